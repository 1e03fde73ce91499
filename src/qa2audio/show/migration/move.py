"""One feed into one show."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.errors import FeedError, Location, OutputError
from qa2audio.show.check.feed_level import self_link
from qa2audio.show.check.position import Place
from qa2audio.show.check.remark import rules
from qa2audio.show.foreign_feed.pages import read_pages
from qa2audio.show.ledger import load_ledger, podcast_guid
from qa2audio.show.migration.episodes import read_episodes
from qa2audio.show.migration.ledger_entry import entry_of, updated
from qa2audio.show.migration.show_settings import read_settings
from qa2audio.show.migration.show_toml import SHOW_FILE, add_settings
from qa2audio.show.show_lock import show_locked

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from qa2audio.model import Imported
    from qa2audio.show.foreign_feed.feed_document import Document
    from qa2audio.show.foreign_feed.tree import Node
    from qa2audio.show.migration.show_settings import Settings

_TRANSCRIPTS = "transcripts"
"""A show has this folder, though nothing is in it yet."""


@dataclass(frozen=True, slots=True)
class Moved:
    """What an import did, or would do."""

    title: str
    address: str
    """Where the feed said that it stands."""
    podcast_guid: str
    episodes: tuple[Imported, ...]
    known: int
    """Episodes that the ledger had before."""
    differing: tuple[str, ...]
    """Settings that `show.toml` has otherwise; they stay as they are there."""
    remarks: tuple[str, ...]
    """What could not be taken as it stood."""
    left: tuple[str, ...]
    """Elements that the show's new feed will not have."""


def import_feed(
    where: str, folder: Path, *, slug: Callable[[str], str], mine: bool = False, dry_run: bool = False
) -> Moved:
    """Take the feed at `where`, a file or an address, over into the show in `folder`; made if it is not there.

    `slug` makes a file name of a title. A feed that says it is locked is only taken with `mine`. Raises `FeedError`,
    `ConfigError` and `OutputError`; nothing is written then but what stands in full.
    """
    pages = list(read_pages(where))
    channel, *_ = map(_channel, pages)  # every page must be readable
    if channel.words("podcast:locked").casefold() == "yes" and not mine:
        raise FeedError(
            "this feed is locked: its owner wants no other host to take it over.",
            location=Location(where),
            hint="Unlock it at its host; or, if the show is yours, add --mine.",
        )
    items = [item for page in pages for item in page.items]
    episodes, settings = read_episodes(items, slug), read_settings(channel)
    address = self_link(Place(channel, is_item=False)) or pages[0].address
    guid = channel.words("podcast:guid") or (podcast_guid(address) if address else "")
    known, differing, kept = _keep(folder, episodes.found, settings, guid, address, dry_run=dry_run)
    return Moved(
        title=str(settings.values["title"]),
        address=address,
        podcast_guid=kept,
        episodes=tuple(episodes.found),
        known=known,
        differing=tuple(differing),
        remarks=(*settings.remarks, *episodes.remarks),
        left=tuple(sorted(settings.left | episodes.left)),
    )


def _keep(  # noqa: PLR0913 - the two files, and what goes into them
    folder: Path, episodes: Sequence[Imported], settings: Settings, guid: str, address: str, *, dry_run: bool
) -> tuple[int, list[str], str]:
    """Write ledger and settings, the ledger first: without it the settings would begin another show."""
    if dry_run:
        ledger = load_ledger(folder)
        return sum(ledger.entry(e.guid) is not None for e in episodes), [], ledger.podcast_guid or guid
    try:
        (folder / _TRANSCRIPTS).mkdir(parents=True, exist_ok=True)
    except OSError as problem:
        raise OutputError(f"{folder}: the show's folder cannot be made: {problem.strerror}.") from problem
    with show_locked(folder):
        ledger = load_ledger(folder)
        known = sum(ledger.entry(episode.guid) is not None for episode in episodes)
        for episode in episodes:
            entry = entry_of(episode)
            ledger.adopt(updated(entry, ledger.entry(entry.guid)), podcast_guid=guid)
        if not episodes and guid:
            ledger.podcast_guid = ledger.podcast_guid or guid
        ledger.save()
        note = f"Imported from {address or 'a feed'}; add url, where the built show will stand."
        return known, add_settings(folder / SHOW_FILE, settings.values, note=note), ledger.podcast_guid


def _channel(document: Document) -> Node:
    """Return the channel of a page, or say why there is none."""
    if problem := document.problem:
        rule = rules()[problem.rule]
        message, hint = (
            words.format(value=problem.value, more="").strip() for words in (rule.says, rule.remedy)
        )
        raise FeedError(message, location=Location(document.where, problem.line), hint=hint)
    if document.channel is None:
        hint = "An Atom feed or a web page is none."
        raise FeedError("this is no RSS feed.", location=Location(document.where), hint=hint)
    return document.channel
