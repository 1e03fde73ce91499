"""Lists of times and titles, which are the author's chapters: `03:12 Under the floor`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.turns.furniture.furniture_shapes import normal
from qa2audio.transcript.turns.furniture.furniture_words import CONTENTS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.turns.furniture.page_lines import PageLine

_CLOCK = r"[\[(（【]?\s*(\d{1,2}):([0-5]\d)(?::([0-5]\d))?(?![:\d])\s*[\])）】]?"
_TIME = re.compile(r"\d:[0-5]\d")
_FIRST = re.compile(rf"{_CLOCK}(?:\s*(?:-->|->|→|to|bis|[-–—~])\s*{_CLOCK})?")
_LAST = re.compile(rf"(?P<title>\S.{{0,100}}?)[\s\-–—:|·.(]*{_CLOCK}(?:\s*[-–—]\s*{_CLOCK})?\)?\Z")
_EDGES = " \t-–—:：|·•.,~>→)]"
_HALF_DAY = re.compile(r"[ap]\.?m\b|uhr\b|h\b", re.IGNORECASE)
_LONGEST = 110  # characters of a title
_MOST_WORDS = 18
_SPEECH = 0.25
"""Words a second; nobody speaks slower, and titles come slower by far."""
_FEWEST = 3
_FULL = 3  # numbers of a time with hours


class Entry(NamedTuple):
    """A line of a list of chapters."""

    at: int
    """Index of its line."""
    seconds: int
    title: str
    full: bool
    """True with hours, minutes and seconds."""
    ends: bool
    """True if it ends as a sentence does."""


def chapter_lists(lines: Sequence[PageLine]) -> list[list[Entry]]:
    """Return the lists of chapters among `lines`: few words for much time, on a page that says far more."""
    entries = [entry for index, line in enumerate(lines) if (entry := _entry(index, line))]
    found = [run for run in _runs(entries) if _is_list(run, lines)]
    if not found:
        return []
    listed = {entry.at for run in found for entry in run}
    words = sum(len(entry.title.split()) for run in found for entry in run)
    others = sum(
        1000 if line.long else len(line.text.split()) for at, line in enumerate(lines) if at not in listed
    )
    return found if others >= 2 * words else []


def _entry(index: int, line: PageLine) -> Entry | None:
    if (
        line.long
        or (line.labelled and line.text)
        or not (line.times or ":" in line.text)
        or len(line.text) > _LONGEST + 30
    ):
        return None
    if line.times:
        time, title = line.times[0], line.bare or line.name
        found = _FIRST.search(time)
    elif not _TIME.search(line.bare):  # nearly always, and quicker
        return None
    elif found := _FIRST.match(line.bare):
        title = line.bare[found.end() :]
    elif found := _LAST.match(line.bare):
        title = found["title"]
    else:
        return None
    title = title.lstrip(_EDGES).rstrip(_EDGES.replace(")", "").replace("]", "")).strip("*_ ")
    if found is None or not any(map(str.isalpha, title)) or _HALF_DAY.match(title):
        return None
    if len(title) > _LONGEST or len(title.split()) > _MOST_WORDS:
        return None
    numbers = [int(number) for number in found.groups()[-6:][:3] if number]
    ends = line.bare.endswith((".", "!", "…", "。", ",", ";"))
    return Entry(index, _seconds(numbers), title, len(numbers) == _FULL, ends)


def _seconds(numbers: Sequence[int]) -> int:
    total = 0
    for number in numbers:
        total = 60 * total + number
    return total


def _runs(entries: Sequence[Entry]) -> Iterator[list[Entry]]:
    """Yield the entries on lines that follow each other, each later than the one before."""
    run: list[Entry] = []
    for entry in entries:
        if run and (entry.at != run[-1].at + 1 or entry.seconds <= run[-1].seconds):
            yield run
            run = []
        run.append(entry)
    if run:
        yield run


def _is_list(run: Sequence[Entry], lines: Sequence[PageLine]) -> bool:
    headed = run[0].at > 0 and normal(lines[run[0].at - 1].text) in CONTENTS
    if len(run) < _FEWEST - headed:
        return False
    seconds = run[-1].seconds - run[0].seconds
    words = sum(len(entry.title.split()) for entry in run[:-1])
    sentences = sum(1 for entry in run if entry.ends)
    if words > _SPEECH * seconds or 5 * sentences > len(run):
        return False
    return headed or run[0].seconds == 0 or not _is_agenda(run)


def _is_agenda(run: Sequence[Entry]) -> bool:
    """Return whether times are those of a day: `10:30 Coffee`."""
    return not any(entry.full for entry in run) and all(entry.seconds % 5 == 0 for entry in run)
