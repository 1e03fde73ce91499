"""What stands around the episodes: cover, feed and pages, written when what they are made from changed."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa2audio.batch.index import stamps
from qa2audio.files.atomic_write import write_if_changed
from qa2audio.files.file_digest import digest_of_file
from qa2audio.files.value_digest import digest_of_value
from qa2audio.publish.cover.show_cover import show_cover
from qa2audio.show.feed import write_feed
from qa2audio.show.locations import COVER
from qa2audio.show.pages import write_pages
from qa2audio.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from qa2audio.batch.index import Index
    from qa2audio.model import Show
    from qa2audio.show.feed.feed_files import Entry


def write_site(  # noqa: PLR0913 - what a site is made from, and where it goes
    show: Show,
    podcast_guid: str,
    made_from: Sequence[Sequence[str]],
    listings: Callable[[], list[Entry]],
    *,
    output: Path,
    index: Index,
    verify: bool,
) -> list[Path]:
    """Write what changed into `output` and return it.

    `made_from` says in a few words which `listings` there are, so that these are loaded only when they are needed.
    """
    digest = _digest(show, podcast_guid, made_from)
    if index.site == digest and not verify and stamps(output, index.site_files) == index.site_files:
        return []
    before = stamps(output, _there(output))
    written = _write(show, podcast_guid, listings(), output, verify=verify)
    names = sorted({path.relative_to(output).as_posix() for path in written})
    index.site, index.site_files = digest, stamps(output, names)
    return [output / name for name in names if index.site_files[name] != before.get(name)]


def _write(show: Show, podcast_guid: str, entries: list[Entry], output: Path, *, verify: bool) -> list[Path]:
    """Write everything; return all files of the site, those that stayed as they were among them."""
    write_if_changed(output / COVER, show_cover(show.title, show.cover))
    files = [output / COVER]
    if show.url:
        files += write_feed(show, entries, podcast_guid=podcast_guid, folder=output)
    return files + write_pages(show, entries, output, verify=verify)


def _there(output: Path) -> list[str]:
    """Return the files of the site that are there, episodes' releases not among them."""
    if not output.is_dir():
        return []
    found = [path for pattern in ("*", "episodes/*") for path in output.glob(pattern) if path.is_file()]
    return [path.relative_to(output).as_posix() for path in found]


def _digest(show: Show, podcast_guid: str, made_from: Sequence[Sequence[str]]) -> str:
    content = [__version__, asdict(show), podcast_guid, made_from]
    return digest_of_value(content, plain=_plain)


def _plain(value: Any) -> Any:
    """A file or folder counts by what is in it."""
    if not isinstance(value, Path):
        return str(value)
    files = sorted(value.rglob("*")) if value.is_dir() else [value]
    return [[file.name, digest_of_file(file)] for file in files if file.is_file()]
