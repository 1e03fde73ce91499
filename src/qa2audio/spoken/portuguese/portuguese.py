"""What Portuguese says for figures and signs."""

from __future__ import annotations

from functools import cache

from qa2audio.spoken.figures.language import Currency, Gender, Language, Magnitude, Noun
from qa2audio.spoken.portuguese import inflection
from qa2audio.spoken.portuguese.abbreviations import ABBREVIATIONS, LETTERS, WORDS
from qa2audio.spoken.portuguese.units import units

_F = Gender.FEMININE
_CENTIMO, _CENTAVO = Noun("cêntimo", "cêntimos"), Noun("centavo", "centavos")
_EURO = Currency(Noun("euro", "euros"), _CENTIMO)
_DOLLAR = Currency(Noun("dólar", "dólares"), _CENTAVO)
_POUND = Currency(Noun("libra", "libras", _F), Noun("penny", "pence"))
_REAL = Currency(Noun("real", "reais"), _CENTAVO)
_YEN, _YUAN = Currency(Noun("iene", "ienes")), Currency(Noun("yuan", "yuans"))
_CURRENCIES = {
    "€": _EURO, "EUR": _EURO, "euros": _EURO, "$": _DOLLAR, "US$": _DOLLAR, "USD": _DOLLAR, "£": _POUND, "GBP": _POUND, "R$": _REAL, "BRL": _REAL,
    "CHF": Currency(Noun("franco suíço", "francos suíços"), _CENTIMO), "¥": _YEN, "JPY": _YEN, "CNY": _YUAN, "₿": Currency(Noun("bitcoin", "bitcoins")),
    "Kz": Currency(Noun("kwanza", "kwanzas"), _CENTIMO), "MT": Currency(Noun("metical", "meticais"), _CENTAVO), "₽": Currency(Noun("rublo", "rublos")),
    "₹": Currency(Noun("rupia", "rupias", _F)), "zł": Currency(Noun("zloty", "zlotys")), "kr": Currency(Noun("coroa", "coroas", _F)), "¢": Currency(_CENTAVO),
}  # fmt: skip
_THOUSAND, _MILLION = Magnitude(Noun("mil", "mil"), 1000), Magnitude(Noun("milhão", "milhões"), 10**6)
_BILLION = Magnitude(Noun("bilhão", "bilhões"), 10**9)
_TRILLION = Magnitude(Noun("trilhão", "trilhões"), 10**12)
_MAGNITUDES = {
    "k": _THOUSAND, "K": _THOUSAND, "mil": _THOUSAND, "M": _MILLION, "mi": _MILLION, "mi.": _MILLION, "milhão": _MILLION, "milhões": _MILLION,
    "bi": _BILLION, "bilhão": _BILLION, "bilhões": _BILLION, "tri": _TRILLION, "trilhão": _TRILLION, "trilhões": _TRILLION,
    "mil milhões": Magnitude(Noun("mil milhões", "mil milhões"), 10**9), "bilião": Magnitude(Noun("bilião", "biliões"), 10**12),
    "biliões": Magnitude(Noun("bilião", "biliões"), 10**12),
}  # fmt: skip
_MONTHS = "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro"
_SHORT = {
    "jan": 1,
    "fev": 2,
    "mar": 3,
    "abr": 4,
    "mai": 5,
    "jun": 6,
    "jul": 7,
    "ago": 8,
    "set": 9,
    "out": 10,
    "nov": 11,
    "dez": 12,
}
_SIGNS = {
    "%": "por cento", "‰": "por mil", "&": "e", "+": "mais", "=": "igual a", "−": "menos", "–": "a", "/": "sobre", "×": "vezes",
    "÷": "dividido por", "<": "menor que", ">": "maior que", "≤": "menor ou igual a", "≥": "maior ou igual a", "≈": "aproximadamente",
    "≠": "diferente de", "±": "mais ou menos", "√": "raiz de", "∞": "infinito", "→": "para", "⇒": "logo", "²": "ao quadrado", "³": "ao cubo",
    ":": "para", "°": "graus", "@": "arroba", "§": "parágrafo", "#": "cerquilha", "~": "aproximadamente", "½": "e meio", "¼": "um quarto",
    "¾": "três quartos",
}  # fmt: skip
_RULERS = (
    "Pedro|João(?: Paulo)?|Luís(?: Filipe)?|Luis|Manuel|Afonso|Sancho|Dinis|Fernando|Duarte|Sebastião|Henrique|Filipe|Felipe|José|Maria|Miguel|Carlos(?: Gustavo)?|Elizabeth|Isabel"
    "|Elisabete|Jorge|Eduardo|Guilherme|Francisco(?: José)?|Napoleão|Pio|Leão|Bento|Gregório|Inocêncio|Urbano|Clemente|Sisto|Bonifácio|Júlio|Alexandre|Paulo|Nicolau|Ivan|Ivã"
    "|Catarina|Ricardo|Ramsés|Tutmés|Amenófis|Ptolomeu|Cleópatra|Dario|Xerxes|Oto|Otão|Frederico(?: Guilherme)?|Maximiliano|Leopoldo|Alberto|Rainier|Mohammed|Hassan"
    "|V[ií]tor Emanuel|Humberto|Gustavo(?: Adolfo)?|Cristiano|Haroldo|Margarida|Beatriz|Solimão|Selim|Mehmed|Constantino|Teodósio|Rodolfo|Celestino|Adriano|Estêvão|Eugênio"
    "|Eugénio|Montezuma|Moctezuma|Juan Carlos|Ana|Jaime|Balduíno|Alfonso|Conrado|Lotário|Charles|Henry|William|George"
)
_SIGN = r"\.? ?[ºª]s?|°(?= (?!norte\b|sul\b|leste\b|oeste\b|Celsius|Fahrenheit|Norte|Sul\b|de\b|abaixo|acima|a\b|e\b|em\b|com\b|ao\b|à)(?:[a-záéíóúâêôãõç]|[A-Z][a-záéíóúâêôãõç]))|\.[oa]s?(?!\.)|[oa]s?(?= [a-záéíóúâêôãõç])"


@cache
def describe(tag: str) -> Language:
    """Return Portuguese as it is spoken where `tag` says; without a region as in Brazil, where most of its speakers are."""
    european = tag.partition("-")[2] in {"pt", "ao", "mz", "cv", "gw", "st", "tl"}
    cardinal = inflection.counting(european=european)
    return Language(
        tag=tag,
        cardinal=cardinal,
        ordinal=inflection.ordinal,
        point={",": "vírgula", ".": "ponto"},
        gender_of=inflection.gender_of,
        own_figures=inflection.scores,
        labels=r"capítulos?|temporadas?|números?|fórmula|páginas?|grupo|tipo|fase|nível|parte|dia|via|linha|canal|porta|sala|artigo|versão|episódio|tomo|volume|século|ano|andar"
        r"|rua|avenida|rodovia|ônibus|autocarro|quarto|tema|unidade|lição|exercício|figura|tabela|lei|ponto|(?-i:(?<=[^.!?] )[A-ZÁÉÍÓÚÂÊÔÃÕÇ]\w+)",
        feminine_before="às|das|as|nas|à",
        thousand="mil",
        months=tuple(_MONTHS.split()),
        short_months=_SHORT,
        date=inflection.date(cardinal, "um" if european else "primeiro"),
        two_digit_years="./-",
        date_cues="dia|segunda|terça|quarta|quinta|sexta|sábado|domingo|(?:segunda|terça|quarta|quinta|sexta)-feira",
        clock=inflection.clock(cardinal),
        clock_signs=(":", r"(?:[ \u00a0]?(?:h|horas)\b)"),
        hour_signs="h",
        minute_signs="min|m",
        currencies=_CURRENCIES,
        magnitudes=_MAGNITUDES,
        singular_below_two=True,
        of=lambda noun: f"de {noun}",
        between_cents=" e ",
        units=units(european=european),
        per=lambda noun: f"por {noun.one}",
        squared=("{} quadrado", "{} cúbico", "s"),
        signs=_SIGNS,
        slash="barra",
        power="elevado a",
        abbreviations=ABBREVIATIONS,
        fraction=inflection.fraction,
        halves=inflection.halves,
        part=inflection.part,
        roman_cues=r"séculos?|sécs?\.|capítulos?|caps?\.|tomos?|t\.|atos?|cenas?|livros?|vol\.|volumes?|partes?|títulos?|artigos?|arts?\.|anexos?|seção|secção|fases?|tipos?|classes?"
        r"|nível|grupos?|categorias?|temporadas?|episódios?|rocky|apolo|apollo|vaticano|etapas?|figuras?|apêndices?|lição|unidade|temas?|guerra mundial|plano|módulo|bloco|quadro|tabela|reis|coríntios|samuel|divisão",
        lone_romans=True,
        roman_joins=", | e | a | ao | ou | ?[-–] ?",
        cued_roman=inflection.cued_roman(cardinal),
        roman_ordinals="guerra mundial|guerra|república|congresso|edição|concílio|dinastia|legião|milênio|milénio|cúpula|cimeira|festival|conde|duque|marquês|aniversário|internacional"
        "|prêmio|prémio|olimpíada|bienal|semana|império|reich|encontro|conferência|exército|região|jornadas|fórum|copa|torneio|feira|plano|governo",
        roman_signs=r"\.?[ºª]",
        rulers=_RULERS,
        ruler=inflection.ruler(cardinal),
        ordinal_signs=_SIGN,
        letters=LETTERS,
        words=WORDS,
        digit_cues=r"código postal|pin|iban|emergência|(?:lig|disc|cham)(?:ue|ar|a|ou)(?: para)?(?: o)?(?= \d{3}(?![\d ]*\d))|código|senha|ramal",
        phones=r"\(\d{2}\) \d{4,5}-\d{4}|\d{2} \d{4,5}-\d{4}|9\d{4}-\d{4}|[2-5]\d{3}-\d{4}|0[38]00 \d{3} ?\d{4}|\d{5}-\d{3}|9\d\d \d{3} \d{3}|2\d \d{3} \d\d \d\d|2\d\d \d{3} \d{3}",
    )
