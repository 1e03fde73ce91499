"""What Polish says for figures and signs."""

from __future__ import annotations

from functools import cache

from qa2audio.spoken.figures.language import Currency, Gender, Language, Magnitude, Noun
from qa2audio.spoken.polish import inflection
from qa2audio.spoken.polish.abbreviations import ABBREVIATIONS, LETTERS, WORDS
from qa2audio.spoken.polish.own_figures import say_own_figures
from qa2audio.spoken.polish.units import PER, UNITS

_M, _F, _N = Gender.MASCULINE, Gender.FEMININE, Gender.NEUTER
_ZLOTY = Currency(Noun("złoty", "złotych", _M, "złote", "złotego"), Noun("grosz", "groszy", _M, "grosze"))
_EURO = Currency(Noun("euro", "euro", _N), Noun("cent", "centów", _M, "centy"))
_DOLLAR = Currency(Noun("dolar", "dolarów", _M, "dolary", "dolara"), Noun("cent", "centów", _M, "centy"))
_POUND = Currency(Noun("funt", "funtów", _M, "funty", "funta"), Noun("pens", "pensów", _M, "pensy"))
_FRANC = Currency(Noun("frank", "franków", _M, "franki", "franka"), Noun("centym", "centymów", _M, "centymy"))
_CURRENCIES = {
    "zł": _ZLOTY, "PLN": _ZLOTY, "złotych": _ZLOTY, "gr": Currency(Noun("grosz", "groszy", _M, "grosze")), "€": _EURO, "EUR": _EURO, "euro": _EURO, "$": _DOLLAR, "USD": _DOLLAR,
    "£": _POUND, "GBP": _POUND, "CHF": _FRANC, "¥": Currency(Noun("jen", "jenów", _M, "jeny", "jena")), "Kč": Currency(Noun("korona", "koron", _F, "korony", "korony")),
    "₴": Currency(Noun("hrywna", "hrywien", _F, "hrywny", "hrywny")), "₹": Currency(Noun("rupia", "rupii", _F, "rupie", "rupii")),
}  # fmt: skip
_THOUSAND = Magnitude(Noun("tysiąc", "tysięcy", _M, "tysiące", "tysiąca"), 1000)
_MILLION = Magnitude(Noun("milion", "milionów", _M, "miliony", "miliona"), 10**6)
_BILLION = Magnitude(Noun("miliard", "miliardów", _M, "miliardy", "miliarda"), 10**9)
_MAGNITUDES = {"tys.": _THOUSAND, "tys": _THOUSAND, "k": _THOUSAND, "mln": _MILLION, "mln.": _MILLION, "M": _MILLION, "mld": _BILLION, "mld.": _BILLION,
               "bln": Magnitude(Noun("bilion", "bilionów", _M, "biliony", "biliona"), 10**12)}  # fmt: skip
_MONTHS = "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia"
_SHORT = {
    "sty": 1,
    "lut": 2,
    "mar": 3,
    "kwi": 4,
    "cze": 6,
    "lip": 7,
    "sie": 8,
    "wrz": 9,
    "paź": 10,
    "lis": 11,
    "gru": 12,
}
_SIGNS = {
    "%": "procent", "‰": "promili", "&": "i", "+": "plus", "=": "równa się", "−": "minus", "–": "do", "/": "na", "×": "razy", "÷": "podzielić przez", "<": "mniejsze niż", ">": "większe niż",
    "≤": "mniejsze lub równe", "≥": "większe lub równe", "≈": "około", "≠": "nie równa się", "±": "plus minus", "√": "pierwiastek z", "∞": "nieskończoność", "→": "do", "⇒": "więc",
    "²": "do kwadratu", "³": "do sześcianu", ":": "do", "°": "stopni", "@": "małpa", "§": "paragraf", "#": "krzyżyk", "~": "około", "½": "i pół", "¼": "jedna czwarta", "¾": "trzy czwarte",
}  # fmt: skip
_RULERS = (
    "Jan(?: Paweł)?|Kazimierz|Zygmunt|Bolesław|Władysław|Mieszko|Stanisław|August|Aleksander|Ludwik|Karol|Henryk|Filip|Fryderyk(?: Wilhelm)?|Wilhelm|Otton|Ferdynand|Maksymilian|Rudolf"
    "|Franciszek(?: Józef)?|Józef|Mikołaj|Piotr|Iwan|Katarzyna|Elżbieta|Maria|Napoleon|Pius|Leon|Grzegorz|Innocenty|Benedykt|Klemens|Urban|Bonifacy|Jerzy|Edward|Ryszard|Jakub"
    "|Leopold|Albert|Ramzes|Gustaw|Chrystian|Paweł|Sylwester|Konrad|Leszek|Przemysł|Wacław|Olgierd|Alfons|Felipe"
)


def _ruler(name: str, number: int, _before: str) -> str:
    return f"{name} {inflection.declined(number, 'nominative', _F if name.endswith('a') else _M)}"


@cache
def describe(tag: str) -> Language:
    """Return Polish as it is spoken where `tag` says."""
    return Language(
        tag=tag,
        cardinal=inflection.cardinal,
        ordinal=inflection.ordinal,
        year=inflection.cardinal,
        point={",": "przecinek", ".": "kropka"},
        gender_of=inflection.gender_of,
        months=tuple(_MONTHS.split()),
        short_months=_SHORT,
        date=inflection.date,
        clock=inflection.clock,
        clock_signs=("", ""),
        currencies=_CURRENCIES,
        magnitudes=_MAGNITUDES,
        units=UNITS,
        per=lambda noun: f"na {PER.get(noun.one, noun.one)}",
        squared=("{} kwadratowy", "{} sześcienny", ""),
        signs=_SIGNS,
        power="do potęgi",
        abbreviations=ABBREVIATIONS,
        fraction=inflection.fraction,
        halves=inflection.halves,
        roman_cues="rozdział|rozdziału|rozdziale|tom|tomu|tomie|część|części|akt|scena|artykuł|typ|typu|klasa|faza|grupa|poziom|sezon|rocky|apollo|etap",
        roman_ordinals="rzeczypospolitej|rzeczpospolita|wojny|wojna|dynastia|republika",
        rulers=_RULERS,
        ruler=_ruler,
        ordinal_signs=r"(?!)",
        ordinal_dot=True,
        own_figures=say_own_figures,
        letters=LETTERS,
        words=WORDS,
        digit_cues="pod|numer alarmowy|pin|kod|kod pocztowy|konto",
        phones=r"(?:\+?48 )?\d{3}-\d{3}-\d{3}|(?<=telefon )\d{2} \d{3} \d{2} \d{2}|(?<=telefon )\d{3} \d{3} \d{3}",
    )
