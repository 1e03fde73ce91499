"""A few lines of a transcript, for a quick listen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OptionError
from qa2audio.model import LineStart, Part, Turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.model import Transcript

_WHERE = Location("--lines")


def excerpt(transcript: Transcript, first: int, last: int) -> Transcript:
    """Return what lies on the lines `first` to `last`, with all the speakers, so that nobody changes voice.

    `OptionError` if nothing is spoken there.
    """
    if not 1 <= first <= last:
        raise OptionError(f"{first}-{last} is no range of lines.", location=_WHERE, hint="Say --lines 13-20.")
    lines = range(first, last + 1)
    parts = tuple(_begun(_part_on(part, lines) for part in transcript.parts))
    if not any(isinstance(part, Turn) for part in parts):
        raise OptionError(
            f"nothing is spoken on lines {first}-{last}.",
            location=_WHERE,
            hint=_nearest_hint(transcript, first),
        )
    return replace(
        transcript,
        parts=parts,
        omitted=tuple(omission for omission in transcript.omitted if omission.line in lines),
        problems=tuple(problem for problem in transcript.problems if problem.line in lines),
        acknowledged=tuple(problem for problem in transcript.acknowledged if problem.line in lines),
    )


def _begun(parts: Iterable[Part | None]) -> Iterator[Part]:
    """Yield what is left of `parts`; what continues a turn that is not begins one."""
    speaking: str | None = None
    for part in parts:
        if isinstance(part, Turn):
            goes_on = part.continues and part.speaker == speaking
            yield part if goes_on == part.continues else replace(part, continues=False, joint=" ")
            speaking = part.speaker
        elif part is not None:
            yield part


def _part_on(part: Part, lines: range) -> Part | None:
    if isinstance(part, Turn):
        return _turn_on(part, lines)
    return part if part.line in lines else None


def _turn_on(turn: Turn, lines: range) -> Turn | None:
    inside = [index for index, start in enumerate(turn.starts) if start.line in lines]
    if not inside:
        return None
    kept = turn.starts[inside[0] : inside[-1] + 1]
    begin = kept[0].offset
    after = inside[-1] + 1
    end = turn.starts[after].offset if after < len(turn.starts) else len(turn.text)
    return replace(
        turn,
        text=turn.text[begin:end].rstrip(),
        line=kept[0].line,
        column=kept[0].column,
        starts=tuple(LineStart(start.offset - begin, start.line, start.column) for start in kept),
        respellings=tuple(
            said._replace(start=said.start - begin, end=said.end - begin)
            for said in turn.respellings
            if begin <= said.start and said.end <= end
        ),
        labelled=turn.labelled and inside[0] == 0,
    )


def _nearest_hint(transcript: Transcript, line: int) -> str:
    spoken = [start.line for part in transcript.parts if isinstance(part, Turn) for start in part.starts]
    if not spoken:
        return "Nothing is spoken anywhere."
    near = min(spoken, key=lambda other: abs(other - line))
    return f"The nearest line that is spoken is {near}."
