"""The release that stands in an episode's folder, and whether it is the one that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import changes
from qa2audio.publish.folder.ownership import check_owner
from qa2audio.publish.folder.swap import desk, mend_if_dead
from qa2audio.publish.manifest import is_current, load_release
from qa2audio.publish.os_errors import output_error

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Episode, Fingerprints, Release


def current_release(parent: Path, episode: Episode, made_from: Fingerprints, *, source: Path) -> Release | None:
    """Return the release of `episode` in `parent` if it was made from the same and every file is as it was written.

    Raises `OutputError` if it is the episode of another source than `source`.

    What a crash interrupted is mended first.
    """
    slug = episode.slug
    target = parent / slug
    try:
        mend_if_dead(target, desk(parent, slug))
        check_owner(desk(parent, slug), target, source.resolve(), force=True)
    except OSError as problem:
        raise output_error(problem, target) from problem
    release = load_release(target)
    if release is None or not _is_same(release, episode, made_from):
        return None
    return release if is_current(target, release.fingerprint) else None


def _is_same(release: Release, episode: Episode, made_from: Fingerprints) -> bool:
    """An earlier version of the program may have had another hash for the same facts: then these are compared."""
    if release.fingerprint == made_from.release:
        return True
    return release.audio_fingerprint == made_from.audio and not changes(release.episode, episode)
