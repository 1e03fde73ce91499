"""Which utterance a chosen take belongs to: the one with its words by its speaker, wherever that stands by now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qa2audio.model import TakeChoice

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Utterance


@dataclass(frozen=True, slots=True)
class Matched:
    """Choices, and the utterances that they are for."""

    utterances: tuple[Utterance, ...]
    """Each with the take that was chosen for it."""
    entries: dict[int, int]
    """Of utterances by their index: the number of the choice, from 0."""
    unused: tuple[TakeChoice, ...]
    """Those whose words are no longer there, or in several places, or which a later one overrules."""


def match(utterances: Sequence[Utterance], choices: Sequence[TakeChoice]) -> Matched:
    """Find the utterance of each of `choices`; of two for the same one, the later counts."""
    if not choices:
        return Matched(tuple(utterances), {}, ())
    places: dict[tuple[str, str], list[int]] = {}
    for index, one in enumerate(utterances):
        places.setdefault((one.speaker, one.text), []).append(index)
    entries: dict[int, int] = {}
    for number, choice in enumerate(choices):
        place = _place(choice, places.get((choice.speaker, choice.words), []), utterances)
        if place is not None:
            entries[place] = number
    used = set(entries.values())
    chosen = tuple(
        replace(one, take=choices[entries[index]].take) if index in entries else one
        for index, one in enumerate(utterances)
    )
    return Matched(chosen, entries, tuple(one for n, one in enumerate(choices) if n not in used))


def _place(choice: TakeChoice, places: Sequence[int], utterances: Sequence[Utterance]) -> int | None:
    """Return which of `places`, where its words are said, a choice is for; None where that is not certain.

    A take in the wrong place would go unheard for long, one that is lost is told.
    """
    if len(places) == 1 and choice.occurrence is None:
        return places[0]
    near = [place for place in places if choice.after == _before(utterances, place)]
    if len(near) == 1:
        return near[0]
    counted = choice.occurrence is not None and len(places) == choice.of and choice.occurrence <= len(places)
    return places[(choice.occurrence or 1) - 1] if counted else None


def _before(utterances: Sequence[Utterance], index: int) -> str:
    return utterances[index - 1].text if index else ""


def choice_of(utterances: Sequence[Utterance], index: int, take: int) -> TakeChoice:
    """Return the choice of `take` for the utterance at `index`, by which it can be found again."""
    one = utterances[index]
    places = [n for n, other in enumerate(utterances) if (other.speaker, other.text) == (one.speaker, one.text)]
    choice = TakeChoice(one.speaker, one.text, take, _before(utterances, index))
    if len(places) == 1:
        return choice
    return replace(choice, occurrence=places.index(index) + 1, of=len(places))
