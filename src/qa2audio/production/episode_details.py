"""What an episode is called, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OptionError
from qa2audio.model import DISCLOSURE, Episode, EpisodeKind, Imprint, disclosure_in
from qa2audio.model.joined_turns import turns
from qa2audio.publish.folder.slug import slugify

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Facts, Transcript
    from qa2audio.production.settings import Settings


def describe(path: Path, transcript: Transcript, facts: Facts, settings: Settings) -> Episode:
    """Return the episode that `transcript` is."""
    slug = settings.slug or slugify(facts.slug or path.stem)
    if settings.lines:
        slug += "-lines-{}-{}".format(*settings.lines)
    return Episode(
        slug=slug,
        title=_title(transcript, settings),
        show=_imprint(transcript, facts, settings),
        speakers=transcript.speakers,
        description=facts.description or _description(transcript),
        number=facts.number,
        date=facts.date or settings.date,
        link=facts.link,
        language=transcript.spoken_in,
        tags=facts.tags,
        season=facts.season,
        explicit=facts.explicit,
        kind=facts.kind or EpisodeKind.FULL,
        people=facts.credits,
        soundbites=facts.soundbites,
        soundbites_wanted=facts.soundbites_wanted or 0,
    )


def _imprint(transcript: Transcript, facts: Facts, settings: Settings) -> Imprint:
    if settings.imprint:
        return replace(settings.imprint, author=facts.author or settings.imprint.author)
    return Imprint(
        title=transcript.series or "",
        author=facts.author,
        language=transcript.spoken_in,
        disclosure=disclosure_in(transcript.spoken_in) or DISCLOSURE,
    )


def _description(transcript: Transcript) -> str:
    """What the narrator says before anybody else: an interview's opening says what it is about."""
    first = next(turns(transcript.parts), None)
    return first.text if first and not first.labelled else ""


def _title(transcript: Transcript, settings: Settings) -> str:
    if settings.title is None:
        return transcript.title
    if not settings.title.strip():
        raise OptionError("the title is blank.", location=Location("--title"), hint="Leave it out, or say it.")
    return settings.title.strip()
