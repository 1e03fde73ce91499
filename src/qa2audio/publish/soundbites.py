"""Soundbites: stretches that stand on their own and make one want to hear all of it, picked from the script.

They are picked from the captions' times as they are published, so that an episode of which only the words around it
change gets the same ones. Every point of the score has a reason, and the reasons are kept.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from qa2audio.errors import TranscriptError
from qa2audio.model import Role, Soundbite
from qa2audio.publish.milliseconds import seconds
from qa2audio.publish.single_line import plain, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from qa2audio.model import Episode

SHORTEST, LONGEST = 15_000, 120_000
"""Milliseconds that apps take (podcast:soundbite)."""
_BEST = range(25_000, 75_000)
_TITLE = 100
_ASKING = ("?", "？", "؟")
_SENTENCE = re.compile(r"[.!?…。！？؟]+[\"'”’»)\]]*$")
_BETWEEN = re.compile(r"(?<=[.!?…؟])[\"'”’»)\]]*\s+|(?<=[。！？])")
# What points back at something that was said before.
_BACK = re.compile(
    r"(?:and|but|so|or|then|also|because|which|it|its|that|this|these|those|they|them|he|she|there|yes|yeah|no|right|"
    r"exactly|well|okay|und|aber|also|dann|das|ja|nein|et|mais|donc|oui|non|y|pero|entonces|sí)\b",
    re.IGNORECASE,
)
_CONCRETE = re.compile(r"\d|(?<=[a-z,;] )[A-Z][a-z]{2,}")


class Line(NamedTuple):
    """A caption's words, and when they are heard, in milliseconds."""

    speaker: str
    start: int
    end: int
    text: str


class Pick(NamedTuple):
    """A stretch of lines, and what speaks for it."""

    lines: Sequence[Line]
    score: float
    reasons: tuple[str, ...]
    title: str

    @property
    def span(self) -> tuple[int, int]:
        """Start and end in milliseconds."""
        return self.lines[0].start, self.lines[-1].end


def soundbites(episode: Episode, lines: Sequence[Line], duration: int) -> tuple[Soundbite, ...]:
    """Return the soundbites that were given, or as many as were asked for; `duration` is the episode's, in ms.

    Raises `TranscriptError` for one that was given and ends after the episode.
    """
    for given in episode.soundbites:
        if round((given.start + given.seconds) * 1000) > duration:
            raise TranscriptError(
                f"the soundbite at {given.start:g} s ends after the episode, which lasts {duration / 1000:g} s.",
                hint="Correct start and seconds in the front matter.",
            )
    if episode.soundbites or not episode.soundbites_wanted:
        return episode.soundbites
    return tuple(map(_soundbite, pick(episode, lines, duration)))


def pick(episode: Episode, lines: Sequence[Line], duration: int) -> list[Pick]:
    """Return the best stretches that do not overlap, in the order in which they are heard."""
    roles = {plain(speaker.name): speaker.role for speaker in episode.speakers}
    chosen: list[Pick] = []
    for candidate in sorted(_candidates(lines, roles, duration), key=lambda p: (-p.score, p.span)):
        if len(chosen) == episode.soundbites_wanted:
            break
        start, end = candidate.span
        if all(end <= other.span[0] or start >= other.span[1] for other in chosen):
            chosen.append(candidate)
    return sorted(chosen, key=lambda p: p.span)


def _candidates(lines: Sequence[Line], roles: Mapping[str, Role], duration: int) -> Iterator[Pick]:
    turns = list(_turns(lines))
    for n, turn in enumerate(turns):
        question = turns[n - 1] if n and _asks(turns[n - 1], roles) else None
        if roles.get(turn[0].speaker) == Role.NARRATOR:
            continue
        for length in range(1, len(turn) + 1):
            if not _SENTENCE.search(turn[length - 1].text):
                continue
            for opening in ([], question) if question else ([],):
                stretch = [*opening, *turn[:length]]
                if SHORTEST <= stretch[-1].end - stretch[0].start <= LONGEST:
                    yield _scored(stretch, question, roles, duration, whole=length == len(turn))


def _turns(lines: Sequence[Line]) -> Iterator[list[Line]]:
    turn: list[Line] = []
    for line in lines:
        if turn and turn[-1].speaker != line.speaker:
            yield turn
            turn = []
        turn.append(line)
    if turn:
        yield turn


def _asks(turn: Sequence[Line], roles: Mapping[str, Role]) -> bool:
    return any(sign in turn[-1].text for sign in _ASKING) and roles.get(turn[0].speaker) in {
        Role.HOST,
        Role.AUDIENCE,
    }


def _scored(
    stretch: Sequence[Line],
    question: Sequence[Line] | None,
    roles: Mapping[str, Role],
    duration: int,
    *,
    whole: bool,
) -> Pick:
    start, end = stretch[0].start, stretch[-1].end
    said = " ".join(line.text for line in stretch)
    asked = question is not None and stretch[0] is question[0]
    points = [
        (3.0, "a whole answer" if question else "a whole turn") if whole else (0.0, ""),
        (2.0, "with its question") if asked else (0.0, ""),
        (2.0, "the guest speaks") if roles.get(stretch[-1].speaker) == Role.GUEST else (0.0, ""),
        (2.0, "25 to 75 seconds") if end - start in _BEST else (0.0, ""),
        (-3.0, "begins with a word that points back") if _BACK.match(stretch[0].text.strip()) else (0.0, ""),
        (1.0, "names something") if _CONCRETE.search(said) else (0.0, ""),
        (-2.0, "near the beginning or the end")
        if start < duration * 0.05 or end > duration * 0.97
        else (0.0, ""),
    ]
    reasons = tuple(f"{reason} ({value:+g})" for value, reason in points if value)
    return Pick(stretch, sum(value for value, _ in points), reasons, _title(question or stretch))


def _title(lines: Sequence[Line]) -> str:
    """Return the last question of `lines`, or else their first sentence."""
    words = plain(" ".join(line.text for line in lines))
    sentences = [sentence for sentence in _BETWEEN.split(words) if sentence]
    questions = [sentence for sentence in sentences if sentence.rstrip("\"'”’»)]").endswith(_ASKING)]
    title = (questions or sentences[:1])[-1]
    cut = shorten(title, _TITLE)
    return cut if cut == title or " " not in cut else f"{cut.rsplit(' ', 1)[0].rstrip(',;:')}…"


def _soundbite(found: Pick) -> Soundbite:
    start, end = found.span
    return Soundbite(seconds(start), seconds(end - start), found.title, ", ".join(found.reasons))


def lines_of(segments: Iterable[Mapping[str, Any]]) -> list[Line]:
    """Return the lines of a JSON transcript's segments."""
    return [
        Line(each["speaker"], round(each["startTime"] * 1000), round(each["endTime"] * 1000), each["body"])
        for each in segments
    ]
