"""Where model files lie, and what is in them, with the names that their own releases give them.

One flat folder of the user's, and behind it the folders of companion packages (`qa2audio-voices-…`, built by
`scripts/companion-wheels`), which all put their files into one namespace package.
"""

from __future__ import annotations

import contextlib
import json
import os
from importlib.util import find_spec
from pathlib import Path

from qa2audio.files.atomic_write import write_atomically
from qa2audio.files.file_digest import digest_of_file
from qa2audio.files.lock import locked

VARIABLE = "QA2AUDIO_MODELS"
"""The environment variable that names another folder."""
COMPANIONS = "qa2audio_voices"
"""The namespace package into which companion packages put their files."""
_KNOWN = "digests.json"
_PATIENCE = 5.0  # seconds; nobody holds the lock for longer than a small file takes


def models_folder() -> Path:
    """Return the folder of the model files; it need not exist."""
    if chosen := os.environ.get(VARIABLE):
        return Path(chosen).expanduser().absolute()
    from platformdirs import user_data_path  # 20 ms, which hosts do without

    return user_data_path("qa2audio", appauthor=False) / "models"


def model_folders() -> tuple[Path, ...]:
    """Return where model files are looked for: `models_folder()` first, then what companion packages brought."""
    spec = find_spec(COMPANIONS)
    places = spec.submodule_search_locations if spec else None
    return (models_folder(), *map(Path, places or ()))


def model_file(name: str) -> Path | None:
    """Return where the file called `name` lies, or None."""
    paths = (folder / name for folder in model_folders())
    return next((path for path in paths if path.is_file()), None)


def digest(path: Path) -> str:
    """Return the SHA-256 of a file, hexadecimal.

    It is computed once: the user's cache keeps it under path, size and time of change (nanoseconds), which is what
    make and rsync believe as well.
    """
    status = path.stat()
    key = f"{path.absolute()}|{status.st_size}|{status.st_mtime_ns}"
    known = _known()
    if key not in known:
        known[key] = digest_of_file(path)
        _remember(key, known[key])
    return known[key]


def _store() -> Path:
    from platformdirs import user_cache_path  # as above

    return user_cache_path("qa2audio", appauthor=False) / _KNOWN


def _known() -> dict[str, str]:
    try:
        content = json.loads(_store().read_bytes())
    except (OSError, ValueError):
        return {}
    return {str(key): str(value) for key, value in content.items()} if isinstance(content, dict) else {}


def _remember(key: str, digest: str) -> None:
    """Keep `digest` under `key`; where that cannot be done, the next run computes it again."""
    with contextlib.suppress(OSError, NotImplementedError):
        store = _store()
        store.parent.mkdir(parents=True, exist_ok=True)
        with locked(store.with_name(f"{_KNOWN}.lock"), patience=_PATIENCE):
            write_atomically(store, json.dumps(_known() | {key: digest}, indent=0).encode())
