"""Which engine speaks, as it is typed: what somebody asks for beats what a cast wants, the usual engine too."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from qa2audio.model import DEFAULT_ENGINE

Run = Callable[..., Any]


@pytest.mark.parametrize(
    ("asked", "speaks"),
    [((), "kokoro"), (("--engine", DEFAULT_ENGINE), DEFAULT_ENGINE), (("--engine", "tone"), "tone")],
)
def test_an_engine_that_is_asked_for_beats_the_casts(
    qa2audio: Run, folder: Path, asked: tuple[str, ...], speaks: str
) -> None:
    said = qa2audio("check", "clocks.txt", "--cast", "neural", "--json", *asked).json
    assert {speaker["engine"] for speaker in said["speakers"]} == {speaks}


def test_the_list_of_voices_tells_of_variants_where_there_are_some(qa2audio: Run) -> None:
    assert "a + is put after another voice, as in en-us+" in qa2audio("voices").out
    assert "+" not in qa2audio("voices", "--engine", "tone").out


def test_the_help_lists_the_models_that_engines_can_bring(qa2audio: Run) -> None:
    words = qa2audio("voices", "install", "--help").out.replace("\n", " ")
    assert "hibari, kokoro, kokoro:fp16, kokoro:fp32, piper:en_US-joe-medium" in words


def test_what_no_engine_can_bring_is_refused_with_what_they_can(qa2audio: Run) -> None:
    refused = qa2audio("voices", "install", "zzz")
    assert refused.status == 2
    assert "Such as hibari or kokoro or piper:en_US-joe-medium." in refused.err
