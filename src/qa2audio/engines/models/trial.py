"""Does a model load, and does it speak?"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from qa2audio.errors import EngineError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_NEEDED = {"kokoro": "kokoro_onnx", "piper": "piper"}
_WORD = "həlˈoʊ"


def check_loads(engine: str, files: Sequence[Path]) -> None:
    """Open the model in `files`, which come as the catalogue has them, and let it say a word.

    `EngineError` if it does not.
    """
    if find_spec(_NEEDED[engine]) is None:
        raise EngineError(
            "without a known digest a model must be tried, and nothing here can open it.",
            hint=f"Run pip install 'qa2audio[{engine}]' first.",
        )
    network, other = files
    try:
        said = _kokoro(network, other) if engine == "kokoro" else _piper(network)
    except EngineError as error:
        raise EngineError(f"{error.message} It was not installed.") from error
    except Exception as error:  # what a wrong file does to a library cannot be listed
        raise EngineError(f"{network.name} does not speak: {type(error).__name__}: {error}.") from error
    if not said:
        raise EngineError(f"{network.name} says nothing.")


def _kokoro(network: Path, voices: Path) -> bool:
    from qa2audio.engines.kokoro.model import KokoroModel
    from qa2audio.engines.kokoro.voices import NAMES

    model = KokoroModel(network, voices, threads=1)
    model.require(NAMES)
    samples, _ = model.say(_WORD, [("af_heart", 1.0)], 1.0)
    return bool(samples.any())


def _piper(network: Path) -> bool:
    from qa2audio.engines.piper.model import PiperNetwork
    from qa2audio.engines.piper.voices import read_description

    if read_description(network) is None:
        raise EngineError(f"{network.name}.json does not describe a Piper voice.")
    said = PiperNetwork(network).say(
        f"[[{_WORD}]] one.", None, {"rate": 1.0, "noise_scale": 0.0, "noise_w_scale": 0.0}
    )
    return any(any(sentence.pcm) for sentence in said)
