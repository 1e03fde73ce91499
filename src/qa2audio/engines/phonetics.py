"""What engines that read IPA have in common: text with phoneme spans, and which phonemes are which word."""

from __future__ import annotations

import re
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from qa2audio.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

# Syllable breaks and ties: the dot would be read as the end of a sentence.
_UNHEARD = str.maketrans("", "", ".‿ˑ\u0361\u035c\u032f\u0329ʼ")
_ENGLISH = str.maketrans({"g": "ɡ", "r": "ɹ", "ɫ": "l", "ɝ": "ɜː", "ʍ": "w"})
_OTHER = str.maketrans({"g": "ɡ"})


_SPACES = re.compile(" +")


def cleaned(spans: Iterable[Span], *, english: bool) -> tuple[Span, ...]:
    """Return `spans` without what is not text (control characters, halves of surrogate pairs) and needless spaces.

    IPA comes in the letters that networks were trained on; `english` says with which r.
    """
    table = _ENGLISH if english else _OTHER
    clean = [
        replace(span, text=_text(span.text), ipa=span.ipa.translate(_UNHEARD).translate(table))
        for span in spans
    ]
    if clean:
        clean[0] = replace(clean[0], text=clean[0].text.lstrip())
        clean[-1] = replace(clean[-1], text=clean[-1].text.rstrip())
    return tuple(span for span in clean if span.text or span.ipa)


def _text(words: str) -> str:
    kept = "".join(char if char.isprintable() else " " for char in words)
    return _SPACES.sub(" ", kept.encode("utf-8", "ignore").decode("utf-8"))


def words_of(spans: Iterable[Span]) -> list[tuple[Span, ...]]:
    """Return each word of `spans`, with the punctuation that touches it: what stands between two spaces.

    A span with IPA is no more than one word, whatever stands for it.
    """
    words: list[list[Span]] = [[]]
    for span in spans:
        if span.kind is SpanKind.IPA:
            words[-1].append(span)
            continue
        for index, text in enumerate(span.text.split(" ")):
            if index:
                words.append([])
            if text:
                words[-1].append(replace(span, text=text))
    return [tuple(word) for word in words if word]


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
