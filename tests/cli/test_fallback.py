"""`--fallback`: another voice says what cannot be said as cast, only where asked, and openly."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qa2audio.engines import registry

if TYPE_CHECKING:
    from .conftest import Result

    Cli = Callable[..., Result]

SHAKY = """
import os
from qa2audio.engines.tone import ToneEngine

class Shaky(ToneEngine):
    name = "shaky"
    def synthesize(self, utterance):
        if "wedding" in utterance.spoken and "SHAKY_WELL" not in os.environ: os._exit(9)
        return super().synthesize(utterance)

class Gone(ToneEngine):
    name = "gone"
    def problem(self): return "its model is missing; run fetch-the-model."
    def voices(self): return ()
"""
ANA = ("--voice", "Ana=shaky/tone-2")


@pytest.fixture(autouse=True)
def engines(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install an engine that dies of one word, and one that cannot be used."""
    site = tmp_path / "site"
    metadata = site / "shaky-1.0.dist-info"
    metadata.mkdir(parents=True)
    (site / "shaky_engine.py").write_text(SHAKY, "utf-8")
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: shaky\nVersion: 1.0\n", "utf-8")
    points = "[qa2audio.engines]\nshaky = shaky_engine:Shaky\ngone = shaky_engine:Gone\n"
    (metadata / "entry_points.txt").write_text(points, "utf-8")
    with monkeypatch.context() as patch:
        patch.syspath_prepend(str(site))
        registry._registered.cache_clear()
        registry.load.cache_clear()
        yield
    registry._registered.cache_clear()
    registry.load.cache_clear()


def release(folder: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((folder / "output/clocks/release.json").read_text("utf-8"))
    return found


def test_without_it_nothing_falls_back_and_the_line_is_named(qa2audio: Cli, folder: Path) -> None:
    done = qa2audio("render", "clocks.txt", *ANA)
    assert done.status == 1
    assert "clocks.txt:19: 1 of " in done.err
    assert 'line 19, "Once. It was for a wedding.": the engine\'s process died' in done.err
    assert "--fallback VOICE says them in another voice" in done.err
    assert not (folder / "output/clocks").exists()


def test_the_other_voice_says_that_line_alone_and_all_are_told(
    qa2audio: Cli, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done = qa2audio("render", "clocks.txt", *ANA, "--fallback", "ruth")
    assert done.status == 0, done.err
    assert "ruth says one utterance that could not be said as cast:" in done.out
    assert "line 19, Ana: the engine's process died" in done.out
    assert release(folder)["fallbacks"] == [{"line": 19, "speaker": "Ana", "voice": "ruth"}]
    captions = (folder / "output/clocks/clocks.vtt").read_text("utf-8")
    assert "<v Ana>Once. It was for a wedding." in captions
    again = qa2audio("render", "clocks.txt", *ANA, "--fallback", "ruth", "--json").json
    assert (again["status"], again["utterances"]["recorded"]) == ("rendered", 0)  # it was tried again
    assert again["fallbacks"][0]["line"] == 19
    monkeypatch.setenv("SHAKY_WELL", "1")
    well = qa2audio("render", "clocks.txt", *ANA, "--fallback", "ruth", "--json").json
    assert (well["status"], well["utterances"]["recorded"], well["fallbacks"]) == ("rendered", 1, [])
    assert release(folder)["fallbacks"] == []
    assert qa2audio("render", "clocks.txt", *ANA, "--json").json["status"] == "unchanged"


def test_an_engine_that_is_missing_is_stood_in_for(qa2audio: Cli, folder: Path) -> None:
    (folder / "voices").mkdir()
    (folder / "voices" / "dream.toml").write_text('engine = "gone"\nvoice = "anything"\n', "utf-8")
    cast = ("--voice", "Ana=dream", "--voice", "host=gone/other")
    assert qa2audio("render", "clocks.txt", *cast).status != 0
    done = qa2audio("render", "clocks.txt", *cast, "--fallback", "tone/tone-4", "--json")
    assert done.status == 0, done.err
    told = done.json["fallbacks"]
    assert {(one["speaker"], one["voice"]) for one in told} == {("Ana", "tone/tone-4"), ("Host", "tone/tone-4")}
    assert {one["reason"] for one in told} == {"its model is missing; run fetch-the-model."}


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("rut", 'Did you mean "ruth"?'),
        ("gone/any", "unknown voice"),
        ("kokoro/nobody", "--fallback: "),
    ],
)
def test_a_fallback_that_is_none_is_told_at_once(qa2audio: Cli, name: str, told: str) -> None:
    done = qa2audio("render", "clocks.txt", *ANA, "--fallback", name)
    assert done.status == 2
    assert told in done.err


def test_the_lines_that_fail_in_both_are_told(qa2audio: Cli) -> None:
    done = qa2audio("render", "clocks.txt", *ANA, "--fallback", "shaky/tone-8")
    assert done.status == 1
    assert "line 19" in done.err
