"""What is done to one episode of a show, in whatever process: looked at, or made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import ConfigError, Location
from qa2audio.model import Listen
from qa2audio.production.episode_plan import plan
from qa2audio.production.settings import Settings
from qa2audio.show.word_fingerprint import sketch

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from qa2audio.model import Episode, Facts, Imprint, Problem, Progress, Release, Style, Traits
    from qa2audio.production.episode_plan import Plan


@dataclass(frozen=True, slots=True)
class Workshop:
    """Where a show's episodes are made, and how."""

    transcripts: Path
    voices: Path
    assets: Path
    """Sounds that a transcript may ask for."""
    episodes: Path
    """Parent of the episodes' folders."""
    cache: Path
    imprint: Imprint
    style: Style
    listen: Listen = Listen.AUTO
    listener: str = "base.en"

    def settings(
        self, *, slug: str | None = None, date: str | None = None, jobs: int | None = None
    ) -> Settings:
        """Return how a transcript of this show becomes an episode; `slug` and `date` are the ledger's."""
        return Settings(
            output=self.episodes,
            cache=self.cache,
            jobs=jobs,
            sound=self.style.sound,
            voices=self.voices,
            assets=self.assets,
            style=self.style,
            imprint=self.imprint,
            slug=slug,
            date=date,
            listen=self.listen,
            listener=self.listener,
        )


@dataclass(frozen=True, slots=True)
class Seen:
    """What a look at a transcript tells."""

    episode: Episode
    facts: Facts
    words: str
    """See `show.word_fingerprint.sketch`."""
    traits: Traits
    weight: int
    """Characters to be said."""
    problems: tuple[Problem, ...] = ()
    """What is written beside its words and does not count: front matter, chosen takes."""


@dataclass(frozen=True, slots=True)
class Look:
    """Read a transcript and plan its episode, to know what there is to do."""

    workshop: Workshop
    source: str
    """The transcript's path in the folder of transcripts."""

    def run(self) -> Generator[Progress, None, Seen]:
        """Do it; the fingerprints of its release are known only once the ledger named it."""
        found = _plan(self.workshop, self.source)
        _check_release(found)
        yield from ()
        spoken = [utterance.text for utterance in found.utterances]
        return Seen(
            episode=found.episode,
            facts=found.facts,
            words=sketch(spoken),
            traits=found.traits,
            weight=sum(map(len, spoken)),
            problems=found.facts.problems + found.unused_takes,
        )


class Standing(NamedTuple):
    """A release whose sound may stand."""

    slug: str
    """The name of its folder."""
    audio: str
    """Its audio fingerprint."""


@dataclass(frozen=True, slots=True)
class Made:
    """What became of an episode."""

    release: Release
    retagged: bool
    recorded: int = 0
    """Utterances that an engine spoke."""
    cached: int = 0
    """Utterances that were there before."""


@dataclass(frozen=True, slots=True)
class Make:
    """Make an episode: around the sound that stands, where that is the same, or from the start."""

    workshop: Workshop
    source: str
    slug: str
    date: str | None
    old: Standing | None
    """The release whose sound may stand."""
    force: bool = False

    def run(self) -> Generator[Progress, None, Made]:
        """Do it."""
        settings = self.workshop.settings(slug=self.slug, date=self.date)
        found = _plan(self.workshop, self.source, slug=self.slug, date=self.date)
        if self.old is not None:
            yield from ()
            # mutagen and the cover's drawing come with it, 50 ms: a rerun in which nothing changed does without.
            from qa2audio.production.retag import rewrite

            release = rewrite(found, settings, settings.output / self.old.slug, self.old.audio)
            if release:
                return Made(release, retagged=True)
        # numpy and the codecs come with it: a rerun in which nothing changed does without.
        from qa2audio.production.episode import produce

        made = yield from produce(found, settings, force=self.force)
        return Made(made.release, retagged=False, recorded=made.recorded, cached=made.cached)


_RELEASED = frozenset({"date", "type"})
"""Facts with which an episode goes out. Whoever has it under a wrong one keeps that, and a first date stands."""


def _check_release(found: Plan) -> None:
    """Raise `ConfigError` if the front matter says when or as what the episode goes out, and nobody can tell what."""
    for key, problem in found.facts.unread:
        if key in _RELEASED:
            location = Location(str(found.path), problem.line)
            raise ConfigError(problem.message, location=location, hint=problem.hint)


def _plan(workshop: Workshop, source: str, *, slug: str | None = None, date: str | None = None) -> Plan:
    return plan(workshop.transcripts / source, workshop.settings(slug=slug, date=date))
