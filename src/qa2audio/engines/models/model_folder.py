"""Where model files lie, and what is in them: one flat folder, with the names that their own releases give them."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import tempfile
from pathlib import Path

VARIABLE = "QA2AUDIO_MODELS"
"""The environment variable that names another folder."""
_KNOWN = "digests.json"


def models_folder() -> Path:
    """Return the folder of the model files; it need not exist."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path

    return user_data_path("qa2audio", appauthor=False) / "models"


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, hexadecimal.

    It is computed once: the user's cache keeps it under path, size and time of change (nanoseconds), which is what
    make and rsync believe as well.
    """
    status = path.stat()
    key = f"{path.absolute()}|{status.st_size}|{status.st_mtime_ns}"
    known = _known()
    if key not in known:
        with path.open("rb") as file:
            known[key] = hashlib.file_digest(file, "sha256").hexdigest()
        _remember(known)
    return known[key]


def _store() -> Path:
    from platformdirs import user_cache_path

    return user_cache_path("qa2audio", appauthor=False) / _KNOWN


def _known() -> dict[str, str]:
    try:
        content = json.loads(_store().read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in content.items()} if isinstance(content, dict) else {}


def _remember(known: dict[str, str]) -> None:
    """Write aside and rename; where that cannot be done, the next run computes again."""
    with contextlib.suppress(OSError):
        store = _store()
        store.parent.mkdir(parents=True, exist_ok=True)
        handle, draft = tempfile.mkstemp(dir=store.parent)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            json.dump(known, file, indent=0)
        Path(draft).replace(store)
