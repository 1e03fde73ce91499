"""What French says for figures and signs."""

from __future__ import annotations

from functools import cache

from qa2audio.spoken.figures.language import Currency, Gender, Language, Magnitude, Noun
from qa2audio.spoken.french import inflection
from qa2audio.spoken.french.abbreviations import ABBREVIATIONS, LETTERS, WORDS
from qa2audio.spoken.french.units import UNITS

_F = Gender.FEMININE
_CENT = Noun("centime", "centimes")
_EURO = Currency(Noun("euro", "euros"), _CENT)
_DOLLAR = Currency(Noun("dollar", "dollars"), Noun("cent", "cents"))
_POUND = Currency(Noun("livre", "livres", _F), Noun("penny", "pence"))
_FRANC = Currency(Noun("franc suisse", "francs suisses"), _CENT)
_CANADIAN = Currency(Noun("dollar canadien", "dollars canadiens"), Noun("cent", "cents"))
_YEN, _YUAN = Currency(Noun("yen", "yens")), Currency(Noun("yuan", "yuans"))
_CURRENCIES = {
    "€": _EURO, "EUR": _EURO, "euros": _EURO, "$": _DOLLAR, "USD": _DOLLAR, "US$": _DOLLAR, "$US": _DOLLAR, "£": _POUND, "GBP": _POUND, "CHF": _FRANC,
    "CAD": _CANADIAN, "$ CA": _CANADIAN, "CA$": _CANADIAN, "¥": _YEN, "JPY": _YEN, "CNY": _YUAN, "₽": Currency(Noun("rouble", "roubles")),
    "₹": Currency(Noun("roupie", "roupies", _F)), "₿": Currency(Noun("bitcoin", "bitcoins")), "FCFA": Currency(Noun("franc C F A", "francs C F A")),
    "zł": Currency(Noun("zloty", "zlotys")), "kr": Currency(Noun("couronne", "couronnes", _F)), "¢": Currency(Noun("cent", "cents")),
}  # fmt: skip
_THOUSAND = Magnitude(Noun("mille", "mille"), 1000)
_MILLION = Magnitude(Noun("million", "millions"), 10**6)
_BILLION = Magnitude(Noun("milliard", "milliards"), 10**9)
_MAGNITUDES = {
    "k": _THOUSAND, "K": _THOUSAND, "M": _MILLION, "Mio": _MILLION, "million": _MILLION, "millions": _MILLION, "Md": _BILLION, "Mds": _BILLION,
    "Mrd": _BILLION, "G": _BILLION, "milliard": _BILLION, "milliards": _BILLION, "Bn": Magnitude(Noun("billion", "billions"), 10**12),
}  # fmt: skip
_MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"
_SHORT = {
    "janv": 1,
    "jan": 1,
    "févr": 2,
    "fév": 2,
    "avr": 4,
    "juil": 7,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "déc": 12,
}
_SIGNS = {
    "%": "pour cent", "‰": "pour mille", "&": "et", "+": "plus", "=": "égale", "−": "moins", "–": "à", "/": "sur", "×": "fois",
    "÷": "divisé par", "<": "inférieur à", ">": "supérieur à", "≤": "inférieur ou égal à", "≥": "supérieur ou égal à",
    "≈": "environ", "≠": "différent de", "±": "plus ou moins", "√": "racine de", "∞": "l'infini", "→": "vers", "⇒": "donc",
    "²": "au carré", "³": "au cube", ":": "à", "°": "degrés", "@": "arobase", "§": "paragraphe", "#": "dièse", "~": "environ",
    "½": "et demi", "¼": "un quart", "¾": "trois quarts",
}  # fmt: skip
_RULERS = (
    "François(?:-Joseph)?|Louis(?:-Philippe)?|Napoléon|Henri|Charles|Philippe|Jean(?:-Paul|-Baptiste)?|Guillaume|Édouard|Edouard|Georges?|Jacques|Richard"
    "|Élisabeth|Elisabeth|Elizabeth|Marie|Catherine|Pierre|Nicolas|Alexandre|Paul|Frédéric(?:-Guillaume)?|Guillaume|Léopold|Albert|Baudouin"
    "|Benoît|Pie|Léon|Grégoire|Innocent|Urbain|Clément|Sixte|Boniface|Jules|Célestin|Adrien|Étienne|Eugène|Nicolas|Ramsès|Thoutmôsis"
    "|Aménophis|Cléopâtre|Ptolémée|Alphonse|Ferdinand|Isabelle|Juan Carlos|Felipe|Christian|Gustave(?:-Adolphe)?|Harald|Haakon|Olaf"
    "|Marguerite|Béatrix|Rainier|Mohammed|Hassan|Mehmet|Soliman|Selim|Mourad|Ivan|Othon|Conrad|Rodolphe|Maximilien|Joseph|Darius|Xerxès"
    "|Victor-Emmanuel|Umberto|Robert|Hugues|Lothaire|Clotaire|Childéric|Dagobert|Thierry|Pépin|Yves|Malcolm|William|Henry|Edward|James"
)
_SIGN = "[eᵉ]r?s?|[rʳ][eᵉ]s?|ères?|eres?|[eè]mes?|i[eè]mes?|nde?s?"


@cache
def describe(tag: str) -> Language:
    """Return French as it is spoken where `tag` says."""
    cardinal = inflection.counting(tag)
    return Language(
        tag=tag,
        cardinal=cardinal,
        ordinal=inflection.ordinal,
        year=lambda number: cardinal(number, None),
        point={",": "virgule", ".": "point"},
        gender_of=lambda noun, _: inflection.gender_of(noun),
        months=tuple(_MONTHS.split()),
        short_months=_SHORT,
        date=inflection.date(cardinal),
        two_digit_years="./",
        date_cues="le|du|au|depuis le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche",
        clock=inflection.clock(cardinal),
        clock_signs=("", ""),
        hour_signs="[hH]",
        minute_signs="min|mn",
        currencies=_CURRENCIES,
        magnitudes=_MAGNITUDES,
        singular_below_two=True,
        of=lambda noun: f"d'{noun}" if noun[0] in "aeiouyéh" else f"de {noun}",
        units=UNITS,
        per=lambda noun: f"par {noun.one}",
        squared=("{} carré", "{} cube", "s"),
        signs=_SIGNS,
        slash="barre",
        power="puissance",
        abbreviations=ABBREVIATIONS,
        fraction=inflection.fraction,
        halves=inflection.halves,
        roman_cues=r"chapitres?|tomes?|actes?|scènes?|livres?|volumes?|parties?|titres?|articles?|annexes?|sections?|phases?|types?|classes?|niveaux?|groupes?"
        r"|catégories?|saisons?|rocky|apollo|vatican|lune|rois|étapes?|épisodes?|planche|figure",
        roman_ordinals="siècles?|s\\.|république|arrondissements?|dynastie|légion|millénaires?|congrès|reich|internationale|olympiade|régiment",
        rulers=_RULERS,
        ruler=inflection.ruler(cardinal),
        ordinal_signs=_SIGN,
        letters=LETTERS,
        words=WORDS,
        digit_cues="code|pin|iban|siret|siren|code secret|mot de passe",
        phones=r"0\d(?:[ .\u00a0-]?\d\d){4}",
    )
