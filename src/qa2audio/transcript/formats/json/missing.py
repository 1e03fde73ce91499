"""Who says what has no speaker, where other entries have one.

A file says it in one of three ways, and its own regularity tells which. Where a name stands only where the speaker
changes, who has none goes on. Where every entry has a name, an entry without one is nobody's. Words and captions are
cut by time and not by who speaks: one without a name, in the middle of a sentence, belongs to the words around it.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.formats.json.leaves import Leaf

_ADJOINS = 0.001
"""Share of the recording's time by which captions without a pause between them may miss each other."""
_STOPS = (".", "?", "!", "…", "。", "？", "！", '"', "”", "»", ")", "।", "؟")


class Given(NamedTuple):
    """Who says each entry."""

    speakers: list[str | None]
    """None is nobody in particular."""
    unsure: list[int]
    """Indices of entries that were given to somebody, or to nobody, without the file's saying so."""


def given_speakers(found: Sequence[Leaf], *, words: bool) -> Given:
    """Return who says each of `found`; `words` is whether each is one word."""
    names = [leaf.speaker for leaf in found]
    if not any(names) or all(names):
        return Given(list(names), [])
    if words:
        return Given(_going_on(names), [])
    if _only_changes(names):
        stated = [index for index, leaf in enumerate(found) if leaf.stated and leaf.reason == ""]
        return Given(_going_on(names, first=False), stated[:1])
    return _by_entry(found, names)


def _going_on(names: Sequence[str | None], *, first: bool = True) -> list[str | None]:
    speaker = next((name for name in names if name), None) if first else None
    found = []
    for name in names:
        speaker = name or speaker
        found.append(speaker)
    return found


def _only_changes(names: Sequence[str | None]) -> bool:
    """Return whether no name comes twice in a row, and most entries have none."""
    said = [name for name in names if name]
    changes = all(one != other for one, other in pairwise(said))
    return changes and len(set(said)) > 1 and 2 * len(said) <= len(names) + 1


def _by_entry(found: Sequence[Leaf], names: Sequence[str | None]) -> Given:
    speakers: list[str | None] = []
    unsure = []
    for index, leaf in enumerate(found):
        name = leaf.speaker
        before = found[index - 1] if index else None
        if name is None and before is not None and (speaker := speakers[-1]) is not None:
            after = next(_named(names, index), None)
            if (_in_a_sentence(before, leaf) and after in {speaker, None}) or (
                not leaf.stated and _adjoins(before, leaf)
            ):
                name = speaker
        if name is None and not leaf.stated and before is not None and any(names[:index]) and leaf.reason == "":
            unsure.append(index)
        speakers.append(name)
    return Given(speakers, unsure)


def _named(names: Sequence[str | None], index: int) -> Iterator[str]:
    return (name for name in names[index : index + 50] if name)


def _in_a_sentence(before: Leaf, leaf: Leaf) -> bool:
    first = leaf.text.lstrip()[:1]
    return first.islower() and not before.text.rstrip().endswith(_STOPS)


def _adjoins(before: Leaf, leaf: Leaf) -> bool:
    if before.end is None or leaf.start is None:
        return False
    return abs(leaf.start - before.end) <= _ADJOINS * max(abs(leaf.start), 1.0)
