"""What front matter and cast file say of an episode, put into its transcript."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio import config
from qa2audio.errors import ConfigError, Location
from qa2audio.model import Facts, Role
from qa2audio.production.lexicons import load_lexicon
from qa2audio.spoken import parse_lexicon
from qa2audio.transcript.turns.aliases import merge_speakers
from qa2audio.transcript.turns.assigned_roles import assign_roles

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Transcript
    from qa2audio.production.settings import Settings
    from qa2audio.spoken import Lexicon

_PARTS = re.compile(r"[\W_]+")
_NAMELESS = {"host": Role.HOST, "guest": Role.GUEST}
"""What labels that name an act make of people."""


def gather(transcript: Transcript, settings: Settings) -> Facts:
    """Return what is known of the episode: the cast file is a person's later word, and beats the front matter."""
    facts = Facts()
    if transcript.front_matter:
        facts = config.episode_facts(transcript.front_matter, transcript.source, engine=settings.engine)
    if settings.cast_file:
        cast = config.load_cast_facts(settings.cast_file, settings.engine)
        facts = replace(  # later entries win where these become tables
            facts,
            roles=facts.roles + cast.roles,
            people=facts.people + cast.people,
            languages=facts.languages + cast.languages,
            aliases=facts.aliases + cast.aliases,
            requests=cast.requests + facts.requests,
            profiles=facts.profiles + cast.profiles,
        )
    show = settings.style.facts
    return replace(  # the show's word is the earliest; its voices are wishes that not every episode can grant
        facts,
        roles=show.roles + facts.roles,
        people=show.people + facts.people,
        languages=show.languages + facts.languages,
        aliases=show.aliases + facts.aliases,
        soundbites_wanted=show.soundbites_wanted
        if facts.soundbites_wanted is None
        else facts.soundbites_wanted,
    )


def apply(transcript: Transcript, facts: Facts, settings: Settings) -> Transcript:
    """Return `transcript` with what `facts` say: title, series, language, and who is who."""
    told = replace(
        transcript,
        title=facts.title or transcript.title,
        series=facts.series or transcript.series,
        language=settings.language
        or facts.language
        or transcript.language
        or settings.style.facts.language
        or None,
        problems=tuple(sorted([*transcript.problems, *facts.problems], key=lambda problem: problem.line)),
    )
    told = merge_speakers(told, _who_is_who(told, facts))
    spelt = {_words(speaker.name): speaker.name for speaker in told.speakers}
    roles = {spelt.get(_words(name), name): role for name, role in facts.roles}
    languages = {spelt.get(_words(name), name): language for name, language in facts.languages}
    told = assign_roles(told, roles) if roles else told
    speakers = tuple(
        replace(speaker, language=languages.get(speaker.name, speaker.language)) for speaker in told.speakers
    )
    return replace(told, speakers=speakers)


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


def _who_is_who(transcript: Transcript, facts: Facts) -> dict[str, str]:
    """Return other names to names: as the facts say, and where they name the only host, guest or bearer of a name."""
    speakers = {_words(speaker.name): speaker.name for speaker in transcript.speakers}
    table: dict[str, str] = {}
    for act, role in _NAMELESS.items():
        named = [name for name, said in facts.roles if said is role and not _is_slug(name)]
        if (act,) in speakers and len(named) == 1 and not _speaks(named[0], speakers):
            table[speakers[act,]] = named[0]
    for person in facts.people:
        if " " in person and _words(person) not in speakers:
            short = [name for words, name in speakers.items() if _stands_for(words, _words(person))]
            if len(short) == 1 and sum(_stands_for(_words(short[0]), _words(p)) for p in facts.people) == 1:
                table.setdefault(short[0], person)
    spelt = {name.casefold(): name for name in speakers.values()}
    said = {other: name for other, name in facts.aliases if other.casefold() in spelt}
    return {**table, **{other: speakers.get(_words(name), name) for other, name in said.items()}}


def _words(name: str) -> tuple[str, ...]:
    return tuple(word for word in _PARTS.split(name.casefold()) if word)


def _is_slug(name: str) -> bool:
    return name.islower() and " " not in name


def _speaks(name: str, speakers: dict[tuple[str, ...], str]) -> bool:
    words = _words(name)
    return words in speakers or any(_stands_for(other, words) for other in speakers)


def _stands_for(short: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Return whether a label may mean a person: by first or last name, or by initials."""
    if len(short) != 1 or len(whole) < 2:
        return False
    initials = "".join(word[0] for word in whole)
    return short[0] in (whole[0], whole[-1], initials)
