"""The digest of a file: two files with the same one have the same bytes."""

from __future__ import annotations

import hashlib
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_BLOCK = 1 << 20  # a file as long as a film is never in memory as a whole


def digest_of_file(path: Path, algorithm: str = "sha256") -> str:
    """Return the digest of the file at `path`, hexadecimal; raises `OSError`."""
    with path.open("rb") as file:
        return digest_of_stream(file, algorithm)


def digest_of_stream(file: IO[bytes], algorithm: str = "sha256") -> str:
    """Return the digest of what is still to come from `file`, hexadecimal; it need not be a file on a disk."""
    digest = hashlib.new(
        algorithm, usedforsecurity=algorithm != "md5"
    )  # MD5 only where a server compares by it
    while block := file.read(_BLOCK):
        digest.update(block)
    return digest.hexdigest()
