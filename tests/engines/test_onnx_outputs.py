from __future__ import annotations

from typing import TYPE_CHECKING

import onnxruntime
import pytest

from qa2audio.engines.onnx_outputs import with_output

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.neural
def test_a_value_inside_becomes_an_output(models: Path) -> None:
    model = (models / "en_US-joe-medium.onnx").read_bytes()
    session = onnxruntime.InferenceSession(
        with_output(model, "/Ceil_output_0"), providers=["CPUExecutionProvider"]
    )
    assert [output.name for output in session.get_outputs()] == ["output", "/Ceil_output_0"]


def test_a_value_that_is_not_there_changes_nothing() -> None:
    assert with_output(b"graph", "/Ceil_output_0") == b"graph"
