"""What Spanish says for figures and signs."""

from __future__ import annotations

from functools import cache

from qa2audio.spoken.figures.language import Language, Magnitude, Noun
from qa2audio.spoken.spanish import inflection
from qa2audio.spoken.spanish.abbreviations import ABBREVIATIONS, LETTERS, WORDS
from qa2audio.spoken.spanish.currencies import currencies
from qa2audio.spoken.spanish.units import UNITS

_THOUSAND = Magnitude(Noun("mil", "mil"), 1000)
_MILLION = Magnitude(Noun("millón", "millones"), 10**6)
_MAGNITUDES = {
    "k": _THOUSAND, "K": _THOUSAND, "mil": _THOUSAND, "M": _MILLION, "MM": _MILLION, "mill.": _MILLION, "millón": _MILLION, "millones": _MILLION,
    "billón": Magnitude(Noun("billón", "billones"), 10**12), "billones": Magnitude(Noun("billón", "billones"), 10**12),
    "mil millones": Magnitude(Noun("mil millones", "mil millones"), 10**9),
}  # fmt: skip
_MONTHS = "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
_SHORT = {"ene": 1, "feb": 2, "febr": 2, "mar": 3, "abr": 4, "may": 5, "jun": 6, "jul": 7, "ago": 8, "agto": 8, "sep": 9, "sept": 9, "set": 9,
          "setiembre": 9, "oct": 10, "nov": 11, "dic": 12}  # fmt: skip
_SIGNS = {
    "%": "por ciento", "‰": "por mil", "&": "y", "+": "más", "=": "igual a", "−": "menos", "–": "a", "/": "entre", "×": "por",
    "÷": "entre", "<": "menor que", ">": "mayor que", "≤": "menor o igual que", "≥": "mayor o igual que", "≈": "aproximadamente",
    "≠": "distinto de", "±": "más o menos", "√": "raíz de", "∞": "infinito", "→": "a", "⇒": "luego", "²": "al cuadrado", "³": "al cubo",
    ":": "a", "°": "grados", "@": "arroba", "§": "párrafo", "#": "almohadilla", "~": "aproximadamente", "½": "y medio", "¼": "un cuarto",
    "¾": "tres cuartos",
}  # fmt: skip
_RULERS = (
    "Alfonso|Felipe|Carlos(?: Gustavo)?|Fernando|Isabel|Juan(?: Carlos| Pablo)?|Luis(?: Felipe)?|Enrique|Jorge|Eduardo|Guillermo|Francisco(?: José)?|Napoleón"
    "|Pío|León|Benedicto|Gregorio|Inocencio|Urbano|Clemente|Sixto|Bonifacio|Julio|Alejandro|Pablo|Pedro|Nicolás|Iván|Catalina|María|Jaime|Jacobo"
    "|Ricardo|Ramsés|Tutmosis|Amenofis|Ptolomeo|Cleopatra|Darío|Jerjes|Otón|Federico(?: Guillermo)?|Maximiliano|José|Leopoldo|Balduino|Alberto|Rainiero"
    "|Mohamed|Hasán|Hassan|Sancho|Ramiro|Ordoño|Bermudo|García|(?:Ramón )?Berenguer|Abderramán|Amadeo|Víctor Manuel|Humberto|Gustavo(?: Adolfo)?|Cristián"
    "|Christian|Harald|Haakon|Olaf|Margarita|Beatriz|Solimán|Selim|Mehmed|Murad|Moctezuma|Alhakén|Hisham|Constantino|Teodosio|Manuel|Rodolfo|Celestino"
    "|Adriano|Esteban|Eugenio|Martín|Calixto|Nicolao|Teobaldo|Lotario|Conrado|Segismundo|Roberto|Hugo|Louis|Henry|Charles|William|George|Elizabeth"
)
_SIGN = r"\.? ?[ºª]s?|°(?= (?!norte\b|sur\b|este\b|oeste\b|Celsius|Fahrenheit|N[oO]rte|Sur\b|de\b|bajo|sobre|a\b|y\b|en\b|con\b|al\b)(?:[a-záéíóúñ]|[A-Z][a-záéíóúñ]))|\.?er|r[oa]s?|d[oa]s?|t[oa]s?|m[oa]s?|v[oa]s?|n[oa]s?|\.[oa]s?(?!\.)|[oa]s|[oa](?= [a-záéíóúñ])"
_POINT = frozenset("419 mx us gt hn ni pa pe pr sv do cu".split())
"""Where a point stands before decimals."""


@cache
def describe(tag: str) -> Language:
    """Return Spanish as it is spoken where `tag` says."""
    region = tag.partition("-")[2]
    with_point = region in _POINT
    return Language(
        tag=tag,
        decimal="." if with_point else ",",
        groups=", \u00a0\u202f'’" if with_point else ". \u00a0\u202f'’",
        cardinal=inflection.cardinal,
        ordinal=inflection.ordinal,
        point={",": "coma", ".": "punto"},
        gender_of=inflection.gender_of,
        labels=r"capítulos?|temporadas?|números?|fórmula|páginas?|grupo|tipo|fase|nivel|parte|equipo|día|vía|línea|canal|puerta|sala|aula|artículo|versión"
        r"|episodio|tomo|volumen|siglo|año|piso|planta|calle|avenida|carretera|ruta|autobús|habitación|tema|unidad|lección|ejercicio|figura|tabla|ley|punto|apartado"
        r"|(?-i:(?<=[^.!?] )[A-ZÁÉÍÓÚÑ]\w+)",
        feminine_before="las|a la",
        thousand="mil",
        months=tuple(_MONTHS.split()),
        short_months=_SHORT,
        date=inflection.date("uno" if region in {"", "es"} else "primero"),
        two_digit_years="./-",
        date_cues="el|al|del|desde el|hasta el|lunes|martes|miércoles|jueves|viernes|sábado|domingo",
        decades=(r"(?<=años )((?:1[89]|20)?\d0)['’]?s\b", inflection.cardinal),
        clock=inflection.clock,
        clock_signs=(".:", r"(?:[ \u00a0]?h(?:rs|s|oras)?\b\.?)"),
        hour_signs=r"h(?=[0-5]\d)",
        currencies=currencies(region),
        magnitudes=_MAGNITUDES,
        of=lambda noun: f"de {noun}",
        between_cents=" con ",
        units=UNITS,
        per=lambda noun: f"por {noun.one}",
        squared=("{} cuadrado", "{} cúbico", "s"),
        signs=_SIGNS,
        slash="barra",
        power="elevado a",
        abbreviations=ABBREVIATIONS,
        fraction=inflection.fraction,
        halves=inflection.halves,
        part=inflection.part,
        roman_cues=r"siglos?|ss?\.|capítulos?|caps?\.|tomos?|t\.|actos?|escenas?|libros?|vol\.|volumen|volúmenes|partes?|títulos?|artículos?|arts?\.|anexos?|sección|fases?|tipos?|clases?"
        r"|nivel|niveles|grupos?|categorías?|temporadas?|episodios?|rocky|apolo|vaticano|etapas?|láminas?|figuras?|apéndices?|lecci[óo]n|unidad|reyes|temas?|guerra mundial|plan|módulo|bloque|cuadro|tabla|corintios|samuel|división",
        lone_romans=True,
        roman_joins=", | y | e | a | al | o | ?[-–] ?",
        cued_roman=inflection.cued_roman,
        roman_ordinals="guerra mundial|guerra|república|congreso|edición|concilio|centuria|dinastía|legión|milenio|cumbre|festival|conde|duque|marqués|aniversario|internacional|premio|olimpiada"
        "|asamblea|legislatura|jornadas|feria|plan|foro|torneo|copa|bienal|semana|imperio|reich|encuentro|certamen|conferencia",
        roman_signs=r"\.?[ºª]",
        rulers=_RULERS,
        ruler=inflection.ruler,
        ordinal_signs=_SIGN,
        letters=LETTERS,
        words=WORDS,
        digit_cues=r"c\. ?p\.?|cp|código postal|pin|iban|emergencias|(?:llam|marc)\w+ (?:al|el)(?= \d{3}(?![\d ]*\d))|código|contraseña|clave",
        phones=r"[6789]\d \d{3} \d\d \d\d|[6-9]\d\d \d\d \d\d \d\d|[6-9]\d\d[ .-]\d{3}[ .-]\d{3}(?! (?:de |habitantes|personas|euros|€))|\d{2,3}[ -]\d{3,4}[ -]\d{4}|\(\d{2,3}\) \d{3,4}[ -]\d{4}",
    )
