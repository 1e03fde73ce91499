"""Labels in captions: they stand where a turn begins, once in any number of cues, and each row is short.

Prose that was cut to fit a screen has rows that begin with a word and a colon, too: what tells the two apart is that
a turn begins behind a sentence, and with a sentence.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.rows import Form, Kind, Row

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa2audio.transcript.turns.candidates import Candidate

_END = re.compile(r"[.!?…。！？؟—–♪\])]\W{0,4}\Z|--\Z")
_FILE = re.compile(r"\w\w\.[a-z]")
"""A full stop inside a word: `Lantern.js`, `node.io`; the name behind `Mr.` has a capital."""
_MOST = 0.75  # of its places, where a label must stand as labels do
_PUNCTUATED = 20  # one row in so many ends a sentence
_EARLY = 10  # the first label stands in this part of the rows


def are_captions(lines: Sequence[Row]) -> bool:
    """Return whether `lines` are of captions."""
    return any(line.form is Form.CAPTION for line in lines)


def is_file(name: str) -> bool:
    """Return whether `name` is that of a file or of a site, and of no person."""
    return any(_FILE.search(word) for word in name.split())


class Beginnings(NamedTuple):
    """Where in captions sentences begin."""

    fresh: frozenset[int]
    """The rows before which a sentence has ended, by index."""
    punctuated: bool
    """True where rows show at all that sentences end."""


def beginnings(lines: Sequence[Row]) -> Beginnings:
    """Return where sentences begin in `lines`."""
    fresh: set[int] = set()
    ended = True
    ends = texts = 0
    for index, line in enumerate(lines):
        if line.kind is Kind.SEAM:
            continue
        if ended:
            fresh.add(index)
        if line.kind is Kind.TEXT:
            ended = bool(_END.search(line.span.text))
            ends += ended
            texts += 1
        else:
            ended = True
    return Beginnings(frozenset(fresh), _PUNCTUATED * ends >= texts)


def in_turns(lines: Sequence[Row], seen: Mapping[int, Candidate], keys: set[str]) -> set[str]:
    """Return those of `keys` that stand where somebody begins to speak; none if only one is left of them.

    `seen` are all candidates, by index into `lines`; `keys` are those that come again.
    """
    begins = beginnings(lines)
    places: dict[str, list[int]] = {key: [] for key in keys}
    for index, found in seen.items():
        if found.key in keys:
            places[found.key].append(index)
    if begins.punctuated:
        capital = _capital(seen[index] for spots in places.values() for index in spots)
        fits = {
            key
            for key, spots in places.items()
            if _share(stands_apart(seen[i], i, begins, capital=capital) for i in spots) >= _MOST
        }
    else:
        fits = {key for key in keys if not is_file(key)}
    order = [found.key for _, found in sorted(seen.items()) if found.key in fits]
    first = min((index for index, found in seen.items() if found.key in fits), default=len(lines))
    alternate = sum(1 for before, after in pairwise(order) if before != after)
    taking_turns = 4 * alternate >= 3 * (len(order) - 1) or begins.punctuated
    return fits if len(fits) >= 2 and taking_turns and _EARLY * first <= len(lines) + 200 else set()


def stands_apart(found: Candidate, index: int, begins: Beginnings, *, capital: bool) -> bool:
    """Return whether a candidate stands as the label of a turn does: behind a sentence, and before another."""
    if is_file(found.name):
        return False
    if begins.punctuated and index not in begins.fresh:
        return False
    return not (capital and found.rest.text[:1].islower())


def capitalised(seen: Mapping[int, Candidate], keys: set[str]) -> bool:
    """Return whether what stands behind the labels `keys` begins with a capital, as sentences do."""
    return _capital(found for found in seen.values() if found.key in keys)


def _capital(labels: Iterable[Candidate]) -> bool:
    cases = Counter(found.rest.text[:1].islower() for found in labels if found.rest.text[:1].isalpha())
    return 8 * cases[True] <= cases.total()


def _share(found: Iterable[bool]) -> float:
    flags = list(found)
    return sum(flags) / len(flags) if flags else 0.0
