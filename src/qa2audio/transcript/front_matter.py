"""What stands above a transcript between fences, YAML or TOML: told by its shape and handed on unread."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import Location, TranscriptError
from qa2audio.model import FrontMatter, Omission, OmissionReason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Transcript
    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source

_LONGEST = 1_000  # rows; what is longer is no front matter
_YAML_KEY = re.compile(r"(?P<key>[^\W\d][\w .-]{0,40}|\"[^\"]{1,40}\"|'[^']{1,40}')\s*:(?=\s|\Z)")
_YAML_MORE = re.compile(r"\s|-(?:\s|\Z)|#|[\]}]|\Z")
_TOML_KEY = re.compile(r"(?P<key>[\w-]+(?:\.[\w-]+)*|\"[^\"]*\"|'[^']*')\s*=")
_KNOWN = frozenset(
    (
        "title", "date", "description", "speakers", "host", "hosts", "guest", "guests", "tags", "episode",
        "season", "language", "lang", "explicit", "author", "authors", "slug", "layout", "series", "show",
        "podcast", "summary", "link", "url", "permalink", "draft", "categories", "category", "keywords",
        "number", "published", "subtitle", "image", "cover", "audio", "duration", "lexicon", "aliases",
        "cast", "voices", "participants", "interviewer", "labels", "skip",
    )
)  # fmt: skip


class Parted(NamedTuple):
    """A file, its front matter apart."""

    source: Source
    """The rest; every row knows its line."""
    front_matter: FrontMatter | None = None
    omitted: tuple[Omission, ...] = ()

    def joined(self, transcript: Transcript) -> Transcript:
        """Return the transcript of the rest with the front matter."""
        if self.front_matter is None:
            return transcript
        omitted = (*self.omitted, *transcript.omitted)
        return replace(transcript, front_matter=self.front_matter, omitted=omitted)


def part(source: Source) -> Parted:
    """Take the front matter off `source`. `TranscriptError` if there is nothing below it."""
    rows = source.rows
    first = next((index for index, row in enumerate(rows) if row.text.strip()), 0)
    fence = rows[first].text.rstrip()
    last = _closing(rows, first, fence)
    if last is None or not _is_front_matter(fence, rows[first + 1 : last]):
        return Parted(source)
    rest = rows[last + 1 :]
    if not any(row.text.strip() for row in rest):
        raise TranscriptError(
            "there is nothing below the front matter.",
            location=Location(source.name, rows[last].line),
            hint="Paste the transcript there.",
        )
    inside = rows[first + 1 : last]
    kind = "toml" if fence == "+++" else "yaml"
    matter = FrontMatter(_text(inside), kind, inside[0].line)
    left = [row.cut(0) for row in rows[: last + 1]]
    omitted = [
        Omission(row.line, row.column, row.regular(), OmissionReason.FRONT_MATTER) for row in left if row.text
    ]
    return Parted(replace(source, rows=rest), matter, tuple(omitted))


def _closing(rows: Sequence[Span], first: int, fence: str) -> int | None:
    ends = {"---": ("---", "..."), "+++": ("+++",)}.get(fence)
    if ends is None:
        return None
    later = range(first + 1, min(len(rows), first + _LONGEST))
    return next((index for index in later if rows[index].text.rstrip() in ends), None)


def _is_front_matter(fence: str, inside: Sequence[Span]) -> bool:
    """Return whether what is between the fences is a table of facts, and no conversation between two rules."""
    texts = [row.text for row in inside if row.text.strip()]
    key = _TOML_KEY if fence == "+++" else _YAML_KEY
    keys = [match["key"].strip("\"' ") for text in texts if (match := key.match(text))]
    if not keys:
        return False
    if fence == "+++":
        return True
    if not all(_YAML_KEY.match(text) or _YAML_MORE.match(text) for text in texts):
        return any(map(_is_known, keys))  # a mistake in it is told when it is read
    known = sum(map(_is_known, keys))
    return len(keys) == len(set(keys)) and (all(key.islower() for key in keys) or 2 * known >= len(keys))


def _is_known(key: str) -> bool:
    """Return whether a word of `key` is one that says something of an episode: `Date Generated`."""
    return not _KNOWN.isdisjoint(re.split(r"[\s_.-]+", key.casefold()))


def _text(rows: Sequence[Span]) -> str:
    """Return the rows as lines; what parted a line into rows is a space to us."""
    lines: dict[int, list[str]] = {}
    for row in rows:
        lines.setdefault(row.line, []).append(row.text)
    return "\n".join(" ".join(pieces) for pieces in lines.values())
