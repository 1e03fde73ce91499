"""Where the strings and the objects of a JSON text stand: its quotes and braces, counted by numpy."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

_ESCAPED = re.compile(r"\\.", re.DOTALL)
_DEEPEST = 150
"""Containers inside each other; what walks through them takes a few calls for each."""
_QUOTE, _OPEN, _CLOSE, _OPEN_LIST, _CLOSE_LIST = (ord(char) for char in '"{}[]')
Places = list[int]


def quotes_and_braces(text: str) -> tuple[Places, Places]:
    """Return where all quotes of strings stand, and the opening braces in the order in which they are closed."""
    letters = np.frombuffer(text.encode("latin-1", "replace"), dtype=np.uint8)  # one for each character
    quotes = np.flatnonzero(letters == _QUOTE)
    if "\\" in text:
        escaped = np.fromiter((found.start() + 1 for found in _ESCAPED.finditer(text)), dtype=np.int64)
        quotes = np.setdiff1d(quotes, escaped, assume_unique=True)
    opened, closed = (_outside(letters, (sign,), quotes) for sign in (_OPEN, _CLOSE))
    _refuse_depth(
        _outside(letters, (_OPEN, _OPEN_LIST), quotes), _outside(letters, (_CLOSE, _CLOSE_LIST), quotes)
    )
    return quotes.tolist(), _as_closed(opened, closed).tolist()


def _outside(
    letters: NDArray[np.uint8], signs: tuple[int, ...], quotes: NDArray[np.int64]
) -> NDArray[np.int64]:
    """Return where `signs` stand outside of strings."""
    found = np.flatnonzero(np.logical_or.reduce([letters == sign for sign in signs]))
    outside: NDArray[np.int64] = found[np.searchsorted(quotes, found) % 2 == 0]
    return outside


def _levels(
    opened: NDArray[np.int64], closed: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return how deep each opening and each closing sign stands, from 0."""
    count = np.arange(len(opened))
    return count - np.searchsorted(closed, opened), np.searchsorted(opened, closed) - count - 1


def _refuse_depth(opened: NDArray[np.int64], closed: NDArray[np.int64]) -> None:
    if len(opened) and int(_levels(opened, closed)[0].max()) > _DEEPEST:
        raise RecursionError


def _as_closed(opened: NDArray[np.int64], closed: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return `opened` in the order of the braces that close them: at one depth they take turns."""
    deep, back = _levels(opened, closed)
    found = np.empty_like(opened)
    found[np.argsort(back, kind="stable")] = opened[np.argsort(deep, kind="stable")]
    return found
