"""`release.json`: all that a feed needs to know of an episode, in one file beside it.

It carries no guid (the show's ledger does) and no time of day: the same episode gives the same bytes.
"""

from __future__ import annotations

import json
import math
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from qa2audio.files.file_digest import digest_of_file
from qa2audio.model import (
    Doubt,
    Episode,
    EpisodeKind,
    Fallback,
    Imprint,
    Listened,
    Loudness,
    Mended,
    Person,
    Release,
    ReleasedFile,
    Role,
    Soundbite,
    Speaker,
    TakeSign,
    Trait,
)
from qa2audio.publish.captions.known_captions import CAPTIONS
from qa2audio.publish.chapters import chapters_at
from qa2audio.publish.milliseconds import seconds
from qa2audio.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.model import Traits
    from qa2audio.publish.chapters import Mark

MANIFEST = "release.json"
COVER = "cover.jpg"
SCHEMA = 1
_SECTIONS = ("audio", "chapters", "cover", "notes")
_EPISODE = ("slug", "title", "description", "number", "date", "link", "language", "season", "explicit")


def describe(folder: Path, name: str, mime: str) -> ReleasedFile:
    """Return a file's entry: its size and hash as it is now."""
    digest = digest_of_file(folder / name)
    return ReleasedFile(name, mime, (folder / name).stat().st_size, digest)


def manifest(release: Release, files: dict[str, ReleasedFile], marks: Sequence[Mark]) -> str:
    """Return the text of `release.json`; `files` says which file is which."""
    episode = release.episode
    content: dict[str, Any] = {
        **{name: _entry(files[name]) for name in _SECTIONS},
        "transcripts": [_entry(files[kind.part]) for kind in CAPTIONS],
        "schema": SCHEMA,
        "generator": f"qa2audio {__version__}",
        "fingerprint": release.fingerprint,
        "audio_fingerprint": release.audio_fingerprint,
        "made_from": {trait.key: digest for trait, digest in release.traits.items()},
        "synthetic_voices": True,
        "show": asdict(episode.show),
        **{name: getattr(episode, name) for name in _EPISODE},
        "tags": list(episode.tags),
        "kind": str(episode.kind),
        "people": [asdict(person) for person in episode.people],
        "soundbites": [asdict(bite) for bite in release.soundbites],
        "soundbites_wanted": episode.soundbites_wanted,
        "fallbacks": [one._asdict() for one in release.fallbacks],
        **({"listened": _listened_json(release.listened)} if release.listened else {}),
        "speakers": [{"name": speaker.name, "role": str(speaker.role)} for speaker in episode.speakers],
        "duration": round(release.frames / release.rate, 3),
        "frames": release.frames,
        "rate": release.rate,
        "loudness": {name: _level(getattr(release.loudness, name)) for name in ("lufs", "true_peak")},
    }
    content["chapters"]["marks"] = [{"start": seconds(m.start), "title": m.title} for m in marks]
    return json.dumps(content, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def load_release(folder: Path) -> Release | None:
    """Return the release in `folder`; None if there is none, or none that this version understands."""
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        return _release(folder, content)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None


def is_current(folder: Path, fingerprint: str) -> bool:
    """Whether `folder` holds the release made from `fingerprint`, every file as it was written."""
    release = load_release(folder)
    if release is None or release.fingerprint != fingerprint:
        return False
    try:
        return all(describe(folder, file.name, file.mime) == file for file in release.files)
    except OSError:
        return False


def _release(folder: Path, content: dict[str, Any]) -> Release:
    if content["schema"] != SCHEMA:
        raise ValueError
    entries = [*map(content.__getitem__, _SECTIONS), *content["transcripts"]]
    files = [_released(entry) for entry in entries]
    speakers = tuple(Speaker(s["name"], Role(s["role"])) for s in content["speakers"])
    about = {name: content[name] for name in _EPISODE}
    about["tags"] = tuple(content["tags"])
    about["kind"] = EpisodeKind(content.get("kind", "full"))
    about["people"] = tuple(Person(**person) for person in content.get("people", ()))
    bites = tuple(Soundbite(**bite) for bite in content.get("soundbites", ()))
    about["soundbites_wanted"] = content.get("soundbites_wanted", 0)
    about["soundbites"] = () if about["soundbites_wanted"] else bites
    return Release(
        folder=folder,
        episode=Episode(show=Imprint(**content["show"]), speakers=speakers, **about),
        audio=files[0],
        files=tuple(sorted(files, key=lambda file: file.name)),
        frames=content["frames"],
        rate=content["rate"],
        loudness=Loudness(*(_parsed(content["loudness"][name]) for name in ("lufs", "true_peak"))),
        fingerprint=content["fingerprint"],
        audio_fingerprint=content.get("audio_fingerprint", ""),
        traits=_traits(content.get("made_from", {})),
        soundbites=bites,
        fallbacks=tuple(Fallback(**one) for one in content.get("fallbacks", ())),
        listened=_listened(content.get("listened")),
        chapters=chapters_at(
            [(mark["start"], mark["title"]) for mark in content["chapters"]["marks"]], content["rate"]
        ),
    )


def _traits(said: dict[str, str]) -> Traits:
    """Return what the sound was made from; nothing where a later version knows of more than this one does.

    The release is whole all the same, and what is not understood here must not have it made anew.
    """
    try:
        return {Trait.parse(key): digest for key, digest in said.items()}
    except ValueError:
        return {}


def _entry(file: ReleasedFile) -> dict[str, Any]:
    return {"file": file.name, "type": file.mime, "bytes": file.size, "sha256": file.sha256}


def _released(entry: dict[str, Any]) -> ReleasedFile:
    name = entry["file"]
    if set(name) & set("/\\") or name in {"", ".", ".."}:
        raise ValueError(name)  # a file elsewhere is not part of a release
    return ReleasedFile(name, entry["type"], entry["bytes"], entry["sha256"])


def _level(value: float) -> float | None:
    """JSON has no infinity: silence is null."""
    return round(value, 2) if math.isfinite(value) else None


def _parsed(value: float | None) -> float:
    return -math.inf if value is None else value


def _listened_json(listened: Listened) -> dict[str, Any]:
    doubts = [
        one._asdict() | {"start": None if one.start is None else round(one.start, 3)} for one in listened.doubts
    ]
    mended = [one._asdict() for one in listened.mended]
    return {"takes": listened.takes, "model": listened.model, "doubts": doubts, "mended": mended}


def _listened(said: dict[str, Any] | None) -> Listened | None:
    if said is None:
        return None
    doubts = (
        Doubt(one["line"], one["speaker"], tuple(map(TakeSign, one["signs"])), one["start"], one["heard"])
        for one in said["doubts"]
    )
    mended = (Mended(**one) for one in said.get("mended", ()))
    return Listened(said["takes"], said["model"], tuple(doubts), tuple(mended))
