"""Higher and lower: what is said keeps its length, and so the times of its words."""

from __future__ import annotations

import subprocess
from functools import cache

from qa2audio.audio.ffmpeg import Ffmpeg, executable
from qa2audio.errors import CodecError

VERSION = 1
"""Raise it when the same pitch is to sound otherwise: part of the address of a shifted take."""
_FILTER = "rubberband"
_SECONDS = 20.0  # to list its filters takes it a tenth of one
# A person who speaks lower has the same head: with the formants moved as well, voices turn to giants and children.
_SETTINGS = "formant=preserved:pitchq=quality"


@cache
def can_shift() -> bool:
    """Return whether the ffmpeg that is there can shift pitch; the wheel's can, somebody's own may not."""
    try:
        told = subprocess.run(
            [executable(), "-hide_banner", "-nostdin", "-filters"],
            capture_output=True,
            timeout=_SECONDS,
            check=False,
        )
    except (CodecError, OSError, subprocess.SubprocessError):
        return False
    return any(_FILTER.encode() in line.split()[1:2] for line in told.stdout.splitlines())


def shifted(pcm: bytes, rate: int, semitones: float) -> bytes:
    """Return mono 16-bit samples `semitones` higher, or lower; as many of them, and the same each time."""
    if not semitones or not pcm:
        return pcm
    source = ["-v", "error", "-f", "s16le", "-ar", str(rate), "-ac", "1", "-i", "pipe:0"]
    change = f"{_FILTER}=pitch={2 ** (semitones / 12):.9f}:{_SETTINGS}"
    with Ffmpeg([*source, "-af", change, "-f", "s16le", "pipe:1"], output=True) as ffmpeg:
        made = ffmpeg.converted(pcm)
    return made[: len(pcm)].ljust(len(pcm), b"\0")
