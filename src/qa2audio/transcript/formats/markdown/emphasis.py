"""Which `*`, `_`, `~~` and `==` are marks of emphasis: CommonMark's delimiter rules, in linear time."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_PAIRED = frozenset("~=")
"""Marks that only count in twos."""


@dataclass(slots=True)
class Delimiters:
    """A run of one mark, and how much of it is not yet used."""

    char: str
    start: int
    end: int
    opens: bool
    closes: bool
    length: int

    @property
    def left(self) -> int:
        """How many marks are left."""
        return self.end - self.start


class Emphasis(NamedTuple):
    """Marks that belong together."""

    opening: tuple[int, int]
    """Where the opening marks begin and end."""
    closing: tuple[int, int]


def delimiters(text: str, start: int, end: int) -> Delimiters:
    """Return the run of marks between `start` and `end`: whether it may open and close (CommonMark 6.2)."""
    before = text[start - 1] if start else " "
    after = text[end] if end < len(text) else " "
    left = not after.isspace() and (not _is_punctuation(after) or before.isspace() or _is_punctuation(before))
    right = not before.isspace() and (not _is_punctuation(before) or after.isspace() or _is_punctuation(after))
    opens, closes = left, right
    if text[start] == "_":
        opens = left and (not right or _is_punctuation(before))
        closes = right and (not left or _is_punctuation(after))
    closes = closes or (before in ":：" and not after.isspace())  # `**[Name](address):**text`: people mean bold
    return Delimiters(text[start], start, end, opens, closes, end - start)


def pair(runs: Iterable[Delimiters]) -> list[Emphasis]:
    """Return which of `runs`, in order, belong together. What is left of them is text."""
    found: list[Emphasis] = []
    stacks: dict[str, list[Delimiters]] = {}
    bottoms: dict[tuple[str, bool, int], int] = {}
    for run in runs:
        if run.closes:
            _close(run, stacks, bottoms, found)
        if run.opens and run.left:
            stacks.setdefault(run.char, []).append(run)
    return found


def _close(
    closer: Delimiters,
    stacks: dict[str, list[Delimiters]],
    bottoms: dict[tuple[str, bool, int], int],
    found: list[Emphasis],
) -> None:
    stack = stacks.setdefault(closer.char, [])
    while closer.left:
        kind = closer.char, closer.opens, closer.length % 3
        bottom = bottoms.get(kind, 0)
        index = len(stack) - 1
        while index >= bottom and not _match(stack[index], closer):
            index -= 1
        if index < bottom:
            bottoms[kind] = len(stack)
            return
        opener = stack[index]
        size = 2 if min(opener.left, closer.left) >= 2 else 1
        found.append(Emphasis((opener.end - size, opener.end), (closer.start, closer.start + size)))
        opener.end -= size
        closer.start += size
        _forget(stacks, bottoms, found[-1].opening[0])
        if not opener.left:
            stack.remove(opener) if stack[-1] is not opener else stack.pop()


def _forget(stacks: dict[str, list[Delimiters]], bottoms: dict[tuple[str, bool, int], int], start: int) -> None:
    """Drop what opened between two marks that now belong together."""
    for stack in stacks.values():
        while stack and stack[-1].start > start:
            stack.pop()
    for kind, bottom in bottoms.items():
        bottoms[kind] = min(bottom, len(stacks.get(kind[0], ())))


def _match(opener: Delimiters, closer: Delimiters) -> bool:
    if opener.char in _PAIRED:
        return opener.left == closer.left == 2
    if (opener.closes or closer.opens) and (opener.length + closer.length) % 3 == 0:
        return opener.length % 3 == 0 and closer.length % 3 == 0
    return True


def _is_punctuation(char: str) -> bool:
    return unicodedata.category(char)[0] in "PS"
