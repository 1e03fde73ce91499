"""Getting one file over HTTP: what is there already stays there, and what is wrong does not.

A broken download goes on where it ended: `Range` asks for the rest, `If-Range` for the whole if it is another file by
now (RFC 9110, 13.1.5 and 14.2).
"""

from __future__ import annotations

import contextlib
import time
from typing import TYPE_CHECKING

from qa2audio.errors import EngineError, OutputError
from qa2audio.files.file_digest import digest_of_file
from qa2audio.web.client import WebError, ask

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qa2audio.engines.installable import ModelFile
    from qa2audio.web.client import Answer

_PATIENCE = 30.0  # seconds without a byte
_ATTEMPTS = 3  # in a row that brought nothing
_PART, _NO_SUCH_PART = 206, 416
_BUSY = frozenset([429, 500, 502, 503, 504])
"""What a server says that may have the file a little later."""


def download(file: ModelFile, target: Path, *, pause: float = 1.0) -> Iterator[int]:
    """Get `file` into `target`, yielding how many bytes are there.

    While it comes it is called `….part`; after a break of the connection it is asked for again, `pause` seconds
    later, and longer after every attempt that brought nothing. `EngineError` if it cannot be downloaded, or is not
    what the table says; then nothing of it is left, except where only the connection is to blame.
    """
    part = target.with_name(f"{target.name}.part")
    fruitless = 0
    while True:
        before = _size(part)
        try:
            yield from _fetch(file, part)
            break
        except WebError as problem:
            if problem.status:
                raise EngineError(f"{file.url} answers {problem}.", hint=_ELSEWHERE) from problem
            fruitless = 0 if _size(part) > before else fruitless + 1
            if fruitless >= _ATTEMPTS:
                raise EngineError(f"{file.url} cannot be downloaded: {problem}.", hint=_AGAIN) from problem
            time.sleep(pause * 2**fruitless)
    _verify(file, part)
    part.replace(target)
    _tag(part).unlink(missing_ok=True)


_AGAIN = "Run the command again; it goes on where it stopped."
_ELSEWHERE = "Get the files on another machine, and use --from."


def _fetch(file: ModelFile, part: Path) -> Iterator[int]:
    """Ask once, and write what comes; `WebError` if that is not all."""
    have = _size(part)
    with _opened(file, part, have) as answer:
        if have and answer.status != _PART:
            have = 0
        if have and not str(answer.headers.get("Content-Range", "")).startswith(f"bytes {have}-"):
            part.unlink()
            raise WebError("the server sent another part than asked for")
        _note_tag(part, answer)
        if not have:
            _write(part, b"", "wb")
        for block in answer.blocks():
            _write(part, block, "ab")
            have += len(block)
            _check_length(file, part, have)
            yield have
    if have < (file.bytes or 0):
        raise WebError(f"the connection broke after {have} bytes")


@contextlib.contextmanager
def _opened(file: ModelFile, part: Path, have: int) -> Iterator[Answer]:
    headers = {"Accept-Encoding": "identity"}
    if have:
        headers["Range"] = f"bytes={have}-"
        if _tag(part).is_file():
            headers["If-Range"] = _tag(part).read_text("latin-1")
    try:
        with ask(file.url, headers=headers, patience=_PATIENCE) as answer:
            yield answer
    except WebError as problem:
        if have and problem.status == _NO_SUCH_PART:
            part.unlink()
            raise WebError("there is no rest of it") from problem
        if problem.status in _BUSY:
            raise WebError(f"the server answers {problem.status}") from problem
        raise


def _write(part: Path, block: bytes, mode: str) -> None:
    try:
        with part.open(mode) as sink:
            sink.write(block)
    except OSError as problem:
        raise OutputError(f"{part.parent} cannot be written: {problem.strerror}.", hint=_AGAIN) from problem


def _check_length(file: ModelFile, part: Path, have: int) -> None:
    if file.bytes is not None and have > file.bytes:
        part.unlink()
        raise EngineError(f"{file.url} is longer than the {file.bytes} bytes it should have.", hint=_ELSEWHERE)


def _verify(file: ModelFile, part: Path) -> None:
    if file.sha256 is None:
        return
    found = digest_of_file(part)
    if found != file.sha256:
        part.unlink()
        _tag(part).unlink(missing_ok=True)
        raise EngineError(
            f"{file.url} is not the file it should be: its SHA-256 is {found}, not {file.sha256}. Nothing was kept.",
            hint="Run the command again; if it says the same, somebody changed the file.",
        )


def _note_tag(part: Path, answer: Answer) -> None:
    """Remember what tells this file from a later one; a weak tag must not be used (RFC 9110, 13.1.5)."""
    tag = str(answer.headers.get("ETag", ""))
    if tag and not tag.startswith("W/"):
        _tag(part).write_text(tag, "latin-1")
    else:
        _tag(part).unlink(missing_ok=True)


def _tag(part: Path) -> Path:
    return part.with_name(f"{part.name}.etag")


def _size(part: Path) -> int:
    return part.stat().st_size if part.is_file() else 0
