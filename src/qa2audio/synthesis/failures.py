"""What could not be recorded, by line: one error for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import Location, TakeError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.model import Utterance

_SHOWN = 10


class Failure(NamedTuple):
    """An utterance without a take."""

    position: int
    """Where it stands in the list that was being recorded."""
    utterance: Utterance
    reason: str

    def __str__(self) -> str:
        text = self.utterance.text
        start = text if len(text) <= 60 else f"{text[:57]}…"
        end = "" if self.reason.endswith(("?", "!")) else "."
        return f'line {self.utterance.line}, "{start}": {self.reason.rstrip(".")}{end}'


class RecordingError(TakeError):
    """Some utterances could not be recorded; all others are in the cache."""

    def __init__(self, failures: Iterable[Failure], total: int, source: str | None = None) -> None:
        self.failures = tuple(sorted(failures))
        first = self.failures[0].utterance.line
        listed = [f"\n  {failure}" for failure in self.failures[:_SHOWN]]
        if len(self.failures) > _SHOWN:
            listed.append(f"\n  and {len(self.failures) - _SHOWN} more.")
        super().__init__(
            f"{len(self.failures)} of {total} utterances could not be recorded:{''.join(listed)}\n ",
            location=Location(source, first) if source else None,
            hint="The others are kept; a rerun tries only these, and --fallback VOICE says them in another voice.",
        )
