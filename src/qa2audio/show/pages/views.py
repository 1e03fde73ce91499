"""What the templates are given: plain values, each ready to be shown."""

from __future__ import annotations

from dataclasses import dataclass
from types import SimpleNamespace
from typing import TYPE_CHECKING
from urllib.parse import quote

from qa2audio.model import EpisodeKind, Role
from qa2audio.show.locations import EPISODES, page_path
from qa2audio.show.pages.html_text import clock, day, direction, line, long_day, paragraphs, shorten, web_link
from qa2audio.show.pages.picture_paths import art_path
from qa2audio.show.pages.transcript_view import file_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Imported, Listing, Release, Show
    from qa2audio.show.pages.transcript_view import Section

_DOWNLOADS = {
    "text/vtt": "file_vtt",
    "application/x-subrip": "file_captions",
    "application/json": "file_json",
}


@dataclass(frozen=True, slots=True)
class Who:
    """Somebody who takes part."""

    name: str
    role: str
    href: str
    colour: int | None
    """Of what they say; None where they say nothing."""


@dataclass(frozen=True, slots=True)
class Download:
    """A file of the release."""

    label: str
    """Key of its label."""
    href: str
    """From the folder of the pages of episodes."""
    mime: str
    size: str
    format: str
    """How its name ends: "MP3"."""


@dataclass(frozen=True, slots=True)
class Card:
    """An episode, as lists and heads show it."""

    slug: str
    title: str
    page: str
    """Address from the front page."""
    art: str
    """Address of its small cover, likewise."""
    date: str
    long_date: str
    clock: str
    number: int | None
    season: int | None
    kind: str
    explicit: bool
    summary: str
    language: str
    direction: str


def card(listing: Listing) -> Card:
    """Return what a list shows of an episode."""
    made = listing.release.episode
    return Card(
        slug=made.slug,
        title=line(made.title) or made.slug,
        page=quote(page_path(made.slug)),
        art=quote(art_path(made.slug)),
        date=day(listing.published),
        long_date=long_day(listing.published, made.language),
        clock=clock(length(listing.release)),
        number=made.number,
        season=made.season,
        kind=made.kind.value,
        explicit=bool(made.explicit),
        summary=shorten(next(iter(paragraphs(made.description)), ""), 180),
        language=made.language,
        direction=direction(made.language),
    )


def imported_card(entry: Imported) -> Card:
    """Return what a list shows of an episode that another program published."""
    return Card(
        slug=entry.slug,
        title=line(entry.title) or entry.slug,
        page=quote(page_path(entry.slug)),
        art="",
        date=day(entry.published),
        long_date=long_day(entry.published, "en"),
        clock=clock(entry.seconds) if entry.seconds else "",
        number=entry.number,
        season=entry.season,
        kind=entry.kind.value,
        explicit=bool(entry.explicit),
        summary=shorten(next(iter(paragraphs(entry.description)), ""), 180),
        language="",
        direction="auto",
    )


def about(show: Show) -> SimpleNamespace:
    """Return what every page says of the show."""
    return SimpleNamespace(
        title=line(show.title),
        author=line(show.author),
        copyright=line(show.copyright),
        link=web_link(show.link),
        language=show.language,
        disclosure=line(show.disclosure),
        funding=[{"href": web_link(f.url), "text": line(f.text)} for f in show.funding if web_link(f.url)],
    )


def checked(release: Release) -> SimpleNamespace | None:
    """Return how many lines were listened to when it was made, and where doubtful ones begin; None if none were."""
    if release.listened is None:
        return None
    starts = sorted({int(one.start) for one in release.listened.doubts if one.start is not None})
    moments = [SimpleNamespace(at=start, clock=clock(start)) for start in starts]
    return SimpleNamespace(count=str(release.listened.takes), moments=moments)


def length(release: Release) -> float:
    """Return an episode's length in seconds."""
    return release.frames / release.rate


def people(show: Show, release: Release, sections: Sequence[Section]) -> list[Who]:
    """Return who takes part, with the colour of what they say: those the feed credits, then everybody heard."""
    colours = {turn.speaker: turn.colour for section in sections for turn in section.turns}
    credited = release.episode.people or show.people
    found = [Who(line(p.name), p.role, web_link(p.href), _colour(p.name, colours)) for p in credited]
    named = {who.colour for who in found}
    roles = {line(speaker.name): speaker.role for speaker in release.episode.speakers}
    for name, colour in colours.items():
        role = roles.get(name, Role.GUEST)
        if name and colour not in named:
            found.append(Who(name, "" if name.casefold() == role.value else role.value, "", colour))
    return found


def downloads(release: Release) -> list[Download]:
    """Return the files that listeners may want, the audio first."""
    words = [(file_of(release, mime), label) for mime, label in _DOWNLOADS.items()]
    return [
        Download(
            label,
            quote(f"{release.episode.slug}/{file.name}"),
            file.mime,
            _size(file.size),
            file.name.rpartition(".")[2].upper(),
        )
        for file, label in [(release.audio, "file_audio"), *words]
        if file
    ]


def seasons(cards: Sequence[Card]) -> list[tuple[int | None, list[Card]]]:
    """Return the episodes by season, in the order given; one group without a number where there are no seasons."""
    if len({shown.season for shown in cards}) < 2:
        return [(None, list(cards))] if cards else []
    groups: dict[int | None, list[Card]] = {}
    for shown in cards:
        groups.setdefault(shown.season, []).append(shown)
    return sorted(groups.items(), key=lambda group: -(group[0] or 0))


def trailer(cards: Sequence[Card]) -> Card | None:
    """Return the newest trailer."""
    return next((shown for shown in cards if shown.kind == EpisodeKind.TRAILER.value), None)


def beside(address: str) -> str:
    """Return an address of the front page as a page of an episode says it."""
    return address.removeprefix(f"{EPISODES}/")


def _colour(name: str, colours: dict[str, int]) -> int | None:
    """Return the colour of the speaker of that name, or of the only one who is called by a part of it."""
    whole = line(name).casefold()
    known = {speaker.casefold(): colour for speaker, colour in colours.items()}
    if whole in known:
        return known[whole]
    near = [colour for speaker, colour in known.items() if speaker in whole.split()]
    return near[0] if len(near) == 1 else None


def _size(count: int) -> str:
    return f"{count / 1e6:.1f} MB" if count >= 1e6 else f"{max(1, round(count / 1000))} kB"
