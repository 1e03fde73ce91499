"""The release that stands in an episode's folder, and whether it is the one that is wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.publish.folder.ownership import check_owner
from qa2audio.publish.folder.swap import desk, mend_if_dead
from qa2audio.publish.manifest import is_current, load_release
from qa2audio.publish.os_errors import output_error

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Release


def current_release(parent: Path, slug: str, fingerprint: str, *, source: Path) -> Release | None:
    """Return the release in `parent`/`slug` if it was made from `fingerprint` and every file is as it was written.

    Raises `OutputError` if it is the episode of another source than `source`.

    What a crash interrupted is mended first.
    """
    target = parent / slug
    try:
        mend_if_dead(target, desk(parent, slug))
        check_owner(desk(parent, slug), target, source.resolve(), force=True)
    except OSError as problem:
        raise output_error(problem, target) from problem
    return load_release(target) if is_current(target, fingerprint) else None
