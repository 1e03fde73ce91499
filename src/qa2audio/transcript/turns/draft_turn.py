"""A turn while it is being read."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.model import LineStart, Turn

if TYPE_CHECKING:
    from qa2audio.transcript.rows import Span

_SENTENCE_END = re.compile(r"[.!?…。！？؟:]\W{0,4}\Z")


@dataclass(slots=True)
class OpenTurn:
    """A turn that may still grow."""

    speaker: str
    labelled: bool
    act: bool
    manner: str = ""
    joint: str | None = None
    """None where it begins; what stands before it where it continues the turn before it."""
    pieces: list[str] = field(default_factory=list)
    starts: list[LineStart] = field(default_factory=list)
    length: int = 0

    def add(self, span: Span, joint: str) -> None:
        """Let it go on with `span`, behind `joint`."""
        joint = joint if self.pieces else ""
        text = joint + span.regular()
        self.starts.append(LineStart(self.length + len(joint), span.line, span.column))
        self.pieces.append(text)
        self.length += len(text)

    def ends_sentence(self) -> bool:
        """Return whether what it has so far is whole sentences."""
        return bool(_SENTENCE_END.search(self.pieces[-1]))

    def turn(self) -> Turn:
        """Return it as it is."""
        first = self.starts[0]
        text = "".join(self.pieces)
        return Turn(
            self.speaker,
            text,
            first.line,
            first.column,
            tuple(self.starts),
            self.labelled,
            self.act,
            continues=self.joint is not None,
            joint=" " if self.joint is None else self.joint,
            manner=self.manner,
        )
