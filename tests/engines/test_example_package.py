"""The examples of docs/engines.md, installed as a user installs them: their tests, the doctor, models, renders."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

_ROOT = Path(__file__).parents[2]
_PACKAGE = _ROOT / "examples" / "formant"
_MOUTH = _ROOT / "examples" / "mouth"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment in which pip has installed the example package; dependencies are here already."""
    site = tmp_path_factory.mktemp("site")
    pip = [sys.executable, "-m", "pip", "install", "-q", "--disable-pip-version-check", "--no-deps"]
    subprocess.run([*pip, "--target", str(site), str(_PACKAGE), str(_MOUTH)], check=True)
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


@pytest.fixture
def mouth(installed: dict[str, str], tmp_path: Path) -> Iterator[dict[str, str]]:
    """The environment of an engine whose model a server on loopback has."""
    handler = partial(_Quiet, directory=str(_MOUTH))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
        folder = {"QA2AUDIO_MODELS": str(tmp_path / "models")}
        yield installed | folder | {"MOUTH_SERVER": f"http://127.0.0.1:{server.server_address[1]}"}
        server.shutdown()


class _Quiet(SimpleHTTPRequestHandler):
    """Serves a folder and tells nobody."""

    def log_message(self, *args: object) -> None:
        pass


def test_a_plug_ins_model_is_installed_from_its_server(mouth: dict[str, str], tmp_path: Path) -> None:
    missing = run(mouth, "-m", "qa2audio", "doctor", "--engine", "mouth", cwd=tmp_path)
    assert missing.returncode == 1
    assert "run qa2audio voices install mouth" in missing.stdout

    done = run(mouth, "-m", "qa2audio", "voices", "install", "mouth", "--quiet", cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Licence: CC0-1.0" in done.stdout
    assert (tmp_path / "models" / "mouth.json").read_bytes() == (_MOUTH / "mouth.json").read_bytes()
    kept = run(mouth, "-m", "qa2audio", "doctor", "--engine", "mouth", "--full", "--json", cwd=tmp_path)
    assert kept.returncode == 0, kept.stdout + kept.stderr
    promises = {promise["promise"] for promise in json.loads(kept.stdout)["promises"]}
    assert {"IPA is said, and not the words that stand for it", "spelt letters are said"} <= promises

    unknown = run(mouth, "-m", "qa2audio", "voices", "install", "mouht", cwd=tmp_path)
    assert unknown.returncode == 2
    assert 'Did you mean "mouth"?' in unknown.stderr


def test_ones_own_model_is_tried_by_the_plug_in(mouth: dict[str, str], tmp_path: Path) -> None:
    install = ["-m", "qa2audio", "voices", "install", "mouth", "--quiet", "--from", str(tmp_path)]
    (tmp_path / "mouth.json").write_text('{"a": [1, 2]}', "utf-8")
    refused = run(mouth, *install, cwd=tmp_path)
    assert (refused.returncode, "the mouth lacks a vowel" in refused.stderr) == (1, True)
    vowels = {vowel: [300, 2000] for vowel in "aeiouy"}
    (tmp_path / "mouth.json").write_text(json.dumps(vowels), "utf-8")
    taken = run(mouth, *install, cwd=tmp_path)
    assert (taken.returncode, "another file than the release's" in taken.stderr) == (0, True)


def test_a_plug_in_has_ipa_letters_and_variants(mouth: dict[str, str], tmp_path: Path) -> None:
    run(mouth, "-m", "qa2audio", "voices", "install", "mouth", "--quiet", cwd=tmp_path)
    listed = json.loads(
        run(mouth, "-m", "qa2audio", "voices", "--engine", "mouth", "--json", cwd=tmp_path).stdout
    )
    assert [voice["name"] for voice in listed["voices"]] == ["low", "middle", "high", "+giant", "+child"]
    (tmp_path / "lexicon.toml").write_text("[words]\nWASM = { say = 'wazzum', ipa = 'ˈuːuː' }\n", "utf-8")
    (tmp_path / "talk.txt").write_text("A Talk\n\nHost: What is the DNS?\n\nAna: It is WASM.\n", "utf-8")
    engine = ["talk.txt", "--engine", "mouth", "--lexicon", "lexicon.toml", "--language", "und", "--json"]

    checked = json.loads(run(mouth, "-m", "qa2audio", "check", *engine, "--spoken", cwd=tmp_path).stdout)
    assert [part["spoken"] for part in checked["parts"]] == ["What is the D N S?", "It is /ˈuːuː/."]
    done = run(mouth, "-m", "qa2audio", "render", *engine, cwd=tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    voices = {speaker["name"]: speaker["voice"] for speaker in json.loads(done.stdout)["speakers"]}
    assert voices == {"Host": "mouth/low+giant", "Ana": "mouth/low+child"}


def test_the_page_shows_the_packages_as_they_are() -> None:
    page = (_ROOT / "docs" / "engines.md").read_text("utf-8")
    for file in ("qa2audio_formant.py", "pyproject.toml", "test_formant.py"):
        assert (_PACKAGE / file).read_text("utf-8").strip() in page, file
    assert (_MOUTH / "qa2audio_mouth.py").read_text("utf-8").strip() in page
