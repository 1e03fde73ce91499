"""A transcript while it is being read: turns grow, and what is left out cuts them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qa2audio.model import Heading, Omission, OmissionReason, Part, Pause, Turn
from qa2audio.transcript.turns.directions.directions import find, stands_alone
from qa2audio.transcript.turns.directions.manners import Manners
from qa2audio.transcript.turns.directions.obeyed import obey
from qa2audio.transcript.turns.draft_turn import OpenTurn

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Music, Problem, Respelling
    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.turns.directions.direction import Direction

NARRATOR = "Narrator"
"""Who reads what nobody says."""
_REASONS = {reason.value: reason for reason in OmissionReason}  # quicker than to call it
_PARTING = frozenset({"comment", "direction", "repeat", "time"})
"""Reasons for leaving out what never stands inside a word, even where no space is around it."""
_NO_SPACE_BEFORE = tuple(".,;:!?…)]}»”’")
_CLOSING = re.compile(r"[.,;:!?…)\]}»”’、，。；：！？]+(?=\s|\Z)")


@dataclass(slots=True)
class Draft:
    """Collects parts and omissions in the file's order."""

    parts: list[Part] = field(default_factory=list)
    omitted: list[Omission] = field(default_factory=list)
    silent: list[Span] = field(default_factory=list)
    """Labels with nothing to say."""
    waiting: Span | None = None
    """A label that has said nothing yet."""
    problems: list[Problem] = field(default_factory=list)
    """Directions that are not understood."""
    told: set[str] = field(default_factory=set)
    manners: Manners = field(default_factory=Manners)
    marks: list[Span] = field(default_factory=list)
    """Acknowledgements inside a line."""
    speaker: str = NARRATOR
    """Who has the word."""
    _act: bool = False
    _open: OpenTurn | None = None
    _break: Pause | None = None
    _fresh: bool = False
    _cut: bool = False
    """True where text that comes now continues the turn that something was left out of."""
    _end: tuple[int, int] = (0, 0)
    """Line and column right behind what was read last."""
    _spaced: bool = True
    """True if there is a space in the file behind what was said last."""
    _people: set[str] = field(default_factory=set)
    _skipped: bool = False
    """True where something was left out that cuts the turn only if it goes on."""

    def label(self, span: Span, speaker: str, *, act: bool) -> None:
        """Let `speaker` say what comes now."""
        self.give_back()
        if span.text:  # a bold question has none
            self.omit(span, "label")
        self.speaker, self._act, self._fresh, self.waiting = speaker, act, True, span
        self._people.add(speaker)

    def say(self, span: Span, *, paragraph: bool) -> None:
        """Add text to the current turn, or begin one; directions in it are obeyed and not said."""
        found = find(span.text)
        if not found:
            self._write(span, paragraph=paragraph)
        elif len(stands_alone(span.text)) == len(found):
            self.direct(span, found)
        else:
            self._tell(span, found, paragraph=paragraph)

    def direct(self, span: Span, found: Sequence[Direction] = ()) -> None:
        """Obey the directions that are all there is in `span`."""
        found = found or stands_alone(span.text)
        alone = self._open is None or self._open.ends_sentence()
        position = 0
        for direction in found:
            if span.text[position : direction.start].strip():  # a full stop behind `[Music]`
                self.omit(span.cut(position, direction.start), "direction", inside=True)
            obey(self, span, direction, alone=alone)
            position = direction.end
        if span.text[position:].strip():
            self.omit(span.cut(position), "direction", inside=True)
        self.waiting = None

    def _tell(self, span: Span, found: Sequence[Direction], *, paragraph: bool) -> None:
        position = 0
        for direction in found:
            if span.text[position : direction.start].strip():
                self._write(span.cut(position, direction.start), paragraph=paragraph)
                paragraph = False
            obey(self, span, direction, alone=False)
            position = direction.end
            sign = _CLOSING.match(span.text, position) if self._open is None and not self._cut else None
            if sign:  # the full stop of `(laughs). Well`
                self.omit(span.cut(position, sign.end()), "direction")
                position = sign.end()
        if span.text[position:].strip():
            self._write(span.cut(position), paragraph=paragraph)

    def _write(self, span: Span, *, paragraph: bool) -> None:
        self._pass(span)
        apart = self._spaced and not (self._cut and _CLOSING.match(span.text))
        joint = "\n\n" if paragraph else " " if apart else ""
        if self._skipped and self._open is not None:
            joint = joint if paragraph else "" if span.text.startswith(_NO_SPACE_BEFORE) else " "
            self.close()
            self._cut = True
        if self._open is None:
            self._pause()
            self._open = OpenTurn(
                self.speaker,
                self._fresh,
                self._act,
                self.manners.of(self.speaker),
                joint if self._cut else None,
            )
        self._open.add(span, joint)
        self._fresh, self._cut, self._spaced, self._skipped, self.waiting = False, False, False, False, None

    def skip(self, span: Span, reason: str) -> None:
        """Leave `span` out of a turn that goes on around it, as a time; where it ends, nothing is cut."""
        self.omitted.append(Omission(span.line, span.column, span.regular(), _REASONS[reason]))
        self._skipped = self._open is not None

    def omit(self, span: Span, reason: str, *, inside: bool = False) -> None:
        """Leave `span` out; a turn that it interrupts goes on as another one.

        With `inside` that other one continues the turn: to whoever speaks or counts turns the two are one.
        """
        self._pass(span)
        self._cut = inside and (self._cut or self._open is not None)
        self._spaced = self._spaced or reason in _PARTING
        self.close()
        self.omitted.append(Omission(span.line, span.column, span.regular(), _REASONS[reason]))

    def heading(self, span: Span) -> None:
        """Begin a section that has a title; the narrator has the word."""
        self.give_back()
        self._pause()
        self.parts.append(Heading(span.regular(), span.line, span.column))

    def section(self, span: Span) -> None:
        """Begin a section that has none; several breaks in a row are one, and those at the edges none."""
        self.give_back()
        self._break_at(span)

    def interlude(self, span: Span) -> None:
        """Begin a section in which the same speaker goes on: behind an advert, or music."""
        self.close()
        self._break_at(span)
        self._cut = self._cut and self._break is None

    def insert(self, part: Heading | Pause | Music) -> None:
        """Put `part` in; the same speaker goes on."""
        self.close()
        self._pause()
        self.parts.append(part)

    def keep(self, part: Part) -> None:
        """Take `part` as it is: its format knows all of it."""
        self.parts.append(part)
        if isinstance(part, Turn):
            self._people.add(part.speaker)

    def said_last(self) -> str:
        """Return the text of the turn that something was just left out of."""
        last = self.parts[-1] if self.parts and self._cut else None
        return last.text if isinstance(last, Turn) else ""

    def respell(self, respelling: Respelling) -> None:
        """Let a stretch of that turn be spoken in another way."""
        last = self.parts[-1]
        if isinstance(last, Turn):
            self.parts[-1] = replace(last, respellings=(*last.respellings, respelling))

    def findings(self) -> list[Problem]:
        """Return what is wrong with the directions, once everything is read."""
        return [*self.problems, *self.manners.findings({*self._people, NARRATOR})]

    def give_back(self) -> None:
        """Let the narrator say what comes now."""
        self.close()
        if self.waiting is not None:
            self.silent.append(self.waiting)
        self.speaker, self._act, self._fresh, self._cut, self.waiting = NARRATOR, False, False, False, None

    def close(self) -> None:
        """End the current turn."""
        if self._open is not None:
            self.parts.append(self._open.turn())
            self._open = None
        self._skipped = False

    def _break_at(self, span: Span) -> None:
        last = self.parts[-1] if self.parts else Pause(None, 0, 0)
        if self._break is None and not (isinstance(last, Pause) and last.seconds is None):
            self._break = Pause(None, span.line, span.column)

    def _pass(self, span: Span) -> None:
        self._spaced = self._spaced or (span.line, span.column) != self._end
        self._end = span.line, span.column + len(span.text)

    def _pause(self) -> None:
        if self._break is not None:
            self.parts.append(self._break)
            self._break = None
