"""One episode, before and after it is published."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model.disclosure import DISCLOSURE

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model.listening import Listened
    from qa2audio.model.speaker import Person, Speaker
    from qa2audio.model.timeline import Chapter, Loudness
    from qa2audio.model.trait import Traits


@dataclass(frozen=True, slots=True)
class Sound:
    """How the finished file is to sound and be encoded."""

    lufs: float = -16.0
    true_peak: float = -1.0
    """Ceiling of the encoded file, dBTP."""
    rate: int = 44_100
    bitrate_kbps: int = 96
    format: str = "mp3"
    """What its encoder is called."""


@dataclass(frozen=True, slots=True)
class Imprint:
    """What an episode's own files say of the show it belongs to."""

    title: str
    author: str = ""
    language: str = "en"
    copyright: str = ""
    link: str = ""
    disclosure: str = DISCLOSURE
    """What it says of the synthetic voices; empty only where somebody took that on themselves."""


class EpisodeKind(StrEnum):
    """What an episode is to its show, in the feed's words (itunes:episodeType)."""

    FULL = "full"
    TRAILER = "trailer"
    BONUS = "bonus"


@dataclass(frozen=True, slots=True)
class Soundbite:
    """A stretch of an episode that makes one want to hear all of it (podcast:soundbite)."""

    start: float
    """Seconds into the episode."""
    seconds: float
    """15 to 120, as apps ask."""
    title: str = ""
    reason: str = ""
    """Why it was picked, where nobody chose it: "a whole answer (+3), 25 to 75 seconds (+2)"."""


@dataclass(frozen=True, slots=True)
class Episode:
    """One episode, before it is audio."""

    slug: str
    """Names its folder and files."""
    title: str
    show: Imprint
    speakers: tuple[Speaker, ...]
    description: str = ""
    number: int | None = None
    date: str | None = None
    """ISO 8601 date from front matter or the ledger; never the clock's."""
    link: str = ""
    language: str = "en"
    tags: tuple[str, ...] = ()
    season: int | None = None
    explicit: bool | None = None
    """None where nobody says."""
    kind: EpisodeKind = EpisodeKind.FULL
    people: tuple[Person, ...] = ()
    """Who takes part, with links and pictures, where the front matter gives them."""
    soundbites: tuple[Soundbite, ...] = ()
    """Those that somebody chose."""
    soundbites_wanted: int = 0
    """So many are picked from the script, where nobody chose any."""


class Fingerprints(NamedTuple):
    """What a release is made from, as SHA-256 in hexadecimal digits.

    Where only the first changed, the sound stands: tags, cover and notes are written anew around it.
    """

    release: str
    """Over all that decides the release's bytes."""
    audio: str
    """Over what decides sound, captions and chapters."""
    traits: Traits
    """What decides these, one thing at a time."""


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """One file of a release."""

    name: str
    """Within the episode's folder."""
    mime: str
    size: int
    """Bytes."""
    sha256: str


class Fallback(NamedTuple):
    """Words that the voice which was to say them could not say."""

    line: int
    speaker: str
    voice: str
    """What the voice is called that said them."""


@dataclass(frozen=True, slots=True)
class Release:
    """A finished episode: what the feed lists."""

    folder: Path
    episode: Episode
    audio: ReleasedFile
    files: tuple[ReleasedFile, ...]
    """All of them, the audio among them, by name."""
    frames: int
    rate: int
    loudness: Loudness
    fingerprint: str
    """SHA-256 of everything it was made from."""
    soundbites: tuple[Soundbite, ...] = ()
    chapters: tuple[Chapter, ...] = ()
    """As its files have them: the first at frame 0, each until the next."""
    audio_fingerprint: str = ""
    """SHA-256 of what its sound, captions and chapters were made from."""
    traits: Traits = field(default_factory=dict)
    """What its sound, captions and chapters were made from; empty where its manifest does not say."""
    fallbacks: tuple[Fallback, ...] = ()
    """In the order in which they are heard."""
    listened: Listened | None = None
    """What listening to its takes gave; None where nobody listened."""
