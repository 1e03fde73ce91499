"""A transcript in which it is settled who is who."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.model import OmissionReason, Turn
from qa2audio.model.runs import turns
from qa2audio.transcript.turns.people import Named, who_is_who

if TYPE_CHECKING:
    from qa2audio.model import Facts, Problem, Speaker, Transcript
    from qa2audio.transcript.turns.people import People


def settle_people(transcript: Transcript, known: Facts) -> Transcript:
    """Return `transcript` with one speaker for each person, and what is `known` of them."""
    first: dict[str, int] = {}
    for turn in turns(transcript.parts):
        first.setdefault(turn.speaker, turn.line)
    people = who_is_who(
        [
            Named(one.name, None if one.inferred else one.role, first.get(one.name, 1))
            for one in transcript.speakers
        ],
        known,
    )
    renamed = replace(transcript, parts=people.renamed(transcript.parts))
    problems = [one for one in transcript.problems if not _is_answered(one, people)]
    return replace(
        renamed,
        speakers=_speakers(renamed, people),
        problems=tuple(sorted([*problems, *people.problems], key=lambda problem: (problem.line, problem.code))),
        labels=_labels(renamed),
    )


def _speakers(transcript: Transcript, people: People) -> tuple[Speaker, ...]:
    speaking = {one.name: one for one in people.speakers(transcript.parts)}
    found: dict[str, Speaker] = {}
    for one in transcript.speakers:
        name = people.names[one.name]
        now = speaking.get(name, replace(one, name=name))
        found.setdefault(name, replace(now, assigned=now.assigned or (one.assigned and not now.inferred)))
    return tuple(found.values())


def _is_answered(problem: Problem, people: People) -> bool:
    """Return whether `problem` is that a name is odd which is now known to be another one for somebody.

    Nor does somebody speak once who speaks under another name besides.
    """
    others = {name: person for name, person in people.names.items() if name != person}
    return (problem.code in ("once", "similar") and problem.about in others) or (
        problem.code == "once" and problem.about in others.values()
    )


def _labels(transcript: Transcript) -> tuple[tuple[str, str], ...]:
    """Return the labels of the file, and who has the word after each."""
    found: dict[tuple[str, str], None] = {}
    label: str | None = None
    for item in transcript.in_file_order():
        if isinstance(item, Turn):
            if label is not None:
                found[label, item.speaker] = None
            label = None
        elif getattr(item, "reason", None) is OmissionReason.LABEL:
            label = getattr(item, "text", "").rstrip(" :：").strip("[]").casefold()
    return tuple(found)
