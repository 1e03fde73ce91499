"""Captions timed in frames or tenths: MicroDVD `{25}{75}text|text`, and MPL2 `[10]text`, `[10][40]text|text`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.captions.captions import rows_of
from qa2audio.transcript.formats.captions.cue_markup import readable
from qa2audio.transcript.formats.captions.cues import Cue

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.rows import Row, Span
    from qa2audio.transcript.source import Source

_TIMES = re.compile(r"(?:\{(\d{1,8})\}\{(\d{0,8})\}|\[(\d{1,8})\]\[(\d{0,8})\])")
_CODE = re.compile(r"\{[A-Za-z]{1,2}:[^{}]{0,60}\}|/(?=\S)")
"""`{y:i}` and `/`: italics, colours, places."""
_FRAMES = 25.0
_TENTHS = 10.0


class FramesFormat:
    """Reads MicroDVD and MPL2."""

    name = "microdvd"

    def recognises(self, source: Source) -> float:
        """Return near certainty where rows begin with two numbers in braces or brackets."""
        texts = [text for row in source.rows[:200] if (text := row.text.strip())]
        timed = sum(1 for text in texts if _TIMES.match(text))
        return 0.9 if timed >= 2 and 10 * timed >= 9 * len(texts) else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` with its line breaks as spaces."""
        rows = tuple(row._replace(text=row.text.replace("|", " ")) for row in source.rows)
        return readable(replace(source, rows=rows))

    def rows(self, source: Source) -> list[Row]:
        """Return what is said."""
        return rows_of(_cues(source.rows))


def _cues(rows: Sequence[Span]) -> list[Cue]:
    cues: list[Cue] = []
    for row in rows:
        span = row.cut(0)
        if times := _TIMES.match(span.text):
            unit = _FRAMES if times[1] else _TENTHS
            start, end = times[1] or times[3], times[2] or times[4]
            cue = Cue(int(start) / unit, int(end or start) / unit, left=[(span.cut(0, times.end()), "time")])
            cues.append(cue)
            span = span.cut(times.end())
        if not cues:
            cues.append(Cue(0.0, 0.0, left=[(piece, "notice") for piece in _pieces(span) if piece.text]))
            continue
        for piece in _pieces(span):
            _add(cues, piece)
    return cues


def _add(cues: list[Cue], piece: Span) -> None:
    code = _CODE.match(piece.text)
    if code and not cues[-1].rows:
        cues[-1].left.append((piece.cut(0, code.end()), "mark"))
        piece = piece.cut(code.end())
    elif code:
        cues.append(Cue(cues[-1].start, cues[-1].end, left=[(piece.cut(0, code.end()), "mark")]))
        piece = piece.cut(code.end())
    if piece.text:
        cues[-1].rows.append(piece)


def _pieces(span: Span) -> Iterator[Span]:
    start = 0
    while (end := span.text.find("|", start)) >= 0:
        yield span.cut(start, end)
        start = end + 1
    yield span.cut(start)
