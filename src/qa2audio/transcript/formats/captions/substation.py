"""The formats of Aegisub, SubStation Alpha and Advanced SubStation Alpha: `.ass` and `.ssa`.

pysubs2 reads them, but keeps neither the line of an event nor where its text begins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.entities import decoded
from qa2audio.transcript.formats.captions.captions import rows_of
from qa2audio.transcript.formats.captions.cues import Cue
from qa2audio.transcript.formats.captions.disorder import disorder
from qa2audio.transcript.formats.field_label import field_label
from qa2audio.transcript.rows import Kind, Row
from qa2audio.transcript.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.rows import Span

_SECTION = re.compile(r"\s*\ufeff?\[(?P<name>[^\[\]]{1,40})\]\s*\Z")
_EVENT = re.compile(r"(?P<kind>Dialogue|Comment|Format|Picture|Sound|Movie|Command)\s*:\s*", re.IGNORECASE)
_FIELDS = ("layer", "start", "end", "style", "name", "marginl", "marginr", "marginv", "effect", "text")
_TIME = re.compile(r"(\d{1,3}):(\d{1,2}):(\d{1,2}(?:[.,:]\d{1,3})?)")
_BREAK = re.compile(r"\\[Nnh]")
_DRAWING = re.compile(r"\{[^{}]{0,400}\\p[1-9]")
_KARAOKE = re.compile(r"\{[^{}]{0,200}\\[kK][fo]?\d")
_SHOWN = re.compile(
    r"(?i)(?:signs?|titles?|ep ?titles?|karaoke|kara|songs?|lyrics?|romaji|kanji|opening|ending|op|ed|credits?|staff"
    r"|typeset(?:ting)?|ts|logo|watermark|next ep|caption|screen|onscreen|text)\Z"
)
"""A word of a style or a name that says that something is shown, or sung, and not said."""
_WORD = re.compile(r"[A-Za-z]+(?: ?ep)?")
_UNNAMED = re.compile(r"(?:<untitled>|untitled|default aegisub file|new subtitles)?\Z", re.IGNORECASE)
_TITLE = re.compile(r"Title:\s*", re.IGNORECASE)


class _Event(NamedTuple):
    cue: Cue
    style: str
    name: str
    text: Span
    """As the file has it."""


@dataclass(frozen=True, slots=True)
class SubstationText(Source):
    """A script, understood: line breaks inside a text are spaces."""

    cues: tuple[Cue, ...] = ()


class SubstationFormat:
    """Reads SubStation Alpha: the actor's field names who speaks; what is drawn, sung or shown is left out."""

    name = "substation"

    def recognises(self, source: Source) -> float:
        """Return certainty for the sections that every such file has."""
        names = [_section(row) for row in source.rows[:5]]
        return 1.0 if "script info" in names or "v4+ styles" in names or "events" in names else 0.0

    def extract(self, source: Source) -> SubstationText:
        """Return `source` with its line breaks as spaces."""
        if isinstance(source, SubstationText):
            return source
        events = list(_events(source.rows))
        cues = _cues(events)
        texts = {event.text.line: event.text for event in events}
        rows = tuple(_without_breaks(row, texts.get(row.line)) for row in source.rows)
        problems = (*source.problems, *disorder(cues))
        return SubstationText(source.name, source.stem, rows, problems, source.places, cues=tuple(cues))

    def rows(self, source: Source) -> list[Row]:
        """Return what is said; the header may give the title."""
        return [_with_title(row) for row in rows_of(self.extract(source).cues)]


def _section(row: Span) -> str | None:
    found = _SECTION.match(row.text) if "[" in row.text else None
    return found["name"].casefold() if found else None


def _without_breaks(row: Span, text: Span | None) -> Span:
    if text is not None and "\\" in row.text and row.column <= text.column:
        at = text.column - row.column
        row = row._replace(text=row.text[:at] + _BREAK.sub("  ", row.text[at:]))
    return row._replace(text=decoded(row.text)) if "&" in row.text else row


def _with_title(row: Row) -> Row:
    key = _TITLE.match(row.span.text) if row.kind is Kind.LEFT_OUT and row.reason == "mark" else None
    value = row.span.text[key.end() :] if key else ""
    return row if _UNNAMED.match(value) else row._replace(kind=Kind.TITLE, value=value)


def _cues(events: Sequence[_Event]) -> list[Cue]:
    shown = [_is_shown(event) for event in events]
    words = [len(event.text.text.split()) for event in events]
    if 2 * sum(count for count, apart in zip(words, shown, strict=True) if apart) > sum(words):
        shown = [False] * len(events)  # then it is no rule of this file
    named = any(event.cue.label for event, apart in zip(events, shown, strict=True) if not apart)
    return [_settled(event, apart=apart, named=named) for event, apart in zip(events, shown, strict=True)]


def _settled(event: _Event, *, apart: bool, named: bool) -> Cue:
    cue = event.cue
    drawn, sung = _DRAWING.search(event.text.text), _KARAOKE.search(event.text.text)
    if not cue.rows or not (apart or drawn or sung):
        return replace(cue, nobody=named and cue.label is None)
    reason = "image" if drawn else "direction" if sung else "notice"
    return Cue(cue.start, cue.end, left=[*cue.left, *((row, reason) for row in cue.rows), *cue.after])


def _is_shown(event: _Event) -> bool:
    words = _WORD.findall(event.style.replace("_", " ")) + _WORD.findall(event.name)
    return any(_SHOWN.match(word) for word in words)


def _events(rows: Sequence[Span]) -> Iterator[_Event]:
    """Yield the events; what stands between them goes before the next."""
    left: list[tuple[Span, str]] = []
    fields: Sequence[str] = _FIELDS
    last = 0.0
    for row in rows:
        span = row.cut(0)
        event = _EVENT.match(span.text)
        kind = event["kind"].casefold() if event else ""
        if event and kind == "format" and "text" in span.text.casefold():
            fields = [field.strip().casefold() for field in span.text[event.end() :].split(",")]
        if event and kind == "dialogue":
            found = _event(span, event.end(), fields, left)
            left, last = [], found.cue.end
            yield found
        elif span.text:
            left.append((span, "comment" if kind == "comment" or span.text[0] in ";!" else "mark"))
    if left:
        yield _Event(Cue(last, last, left=left), "", "", left[-1][0]._replace(text=""))


def _event(span: Span, start: int, fields: Sequence[str], left: list[tuple[Span, str]]) -> _Event:
    cells: dict[str, Span] = {}
    at = 0
    for number, field in enumerate(fields):
        begin = start if number == 0 else at
        end = span.text.find(",", begin) if number + 1 < len(fields) else len(span.text)
        end = len(span.text) if end < 0 else end
        cells[field] = span.cut(begin, end)
        at = end + 1
    nothing = span.cut(len(span.text))
    text, name = cells.get("text", nothing), cells.get("name", cells.get("actor", nothing))
    split = text.column - span.column if text.text else len(span.text)
    label = field_label(name.text, name)
    where = name.column - span.column
    before = (
        [(span.cut(0, where), "mark"), (name, "label"), (span.cut(where + len(name.text), split), "mark")]
        if label
        else [(span.cut(0, split), "mark")]
    )
    cue = Cue(
        _seconds(cells.get("start", nothing).text),
        _seconds(cells.get("end", nothing).text),
        [piece for piece in _pieces(text) if piece.text],
        [*left, *((piece, reason) for piece, reason in before if piece.text)],
        label=label,
    )
    return _Event(cue, cells.get("style", nothing).text, name.text, text)


def _pieces(text: Span) -> Iterator[Span]:
    start = 0
    for found in _BREAK.finditer(text.text):
        yield text.cut(start, found.start())
        start = found.end()
    yield text.cut(start)


def _seconds(text: str) -> float:
    found = _TIME.match(text)
    return 3600 * int(found[1]) + 60 * int(found[2]) + float(re.sub("[,:]", ".", found[3])) if found else 0.0
