"""What apps show below an episode: as text of at most 4,000 bytes, and as HTML."""

from __future__ import annotations

import re
from html import escape, unescape
from typing import TYPE_CHECKING

from qa2audio.show.feed.xml import line, text
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Release

LIMIT = 4_000
"""Bytes that Apple and PSP-1 allow a description."""
_FEWEST = 3
"""Chapters of which apps make a list."""
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+[^\s<>\"'.,;:!?)\]}]")


def description(release: Release, people: Sequence[str], disclosure: str) -> str:
    """Return the notes as text; what does not fit is taken from the description first, then from the chapters."""
    ends = [_with(people), web_address(release.episode.link), line(disclosure)]
    tail = shorten("\n\n".join(either(part) for part in ends if part), LIMIT // 2)
    fixed = len(tail.encode()) + 4  # two blank lines
    chapters = _fitting([either(row) for row in chapter_lines(release)], LIMIT - fixed)
    words = summary(release.episode.description, LIMIT - fixed - len(chapters.encode()))
    return "\n\n".join(part for part in (words, chapters, tail) if part)


def summary(value: str, room: int = LIMIT) -> str:
    """Return `value` in paragraphs, in at most `room` bytes, for apps that take it for text and for HTML."""
    return shorten("\n\n".join(map(either, paragraphs(value))), room)


def either(words: str) -> str:
    """Return text that reads the same as text and as HTML wherever it can.

    Apps differ in what they take a description for (RSS Best Practices Profile: HTML; Apple: either). So `Q&A` and
    `1 < 2` stay as they are, and only what HTML would take for a tag or a character reference is escaped.
    """
    parts = words.split("&")
    mistaken = [unescape("&" + after[:40])[:1] != "&" or "&amp" in ("&" + after)[:4] for after in parts[1:]]
    joined = parts[0] + "".join(
        ("&amp;" if wrong else "&") + after for wrong, after in zip(mistaken, parts[1:], strict=True)
    )
    return _TAG.sub("&lt;", joined)


def html(release: Release, people: Sequence[str], disclosure: str, page: str) -> str:
    """Return the notes as HTML, every text in them escaped; `page` is where the transcript is read."""
    parts = [f"<p>{_linked(paragraph)}</p>" for paragraph in paragraphs(release.episode.description)]
    if names := _with(people):
        parts.append(f"<p>{escape(names)}</p>")
    if rows := chapter_lines(release):
        parts.append("<ul>" + "".join(f"<li>{escape(row)}</li>" for row in rows) + "</ul>")
    addresses = dict.fromkeys(filter(None, (web_address(release.episode.link), page)))
    parts += [f'<p><a href="{escape(address)}">{escape(address)}</a></p>' for address in addresses]
    if said := line(disclosure):
        parts.append(f"<p><em>{escape(said)}</em></p>")
    return "\n".join(parts)


def paragraphs(value: str) -> list[str]:
    """Return the paragraphs of `value`, each on one line."""
    blocks = re.split(r"\n[ \t]*\n", text(value))
    return [words for block in blocks if (words := line(block))]


def chapter_lines(release: Release) -> list[str]:
    """Return `00:00:00 Title` for each chapter; nothing if there are fewer than three."""
    if len(release.chapters) < _FEWEST:
        return []
    return [f"{_clock(c.start // release.rate)} {line(c.title)}" for c in release.chapters]


def shorten(words: str, room: int) -> str:
    """Return `words` cut to `room` bytes of UTF-8, at the end of a word."""
    if len(words.encode()) <= room:
        return words
    cut = words.encode()[: max(room - 3, 0)].decode("utf-8", errors="ignore")
    at_word = cut.rsplit(maxsplit=1)[0] if any(map(str.isspace, cut)) else cut
    return at_word.rstrip() + "…" if at_word.strip() and room > 3 else ""


def _fitting(rows: list[str], room: int) -> str:
    """Return as many of `rows` as fit."""
    while rows and len("\n".join(rows).encode()) > room:
        rows = rows[:-1]
    return "\n".join(rows)


def _with(people: Sequence[str]) -> str:
    return f"With {', '.join(people)}." if people else ""


def _linked(paragraph: str) -> str:
    """Return `paragraph` as HTML, its addresses as links."""
    parts, done = [], 0
    for found in _ADDRESS.finditer(paragraph):
        address = web_address(found[0])
        shown = escape(found[0])
        parts += [
            escape(paragraph[done : found.start()]),
            f'<a href="{escape(address)}">{shown}</a>' if address else shown,
        ]
        done = found.end()
    return "".join(parts) + escape(paragraph[done:])


def _clock(seconds: int) -> str:
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
