"""Which models there are: what the engines list, what a table says, and whether a model speaks."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qa2audio.engines.hibari.engine import HibariEngine
from qa2audio.engines.installable import Model, ModelFile
from qa2audio.engines.kokoro.engine import KokoroEngine
from qa2audio.engines.models.catalogue import find_model, known_models
from qa2audio.engines.models.table import read_table
from qa2audio.engines.models.trial import check_speaks
from qa2audio.engines.piper.engine import PiperEngine
from qa2audio.errors import EngineError, OptionError
from qa2audio.extras import Extra

if TYPE_CHECKING:
    from collections.abc import Callable

    Install = Callable[[str, str, str], None]

TABLE = """
[neural]
licence = "MIT"
about = "one voice"
base = "https://example.org/v1/"
files = [{ name = "net.onnx", bytes = 12, sha256 = "ab" }, { name = "net.json", bytes = 3, sha256 = "cd" }]

["neural:large"]
licence = "CC0-1.0"
about = ""
base = "https://example.org/v2/"
files = [{ name = "net.onnx", bytes = 24, sha256 = "ef" }]
"""


def test_a_table_lists_models_with_their_files() -> None:
    one, large = read_table(TABLE)
    assert one == Model(
        "neural",
        "MIT",
        "one voice",
        (
            ModelFile("net.onnx", "https://example.org/v1/net.onnx", 12, "ab"),
            ModelFile("net.json", "https://example.org/v1/net.json", 3, "cd"),
        ),
    )
    assert (one.engine, large.engine, large.name) == ("neural", "neural", "neural:large")


def test_each_engine_lists_its_own() -> None:
    assert [model.name for model in KokoroEngine().models()] == ["kokoro", "kokoro:fp16", "kokoro:fp32"]
    assert {model.engine for model in PiperEngine().models()} == {"piper"}
    assert KokoroEngine().find_model("kokoro:fp16") == KokoroEngine().models()[1]
    assert KokoroEngine().find_model("kokoro:fp15") is None
    assert [model.name for model in HibariEngine().models()] == ["hibari"]
    assert set(known_models()) >= {"hibari", "kokoro", "kokoro:fp16", "piper:en_US-joe-medium"}


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("kokro", 'Did you mean "kokoro"?'),
        ("piper:en_US-jo/medium", 'Did you mean "piper:en_US-joe-medium"?'),
        ("???", "Such as hibari or kokoro or piper:en_US-joe-medium."),
        ("tone", "Such as hibari or kokoro or piper:"),
    ],
)
def test_what_no_engine_has_is_refused_with_what_is_near(name: str, hint: str) -> None:
    with pytest.raises(OptionError) as caught:
        find_model(name)
    assert hint in str(caught.value)
    assert f'there is no model "{name}"' in str(caught.value)


def test_a_broken_plug_in_takes_no_other_models_along(install: Install) -> None:
    install("brokenmaker", "import no_such_vendor_sdk", "brokenmaker = brokenmaker:Engine")
    assert "kokoro" in known_models()


NETWORK = Path("net.onnx")
THERE = Extra("vendor[there]", ("json",))


def test_a_model_that_speaks_is_fine() -> None:
    check_speaks(NETWORK, THERE, lambda: True)


def test_what_cannot_be_opened_is_not_tried() -> None:
    absent = Extra("vendor[gone]", ("no_such_package",))
    with pytest.raises(
        EngineError, match=r"nothing here can open it: no_such_package is not .*'vendor\[gone\]'\."
    ):
        check_speaks(NETWORK, absent, lambda: True)


def _raising(error: Exception) -> Callable[[], bool]:
    def speaks() -> bool:
        raise error

    return speaks


@pytest.mark.parametrize(
    ("speaks", "told"),
    [
        (lambda: False, "net.onnx says nothing."),
        (_raising(EngineError("it is torn.")), "it is torn. It was not installed."),
        (_raising(ValueError("bad shape")), "net.onnx does not speak: ValueError: bad shape."),
    ],
)
def test_a_model_that_does_not_speak_is_refused(speaks: Callable[[], bool], told: str) -> None:
    with pytest.raises(EngineError) as caught:
        check_speaks(NETWORK, THERE, speaks)
    assert str(caught.value) == told
