"""The glossary: every noun that passes between rooms. Frozen, without I/O.

Inside, time is counted in integer frames (samples per channel) at the rate of whatever holds them; seconds and
milliseconds appear only at a file's edge. Lines and columns count from 1.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pathlib import Path

    from pydub import AudioSegment


# --- who speaks ---


class Role(StrEnum):
    """What a speaker is to the episode; it decides the voice when nobody chose one."""

    HOST = "host"
    GUEST = "guest"
    NARRATOR = "narrator"
    AUDIENCE = "audience"


@dataclass(frozen=True, slots=True)
class Voice:
    """How a speaker sounds: one engine's voice and how it is to be used."""

    engine: str
    """Name of the engine, as registered (``pyttsx3``)."""
    name: str
    """The engine's own name for the voice (``en-us+f3``)."""
    language: str = "en-us"
    """BCP 47 tag, lower case."""
    rate: float = 1.0
    """Speed relative to the engine's normal one."""
    pitch: float = 0.0
    """Semitones above (+) or below (-) the voice's own pitch; engines without the means ignore it."""
    gain_db: float = 0.0
    """A wish on top of levelling, in dB."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A voice with a name of its own, from a file in `voices/`."""

    name: str
    """What `--voice` calls it; the file's stem."""
    voice: Voice
    roles: tuple[Role, ...] = ()
    """The roles it is cast for without being asked, best first."""
    description: str = ""
    """One line on how it sounds."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody in the transcript."""

    name: str
    """As captions show it; unique within a transcript."""
    role: Role
    language: str = ""
    """BCP 47 tag, lower case, where it is not the episode's."""
    reason: str = ""
    """Why this role was chosen, where it had to be inferred: "asks 12 of 14 questions"."""


@dataclass(frozen=True, slots=True)
class VoiceRequest:
    """A wish such as ``--voice "Kelsey=en-us+m3"``, with where it was made for the error message."""

    speaker: str
    """A label or a role."""
    voice: str
    """``[ENGINE/]VOICE``, or a profile's name."""
    where: str
    """``--voice`` or ``cast.toml``."""
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks with which voice."""

    roles: tuple[tuple[Speaker, Voice, str], ...]
    """Speaker, voice, and what the voice is called (a profile's name, or ``engine/voice``), in order of
    appearance."""

    def voice_of(self, name: str) -> Voice:
        """Return the voice of the speaker called `name`; `KeyError` if nobody is."""
        return next(voice for speaker, voice, _ in self.roles if speaker.name == name)


# --- what is written ---


class LineStart(NamedTuple):
    """Where a source line begins inside a turn's text."""

    offset: int
    """Index into the text."""
    line: int
    column: int


class Respelling(NamedTuple):
    """How a stretch of a turn's text is to be spoken, as its author says."""

    start: int
    """Index into the text."""
    end: int
    spoken: str
    ipa: bool = False
    """True where `spoken` is IPA."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until somebody else does, or something is left out of the middle."""

    speaker: str
    """A `Speaker.name`."""
    text: str
    """As written, white space made regular: one space between words, a blank line between paragraphs."""
    line: int
    column: int
    starts: tuple[LineStart, ...]
    """One for every source line it came from, in order; the first has offset 0."""
    labelled: bool = True
    """False where it goes on without a label of its own."""
    act: bool = False
    """True where the label named an act (``Question:``) and not a person."""
    continues: bool = False
    """True where it goes on with the sentence of the turn before it: something was left out of the middle (a link's
    address, a direction). Such turns are one to whoever speaks or counts them."""
    joint: str = " "
    """What stands before it where it continues: a space, nothing (in the middle of a word, before its punctuation),
    or the blank line before a paragraph."""
    respellings: tuple[Respelling, ...] = ()
    """In order; they do not overlap."""
    manner: str = ""
    """How it is to be said, as in ``[voice: Kelsey slower]``: `slower`, `faster`, `lower`, `higher`, or nothing."""

    def line_at(self, offset: int) -> int:
        """Return the source line of the character at `offset`."""
        return [start.line for start in self.starts if start.offset <= offset][-1]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title: a chapter, shown and not spoken."""

    title: str
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence that the transcript asks for."""

    seconds: float | None
    """None is a section break: as long as the show's style has it."""
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Music:
    """A piece of audio that the transcript asks for."""

    asset: str
    line: int
    column: int


Part = Turn | Heading | Pause | Music


@dataclass(frozen=True, slots=True)
class Omission:
    """Words of the file that nobody speaks, and why."""

    line: int
    column: int
    text: str
    reason: str
    """``label``, ``title``, ``series``, ``mark``, ``acknowledgement``, …"""


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an author should look at."""

    line: int
    message: str
    hint: str
    code: str
    """What an acknowledgement in the file calls it (``glued``)."""


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a transcript in YAML or TOML, unread: `config` understands it."""

    text: str
    """Without its fences."""
    format: str
    """``yaml`` or ``toml``."""
    line: int
    """Of its first line in the file."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a front matter, or the tables beside a cast, say of an episode; what they do not say is empty."""

    title: str = ""
    series: str = ""
    slug: str = ""
    description: str = ""
    date: str | None = None
    """ISO 8601."""
    number: int | None = None
    season: int | None = None
    tags: tuple[str, ...] = ()
    language: str = ""
    """BCP 47 tag, lower case."""
    explicit: bool | None = None
    author: str = ""
    link: str = ""
    roles: tuple[tuple[str, Role], ...] = ()
    """People's names and what they are to the episode."""
    people: tuple[str, ...] = ()
    """Everybody who is named, role or no role."""
    languages: tuple[tuple[str, str], ...] = ()
    """People's names and the language they speak."""
    aliases: tuple[tuple[str, str], ...] = ()
    """Other names, and the name."""
    requests: tuple[VoiceRequest, ...] = ()
    profiles: tuple[Profile, ...] = ()
    """Voices that are described in full."""
    lexicon_files: tuple[str, ...] = ()
    """Relative to the transcript's folder."""
    words: tuple[tuple[str, str], ...] = ()
    """Words and how they are said."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """A file, read: every word of it is in `parts` or in `omitted`, and both together are the file in order."""

    source: str
    """The file's path as the user gave it, for error messages."""
    title: str
    series: str | None
    speakers: tuple[Speaker, ...]
    """In order of appearance."""
    parts: tuple[Part, ...]
    omitted: tuple[Omission, ...] = ()
    problems: tuple[Problem, ...] = ()
    acknowledged: tuple[Problem, ...] = ()
    """Problems that the file itself says are known."""
    language: str = "en"
    front_matter: FrontMatter | None = None


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter begins with a part of the transcript."""

    part: int
    """Index into `Transcript.parts`."""
    title: str


# --- what is recorded ---


@dataclass(frozen=True, slots=True)
class Utterance:
    """What an engine is asked to say in one breath: a sentence, or a few short ones."""

    text: str
    """As written; captions show it."""
    spoken: str
    """As the engine is told: words with their punctuation, no digits or symbols. For an engine of `PHONEME_ENGINES`
    some words may be phoneme spans: U+E000, IPA, U+E001, the respelling, U+E002, with U+E003 for spaces inside."""
    voice: Voice
    speaker: str
    part: int
    """Index into `Transcript.parts` of the turn it belongs to."""
    line: int
    """The source line it begins on."""
    paragraph: bool = False
    """True where it begins a paragraph other than its turn's first."""


PHONEME_ENGINES = frozenset({"pyttsx3"})
"""Engines that are told IPA where the lexicon gives it; the others get the respelling."""


def phonemes(ipa: str, respelling: str) -> str:
    """Return a phoneme span for `Utterance.spoken`; it has no space, so that nobody parts it."""
    return f"\ue000{ipa}\ue001{respelling}\ue002".replace(" ", "\ue003")


class Word(NamedTuple):
    """When a spoken word is heard."""

    text: str
    start: int
    """Frame in the take."""
    end: int


@dataclass(frozen=True, slots=True)
class Speech:
    """What an engine gives back."""

    audio: AudioSegment
    words: tuple[Word, ...] | None = None


@dataclass(frozen=True, slots=True)
class Take:
    """An utterance, recorded: a checked mono 16-bit WAV file in the cache, its edge silence trimmed."""

    utterance: Utterance
    path: Path
    frames: int
    rate: int
    """Frames per second."""
    digest: str
    """SHA-256 of its samples, hexadecimal."""
    cached: bool
    """True if it was there before."""
    words: tuple[Word, ...] | None = None


# --- when it is heard ---


@dataclass(frozen=True, slots=True)
class Clip:
    """A take placed on the timeline."""

    start: int
    """Timeline frame."""
    frames: int
    """Length in timeline frames."""
    source: Path
    speaker: str
    gain_db: float = 0.0
    fade: int = 0
    """Length of the fades at both edges, in timeline frames."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter of the finished episode; it lasts until the next one."""

    start: int
    """Timeline frame."""
    title: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A caption."""

    start: int
    """Timeline frame."""
    end: int
    speaker: str
    text: str


@dataclass(frozen=True, slots=True)
class Timeline:
    """When everything is heard. Audio, captions, chapters and tags are views of it."""

    rate: int
    """Frames per second."""
    frames: int
    """Length of the episode."""
    clips: tuple[Clip, ...]
    chapters: tuple[Chapter, ...]
    """The first at frame 0."""
    cues: tuple[Cue, ...]


@dataclass(frozen=True, slots=True)
class Loudness:
    """Programme loudness after EBU R128."""

    lufs: float
    """Integrated; `-inf` for silence."""
    true_peak: float
    """dBTP, 4x oversampled; `-inf` for silence."""


# --- what is published ---


@dataclass(frozen=True, slots=True)
class Sound:
    """How the finished file is to sound and be encoded."""

    lufs: float = -16.0
    true_peak: float = -1.0
    """Ceiling of the encoded file, dBTP."""
    rate: int = 44_100
    bitrate_kbps: int = 96


@dataclass(frozen=True, slots=True)
class Show:
    """The podcast that an episode belongs to."""

    title: str
    author: str = ""
    language: str = "en"
    copyright: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Episode:
    """One episode, before it is audio."""

    slug: str
    """Names its folder and files."""
    title: str
    show: Show
    speakers: tuple[Speaker, ...]
    description: str = ""
    number: int | None = None
    date: str | None = None
    """ISO 8601 date from front matter or the ledger; never the clock's."""
    link: str = ""
    language: str = "en"
    tags: tuple[str, ...] = ()
    season: int | None = None
    explicit: bool | None = None
    """None where nobody says."""


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """One file of a release."""

    name: str
    """Within the episode's folder."""
    mime: str
    size: int
    """Bytes."""
    sha256: str


@dataclass(frozen=True, slots=True)
class Release:
    """A finished episode: what the feed lists."""

    folder: Path
    episode: Episode
    audio: ReleasedFile
    files: tuple[ReleasedFile, ...]
    """All of them, the audio among them, by name."""
    frames: int
    rate: int
    loudness: Loudness
    fingerprint: str
    """SHA-256 of everything it was made from."""


# --- progress ---


class Progress(NamedTuple):
    """How far a stage has come; rooms yield it and the command line draws it."""

    stage: str
    """``record``, ``level``, ``encode``, ``verify``, ``publish``."""
    done: float
    total: float
