"""A transcript while it is being read: turns grow, and what is left out cuts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.model import Heading, LineStart, Omission, Part, Pause, Turn

if TYPE_CHECKING:
    from qa2audio.script.rows import Span

NARRATOR = "Narrator"
"""Who reads what nobody says."""
_PARTING = frozenset({"comment", "direction", "repeat", "time"})
"""Reasons for leaving out what never stands inside a word, even where no space is around it."""
_CLOSING = re.compile(r"[.,;:!?…)\]}»”’、，。；：！？]+(?=\s|\Z)")


@dataclass(slots=True)
class _Open:
    """A turn that may still grow."""

    speaker: str
    labelled: bool
    act: bool
    joint: str | None = None
    """None where it begins; what stands before it where it continues the turn before it."""
    pieces: list[str] = field(default_factory=list)
    starts: list[LineStart] = field(default_factory=list)
    length: int = 0

    def add(self, span: Span, joint: str) -> None:
        joint = joint if self.pieces else ""
        text = joint + span.regular()
        self.starts.append(LineStart(self.length + len(joint), span.line, span.column))
        self.pieces.append(text)
        self.length += len(text)

    def turn(self) -> Turn:
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
        )


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
    _cut: bool = False
    """True where text that comes now continues the turn that something was left out of."""
    _end: tuple[int, int] = (0, 0)
    """Line and column right behind what was read last."""
    _spaced: bool = True
    """True if there is a space in the file behind what was said last."""

    def label(self, span: Span, speaker: str, *, act: bool) -> None:
        """Let `speaker` say what comes now."""
        self.give_back()
        self.omit(span, "label")
        self._speaker, self._act, self._fresh, self.waiting = speaker, act, True, span

    def say(self, span: Span, *, paragraph: bool) -> None:
        """Add text to the current turn, or begin one."""
        self._pass(span)
        joint = "\n\n" if paragraph else self._joint(span)
        if self._open is None:
            self._pause()
            self._open = _Open(self._speaker, self._fresh, self._act, joint if self._cut else None)
        self._open.add(span, joint)
        self._fresh, self._cut, self._spaced, self.waiting = False, False, False, None

    def omit(self, span: Span, reason: str, *, inside: bool = False) -> None:
        """Leave `span` out; a turn that it interrupts goes on as another one.

        With `inside` that other one continues the turn: to whoever speaks or counts turns the two are one.
        """
        self._pass(span)
        self._cut = inside and (self._cut or self._open is not None)
        self._spaced = self._spaced or reason in _PARTING
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
        self._speaker, self._act, self._fresh, self._cut, self.waiting = NARRATOR, False, False, False, None

    def close(self) -> None:
        """End the current turn."""
        if self._open is not None:
            self.parts.append(self._open.turn())
            self._open = None

    def _pass(self, span: Span) -> None:
        self._spaced = self._spaced or (span.line, span.column) != self._end
        self._end = span.line, span.column + len(span.text)

    def _joint(self, span: Span) -> str:
        return "" if not self._spaced or (self._cut and _CLOSING.match(span.text)) else " "

    def _pause(self) -> None:
        if self._break is not None:
            self.parts.append(self._break)
            self._break = None
