"""The other commands, exit statuses, and what a bug looks like."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.children import running, until

from qa2audio.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Result

    Cli = Callable[..., Result]


def test_version_and_help(qa2audio: Cli) -> None:
    assert __version__ in qa2audio("--version").out
    for command in ("render", "check", "voices", "cache", "doctor"):
        assert command in qa2audio("--help").out
        assert "Usage:" in qa2audio(command, "--help").out


def test_version_imports_nothing_heavy() -> None:
    code = "import sys; from qa2audio.cli.program import run; run(['--version']); print(*sorted(sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"numpy", "pydub", "pyttsx3", "PIL", "mutagen", "soxr", "sentencex", "qa2audio.model"}


def test_an_unknown_command_is_usage(qa2audio: Cli) -> None:
    done = qa2audio("rendr", "x.txt")
    assert done.status == 2
    assert "rendr" in done.err


def test_voices_lists_profiles_and_the_engines_voices(qa2audio: Cli) -> None:
    said = qa2audio("voices", "--json").json
    assert len(said["profiles"]) >= 8
    names = {voice["name"] for voice in said["voices"]}
    assert {"en-us", "+f2"} <= names
    assert "claire" in qa2audio("voices").out
    assert "claire" not in qa2audio("voices", "--engine", "tone").out


@pytest.mark.parametrize("suffix", [".wav", ".mp3"])
def test_an_audition(qa2audio: Cli, folder: Path, suffix: str) -> None:
    done = qa2audio("voices", "play", "isla", "--text", "Is this me?", "-o", f"isla{suffix}")
    assert done.status == 0
    assert (folder / f"isla{suffix}").stat().st_size > 8_000


def test_an_audition_of_nobody(qa2audio: Cli, folder: Path) -> None:
    done = qa2audio("voices", "play", "ila", "-o", "x.wav")
    assert done.status == 1
    assert 'Did you mean "isla"?' in done.err
    assert not (folder / "x.wav").exists()


def test_the_cache_is_shown_pruned_and_cleared(qa2audio: Cli, folder: Path) -> None:
    takes = ["--cache-dir", "takes"]
    assert "0 entries" in qa2audio("cache", *takes).out
    qa2audio("render", "clocks.txt", "--engine", "tone", *takes)
    shown = qa2audio("cache", *takes).out
    assert "MB" in shown or "kB" in shown
    before = sum(path.stat().st_size for path in (folder / "takes").rglob("*.wav"))
    assert "Removed" in qa2audio("cache", *takes, "prune", "--max-size", f"{before * 3 // 4}").out
    kept = sum(path.stat().st_size for path in (folder / "takes").rglob("*.wav"))
    assert 0 < kept <= before * 3 // 4
    qa2audio("cache", *takes, "clear")
    assert not list((folder / "takes").rglob("*.wav"))
    assert qa2audio("cache", *takes, "prune", "--max-size", "lots").status == 2


def test_the_doctor_finds_everything(qa2audio: Cli) -> None:
    done = qa2audio("doctor")
    assert done.status == 0
    for word in ("ffmpeg", "engine pyttsx3", "engine tone", "cache", "profiles"):
        assert word in done.out


def test_the_doctor_says_what_is_missing(qa2audio: Cli, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(folder / "no-ffmpeg"))
    code = "import sys; from qa2audio.cli.program import run; sys.exit(run(['doctor']))"
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "IMAGEIO_FFMPEG_EXE" in done.stdout


def test_the_doctor_imports_what_extras_brought(folder: Path) -> None:
    """One lacks what it needs, one is broken, one takes its process along; all others are said to work."""
    for module, code in (
        ("sshfs", "import no_such_module"),
        ("trafilatura", "raise ImportError('lxml.html.clean is a project of its own')"),
        ("faster_whisper", "import os; os.abort()"),
    ):
        (folder / f"{module}.py").write_text(code, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": str(folder)}
    done = doctor(environment, "--json")
    found = {one["what"]: one for one in json.loads(done.stdout)["findings"]}
    assert done.returncode == 1
    assert found["extra documents"]["problem"] == (
        "trafilatura cannot be imported: ImportError: lxml.html.clean is a project of its own."
        " Run pip install 'qa2audio[documents]'."
    )
    assert "the import's process died: killed by SIGABRT" in found["extra proof"]["problem"]
    assert "no_such_module is not installed" in found["extra sftp"]["problem"]
    assert [found[f"extra {name}"]["problem"] for name in ("kokoro", "openai", "piper", "gcs", "s3")] == [
        None
    ] * 5
    assert found["extra s3"]["found"] == "s3fs"
    assert "extra piper" in doctor(environment, "--engine", "piper").stdout


def test_the_doctor_holds_an_engine_against_every_promise(qa2audio: Cli) -> None:
    done = qa2audio("doctor", "--engine", "tone", "--full")
    assert done.status == 0
    assert "✗" not in done.out
    assert "✓  a text of max_chars is said to its end" in done.out
    assert all(len(line) < 120 for line in done.out.splitlines())
    said = qa2audio("doctor", "--engine", "tone", "--full", "--json").json
    assert said["findings"][0]["what"] == "engine tone"
    assert {promise["kept"] for promise in said["promises"]} == {True}
    assert qa2audio("doctor", "--full").status == 2
    assert 'Did you mean "tone"' in qa2audio("doctor", "--engine", "tune").err


PLUG_INS = """
from dataclasses import replace
from qa2audio.engines.tone import ToneEngine

class Mumble(ToneEngine):
    name = "mumble"
    def synthesize(self, utterance):
        return super().synthesize(replace(utterance, spoken="mumble"))

class Dear(ToneEngine):
    name = "dear"
    def problem(self): return "it needs a licence; buy one."
"""


@pytest.fixture
def plug_ins(folder: Path) -> dict[str, str]:
    """The environment in which a package with a bad engine and one with an unusable one is installed."""
    (folder / "plugins.py").write_text(PLUG_INS, "utf-8")
    metadata = folder / "plugins-1.0.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: plugins\nVersion: 1.0\n", "utf-8")
    points = "[qa2audio.engines]\nmumble = plugins:Mumble\ndear = plugins:Dear\n"
    (metadata / "entry_points.txt").write_text(points, "utf-8")
    return os.environ | {"PYTHONPATH": str(folder)}


def doctor(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "qa2audio", "doctor", *arguments]
    return subprocess.run(command, env=environment, check=False, capture_output=True, text=True)


def test_the_doctor_fails_an_engine_that_breaks_a_promise(plug_ins: dict[str, str]) -> None:
    done = doctor(plug_ins, "--engine", "mumble", "--full")
    assert done.returncode == 1, done.stderr
    assert "✗  a longer text takes longer" in done.stdout
    assert "✓  speech is heard" in done.stdout


def test_an_engine_that_nobody_asked_for_may_be_unusable(plug_ins: dict[str, str]) -> None:
    done = doctor(plug_ins)
    assert done.returncode == 0, done.stdout
    assert "-  engine dear" in done.stdout
    assert "it needs a licence; buy one." in done.stdout
    asked = doctor(plug_ins, "--engine", "dear", "--full")
    assert (asked.returncode, "it needs a licence; buy one." in asked.stdout) == (1, True)


def test_a_bug_is_logged_and_not_shown(qa2audio: Cli, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("the secret of the bug")

    monkeypatch.setattr("qa2audio.cli.commands.check.plan", broken)
    done = qa2audio("check", "clocks.txt")
    assert done.status == 3
    assert "ZeroDivisionError" in done.err
    assert "Traceback" not in done.err
    (log,) = (folder / "state").rglob("*.log")
    assert str(log) in done.err
    assert "the secret of the bug" in log.read_text(encoding="utf-8")


@pytest.mark.skipif(os.name == "nt", reason="a signal of POSIX")
def test_interrupting_keeps_what_was_recorded(folder: Path) -> None:
    long = "Ana: " + " ".join(f"This is sentence number {n} of a very long answer." for n in range(1500))
    (folder / "long.txt").write_text(f"{long}\nBen: I see.\n", encoding="utf-8")
    command = [sys.executable, "-m", "qa2audio", "render", "long.txt", "--cache-dir", "takes"]
    with running(command, stderr=subprocess.PIPE, text=True, start_new_session=True) as render:
        until(lambda: list((folder / "takes" / "takes").rglob("*.wav")) or render.poll() is not None)
        os.killpg(render.pid, signal.SIGINT)
        _, said = render.communicate()
    assert render.returncode == 130
    assert "Interrupted" in said
    assert "Traceback" not in said
    assert list((folder / "takes").rglob("*.wav"))
    assert not (folder / "output" / "long").exists()


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["render", "clocks.txt", "--lines", "1" * 5000], 2),
        (["cache", "prune", "--max-size", "9" * 400], 2),
        (["voices", "play", "isla", "-o", "nowhere/x.mp3"], 1),
        (["render", "clocks.txt", "--cast", "deep.toml"], 1),
    ],
)
def test_what_a_person_causes_is_no_bug(qa2audio: Cli, folder: Path, arguments: list[str], status: int) -> None:
    (folder / "deep.toml").write_text("x = " + "[" * 100_000, encoding="utf-8")
    done = qa2audio(*arguments)
    assert done.status == status, done.err
    assert "bug" not in done.err


def test_a_byte_order_mark_is_no_mistake(qa2audio: Cli, folder: Path) -> None:
    (folder / "cast.toml").write_text('\ufeff[cast]\nAna = "isla"\n', encoding="utf-8")
    assert qa2audio("check", "clocks.txt", "--cast", "cast.toml").status == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_an_output_that_cannot_be_written_is_no_bug(folder: Path) -> None:
    command = f"{sys.executable} -m qa2audio check clocks.txt > /dev/full"
    done = subprocess.run(["/bin/sh", "-c", command], check=False, capture_output=True, text=True)
    assert done.returncode == 1
    assert "bug" not in done.stderr
    assert "Traceback" not in done.stderr
