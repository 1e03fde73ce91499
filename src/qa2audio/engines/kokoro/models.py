"""Kokoro's models: which there are, and whether one speaks."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from qa2audio.engines.models.table import read_table

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.engines.installable import Model

_WORD = "həlˈoʊ"


@cache
def kokoro_models() -> tuple[Model, ...]:
    """Return the models of the release."""
    return read_table(resources.files(__package__).joinpath("models.toml").read_text("utf-8"))


def speaks(network: Path, voices: Path) -> bool:
    """Return whether the model says a word; whatever the library raises if it cannot even be loaded."""
    # onnxruntime and numpy, which none need pay who only ask what there is
    from qa2audio.engines.kokoro.model import KokoroModel
    from qa2audio.engines.kokoro.styles import Styles
    from qa2audio.engines.kokoro.voices import NAMES

    styles = Styles(voices)
    styles.require(NAMES)
    model = KokoroModel(network, styles, threads=1)
    samples, _ = model.say(_WORD, [("af_heart", 1.0)], 1.0)
    return bool(samples.any())
