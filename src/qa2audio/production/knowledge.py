"""What front matter and cast file say of an episode, put into its transcript."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio import config
from qa2audio.errors import ConfigError, Location
from qa2audio.model import Facts, LanguageSource
from qa2audio.production.lexicons import load_lexicon
from qa2audio.spoken import parse_lexicon

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import FrontMatter, Transcript
    from qa2audio.production.settings import Settings
    from qa2audio.spoken import Lexicon


def gather(front_matter: FrontMatter | None, source: str, settings: Settings) -> Facts:
    """Return what is known of the episode: the cast file is a person's later word, and beats the front matter.

    `source` is the transcript's name for messages.
    """
    facts = Facts()
    if front_matter:
        facts = config.episode_facts(front_matter, source, engine=settings.chosen_engine)
    if settings.cast_file:
        cast = config.load_cast_facts(settings.cast_file, settings.chosen_engine)
        facts = replace(  # later entries win where these become tables
            facts,
            roles=facts.roles + cast.roles,
            people=facts.people + cast.people,
            languages=facts.languages + cast.languages,
            sexes=facts.sexes + cast.sexes,
            aliases=facts.aliases + cast.aliases,
            speakers=facts.speakers + cast.speakers,
            labels=facts.labels + cast.labels,
            only_labels=facts.only_labels or cast.only_labels,
            skips=facts.skips + cast.skips,
            requests=cast.requests + facts.requests,
            profiles=facts.profiles + cast.profiles,
        )
    show = settings.style.facts
    return replace(  # the show's word is the earliest; its voices are wishes that not every episode can grant
        facts,
        roles=show.roles + facts.roles,
        people=show.people + facts.people,
        languages=show.languages + facts.languages,
        sexes=show.sexes + facts.sexes,
        aliases=show.aliases + facts.aliases,
        speakers=show.speakers + facts.speakers,
        labels=show.labels + facts.labels,
        only_labels=show.only_labels or facts.only_labels,
        skips=show.skips + facts.skips,
        soundbites_wanted=show.soundbites_wanted
        if facts.soundbites_wanted is None
        else facts.soundbites_wanted,
    )


def apply(transcript: Transcript, facts: Facts, settings: Settings) -> Transcript:
    """Return `transcript` with what `facts` say of it; what they say of people, it was read with."""
    said = {
        LanguageSource.OPTION: settings.language,
        LanguageSource.FRONT_MATTER: facts.language,
        LanguageSource.FORMAT: transcript.language,
        LanguageSource.SHOW: settings.style.facts.language,
    }
    source, language = next((each for each in said.items() if each[1]), (LanguageSource.DEFAULT, None))
    return replace(
        transcript,
        title=facts.title or transcript.title,
        series=facts.series or transcript.series,
        language=language or None,
        language_from=source,
        problems=tuple(sorted([*transcript.problems, *facts.problems], key=lambda problem: problem.line)),
    )


def lexicon_of(facts: Facts, path: Path, settings: Settings) -> Lexicon:
    """Return how words are said: ours, the show's, the front matter's files and words, `--lexicon` on top."""
    files = [_beside(path, name) for name in facts.lexicon_files]
    lexicon = load_lexicon([*settings.style.lexicon_files, *files])
    if facts.words:
        rows = (f"{json.dumps(word)} = {json.dumps(said)}" for word, said in facts.words)
        lexicon += parse_lexicon("[words]\n" + "\n".join(rows), f"{path}: lexicon")
    return load_lexicon(settings.lexicon_files, lexicon) if settings.lexicon_files else lexicon


def _beside(path: Path, name: str) -> Path:
    """Return the file that a document names; a document opens none outside its folder."""
    found = path.parent / name
    if not found.resolve().is_relative_to(path.parent.resolve()):
        hint = "--lexicon takes any file."
        raise ConfigError(
            f'"{name}" is not in the transcript\'s folder.', location=Location(str(path)), hint=hint
        )
    return found
