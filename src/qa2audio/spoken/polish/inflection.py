"""Polish numbers, and the cases that their neighbours ask of them."""

from __future__ import annotations

import re
from functools import cache

from qa2audio.spoken.figures.language import Gender

_F, _M, _N = Gender.FEMININE, Gender.MASCULINE, Gender.NEUTER
_WOMEN = re.compile(
    r"(?:osoby|kobiety|godziny|minuty|sekundy|strony|książki|dziewczyny|dziewczynki|córki|siostry|firmy|ulice|szkoły|klasy|sztuki|łyżki|szklanki|rzeczy|wersje|części|noce|wieści"
    r"|grupy|drogi|próby|zasady|rundy|serie|stacje|edycje|kategorie|opcje|funkcje|zmiany|walki|bramki|połówki|litery|cyfry|liczby|myśli|gwiazdki|gwiazdy|rodziny|matki|żony|tony)$"
)
_MEN_IN_A = re.compile(r"(?:mężczyzna|poeta|artysta|kolega|tata|kierowca|turysta)$")
_ENDINGS = {
    "genitive": {_M: "ego", _N: "ego", _F: "ej"},
    "locative": {_M: "ym", _N: "ym", _F: "ej"},
    "nominative": {_M: "y", _N: "e", _F: "a"},
    "plural": {_M: "e", _N: "e", _F: "e"},
    "of many": {_M: "ych", _N: "ych", _F: "ych"},
}
_DECLINED = re.compile(r"(?:rwszy|ugi|zeci|ny|ty|sty|my)$")


def gender_of(noun: str, number: int) -> Gender | None:
    """Return the gender of a noun behind a number, as its ending suggests: "jedna osoba", "dwie osoby", "dwa piwa"."""
    if not noun or not noun[0].islower() or noun == "równa":
        return None
    if number > 1:
        return _F if _WOMEN.search(noun) else _M
    if _WOMEN.search(noun) or (noun.endswith(("a", "ość")) and not _MEN_IN_A.search(noun)):
        return _F
    return _N if noun.endswith(("o", "e", "ę", "um")) else _M


@cache
def cardinal(number: int, gender: Gender | None = None) -> str:
    """Return the words for a whole number: "jeden", "jedna", "jedno"; "dwa", "dwie"."""
    from num2words import num2words  # 30 ms, which no text without figures pays

    said = str(num2words(number, lang="pl"))
    if number == 1 and gender in {_F, _N}:
        return "jedna" if gender is _F else "jedno"
    return f"{said[:-1]}ie" if gender is _F and said.endswith("dwa") else said


@cache
def declined(number: int, case: str, gender: Gender) -> str:
    """Return an ordinal in a case and gender; "plural" and "of many" are of decades and fractions."""
    from num2words import num2words  # as above

    words = str(num2words(number, lang="pl", to="ordinal")).split()
    return " ".join(
        _word(word, _ENDINGS[case][gender]) if index >= len(words) - 2 and _DECLINED.search(word) else word
        for index, word in enumerate(words)
    )


def _word(nominative: str, ending: str) -> str:
    if nominative.endswith("ci"):
        return (
            nominative + {"ego": "ego", "ej": "ej", "ym": "m", "y": "", "e": "e", "a": "a", "ych": "ch"}[ending]
        )
    if nominative.endswith("gi"):
        return (
            nominative[:-1]
            + {"ego": "iego", "ej": "iej", "ym": "im", "y": "i", "e": "ie", "a": "a", "ych": "ich"}[ending]
        )
    return nominative[:-1] + ending


_LOCATIVE = frozenset("w we na po o przy".split())
_GENITIVE = frozenset("od do z ze dla bez koło około podczas".split())
_FEMININE_LOCATIVE = re.compile(
    r"(?:klasie|rundzie|rocznicy|kolejce|edycji|linii|stronie|pozycji|minucie|godzinie|lidze|połowie|części|sesji|serii|wersji|turze|dekadzie|zmianie|wojnie)$"
)


def ordinal(number: int, before: str, after: str, sign: str) -> str:  # noqa: ARG001 - a full stop is the only sign
    """Return an ordinal in the case that the words beside it suggest."""
    word = before.casefold().split()[-1:] or [""]
    if word[0] in _LOCATIVE:
        return declined(
            number,
            "locative",
            _F if _FEMININE_LOCATIVE.search(after) or after.endswith(("cy", "ji", "ii")) else _M,
        )
    if word[0] in _GENITIVE or after.endswith(("ego", "u")):
        return declined(number, "genitive", _F if after.endswith(("y", "i")) else _M)
    return declined(number, "nominative", gender_of(after.lower(), 1) or _M)


def date(before: str, day: int, month: str, year: int | None, sign: str) -> str:  # noqa: ARG001 - the same everywhere
    """Return a date: "trzeciego maja tysiąc siedemset dziewięćdziesiątego pierwszego"."""
    said = f"{declined(day, 'genitive', _M)} {month}"
    return f"{said} {declined(year, 'genitive', _M)}" if year else said


def clock(hour: int, minute: int, case: str = "nominative") -> str:
    """Return a time of the day: "ósma trzydzieści"; "ósmej" behind a preposition."""
    said = declined(hour, case, _F) if hour else "zero"
    if not minute:
        return said
    return f"{said} {'zero ' if minute < 10 else ''}{cardinal(minute)}"


_SAID = frozenset((2, 3, 4, 5, 6, 8, 10, 100))


def fraction(over: int, under: int) -> str | None:
    """Return a fraction: "jedna trzecia", "dwie trzecie", "pięć ósmych"."""
    if not 1 < under <= 100 or over >= under or over > 20 or (over > 1 and under not in _SAID):
        return None
    case = (
        "nominative"
        if over == 1
        else "plural"
        if over % 10 in {2, 3, 4} and over not in {12, 13, 14}
        else "of many"
    )
    return f"{cardinal(over, _F)} {declined(under, case, _F)}"


def halves(whole: int, after: str) -> str:
    """Return a half and what it is of: "pół litra", "półtorej godziny", "dwa i pół litra"."""
    if not whole:
        half = "pół"
    elif whole == 1:
        half = "półtorej" if after.endswith(("y", "i")) else "półtora"
    else:
        half = f"{cardinal(whole)} i pół"
    return f"{half} {after}".rstrip()
