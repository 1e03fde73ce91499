"""One episode, from a transcript to a release: only the order in which the rooms do their work."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio import __version__, config
from qa2audio.errors import CodecError
from qa2audio.model import Episode, Pause, Progress, Show, Sound, Turn
from qa2audio.publish.slug import slugify
from qa2audio.script import read
from qa2audio.script.casting import cast_speakers
from qa2audio.script.excerpt import excerpt
from qa2audio.script.lines import write_lines
from qa2audio.script.outline import outline
from qa2audio.synthesis import catalogue

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping

    from qa2audio.model import (
        Cast,
        ChapterMark,
        Loudness,
        Release,
        Take,
        Timeline,
        Transcript,
        Utterance,
        VoiceRequest,
    )

_TOLERANCE_LU = 0.35
"""How far the encoded file may be from its loudness: inside the ±0.5 LU we promise."""
_ENCODINGS = 4
"""Encode at most this often: the first is nearly always right, each later one corrects by what was measured."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How a transcript is to become an episode."""

    output: Path = Path("output")
    """The parent of the episode's folder."""
    cache: Path = Path(".qa2audio-cache")
    """Folder of the recorded takes."""
    engine: str = "pyttsx3"
    requests: tuple[VoiceRequest, ...] = ()
    cast_file: Path | None = None
    title: str | None = None
    lines: tuple[int, int] | None = None
    """Render only these lines of the file, first and last."""
    jobs: int | None = None
    """Engine hosts at once; None is what engine and machine can bear."""
    sound: Sound = field(default_factory=Sound)


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
    fingerprint: str
    """SHA-256 over all that decides the release's bytes."""


@dataclass(frozen=True, slots=True)
class Production:
    """What `produce` made."""

    release: Release
    recorded: int
    """Utterances that an engine spoke."""
    cached: int
    """Utterances that were there before."""


def plan(path: Path, settings: Settings) -> Plan:
    """Read the transcript, cast it and write its lines; `Qa2AudioError` says what is wrong with it."""
    transcript = read(path)
    if settings.lines:
        transcript = excerpt(transcript, *settings.lines)
    cast = _cast(transcript, settings)
    utterances = write_lines(transcript, cast)
    marks = outline(transcript)
    episode = _episode(path, transcript, settings)
    return Plan(
        path=path,
        transcript=transcript,
        cast=cast,
        utterances=utterances,
        marks=marks,
        episode=episode,
        sound=settings.sound,
        fingerprint=_fingerprint(transcript, utterances, marks, episode, settings.sound),
    )


def produce(plan: Plan, settings: Settings) -> Generator[Progress, None, Production]:
    """Make the episode of `plan`, yielding progress; the old one stays until the new one is whole."""
    from qa2audio.assembly.level import level
    from qa2audio.assembly.timeline import assemble
    from qa2audio.publish.release import publish
    from qa2audio.publish.staging import claim

    with claim(settings.output, plan.episode.slug, plan.path) as staging:
        takes = yield from _record(plan, settings)
        timeline = assemble(plan.transcript, takes, plan.marks, rate=plan.sound.rate)
        yield Progress("level", 0, 1)
        timeline = level(timeline, plan.sound, _wishes(plan.cast))
        encoded = staging.folder / f"{plan.episode.slug}.mp3"
        loudness = yield from _encode(timeline, encoded, plan.sound)
        yield Progress("publish", 0, 1)
        release = publish(
            plan.episode, timeline, encoded, loudness, staging=staging, fingerprint=plan.fingerprint
        )
    cached = sum(take.cached for take in takes)
    return Production(release, recorded=len(takes) - cached, cached=cached)


def audition(name: str, text: str, path: Path, settings: Settings) -> float:
    """Let the profile or voice `name` say `text` into a WAV or MP3 file; return its seconds."""
    from qa2audio.assembly.audition import write_audition

    speaker = Speaker("Audition", Role.NARRATOR)
    turn = Turn(speaker.name, text, 1, 1, (LineStart(0, 1, 1),))
    transcript = Transcript("--text", "Audition", None, (speaker,), (turn,))
    request = VoiceRequest(speaker.name, name, "NAME")
    cast = _cast(transcript, replace(settings, requests=(request,)))
    recording = _record(write_lines(transcript, cast), settings)
    takes = exhaust(recording)
    return write_audition(assemble(transcript, takes, (), rate=settings.sound.rate), path, settings.sound)


def _cast(transcript: Transcript, settings: Settings) -> Cast:
    profiles = config.load_profiles(Path("voices"))
    requests = settings.requests
    if settings.cast_file:
        wanted, described = config.load_cast(settings.cast_file, settings.engine)
        # An option beats the file: it was said later.
        named = {request.speaker.casefold() for request in requests}
        requests += tuple(request for request in wanted if request.speaker.casefold() not in named)
        profiles += described
    return cast_speakers(transcript, profiles, catalogue.Voices(), engine=settings.engine, requests=requests)


def _episode(path: Path, transcript: Transcript, settings: Settings) -> Episode:
    slug = slugify(path.stem)
    if settings.lines:
        slug += "-lines-{}-{}".format(*settings.lines)
    return Episode(
        slug=slug,
        title=settings.title or transcript.title,
        show=Show(title=transcript.series or "", language=transcript.language),
        speakers=transcript.speakers,
        description=_description(transcript),
        language=transcript.language,
    )


def _description(transcript: Transcript) -> str:
    """What the narrator says before anybody else: an interview's opening says what it is about."""
    first = next((part for part in transcript.parts if isinstance(part, Turn)), None)
    return first.text if first and not first.labelled else ""


def _fingerprint(
    transcript: Transcript,
    utterances: tuple[Utterance, ...],
    marks: tuple[ChapterMark, ...],
    episode: Episode,
    sound: Sound,
) -> str:
    engines = sorted({utterance.voice.engine for utterance in utterances})
    pauses = [(index, part.seconds) for index, part in enumerate(transcript.parts) if isinstance(part, Pause)]
    made_from = {
        "qa2audio": __version__,
        "engines": {name: catalogue.engine_version(name) for name in engines},
        "utterances": [asdict(utterance) for utterance in utterances],
        "pauses": pauses,
        "marks": [asdict(mark) for mark in marks],
        "episode": asdict(episode),
        "sound": asdict(sound),
    }
    return hashlib.sha256(json.dumps(made_from, sort_keys=True).encode()).hexdigest()


def _record(plan: Plan, settings: Settings) -> Generator[Progress, None, list[Take]]:
    from qa2audio.synthesis.cache import TakeCache
    from qa2audio.synthesis.session import record

    total = len(plan.utterances)
    takes: dict[int, Take] = {}
    yield Progress("record", 0, total)
    for index, take in record(plan.utterances, TakeCache(settings.cache), jobs=settings.jobs):
        takes[index] = take
        yield Progress("record", len(takes), total)
    return [takes[index] for index in range(total)]


def _wishes(cast: Cast) -> Mapping[str, float]:
    return {speaker.name: voice.gain_db for speaker, voice, _ in cast.roles}


def _encode(timeline: Timeline, path: Path, sound: Sound) -> Generator[Progress, None, Loudness]:
    """Encode until the *encoded* file has its loudness and headroom, as measured on it."""
    from qa2audio.assembly.master import master, master_gain
    from qa2audio.audio.encode import encode_mp3
    from qa2audio.audio.measure import measure

    gain_db = master_gain(timeline, sound)
    aim = sound
    for _ in range(_ENCODINGS):
        for done in encode_mp3(master(timeline, aim, gain_db=gain_db), path, sound):
            yield Progress("encode", done, timeline.frames)
        yield Progress("verify", 0, 1)
        loudness = measure(path)
        too_hot = max(0.0, loudness.true_peak - sound.true_peak)
        if abs(loudness.lufs - sound.lufs) <= _TOLERANCE_LU and not too_hot:
            return loudness
        gain_db += sound.lufs - loudness.lufs
        aim = replace(aim, true_peak=aim.true_peak - too_hot - 0.1 * bool(too_hot))
    raise CodecError(
        f"the encoded file reads {loudness.lufs:.1f} LUFS and {loudness.true_peak:.1f} dBTP "
        f"instead of {sound.lufs:g} and at most {sound.true_peak:g}.",
        hint="Please report this transcript and its cast.",
    )
