"""The takes that somebody chose for an episode, put into its utterances."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.config.takes_file import load_choices, takes_file
from qa2audio.model import Problem
from qa2audio.synthesis.chosen_takes import match

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.model import TakeChoice, Utterance

_SHOWN = 60
"""Characters of what was said that are shown."""


def with_chosen_takes(
    path: Path, utterances: tuple[Utterance, ...], *, whole: bool = True
) -> tuple[tuple[Utterance, ...], tuple[Problem, ...]]:
    """Return `utterances` of the transcript at `path` with the chosen takes, and a problem for each choice of none.

    In a part of a transcript, if not `whole`, words that are not there are none.
    """
    place = takes_file(path)
    choices = load_choices(place)
    found = match(utterances, choices)
    unused = found.unused if whole else ()
    return found.utterances, tuple(_problem(one, utterances, place) for one in unused)


def _problem(choice: TakeChoice, utterances: Sequence[Utterance], place: Path) -> Problem:
    """Return the problem of a choice of nothing, on the line behind which its words stood."""
    words = shown(choice.words)
    near = next((one.line for one in utterances if choice.after and one.text == choice.after), 1)
    entry = f"{place.name}:{choice.line}" if choice.line else place.name
    said = f'take {choice.take} of {choice.speaker}\'s "{words}" is not used: '
    if any((one.speaker, one.text) == (choice.speaker, choice.words) for one in utterances):
        hint = f"Choose again with qa2audio retake, and remove the entry at {entry}."
        return Problem("take", near, choice.words, f"{said}nothing tells for which of these lines.", hint)
    hint = f"Choose again with qa2audio retake, or remove the entry at {entry}."
    return Problem("take", near, choice.words, f"{said}nobody says these words now.", hint)


def shown(words: str) -> str:
    """Return `words`, or how they begin."""
    return words if len(words) <= _SHOWN else f"{words[:_SHOWN].rstrip()}…"
