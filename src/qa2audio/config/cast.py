"""Cast files and `--voice`: which speaker gets which voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.config.episode_facts import OF_PEOPLE, people_facts
from qa2audio.config.profiles import bundled_voices
from qa2audio.config.tables import OPTIONS, VOICE_KEYS, Table, load_table
from qa2audio.config.toml_items import table_items
from qa2audio.errors import ConfigError, Location, OptionError, did_you_mean
from qa2audio.files.toml_reader import read_toml
from qa2audio.model import Profile, VoiceRequest

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Facts

_ENGINE = "engine"


def find_cast(wanted: Path, voices: Path) -> Path:
    """Return the cast file at `wanted`, or the one of that name in the folder `voices` or among ours.

    `ConfigError` if it is a name that no cast has.
    """
    if wanted.is_file() or wanted.suffix or len(wanted.parts) > 1:
        return wanted
    casts = {
        path.stem: path for folder in (bundled_voices(), voices) for path in (folder / "casts").glob("*.toml")
    }
    if wanted.name not in casts:
        hint = did_you_mean(wanted.name, casts) or f"There are {', '.join(sorted(casts))}; or give a file."
        raise ConfigError(f'there is no cast "{wanted}".', location=Location("--cast"), hint=hint)
    return casts[wanted.name]


def cast_engine(path: Path) -> str | None:
    """Return the engine whose voices a cast file wants for those whom it does not name, if it says so."""
    table = load_table(path)
    return table.text_of(_ENGINE) if _ENGINE in table.values else None


def load_cast(path: Path, engine: str) -> tuple[tuple[VoiceRequest, ...], tuple[Profile, ...]]:
    """Read a file with a `[cast]` table: requests, and a profile for every voice that it describes in full.

    An entry is `Kelsey = "en-us+m3"` (what `--voice` takes) or
    `Kelsey = { voice = "en-us+m3", rate = 0.9, pitch = -2 }`; without `engine` the voice is `engine`'s.
    """
    table = load_table(path)
    table.allow(["cast", _ENGINE, *OF_PEOPLE])
    entries = table.values.get("cast")
    if entries is None and any(key in table.values for key in (_ENGINE, *OF_PEOPLE)):
        return (), ()
    if not isinstance(entries, dict):
        raise table.error("cast", "there is no [cast] table.", 'Write: [cast] Kelsey = "en-us+m3".')
    return cast_entries(table.inner("cast"), path, engine)


def cast_entries(
    entries: Table, path: Path, engine: str
) -> tuple[tuple[VoiceRequest, ...], tuple[Profile, ...]]:
    """Return what a `[cast]` table says."""
    requests, profiles = [], []
    for speaker, value in entries.values.items():
        voice = value
        if isinstance(value, dict):
            inline = entries.inner(speaker)
            inline.allow((*VOICE_KEYS, OPTIONS))
            voice = f"{path.name}: {speaker}"
            profiles.append(Profile(voice, inline.voice(engine)))
        elif not isinstance(value, str):
            raise entries.error(speaker, f'"{speaker}" must be a voice in quotes or a table.')
        requests.append(VoiceRequest(speaker, voice, str(path), entries.line_of(speaker), option=False))
    return tuple(requests), tuple(profiles)


def load_cast_facts(path: Path, engine: str) -> Facts:
    """Read what a cast file says of people and labels; it means what it means in a front matter."""
    toml = read_toml(path)
    return people_facts(table_items(toml.values, toml.line_of), str(path), engine)


def parse_voice_option(value: str) -> VoiceRequest:
    """Read `NAME=[ENGINE/]VOICE`; `OptionError` if it is something else."""
    speaker, equals, voice = (part.strip() for part in value.partition("="))
    if not (speaker and equals and voice):
        raise OptionError(
            f'"{value}" is not NAME=VOICE.',
            location=Location("--voice"),
            hint='Write for example --voice "Kelsey=en-us+m3".',
        )
    return VoiceRequest(speaker, voice, "--voice")
