"""The target as a handful of verbs that either succeed, are tried again, or say what is wrong."""

from __future__ import annotations

import errno
import os
import posixpath
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any, TypeVar

from qa2audio.errors import Location, UploadError
from qa2audio.files.file_digest import digest_of_file, digest_of_stream
from qa2audio.files.value_digest import digest_of_bytes, digest_of_text
from qa2audio.show.upload.folder import Folder
from qa2audio.show.upload.gcs import Gcs
from qa2audio.show.upload.s3 import S3
from qa2audio.show.upload.sent_files import INCOMING
from qa2audio.show.upload.sftp import Sftp
from qa2audio.show.upload.transfer_errors import NOT_THERE, DamagedError, is_passing, upload_error

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from fsspec import AbstractFileSystem

    from qa2audio.show.upload.backend import Backend, Seen
    from qa2audio.show.upload.headers import Headers
    from qa2audio.show.upload.target import Place

_Result = TypeVar("_Result")
_DELAYS = (0.5, 1.0, 2.0, 4.0, 8.0)  # seconds before the second, third, … attempt


EXTRAS = tuple(kind.extra for kind in (Gcs, S3, Sftp) if kind.extra)
"""What brings the libraries of places that are no folder."""


def backend_of(place: Place) -> Backend:
    """Return the kind of target that `place` is."""
    kinds: dict[str, Callable[[], Backend]] = {"file": Folder, "s3": S3, "gs": Gcs}
    return Sftp(place) if place.scheme == "sftp" else kinds[place.scheme]()


class Store:
    """A target; its methods may be called from several threads. All raise `UploadError`."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.backend = backend_of(place)
        self.closed = False
        self._worked = False
        self._opening = threading.Lock()
        self._fs: AbstractFileSystem | None = None

    def read(self, path: str) -> bytes | None:
        """Return a small file's content; None where there is none."""
        data: bytes | None = self._attempt(path, lambda fs: fs.cat_file(self._at(path)), absent=None)
        return data

    def sha256(self, path: str) -> str:
        """Return the digest of a file, read back; empty where there is none."""
        return self._attempt(path, lambda fs: _digest(fs, self._at(path)), absent="")

    def listing(self, folders: Iterable[str]) -> dict[str, Seen]:
        """Return the files in `folders`, those below them perhaps among them."""
        if self.backend.deep:
            return self._seen(self._attempt("", lambda fs: fs.find(self.place.root, detail=True), absent={}))
        found: dict[str, Seen] = {}
        for folder in sorted(set(folders)):
            found |= self._seen({row["name"]: row for row in self._rows(folder)})
        return found

    def _rows(self, folder: str) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self._attempt(
            folder, lambda fs: fs.ls(self._at(folder), detail=True), absent=[]
        )
        return rows

    def prepare(self) -> None:
        """Make the folder if only it is missing, and clear away what an interrupted run was in the middle of."""
        if not self.backend.renames:
            return
        self._attempt("", self._make_root)
        for path in self.listing([INCOMING]):
            self.remove(path)

    def put(self, source: Path, path: str, headers: Headers, sha256: str, progress: Any = None) -> Seen:
        """Send a file, see that it arrived, and return what it is there; until then the old one stands."""
        md5 = bytes.fromhex(digest_of_file(source, "md5"))

        def send(fs: AbstractFileSystem) -> Seen:
            at = self._incoming(path)
            self._make_parent(fs, at)
            fs.put_file(str(source), at, callback=progress, **self.backend.sent_with(headers, md5))
            seen = self.backend.seen(fs.info(at))
            if seen.md5 != md5.hex() and _digest(fs, at) != sha256:
                raise DamagedError
            return self._finish(fs, at, path) or seen

        return self._attempt(path, send)

    def write(self, path: str, data: bytes, headers: Headers) -> None:
        """Write a small file; until it is whole the old one stands."""
        md5 = bytes.fromhex(digest_of_bytes(data, "md5"))

        def send(fs: AbstractFileSystem) -> None:
            at = self._incoming(path)
            self._make_parent(fs, at)
            fs.pipe_file(at, data, **self.backend.sent_with(headers, md5))
            self._finish(fs, at, path)

        self._attempt(path, send)

    def remove(self, path: str) -> None:
        """Delete a file, and its folder if that is empty now; nothing is said where it is gone already."""
        self._attempt(path, lambda fs: fs.rm_file(self._at(path)), absent=None)
        if "/" in path:
            with suppress(Exception):  # it is not empty, which every kind of target says its own way
                self.backend.tidy(self._connection(), self._at(posixpath.dirname(path)))

    def _at(self, path: str) -> str:
        return f"{self.place.root}/{path}" if path else self.place.root

    def _incoming(self, path: str) -> str:
        if not self.backend.renames:
            return self._at(path)
        return self._at(f"{INCOMING}/{digest_of_text(path)[:32]}")

    def _finish(self, fs: AbstractFileSystem, at: str, path: str) -> Seen | None:
        """Put what arrived in its place."""
        if not self.backend.renames:
            return None
        self._make_parent(fs, self._at(path))
        if fs.isdir(self._at(path)):  # a move into it is what some would make of that
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        fs.mv(at, self._at(path))
        return self.backend.seen(fs.info(self._at(path)))

    def _make_parent(self, fs: AbstractFileSystem, at: str) -> None:
        if self.backend.renames:
            fs.makedirs(posixpath.dirname(at), exist_ok=True)

    def _make_root(self, fs: AbstractFileSystem) -> None:
        root = self.place.root
        if fs.isdir(root):
            return
        if not fs.isdir(posixpath.dirname(root) or "."):
            hint = "Make it, or mount what it is on."
            raise UploadError(
                "the folder that it is to be in does not exist.", location=Location(str(self.place)), hint=hint
            )
        fs.makedirs(root, exist_ok=True)

    def _seen(self, rows: dict[str, Any]) -> dict[str, Seen]:
        start = f"{self.place.root}/"
        return {
            name.removeprefix(start): self.backend.seen(row)
            for name, row in rows.items()
            if row["type"] != "directory" and name.startswith(start)
        }

    def _connection(self) -> AbstractFileSystem:
        with self._opening:
            if self._fs is None:
                if extra := self.backend.extra:
                    extra.load(UploadError, NOT_THERE, location=Location(str(self.place)))
                self._fs = self.backend.open()
            return self._fs

    def _forget(self, broken: AbstractFileSystem | None) -> None:
        with self._opening:
            if self._fs is broken:
                self._fs = None

    def _attempt(self, path: str, work: Callable[[AbstractFileSystem], _Result], **absent: Any) -> _Result:
        """Do `work`, again and again while the line breaks; return `absent` where a file is not there."""
        delays = list(_DELAYS)
        while True:
            fs = None
            try:
                fs = self._connection()
                result = work(fs)
            except Exception as error:  # every library has its own tree
                if isinstance(error, FileNotFoundError) and absent and not self.backend.explain(error):
                    return absent["absent"]  # type: ignore[no-any-return]
                passing = is_passing(error, self.backend, worked=self._worked)
                if not delays or self.closed or not passing:
                    told = upload_error(error, self.backend, self.place, path)
                    if told is None:
                        raise
                    raise told from error
            else:
                self._worked = True
                return result
            self._forget(fs)
            time.sleep(delays.pop(0))


def _digest(fs: AbstractFileSystem, at: str) -> str:
    with fs.open(at, "rb") as file:
        return digest_of_stream(file)
