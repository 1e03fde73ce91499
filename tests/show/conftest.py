"""What the tests of this room share: shows and releases, plain ones and ones that mean harm."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qa2audio.model import (
    Chapter,
    Episode,
    Funding,
    Imprint,
    Listing,
    Loudness,
    Person,
    Release,
    ReleasedFile,
    Role,
    Show,
    Soundbite,
    Speaker,
)

if TYPE_CHECKING:
    from collections.abc import Callable

GUID = "9b024349-ccf0-5f69-a609-6b82873eab3c"
RATE = 44_100
HOSTILE = (
    "Q&A <part 1> --> ]]> &amp; <![CDATA[x]]> \x0b\x00\ud83d \U0001f680\U0001f469\u200d\U0001f4bb "
    "שלום \u202eעולם مرحبا 名前 \x85 \ufffe end"
)


def released(name: str, mime: str, size: int = 1000) -> ReleasedFile:
    return ReleasedFile(name, mime, size, hashlib.sha256(name.encode()).hexdigest())


def release_of(episode: Episode, *, minutes: float = 12.5, chapters: int = 4, formats: bool = False) -> Release:
    slug = episode.slug
    audio = released(f"{slug}.mp3", "audio/mpeg", 9_000_123)
    files = [
        audio,
        released("cover.jpg", "image/jpeg"),
        released(f"{slug}.vtt", "text/vtt"),
        released(f"{slug}.srt", "application/x-subrip"),
        released(f"{slug}.json", "application/json"),
        released(f"{slug}.chapters.json", "application/json+chapters"),
        released(f"{slug}.txt", "text/plain"),
    ]
    if formats:
        files += [released(f"{slug}.m4b", "audio/mp4", 8_000_321), released(f"{slug}.opus", "audio/ogg")]
    frames = round(minutes * 60 * RATE)
    marks = [
        Chapter(frames * index // max(chapters, 1), f"Part {index + 1} & more") for index in range(chapters)
    ]
    return Release(
        folder=Path("episodes") / slug,
        episode=episode,
        audio=audio,
        files=tuple(sorted(files, key=lambda file: file.name)),
        frames=frames,
        rate=RATE,
        loudness=Loudness(-16.0, -1.2),
        fingerprint="f" * 64,
        soundbites=(Soundbite(73.25, 42.5, "Why it rings"),),
        chapters=tuple(marks),
    )


@pytest.fixture(scope="session")
def show() -> Show:
    return Show(
        title="The “Clock” & Co.",
        url="https://example.org/clocks",
        description="People who repair clocks <and> more.\n\nSecond paragraph.",
        author="Ana & Bob",
        language="en-gb",
        copyright="Ana Brandt",
        owner_name="Ana Brandt",
        owner_email="ana@example.org",
        categories=(("Society & Culture", "Documentary"), ("Leisure", "Crafts"), ("Leisure", "Hobbies")),
        people=(
            Person("Ana Brandt", href="https://example.org/ana", img="https://example.org/ana.jpg"),
            Person("Cleo Lund", "audio editor", "audio post-production"),
        ),
        funding=(Funding("https://example.org/give"),),
        frequency="Every second Monday",
        rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=MO",
    )


@pytest.fixture(scope="session")
def make_listing() -> Callable[..., Listing]:
    """Return the n-th episode of a show, released on its n-th day."""

    def make(number: int, *, title: str = "", **facts: object) -> Listing:
        episode = Episode(
            slug=f"part{number}",
            title=title or f"How {number} clocks ring",
            show=Imprint("The Clock"),
            speakers=(Speaker("Ana Brandt", Role.HOST), Speaker("Visitor", Role.AUDIENCE)),
            description="A tale.\n\nSee https://example.org/a?b=1&c=2.",
            number=number,
            season=1,
            language="en-gb",
            **facts,  # type: ignore[arg-type]
        )
        day = f"2024-{(number - 1) // 28 % 12 + 1:02d}-{(number - 1) % 28 + 1:02d}"
        return Listing(release_of(episode), f"guid-{number}", f"{day}T06:00:00+00:00")

    return make


@pytest.fixture(scope="session")
def hostile_listing() -> Listing:
    """Return an episode every text of which means harm."""
    episode = Episode(
        slug="köln & <co>",
        title=HOSTILE,
        show=Imprint(HOSTILE),
        speakers=(Speaker("Host", Role.HOST), Speaker(HOSTILE, Role.GUEST)),
        description=f"{HOSTILE}\r\n\r\n<script>alert(1)</script> {'long word ' * 800}\n\n\n{HOSTILE}",
        number=99,
        tags=(HOSTILE,),
        link="https://example.org/über uns?q=<>",
        people=(Person(HOSTILE, "guest", href="javascript:alert(1)", img="//example.org/x.png"),),
    )
    release = release_of(episode, chapters=30, formats=True)
    return Listing(release, "guid-hostile", "2024-12-31T23:59:59+02:00")


@pytest.fixture(scope="session")
def make_file() -> Callable[..., ReleasedFile]:
    return released


@pytest.fixture(scope="session")
def make_release() -> Callable[..., Release]:
    return release_of
