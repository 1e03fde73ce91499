"""What stands around episodes: the show, and what its feed lists."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from qa2audio.model.disclosure import DISCLOSURE
from qa2audio.model.facts import Facts
from qa2audio.model.pauses import Pauses
from qa2audio.model.release import EpisodeKind, Imprint, Sound

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model.release import Release
    from qa2audio.model.speaker import Person


class ShowKind(StrEnum):
    """In which order apps offer the episodes (itunes:type)."""

    EPISODIC = "episodic"
    SERIAL = "serial"


@dataclass(frozen=True, slots=True)
class Funding:
    """Where listeners can give (podcast:funding)."""

    url: str
    text: str = "Support the show"


@dataclass(frozen=True, slots=True)
class Show:
    """A podcast, as `show.toml` describes it; everything its feed and pages say that is not an episode's."""

    title: str
    url: str = ""
    """Where the built folder is published: absolute, https, without a slash at its end. Empty: not yet known."""
    description: str = ""
    """At most 4,000 bytes of UTF-8."""
    author: str = ""
    language: str = "en"
    """BCP 47 tag, lower case."""
    link: str = ""
    """The show's website where it is not `url`."""
    copyright: str = ""
    owner_name: str = ""
    owner_email: str = ""
    categories: tuple[tuple[str, str], ...] = ()
    """Apple's category and subcategory (or nothing), best first."""
    explicit: bool = False
    kind: ShowKind = ShowKind.EPISODIC
    cover: Path | None = None
    """A square JPEG or PNG of 1400 to 3000 pixels; without it one is drawn."""
    people: tuple[Person, ...] = ()
    """The show's own cast; an episode's people replace them, so its feed item restates them."""
    funding: tuple[Funding, ...] = ()
    locked: bool = True
    """Whether other hosts must ask before they take the feed over (podcast:locked)."""
    medium: str = "podcast"
    frequency: str = ""
    """In words, for podcast:updateFrequency."""
    rrule: str = ""
    """The same as an iCalendar rule."""
    complete: bool = False
    """There will be no more episodes."""
    blocked: bool = False
    """Directories are not to list it."""
    new_feed_url: str = ""
    """Where the feed has moved to."""
    page_size: int = 100
    """Episodes on a page of the feed (RFC 5005)."""
    disclosure: str = DISCLOSURE
    """What tags, notes, feed and pages say of the synthetic voices; empty where somebody took that on themselves."""
    templates: Path | None = None
    """Folder of Jinja templates that go before the shipped ones."""
    publish_to: str = ""
    """Where `publish` brings the built show: a folder as seen from the show's, or an address."""

    @property
    def imprint(self) -> Imprint:
        """Return what an episode's own files say of the show."""
        return Imprint(
            self.title, self.author, self.language, self.copyright, self.link or self.url, self.disclosure
        )


@dataclass(frozen=True, slots=True)
class Style:
    """How a show's episodes are made, where they do not say so themselves."""

    engine: str | None = None
    """None where the show chooses none."""
    facts: Facts = field(default_factory=Facts)
    """The show's own people, voices and language, as a front matter would give them; an episode's go before."""
    lexicon_files: tuple[Path, ...] = ()
    """How words are pronounced; a later file counts more, an episode's own words most."""
    sound: Sound = field(default_factory=Sound)
    jobs: int | None = None
    """Episodes made at once; None is what the machine can bear."""
    spoken_disclosure: bool = False
    """The narrator says at the end of each episode that the voices are synthetic."""
    intro: Path | None = None
    """Sound heard before each episode."""
    outro: Path | None = None
    """Sound heard after it."""
    intro_overlap: float = 2.0
    """Seconds for which the intro fades out under the first words."""
    outro_overlap: float = 2.0
    """Seconds for which the outro fades in under the last words."""
    sting: Path | None = None
    """Sound heard at each section break."""
    pauses: Pauses = field(default_factory=Pauses)
    music: tuple[tuple[str, Path], ...] = ()
    """Sounds that a transcript may ask for by name, `[music: bell]`."""


@dataclass(frozen=True, slots=True)
class Listing:
    """An episode as feed and pages list it: its release, and what the ledger keeps of it."""

    release: Release
    guid: str
    """Assigned once, never derived from address or content."""
    published: str
    """ISO 8601 with an offset."""


@dataclass(frozen=True, slots=True)
class Markup:
    """An element of a feed that is handed on as it was found."""

    name: str
    """With the usual prefix of its namespace: `podcast:soundbite`."""
    attributes: tuple[tuple[str, str], ...] = ()
    text: str = ""
    children: tuple[Markup, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """An episode that another program published, as the feed listed it: it stays listed, files and all, where it was.

    Once a transcript has its guid, the new release takes its place.
    """

    guid: str
    """As subscribers know it; often an address."""
    published: str
    """ISO 8601 with an offset."""
    title: str
    audio: str
    """Address of its enclosure."""
    size: int = 0
    """Bytes; 0 where the feed did not say."""
    mime: str = "audio/mpeg"
    slug: str = ""
    """Names its page; unique among the show's episodes."""
    description: str = ""
    """Plain text."""
    html: str = ""
    """The same as HTML, from a stranger: for the feed only, never for a page."""
    link: str = ""
    image: str = ""
    """Address of its cover."""
    seconds: int | None = None
    number: int | None = None
    season: int | None = None
    kind: EpisodeKind = EpisodeKind.FULL
    explicit: bool | None = None
    people: tuple[Person, ...] = ()
    more: tuple[Markup, ...] = ()
    """What else the feed said of it that apps read: transcripts, chapters, soundbites, other formats, value, …"""
