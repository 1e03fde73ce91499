"""Which Spanish words are feminine, and which are no nouns."""

from __future__ import annotations

import re

_NO_NOUNS = frozenset(
    "a al ante antes apenas así aun aún bajo cada casi como con contra cual cuales cuando cuanto de del desde después donde"
    " durante e el ella ellas ellos en entonces entre era eran eres es esa esas ese eso esos esta está estaba estaban están estas"
    " este esto estos fue fueron gracias ha había habían han has hasta hay hubo jamás la las le les lo los luego mas más me"
    " menos mí mientras mis muy nada ni no nos o os otras otros para pero por porque pues que qué quien quizás se sea según ser"
    " si sí sido sin sino sobre son su sus tal también tan te tras tu tus u un una unas unos vamos van y ya yo además atrás"
    " siempre nunca dio da tiene tienen tuvo va iba ganó seis tres dos cero igual exactas restantes vs"
    " izquierda derecha grados bis por mayor menor distinto elevado raíz aproximadamente".split()
)
_FEMININE = re.compile(
    r"(?:.*(?:a|ción|sión|xión|dad|tad|tud|umbre|triz|eza|itis|as|ciones|siones|xiones|dades|tades|tudes|umbres|trices)"
    r"|(?:mano|foto|moto|radio|noche|calle|clase|parte|tarde|muerte|frase|llave|nube|fuente|suerte|gente|base|fase|torre|nave"
    r"|carne|leche|sangre|fiebre|llave|corriente|serie|especie|superficie|nube|sede|madre|tarde|noche|clave|variante|suite)s?"
    r"|vez|veces|voz|voces|luz|luces|cruz|cruces|nuez|nueces|paz|red|redes|pared|paredes|ley|leyes|flor|flores|mujer|mujeres"
    r"|sal|señal|señales|piel|pieles|cárcel|cárceles|catedral|catedrales|central|centrales|imagen|imágenes|orden|órdenes"
    r"|razón|razones|canción|sartén|sien|crisis|tesis|dosis|bases|hipótesis|pymes|pyme|ong|oenegés|res|reses|miel)"
)
_MASCULINE = re.compile(
    r"(?:(?:día|mediodía|problema|tema|programa|sistema|mapa|idioma|clima|planeta|drama|poema|dilema|esquema|síntoma|diagrama|teorema"
    r"|fantasma|trauma|aroma|lema|emblema|enigma|cometa|poeta|atleta|dálmata|demócrata|acróbata|burócrata|pirata|guardia|policía|cura|tranvía|sofá|papá|telegrama|crucigrama"
    r"|kilograma|carisma|estigma|magma|prisma|plasma|genoma|diploma|axioma|dogma|panorama|pijama|monarca|patriarca|colega"
    r"|[a-záéíóúñ]+ista|[a-z]*nauta|[a-z]*cida|[a-z]*ícola)s?|arma|agua|alma|aula|hacha|hambre|águila|área|ala|ancla|arca|habla|ave)"
)
_FEMININE_AFTER_ALL = re.compile(r"(?:lista|pista|vista|revista|entrevista|conquista|arista)s?$")


def is_no_noun(word: str) -> bool:
    """Return whether `word`, lower case, is one of those that nobody counts."""
    return word in _NO_NOUNS


def is_feminine(word: str) -> bool:
    """Return whether `word`, lower case, is feminine by its ending, or known to be; "un área" counts as masculine."""
    if _FEMININE_AFTER_ALL.search(word):
        return True
    return bool(_FEMININE.fullmatch(word)) and not _MASCULINE.fullmatch(word)
