"""The digest of a value: what was made from the same one need not be made again.

These digests stand in caches, indexes and releases on people's disks. Whoever changes how one is made makes all of
that again, so a test holds each of them to what it always was.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable


def digest_of_value(value: Any, *, plain: Callable[[Any], Any] | None = None) -> str:
    """Return the SHA-256 of what JSON can hold, hexadecimal; the order of a table's keys decides nothing.

    `plain` turns what JSON cannot hold into what it can.
    """
    return digest_of_text(json.dumps(value, sort_keys=True, default=plain))


def digest_of_compact(value: Any) -> str:
    """Return the SHA-256 of `value` written as JSON without spaces and in its own order: the address of takes."""
    return digest_of_text(json.dumps(value, separators=(",", ":")))


def digest_of_text(text: str) -> str:
    """Return the SHA-256 of `text` as UTF-8, hexadecimal."""
    return digest_of_bytes(text.encode())


def digest_of_bytes(data: bytes | memoryview, algorithm: str = "sha256") -> str:
    """Return the digest of `data`, hexadecimal; MD5 only where a server compares by it."""
    return hashlib.new(algorithm, data, usedforsecurity=algorithm != "md5").hexdigest()
