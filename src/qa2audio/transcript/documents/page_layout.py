"""From lines on pages to Markdown: paragraphs by their distance, headings by their size, bold as bold."""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from qa2audio.transcript.documents.drawn_line import GAP, DrawnLine, Run, in_columns, spread

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_APART = 1.25
"""Of the usual distance between lines: what is further apart is another paragraph."""
_LARGER = 1.15
"""Of the size of the text: what is larger is a heading."""
_SMALLER = 0.85
"""Of the size of the text: what is smaller, above everything else, is a running head even on a single page."""
_EDGE = 2
"""Lines at the top and bottom of a page that may run along every page."""
_FOLIO = re.compile(r"(?:page\s*)?[-–—|\[]?\s*\d{1,4}\s*[-–—|\]]?(?:\s*(?:of|/)\s*\d{1,4})?", re.IGNORECASE)
_HYPHEN = re.compile(r"([^\W\d_]{2,})[-\u2010\u00ad]\Z")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MAX_HEADING = 200


def to_markdown(pages: Sequence[Sequence[DrawnLine]]) -> tuple[str, list[str]]:
    """Return the pages' text, words that a line end parted joined; and the running heads and page numbers."""
    body = _body_size(pages)
    bodies = _without_edges(pages, body)
    kept = {id(line) for page in bodies for line in page}
    edges = [line.text() for page in pages for line in page if id(line) not in kept]
    bodies = [[spread(line) for line in in_columns(page)] for page in bodies]
    distance = _usual_distance(bodies, body)
    rows: list[str] = []
    for page in bodies:
        for index, line in enumerate(page):
            before = page[index - 1] if index else None
            if rows and _begins(line, before, rows[-1], distance):
                rows.append("")
            _add(rows, line, before, body)
    return "\n".join(_joined(rows)).replace(GAP, "    ") + "\n", edges


def _body_size(pages: Sequence[Sequence[DrawnLine]]) -> float:
    """Return the size in which most letters are set."""
    sizes = Counter[float]()
    for line in (line for page in pages for line in page):
        sizes[round(line.size, 1)] += len(line.text())
    return sizes.most_common(1)[0][0] if sizes else 0.0


def _without_edges(pages: Sequence[Sequence[DrawnLine]], body: float) -> list[list[DrawnLine]]:
    """Return the pages without the lines that stand at the edge of most of them, and without page numbers."""
    edges = Counter(key for page in pages for key in {_key(line) for line in (*page[:_EDGE], *page[-_EDGE:])})
    often = max(2, (len(pages) + 1) // 2)
    running = {key for key, count in edges.items() if count >= often}
    running |= {_key(page[0]) for page in pages if page and page[0].size < _SMALLER * body}
    return [_stripped(page, running, several=len(pages) > 1) for page in pages]


def _stripped(page: Sequence[DrawnLine], running: set[tuple[str, int]], *, several: bool) -> list[DrawnLine]:
    """Return the page without what runs along its edges, from the outside inward."""
    lines = list(page)
    for end in (0, -1):
        for _ in range(_EDGE):
            if lines and (_key(lines[end]) in running or _is_folio(lines[end].text(), several=several)):
                del lines[end]
    return lines


def _is_folio(text: str, *, several: bool) -> bool:
    """Return whether a line is a page's number: a bare one only where there are several pages."""
    return bool(_FOLIO.fullmatch(text)) and (several or text.casefold().startswith("page"))


def _key(line: DrawnLine) -> tuple[str, int]:
    """Return what makes lines of different pages the same: words and height, whatever the number."""
    return re.sub(r"\d+", "0", line.text()), round(line.height / 4)


def _usual_distance(pages: Sequence[Sequence[DrawnLine]], body: float) -> float:
    """Return the distance between lines of one paragraph: the lower half of all is about that."""
    steps = sorted(
        above.height - line.height
        for page in pages
        for above, line in pairwise(page)
        if above.height > line.height and abs(line.size - body) < 0.5 and abs(above.size - body) < 0.5
    )
    return median(steps[: len(steps) // 2 + 1]) if steps else body * 1.2


def _begins(line: DrawnLine, before: DrawnLine | None, row: str, distance: float) -> bool:
    """Return whether a paragraph begins with `line`."""
    if before is None:  # on another page: it goes on where a sentence does
        return row.rstrip('*_"”’)').endswith((".", "!", "?", ":", "…")) or not line.text()[:1].islower()
    step = before.height - line.height
    return (
        step < 0
        or step > _APART * distance * max(1.0, line.size / max(before.size, 1.0))
        or _differs(line, before)
    )


def _differs(line: DrawnLine, before: DrawnLine) -> bool:
    return max(line.size, before.size) > _LARGER * min(line.size, before.size)


def _add(rows: list[str], line: DrawnLine, before: DrawnLine | None, body: float) -> None:
    text = line.text()
    if line.size > _LARGER * body and len(text) < _MAX_HEADING:
        if before and rows and rows[-1].startswith("#") and not _differs(line, before):
            rows[-1] += f" {text}"
        else:
            rows.append(f"{'#' if line.size > 1.5 * body else '##'} {text}")
    elif text:
        rows.append(_styled(line.runs))


def _styled(runs: Sequence[Run]) -> str:
    """Return the runs with `**` around what is bold."""
    pieces = []
    for bold, text in _merged(runs):
        bare = text.strip()
        if bold and bare:
            begin = text.index(bare)
            text = f"{text[:begin]}**{bare}**{text[begin + len(bare) :]}"  # noqa: PLW2901 - the same text, marked
        pieces.append(text)
    return " ".join("".join(pieces).split())


def _merged(runs: Sequence[Run]) -> Iterator[tuple[bool, str]]:
    bold, text = False, ""
    for run in runs:
        if run.text.strip() and run.bold != bold:
            yield bold, text
            bold, text = run.bold, ""
        text += run.text
    yield bold, text


def _joined(rows: Sequence[str]) -> Iterator[str]:
    """Yield the rows, words that a line end parted put together as the document writes them elsewhere."""
    words = Counter(word.casefold() for row in rows for word in _WORD.findall(row))
    held = ""
    for row, after in zip(rows, [*rows[1:], ""], strict=True):
        row = held + row  # noqa: PLW2901 - the same row, whole
        held = ""
        parted = _HYPHEN.search(row)
        if parted and after[:1].islower():
            tail = re.match(r"[^\W\d_]*", after)
            whole = f"{parted[1]}-{tail[0] if tail else ''}"
            joint = "-" if words[whole.casefold()] else ""
            held = row[parted.start() :][: len(parted[1])] + joint
            row = row[: parted.start()].rstrip()  # noqa: PLW2901
        yield row
