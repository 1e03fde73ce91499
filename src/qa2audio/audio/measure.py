"""Reading an encoded file back, as anybody with ffmpeg would."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.audio.ffmpeg import run
from qa2audio.errors import CodecError, Location
from qa2audio.model import Loudness

if TYPE_CHECKING:
    from pathlib import Path

_DELIVERED = re.compile(r"frames encoded \((\d+) samples\)")
_INTEGRATED = re.compile(r"I:\s+(\S+) LUFS")
_PEAK = re.compile(r"Peak:\s+(\S+) dBFS")
_SILENCE = -70.0  # the meter's floor


class Heard(NamedTuple):
    """What a decoder makes of a file."""

    loudness: Loudness
    frames: int
    """Decoded frames, encoder delay and padding taken off as the header says."""


def listen(path: Path) -> Heard:
    """Decode once; return loudness, true peak and length. `CodecError` if it is no audio file."""
    said = _decode(path, ["-af", "ebur128=peak=true:framelog=quiet"])
    lufs, peak = (float(_last(pattern, said, path)) for pattern in (_INTEGRATED, _PEAK))
    return Heard(Loudness(lufs if lufs > _SILENCE else -math.inf, peak), _frames(said, path))


def measure(path: Path) -> Loudness:
    """Return loudness as `ffmpeg -i FILE -af ebur128=peak=true -f null -` reads it."""
    return listen(path).loudness


def decode_frames(path: Path) -> int:
    """Return how many frames a decoder delivers, a third of the cost of `listen`."""
    return _frames(_decode(path, []), path)


def _decode(path: Path, filters: list[str]) -> str:
    try:
        return run(["-v", "verbose", "-i", f"file:{path}", "-map", "0:a:0", *filters, "-f", "null", "-"])
    except CodecError as error:
        raise CodecError(error.message, location=Location(str(path)), hint=error.hint) from error


def _frames(said: str, path: Path) -> int:
    return int(_last(_DELIVERED, said, path))


def _last(pattern: re.Pattern[str], said: str, path: Path) -> str:
    found = pattern.findall(said)
    if not found:
        raise CodecError("ffmpeg did not report what it heard.", location=Location(str(path)))
    return str(found[-1])
