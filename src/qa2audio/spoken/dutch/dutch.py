"""What Dutch says for figures and signs."""

from __future__ import annotations

import re
from functools import cache

from qa2audio.spoken.dutch.abbreviations import ABBREVIATIONS, LETTERS, WORDS
from qa2audio.spoken.dutch.units import UNITS
from qa2audio.spoken.figures.language import Currency, Gender, Language, Magnitude, Noun

_CENT = Noun("cent", "cent")
_EURO = Currency(Noun("euro", "euro"), _CENT)
_DOLLAR = Currency(Noun("dollar", "dollar"), _CENT)
_POUND = Currency(Noun("pond", "pond"), Noun("penny", "pence"))
_CURRENCIES = {
    "€": _EURO, "EUR": _EURO, "euro": _EURO, "$": _DOLLAR, "USD": _DOLLAR, "US$": _DOLLAR, "£": _POUND, "GBP": _POUND,
    "CHF": Currency(Noun("Zwitserse frank", "Zwitserse frank")), "¥": Currency(Noun("yen", "yen")), "₹": Currency(Noun("roepie", "roepies")),
    "ƒ": Currency(Noun("gulden", "gulden"), _CENT), "kr": Currency(Noun("kroon", "kronen")), "₽": Currency(Noun("roebel", "roebel")),
}  # fmt: skip
_THOUSAND = Magnitude(Noun("duizend", "duizend"), 1000)
_MILLION = Magnitude(Noun("miljoen", "miljoen"), 10**6)
_BILLION = Magnitude(Noun("miljard", "miljard"), 10**9)
_MAGNITUDES = {
    "k": _THOUSAND, "K": _THOUSAND, "M": _MILLION, "mln.": _MILLION, "mln": _MILLION, "miljoen": _MILLION, "mrd.": _BILLION, "mrd": _BILLION,
    "mld.": _BILLION, "mld": _BILLION, "miljard": _BILLION, "B": _BILLION,
}  # fmt: skip
_MONTHS = "januari februari maart april mei juni juli augustus september oktober november december"
_SHORT = {
    "jan": 1,
    "feb": 2,
    "febr": 2,
    "mrt": 3,
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
    "%": "procent", "‰": "promille", "&": "en", "+": "plus", "=": "is", "−": "min", "–": "tot", "/": "op", "×": "keer", "÷": "gedeeld door",
    "<": "kleiner dan", ">": "groter dan", "≤": "kleiner dan of gelijk aan", "≥": "groter dan of gelijk aan", "≈": "ongeveer", "≠": "niet gelijk aan",
    "±": "plusminus", "√": "wortel", "∞": "oneindig", "→": "naar", "⇒": "dus", "²": "kwadraat", "³": "tot de derde", ":": "tegen", "°": "graden", "@": "apenstaartje",
    "§": "paragraaf", "#": "hekje", "~": "ongeveer", "½": "en een half", "¼": "een kwart", "¾": "driekwart",
}  # fmt: skip
_RULERS = (
    "Willem|Lodewijk|Karel|Filips|Hendrik|Jan|Johannes(?: Paulus)?|Paulus|Pius|Leo|Gregorius|Innocentius|Benedictus|Clemens|Urbanus|Bonifatius|Elizabeth|Elisabeth"
    "|Catharina|Frederik(?: Willem)?|Frans(?: Jozef)?|Jozef|Napoleon|Peter|Nicolaas|Alexander|Albert|Leopold|Boudewijn|George|Richard|Eduard|Jacobus|Charles"
    "|Henry|Christiaan|Gustaaf(?: Adolf)?|Otto|Ferdinand|Maximiliaan|Rudolf|Juan Carlos|Felipe|Ramses|Philips|Maurits|Floris|Dirk|Margaretha|Beatrix"
)
_PARTS = {3: "derde", 4: "kwart", 5: "vijfde", 6: "zesde", 7: "zevende", 8: "achtste", 9: "negende", 10: "tiende", 12: "twaalfde", 16: "zestiende", 20: "twintigste",
          100: "honderdste"}  # fmt: skip
_NEUTER = re.compile(r"(?:uur|jaar|pond|brood|glas|kopje|pak|blik|miljoen|miljard|dozijn|procent|kilo|ons|je)$")


@cache
def _cardinal(number: int, _gender: Gender | None = None) -> str:
    from num2words import num2words  # 30 ms, which no text without figures pays

    return str(num2words(number, lang="nl"))


def _ordinal(number: int, before: str, after: str, sign: str) -> str:  # noqa: ARG001 - the same before all nouns
    from num2words import num2words  # as above

    return str(num2words(number, lang="nl", to="ordinal"))


def _year(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    if hundreds % 10 == 0:
        return _cardinal(number)
    return f"{_cardinal(hundreds)}honderd {_cardinal(rest) if rest else ''}".rstrip()


def _date(before: str, day: int, month: str, year: int | None, sign: str) -> str:  # noqa: ARG001 - the same everywhere
    return f"{_cardinal(day)} {month}" + (f" {_year(year)}" if year else "")


def _clock(hour: int, minute: int) -> str:
    return f"{_cardinal(hour)} uur" + (f" {_cardinal(minute)}" if minute else "")


def _fraction(over: int, under: int) -> str | None:
    if (over, under) == (3, 4):
        return "driekwart"
    part = _PARTS.get(under)
    return f"{'een' if over == 1 else _cardinal(over)} {part}" if part and over < under else None


def _halves(whole: int, after: str) -> str:
    neuter = bool(_NEUTER.search(after))
    if not whole:
        half = "een half" if neuter or not after else "een halve"
    elif whole == 1:
        half = "anderhalf" if neuter or not after else "anderhalve"
    else:
        half = f"{_cardinal(whole)} en een {'half' if neuter or not after else 'halve'}"
    return f"{half} {after}".rstrip()


def _ruler(name: str, number: int, _before: str) -> str:
    return f"{name} de {_ordinal(number, '', '', '')}"


@cache
def describe(tag: str) -> Language:
    """Return Dutch as it is spoken where `tag` says."""
    return Language(
        tag=tag,
        cardinal=_cardinal,
        ordinal=_ordinal,
        year=_year,
        point={",": "komma", ".": "punt"},
        decimals_as_number=False,
        months=tuple(_MONTHS.split()),
        short_months=_SHORT,
        date=_date,
        two_digit_years="./-",
        clock=_clock,
        clock_signs=(".:", r"(?:[ \u00a0]uur\b)"),
        clock_cues="om|tot|vanaf|rond",
        hour_signs="u|uur(?= [0-5]\\d)",
        minute_signs="min",
        currencies=_CURRENCIES,
        magnitudes=_MAGNITUDES,
        units=UNITS,
        per=lambda noun: f"per {noun.one}",
        squared=("vierkante {}", "kubieke {}", ""),
        signs=_SIGNS,
        power="tot de macht",
        abbreviations=ABBREVIATIONS,
        fraction=_fraction,
        halves=_halves,
        roman_cues="hoofdstuk|deel|band|boek|akte|artikel|bijlage|type|klasse|fase|groep|niveau|seizoen|rocky|apollo|tabel",
        roman_ordinals="eeuw|dynastie|republiek|wereldoorlog|olympiade",
        rulers=_RULERS,
        ruler=_ruler,
        ordinal_signs="ste|de|e|ᵉ",
        letters=LETTERS,
        words=WORDS,
        digit_cues="bel|alarmnummer|noodnummer|pin|pincode|code|postcode|iban|rekeningnummer",
        phones=r"0\d{1,3}[ -]\d{6,8}|0\d{1,3}(?:[ -]\d{2,4}){2,4}",
    )
