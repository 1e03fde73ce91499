"""Rows with times in them: which of them are stamps, and what is a speaker's label beside one."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.timed.clock import BRACKETED, STAMP, Reading, reading
from qa2audio.transcript.turns.candidates import Candidate, Shape, candidate, in_brackets

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa2audio.transcript.rows import Span

_LONE = re.compile(rf"{STAMP}\s*[:–—-]?\Z")
_LEAD = re.compile(rf"{STAMP}(?:\s*[:|·•–—-](?=\s)|(?=\s)|(?<=[\])>}}]))\s*")
_AFTER_NAME = re.compile(
    rf"\s*[:,|·•@–—-]?\s*(?:(?P<bracketed>{BRACKETED})|(?<=[\s:,|]){STAMP})(?P<colon>\s*[:–—-])?(?=\s|\Z|(?<=[\])>}}])\w)"
)
_INSIDE = re.compile(rf"(?<!\S){BRACKETED}(?=[\s.,;:!?]|\Z)")
_DIGIT = re.compile(r"(?<!\d)\d")
_MAX_NAME = 64  # characters before the time
_MAX_ROW = 96


_EARLY = 60  # seconds after which speaking has begun


class Stamp(NamedTuple):
    """A time and where it stands."""

    span: Span
    reading: Reading


@dataclass(slots=True)
class TimedRow:
    """A row, its times taken out."""

    rest: list[Span] = field(default_factory=list)
    """What is left of it, in order."""
    stamps: list[Stamp] = field(default_factory=list)
    label: Candidate | None = None
    """Who speaks, where the time stands with a name; then `rest` begins with the name."""
    outside: bool = False
    """True if a time stands at the row's edge: alone, before the text, or with a name."""
    bare: bool = False
    """True if a time without brackets stands before text."""


def timed_row(row: Span, *, heading: bool = False) -> TimedRow | None:
    """Return `row` without its times, or None if it has none; a `heading` is no label, and may be a time itself."""
    if not _DIGIT.search(row.text):
        return None
    span = row.cut(0)
    found = TimedRow()
    if heading:
        _inside(found, span)
        return found if found.stamps and found.rest else None
    if _LONE.match(span.text, 0, _MAX_ROW) and _LONE.match(span.text):
        _stamp(found, span, outside=True)
        return found
    if lead := _LEAD.match(span.text):
        _stamp(found, span.cut(0, lead.end()), outside=True)
        found.bare = span.text[0].isdigit()
        span = span.cut(lead.end())
    if not _name_and_time(found, span):
        _inside(found, span)
    return found if found.stamps else None


def _stamp(found: TimedRow, span: Span, *, outside: bool) -> None:
    found.stamps.append(Stamp(span, reading(span.text)))
    found.outside = found.outside or outside


def _name_and_time(found: TimedRow, span: Span) -> bool:
    """Tell `Name (00:01:02): text`, `Name: [00:01:02] text` and `Name 00:01:02` at the beginning of `span`."""
    first = _DIGIT.search(span.text, 0, _MAX_ROW)
    while first is not None:
        start = len(span.text[: first.start()].rstrip(" \t\u00a0[({<\\:,|·•@–—-"))
        after = _AFTER_NAME.match(span.text, start) if 0 < start <= _MAX_NAME else None
        if after is not None:
            return _label(found, span, start, after)
        first = _DIGIT.search(span.text, first.end(), _MAX_ROW)
    return False


def _label(found: TimedRow, span: Span, start: int, after: re.Match[str]) -> bool:
    joint = start + (span.text[start] in ":,|")
    name, time, rest = span.cut(0, joint), span.cut(joint, after.end()), span.cut(after.end())
    colon = after["colon"] or name.text.endswith(":")
    if rest.text and not (colon or after["bracketed"]):
        return False
    who = candidate(name._replace(text=span.text[:start] + ":"))
    if who is None and after["bracketed"] and (nick := in_brackets(name)):
        _stamp(found, time, outside=True)
        found.label, found.rest = nick._replace(rest=rest), [name]
        _inside(found, rest)
        return True
    if who is None or who.rest.text or len(who.label.text) <= start:
        return False
    _stamp(found, time, outside=True)
    found.label = Candidate(who.key, who.name, who.aside, name, rest, Shape.COLON)
    found.rest = [name]
    _inside(found, rest)
    return True


def _inside(found: TimedRow, span: Span) -> None:
    start = 0
    for match in _INSIDE.finditer(span.text):
        _rest(found, span.cut(start, match.start()))
        _stamp(found, span.cut(match.start(), match.end()), outside=False)
        start = match.end()
    _rest(found, span.cut(start))


def _rest(found: TimedRow, piece: Span) -> None:
    if piece.text:
        found.rest.append(piece)


def is_habit(rows: Sequence[TimedRow], blocks: int) -> bool:
    """Return whether times are this document's habit: often enough, and one later than the other."""
    stamps = [stamp for row in rows for stamp in row.stamps]
    leading = [row.stamps[0] for row in rows if row.outside] or stamps
    times = [stamp.reading.seconds for stamp in leading]
    falls = [at for at, (before, after) in enumerate(pairwise(times), start=1) if after < before]
    rising = len(times) - 1 - len(falls)
    if len(falls) == 1 and 10 * rising < 9 * (len(times) - 1) and times[falls[0]] <= _EARLY:
        outer = [row for row in rows if row.outside] or rows
        return is_habit(outer[falls[0] :], blocks)  # above, its chapters are listed
    if len(times) < 2 or 10 * rising < 9 * (len(times) - 1) or times[-1] <= times[0]:
        return False
    if sum(1 for row in rows if row.label and not row.stamps[0].span.text[0].isdigit()) >= 2:
        return True  # nobody says a time in brackets right behind two people's names
    outside = sum(1 for row in rows if row.outside)
    if any(row.bare for row in rows) and not any(row.label for row in rows) and not _starts_early(stamps):
        return False  # an agenda: 10:30 Coffee
    full = sum(1 for stamp in stamps if stamp.reading.full)
    if full >= 2 and all(row.outside and not row.rest for row in rows):
        return True  # a time on a row of its own now and then, as Google Meet has
    return 4 * outside >= blocks or (len(stamps) >= 3 and 2 * full >= len(stamps)) or len(stamps) >= 5


def _starts_early(stamps: Iterable[Stamp]) -> bool:
    first = next(iter(stamps)).reading
    return first.full or first.seconds < 300
