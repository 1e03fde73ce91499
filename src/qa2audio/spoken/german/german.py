"""What German says for figures and signs."""

from __future__ import annotations

from functools import cache

from qa2audio.spoken.figures.language import Currency, Gender, Language, Magnitude, Noun
from qa2audio.spoken.german import inflection
from qa2audio.spoken.german.abbreviations import ABBREVIATIONS, LETTERS, WORDS
from qa2audio.spoken.german.units import UNITS

_F, _M, _N = Gender.FEMININE, Gender.MASCULINE, Gender.NEUTER
_EURO, _CENT = Noun("Euro", "Euro"), Noun("Cent", "Cent")
_DOLLAR = Currency(Noun("Dollar", "Dollar"), _CENT)
_POUND = Currency(Noun("Pfund", "Pfund", _N), Noun("Penny", "Pence"))
_FRANC = Currency(Noun("Franken", "Franken"), Noun("Rappen", "Rappen"))
_CURRENCIES = {
    "€": Currency(_EURO, _CENT), "EUR": Currency(_EURO, _CENT), "Euro": Currency(_EURO, _CENT),
    "$": _DOLLAR, "US$": Currency(Noun("US-Dollar", "US-Dollar"), _CENT), "USD": _DOLLAR,
    "£": _POUND, "GBP": _POUND, "CHF": _FRANC, "Fr.": _FRANC, "sFr.": _FRANC,
    "¥": Currency(Noun("Yen", "Yen")), "JPY": Currency(Noun("Yen", "Yen")), "₽": Currency(Noun("Rubel", "Rubel")),
    "₹": Currency(Noun("Rupie", "Rupien", _F)), "DM": Currency(Noun("D-Mark", "D-Mark", _F), Noun("Pfennig", "Pfennig")),
    "zł": Currency(Noun("Złoty", "Złoty")), "¢": Currency(_CENT), "ct": Currency(_CENT), "₿": Currency(Noun("Bitcoin", "Bitcoin")),
}  # fmt: skip
_MILLION, _BILLION = Noun("Million", "Millionen", _F), Noun("Milliarde", "Milliarden", _F)
_MAGNITUDES = {
    "Mio.": Magnitude(_MILLION, 10**6), "Mio": Magnitude(_MILLION, 10**6), "Millionen": Magnitude(_MILLION, 10**6),
    "Million": Magnitude(_MILLION, 10**6), "M": Magnitude(_MILLION, 10**6), "Mrd.": Magnitude(_BILLION, 10**9),
    "Mrd": Magnitude(_BILLION, 10**9), "Milliarden": Magnitude(_BILLION, 10**9), "Milliarde": Magnitude(_BILLION, 10**9),
    "Bio.": Magnitude(Noun("Billion", "Billionen", _F), 10**12), "Tsd.": Magnitude(Noun("tausend", "tausend", _N), 1000),
    "tausend": Magnitude(Noun("tausend", "tausend", _N), 1000), "k": Magnitude(Noun("tausend", "tausend", _N), 1000),
    "K": Magnitude(Noun("tausend", "tausend", _N), 1000),
}  # fmt: skip
_MONTHS = "Januar Februar März April Mai Juni Juli August September Oktober November Dezember"
_SHORT = {"jan": 1, "jän": 1, "feb": 2, "febr": 2, "mär": 3, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
          "sept": 9, "okt": 10, "nov": 11, "dez": 12}  # fmt: skip
_SIGNS = {
    "%": "Prozent", "‰": "Promille", "&": "und", "+": "plus", "=": "gleich", "−": "minus", "–": "bis", "/": "durch",
    "×": "mal", "÷": "geteilt durch", "<": "kleiner als", ">": "größer als", "≤": "kleiner gleich", "≥": "größer gleich",
    "≈": "ungefähr", "≠": "ungleich", "±": "plus minus", "√": "Wurzel", "∞": "unendlich", "→": "nach", "⇒": "also",
    "²": "Quadrat", "³": "hoch drei", ":": "zu", "°": "Grad", "@": "at", "§": "Paragraf", "#": "Raute", "~": "ungefähr",
    "½": "einhalb", "¼": "ein Viertel", "¾": "drei Viertel",
}  # fmt: skip
_RULERS = (
    "Wilhelms?|Henry|William|Edward|Mary|Friedrichs?(?: Wilhelms?)?|Heinrichs?|Ludwigs?|Karls?|Ottos?|Benedikts?|Johannes(?: Pauls?)?|Pius|Leos?|Elisabeths?"
    "|Elizabeth|Katharinas?|Philipps?|Georgs?|Franzs?(?: Josephs?)?|Josephs?|Rudolfs?|Ferdinands?|Leopolds?|Maximilians?|Augusts?"
    "|Albrechts?|Ernsts?|Konrads?|Ramses|Napoleons?|Nikolaus|Alexanders?|Peters?|Pauls?|Gregors?|Innozenz|Urbans?|Klemens|Clemens"
    "|Sixtus|Haralds?|Christians?|Gustavs?(?: Adolfs?)?|Eriks?|Carls?(?: Gustafs?)?|Margarethes?|Margrethes?|Beatrix|Juan Carlos"
    "|Felipes?|Charles|Richards?|Eduards?|Edward|Jakobs?|Viktor Emanuels?|Umbertos?|Thutmosis|Amenophis|Echnatons?|Kleopatras?"
    "|Mehmeds?|Süleymans?|Selims?|Murads?|Xerxes|Dareios|Haakons?|Olafs?|Alfons|Isabellas?|Iwans?|Zar Peters?|Bonifatius|Julius"
    "|Coelestins?|Hadrians?|Stephans?|Karls?|Lothars?|Sigismunds?|Franz|James|George|Henri|Louis|Philippe|Chlodwigs?|Pippins?"
)


def date(before: str, day: int, month: str, year: int | None, sign: str) -> str:  # noqa: ARG001 - all are ordinals
    """Say a date."""
    return inflection.date(before, day, month, year)


@cache
def describe(tag: str) -> Language:
    """Return German as it is spoken where `tag` says."""
    return Language(
        tag=tag,
        cardinal=inflection.cardinal,
        ordinal=inflection.ordinal,
        year=inflection.year,
        point={",": "Komma", ".": "Punkt"},
        decimals_as_number=False,
        gender_of=lambda noun, _: inflection.gender_of(noun),
        months=tuple((_MONTHS if not tag.endswith("-at") else _MONTHS.replace("Januar", "Jänner")).split()),
        short_months=_SHORT,
        date=date,
        short_dates=True,
        decades=(r"(?<![\w.,])((?:1[1-9]|20)\d0|[1-9]0)er(?=n?\b)", inflection.decade),
        clock=inflection.clock,
        clock_signs=(".:", r"(?:[ \u00a0]Uhr\b)"),
        hour_signs=r"Uhr(?=[ \u00a0]\d)|Uhr\b",
        currencies=_CURRENCIES,
        magnitudes=_MAGNITUDES,
        units=UNITS,
        per=lambda noun: f"pro {noun.one}",
        squared=("Quadrat{}", "Kubik{}", ""),
        signs=_SIGNS,
        slash="Schrägstrich",
        power="hoch",
        abbreviations=ABBREVIATIONS,
        fraction=inflection.fraction,
        halves=inflection.halves,
        roman_cues=r"teil|kapitel|band|buch|akt|szene|abschnitt|artikel|stufe|phase|klasse|typ|anhang|gruppe|kategorie|liga|hartz|rocky|apollo|saison|staffel|tafel",
        roman_ordinals="jahrhunderts?|jh\\.|weltkriegs?|internationale|republik|dynastie|olympiade|legion|vatikanum|programm|zivilsenats?|quartal",
        rulers=_RULERS,
        ruler=inflection.ruler,
        ordinal_signs=r"(?!)",
        ordinal_dot_before="der|die|das|dem|den|des|am|im|vom|zum|zur|beim|ins|und|oder|ein|eine|einen|einem|einer|eines|jede[rnsm]?"
        "|diese[rnsm]?|(?:mein|dein|sein|ihr|unser|euer)(?:e[rnsm]?)?|ab|seit|bis|alle",
        letters=LETTERS,
        words=WORDS,
        digit_cues="notruf|notrufnummer|durchwahl|plz|postleitzahl|iban|pin|tan|code|kontonummer|hotline|telefonnummer"
        "|wähle(?:n sie)?|ruf(?:en sie|t)?(?: die)?",
        phones=r"0\d{1,4}[ /-]\d{4,9}(?:-\d{1,4})?|0\d{2,4}[ /-]\d{3,4}(?:[ -]?\d{2,4}){1,3}|0\d{1,4}(?:[ /-]\d{2,3}){2,5}",
    )
