"""An episode as an item of the feed."""

from __future__ import annotations

import base64
from typing import TYPE_CHECKING

from qa2audio.model import EpisodeKind, Listing
from qa2audio.show.feed import description
from qa2audio.show.feed.persons import add_people, credited
from qa2audio.show.feed.rfc822 import rfc2822
from qa2audio.show.feed.xml import add, add_text, line, text
from qa2audio.show.locations import COVER, address, file_path, page_path

if TYPE_CHECKING:
    from collections.abc import Iterable
    from xml.etree.ElementTree import Element

    from qa2audio.model import Imported, Release, ReleasedFile, Show

_TRANSCRIPTS = ("text/vtt", "application/x-subrip", "application/json")
"""Best first: what most apps read."""
_CHAPTERS = "application/json+chapters"
_LONGEST_TITLE = 128
"""Characters of a soundbite's title that aggregators keep."""


def add_item(channel: Element, show: Show, listing: Listing) -> None:
    """Append the item of an episode of ours."""
    release, episode = listing.release, listing.release.episode
    item = add(channel, "item")
    add(item, "title", line(episode.title) or episode.slug)
    add(item, "guid", text(listing.guid), isPermaLink="false")
    add(item, "pubDate", rfc2822(listing.published))
    page = address(show, page_path(episode.slug))
    add(item, "link", page)
    audio = release.audio
    add(item, "enclosure", url=_address(show, release, audio), length=str(audio.size), type=audio.mime)
    _add_words(item, show, release, page)
    _add_itunes(item, show, release)
    for tag in episode.tags:
        add_text(item, "category", tag)
    _add_podcast(item, show, release)
    _add_simple_chapters(item, release)


def add_trailers(channel: Element, show: Show, entries: Iterable[Listing | Imported]) -> None:
    """Append what apps play to somebody who does not know the show yet."""
    for listing in entries:
        if isinstance(listing, Listing) and listing.release.episode.kind == EpisodeKind.TRAILER:
            release, episode = listing.release, listing.release.episode
            facts = {"pubdate": rfc2822(listing.published), "type": release.audio.mime}
            facts |= {"url": _address(show, release, release.audio), "length": str(release.audio.size)}
            title = line(episode.title)[:_LONGEST_TITLE] or episode.slug
            add(channel, "podcast:trailer", title, **facts, season=str(episode.season or ""))


def _add_words(item: Element, show: Show, release: Release, page: str) -> None:
    named = [line(person.name) for person in credited(show, release.episode)]
    add(item, "description", description.description(release, named, show.disclosure))
    add(item, "content:encoded", description.html(release, named, show.disclosure, page))


def _add_itunes(item: Element, show: Show, release: Release) -> None:
    episode = release.episode
    add(item, "itunes:title", line(episode.title))
    add(item, "itunes:duration", str(round(release.frames / release.rate)))
    for cover in (file for file in release.files if file.name == COVER):
        add(item, "itunes:image", href=_address(show, release, cover))
    explicit = show.explicit if episode.explicit is None else episode.explicit
    add(item, "itunes:explicit", str(explicit).lower())
    if episode.number:
        add(item, "itunes:episode", str(episode.number))
    if episode.season:
        add(item, "itunes:season", str(episode.season))
    add(item, "itunes:episodeType", str(episode.kind))


def _add_podcast(item: Element, show: Show, release: Release) -> None:
    episode = release.episode
    for mime in _TRANSCRIPTS:
        for file in (file for file in release.files if file.mime == mime):
            where, rel = _address(show, release, file), "" if mime == "application/json" else "captions"
            add(item, "podcast:transcript", url=where, type=mime, language=episode.language, rel=rel)
    for file in (file for file in release.files if file.mime == _CHAPTERS):
        add(item, "podcast:chapters", url=_address(show, release, file), type=_CHAPTERS)
    add_people(item, credited(show, episode))
    for bite in release.soundbites:
        title = line(bite.title)[:_LONGEST_TITLE]
        times = {"startTime": f"{bite.start:.3f}", "duration": f"{bite.seconds:.3f}"}
        add(item, "podcast:soundbite", title, **times)
    _add_alternatives(item, show, release)
    if line(show.disclosure):
        add(item, "podcast:txt", "true", purpose="ai-content")


def _add_alternatives(item: Element, show: Show, release: Release) -> None:
    """Append every format of the audio, the enclosure's among them, where there is more than one."""
    others = [file for file in release.files if file.mime.startswith("audio/") and file != release.audio]
    for file in [release.audio, *others] if others else []:
        bits = round(file.size * 8 * release.rate / release.frames)
        facts = {
            "type": file.mime,
            "length": str(file.size),
            "bitrate": str(bits),
            "lang": release.episode.language,
        }
        title = file.name.rsplit(".", 1)[-1].upper()
        default = "true" if file == release.audio else ""
        alternative = add(item, "podcast:alternateEnclosure", **facts, title=title, default=default)
        add(alternative, "podcast:source", uri=_address(show, release, file))
        add(alternative, "podcast:integrity", type="sri", value=integrity(file))


def integrity(file: ReleasedFile) -> str:
    """Return the file's hash as web pages write it (W3C Subresource Integrity)."""
    return "sha256-" + base64.b64encode(bytes.fromhex(file.sha256)).decode("ascii")


def _add_simple_chapters(item: Element, release: Release) -> None:
    """Append Podlove Simple Chapters: gPodder and AntennaPod read these without fetching another file."""
    if not release.chapters:
        return
    parent = add(item, "psc:chapters", version="1.2")
    for chapter in release.chapters:
        ms = chapter.start * 1000 // release.rate
        start = f"{ms // 3_600_000:02d}:{ms // 60_000 % 60:02d}:{ms // 1000 % 60:02d}.{ms % 1000:03d}"
        add(parent, "psc:chapter", start=start, title=line(chapter.title))


def _address(show: Show, release: Release, file: ReleasedFile) -> str:
    return address(show, file_path(release.episode.slug, file.name))
