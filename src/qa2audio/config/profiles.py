"""Voice profiles: `voices/*.toml`."""

from __future__ import annotations

from pathlib import Path

from qa2audio.config.tables import OPTIONS, VOICE_KEYS, load_table
from qa2audio.model import DEFAULT_ENGINE, Profile

_PROFILE_KEYS = (*VOICE_KEYS, OPTIONS, "roles", "description", "sex", "naturalness", "same_person")


def load_profile(path: Path) -> Profile:
    """Read one voice profile; `ConfigError` names the line."""
    table = load_table(path)
    table.allow(_PROFILE_KEYS)
    return Profile(
        name=path.stem,
        voice=table.voice(DEFAULT_ENGINE),
        roles=table.roles(),
        description=table.text_of("description", ""),
        sex=table.sex(),
        naturalness=table.number("naturalness", 0.0) if "naturalness" in table.values else None,
        same_person=table.text_of("same_person", "") or None,
    )


def bundled_voices() -> Path:
    """Return the folder of the profiles that ship with qa2audio: in the wheel, or in a checkout."""
    inside = Path(__file__).parents[1] / "voices"
    return inside if inside.is_dir() else Path(__file__).parents[3] / "voices"


def load_profiles(*folders: Path) -> tuple[Profile, ...]:
    """Read every profile of ours and of the `folders`; a later folder's file replaces an earlier one's.

    Profiles come by name, so that casting does not depend on the file system's order.
    """
    paths: dict[str, Path] = {}
    for folder in (bundled_voices(), *folders):
        paths |= {path.stem: path for path in sorted(folder.glob("*.toml"))}
    return tuple(load_profile(paths[name]) for name in sorted(paths))
