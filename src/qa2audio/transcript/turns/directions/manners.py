"""Who speaks slower, faster, lower or higher from now on: `[voice: Kelsey slower]`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.errors import did_you_mean
from qa2audio.model import Problem
from qa2audio.model.person_name import means

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.transcript.rows import Span


@dataclass(slots=True)
class Manners:
    """The directions about voices, as far as the transcript has been read."""

    _by_name: dict[str, str] = field(default_factory=dict)
    """As a direction names the speaker."""
    _asked: list[tuple[Span, str]] = field(default_factory=list)

    def change(self, name: str, manner: str, span: Span | None) -> None:
        """Let whom `name` means speak in another manner; `span` is the direction, if a name stands in it."""
        self._by_name.pop(name, None)  # what was said last is to be the last in order
        self._by_name[name] = manner
        if span is not None:
            self._asked.append((span, name))

    def of(self, speaker: str) -> str:
        """Return how `speaker` speaks now."""
        return next((how for name, how in reversed(self._by_name.items()) if _means(name, speaker)), "")

    def findings(self, people: Iterable[str]) -> Iterator[Problem]:
        """Yield a problem for each direction that names none of `people`."""
        people = set(people)
        for span, name in self._asked:
            if not any(_means(name, speaker) for speaker in people):
                yield wrong(span, did_you_mean(name, people) or f'Nobody is called "{name}".')


def wrong(piece: Span, hint: str) -> Problem:
    """Return the problem that `piece` looks like a direction and is none."""
    return Problem("direction", piece.line, piece.regular(), f'"{piece.regular()}" is not understood.', hint)


def _means(name: str, speaker: str) -> bool:
    """Return whether `name`, of a direction, means `speaker`; a middle name does, too."""
    return means(name, speaker) or set(name.casefold().split()) < set(speaker.casefold().split())
