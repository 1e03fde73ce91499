"""German numbers, and the endings that their neighbours ask of them."""

from __future__ import annotations

import re
from functools import cache

from qa2audio.spoken.figures.language import Gender

_FEMININE = re.compile(
    r"(?:ung|heit|keit|schaft|ion|tät|ik|enz|anz|ur|ei|in|frist|nacht|stadt|kraft|hand|wand|bank|zahl|fahrt|schicht"
    r"|woche|stunde|minute|sekunde|seite|frage|runde|person|stimme|tonne|meile|reihe|klasse|stufe|ebene|ausgabe|folge"
    r"|etage|liga|straße|sache|idee|mark|frau|mutter|tochter|schwester|firma|wahl|art|form|angst|gefahr|welt|zeit|arbeit"
    r"|nummer|regel|tür|uhr|[^bg]e)$", re.IGNORECASE,
)  # fmt: skip
_BETWEEN = frozenset(["bis", "oder"])
_NOT_FEMININE = re.compile(
    r"(?:name|ende|auge|interesse|kollege|kunde|zeuge|junge|käse|gebäude|gemüse|gelände|getränke|erbe|affe|löwe|termin|verein"
    r"|wein|stein|bein|schein|benzin|magazin|medizin|ei|polizei)$", re.IGNORECASE,
)  # fmt: skip
_NEUTER = re.compile(
    r"(?:chen|lein|ment|um|haus|jahr|jahrhundert|jahrzehnt|kapitel|mal|kind|buch|tor|spiel|stück|quartal|semester|halbjahr"
    r"|drittel|viertel|bild|land|auto|tier|geschlecht|lied|album|bier|wort|wochenende|obergeschoss|geschoss)$",
    re.IGNORECASE,
)
_WEAK = frozenset(
    "am im vom zum beim dem den des einem einen eines einer meinem meinen meines meiner seinem seinen seiner ihrem ihren"
    " ihrer unserem unseren unserer jedem jeden jeder diesem diesen dieser zur alle allen ab seit bis ins ans diese".split()
)
_DATIVE = frozenset("in an auf bei mit nach seit von zu aus unter über vor zwischen ab gegenüber".split())
_GENITIVE_BEFORE = re.compile(r"[^\W\d_]{3,}(?:ung|heit|keit|ion|e|er|en|tag|teil|anfang|ende|mitte)$")


def gender_of(noun: str) -> Gender | None:
    """Return the gender of a noun as its ending suggests; None for what is no noun."""
    if noun in _BETWEEN:
        return Gender.MASCULINE  # "ein bis zwei Tage"
    if not noun[:1].isupper() or noun.isupper():
        return None
    if _NEUTER.search(noun):
        return Gender.NEUTER
    if _FEMININE.search(noun) and not _NOT_FEMININE.search(noun):
        return Gender.FEMININE
    return Gender.MASCULINE


@cache
def cardinal(number: int, gender: Gender | None = None) -> str:
    """Return the words for a whole number; one is "eins" alone, and "ein" or "eine" before a noun."""
    from num2words import num2words  # 30 ms, which no text without figures pays

    said = str(num2words(number, lang="de"))
    if gender and number == 1:
        return "eine" if gender is Gender.FEMININE else "ein"
    return said


def year(number: int) -> str:
    """Return the words for a year: hundreds from 1100 to 1999."""
    from num2words import num2words  # as above

    return str(num2words(number, lang="de", to="year"))


@cache
def stem(number: int) -> str:
    """Return an ordinal without its ending: "dritt"."""
    from num2words import num2words  # as above

    return str(num2words(number, lang="de", to="ordinal"))[:-1]


def ordinal(number: int, before: str, after: str, sign: str) -> str:  # noqa: ARG001 - a full stop is the only sign
    """Return an ordinal with the ending that the article before it, or the noun behind it, asks for."""
    words = before.casefold().split()
    return stem(number) + _ending(words, after)


def _ending(before: list[str], after: str) -> str:
    article = before[-1] if before else ""
    if article == "der":
        # "in der dritten Runde", "die Sieger der dritten Runde"; "der dritte Mann"
        return "en" if before[:-1] and (before[0] in _DATIVE or _of_what(before[0], after)) else "e"
    if article in {
        "die",
        "das",
        "eine",
        "seine",
        "ihre",
        "meine",
        "unsere",
        "jede",
        "diese",
        "dieses",
        "welche",
    }:
        return "e"
    if article in _WEAK:
        return "en"
    gender = gender_of(after)
    if gender is Gender.NEUTER:
        return "es"
    return "e" if gender is Gender.FEMININE else "er"


def _of_what(word: str, after: str) -> bool:
    return gender_of(after) is Gender.FEMININE and bool(_GENITIVE_BEFORE.search(word))


def date(before: str, day: int, month: str, year_number: int | None) -> str:
    """Return a date: "am dritten Oktober", "der dritte Oktober", "dritter Oktober"."""
    article = before.casefold()
    ending = "er"
    if (
        article in _WEAK
        or article.endswith(("tag", "mittwoch", "sonnabend"))
        or article in {"ende", "anfang", "mitte"}
    ):
        ending = "en" if article in _WEAK else "er"
    elif article in {"der", "die"}:
        ending = "e"
    said = f"{stem(day)}{ending} {month}"
    return f"{said} {year(year_number)}" if year_number else said


def clock(hour: int, minute: int) -> str:
    """Return a time of the day."""
    said = f"{cardinal(hour, Gender.MASCULINE)} Uhr"
    return f"{said} {cardinal(minute)}" if minute else said


_PARTS = {2: "halb", 3: "drittel", 7: "siebtel", 8: "achtel"}


def fraction(over: int, under: int) -> str | None:
    """Return a fraction: "zwei Drittel", "ein Viertel"; halves as "ein halb", "drei halbe"."""
    if under in {0, 1} or under > 100:
        return None
    if under == 2:
        return "ein halb" if over == 1 else f"{cardinal(over)} halbe"
    if over >= under and under != 4 and over > 9:
        return None
    part = _PARTS.get(under) or stem(under) + "el"
    return f"{cardinal(over, Gender.NEUTER)} {part[0].upper()}{part[1:]}"


def decade(number: int) -> str:
    """Return a decade without its ending: "neunziger", "neunzehnhundertneunziger"."""
    return f"{year(number) if number > 1000 else cardinal(number)}er"


def halves(whole: int, after: str) -> str | None:
    """Return a half and its noun: "eine halbe Stunde", "anderthalb Stunden", "zweieinhalb Liter"."""
    gender = gender_of(after)
    if whole == 1:
        half = "anderthalb"
    elif whole:
        half = f"{cardinal(whole)}einhalb"
    elif gender is None:
        half = "ein halb"
    else:
        half = {Gender.FEMININE: "eine halbe", Gender.NEUTER: "ein halbes", Gender.MASCULINE: "ein halber"}[
            gender
        ]
    return f"{half} {after}".rstrip()


_OF = frozenset("mit von unter nach bei zu seit vor aus".split())
_WOMEN = re.compile(r"(?:a|e|Elisabeth|Elizabeth|Margrethe|Beatrix)$")


def ruler(name: str, number: int, before: str) -> str:
    """Return a ruler's name and number: "Wilhelm der zweite", "Wilhelms des zweiten", "von Wilhelm dem zweiten"."""
    woman = bool(_WOMEN.search(name)) and name not in {"Otto", "George", "Philippe"}
    if (
        name.endswith("s")
        and name[:-1]
        and before.casefold() not in _OF
        and not name.endswith(("us", "is", "es", "as", "ps", "rs", "ys", "os"))
    ):
        return f"{name} des {stem(number)}en"
    if before.casefold() in _OF:
        return f"{name} {'der' if woman else 'dem'} {stem(number)}en"
    return f"{name} {'die' if woman else 'der'} {stem(number)}e"
