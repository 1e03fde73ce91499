"""The voices of hibari: one comes with its package, four are files of their own."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from qa2audio.engines.hibari.models import hibari_models
from qa2audio.engines.models.model_folder import digest, model_file
from qa2audio.errors import EngineError

PACKAGE = "hibari"
"""What is imported of the distribution hibari-tts."""


class HibariVoice(NamedTuple):
    """A voice: hibari has a network for each."""

    language: str
    """BCP 47 tag, lower case."""
    file: str
    """Its network's, as hibari calls it."""
    carried: bool = False
    """True if the package itself has the file."""

    @property
    def british(self) -> bool:
        """Whether it reads as the British do."""
        return self.language == "en-gb"

    @property
    def path(self) -> Path | None:
        """Where its network is; None if it is not there."""
        if not self.carried:
            return model_file(self.file)
        folder = _assets()
        return folder / self.file if folder and (folder / self.file).is_file() else None

    @property
    def genuine(self) -> bool:
        """Whether its file is there and is the one of the table: takes are kept by the package's version alone."""
        path = self.path
        return path is not None and (self.carried or digest(path) == _released(self.file))


VOICES = {
    "heart": HibariVoice("en-us", "hibari.onnx", carried=True),
    "fenrir": HibariVoice("en-us", "am_fenrir_v2.int8.onnx"),
    "fable": HibariVoice("en-gb", "bm_fable.int8.onnx"),
    "emma": HibariVoice("en-gb", "bf_emma.int8.onnx"),
    "kore": HibariVoice("en-us", "af_kore.int8.onnx"),
}


def find_voice(name: str) -> HibariVoice:
    """Return the voice called `name`; `EngineError` if there is none."""
    if name not in VOICES:
        raise EngineError(f'hibari has no voice "{name}".', hint="See `qa2audio voices --engine hibari`.")
    return VOICES[name]


def _assets() -> Path | None:
    """Return the folder of the package's files. Imports nothing: that would bring numpy, and scipy, too."""
    found = find_spec(PACKAGE)
    places = found.submodule_search_locations if found else None
    return Path(places[0]) / "assets" if places else None


def _released(name: str) -> str | None:
    return next((file.sha256 for model in hibari_models() for file in model.files if file.name == name), None)
