"""From the elements of a file to cues: what is said, and everything else left out with its reason."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.captions.cues import Cue
from qa2audio.transcript.formats.field_label import field_label
from qa2audio.transcript.formats.tables.cell_times import seconds
from qa2audio.transcript.formats.xml.xml_utterances import BEGINS
from qa2audio.transcript.rows import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.xml.located_xml import Element
    from qa2audio.transcript.formats.xml.xml_utterances import Utterance

_REASONS = {
    **dict.fromkeys("desc vocal kinesic incident stage event sound background".split(), "direction"),
    **dict.fromkeys("begin start starttime time timestamp end endtime stop duration dur".split(), "time"),
    **dict.fromkeys("note comment".split(), "comment"),
    **dict.fromkeys("head heading title".split(), "notice"),
    **dict.fromkeys("rt rp orig sic gap metadata script style translation fw".split(), "markup"),
}
"""Why what stands in an utterance is not said."""
_ENDS = ("end", "endtime", "end_time", "end-time", "stop", "to", "out")
_LASTS = ("dur", "duration", "d")
_BREAKS = frozenset("br lb l s seg sync tr li div text".split())
_PARAGRAPHS = frozenset("p para paragraph ab".split())
_PUNCTUATION = frozenset("pc punct punctuation".split())
_STEP = 10.0
"""Seconds from one utterance to the next where there are no times: each is a paragraph."""
_TICKS = 1e7


def cues_of(root: Element, found: Sequence[Utterance]) -> tuple[list[Cue], list[Span]]:
    """Return what is said, and the words of the file with the names of those who speak, in the file's order."""
    writer = _Writer({id(each.element): each for each in found})
    writer.outside(root)
    return writer.finished(), writer.words


class _Writer:
    def __init__(self, said: dict[int, Utterance]) -> None:
        self.said = said
        self.told = any(each.who for each in said.values())
        self.cues: list[Cue] = []
        self.words: list[Span] = []
        self.left: list[tuple[Span, str]] = []
        self.row: Span | None = None
        """The row that grows."""
        self.spaced = self.broken = self.fresh = False

    def outside(self, element: Element) -> None:
        """Leave out what is in `element`, but for utterances."""
        for part in element.parts:
            if isinstance(part, Span):
                self._leave(part, "notice")
            elif utterance := self.said.get(id(part)):
                self._utterance(utterance)
            else:
                self.outside(part)

    def finished(self) -> list[Cue]:
        """Return the cues."""
        if self.left:
            end = self.cues[-1].end if self.cues else 0.0
            self.cues.append(Cue(end, end, left=self.left))
        return self.cues

    def _leave(self, part: Span, reason: str) -> None:
        span = part.cut(0)
        if span.text:
            self.left.append((span, reason))
            self.words.append(span)

    def _utterance(self, utterance: Utterance) -> None:
        element = utterance.element
        start, end = _times(element, len(self.cues))
        cue = Cue(start, end, left=self.left, nobody=self.told and utterance.who is None)
        self.left = []
        if utterance.who is not None and utterance.child is None:
            name = Span(element.line, element.column, " ".join(utterance.who.split()))
            cue.label = field_label(name.text, name)
            cue.nobody = cue.label is None
            if cue.label:
                cue.left.append((name, "label"))
                self.words.append(name)
        self.cues.append(cue)
        self._inside(element, utterance)
        self._end_row()
        self.fresh = False

    def _inside(self, element: Element, utterance: Utterance) -> None:
        for part in element.parts:
            if isinstance(part, Span):
                self._say(part, attached=element.name in _PUNCTUATION)
            elif part is utterance.child:
                self._name(part, utterance)
            elif reason := _REASONS.get(part.name):
                self._skip(part, reason)
            else:
                self._break(part.name)
                self._inside(part, utterance)
                self._break(part.name)

    def _name(self, child: Element, utterance: Utterance) -> None:
        """Take the name of who speaks, where it stands in the utterance."""
        self._end_row()
        cue = self.cues[-1]
        spans = [span for part in _spans(child) if (span := part.cut(0)).text]
        nothing = Span(utterance.element.line, utterance.element.column, "")
        cue.label = field_label(utterance.who or "", nothing if cue.rows else spans[0])
        cue.nobody = cue.label is None
        (cue.after if cue.rows else cue.left).extend((span, "label") for span in spans)
        self.words += spans

    def _skip(self, element: Element, reason: str) -> None:
        """Leave out what is in `element`; what is said goes on behind it."""
        self._end_row()
        for part in _spans(element):
            self._leave(part, reason)
        if self.left:
            cue = self.cues[-1]
            (cue.after if cue.rows else cue.left).extend(self.left)
            self.left = []

    def _break(self, name: str) -> None:
        if name in _BREAKS or name in _PARAGRAPHS:
            self._end_row()
        self.fresh = self.fresh or name in _PARAGRAPHS

    def _say(self, part: Span, *, attached: bool) -> None:
        if "\n" in part.text:
            self.broken = True
        elif not part.text.strip():
            self.spaced = True
        else:
            self._write(part, attached=attached)

    def _write(self, part: Span, *, attached: bool) -> None:
        span = part.cut(0)
        apart = self.spaced or part.text[0].isspace()
        if self.row is not None and (attached or not self.broken):
            space = " " if apart and not attached else ""
            self.row = self.row._replace(text=f"{self.row.text}{space}{span.text}")
        else:
            self._end_row()
            self.row = span
        self.spaced, self.broken = part.text[-1].isspace(), False

    def _end_row(self) -> None:
        if self.row is not None:
            cue = self.cues[-1]
            if cue.after:
                cue = Cue(cue.end, cue.end, nobody=cue.nobody)
                self.cues.append(cue)
            if self.fresh and cue.rows:
                cue.rows.append(self.row.cut(0, 0))
            cue.rows.append(self.row)
            self.words.append(self.row)
            self.fresh = False
        self.row, self.spaced, self.broken = None, False, False


def _spans(element: Element) -> list[Span]:
    """Return all text in `element`."""
    found: list[Span] = []
    for part in element.parts:
        found += [part] if isinstance(part, Span) else _spans(part)
    return found


def _times(element: Element, number: int) -> tuple[float, float]:
    """Return when `element` begins and ends, in seconds."""
    facts = element.attributes
    start = next((time for key in BEGINS if (time := _time(facts, key)) is not None), None)
    if start is None:
        return _STEP * number, _STEP * number
    end = next((time for key in _ENDS if (time := _time(facts, key)) is not None), None)
    lasts = next((time for key in _LASTS if (time := _time(facts, key)) is not None), 0.0)
    return start, end if end is not None else start + lasts


def _time(facts: dict[str, str], key: str) -> float | None:
    value = facts.get(key, "").strip()
    if not value or not (value[0].isdigit() or value[0] in "-+."):
        return None
    time = seconds(value.removesuffix("t"))
    if time is None or ":" in value:
        return time
    return time / (
        _TICKS if value.endswith("t") else 1000.0 if value.endswith("ms") or key in {"t", "d"} else 1.0
    )
