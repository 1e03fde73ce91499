"""All that is known before a sound is made: what is said, by whom, in which voice."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qa2audio import config
from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.casting.voice_names import VoiceNames
from qa2audio.errors import CastError, Location, OptionError
from qa2audio.model import Facts, Pauses, Role, Score
from qa2audio.model.person_name import asked_for
from qa2audio.production.episode_details import describe
from qa2audio.production.fingerprints import fingerprints, traits
from qa2audio.production.knowledge import apply, gather, lexicon_of
from qa2audio.production.music import find_score
from qa2audio.production.settings import with_cast
from qa2audio.production.sexes import sexes
from qa2audio.production.shared_voices import shared_voices, unheard_pitches
from qa2audio.production.take_choices import with_chosen_takes
from qa2audio.production.unsaid_signs import unsaid_signs
from qa2audio.production.unspoken_languages import unspoken
from qa2audio.spoken.closing_words import cannot_disclose, disclose
from qa2audio.spoken.utterances import write_lines
from qa2audio.synthesis import voice_catalogue
from qa2audio.transcript.excerpt import excerpt
from qa2audio.transcript.languages.check_language import check_language, tell_language, with_problems
from qa2audio.transcript.outline import outline
from qa2audio.transcript.read_file import opened, read_opened

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.casting.voice_names import Choice
    from qa2audio.model import (
        Cast,
        ChapterMark,
        Episode,
        Fingerprints,
        Problem,
        Sound,
        Traits,
        Transcript,
        Utterance,
        VoiceRequest,
    )
    from qa2audio.production.settings import Settings
    from qa2audio.spoken import Lexicon

_NOTHING = Facts()
_SILENT = Score()
_USUAL = Pauses()


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that is known before a sound is made."""

    path: Path
    transcript: Transcript
    cast: Cast
    utterances: tuple[Utterance, ...]
    marks: tuple[ChapterMark, ...]
    episode: Episode
    sound: Sound
    traits: Traits
    """What decides the sound, hashed."""
    fingerprints: Fingerprints
    facts: Facts
    """What front matter, cast file and show say."""
    lexicon: Lexicon
    """What the words were pronounced by."""
    closing: tuple[Utterance, ...] = ()
    """The show's words, said after the transcript's."""
    score: Score = _SILENT
    pauses: Pauses = _USUAL
    unused_takes: tuple[Problem, ...] = ()
    """Takes that were chosen for words which are no longer there."""
    fallback: Choice | None = None
    """The voice that says what the others cannot."""


def plan(path: Path, settings: Settings) -> Plan:
    """Read the transcript, cast it and write its lines; `Qa2AudioError` says what is wrong with it."""
    settings = with_cast(settings)
    document = opened(path)
    facts = gather(document.front_matter, document.source.name, settings)
    transcript = read_opened(document, reader=settings.reader, known=facts)
    transcript = check_language(tell_language(apply(transcript, facts, settings)))
    if settings.lines:
        transcript = check_language(excerpt(transcript, *settings.lines))
    chosen = cast(transcript, settings, facts)
    wishes = (*settings.requests, *facts.requests, *settings.style.facts.requests)
    transcript = with_problems(transcript, unspoken(transcript, chosen, wishes))
    transcript = with_problems(transcript, shared_voices(transcript, chosen, wishes))
    fallback = _fallback(settings, facts)
    lexicon = lexicon_of(facts, path, settings)
    engines = voice_catalogue.engine
    utterances = write_lines(transcript, chosen, lexicon=lexicon, listeners=engines)
    utterances, unused = with_chosen_takes(path, utterances, whole=settings.lines is None)
    transcript = with_problems(transcript, [*unused, *unsaid_signs(transcript, utterances)])
    transcript = with_problems(transcript, unheard_pitches(utterances))
    disclosed = settings.disclose or settings.style.spoken_disclosure
    closing = disclose(transcript, chosen, lexicon, engines) if disclosed else ()
    score, problems = find_score(transcript, path, settings)
    transcript = _with_problems(transcript, problems, settings)
    marks = outline(transcript)
    episode = describe(path, transcript, facts, settings)
    pauses = settings.style.pauses
    heard = traits(transcript, utterances + closing, marks, settings.sound, score=score, pauses=pauses)
    return Plan(
        path=path,
        transcript=transcript,
        cast=chosen,
        utterances=utterances,
        marks=marks,
        episode=episode,
        sound=settings.sound,
        traits=heard,
        fingerprints=fingerprints(heard, episode),
        facts=facts,
        lexicon=lexicon,
        closing=closing,
        score=score,
        pauses=pauses,
        unused_takes=unused,
        fallback=fallback,
    )


def _with_problems(transcript: Transcript, problems: tuple[Problem, ...], settings: Settings) -> Transcript:
    """Return the transcript with what only the show could find in it."""
    if settings.disclose or settings.style.spoken_disclosure:
        silent = cannot_disclose(transcript)
        problems += (silent,) if silent else ()
    together = sorted([*transcript.problems, *problems], key=lambda problem: (problem.line, problem.code))
    return replace(transcript, problems=tuple(together))


def cast(transcript: Transcript, settings: Settings, facts: Facts = _NOTHING) -> Cast:
    """Choose the voices: options beat the cast file, that beats the front matter, and that beats our choice."""
    _check_engine(settings.chosen_engine)
    requests = settings.requests
    if settings.cast_file:
        wanted, _ = config.load_cast(settings.cast_file, settings.chosen_engine)
        requests = _unless_said(requests, wanted)
    requests = _unless_said(requests, facts.requests)
    requests = _unless_said(requests, _of_those_heard(settings.style.facts.requests, transcript))
    names = _names(settings, facts)
    by_name = settings.natural  # a show sounds as it did; what somebody states of a person is its own wish
    return cast_speakers(
        transcript,
        names.profiles,
        names.catalogue,
        engine=settings.chosen_engine,
        variants=voice_catalogue.variants(settings.chosen_engine),
        requests=requests,
        sexes=sexes(transcript, facts.sexes, by_name=by_name),
        accents=by_name,
        unpitched=voice_catalogue.Unpitched(),
        natural=voice_catalogue.natural_engines() if settings.natural and not settings.is_engine_chosen else (),
    )


def _names(settings: Settings, facts: Facts) -> VoiceNames:
    """Return what voices are called here."""
    profiles = config.load_profiles(settings.voices) + settings.style.facts.profiles
    if settings.cast_file:
        profiles += config.load_cast(settings.cast_file, settings.chosen_engine)[1]
    profiles += facts.profiles
    return VoiceNames(profiles, voice_catalogue.Voices(lenient=bool(settings.fallback)), settings.chosen_engine)


def _fallback(settings: Settings, facts: Facts) -> Choice | None:
    if not settings.fallback:
        return None
    where = Location("--fallback")
    names = replace(_names(settings, facts), catalogue=voice_catalogue.Voices())
    try:
        choice = names.find(settings.fallback.strip())
    except CastError as error:
        raise OptionError(error.message, location=where, hint=error.hint) from error
    if choice is None:
        hint = names.suggest(settings.fallback.strip())
        raise OptionError(f'unknown voice "{settings.fallback}".', location=where, hint=hint)
    problem = voice_catalogue.engine_problem(choice.voice.engine)
    if problem:
        raise OptionError(f'"{choice.called}" cannot be used: {problem}', location=where)
    return choice


def _unless_said(
    requests: tuple[VoiceRequest, ...], earlier: tuple[VoiceRequest, ...]
) -> tuple[VoiceRequest, ...]:
    """Return both; what was said later, as options are, beats the files."""
    named = {request.speaker.casefold() for request in requests}
    return requests + tuple(request for request in earlier if request.speaker.casefold() not in named)


def _of_those_heard(requests: tuple[VoiceRequest, ...], transcript: Transcript) -> tuple[VoiceRequest, ...]:
    """Return the show's wishes for those who are in this episode; not everybody is in every one."""
    roles = {role.value for role in Role}
    heard = [speaker.name for speaker in transcript.speakers]
    return tuple(
        request
        for request in requests
        if request.speaker.strip().casefold() in roles or asked_for(request.speaker, heard)
    )


def _check_engine(name: str) -> None:
    hint = voice_catalogue.missing_engine(name)
    if hint:
        raise OptionError(f'unknown engine "{name}".', location=Location("--engine"), hint=hint)
