"""One person, whatever the labels call them: `Kelsey Hightower`, `Kelsey`, `Hightower`, `KH`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Role, Speaker, Turn
from qa2audio.transcript.turns.assigned_roles import reconsider
from qa2audio.transcript.turns.draft import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from qa2audio.model import Problem, Transcript

_HONORIFICS = re.compile(
    r"(?:mr|mrs|ms|miss|mx|dr|prof|professor|sir|dame|rev|senator|chairman)\.?\s+", re.IGNORECASE
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[ -]?){2,4}\Z")
_MAX_NAMES = 400
"""More speakers than a person could tell apart; each is compared with each."""


class _Form(NamedTuple):
    """A name, ready to be compared."""

    bare: str
    """Without honorifics."""
    words: tuple[str, ...]
    letters: str
    """The initials, where it is nothing else."""
    honoured: bool
    """`Dr.` stands before it."""


def merge_speakers(transcript: Transcript, aliases: Mapping[str, str]) -> Transcript:
    """Return `transcript` with one speaker for each person.

    `aliases` says who is who, other name to name, whatever the case; it beats what the names suggest: that a
    first name, a last name or initials mean the only one whose full name has them.
    """
    names = [speaker.name for speaker in transcript.speakers]
    table = _resolve(names, aliases)
    meant = {name: table.get(name, name) for name in names}
    settled = set(table) | set(table.values())
    people = {name: _form(name) for name in meant.values()}
    found = {name: whole for name in people if name not in settled and (whole := _whole_name(name, people))}
    meant = {name: _end_of(found, person) for name, person in meant.items()}
    if all(name == person for name, person in meant.items()):
        return transcript
    merged = replace(
        transcript,
        speakers=_merged(transcript.speakers, meant),
        parts=tuple(
            replace(part, speaker=meant.get(part.speaker, part.speaker)) if isinstance(part, Turn) else part
            for part in transcript.parts
        ),
        problems=tuple(problem for problem in transcript.problems if not _is_answered(problem, meant)),
    )
    return reconsider(merged)


def _is_answered(problem: Problem, meant: Mapping[str, str]) -> bool:
    """Return whether `problem` is that a name is odd which is now known to be another one for somebody.

    Nor does somebody speak once who speaks under another name besides.
    """
    return any(
        name != person
        and (
            (problem.code in ("once", "similar") and problem.about == name)
            or (problem.code == "once" and problem.about == person)
        )
        for name, person in meant.items()
    )


def _resolve(names: Iterable[str], aliases: Mapping[str, str]) -> dict[str, str]:
    """Return the name that the table gives each of `names` that stands in it; a speaker's as the file spells it."""
    spelt = {name.casefold(): name for name in names}
    table = {_key(other): name for other, name in aliases.items()}
    return {
        name: spelt.get(_key(person), " ".join(person.split()))
        for key, name in spelt.items()
        if (person := table.get(key)) is not None
    }


def _key(name: str) -> str:
    return " ".join(name.split()).rstrip(":").casefold()


def _whole_name(name: str, people: Mapping[str, _Form]) -> str | None:
    """Return the only other one of `people` whose longer name `name` may stand for."""
    if len(people) > _MAX_NAMES or name == NARRATOR or any(char.isdigit() for char in name):
        return None
    short = people[name]
    fitting = [other for other, whole in people.items() if other != name and _stands_for(short, whole)]
    return fitting[0] if len(fitting) == 1 else None


def _form(name: str) -> _Form:
    bare = _HONORIFICS.sub("", name)
    words = tuple(word.strip(".,").casefold() for word in bare.split())
    letters = ""
    if _INITIALS.match(name) and name.upper() == name:
        letters = "".join(char for char in name.casefold() if char.isalpha())
    return _Form(bare, words, letters, honoured=bare != name)


def _stands_for(short: _Form, whole: _Form) -> bool:
    words, full = short.words, whole.words
    if len(full) < 2 or not words or full[-1].isdigit():
        return False
    if short.letters:
        return short.letters in ("".join(word[:1] for word in full), full[0][:1] + full[-1][:1])
    if words == full:
        return short.honoured and not whole.honoured
    if len(words) > len(full):
        return False
    if len(words) == 1:
        return words[0] in (full[0], full[-1]) and len(words[0]) > 1
    first, last = words[0] == full[0], words[-1] in (full[-1], full[-1][:1])  # `Kelsey H.`
    return first and last and set(words[1:-1]) <= set(full[1:-1])


def _end_of(found: Mapping[str, str], name: str) -> str:
    for _ in range(3):  # `KH` is `Kelsey`? Names are of two lengths at most, so that no chain is longer.
        name = found.get(name, name)
    return name


def _merged(speakers: Iterable[Speaker], meant: Mapping[str, str]) -> tuple[Speaker, ...]:
    """Return one speaker for each name, in order of appearance; a role that a label gave beats one inferred."""
    people: dict[str, Speaker] = {}
    for speaker in speakers:
        name = meant[speaker.name]
        known = people.get(name)
        if known is None:
            people[name] = replace(speaker, name=name)
        elif known.role is Role.GUEST and speaker.role is not Role.GUEST:
            people[name] = replace(speaker, name=name, language=known.language or speaker.language)
    return tuple(people.values())
