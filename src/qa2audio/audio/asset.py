"""A sound file that somebody brought becomes a mono WAV file at the timeline's rate. Nobody has to trust it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.audio.decoder import decode
from qa2audio.audio.wav import save_wav
from qa2audio.errors import CodecError, Location

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

MOST_BYTES = 500_000_000
MOST_SECONDS = 1_200
_KINDS = "aac,aiff,flac,matroska,mov,mp3,ogg,wav,w64,caf"
"""What ffmpeg may take it for. A playlist, by whatever name, would make it open other files and addresses."""
_UNTRUSTED = ("-protocol_whitelist", "file", "-format_whitelist", _KINDS)


def take_in(path: Path, target: Path, rate: int) -> int:
    """Write the sound at `path` to `target` and return its frames; `CodecError` if it is none, or far too long."""
    where = Location(str(path))
    try:
        size = path.stat().st_size
    except OSError as error:
        raise CodecError(f"cannot be read: {error.strerror}.", location=where) from error
    if size > MOST_BYTES:
        raise CodecError(f"has more than {MOST_BYTES // 1_000_000} MB.", location=where, hint="Cut it shorter.")
    counted = _Counted(decode(path, rate, options=_UNTRUSTED), MOST_SECONDS * rate, where)
    save_wav(target, counted.blocks(), rate)
    if not counted.frames:
        raise CodecError("no sound is in it.", location=where, hint="Take another file.")
    return counted.frames


class _Counted:
    """A stream of samples that is not endless."""

    def __init__(self, blocks: Iterator[NDArray[np.float32]], most: int, where: Location) -> None:
        self._blocks, self._most, self._where = blocks, most, where
        self.frames = 0

    def blocks(self) -> Iterator[NDArray[np.float32]]:
        for block in self._blocks:
            self.frames += len(block)
            if self.frames > self._most:
                message = f"lasts longer than {MOST_SECONDS // 60} minutes."
                raise CodecError(message, location=self._where, hint="Cut it shorter.")
            yield block
