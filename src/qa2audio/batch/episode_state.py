"""What a build knows of one episode: what it is made from, which one it is, and what of it stands."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from qa2audio.publish.folder.slug import slugify
from qa2audio.show.recognition import Found

if TYPE_CHECKING:
    from qa2audio.batch.tasks import Seen
    from qa2audio.errors import Qa2AudioError
    from qa2audio.model import Episode, Traits
    from qa2audio.show.known_episode import Entry

Stamps = dict[str, list[int]]
"""Files by their names: bytes, and nanoseconds of their last change."""
_ABOUT = ("title", "slug", "number", "season", "date", "guid", "draft")


@dataclass(slots=True)
class EpisodeState:
    """One transcript and its episode. The first two groups are kept from one build to the next."""

    source: str
    """The transcript, relative to the folder of transcripts."""
    inputs: str = ""
    """Hash of all that the episode depends on."""
    about: dict[str, Any] = field(default_factory=dict)
    """What the front matter says: title, slug, number, season, date, guid, draft."""
    words: str = ""
    """Fingerprint of its words; as the ledger has them where the transcript cannot be read now."""
    beside: list[str] = field(default_factory=list)
    """Files that the front matter names."""

    guid: str = ""
    built_slug: str = ""
    built_date: str = ""
    release: str = ""
    """The fingerprint of the release that stands."""
    made_from: Traits = field(default_factory=dict)
    """The traits of the sound that stands."""
    files: Stamps = field(default_factory=dict)

    holds: bool = False
    """Whether nothing that it depends on has changed since the last build: what is said above still counts."""
    seen: Seen | None = None
    """What a look at the transcript found, where something changed."""
    error: Qa2AudioError | None = None
    entry: Entry | None = None
    """The ledger's; known once all transcripts are."""
    slug: str = ""
    date: str | None = None
    """For tags, where the front matter gives none."""
    published: str = ""
    """When it is listed, ISO 8601 with an offset; empty for a draft."""

    def looked(self, seen: Seen) -> None:
        """Take over what a look at the transcript found."""
        said = {name: getattr(seen.facts, name) for name in _ABOUT}
        self.seen = seen
        self.about = said | {"title": seen.episode.title}
        self.words, self.beside = seen.words, list(seen.facts.lexicon_files)

    @property
    def stem(self) -> str:
        """Return the slug that its name gives."""
        return slugify(self.source.rpartition("/")[2].rpartition(".")[0])

    def found(self, folder: str) -> Found:
        """Return what the ledger knows a transcript by."""
        return Found(
            source=f"{folder}/{self.source}",
            words=self.words,
            title=self.about.get("title", ""),
            slug=self.about.get("slug", "") or self.stem,
            number=self.about.get("number"),
            season=self.about.get("season"),
            guid=self.about.get("guid", ""),
        )

    @property
    def episode(self) -> Episode:
        """Return the episode as the ledger names it; only where there was a look."""
        assert self.seen is not None  # noqa: S101 - for the type checker
        return replace(self.seen.episode, slug=self.slug, date=self.seen.facts.date or self.date)
