"""The values of a JSON text, each string and object with its place.

The standard decoder reads. Where each string stands is known from the quotes: the n-th string of the text, key or
value, stands between the n-th pair of them. The decoder hands objects over as they close, so that the n-th object
closes with the n-th brace. All of that is counted by numpy: a transcript word by word has half a million strings.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator


_SPACE = re.compile(r"\s*")
_LONG_NUMBER = 300  # digits; int() refuses thousands of them, and a time or a speaker has few
Places = list[int]


class Text(str):
    """A string value and where it stands."""

    __slots__ = ("at", "end")
    at: int
    """Offset of its opening quote."""
    end: int
    """Offset behind its closing quote."""


class Object(dict[str, object]):
    """An object and where it stands."""

    __slots__ = ("at", "flat", "twice")
    at: int
    """Offset of its opening brace."""
    flat: bool
    """True if it holds neither objects nor lists."""
    twice: list[tuple[str, object]] | None
    """Its keys and values in order, if a key comes twice."""


def made_object(pairs: list[tuple[str, object]], at: int) -> Object:
    """Return an object that the file has in another layout; it stands where its first word does."""
    made = Object(pairs)
    made.at, made.twice = at, None
    made.flat = not any(isinstance(value, list | Object) for value in made.values())
    return made


def made_text(value: str, at: int, end: int) -> Text:
    """Return a string that the file has in another form, with its place."""
    made = Text(value)
    made.at, made.end = at, end
    return made


def placed_values(text: str) -> list[object]:
    """Return every value in `text`: one, or several (JSON lines).

    `JSONDecodeError` if it is not JSON, `RecursionError` if it is nested too deep.
    """
    from qa2audio.transcript.formats.json.values.json_places import quotes_and_braces

    made: list[Object] = []
    try:
        values = list(_values(text, made, int))
    except json.JSONDecodeError:
        raise
    except ValueError:  # a number with more digits than int() takes
        made.clear()
        values = list(_values(text, made, _integer))
    quotes, braces = quotes_and_braces(text)
    for item, at in zip(made, braces, strict=True):
        item.at = at
    placing = _Placing(quotes[0::2], quotes[1::2])
    return [placing.place(value) for value in values]


def _values(text: str, made: list[Object], integer: Callable[[str], float]) -> Iterator[object]:
    def hook(pairs: list[tuple[str, object]]) -> Object:
        item = Object(pairs)
        item.twice = pairs if len(pairs) != len(item) else None
        made.append(item)
        return item

    decoder = json.JSONDecoder(object_pairs_hook=hook, strict=False, parse_int=integer)
    position = _skip(text, 0)
    while True:
        value, end = decoder.raw_decode(text, position)
        yield value
        position = _skip(text, end)
        if position == len(text):
            return
        if not isinstance(value, Object | list) or text[position] not in "[{":
            raise json.JSONDecodeError("Extra data", text, position)


def _skip(text: str, position: int) -> int:
    found = _SPACE.match(text, position)
    return found.end() if found else position


def _integer(digits: str) -> float:
    return int(digits) if len(digits) < _LONG_NUMBER else float(digits)


class _Placing:
    """Gives strings their places, in the order of the text."""

    def __init__(self, starts: Places, ends: Places) -> None:
        self._starts, self._ends = starts, ends
        self._next = 0
        """Of the strings, which comes now."""

    def place(self, value: object) -> object:
        """Return `value` with the places of the strings in it."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, Object):
            self._object(value)
        elif isinstance(value, list):
            self._list(value)
        return value

    def _text(self, value: str) -> Text:
        placed = Text(value)
        placed.at, placed.end = self._starts[self._next], self._ends[self._next] + 1
        self._next += 1
        return placed

    def _list(self, items: list[object]) -> None:
        for index, value in enumerate(items):
            kind = type(value)
            if kind is Object:
                self._object(value)  # type: ignore[arg-type]
            elif kind is str or kind is list:
                items[index] = self.place(value)

    def _object(self, item: Object) -> None:
        if item.twice is not None:
            self._pairs(item)
            return
        flat, at, starts, ends = True, self._next, self._starts, self._ends
        for key, value in item.items():
            at += 1
            kind = type(value)
            if kind is str:
                placed = Text(value)
                placed.at, placed.end = starts[at], ends[at] + 1
                item[key] = placed
                at += 1
            elif kind is Object or kind is list:
                flat, self._next = False, at
                self.place(value)
                at = self._next
        item.flat, self._next = flat, at

    def _pairs(self, item: Object) -> None:
        pairs = []
        for key, value in item.twice or ():
            self._next += 1
            pairs.append((key, self.place(value)))
        item.update(pairs)
        item.twice = pairs
        item.flat = not any(isinstance(value, list | Object) for _, value in pairs)
