"""The reading that the platforms take: ffmpeg's ebur128 filter, with true peak."""

from __future__ import annotations

import re
import subprocess
from typing import TYPE_CHECKING

from qa2audio.audio.ffmpeg import executable
from qa2audio.model import Loudness

if TYPE_CHECKING:
    from pathlib import Path


def ebur128(path: Path) -> Loudness:
    """Return what `ffmpeg -i FILE -af ebur128=peak=true -f null -` says."""
    command = [executable(), "-hide_banner", "-nostats", "-i", str(path)]
    command += ["-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stderr
    lufs, peak = (re.findall(pattern, said)[-1] for pattern in (r"I:\s+(\S+) LUFS", r"Peak:\s+(\S+) dBFS"))
    return Loudness(float(lufs), float(peak))
