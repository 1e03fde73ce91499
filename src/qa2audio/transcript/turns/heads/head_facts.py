"""Rows at the top that are a key and its value, and nobody's words: `Date: 3 May 1994`, `Lugar: Lima`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Kind, Row
from qa2audio.transcript.turns.heads.introduced_people import key_of, people_of
from qa2audio.transcript.turns.vocabulary import PARTS
from qa2audio.transcript.turns.words.fact_words import FACTS, LEADERS, LISTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ALONE = LISTS | {"contents", "table of contents"}
"""What heads a list without a colon, too."""
_LONGEST_FACT = 160
_LONGEST_LIST = 1_000
_LONGEST_SENTENCE = 50
"""Characters of a fact that ends as a sentence does: `Place: St. Ives.`"""
_SENTENCE_ENDS = (".", "!", "?", "…", ";")
_FEW = 2


def is_fact(text: str) -> bool:
    """Return whether `text` is a key and its value, as at the top of minutes and oral histories: `Lugar: Lima`."""
    key = key_of(text)
    if not key or key in LISTS:
        return len(text) <= _LONGEST_LIST and (bool(key) or text.strip().casefold() in _ALONE)
    if key in FACTS:
        return len(text) <= _LONGEST_FACT and not (
            text.endswith(_SENTENCE_ENDS) and len(text) > _LONGEST_SENTENCE
        )
    return (key in LEADERS or (key in PARTS and len(key) > 1)) and bool(people_of(text))


def fact_rows(lines: Sequence[Row]) -> set[int]:
    """Return the indices of the rows of blocks in which all are facts, each another, as above an interview."""
    return {index for block in _blocks(lines) if _are_facts(block, lines) for index in block}


def _are_facts(block: Sequence[int], lines: Sequence[Row]) -> bool:
    if len(block) < _FEW:
        return False
    keys = [key_of(lines[index].span.text) for index in block]
    known = all(keys) and len(keys) == len(set(keys)) and not FACTS.isdisjoint(keys)
    return known and all(is_fact(lines[index].span.text) for index in block)


def _blocks(lines: Sequence[Row]) -> Iterator[list[int]]:
    block: list[int] = []
    for index, line in enumerate(lines):
        if line.kind is Kind.TEXT:
            block.append(index)
        elif block:
            yield block
            block = []
    if block:
        yield block
