"""One voice, one text, one file: to hear how somebody sounds."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio import config
from qa2audio.assembly.master import master
from qa2audio.audio.encoders.known_encoders import encoder_of
from qa2audio.audio.wav import save_wav
from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.errors import Location, OptionError
from qa2audio.model import LineStart, Role, Speaker, Transcript, Turn, VoiceRequest
from qa2audio.production.episode_plan import cast
from qa2audio.production.levelled_timeline import balance, record_takes
from qa2audio.production.lexicons import load_lexicon
from qa2audio.production.settings import with_cast
from qa2audio.spoken.utterances import write_lines
from qa2audio.synthesis import voice_catalogue
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from qa2audio.model import Cast, Progress, Utterance
    from qa2audio.production.levelled_timeline import Recorded
    from qa2audio.production.settings import Settings

_SPEAKER = Speaker("Audition", Role.NARRATOR)


class Said(NamedTuple):
    """What was said into a file."""

    words: str
    """As the engine was told."""
    seconds: float


class Pronounced(NamedTuple):
    """How a piece of text would sound."""

    words: str
    """As the engine is told."""
    phonemes: str | None
    """None where the engine cannot tell."""


def audition(name: str, text: str, path: Path, settings: Settings) -> float:
    """Let the profile or voice `name` say `text` into a file, as `say` does; return its seconds."""
    transcript = _of(text, "en")
    request = VoiceRequest(_SPEAKER.name, name, "NAME", option=False)
    return _write(transcript, cast(transcript, replace(settings, requests=(request,))), path, settings).seconds


def say(  # noqa: PLR0913 - each but the first three has a default that is nearly always right
    text: str, path: Path, settings: Settings, *, who: str | None = None, language: str = "en", take: int = 0
) -> Said:
    """Let somebody say `text` into a file, as an episode would: WAV unless its suffix is an encoder's.

    `who` is a speaker or role of the cast file, a profile or a voice; without it, it is the narrator. `take` is the
    number of the take, 0 the usual one.
    """
    return _write(*_chosen(text, settings, who, language), path, settings, take)


def pronounce(
    text: str, settings: Settings, *, who: str | None = None, language: str = "en"
) -> list[Pronounced]:
    """Return the sounds that the engine of `who` would say for each piece of `text`, without saying them."""
    utterances = _told(*_chosen(text, settings, who, language), settings)
    engines = {name: voice_catalogue.engine(name) for name in {one.voice.engine for one in utterances}}
    return [Pronounced(one.spoken, engines[one.voice.engine].pronunciation(one)) for one in utterances]


def _chosen(text: str, settings: Settings, who: str | None, language: str) -> tuple[Transcript, Cast]:
    settings = with_cast(settings)
    transcript = _of(text, language)
    profiles = config.load_profiles(settings.voices)
    voice = who
    if settings.cast_file:
        wanted, described = config.load_cast(settings.cast_file, settings.chosen_engine)
        profiles += described
        by_speaker = {request.speaker.casefold(): request.voice for request in wanted}
        voice = by_speaker.get((who or _SPEAKER.role).casefold(), who)
    requests = (VoiceRequest(_SPEAKER.name, voice, "--as"),) if voice else ()
    chosen = cast_speakers(
        transcript,
        profiles,
        voice_catalogue.Voices(),
        engine=settings.chosen_engine,
        variants=voice_catalogue.variants(settings.chosen_engine),
        requests=requests,
    )
    return transcript, chosen


def _of(text: str, language: str) -> Transcript:
    turn = Turn(_SPEAKER.name, text, 1, 1, (LineStart(0, 1, 1),))
    return Transcript("--text", "Audition", None, (_SPEAKER,), (turn,), language=language)


def _write(transcript: Transcript, chosen: Cast, path: Path, settings: Settings, take: int = 0) -> Said:
    utterances = [replace(one, take=take) for one in _told(transcript, chosen, settings)]
    with TakeCache(settings.cache) as cache:
        takes, _ = _drained(record_takes(utterances, cache, transcript, settings.jobs))
        timeline, gain_db = balance(transcript, takes, (), chosen, settings.sound)
        blocks = master(timeline, settings.sound, gain_db=gain_db)
        encoder = encoder_of(path.name)
        if encoder:
            deque(encoder.encode(blocks, path, settings.sound), maxlen=0)
        else:
            save_wav(path, blocks, timeline.rate)
    words = " ".join(utterance.spoken for utterance in utterances)
    return Said(words, timeline.frames / timeline.rate)


def _told(transcript: Transcript, chosen: Cast, settings: Settings) -> tuple[Utterance, ...]:
    lexicon = load_lexicon(settings.lexicon_files)
    utterances = write_lines(transcript, chosen, lexicon=lexicon, listeners=voice_catalogue.engine)
    if not utterances:
        raise OptionError("there is nothing to say.", location=Location("TEXT"), hint="Give it some words.")
    return tuple(utterances)


def _drained(work: Generator[Progress, None, Recorded]) -> Recorded:
    """Do `work` to its end without showing progress."""
    while True:
        try:
            next(work)
        except StopIteration as finished:
            recorded: Recorded = finished.value
            return recorded
