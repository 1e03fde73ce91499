"""An episode of which everything but the sound changed: its title, its date, its show. No sound is made for that."""

from __future__ import annotations

import json
import shutil
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from qa2audio.audio.encoders.known_encoders import encoder_of
from qa2audio.files.file_digest import digest_of_file
from qa2audio.publish.captions.known_captions import CAPTIONS
from qa2audio.publish.chapters import Mark
from qa2audio.publish.companions import Body, finish, names
from qa2audio.publish.manifest import MANIFEST, load_release
from qa2audio.publish.milliseconds import milliseconds
from qa2audio.publish.os_errors import output_error
from qa2audio.publish.tags.known_taggers import tagger_for

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from qa2audio.model import Episode, Fingerprints, Release
    from qa2audio.publish.folder.staging import Staging


def retag(old: Path, episode: Episode, staging: Staging, made_from: Fingerprints) -> Release | None:
    """Publish the sound, captions and chapters in the folder `old` as `episode`, in `staging`; return the release.

    None, with nothing published, if one of these is not as it was written. `old` may be the folder of an earlier
    name; it is left as it is. The bytes are those that a render from the start gives.
    """
    release = load_release(old)
    if release is None or release.audio_fingerprint != made_from.audio:
        return None
    encoder = encoder_of(release.audio.name)
    if encoder is None:
        return None
    called = names(episode.slug, encoder)
    made_from = made_from._replace(traits=release.traits or made_from.traits)  # of the sound that stands
    content = json.loads((old / MANIFEST).read_text(encoding="utf-8"))
    try:
        if not _copied(old, content, staging.folder, called):
            return None
        tagger = tagger_for(encoder)
        body = Body(
            _marks(release, content),
            tagger.transcript(staging.folder / called["audio"][0]) if tagger else "",
            encoder,
            release.frames,
            release.rate,
            release.loudness,
            release.fallbacks,
            release.listened,
        )
        return finish(episode, body, staging, made_from)
    except OSError as problem:
        raise output_error(problem, staging.target) from problem


def _copied(old: Path, content: dict[str, Any], folder: Path, called: Mapping[str, tuple[str, str]]) -> bool:
    """Copy what stays under the name that it is to have; return whether every byte is as it was written."""
    captions = {entry["type"]: entry for entry in content["transcripts"]}
    if captions.keys() != {kind.mime for kind in CAPTIONS}:
        return False  # another version had other kinds
    entries = {part: content[part] for part in ("audio", "chapters")}
    entries |= {kind.part: captions[kind.mime] for kind in CAPTIONS}
    for part, entry in entries.items():
        target = folder / called[part][0]
        try:
            shutil.copyfile(old / entry["file"], target)
        except FileNotFoundError:
            return False
        if digest_of_file(target) != entry["sha256"]:
            return False
    return True


def _marks(release: Release, content: dict[str, Any]) -> list[Mark]:
    """Return the chapters as they were written: whole milliseconds, each until the next."""
    told = [(round(mark["start"] * 1000), mark["title"]) for mark in content["chapters"]["marks"]]
    end = milliseconds(release.frames, release.rate)
    ends = [after for _, (after, _) in pairwise(told)] + [end]
    return [Mark(start, end, title) for (start, title), end in zip(told, ends, strict=True)]
