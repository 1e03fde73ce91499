"""A transcript's file: found, small enough, and text, or a document that becomes text."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError, did_you_mean
from qa2audio.model import Omission, OmissionReason
from qa2audio.transcript.binary import kind_of_binary
from qa2audio.transcript.documents.document_kinds import kind_of_document
from qa2audio.transcript.documents.extraction import extract
from qa2audio.transcript.encoding import decode
from qa2audio.transcript.rows import ROW_ENDS, split_rows
from qa2audio.transcript.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.model import Problem
    from qa2audio.transcript.documents.extract import LeftOut

MAX_ROWS = 500_000
"""Each is an object, so that many short lines would take far more memory than few long ones."""
AS_TEXT = " (as text)"
"""What stands behind the name of a document: its lines are those of its text."""
MAX_BYTES = 64 * 1024 * 1024
"""More than a thousand hours of speech; whatever is larger is not a transcript."""


def load(path: Path, *, source: str | None = None) -> Source:
    """Read and decode the file `path`; `TranscriptError` says what is wrong with it.

    A document (docx, odt, epub, pdf, web page) is converted. Lines are then those of its text, and its name says so.
    """
    name = source if source is not None else str(path)
    data = _read_bytes(path, name)
    problems: tuple[Problem, ...] = ()
    left_out: Sequence[LeftOut] = ()
    if document := kind_of_document(data):
        (text, left_out), name = extract(data, document, name), name + AS_TEXT
    else:
        _refuse_binary(data, name)
        text, problems = decode(data, name)
    if not text.strip():
        raise TranscriptError(
            "the file has nothing but white space in it.",
            location=Location(name),
            hint="Paste the transcript into it.",
        )
    if (number := sum(map(text.count, ROW_ENDS))) > MAX_ROWS:
        raise _too_large(Location(name), f"{number:,} lines; at most {MAX_ROWS:,}")
    rows = split_rows(text)
    behind = rows[-1].line + 1
    omitted = (
        Omission(behind, 1, " ".join(each.text.split()), OmissionReason(each.reason)) for each in left_out
    )
    return Source(name, path.stem, rows, problems, left_out=tuple(omitted))


def _read_bytes(path: Path, name: str) -> bytes:
    where = Location(name)
    try:
        _check_kind_and_size(path, where)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the path
        raise _unreadable(path, where, error) from error
    if not data:
        raise TranscriptError("the file is empty.", location=where, hint="Paste the transcript into it.")
    if len(data) > MAX_BYTES:  # it grew, or the system does not know its size
        raise _too_large(where, _megabytes(len(data)))
    return data


def _refuse_binary(data: bytes, name: str) -> None:
    if kind := kind_of_binary(data):
        raise TranscriptError(
            f"this is {kind.what}, not text.",
            location=Location(name),
            hint=kind.remedy or "Give a plain text file (UTF-8).",
        )


def _check_kind_and_size(path: Path, where: Location) -> None:
    status = path.stat()
    if stat.S_ISDIR(status.st_mode):
        raise TranscriptError("this is a folder, not a file.", location=where, hint="Name a file in it.")
    if not stat.S_ISREG(status.st_mode):
        raise TranscriptError(
            "this is not an ordinary file.", location=where, hint="Save the transcript as a text file first."
        )
    if status.st_size > MAX_BYTES:
        raise _too_large(where, _megabytes(status.st_size))


def _megabytes(size: int) -> str:
    return f"{size / 1e6:.0f} MB; at most {MAX_BYTES / 1e6:.0f} MB"


def _too_large(where: Location, size: str) -> TranscriptError:
    return TranscriptError(
        f"the file is too large for a transcript ({size}).",
        location=where,
        hint="Check that it is the right file, or split it into episodes.",
    )


def _unreadable(path: Path, where: Location, error: OSError | ValueError) -> TranscriptError:
    if isinstance(error, FileNotFoundError):
        hint = did_you_mean(path.name, _neighbours(path)) or "Check the path."
        return TranscriptError("no such file.", location=where, hint=hint)
    if isinstance(error, PermissionError):
        return TranscriptError(
            "the file may not be read.", location=where, hint="Give yourself permission to read it."
        )
    reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return TranscriptError(f"the file cannot be read: {reason}.", location=where, hint="Check the path.")


def _neighbours(path: Path) -> list[str]:
    try:
        return [entry.name for entry in path.parent.iterdir() if entry.is_file()]
    except OSError:
        return []
