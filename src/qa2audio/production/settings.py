"""How a transcript is to become an episode."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio.config import cast_engine, find_cast
from qa2audio.config.preferences import Preferences
from qa2audio.model import DEFAULT_ENGINE, Listen, Sound, Style

if TYPE_CHECKING:
    from qa2audio.model import Imprint, VoiceRequest


@dataclass(frozen=True, slots=True)
class Settings:
    """How a transcript is to become an episode."""

    output: Path = Path("output")
    """The parent of the episode's folder."""
    cache: Path = Path(".qa2audio-cache")
    """Folder of the recorded takes."""
    engine: str | None = None
    """Name of the engine that somebody asked for; None where nobody did."""
    natural: bool = False
    """Where nobody chose an engine, voices that sound like people are cast, if enough are installed. Not so in a
    show, whose episodes sound the same wherever they are built."""
    preferences: Preferences = field(default_factory=Preferences)
    """What the user prefers: of it, engine and cast count here, where nothing else says."""
    requests: tuple[VoiceRequest, ...] = ()
    cast_file: Path | None = None
    """Or the name of a cast in `voices`, or of ours."""
    lexicon_files: tuple[Path, ...] = ()
    """How words are pronounced; a later file counts more."""
    reader: str | None = None
    """The name of the transcript's reader; without it the content decides."""
    language: str | None = None
    """BCP 47 tag, lower case; beats what the transcript says."""
    title: str | None = None
    lines: tuple[int, int] | None = None
    """Render only these lines of the file, first and last."""
    fallback: str | None = None
    """The profile or voice that says what the others cannot; without it, an episode that lacks a line is none."""
    max_characters: int | None = None
    """So many may be sent to servers that may charge for them."""
    jobs: int | None = None
    """Engine hosts at once; None is what engine and machine can bear."""
    sound: Sound = field(default_factory=Sound)
    voices: Path = Path("voices")
    """Folder of voice profiles that go before ours."""
    assets: Path = Path("assets")
    """Folder of sounds that a transcript may ask for by name; its own folder goes before."""
    listen: Listen = Listen.AUTO
    """Which takes are listened to."""
    listener: str = "base.en"
    """Whisper's model, a folder or a name, that listens."""
    disclose: bool = False
    """The narrator says at the end that the voices are synthetic, as the show's style may have it too."""
    style: Style = field(default_factory=Style)
    """What the show says where an episode does not."""
    imprint: Imprint | None = None
    """The show that the episode belongs to; without it the transcript may name one."""
    slug: str | None = None
    """The episode's name, where the show's ledger knows it."""
    date: str | None = None
    """ISO 8601 day of its first publication, from the ledger, where the episode does not give one."""

    @property
    def is_engine_chosen(self) -> bool:
        """Return whether somebody chose the engine: with an option, by a cast (see `with_cast`), or in a show."""
        return bool(self.engine or self.style.engine)

    @property
    def chosen_engine(self) -> str:
        """Return the engine that speaks: the one asked for (by `with_cast`, a cast's), the show's, the default."""
        return self.engine or self.style.engine or DEFAULT_ENGINE


def with_cast(settings: Settings) -> Settings:
    """Return `settings` with the cast file for the cast's name, and with the engine that it wants.

    An engine that somebody asked for beats the cast's; where neither is, the user's preferences count, the engine
    before the cast. `ConfigError` if there is no such cast.
    """
    if not (settings.is_engine_chosen or settings.cast_file):
        wanted = settings.preferences
        settings = replace(settings, engine=wanted.engine, cast_file=None if wanted.engine else wanted.cast)
    if settings.cast_file is None:
        return settings
    path = find_cast(settings.cast_file, settings.voices)
    return replace(settings, cast_file=path, engine=settings.engine or cast_engine(path))
