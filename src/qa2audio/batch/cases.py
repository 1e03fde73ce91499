"""A transcript on its way through a build: what is known of it so far."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qa2audio.publish.folder.slug import slugify
from qa2audio.show.recognition import Found

if TYPE_CHECKING:
    from qa2audio.batch.index import Record
    from qa2audio.batch.tasks import Seen
    from qa2audio.errors import Qa2AudioError
    from qa2audio.model import Episode
    from qa2audio.show.entries import Entry

_ABOUT = ("title", "slug", "number", "season", "date", "guid", "draft")


@dataclass(slots=True)
class Case:
    """One transcript."""

    source: str
    """Relative to the folder of transcripts."""
    inputs: str
    """Hash of all that its episode depends on."""
    record: Record | None = None
    """What the last build found, where nothing it depended on has changed since."""
    seen: Seen | None = None
    """What a look at it tells, where something changed."""
    kept_words: str = ""
    """Its words as the ledger has them, where it cannot be read now."""
    error: Qa2AudioError | None = None
    entry: Entry | None = None
    """The ledger's; known once all transcripts are."""
    slug: str = ""
    date: str | None = None
    """For tags, where the front matter gives none."""
    published: str = ""
    """When it is listed, ISO 8601 with an offset; empty for a draft."""

    @property
    def about(self) -> dict[str, Any]:
        """Return what the front matter says of it."""
        if self.seen:
            facts = self.seen.facts
            said = {name: getattr(facts, name) for name in _ABOUT}
            return said | {"title": self.seen.episode.title}
        return self.record.about if self.record else {}

    @property
    def words(self) -> str:
        """Return the fingerprint of its words."""
        return self.seen.words if self.seen else self.record.words if self.record else self.kept_words

    @property
    def stem(self) -> str:
        """Return the slug that its name gives."""
        return slugify(self.source.rpartition("/")[2].rpartition(".")[0])

    def found(self, folder: str) -> Found:
        """Return what the ledger knows a transcript by."""
        about = self.about
        return Found(
            source=f"{folder}/{self.source}",
            words=self.words,
            title=about.get("title", ""),
            slug=about.get("slug", "") or self.stem,
            number=about.get("number"),
            season=about.get("season"),
            guid=about.get("guid", ""),
        )

    @property
    def episode(self) -> Episode:
        """Return the episode as the ledger names it; only where there was a look."""
        assert self.seen is not None  # noqa: S101 - for the type checker
        return replace(self.seen.episode, slug=self.slug, date=self.seen.facts.date or self.date)
