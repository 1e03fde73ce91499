"""Which Portuguese words are feminine, and which are no nouns."""

from __future__ import annotations

import re

_NO_NOUNS = frozenset(
    "a à ao aos às agora ainda ali antes após até bem cada com como contra da das de dela dele depois desde do dos durante e é ela"
    " elas ele eles em entre era eram essa essas esse esta está estas este eu foi foram há isso já lá lhe mais mas me menos mesma"
    " muita na nada não nas nem nessa nesta no nos o onde os ou para pela pelas pelo pelos pois por porque qual quando que quem se"
    " sem sempre ser seu só sobre sua suas também tem toda um uma vai vezes vs vírgula ponto igual maior menor elevado raiz dividido"
    " abaixo acima graus bis aproximadamente".split()
) - {"vezes"}
_FEMININE = re.compile(
    r"(?:.*(?:a|ção|são|xão|dade|tude|agem|igem|ugem|triz|as|ções|sões|xões|dades|tudes|agens|igens|ugens|trizes)"
    r"|(?:foto|moto|tribo|noite|tarde|parte|base|fase|série|classe|ponte|fonte|frase|torre|chave|greve|dose|crise|tese|rede|sede|gente"
    r"|mão|mãe|carne|ave|morte|sorte|mente|neve|febre|corrente|espécie|superfície|análise|síntese|metrópole|equipe|face|nave|lei)s?"
    r"|vez|vezes|voz|vozes|luz|luzes|cruz|cruzes|noz|nozes|paz|flor|flores|mulher|mulheres|colher|colheres|cor|cores|dor|dores"
    r"|ordem|ordens|nuvem|nuvens|jovem|viagem|ong|ongs|libélula|irmã|irmãs|manhã|manhãs|maçã|maçãs|xícara)"
)
_MASCULINE = re.compile(
    r"(?:(?:dia|problema|tema|programa|sistema|mapa|idioma|clima|planeta|drama|poema|dilema|esquema|sintoma|diagrama|teorema|fantasma"
    r"|trauma|aroma|lema|emblema|enigma|cometa|poeta|atleta|dálmata|democrata|pirata|guarda|policial|telegrama|grama|quilograma|miligrama|genoma|diploma"
    r"|axioma|panorama|pijama|monarca|colega|sofá|papa|samba|cinema|coala|gorila|tapa|[a-záéíóúâêôãõç]+ista|[a-z]*nauta|[a-z]*cida)s?"
    r"|corações|coração|atrás|país|mês|gás|lápis|ônibus)"
)
_FEMININE_AFTER_ALL = re.compile(r"(?:lista|pista|vista|revista|entrevista|conquista)s?")


def is_no_noun(word: str) -> bool:
    """Return whether `word`, lower case, is one of those that nobody counts."""
    return word in _NO_NOUNS


def is_feminine(word: str) -> bool:
    """Return whether `word`, lower case, is feminine by its ending, or known to be."""
    if _FEMININE_AFTER_ALL.search(word):
        return True
    return bool(_FEMININE.fullmatch(word)) and not _MASCULINE.fullmatch(word)
