"""Neural voices from the command line."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import deque
from typing import TYPE_CHECKING

import pytest

from qa2audio import Settings, plan, produce
from qa2audio.engines import registry
from qa2audio.engines.hibari.engine import HibariEngine
from qa2audio.engines.kokoro.engine import KokoroEngine
from qa2audio.engines.piper.engine import PiperEngine

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from .conftest import Result

    Cli = Callable[..., Result]


@pytest.mark.usefixtures("without_models")
def test_a_missing_model_is_named_with_the_command_that_brings_it(qa2audio: Cli, folder: Path) -> None:
    done = qa2audio("render", "clocks.txt", "--cast", "neural")
    assert done.status == 1
    assert "run qa2audio voices install kokoro" in done.err
    assert not (folder / "output" / "clocks").exists()


@pytest.mark.usefixtures("without_models")
def test_a_render_with_the_usual_voices_says_how_to_get_better_ones(qa2audio: Cli) -> None:
    last = qa2audio("render", "clocks.txt").out.splitlines()[-1]
    assert last.startswith("For voices that sound like people: ")
    assert "voices install kokoro" in last
    assert "like people" not in qa2audio("render", "clocks.txt", "--engine", "tone").out
    assert "like people" not in qa2audio("render", "clocks.txt", "--quiet").out


def test_who_has_better_voices_and_wants_the_usual_ones_is_left_alone(qa2audio: Cli) -> None:
    assert "like people" not in qa2audio("render", "clocks.txt", "--draft").out


@pytest.mark.neural
def test_the_neural_cast_reads_an_episode(
    qa2audio: Cli, folder: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(models))
    said = qa2audio("render", "clocks.txt", "--cast", "neural", "--lines", "1-13", "--json").json
    assert said["status"] == "rendered"
    assert [speaker["voice"] for speaker in said["speakers"]] == ["george", "heart", "cora"]  # Ana is a woman
    release = json.loads(next((folder / "output").glob("*/release.json")).read_text(encoding="utf-8"))
    assert release["frames"] > 5 * release["rate"]


@pytest.mark.neural
@pytest.mark.parametrize("engine", ["hibari", "kokoro", "piper"])
def test_bytes_are_the_same_for_one_and_four_workers(
    folder: Path, tmp_path: Path, models: Path, monkeypatch: pytest.MonkeyPatch, engine: str
) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(models))
    for kind in (HibariEngine, KokoroEngine, PiperEngine):  # whatever this machine bears
        monkeypatch.setattr(kind, "concurrency", 4)
    registry.load.cache_clear()  # Piper looks into the folder once
    made = []
    for jobs in (1, 4):
        here = tmp_path / str(jobs)
        settings = Settings(output=here / "out", cache=here / "cache", engine=engine, jobs=jobs, lines=(1, 20))
        deque(produce(plan(folder / "clocks.txt", settings), settings), maxlen=0)
        takes = {path.relative_to(here): path.read_bytes() for path in here.rglob("*.wav")}
        made.append((takes, next(here.rglob("*.mp3")).read_bytes()))
    assert len(made[0][0]) > 5
    assert made[0] == made[1]


def test_a_usual_render_loads_nothing_neural(folder: Path) -> None:
    """Registered engines cost nothing until somebody asks for them."""
    script = (
        "import sys; from qa2audio.cli.program import run; "
        "status = run(['render', 'clocks.txt', '--quiet', '--cache-dir', 'cache']); "
        "print(status, sorted(set(sys.modules) & {'onnxruntime', 'hibari', 'kokoro_onnx', 'piper', 'phonemizer'}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=folder, capture_output=True, text=True, check=False
    )
    assert done.stdout == "0 []\n", done.stderr
