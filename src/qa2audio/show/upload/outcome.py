"""What came of publishing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.show.upload.difference import Reason
    from qa2audio.show.upload.target import Place


@dataclass(frozen=True, slots=True)
class Published:
    """What was done, or would be."""

    place: Place
    sent: dict[str, Reason]
    """Paths in the order in which they went, and why."""
    bytes: int
    """Of what was sent."""
    kept: int
    """Files that stood there already."""
    removed: tuple[str, ...]
    """Deleted: no longer part of the show."""
    gone: tuple[str, ...]
    """No longer part of the show, and still there."""
    left_out: tuple[str, ...]
    """Episodes that the feed does not list."""
    without_pages: bool = False
    """The feed links to pages, and the show has none."""
    dry: bool = False
