"""One entry of the cache: a folder with a WAV file for each take of a group, and a list of them with digests.

An entry is believed only as far as it can be checked: sizes, digests of the samples, and a seal on the list itself.
"""

from __future__ import annotations

import json
import wave
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.engines.hosted.messages import words_from
from qa2audio.files.value_digest import digest_of_bytes, digest_of_value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.model import Word

_LIST = "takes.json"
_HEADER = 44  # bytes before the samples, as the module wave writes them


@dataclass(frozen=True, slots=True)
class Stored:
    """A take in the cache."""

    path: Path
    frames: int
    rate: int
    digest: str
    """SHA-256 of the samples, hexadecimal."""
    words: tuple[Word, ...] | None


def write_take(folder: Path, position: int, pcm: bytes, rate: int, words: tuple[Word, ...] | None) -> Stored:
    """Write the take at `position` of the group into `folder`: mono, 16 bit, little-endian."""
    path = folder / f"{position}.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, rate, 0, "NONE", ""))
        file.writeframes(pcm)
    return Stored(path, len(pcm) // 2, rate, digest_of_bytes(pcm), words)


def write_list(folder: Path, takes: Sequence[Stored]) -> None:
    """Write what makes `folder` an entry; the last thing before it is moved into place."""
    body = [[take.frames, take.rate, take.digest, take.words] for take in takes]
    (folder / _LIST).write_text(json.dumps({"takes": body, "seal": digest_of_value(body)}), encoding="utf-8")


def read_entry(folder: Path) -> tuple[Stored, ...] | None:
    """Return the takes in `folder`, or None if it is not there or not whole."""
    try:
        content = json.loads((folder / _LIST).read_bytes())
        if content["seal"] != digest_of_value(content["takes"]):
            return None
        takes = tuple(
            Stored(folder / f"{position}.wav", frames, rate, digest, words_from(words))
            for position, (frames, rate, digest, words) in enumerate(content["takes"])
        )
        return takes if all(map(_is_whole, takes)) else None
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None


def _is_whole(take: Stored) -> bool:
    data = take.path.read_bytes()
    header = data[:_HEADER]
    return (
        len(data) == _HEADER + 2 * take.frames
        and digest_of_bytes(memoryview(data)[_HEADER:]) == take.digest
        and header == _header(take.frames, take.rate)
    )


def _header(frames: int, rate: int) -> bytes:
    """The header of a WAV file as `wave` writes it."""
    size = 2 * frames
    return b"".join((
        b"RIFF", (36 + size).to_bytes(4, "little"), b"WAVEfmt ", (16).to_bytes(4, "little"),
        (1).to_bytes(2, "little"), (1).to_bytes(2, "little"), rate.to_bytes(4, "little"),
        (2 * rate).to_bytes(4, "little"), (2).to_bytes(2, "little"), (16).to_bytes(2, "little"),
        b"data", size.to_bytes(4, "little"),
    ))  # fmt: skip
