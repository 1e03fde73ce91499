"""What is to be sent: the built show, held against what stands at the target and what we put there."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import Location, UploadError
from qa2audio.show.upload.sent_files import Entry

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from qa2audio.show.upload.backend import Seen
    from qa2audio.show.upload.sent_files import Record

_NAMED = 5


class Local(NamedTuple):
    """A file of the built show."""

    sha256: str
    size: int
    headers: str
    """Empty where the target keeps none."""


class Reason(StrEnum):
    """Why a file is sent."""

    NEW = "new"
    CHANGED = "changed"
    UNFINISHED = "not finished last time"
    LOST = "somebody took it away there"
    FOREIGN = "somebody changed it there"
    HEADERS = "other headers"

    @property
    def by_others(self) -> bool:
        """Whether somebody else had a hand in it."""
        return self in {Reason.LOST, Reason.FOREIGN}


@dataclass(slots=True)
class Comparison:
    """What is to be done."""

    send: dict[str, Reason] = field(default_factory=dict)
    """By path."""
    keep: dict[str, Entry] = field(default_factory=dict)
    """What stands there as it should."""
    gone: tuple[str, ...] = ()
    """What we put there and the show no longer has."""
    strange: tuple[str, ...] = ()
    """What would be overwritten and is not ours."""


def compare(
    local: Mapping[str, Local], record: Record, there: Mapping[str, Seen], same: Callable[[str], bool]
) -> Comparison:
    """Return what is to be done; `same` reads a file at the target and says whether it is the local one."""
    result = Comparison(gone=tuple(sorted(set(record.files) - set(local))))
    strange = []
    for path, file in local.items():
        entry, seen = record.files.get(path), there.get(path)
        reason = _reason(path, file, entry, seen, same)
        if reason is None and seen is not None:
            result.keep[path] = Entry(file.sha256, file.size, seen.stamp, file.headers)
        elif reason is not None:
            result.send[path] = reason
        if reason is Reason.FOREIGN and entry is None:
            strange.append(path)
    result.strange = tuple(sorted(strange))
    return result


def _reason(
    path: str, file: Local, entry: Entry | None, seen: Seen | None, same: Callable[[str], bool]
) -> Reason | None:
    """Return why the file must be sent; None if it stands there."""
    if seen is None:
        return Reason.NEW if entry is None else Reason.LOST if entry.stamp else Reason.UNFINISHED
    if entry is not None and entry.stamp == seen.stamp:
        if entry.sha256 != file.sha256:
            return Reason.CHANGED
    elif seen.size != file.size or not same(path):
        return Reason.UNFINISHED if entry is not None and not entry.stamp else Reason.FOREIGN
    if file.headers and (entry is None or entry.headers != file.headers):
        return Reason.HEADERS
    return None


def refuse_strangers(comparison: Comparison, place: str) -> None:
    """Raise `UploadError` if something would be overwritten that we did not put there."""
    if not comparison.strange:
        return
    names = ", ".join(comparison.strange[:_NAMED]) + (" …" if len(comparison.strange) > _NAMED else "")
    raise UploadError(
        f"other files have the names of the show's: {names}.",
        location=Location(place),
        hint="Choose another folder, or add --overwrite if they may go.",
    )
