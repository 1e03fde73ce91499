"""What `qa2audio feed import` says of what it did."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from qa2audio.show.feed.xml import line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qa2audio.show.migration import Moved

_NAMED = 12
"""Remarks that are shown; --json has all."""


def to_json(moved: Moved) -> str:
    """Return it for other programs."""
    content = {
        "schema": 1,
        "title": moved.title,
        "feed": moved.address or None,
        "podcast_guid": moved.podcast_guid or None,
        "episodes": [
            {"guid": e.guid, "published": e.published, "title": e.title, "audio": e.audio}
            for e in moved.episodes
        ],
        "known": moved.known,
        "differing": moved.differing,
        "remarks": moved.remarks,
        "left": moved.left,
    }
    return json.dumps(content, ensure_ascii=False, indent=1)


def to_text(moved: Moved, folder: Path, *, dry_run: bool) -> Iterator[str]:
    """Yield the lines that people read."""
    count = len(moved.episodes)
    would = "would be " if dry_run else ""
    yield f"{line(moved.title)}: {count} episode{'' if count == 1 else 's'} {would}taken over into {folder}."
    if moved.known:
        yield f"  {moved.known} of them were known; their first dates stay."
    if moved.podcast_guid:
        yield f"  podcast:guid {line(moved.podcast_guid)}"
    yield from _some(moved.remarks)
    if moved.differing:
        yield f"  show.toml says otherwise, and stays: {', '.join(moved.differing)}"
    if moved.left:
        yield f"  Not taken over: {', '.join(moved.left)}"
    yield ""
    yield "Then: set url in show.toml, qa2audio build, qa2audio publish; and at the old address redirect (301) to the"
    yield "new feed.xml, with <itunes:new-feed-url> in the old feed. Leave the old files where they are."


def _some(remarks: Sequence[str]) -> Iterator[str]:
    for remark in remarks[:_NAMED]:
        yield f"  {line(remark)}"
    if len(remarks) > _NAMED:
        yield f"  … and {len(remarks) - _NAMED} more"
