"""What Swedish says for figures and signs."""

from __future__ import annotations

import re
from functools import cache

from qa2audio.spoken.figures.language import Currency, Gender, Language, Magnitude, Noun
from qa2audio.spoken.swedish.abbreviations import ABBREVIATIONS, LETTERS, WORDS
from qa2audio.spoken.swedish.units import UNITS

_COMMON, _N = Gender.MASCULINE, Gender.NEUTER
_CROWN = Currency(Noun("krona", "kronor"), Noun("öre", "öre", _N))
_EURO, _DOLLAR = (
    Currency(Noun("euro", "euro"), Noun("cent", "cent")),
    Currency(Noun("dollar", "dollar"), Noun("cent", "cent")),
)
_POUND = Currency(Noun("pund", "pund", _N), Noun("penny", "pence"))
_CURRENCIES = {
    "kr": _CROWN, "kr.": _CROWN, "SEK": _CROWN, "kronor": _CROWN, ":-": _CROWN, "€": _EURO, "EUR": _EURO, "$": _DOLLAR, "USD": _DOLLAR, "US$": _DOLLAR,
    "£": _POUND, "GBP": _POUND, "NOK": Currency(Noun("norsk krona", "norska kronor")), "DKK": Currency(Noun("dansk krona", "danska kronor")),
    "¥": Currency(Noun("yen", "yen")), "CHF": Currency(Noun("schweizisk franc", "schweiziska franc")), "₹": Currency(Noun("rupie", "rupier")),
}  # fmt: skip
_THOUSAND = Magnitude(Noun("tusen", "tusen", _N), 1000)
_MILLION = Magnitude(Noun("miljon", "miljoner"), 10**6)
_BILLION = Magnitude(Noun("miljard", "miljarder"), 10**9)
_MAGNITUDES = {
    "k": _THOUSAND, "M": _MILLION, "mn": _MILLION, "milj.": _MILLION, "miljon": _MILLION, "miljoner": _MILLION, "md": _BILLION, "mdr": _BILLION,
    "mdr.": _BILLION, "mrd": _BILLION, "miljard": _BILLION, "miljarder": _BILLION,
}  # fmt: skip
_MONTHS = "januari februari mars april maj juni juli augusti september oktober november december"
_SHORT = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "okt": 10,
    "nov": 11,
    "dec": 12,
}
_SIGNS = {
    "%": "procent", "‰": "promille", "&": "och", "+": "plus", "=": "lika med", "−": "minus", "–": "till", "/": "genom", "×": "gånger", "÷": "delat med",
    "<": "mindre än", ">": "större än", "≤": "mindre än eller lika med", "≥": "större än eller lika med", "≈": "ungefär", "≠": "skilt från", "±": "plus minus",
    "√": "roten ur", "∞": "oändligheten", "→": "till", "⇒": "alltså", "²": "i kvadrat", "³": "upphöjt till tre", ":": "till", "°": "grader", "@": "snabel-a",
    "§": "paragraf", "#": "nummertecken", "~": "ungefär", "½": "och en halv", "¼": "en fjärdedel", "¾": "tre fjärdedelar",
}  # fmt: skip
_RULERS = (
    "Karl|Carl|Gustav|Erik|Johan|Magnus|Birger|Kristian|Christian|Fredrik|Oscar|Oskar|Adolf|Olof|Olav|Harald|Haakon|Henrik|Ludvig|Filip|Wilhelm|Georg|Edvard|Rikard|Jakob"
    "|Katarina|Elisabet|Elizabeth|Elisabeth|Margareta|Margrethe|Kristina|Peter|Ivan|Nikolaus|Alexander|Napoleon|Johannes(?: Paulus)?|Paulus|Pius|Leo|Gregorius|Innocentius"
    "|Benedictus|Clemens|Urban|Otto|Ferdinand|Maximilian|Rudolf|Frans(?: Josef)?|Josef|Leopold|Albert|Felipe|Juan Carlos|Ramses|Charles|Henry|Knut|Valdemar|Sigismund"
)
_WOMEN = re.compile(r"(?:Katarina|Elisabeth?|Elizabeth|Margareta|Margrethe|Kristina)$")
_NEUTER = re.compile(
    r"(?:år|barn|hus|rum|bord|djur|ord|par|tåg|land|liv|brev|språk|problem|system|program|exempel|spel|mål|lag|folk|glas|ägg|äpple|kilo|öre|dygn|sekel|steg|sätt|slag"
    r"|ställe|tal|um|ment|tåg|samtal|träd|fall|skäl|val|krig|parti|nej|jobb|möte|försök|avsnitt|kapitel)$"
)
_COMMONS = re.compile(
    r"(?:are|ing|het|else|tion|sion|dag|vecka|månad|timme|minut|sekund|gång|person|man|kvinna|bok|sida|fråga|flicka|pojke|bil|båt|stad|plats|grupp|vän|del|bit|film|låt|match|skola"
    r"|mamma|pappa|bror|syster|hund|katt|häst|krona|chans|väg|gata|dörr|natt|kväll|morgon|säsong|podd)$"
)  # fmt: skip


def _gender_of(noun: str) -> Gender | None:
    if _NEUTER.search(noun):
        return _N
    return _COMMON if _COMMONS.search(noun) else None


@cache
def _cardinal(number: int, gender: Gender | None = None) -> str:
    from num2words import num2words  # 30 ms, which no text without figures pays

    said = _mended(str(num2words(number, lang="sv")))
    return f"{said[:-3]}en" if gender is _COMMON and said.endswith("ett") else said


@cache
def _nth(number: int) -> str:
    from num2words import num2words  # as above

    return _mended(str(num2words(number, lang="sv", to="ordinal")))


def _mended(said: str) -> str:
    """Return what num2words 0.5.14 says with its two faults mended."""
    return said.replace("etttusen", "ettusen").replace("förtio", "fyrtio")


def _ordinal(number: int, before: str, after: str, sign: str) -> str:  # noqa: ARG001 - the same before all nouns
    return _nth(number)


def _year(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if number >= 2000 and rest < 10:
        return _cardinal(number)
    return f"{_cardinal(hundreds)}hundra{_cardinal(rest) if rest else ''}"


def _date(before: str, day: int, month: str, year: int | None, sign: str) -> str:  # noqa: ARG001 - the same everywhere
    return f"{_nth(day)} {month}" + (f" {_year(year)}" if year else "")


def _clock(hour: int, minute: int) -> str:
    zero = "noll " if minute < 10 else ""
    return _cardinal(hour) + (f" {zero}{_cardinal(minute)}" if minute else "")


_PARTS = {3: "tredjedel", 4: "fjärdedel", 5: "femtedel", 6: "sjättedel", 7: "sjundedel", 8: "åttondel", 9: "niondel", 10: "tiondel", 12: "tolftedel", 16: "sextondel",
          20: "tjugondel", 100: "hundradel"}  # fmt: skip


def _fraction(over: int, under: int) -> str | None:
    part = _PARTS.get(under)
    if part is None or over >= under:
        return None
    return f"{_cardinal(over, _COMMON)} {part}{'' if over == 1 else 'ar'}"


def _halves(whole: int, after: str) -> str:
    half = "ett halvt" if _gender_of(after) is _N else "en halv"
    return f"{f'{_cardinal(whole, _COMMON)} och ' if whole else ''}{half} {after}".rstrip()


def _ruler(name: str, number: int, _before: str) -> str:
    nth = _nth(number)
    if not _WOMEN.search(name) and number in {1, 2}:
        nth = "förste" if number == 1 else "andre"
    return f"{name} den {nth}"


@cache
def describe(tag: str) -> Language:
    """Return Swedish as it is spoken where `tag` says."""
    return Language(
        tag=tag,
        cardinal=_cardinal,
        ordinal=_ordinal,
        year=_year,
        point={",": "komma", ".": "punkt"},
        gender_of=lambda noun, _: _gender_of(noun),
        months=tuple(_MONTHS.split()),
        short_months=_SHORT,
        date=_date,
        two_digit_years="./-",
        date_cues="den",
        decades=(
            r"(?<![\w.,])((?:1[1-9]|20)\d0|[1-9]0)-(?=tal)",
            lambda number: _year(number) if number > 1000 else _cardinal(number),
        ),
        clock=_clock,
        clock_signs=("", ""),
        clock_cues="klockan|till|och|mellan|från",
        currencies=_CURRENCIES,
        magnitudes=_MAGNITUDES,
        between_cents=" och ",
        units=UNITS,
        per=lambda noun: "i timmen" if noun.one == "timme" else f"per {noun.one}",
        squared=("kvadrat{}", "kubik{}", ""),
        signs=_SIGNS,
        power="upphöjt till",
        abbreviations=ABBREVIATIONS,
        fraction=_fraction,
        halves=_halves,
        roman_cues="kapitel|del|band|bok|akt|artikel|bilaga|typ|klass|fas|grupp|nivå|säsong|rocky|apollo|tabell|påve",
        roman_ordinals="dynastin?|republiken|världskriget|olympiaden",
        rulers=_RULERS,
        ruler=_ruler,
        ordinal_signs=":[ae]",
        letters=LETTERS,
        words=WORDS,
        digit_cues="ring|larmnummer|nödnummer|pin|pinkod|kod|postnummer|kontonummer",
        phones=r"0\d{1,3}[ -]\d{2,3}(?: \d{2,3}){1,3}",
    )
