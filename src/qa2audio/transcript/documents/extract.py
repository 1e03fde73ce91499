"""What a converter makes of a document: its text, and what of its words is not in it."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


class LeftOut(NamedTuple):
    """A stretch of a document that is not in its text."""

    text: str
    reason: str
    """The value of an `OmissionReason`."""


class Stretch(NamedTuple):
    """A paragraph of a document, as it stands there."""

    pieces: list[str]
    reason: str
    """Why it is left out, where it is; the value of an `OmissionReason`."""
    apart: bool = False
    """True if it is never in the text, whatever else has the same words: a foot note, a deletion."""


class Extract(NamedTuple):
    """A document as text."""

    text: str
    """Markdown."""
    left_out: tuple[LeftOut, ...] = ()
    """In the document's order."""


_WORD = re.compile(r"\w+")
_KEY = 3
"""So many words find their place in the text; shorter stretches are found by what they have."""
_NEAR = 400
"""Words within which a stretch is looked for first, behind the one before it."""


class Account:
    """The words of a text, and which stretches of its document are among them.

    Stretches are asked for in the document's order, so that a short one is found where it stands and not by chance.
    """

    def __init__(self, text: str) -> None:
        self._words = _words(text)
        self._at: dict[tuple[str, ...], list[int]] = defaultdict(list)
        for index in range(len(self._words)):
            for length in range(1, _KEY + 1):
                self._at[tuple(self._words[index : index + length])].append(index)
        self._next = 0

    def has(self, stretch: str) -> bool:
        """Return whether the words of `stretch` stand in the text, one behind the other; no words always do."""
        words = _words(stretch)
        if not words:
            return True
        places = self._at.get(tuple(words[:_KEY]), [])
        near = [place for place in places if 0 <= place - self._next <= _NEAR]
        for place in (*near, *places[:_NEAR]):
            if self._words[place : place + len(words)] == words:
                self._next = place + len(words)
                return True
        return False


def unaccounted(text: str, stretches: Iterable[Stretch]) -> Iterator[LeftOut]:
    """Yield what of `stretches`, which are in the document's order, is not in `text`."""
    account = Account(text)
    for pieces, reason, apart in stretches:
        whole = "".join(pieces)
        if not apart and account.has(whole):
            continue
        lost = [piece for piece in pieces if apart or not account.has(piece)]
        words = " ".join(("".join(lost) if len(lost) == len(pieces) else " ".join(lost)).split())
        if words:
            yield LeftOut(words, reason)


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold().replace("\\", ""))
