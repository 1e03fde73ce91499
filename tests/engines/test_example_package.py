"""The example of docs/engines.md, installed as a user installs it: its test, the doctor, and a render."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

_ROOT = Path(__file__).parents[2]
_PACKAGE = _ROOT / "examples" / "formant"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which pip has installed the example package; dependencies are here already."""
    site = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--target", str(site), str(_PACKAGE)], check=True)
    return os.environ | {"PYTHONPATH": str(site), "XDG_CACHE_HOME": str(site / "cache")}


def run(environment: dict[str, str], *arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, *arguments]
    return subprocess.run(command, env=environment, cwd=cwd, check=False, capture_output=True, text=True)


def test_its_own_test_passes(installed: dict[str, str], tmp_path: Path) -> None:
    test = ["-m", "pytest", "-q", "-p", "no:cacheprovider", str(_PACKAGE / "test_formant.py")]
    done = run(installed, *test, "--rootdir", str(tmp_path), "-c", os.devnull, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 passed" in done.stdout


def test_the_doctor_finds_it_and_every_promise_kept(installed: dict[str, str], tmp_path: Path) -> None:
    done = run(installed, "-m", "qa2audio", "doctor", "--engine", "formant", "--full", "--json", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert len(json.loads(done.stdout)["promises"]) > 25


def test_an_episode_mixes_it_with_the_built_in_engines(installed: dict[str, str], tmp_path: Path) -> None:
    """Five speakers, three engines, a speed for each: what is heard is as long as their speeds say."""
    names = ("Ana", "Ben", "Cleo", "Dov", "Eve")
    line = "There were always cats here, and nobody knows why they came."
    (tmp_path / "talk.txt").write_text("A Talk\n\n" + "\n\n".join(f"{n}: {line}" for n in names), "utf-8")
    (tmp_path / "cast.toml").write_text(
        "[cast]\n"
        'Ana = { engine = "formant", voice = "low", rate = 1.0 }\n'
        'Ben = { engine = "formant", voice = "high", rate = 2.0 }\n'
        'Cleo = { engine = "tone", voice = "tone-3", rate = 1.0 }\n'
        'Dov = { engine = "tone", voice = "tone-6", rate = 0.5 }\n'
        'Eve = { engine = "pyttsx3", voice = "en-us+f3", rate = 1.3 }\n',
        "utf-8",
    )
    render = ["-m", "qa2audio", "render", "talk.txt", "--cast", "cast.toml", "--json"]
    done = run(installed, *render, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    said = json.loads(done.stdout)
    assert [speaker["name"] for speaker in said["speakers"]] == list(names)
    heard = json.loads((tmp_path / "output" / "talk" / "talk.json").read_text("utf-8"))["segments"]
    seconds = {
        name: sum(s["endTime"] - s["startTime"] for s in heard if s.get("speaker") == name) for name in names
    }
    assert seconds["Ana"] / seconds["Ben"] == pytest.approx(2, rel=0.15)
    assert seconds["Dov"] / seconds["Cleo"] == pytest.approx(2, rel=0.15)
    again = json.loads(run(installed, *render, "--force", cwd=tmp_path).stdout)
    assert again["utterances"]["recorded"] == 0


def test_the_page_shows_the_package_as_it_is() -> None:
    page = (_ROOT / "docs" / "engines.md").read_text("utf-8")
    for name in ("qa2audio_formant.py", "pyproject.toml", "test_formant.py"):
        assert (_PACKAGE / name).read_text("utf-8").strip() in page, name
