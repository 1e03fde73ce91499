"""TOML files of ours become model objects; they are validated once, here.

`voices/*.toml` are voice profiles; a cast file says which speaker gets which voice.
"""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa2audio.errors import ConfigError, Location, OptionError, did_you_mean
from qa2audio.model import Profile, Role, Voice, VoiceRequest

if TYPE_CHECKING:
    from collections.abc import Iterable

_NUMBERS = {"rate": (0.3, 3.0), "pitch": (-24.0, 24.0), "gain_db": (-20.0, 20.0)}
_VOICE_KEYS = ("engine", "voice", "language", *_NUMBERS)
_PROFILE_KEYS = (*_VOICE_KEYS, "roles", "description")


class _Table:
    """One TOML table, and where it stands, so that every complaint can name the line."""

    def __init__(self, values: dict[str, Any], path: Path, text: str) -> None:
        self.values, self.path, self.text = values, path, text

    def error(self, key: str, message: str, hint: str | None = None) -> ConfigError:
        """Return the error for `key`, on the first line that sets it."""
        setting = re.compile(rf"(?:^|[\s{{,\"']){re.escape(key)}[\"']?\s*=")
        lines = self.text.splitlines()
        line = next((n for n, text in enumerate(lines, 1) if setting.search(text)), None)
        return ConfigError(message, location=Location(str(self.path), line), hint=hint)

    def allow(self, keys: Iterable[str]) -> None:
        """Raise `ConfigError` for a key that is not one of `keys`."""
        known = tuple(keys)
        for key in self.values:
            if key not in known:
                hint = did_you_mean(key, known) or f"Known keys: {', '.join(known)}."
                raise self.error(key, f'unknown key "{key}".', hint)

    def text_of(self, key: str, default: str | None = None) -> str:
        """Return the string at `key`; without `default` it must be there."""
        value = self.values.get(key, default)
        if isinstance(value, str) and (value or default is not None):
            return value
        if key not in self.values:
            raise self.error(key, f'"{key}" is missing.', f'Add {key} = "…".')
        raise self.error(key, f'"{key}" must be a text in quotes.')

    def number(self, key: str, default: float) -> float:
        """Return the number at `key`, within its bounds."""
        value = self.values.get(key, default)
        low, high = _NUMBERS[key]
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise self.error(key, f'"{key}" must be a number from {low:g} to {high:g}.')
        return float(value)

    def voice(self, engine: str) -> Voice:
        """Return the voice that the table describes."""
        return Voice(
            engine=self.text_of("engine", engine),
            name=self.text_of("voice"),
            language=self.text_of("language", "en-us").lower(),
            rate=self.number("rate", 1.0),
            pitch=self.number("pitch", 0.0),
            gain_db=self.number("gain_db", 0.0),
        )

    def roles(self) -> tuple[Role, ...]:
        """Return the roles that a profile is cast for."""
        value = self.values.get("roles", [])
        known = [role.value for role in Role]
        if not isinstance(value, list):
            raise self.error("roles", '"roles" must be a list.', f"Known roles: {', '.join(known)}.")
        for role in value:
            if role not in known:
                hint = did_you_mean(str(role), known) or f"Known roles: {', '.join(known)}."
                raise self.error("roles", f'unknown role "{role}".', hint)
        return tuple(Role(role) for role in value)


def _load(path: Path) -> _Table:
    try:
        text = path.read_text(encoding="utf-8")
        return _Table(tomllib.loads(text), path, text)
    except OSError as error:
        raise ConfigError(
            f"cannot be read: {error.strerror}.", location=Location(str(path)), hint="Check the path."
        ) from error
    except UnicodeDecodeError as error:
        raise ConfigError("is not UTF-8.", location=Location(str(path)), hint="Save it as UTF-8.") from error
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        line = int(place[1]) if place else None
        message = re.sub(r" \(at .*\)$", "", str(error))
        raise ConfigError(f"not TOML: {message}.", location=Location(str(path), line)) from error


def load_profile(path: Path) -> Profile:
    """Read one voice profile; `ConfigError` names the line."""
    table = _load(path)
    table.allow(_PROFILE_KEYS)
    return Profile(
        name=path.stem,
        voice=table.voice("pyttsx3"),
        roles=table.roles(),
        description=table.text_of("description", ""),
    )


def bundled_voices() -> Path:
    """Return the folder of the profiles that ship with qa2audio: in the wheel, or in a checkout."""
    inside = Path(__file__).with_name("voices")
    return inside if inside.is_dir() else Path(__file__).parents[2] / "voices"


def load_profiles(*folders: Path) -> tuple[Profile, ...]:
    """Read every profile of ours and of the `folders`; a later folder's file replaces an earlier one's.

    Profiles come by name, so that casting does not depend on the file system's order.
    """
    paths: dict[str, Path] = {}
    for folder in (bundled_voices(), *folders):
        paths |= {path.stem: path for path in sorted(folder.glob("*.toml"))}
    return tuple(load_profile(paths[name]) for name in sorted(paths))


def load_cast(path: Path, engine: str) -> tuple[tuple[VoiceRequest, ...], tuple[Profile, ...]]:
    """Read a file with a `[cast]` table: requests, and a profile for every voice that it describes in full.

    An entry is `Kelsey = "en-us+m3"` (what `--voice` takes) or
    `Kelsey = { voice = "en-us+m3", rate = 0.9, pitch = -2 }`; without `engine` the voice is `engine`'s.
    """
    table = _load(path)
    table.allow(["cast"])
    entries = table.values.get("cast")
    if not isinstance(entries, dict):
        raise table.error("cast", "there is no [cast] table.", 'Write: [cast] Kelsey = "en-us+m3".')
    requests, profiles = [], []
    for speaker, value in entries.items():
        voice = value
        if isinstance(value, dict):
            inline = _Table(value, path, table.text)
            inline.allow(_VOICE_KEYS)
            voice = f"{path.name}: {speaker}"
            profiles.append(Profile(voice, inline.voice(engine)))
        elif not isinstance(value, str):
            raise table.error(speaker, f'"{speaker}" must be a voice in quotes or a table.')
        line = table.error(speaker, "").location
        requests.append(VoiceRequest(speaker, voice, str(path), line.line if line else None))
    return tuple(requests), tuple(profiles)


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
