"""A built show is published: compared, sent stage by stage, verified, and only then is anything taken away."""

from __future__ import annotations

import os
import uuid
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.errors import Location, UploadError
from qa2audio.files.file_digest import digest_of_file, digest_of_stream
from qa2audio.model import Progress
from qa2audio.show.upload.built_show import look_at, refuse_absent
from qa2audio.show.upload.difference import Comparison, Local, compare, refuse_strangers
from qa2audio.show.upload.guard import alone, keep_apart
from qa2audio.show.upload.headers import Headers, headers
from qa2audio.show.upload.outcome import Published
from qa2audio.show.upload.sent_files import RECORD, Entry, Record, parse_record
from qa2audio.show.upload.store import Store
from qa2audio.show.upload.target import parse_place
from qa2audio.show.upload.transfers import Meter, work

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from qa2audio.show.upload.backend import Seen
    from qa2audio.show.upload.built_show import Built
    from qa2audio.show.upload.target import Place

_JOBS = 8
_LEAST, _NOTES = 48, 40  # files between two notes of what has arrived, and how many notes at most, about
_NOTE = Headers("application/json", "no-store")


def publish_show(  # noqa: PLR0913 - all but two are switches
    folder: Path,
    target: Place | str,
    *,
    prune: bool = False,
    overwrite: bool = False,
    dry_run: bool = False,
    jobs: int = _JOBS,
) -> Generator[Progress, None, Published]:
    """Publish the built show in `folder` to `target`, yielding progress; `UploadError` says what is in the way.

    At every moment the feed at `target` lists only what is there. A run that was interrupted leaves the old feed; the
    next one goes on where it stopped. With `prune` what left the show is deleted, after the feed that lacks it.
    """
    place = parse_place(target) if isinstance(target, str) else target
    built = look_at(folder)
    keep_apart(folder, place)
    with alone(place):
        publishing = _Publishing(built, Store(place), jobs)
        try:
            plan = yield from publishing.plan()
            if not overwrite:
                refuse_strangers(plan, str(place))
            if not dry_run:
                yield from publishing.send(plan, prune=prune)
        finally:
            publishing.store.closed = True
    return publishing.outcome(plan, pruned=prune, dry=dry_run)


@dataclass
class _Publishing:
    """One run."""

    built: Built
    store: Store
    jobs: int
    run: str = field(default_factory=lambda: uuid.uuid4().hex)
    local: dict[str, Local] = field(default_factory=dict)
    record: Record = field(default_factory=Record)

    def plan(self) -> Generator[Progress, None, Comparison]:
        """Find out what is to be done."""
        yield Progress("compare", 0, 1)
        self.record = parse_record(self.store.read(RECORD))
        paths = [path for stage in self.built.stages for path in stage]
        sizes = {path: float((self.built.folder / path).stat().st_size) for path in paths}
        meter = Meter("compare", sum(sizes.values()))
        self.local = yield from work(sizes, self._look, meter, os.cpu_count() or 1)
        self.local = {path: self.local[path] for path in paths}
        there = self.store.listing({_parent(path) for path in {*paths, *self.record.files, *self.built.absent}})
        strangers = set(there) - set(self.record.files)
        refuse_absent(self.built, set(self.built.absent) - strangers)
        doubtful = {path: sizes[path] for path in paths if self._doubtful(path, there)}
        digests = yield from work(
            doubtful, lambda path: self._same(path, there), Meter("compare", 1), self.jobs
        )
        return compare(self.local, self.record, there, digests.__getitem__)

    def send(self, plan: Comparison, *, prune: bool) -> Generator[Progress, None, None]:
        """Do it."""
        if not plan.send and not (prune and plan.gone) and not self._outdated(plan):
            return
        self.store.prepare()
        self.record.run = self.run
        self.record.files |= plan.keep
        self.record.files |= {path: self._entry(path, "") for path in plan.send}
        self._write()
        meter = Meter("upload", sum(self.local[path].size for path in plan.send))
        try:
            for stage in self.built.stages:
                yield from self._stage([path for path in stage if path in plan.send], meter)
            if prune:
                yield from self._prune(plan.gone)
        except BaseException:
            with suppress(UploadError):
                self._note()
            raise
        self._still_alone()
        self.record.run = ""
        self._write()

    def outcome(self, plan: Comparison, *, pruned: bool, dry: bool) -> Published:
        """Return what was done."""
        order = [path for stage in self.built.stages for path in stage if path in plan.send]
        return Published(
            place=self.store.place,
            sent={path: plan.send[path] for path in order},
            bytes=sum(self.local[path].size for path in order),
            kept=len(plan.keep),
            removed=plan.gone if pruned else (),
            gone=() if pruned else plan.gone,
            left_out=self.built.left_out,
            without_pages=self.built.without_pages,
            dry=dry,
        )

    def _look(self, path: str) -> Local:
        with (self.built.folder / path).open("rb") as file:
            return Local(digest_of_stream(file), file.tell(), self._headers_text(path))

    def _headers(self, path: str) -> Headers:
        return headers(path, feed=path in self.built.feeds)

    def _headers_text(self, path: str) -> str:
        """What the target keeps of the headers; a folder keeps nothing."""
        return "" if self.store.backend.renames else str(self._headers(path))

    def _doubtful(self, path: str, there: dict[str, Seen]) -> bool:
        """Whether only reading the file there can tell whether it is ours as it is now."""
        entry, seen = self.record.files.get(path), there.get(path)
        return (
            seen is not None
            and seen.size == self.local[path].size
            and (entry is None or entry.stamp != seen.stamp)
        )

    def _same(self, path: str, there: dict[str, Seen]) -> bool:
        md5 = there[path].md5
        if md5 is not None and digest_of_file(self.built.folder / path, "md5") == md5:
            return True
        return self.store.sha256(path) == self.local[path].sha256

    def _outdated(self, plan: Comparison) -> bool:
        known = {path: entry for path, entry in self.record.files.items() if path in plan.keep}
        return bool(self.record.run) or known != plan.keep

    def _entry(self, path: str, stamp: str) -> Entry:
        file = self.local[path]
        return Entry(file.sha256, file.size, stamp, file.headers)

    def _stage(self, paths: Sequence[str], meter: Meter) -> Generator[Progress, None, None]:
        often = max(_LEAST, len(self.local) // _NOTES)
        for first in range(0, len(paths), often):
            some = {path: float(self.local[path].size) for path in paths[first : first + often]}
            yield from work(some, lambda path: self._put(path, meter), meter, self.jobs)
            self._note()

    def _put(self, path: str, meter: Meter) -> None:
        source, file = self.built.folder / path, self.local[path]
        seen = self.store.put(source, path, self._headers(path), file.sha256, meter.callback(path))
        self.record.files[path] = self._entry(path, seen.stamp)

    def _prune(self, gone: Sequence[str]) -> Generator[Progress, None, None]:
        yield from work(dict.fromkeys(gone, 1.0), self.store.remove, Meter("prune", len(gone)), self.jobs)
        for path in gone:
            del self.record.files[path]

    def _note(self) -> None:
        """Write down what has arrived, unless that would be into somebody else's record."""
        self._still_alone()
        self._write()

    def _write(self) -> None:
        self.store.write(RECORD, self.record.to_json(), _NOTE)

    def _still_alone(self) -> None:
        """Stop before the feed if somebody else began to publish here: theirs is the later word."""
        if parse_record(self.store.read(RECORD)).run != self.run:
            raise UploadError(
                "somebody else began to publish here meanwhile; this run stopped before the feed.",
                location=Location(str(self.store.place)),
                hint="Wait for the other to end, then publish again.",
            )


def _parent(path: str) -> str:
    return path.rpartition("/")[0]
