"""Which models can be installed: those of the table, and every other voice in Piper's collection."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache
from importlib import resources

from qa2audio.errors import Location, OptionError, did_you_mean

_PIPER = "https://huggingface.co/rhasspy/piper-voices/resolve/main"
_VOICE = re.compile(
    r"(?P<locale>(?P<language>[a-z]{2,3})_[A-Z]{2})-(?P<set>\w+)-(?P<quality>x_low|low|medium|high)"
)
_NAME = re.compile(r"[\w.+-]{1,100}")


@dataclass(frozen=True, slots=True)
class ModelFile:
    """One file of a model."""

    name: str
    """As the release has it."""
    url: str
    """Where it is; empty where nobody knows."""
    bytes: int | None = None
    sha256: str | None = None
    """Hexadecimal; None where nobody has pinned it."""


@dataclass(frozen=True, slots=True)
class Model:
    """What is installed together."""

    name: str
    """`kokoro`, or `piper:VOICE`."""
    licence: str
    about: str
    files: tuple[ModelFile, ...]

    @property
    def engine(self) -> str:
        """The engine it is for."""
        return self.name.partition(":")[0]


@cache
def known_models() -> dict[str, Model]:
    """Return the models of the table by name."""
    table = tomllib.loads(resources.files(__package__).joinpath("table.toml").read_text("utf-8"))
    return {
        name: Model(
            name,
            entry["licence"],
            entry["about"],
            tuple(
                ModelFile(file["name"], entry["base"] + file["name"], file["bytes"], file["sha256"])
                for file in entry["files"]
            ),
        )
        for name, entry in table.items()
    }


def find_model(name: str) -> Model:
    """Return the model called `name`; `OptionError` if it can be none.

    A Piper voice that the table lacks is looked for where its name says, and any other name is taken for one's own.
    """
    if found := known_models().get(name):
        return found
    engine, _, voice = name.partition(":")
    if engine != "piper" or not _NAME.fullmatch(voice):
        raise OptionError(
            f'there is no model "{name}".',
            location=Location("MODEL"),
            hint=did_you_mean(name, known_models())
            or "Say kokoro, or piper:VOICE such as piper:en_US-joe-medium.",
        )
    match = _VOICE.fullmatch(voice)
    base = "{}/{language}/{locale}/{set}/{quality}/".format(_PIPER, **match.groupdict()) if match else ""
    names = (f"{voice}.onnx", f"{voice}.onnx.json")
    files = tuple(ModelFile(file, base and base + file) for file in names)
    return Model(name, f"see {base}MODEL_CARD" if base else "your own", "", files)
