"""The show's sounds for one episode: found by name, known by content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.audio.sound_files import SUFFIXES
from qa2audio.config.show_file import SHOW_FILE
from qa2audio.errors import CodecError, ConfigError, Location, did_you_mean
from qa2audio.files.file_digest import digest_of_file
from qa2audio.model import Asset, Music, Problem, Score

ASSETS = "assets"
"""Folder of sounds, beside a transcript or in a show."""

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Transcript
    from qa2audio.production.settings import Settings


def find_score(transcript: Transcript, path: Path, settings: Settings) -> tuple[Score, tuple[Problem, ...]]:
    """Return which sounds the episode at `path` has, and what of the transcript's wishes nobody can fulfil.

    A name that is nearly one of the show's, or has an audio file's ending, is a slip: `ConfigError`. Any other that
    is unknown is a transcriber's note, and only noted.
    """
    named, problems = _named(transcript, path, settings)
    style = settings.style
    whole = settings.lines is None
    score = Score(
        named=tuple(sorted(named.items())),
        intro=_asset(style.intro) if style.intro and whole else None,
        outro=_asset(style.outro) if style.outro and whole else None,
        sting=_asset(style.sting) if style.sting else None,
        intro_overlap=style.intro_overlap if style.intro and whole else 0.0,
        outro_overlap=style.outro_overlap if style.outro and whole else 0.0,
    )
    return score, problems


def _named(
    transcript: Transcript, path: Path, settings: Settings
) -> tuple[dict[str, Asset], tuple[Problem, ...]]:
    asked = {part.asset: part for part in reversed(transcript.parts) if isinstance(part, Music)}
    known = _known(path, settings) if asked else {}
    named: dict[str, Asset] = {}
    problems = []
    for name, part in asked.items():
        if found := _lookup(part, known, transcript.source):
            named[name] = _asset(found)
        else:
            hint = "Put a file of that name into the folder assets, or take the line out."
            problems.append(Problem("music", part.line, name, f'there is no sound "{name}".', hint))
    return named, tuple(problems)


def _known(path: Path, settings: Settings) -> dict[str, Path]:
    """Return every sound by what it may be called; what the show names goes before what only lies there."""
    named = {name.casefold(): file for name, file in settings.style.music}
    lying: dict[str, Path] = {}
    places = [path.parent, path.parent / ASSETS, settings.assets]
    if (path.parent.parent / SHOW_FILE).is_file():  # a show's transcript that is rendered alone
        places.append(path.parent.parent / ASSETS)
    for folder in places:
        for file in sorted(folder.iterdir()) if folder.is_dir() else ():
            if file.suffix.lower() in SUFFIXES and file.is_file() and _inside(file, folder):
                lying.setdefault(file.name.casefold(), file)
                lying.setdefault(file.stem.casefold(), file)
    return lying | named


def _inside(file: Path, folder: Path) -> bool:
    """Whether `file` is there and no link to elsewhere: what a transcript names must not leave its folder."""
    return file.resolve().is_relative_to(folder.resolve())


def _lookup(part: Music, known: dict[str, Path], source: str) -> Path | None:
    name = part.asset.strip().casefold()
    if name in known:
        return known[name]
    meant = did_you_mean(part.asset, [key for key in known if not key.endswith(SUFFIXES)])
    if meant or name.endswith(SUFFIXES):
        hint = meant or "Put it beside the transcript, or into the folder assets."
        raise ConfigError(f'there is no sound "{part.asset}".', location=Location(source, part.line), hint=hint)
    return None


def _asset(path: Path) -> Asset:
    try:
        return Asset(path, digest_of_file(path))
    except OSError as error:
        raise CodecError(f"cannot be read: {error.strerror}.", location=Location(str(path))) from error
