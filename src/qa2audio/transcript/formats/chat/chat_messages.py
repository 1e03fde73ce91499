"""From the heads of a chat to rows: labels, times and notices left out, and what is said between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.chat.heads import Alone, Event, Head
from qa2audio.transcript.formats.chat.system_notices import (
    EDITED,
    is_above,
    is_between,
    is_made,
    opens_annex,
    tells_of,
    tells_of_people,
)
from qa2audio.transcript.formats.timed.moments import is_day
from qa2audio.transcript.formats.timed.notices import notices
from qa2audio.transcript.rows import Cut, Form, Kind, Label, Row, left_out
from qa2audio.transcript.turns.layout import in_order, lay_out

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from qa2audio.transcript.formats.chat.habit import Chat
    from qa2audio.transcript.formats.chat.heads import Found
    from qa2audio.transcript.formats.chat.senders import Sender
    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.turns.layout import Place

_JOINTS = frozenset("-–—|·•:")
"""What may stand on a row between a name and its time."""
_TAIL = 64
"""Characters at a row's end in which a program says that the message was changed."""

_LONGEST_NOTICE = 25
"""Words; more of them in a row without a sender are said by whoever spoke before."""


class Messages:
    """Reads a chat once, from its first row to its last."""

    def __init__(self, chat: Chat, headings: Mapping[Place, int] | None = None) -> None:
        """`headings` are the places of those that the format knows to be headings, and their levels."""
        self._chat = chat
        self._headings = headings or {}
        self._texts: list[Span] = []
        self._apart: list[Row] = []
        self._labels: dict[Place, Row] = {}
        """What stands right before a text, by the place of the text."""
        self._waiting: Row | None = None
        """The label of a message that has said nothing yet."""
        self._adjacent = False
        """True if no time stands between that label and what it says."""
        self._quiet = False
        """True below a notice: what it goes on with is no message either."""
        self._reacted = False
        """True right below a reaction: how many have it may stand on a row of its own."""
        self._told = any(shape.order == "when who" and shape.ends for shape in chat.shapes)
        """True where every message has its time and sender on its row: what has no sender is a notice."""
        self._people = {at.sender.key for at in chat.heads.values()}

    def read(self) -> list[Row]:
        """Return the rows of the chat."""
        chat = self._chat
        begins = min(chat.begins, len(chat.rows))
        self._above(begins)
        above = len(self._texts)
        for index in range(begins, len(chat.rows)):
            self._row(index, chat.rows[index], chat.found[index])
        self._no_message()
        rows = lay_out(self._texts[:above], self._headings)
        rows += [each for row in lay_out(self._texts[above:], self._headings) for each in self._labelled(row)]
        return in_order(rows, self._apart)

    def _labelled(self, row: Row) -> Iterator[Row]:
        """Yield `row` as part of a message, with the label that stands right before it."""
        row = row._replace(form=Form.SPEECH)
        found = self._labels.get((row.span.line, row.span.column)) if row.span.text else None
        if found and row.kind is Kind.TEXT:
            yield row._replace(label=found.label, form=Form.PAGE)
        else:
            yield from [found, row] if found else [row]

    def _above(self, begins: int) -> None:
        """Read what stands above the first message."""
        rows = self._chat.rows[:begins]
        about = set(notices(rows, begins))
        for index, row in enumerate(rows):
            at = self._chat.found[index]
            if isinstance(at, Alone):
                self._leave_out(row, "time")
            elif index in about or is_above(row.text) or is_day(row.text) or self._tells(row, at):
                self._leave_out(row, "notice")
            else:
                self._texts.append(row)

    def _row(self, index: int, row: Span, at: Found | None) -> None:
        chat = self._chat
        if index in chat.names:
            self._name(row, chat.names[index])
        elif isinstance(at, Head) and index in chat.heads:
            self._head(row, at)
        elif isinstance(at, Alone):
            self._leave_out(row, "time")
            self._quiet = False
        elif reason := self._aside(row.text):
            self._leave_out(row, reason, Cut.NONE if reason == "mark" else Cut.PARTS)
            self._quiet = self._quiet or opens_annex(row.text)
            self._reacted = reason == "notice"
        elif isinstance(at, Event | Head):
            self._event(row, at)
        elif self._quiet and row.text.strip():
            self._leave_out(row, "notice", Cut.PARTS)
        else:
            self._say(row)

    def _aside(self, text: str) -> str | None:
        """Return why the row `text` is no part of a message; None if it may be one."""
        if is_day(text):
            return "time"
        waiting = self._waiting is not None
        if waiting and text.strip() in _JOINTS:
            return "mark"
        counts = self._reacted and text.strip().isdigit()
        return "notice" if counts or is_between(text) or (waiting and is_made(text)) else None

    def _name(self, row: Span, who: Sender) -> None:
        self._no_message()
        span = row.cut(0)
        self._waiting = Row(Kind.TEXT, span.cut(len(span.text)), Label(who.name, span, who.aside))

    def _head(self, row: Span, at: Head) -> None:
        """Read the head of a message and what is said behind it."""
        if self._is_notice(at):
            self._notice(row)
            return
        self._no_message()
        start, end = at.who
        first, second = (at.who, (at.moment.start, at.text)) if start == 0 else ((0, start), at.who)
        self._adjacent = start > 0
        label = row.cut(start, end)
        time = row.cut(*(second if start == 0 else first))
        self._waiting = Row(
            Kind.TEXT, label.cut(len(label.text)), Label(at.sender.name, label, at.sender.aside)
        )
        if time.text:
            self._apart.append(left_out(time, "time", Cut.NONE))
        text = row.text[at.text :]
        if is_made(text) or tells_of(at.sender.name, text):
            self._leave_out(row.cut(at.text), "notice", Cut.PARTS)
        elif text.strip():
            self._say(row.cut(at.text))

    def _is_notice(self, at: Head) -> bool:
        """Return whether a row without a sign behind its sender tells who joined: `[9:22 AM] Tom joined the call`."""
        return not at.shape.ends and at.shape.order == "when who" and tells_of_people(f" {at.sender.name}")

    def _event(self, row: Span, at: Event | Head) -> None:
        """Read a row with a time and without a sender."""
        first = not row.text[: at.moment.start].strip()
        if self._tells(row, at):
            self._notice(row)
        elif first and (at.moment.halves or row.text[at.moment.start] in "[("):
            self._apart.append(left_out(row.cut(0, at.moment.end), "time", Cut.NONE))
            self._say(row.cut(at.moment.end))
        else:
            self._say(row)

    def _tells(self, row: Span, at: Found | None) -> bool:
        """Return whether a row with a time and without a sender tells what happened."""
        if not isinstance(at, Event | Head) or row.text[: at.moment.start].strip():
            return False
        if isinstance(at, Event) and at.sure:
            return True
        if len(row.text.split()) > _LONGEST_NOTICE:
            return False  # somebody goes on, at a time of a recording
        return self._told or tells_of_people(row.text[at.moment.end :])

    def _notice(self, row: Span) -> None:
        self._no_message()
        self._leave_out(row, "notice", Cut.ENDS)
        self._quiet = self._told

    def _say(self, row: Span) -> None:
        if self._waiting is not None and row.text.strip():
            self._begin(self._waiting, row)
            self._waiting = None
        changed = EDITED.search(row.text[-_TAIL:]) if row.text.strip() else None
        if changed:
            cut = max(0, len(row.text) - _TAIL) + changed.start()
            self._leave_out(row.cut(cut), "notice", Cut.PARTS)
            row = row.cut(0, cut)
        self._texts.append(row)
        self._reacted = False

    def _begin(self, label: Row, text: Span) -> None:
        """Let what is waiting say `text`."""
        if label.span.line == text.line and self._adjacent:
            self._labels[text.line, text.cut(0).column] = label
        else:
            self._apart.append(label)

    def _no_message(self) -> None:
        """Leave out the label of a message that says nothing."""
        self._quiet = False
        if self._waiting is not None and self._waiting.label is not None:
            self._apart.append(left_out(self._waiting.label.span, "label", Cut.ENDS))
        self._waiting = None

    def _leave_out(self, row: Span, reason: str, cut: Cut = Cut.NONE) -> None:
        if row.text.strip():
            self._apart.append(left_out(row.cut(0), reason, cut))
            self._texts.append(row._replace(text=""))
