"""Chapters, as players of every kind read them: JSON, the list in the description, and the marks for ID3."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Chapter
from qa2audio.publish.milliseconds import duration_ms, hours, milliseconds, seconds
from qa2audio.publish.single_line import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.model import Timeline

MIME = "application/json+chapters"


class Mark(NamedTuple):
    """A chapter; it ends where the next one starts."""

    start: int
    """Milliseconds."""
    end: int
    title: str


def chapter_marks(timeline: Timeline) -> list[Mark]:
    """Return at least one chapter, contiguous from 0 to the end; of two that begin together the later is kept."""
    duration = duration_ms(timeline)
    titles: dict[int, str] = {}
    chapters = timeline.chapters or (Chapter(0, "Introduction"),)
    for index, chapter in enumerate(sorted(chapters, key=lambda c: c.start)):
        start = milliseconds(chapter.start, timeline.rate) if index else 0
        if start < duration:
            titles[start] = plain(chapter.title) or f"Chapter {index + 1}"
    ends = [*list(titles)[1:], duration]
    return [Mark(start, end, title) for (start, title), end in zip(titles.items(), ends, strict=True)]


def chapters_at(starts: Iterable[tuple[float, str]], rate: int) -> tuple[Chapter, ...]:
    """Return the chapters that begin at these seconds, as a release keeps them."""
    return tuple(Chapter(round(start * rate), title) for start, title in starts)


def chapters_json(marks: list[Mark]) -> str:
    """Return `marks` as a JSON chapters file, version 1.2."""
    chapters = [{"startTime": seconds(m.start), "endTime": seconds(m.end), "title": m.title} for m in marks]
    return json.dumps({"version": "1.2.0", "chapters": chapters}, ensure_ascii=False, indent=1) + "\n"


def chapter_list(marks: list[Mark]) -> str:
    """Return `00:00:00 Title` lines for a description, or nothing: apps want at least three."""
    if len(marks) < 3:
        return ""
    return "\n".join(f"{hours(m.start // 1000)} {m.title}" for m in marks)
