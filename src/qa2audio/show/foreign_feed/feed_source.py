"""A feed's bytes from a file or an address: of limited size, in limited time, over http and https alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from qa2audio.errors import FeedError, Location
from qa2audio.web.client import TooLargeError, WebError, ask

LARGEST = 50_000_000
"""Bytes of a feed, unpacked; real ones stay below ten million."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """The bytes of a feed."""

    where: str
    address: str
    content: bytes


def fetch(where: str, *, largest: int = LARGEST) -> Fetched:
    """Return the bytes of the file or address `where`; raises `FeedError`."""
    scheme, marked, _ = where.partition("://")
    if not marked:
        return Fetched(where, "", _from_file(Path(where), largest))
    if scheme.lower() not in {"http", "https"}:
        raise FeedError(
            f"{where}: feeds are read from files and over http and https, not over {scheme}.",
            hint="Save the feed and name the file.",
        )
    return _from_web(where, largest)


def _from_file(path: Path, largest: int) -> bytes:
    try:
        if path.stat().st_size > largest:
            raise _too_large(str(path), largest)
        return path.read_bytes()
    except OSError as problem:
        raise FeedError(
            f"the feed cannot be read: {problem.strerror}.",
            location=Location(str(path)),
            hint=None if path.exists() else "Name a file, or an address with its https://.",
        ) from problem


def _from_web(url: str, largest: int) -> Fetched:
    try:
        with ask(url) as answer:
            return Fetched(url, answer.address, answer.whole(largest))
    except TooLargeError as problem:
        raise _too_large(url, largest) from problem
    except WebError as problem:
        hint = "Is this machine online? A feed saved as a file is read without a network."
        raise FeedError(
            f"{url} cannot be fetched: {problem}.", hint=None if problem.status else hint
        ) from problem


def _too_large(where: str, largest: int) -> FeedError:
    return FeedError(f"{where}: this is larger than {largest // 1_000_000} MB, and no feed.")
