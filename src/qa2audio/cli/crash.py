"""The log of a bug: the traceback goes to a file, not to the person."""

from __future__ import annotations

import platform
import tempfile
import traceback
from pathlib import Path

from platformdirs import user_log_path

from qa2audio.version import __version__


def write_log() -> Path:
    """Write the exception being handled to a new log file and return its path.

    Neither arguments nor environment are logged: they may hold what the person wants to keep.
    """
    text = f"qa2audio {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
    text += traceback.format_exc()
    try:
        return _write(user_log_path("qa2audio", appauthor=False), text)
    except OSError:
        return _write(Path(tempfile.gettempdir()), text)


def _write(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", dir=folder, prefix="crash-", suffix=".log", delete=False, encoding="utf-8"
    ) as log:
        log.write(text)
    return Path(log.name)
