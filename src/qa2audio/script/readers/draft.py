"""A transcript while it is being read: turns grow, and what is left out cuts them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.model import Heading, LineStart, Omission, Part, Pause, Turn

if TYPE_CHECKING:
    from qa2audio.script.rows import Span

NARRATOR = "Narrator"
"""Who reads what nobody says."""


@dataclass(slots=True)
class _Open:
    """A turn that may still grow."""

    speaker: str
    labelled: bool
    act: bool
    pieces: list[str] = field(default_factory=list)
    starts: list[LineStart] = field(default_factory=list)
    length: int = 0

    def add(self, span: Span, *, paragraph: bool) -> None:
        joint = ("\n\n" if paragraph else " ") if self.pieces else ""
        text = joint + span.regular()
        self.starts.append(LineStart(self.length + len(joint), span.line, span.column))
        self.pieces.append(text)
        self.length += len(text)

    def turn(self) -> Turn:
        first = self.starts[0]
        text = "".join(self.pieces)
        return Turn(self.speaker, text, first.line, first.column, tuple(self.starts), self.labelled, self.act)


@dataclass(slots=True)
class Draft:
    """Collects parts and omissions in the file's order."""

    parts: list[Part] = field(default_factory=list)
    omitted: list[Omission] = field(default_factory=list)
    silent: list[Span] = field(default_factory=list)
    """Labels with nothing to say."""
    waiting: Span | None = None
    """A label that has said nothing yet."""
    _speaker: str = NARRATOR
    _act: bool = False
    _open: _Open | None = None
    _break: Pause | None = None
    _fresh: bool = False

    def label(self, span: Span, speaker: str, *, act: bool) -> None:
        """Let `speaker` say what comes now."""
        self.give_back()
        self.omit(span, "label")
        self._speaker, self._act, self._fresh, self.waiting = speaker, act, True, span

    def say(self, span: Span, *, paragraph: bool) -> None:
        """Add text to the current turn, or begin one."""
        if self._open is None:
            self._pause()
            self._open = _Open(self._speaker, self._fresh, self._act)
        self._open.add(span, paragraph=paragraph)
        self._fresh, self.waiting = False, None

    def omit(self, span: Span, reason: str) -> None:
        """Leave `span` out; a turn that it interrupts goes on as another one."""
        self.close()
        self.omitted.append(Omission(span.line, span.column, span.regular(), reason))

    def heading(self, span: Span) -> None:
        """Begin a section that has a title; the narrator has the word."""
        self.give_back()
        self._pause()
        self.parts.append(Heading(span.regular(), span.line, span.column))

    def section(self, span: Span) -> None:
        """Begin a section that has none; several breaks in a row are one, and those at the edges none."""
        self.give_back()
        if self._break is None and self.parts and not isinstance(self.parts[-1], Pause):
            self._break = Pause(None, span.line, span.column)

    def give_back(self) -> None:
        """Let the narrator say what comes now."""
        self.close()
        if self.waiting is not None:
            self.silent.append(self.waiting)
        self._speaker, self._act, self._fresh, self.waiting = NARRATOR, False, False, None

    def close(self) -> None:
        """End the current turn."""
        if self._open is not None:
            self.parts.append(self._open.turn())
            self._open = None

    def _pause(self) -> None:
        if self._break is not None:
            self.parts.append(self._break)
            self._break = None
