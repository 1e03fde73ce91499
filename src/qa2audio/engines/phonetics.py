"""What engines that read IPA have in common: text with phoneme spans, and which phonemes are which word."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_SPAN = re.compile("\ue000([^\ue000-\ue002]*)\ue001([^\ue000-\ue002]*)\ue002")
_STRAY = re.compile("[\ue000-\ue003]")
_INSIDE = "\ue003"
# Syllable breaks and ties: the dot would be read as the end of a sentence.
_UNHEARD = str.maketrans("", "", ".‿ˑ\u0361\u035c\u032f\u0329ʼ")
_ENGLISH = str.maketrans({"g": "ɡ", "r": "ɹ", "ɫ": "l", "ɝ": "ɜː", "ʍ": "w"})
_OTHER = str.maketrans({"g": "ɡ"})


class Piece(NamedTuple):
    """A stretch of what is spoken."""

    text: str
    """Words; or those to fall back on where `ipa` has a sound that the engine lacks."""
    ipa: str = ""
    """How they are pronounced, if the lexicon says so."""


def clean(spoken: str) -> str:
    """Return `spoken` without what is not text: control characters, halves of surrogate pairs."""
    kept = (char if char.isprintable() or "\ue000" <= char <= "\ue003" else " " for char in spoken)
    return " ".join("".join(kept).encode("utf-8", "ignore").decode("utf-8").split())


def pieces(spoken: str, *, english: bool) -> Iterator[Piece]:
    """Yield the words and the phoneme spans of `spoken`, in order."""
    table = _ENGLISH if english else _OTHER
    at = 0
    for span in _SPAN.finditer(spoken):
        if span.start() > at:
            yield Piece(_STRAY.sub("", spoken[at : span.start()]))
        ipa = span[1].replace(_INSIDE, " ").translate(_UNHEARD).translate(table)
        yield Piece(span[2].replace(_INSIDE, " "), ipa)
        at = span.end()
    if at < len(spoken):
        yield Piece(_STRAY.sub("", spoken[at:]))


def plain(spoken: str) -> str:
    """Return `spoken` with every phoneme span respelt."""
    return "".join(piece.text for piece in pieces(spoken, english=False))


def word_spans(alone: Sequence[str], together: str) -> list[tuple[int, int] | None]:
    """Return where in `together` each word's phonemes stand; None for a word that has none.

    `alone` are the phonemes of each word by itself, `together` those of the whole text. They differ where words run
    together ("of the"), are cut ("GitHub") or are weaker in company ("to"), so they are aligned letter by letter.
    """
    solo = ["".join(filter(str.isalpha, word)) for word in alone]
    where = [index for index, char in enumerate(together) if char.isalpha()]
    edges = list(accumulate(map(len, solo), initial=0))
    places = _places("".join(solo), "".join(together[index] for index in where))
    spans: list[tuple[int, int] | None] = []
    for begin, end in pairwise(edges):
        first, last = places[begin], places[end]
        spans.append((where[first], where[last - 1] + 1) if last > first else None)
    return spans


def _places(one: str, other: str) -> list[int]:
    """Return for each boundary between the letters of `one` the boundary in `other` that corresponds to it."""
    places = [0] * (len(one) + 1)
    blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
    at = (0, 0)
    for block in blocks:
        for index in range(at[0], block.a + 1):  # what differs shares its stretch evenly
            places[index] = at[1] + (block.b - at[1]) * (index - at[0]) // max(1, block.a - at[0])
        for n in range(block.size + 1):
            places[block.a + n] = block.b + n
        at = (block.a + block.size, block.b + block.size)
    return places
