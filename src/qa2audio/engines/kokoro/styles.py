"""The style vectors of Kokoro's voices: the release's file of 54, or the twelve that come with this package."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

import numpy as np

from qa2audio.engines.kokoro.voices import SHIPPED
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from numpy.typing import NDArray


class Styles:
    """Style vectors by voice, each `vectors × 1 × 256` float32: vector n is for n + 1 phonemes."""

    def __init__(self, file: Path | None) -> None:
        """Read from `file`, an NPZ of the release; None: from those that are shipped. `EngineError` if it is none."""
        self._file = file
        self._names = frozenset(SHIPPED if file is None else _names_in(file))
        self._mixed = cache(self._mix)

    def require(self, names: Sequence[str]) -> None:
        """Raise `EngineError` if one of the voices is missing or is not what the network takes."""
        for name in names:
            if name not in self._names or self._voice(name).shape[1:] != (1, 256):
                raise EngineError(
                    f'there is no voice "{name}" among the voices that are installed.',
                    hint="Run qa2audio voices install kokoro.",
                )

    def mixed(self, mix: tuple[tuple[str, float], ...]) -> NDArray[np.float32]:
        """Return the vectors of a blend: voices, each with its share; `EngineError` for one that is missing."""
        return self._mixed(mix)

    def _mix(self, mix: tuple[tuple[str, float], ...]) -> NDArray[np.float32]:
        self.require([voice for voice, _ in mix])
        blend: NDArray[np.float32] = np.sum(
            [share * self._voice(voice) for voice, share in mix], axis=0, dtype=np.float32
        )
        return blend

    def _voice(self, name: str) -> NDArray[np.float32]:
        """Return one voice; the file is not kept open, and not all of its 28 MB in memory."""
        if self._file is None:
            with resources.files(__package__).joinpath(f"styles/{name}.npy").open("rb") as shipped:
                vectors: NDArray[np.float32] = np.load(shipped)
            return vectors
        with np.load(self._file) as voices:
            found: NDArray[np.float32] = voices[name]
        return found


def _names_in(file: Path) -> list[str]:
    try:
        with np.load(file) as voices:
            return list(voices.files)
    except Exception as error:  # a file that is no NPZ fails in many ways
        raise EngineError(
            f"{file.name} cannot be loaded: {str(error).partition(chr(10))[0].rstrip('.')}.",
            hint="Run qa2audio voices install kokoro --force.",
        ) from error
