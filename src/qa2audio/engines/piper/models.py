"""Piper's voices that can be installed: those of the table, every other one of its collection, and one's own."""

from __future__ import annotations

import re
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from qa2audio.engines.installable import Model, ModelFile
from qa2audio.engines.models.table import read_table
from qa2audio.engines.piper.voices import read_description
from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from pathlib import Path

_COLLECTION = "https://huggingface.co/rhasspy/piper-voices/resolve/main"
_VOICE = re.compile(
    r"(?P<locale>(?P<language>[a-z]{2,3})_[A-Z]{2})-(?P<set>\w+)-(?P<quality>x_low|low|medium|high)"
)
_NAME = re.compile(r"[\w.+-]{1,100}")
_WORD = "həlˈoʊ"


@cache
def piper_models() -> tuple[Model, ...]:
    """Return the voices of the table."""
    return read_table(resources.files(__package__).joinpath("models.toml").read_text("utf-8"))


def unlisted(name: str) -> Model | None:
    """Return the model `piper:VOICE` that the table lacks, or None if that cannot be the name of one.

    It is looked for where its name says; any other name is taken for one's own, which only a folder can bring.
    """
    voice = name.partition(":")[2]
    if not _NAME.fullmatch(voice):
        return None
    match = _VOICE.fullmatch(voice)
    base = "{}/{language}/{locale}/{set}/{quality}/".format(_COLLECTION, **match.groupdict()) if match else ""
    names = (f"{voice}.onnx", f"{voice}.onnx.json")
    files = tuple(ModelFile(file, base and base + file) for file in names)
    return Model(name, f"see {base}MODEL_CARD" if base else "your own", "", files)


def speaks(network: Path) -> bool:
    """Return whether the voice says a word; whatever the library raises if it cannot even be loaded."""
    from qa2audio.engines.piper.model import PiperNetwork  # half a second that none need pay who only ask

    if read_description(network) is None:
        raise EngineError(f"{network.name}.json does not describe a Piper voice.")
    said = PiperNetwork(network).say(
        f"[[{_WORD}]] one.", None, {"rate": 1.0, "noise_scale": 0.0, "noise_w_scale": 0.0}
    )
    return any(any(sentence.pcm) for sentence in said)
