"""The take cache: what was once recorded is found again under the hash of all that its sound depends on.

Entries are written aside and renamed into place, so that one is there as a whole or not at all; what a crash or a
failing disk left behind is noticed when it is read, and counts as absent. Any number of processes may share a cache.
"""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
import time
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple, Self

from qa2audio.errors import Location, OutputError
from qa2audio.synthesis.cache_entry import read_entry, write_list, write_take
from qa2audio.synthesis.lease import Lease, oldest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qa2audio.engines.hosted.messages import Recording
    from qa2audio.synthesis.cache_entry import Stored

_TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Recorded takes of qa2audio; may be deleted.\n"
_ATTEMPTS = 3  # somebody else may be mending the same torn entry


class CacheSize(NamedTuple):
    """How much is in a cache."""

    entries: int
    bytes: int


class TakeCache:
    """A folder of takes. Use it as a context manager, or `close` it, to leave no scratch folder behind."""

    def __init__(self, folder: Path) -> None:
        """`folder` need not exist; it is made when something is stored."""
        self.folder = folder
        self._since = time.time() - 1  # file systems keep coarser time
        self._lease: Lease | None = None
        self._opening = threading.Lock()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Remove the scratch folder; the cache can be used again."""
        if self._lease:
            self._lease.release()
            self._lease = None

    def find(self, key: str) -> tuple[Stored, ...] | None:
        """Return the takes under `key`, checked, or None; they are marked as used."""
        folder = self._place(key)
        takes = read_entry(folder)
        if takes is not None:
            with contextlib.suppress(OSError):  # a cache that can only be read is still of use
                self._hold()
                os.utime(folder)
        return takes

    def _hold(self) -> Lease:
        """Say that we are here, so that nobody prunes what we use."""
        with self._opening:
            self._lease = self._lease or self._open()
        return self._lease

    def scratch(self, name: str) -> Path:
        """Return a new folder beside the entries; whatever stays in it is gone when we are, even after a crash."""
        with self._writing():
            folder = self._hold().folder / name
            folder.mkdir()
        return folder

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise OutputError(
                f"the cache cannot be written: {error.strerror}.",
                location=Location(str(self.folder)),
                hint="Choose another with --cache-dir.",
            ) from error

    def _open(self) -> Lease:
        self.folder.mkdir(parents=True, exist_ok=True)
        (self.folder / "CACHEDIR.TAG").write_text(_TAG, encoding="ascii")
        return Lease(self.folder / "tmp", self._since)

    def store(self, key: str, draft: Path, recordings: list[Recording]) -> tuple[Stored, ...]:
        """Write `recordings` as the entry under `key` and return its takes; `draft` is an empty scratch folder.

        Whoever comes first wins: an entry that is there and whole stays.
        """
        place = self._place(key)
        with self._writing():
            takes = [write_take(draft, n, one.pcm, one.rate, one.words) for n, one in enumerate(recordings)]
            write_list(draft, takes)
            there = self._put(draft, place)
        return there or tuple(replace(one, path=place / one.path.name) for one in takes)

    def _put(self, draft: Path, place: Path) -> tuple[Stored, ...] | None:
        """Move `draft` to `place`; return what is there instead, if that is whole."""
        place.parent.mkdir(parents=True, exist_ok=True)
        for attempt in range(_ATTEMPTS):
            try:
                draft.rename(place)
            except OSError:
                there = read_entry(place)
                if there is not None:
                    shutil.rmtree(draft, ignore_errors=True)
                    return there
                if attempt == _ATTEMPTS - 1:
                    raise
                self._discard(place, draft.with_name(f"{draft.name}-torn-{attempt}"))
            else:
                break
        return None

    def size(self) -> CacheSize:
        """Return how many entries there are, and how much room they take."""
        sizes = [size for _, _, size in self._entries()]
        return CacheSize(len(sizes), sum(sizes))

    def prune(self, max_bytes: int) -> CacheSize:
        """Remove the least recently used entries until at most `max_bytes` are left; return what is gone.

        What a render that still runs has used stays.
        """
        with self._writing():
            limit = oldest(self.folder / "tmp")
        entries = sorted(self._entries())
        left = sum(size for _, _, size in entries)
        count = freed = 0
        for used, entry, size in entries:
            if left - freed <= max_bytes or used >= limit:
                break
            self._discard(entry, self.scratch(f"pruned-{count}") / "entry")
            count, freed = count + 1, freed + size
        return CacheSize(count, freed)

    def clear(self) -> CacheSize:
        """Remove every entry that no running render uses; return what is gone."""
        return self.prune(-1)

    def _discard(self, entry: Path, aside: Path) -> None:
        """Remove an entry in one step for everybody else."""
        with contextlib.suppress(FileNotFoundError):
            entry.rename(aside)
        shutil.rmtree(aside, ignore_errors=True)

    def _place(self, key: str) -> Path:
        return self.folder / "takes" / key[:2] / key[2:]

    def _entries(self) -> Iterator[tuple[float, Path, int]]:
        """Yield when each entry was last used, its folder, and its bytes."""
        for path in (self.folder / "takes").glob("??/*"):
            with contextlib.suppress(OSError):  # somebody else prunes as well, or a link leads nowhere
                yield path.stat().st_mtime, path, sum(file.stat().st_size for file in path.glob("*"))
