"""The words of a web page as a reader sees them, in paragraphs, whoever leaves some of them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bs4 import BeautifulSoup
from bs4.element import CData, NavigableString, Tag

from qa2audio.transcript.documents.extract import Stretch

if TYPE_CHECKING:
    from collections.abc import Iterator

_UNSEEN = frozenset(
    ("script", "style", "noscript", "template", "svg", "math", "head", "title", "iframe", "object")
)
_INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark q rp rt ruby s samp small span"
    " strike strong sub sup time tt u var wbr".split()
)


def stretches(html: str, reason: str) -> Iterator[Stretch]:
    """Yield the paragraphs of `html`, which are left out for `reason` where they are."""
    pieces: list[str] = []
    around: Tag | None = None
    for text in BeautifulSoup(html, "lxml").find_all(string=True):
        if type(text) not in (NavigableString, CData) or _is_unseen(text):
            continue
        block = _block(text)
        if block is not around and pieces:
            yield Stretch(pieces, reason)
            pieces = []
        around = block
        pieces.append(str(text))
    if pieces:
        yield Stretch(pieces, reason)


def _is_unseen(text: NavigableString) -> bool:
    return any(parent.name in _UNSEEN for parent in text.parents)


def _block(text: NavigableString) -> Tag | None:
    """Return the paragraph, item or cell that a text stands in."""
    return next((parent for parent in text.parents if parent.name not in _INLINE), None)
