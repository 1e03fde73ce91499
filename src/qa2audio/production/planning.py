"""All that is known before a sound is made: what is said, by whom, in which voice."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio import config
from qa2audio.errors import Location, OptionError, did_you_mean
from qa2audio.model import Episode, Facts, Imprint, Sound
from qa2audio.production.facts import apply, gather, lexicon_of
from qa2audio.publish.slug import slugify
from qa2audio.script import read
from qa2audio.script.casting import cast_speakers
from qa2audio.script.excerpt import excerpt
from qa2audio.script.language import check_language
from qa2audio.script.lines import write_lines
from qa2audio.script.outline import outline
from qa2audio.script.runs import turns
from qa2audio.synthesis import catalogue
from qa2audio.version import __version__

if TYPE_CHECKING:
    from qa2audio.model import Cast, ChapterMark, Part, Transcript, Utterance, VoiceRequest
    from qa2audio.script.spoken import Lexicon

_NOTHING = Facts()

_NOT_HEARD = {"line", "column", "starts", "text", "respellings"}


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
    lexicon_files: tuple[Path, ...] = ()
    """How words are pronounced; a later file counts more."""
    reader: str | None = None
    """The name of the transcript's reader; without it the content decides."""
    language: str | None = None
    """BCP 47 tag, lower case; beats what the transcript says."""
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
    lexicon: Lexicon
    """What the words were pronounced by."""


def plan(path: Path, settings: Settings) -> Plan:
    """Read the transcript, cast it and write its lines; `Qa2AudioError` says what is wrong with it."""
    transcript = read(path, reader=settings.reader)
    facts = gather(transcript, settings)
    transcript = check_language(apply(transcript, facts, settings))
    if settings.lines:
        transcript = excerpt(transcript, *settings.lines)
    chosen = cast(transcript, settings, facts)
    lexicon = lexicon_of(facts, path, settings)
    utterances = write_lines(transcript, chosen, lexicon=lexicon)
    marks = outline(transcript)
    episode = _episode(path, transcript, facts, settings)
    return Plan(
        path=path,
        transcript=transcript,
        cast=chosen,
        utterances=utterances,
        marks=marks,
        episode=episode,
        sound=settings.sound,
        fingerprint=_fingerprint(transcript, utterances, marks, episode, settings.sound),
        lexicon=lexicon,
    )


def cast(transcript: Transcript, settings: Settings, facts: Facts = _NOTHING) -> Cast:
    """Choose the voices: options beat the cast file, that beats the front matter, and that beats our choice."""
    _check_engine(settings.engine)
    profiles = config.load_profiles(Path("voices"))
    requests = settings.requests
    if settings.cast_file:
        wanted, described = config.load_cast(settings.cast_file, settings.engine)
        requests = _unless_said(requests, wanted)
        profiles += described
    requests = _unless_said(requests, facts.requests)
    profiles += facts.profiles
    return cast_speakers(transcript, profiles, catalogue.Voices(), engine=settings.engine, requests=requests)


def _unless_said(
    requests: tuple[VoiceRequest, ...], earlier: tuple[VoiceRequest, ...]
) -> tuple[VoiceRequest, ...]:
    """Return both; what was said later, as options are, beats the files."""
    named = {request.speaker.casefold() for request in requests}
    return requests + tuple(request for request in earlier if request.speaker.casefold() not in named)


def _check_engine(name: str) -> None:
    names = catalogue.engine_names()
    if name not in names:
        hint = did_you_mean(name, names) or f"There are {', '.join(names)}."
        raise OptionError(f'unknown engine "{name}".', location=Location("--engine"), hint=hint)


def _episode(path: Path, transcript: Transcript, facts: Facts, settings: Settings) -> Episode:
    slug = slugify(facts.slug or path.stem)
    if settings.lines:
        slug += "-lines-{}-{}".format(*settings.lines)
    return Episode(
        slug=slug,
        title=_title(transcript, settings),
        show=Imprint(title=transcript.series or "", author=facts.author, language=transcript.language),
        speakers=transcript.speakers,
        description=facts.description or _description(transcript),
        number=facts.number,
        date=facts.date,
        link=facts.link,
        language=transcript.language,
        tags=facts.tags,
        season=facts.season,
        explicit=facts.explicit,
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


def _rhythm(part: Part) -> dict[str, object]:
    """Return what of a part decides when things are heard; the words are in the utterances, the place is nobody's."""
    said = {key: value for key, value in asdict(part).items() if key not in _NOT_HEARD}
    return {"kind": type(part).__name__} | said


def _fingerprint(
    transcript: Transcript,
    utterances: tuple[Utterance, ...],
    marks: tuple[ChapterMark, ...],
    episode: Episode,
    sound: Sound,
) -> str:
    engines = sorted({utterance.voice.engine for utterance in utterances})
    made_from = {
        "qa2audio": __version__,
        "engines": {name: catalogue.engine_version(name) for name in engines},
        "utterances": [asdict(utterance) for utterance in utterances],
        "parts": [_rhythm(part) for part in transcript.parts],
        "marks": [asdict(mark) for mark in marks],
        "episode": asdict(episode),
        "sound": asdict(sound),
    }
    return hashlib.sha256(json.dumps(made_from, sort_keys=True).encode()).hexdigest()
