"""What Italian says for figures and signs."""

from __future__ import annotations

from functools import cache

from qa2audio.spoken.figures.language import Currency, Gender, Language, Magnitude, Noun
from qa2audio.spoken.italian import inflection
from qa2audio.spoken.italian.abbreviations import ABBREVIATIONS, LETTERS, WORDS
from qa2audio.spoken.italian.units import UNITS

_F = Gender.FEMININE
_CENT = Noun("centesimo", "centesimi")
_EURO = Currency(Noun("euro", "euro"), _CENT)
_DOLLAR = Currency(Noun("dollaro", "dollari"), _CENT)
_POUND = Currency(Noun("sterlina", "sterline", _F), Noun("penny", "pence"))
_FRANC = Currency(Noun("franco svizzero", "franchi svizzeri"), _CENT)
_YEN, _YUAN = Currency(Noun("yen", "yen")), Currency(Noun("yuan", "yuan"))
_CURRENCIES = {
    "€": _EURO, "EUR": _EURO, "euro": _EURO, "$": _DOLLAR, "US$": _DOLLAR, "USD": _DOLLAR, "£": _POUND, "GBP": _POUND, "CHF": _FRANC, "Fr.": _FRANC,
    "¥": _YEN, "JPY": _YEN, "CNY": _YUAN, "₿": Currency(Noun("bitcoin", "bitcoin")), "R$": Currency(Noun("real", "real")), "₽": Currency(Noun("rublo", "rubli")),
    "₹": Currency(Noun("rupia", "rupie", _F)), "zł": Currency(Noun("zloty", "zloty")), "kr": Currency(Noun("corona", "corone", _F)), "¢": Currency(_CENT),
    "Lit.": Currency(Noun("lira", "lire", _F)), "₤": Currency(Noun("lira", "lire", _F)),
}  # fmt: skip
_THOUSAND, _MILLION = Magnitude(Noun("mila", "mila"), 1000), Magnitude(Noun("milione", "milioni"), 10**6)
_BILLION = Magnitude(Noun("miliardo", "miliardi"), 10**9)
_MAGNITUDES = {
    "k": _THOUSAND, "K": _THOUSAND, "mila": _THOUSAND, "M": _MILLION, "mln": _MILLION, "mln.": _MILLION, "milione": _MILLION, "milioni": _MILLION, "mld": _BILLION,
    "mld.": _BILLION, "miliardo": _BILLION, "miliardi": _BILLION, "bilioni": Magnitude(Noun("bilione", "bilioni"), 10**12),
}  # fmt: skip
_MONTHS = "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"
_SHORT = {"gen": 1, "genn": 1, "feb": 2, "febbr": 2, "mar": 3, "apr": 4, "mag": 5, "giu": 6, "lug": 7, "ago": 8, "set": 9, "sett": 9, "ott": 10, "nov": 11, "dic": 12}  # fmt: skip
_SIGNS = {
    "%": "per cento", "‰": "per mille", "&": "e", "+": "più", "=": "uguale", "−": "meno", "–": "a", "/": "su", "×": "per",
    "÷": "diviso", "<": "minore di", ">": "maggiore di", "≤": "minore o uguale a", "≥": "maggiore o uguale a", "≈": "circa", "≠": "diverso da",
    "±": "più o meno", "√": "radice di", "∞": "infinito", "→": "a", "⇒": "quindi", "²": "al quadrato", "³": "al cubo", ":": "a", "°": "gradi",
    "@": "chiocciola", "§": "paragrafo", "#": "cancelletto", "~": "circa", "½": "e mezzo", "¼": "un quarto", "¾": "tre quarti",
}  # fmt: skip
_RULERS = (
    "Vittorio Emanuele|Vittorio Amedeo|Carlo(?: Alberto| Emanuele| Gustavo)?|Umberto|Luigi(?: Filippo)?|Enrico|Giorgio|Edoardo|Guglielmo|Francesco(?: Giuseppe)?|Napoleone|Pio|Leone|Benedetto"
    "|Gregorio|Innocenzo|Urbano|Clemente|Sisto|Bonifacio|Giulio|Alessandro|Paolo|Giovanni(?: Paolo)?|Pietro|Nicola|Niccolò|Ivan|Caterina|Maria|Giacomo|Riccardo|Ramses|Ramesse"
    "|Thutmose|Amenofi|Tolomeo|Cleopatra|Dario|Serse|Ottone|Federico(?: Guglielmo)?|Massimiliano|Giuseppe|Leopoldo|Alberto|Ranieri|Maometto|Solimano|Selim|Murad|Mehmet|Montezuma"
    "|Costantino|Teodosio|Rodolfo|Celestino|Adriano|Stefano|Eugenio|Martino|Callisto|Elisabetta|Isabella|Filippo|Ferdinando|Alfonso|Manuele|Amedeo|Cosimo|Lorenzo|Ruggero|Tancredi|Corrado"
    "|Lotario|Sigismondo|Roberto|Margherita|Beatrice|Cristiano|Gustavo(?: Adolfo)?|Harald|Haakon|Olaf|Juan Carlos|Felipe|Giuliano|Callisto|Lucio|Onorio|Anna|Giovanna|Baldovino"
)
_SIGN = r"\.? ?[ºª]|°(?= (?!Celsius|Fahrenheit|Nord|Sud\b|di\b|sotto|sopra|a\b|e\b|in\b|con\b|all|nord|sud|est|ovest)(?:[a-zàèéìòù]|[A-Z][a-zàèéìòù]))|[ao](?= [a-zàèéìòù])"


def _per(noun: Noun) -> str:
    article = "all'" if noun.one[0] in "aeiou" else "alla " if noun.gender is _F else "al "
    return f"{article}{noun.one}"


@cache
def describe(tag: str) -> Language:
    """Return Italian as it is spoken where `tag` says."""
    swiss = tag == "it-ch"
    return Language(
        tag=tag,
        decimal="." if swiss else ",",
        groups=" \u00a0\u202f'’" if swiss else ". \u00a0\u202f'’",
        cardinal=inflection.cardinal,
        ordinal=inflection.ordinal,
        point={",": "virgola", ".": "punto"},
        gender_of=inflection.gender_of,
        join=inflection.join,
        own_figures=inflection.before_first,
        labels=r"capitol[oi]|stagion[ei]|numer[oi]|formula|pagin[ae]|gruppo|tipo|fase|livello|parte|giorno|via|linea|canale|porta|sala|articolo|versione|episodio|tomo|volume|secolo|anno|piano"
        r"|serie|strada|statale|autobus|camera|tema|unità|lezione|esercizio|figura|tabella|legge|punto|puntata|(?-i:(?<=[^.!?] )[A-ZÀÈÉÌÒÙ]\w+)",
        thousand="mila",
        months=tuple(_MONTHS.split()),
        short_months=_SHORT,
        date=inflection.date,
        two_digit_years="./-",
        date_cues="il|al|dal|del|entro il|fino al|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica",
        clock=inflection.clock,
        clock_signs=(":", r"(?:[ \u00a0]h\b)"),
        clock_cues="alle|dalle|delle|ore|le ore|per le|verso le|dopo le|entro le|all['’]",
        hour_signs=r"h(?=[0-5]\d)",
        currencies=_CURRENCIES,
        magnitudes=_MAGNITUDES,
        of=lambda noun: f"di {noun}",
        between_cents=" e ",
        units=UNITS,
        per=_per,
        squared=("{} quadrato", "{} cubo", ""),
        signs=_SIGNS,
        slash="barra",
        power="alla",
        abbreviations=ABBREVIATIONS,
        fraction=inflection.fraction,
        halves=inflection.halves,
        part=inflection.part,
        roman_cues=r"secol[oi]|sec\.|capitol[oi]|capp?\.|tom[oi]|att[oi]|scen[ae]|libr[oi]|vol\.|volum[ei]|part[ei]|titol[oi]|articol[oi]|artt?\.|allegat[oi]|sezione|fas[ei]|tip[oi]|class[ei]"
        r"|livell[oi]|grupp[oi]|categori[ae]|stagion[ei]|episodi[o]?|rocky|apollo|vaticano|tapp[ae]|figur[ae]|appendice|lezione|unità|tem[ai]|guerra mondiale|piano|modulo|blocco|quadro|tabella|re|corinzi|samuele|divisione|cant[oi]|tavol[ae]|serie",
        lone_romans=True,
        roman_joins=r", | e | e (?:il|la|l['’]|del|della|nel|nella) ?| a | al | alla | ed? | o | ?[-–] ?",
        cued_roman=inflection.cued_roman,
        roman_ordinals="secolo|sec|guerra mondiale|guerra|repubblica|congresso|edizione|concilio|dinastia|legione|millennio|vertice|festival|conte|duca|marchese|anniversario|internazionale|premio"
        "|olimpiade|biennale|settimana|impero|reich|incontro|conferenza|municipio|circoscrizione|legislatura|governo|canto|atto|capitolo|convegno|torneo|coppa|fiera",
        roman_signs=r"[ºª°]",
        rulers=_RULERS,
        ruler=inflection.ruler,
        ordinal_signs=_SIGN,
        letters=LETTERS,
        words=WORDS,
        digit_cues=r"cap|codice|pin|iban|emergenza|(?:chiam|telefon)\w+ (?:il|al|lo)(?= \d{3}(?![\d ]*\d))|password",
        phones=r"0\d{1,3}[ /.-]\d{2,4}[ .-]?\d{2,4}(?:[ .-]?\d{2})?|3\d\d[ .-]?\d{3}[ .-]?\d{3,4}|800[ .-]\d{3}[ .-]\d{3}|0\d{1,3}[ /-]\d{5,8}",
    )
