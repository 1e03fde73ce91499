"""What a direction does to the draft of a transcript."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Protocol

from qa2audio.model import Heading, Music, Pause, Respelling
from qa2audio.transcript.turns.directions.direction import Direction, Kind
from qa2audio.transcript.turns.directions.manners import wrong

if TYPE_CHECKING:
    from qa2audio.model import Problem
    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.turns.directions.author import Order
    from qa2audio.transcript.turns.directions.manners import Manners

_QUOTED = re.compile(r"[\"“„«‘]([^\"“”„«»‘’]{1,120})[\"”“»’]\W{0,3}\Z")
_WORD = re.compile(r"(\w[^\s\"“”„«»()\[\]]{0,80}?)[^\w\s]{0,3}\Z")
_REASONS = {Kind.COMMENT: "comment", Kind.ACKNOWLEDGEMENT: "acknowledgement"}


class Draft(Protocol):
    """What a direction may do to the transcript that is being written."""

    marks: list[Span]
    problems: list[Problem]
    told: set[str]
    """Tags of other tools that a problem is about: each is told once."""
    manners: Manners
    speaker: str

    def omit(self, span: Span, reason: str, *, inside: bool = False) -> None:
        """Leave `span` out; with `inside` the turn goes on behind it."""

    def interlude(self, span: Span) -> None:
        """Begin a section in which the same speaker goes on."""

    def insert(self, part: Heading | Pause | Music) -> None:
        """Put `part` in; the same speaker goes on."""

    def said_last(self) -> str:
        """Return the text of the turn that something was just left out of."""

    def respell(self, respelling: Respelling) -> None:
        """Let a stretch of that turn be spoken in another way."""


def obey(draft: Draft, span: Span, direction: Direction, *, alone: bool) -> None:
    """Leave `direction` out of `span`, and do what it says; `alone` if nothing else stands on its line."""
    piece = span.cut(direction.start, direction.end)
    order = direction.order
    if order is not None and order.name == "chapter":
        _chapter(draft, piece, order)
        return
    draft.omit(piece, _REASONS.get(direction.kind, "direction"), inside=True)
    if direction.kind is Kind.ACKNOWLEDGEMENT:
        draft.marks.append(piece)
    elif direction.kind is Kind.BREAK and alone:
        draft.interlude(piece)
    elif order is not None:
        _order(draft, piece, order)


def _order(draft: Draft, piece: Span, order: Order) -> None:
    if order.name == "pause":
        draft.insert(Pause(order.seconds, piece.line, piece.column))
    elif order.name == "music":
        draft.insert(Music(order.value, piece.line, piece.column))
    elif order.name == "voice":
        draft.manners.change(order.value or draft.speaker, order.manner, piece if order.value else None)
    elif order.name == "say":
        _respell(draft, piece, order)
    elif order.name != "foreign" or piece.regular() not in draft.told:
        draft.told.add(piece.regular())
        draft.problems.append(wrong(piece, order.hint))


def _chapter(draft: Draft, piece: Span, order: Order) -> None:
    start = piece.text.index(order.value, piece.text.index(":") + 1)
    title = piece.cut(start, start + len(order.value))
    draft.omit(piece.cut(0, start), "direction")
    draft.insert(Heading(title.regular(), title.line, title.column))
    draft.omit(piece.cut(start + len(order.value)), "direction")


def _respell(draft: Draft, piece: Span, order: Order) -> None:
    said = draft.said_last()
    match = (_QUOTED.search(said[-200:]) or _WORD.search(said[-200:])) if said else None
    if match is None:
        draft.problems.append(wrong(piece, "Write it right behind the word or the quoted phrase."))
        return
    offset = max(0, len(said) - 200)
    ipa = len(order.value) > 2 and order.value[0] == order.value[-1] == "/"
    spoken = order.value.strip("/") if ipa else order.value.strip('"“”')
    draft.respell(Respelling(offset + match.start(1), offset + match.end(1), spoken, ipa))
