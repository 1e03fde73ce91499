"""What every tagger is given, and what it is asked."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from qa2audio.errors import ConfigError
from qa2audio.publish.notes import paragraphs, people
from qa2audio.publish.single_line import plain

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.model import Episode
    from qa2audio.publish.chapters import Mark


@dataclass(frozen=True, slots=True)
class Tags:
    """What is said in an audio file of its episode, whatever the kind of file; an empty text is not said."""

    title: str
    artist: str
    album: str
    number: int | None
    date: dt.date | None
    language: str
    """BCP 47: `en-GB`."""
    copyright: str
    link: str
    comment: str
    """Description and disclosure, paragraphs apart."""
    disclosure: str
    transcript: str
    """The whole conversation."""
    chapters: tuple[Mark, ...]
    """At least one; the last ends where the episode does."""
    picture: bytes
    """A JPEG of at most 600 pixels a side."""


class Tagger(Protocol):
    """One kind of tags. `known_taggers` lists them; an encoder names the one that its files carry."""

    def write(self, path: Path, tags: Tags) -> None:
        """Replace all tags of the file at `path`, durably; the same tags give the same bytes. Raises `OSError`."""

    def transcript(self, path: Path) -> str:
        """Return the conversation that `write` put into the file; empty if there is none."""


def tags_of(episode: Episode, chapters: Sequence[Mark], transcript: str, picture: bytes) -> Tags:
    """Return what is to be said of `episode`; `ConfigError` if its date is none."""
    show = episode.show
    title, show_title = plain(episode.title), plain(show.title)
    disclosure = plain(show.disclosure)  # Apple wants the use of AI told in the metadata, too
    return Tags(
        title=title,
        artist=plain(show.author) or ", ".join(people(episode)) or show_title or title,
        album=show_title or title,
        number=episode.number,
        date=_date(episode),
        language=episode.language,
        copyright=plain(show.copyright),
        link=plain(episode.link) or plain(show.link),
        comment="\n\n".join(part for part in (paragraphs(episode.description), disclosure) if part),
        disclosure=disclosure,
        transcript=transcript,
        chapters=tuple(chapters),
        picture=picture,
    )


def _date(episode: Episode) -> dt.date | None:
    if not episode.date:
        return None
    try:
        return dt.date.fromisoformat(episode.date[:10])
    except ValueError:
        raise ConfigError(f"{episode.date!r} is no date.", hint="Write it as 2024-05-31.") from None
