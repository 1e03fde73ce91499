"""The one place that imports pydub: its import warns and, with PATH unset, fails."""

from __future__ import annotations

import os
import warnings

__all__ = ["AudioSegment"]

_path_missing = "PATH" not in os.environ
if _path_missing:  # pydub looks for ffmpeg along it while it is imported
    os.environ["PATH"] = ""
try:
    with warnings.catch_warnings():
        # audioop is deprecated (3.11, 3.12); "Couldn't find ffmpeg"; invalid escapes in pydub's own source
        warnings.simplefilter("ignore")
        from pydub import AudioSegment
finally:
    if _path_missing:
        del os.environ["PATH"]
