"""What comes again at the edges of lines and is nobody's name: the letters of a list, addresses."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

ADDRESS = re.compile(r"\W{0,2}(?:[a-z]{2,8}://\S|www\.\w|/\w+/\w|~/\w)")
"""What begins with an address or a path."""
ADDRESS_BEHIND = re.compile(r"(?:://\S{0,60}|\bwww\.\S{1,60}|/\w[\w.-]*/[\w./-]*)\Z")
"""What ends with one."""
BULLETS = frozenset("*-+•·–—")
"""Signs that begin the items of a list, and make nobody's name of a word."""
_IN_ORDER = 0.85
_FEWEST = 3


def letters_of_lists(at: Mapping[str, Sequence[int]]) -> frozenset[str]:
    """Return the letters that number things, `a)`, `b)`, `c)`: each follows the one before it, or begins anew.

    `at` are the lines that each first word begins.
    """
    letters = {word: indexes for word, indexes in at.items() if len(word) == 1 and word.isalpha()}
    order = [
        word for _, word in sorted((index, word) for word, indexes in letters.items() for index in indexes)
    ]
    if len(letters) < _FEWEST:
        return frozenset()
    steps = [*pairwise(order)]
    counted = sum(ord(other) - ord(one) == 1 or other == min(letters) for one, other in steps)
    return frozenset(letters) if counted >= _IN_ORDER * len(steps) else frozenset()
