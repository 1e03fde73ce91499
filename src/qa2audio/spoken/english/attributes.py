"""A quantity in front of what it describes: a five-dollar bill is not a five-dollars bill."""

from __future__ import annotations

import re

_BEFORE = re.compile(
    r"(?:^|[\s(“\"'])(?:an?|another|every|each|the|this|that|one|per|single)\s$", re.IGNORECASE
)
_AFTER = re.compile(r"[\s-][a-z]+")
_CAN = re.compile(r" can(?= (?:of|at|and|or|in|with|for|from|on)\b|[.,;:)]|$)")
_FUNCTION_WORDS = frozenset(
    """a about after again ago all an and apart are as at away back because before behind below between but
    by can could did do does down
    during each else even every far for from had has have he higher if in into is it later less long longer
    lower may more most
    must no not now of off on once only onto or out over per plus right she should since so than that the
    then there they this through till to
    tops total towards under until up was we were when where which
    while who will with within without worth would you""".split()
)


def describes(match: re.Match[str]) -> bool:
    """Return whether the quantity at `match` stands between an article and a noun: `a $100 bill`."""
    text = match.string
    if text[match.end() : match.end() + 1] == "-":
        return True
    following = _AFTER.match(text, match.end(), match.end() + 24)
    if not following or (following[0][1:] in _FUNCTION_WORDS and not _CAN.match(text, match.end())):
        return False
    return bool(_BEFORE.search(text, max(0, match.start() - 10), match.start()))
