"""Who speaks, and how they sound."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a speaker is to the episode; it decides the voice when nobody chose one."""

    HOST = "host"
    GUEST = "guest"
    NARRATOR = "narrator"
    AUDIENCE = "audience"


class Sex(StrEnum):
    """Whose voice a voice seems to be."""

    FEMALE = "female"
    MALE = "male"


ANY_VOICE = "*"
"""The name of a listed voice that stands for names which the engine cannot list, such as another server's."""


@dataclass(frozen=True, slots=True)
class Voice:
    """How a speaker sounds: one engine's voice and how it is to be used."""

    engine: str
    """Name of the engine, as registered (``tone``)."""
    name: str
    """The engine's own name for the voice (``en-us+f3``)."""
    language: str = "en-us"
    """BCP 47 tag, lower case."""
    rate: float = 1.0
    """Speed relative to the engine's normal one."""
    pitch: float = 0.0
    """Semitones above (+) or below (-) the voice's own pitch; shifted by ffmpeg where the engine has no pitch."""
    gain_db: float = 0.0
    """A wish on top of levelling, in dB."""
    options: tuple[tuple[str, str | float], ...] = ()
    """What only its engine understands, by name and sorted: a model, instructions, a server."""


@dataclass(frozen=True, slots=True)
class Variant:
    """A way to use any voice of an engine, such as a lower register, so that several speakers differ."""

    name: str
    """What stands behind a voice's name: ``+m7``, as in ``en-us+m7``."""
    roles: tuple[Role, ...] = ()
    """The roles for which its register is right, best first."""


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
    sex: Sex | None = None
    """Whose voice it seems to be."""
    naturalness: float | None = None
    """How natural it sounds, 1 to 5, as predicted; None where nobody measured it."""
    same_person: str | None = None
    """The profile that is the same person's voice, by another engine: who has one of them does without the other."""


@dataclass(frozen=True, slots=True)
class Inference:
    """What spoke for a role that nobody states."""

    asked: int = 0
    """Turns of the speaker that end in a question; counted for the host alone."""
    questions: int = 0
    """Such turns of everybody."""
    welcomes: bool = False
    """Greets or introduces, as hosts do."""
    host: str | None = None
    """Somebody else who hosts."""
    alone: bool = False
    """Nobody hosts."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody in the transcript."""

    name: str
    """As captions show it; unique within a transcript."""
    role: Role
    language: str = ""
    """BCP 47 tag, lower case, where it is not the episode's."""
    inferred: Inference | None = None
    """Why this role was chosen, where it had to be inferred; None where somebody states it."""
    assigned: bool = False
    """True where it is front matter, cast or show that state the role, and not the transcript itself."""


@dataclass(frozen=True, slots=True)
class VoiceRequest:
    """A wish such as ``--voice "Kelsey=en-us+m3"``, with where it was made for the error message."""

    speaker: str
    """A label or a role."""
    voice: str
    """``[ENGINE/]VOICE``, or a profile's name."""
    where: str
    """``--voice`` or ``cast.toml``, for messages."""
    line: int | None = None
    option: bool = True
    """False where it stands in a file; an option beats those."""


@dataclass(frozen=True, slots=True)
class Cast:
    """Who speaks with which voice."""

    roles: tuple[tuple[Speaker, Voice, str], ...]
    """Speaker, voice, and what the voice is called (a profile's name, or ``engine/voice``), in order of
    appearance."""

    abroad: tuple[tuple[str, str, Voice], ...] = ()
    """Speaker, another language that they speak now and then, and the voice they have for it."""

    def voice_of(self, name: str, language: str = "") -> Voice:
        """Return the voice of the speaker called `name`, for passages in `language` if there is one for them."""
        for speaker, other, voice in self.abroad if language else ():
            if (speaker, other) == (name, language):
                return voice
        return next(voice for speaker, voice, _ in self.roles if speaker.name == name)


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody whom a feed credits (podcast:person)."""

    name: str
    role: str = "host"
    """From the podcast taxonomy, lower case: `host`, `guest`, `narrator`, …"""
    group: str = "cast"
    href: str = ""
    """Address of a page about them."""
    img: str = ""
    """Address of a picture."""
