"""Rendering with voices behind a server: what it would cost, what is allowed, and that nobody sees the key."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from ..engines.speech_server import SpeechServer  # noqa: TID252 - a server for the tests of two rooms

if TYPE_CHECKING:
    from .conftest import Result

    Cli = Callable[..., Result]

KEY = "sk-test-0123456789abcdefSECRET"
ANA = ("--voice", "Ana=openai/coral")


def talk(*lines: str) -> str:
    """A transcript in which Ana says `lines`, the first on line 5 and each next one four lines on."""
    return "A Talk\n\n" + "".join(f"Ben: And then?\n\nAna: {line}\n\n" for line in lines)


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[SpeechServer]:
    with SpeechServer(KEY) as server:
        monkeypatch.setenv("OPENAI_BASE_URL", server.url)
        monkeypatch.setenv("OPENAI_API_KEY", KEY)
        yield server


def test_an_episode_with_such_a_voice_renders_and_is_kept(qa2audio: Cli, server: SpeechServer) -> None:
    first = qa2audio("render", "clocks.txt", *ANA, "--json")
    assert first.status == 0, first.err
    assert {request["voice"] for request in server.requests} == {"coral"}
    asked = len(server.requests)
    again = qa2audio("render", "clocks.txt", *ANA, "--force", "--json").json
    assert (again["utterances"]["recorded"], len(server.requests)) == (0, asked)


def test_waiting_for_a_server_changes_no_byte(
    qa2audio: Cli, folder: Path, server: SpeechServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first of each trouble passes; the second run meets none."""
    words = ("Busy", "Down", "Cut", "Hangup", "Streamed", "Gateway")
    said = [f"{word} though it was, we waited, and it was well worth it." for word in words]
    (folder / "talk.txt").write_text(talk(*said), "utf-8")
    assert qa2audio("render", "talk.txt", *ANA, "--cache-dir", "one").status == 0
    assert len(server.requests) > len(words)
    first = (folder / "output/talk/talk.mp3").read_bytes()
    assert qa2audio("render", "talk.txt", *ANA, "--cache-dir", "two", "--force", "--jobs", "1").status == 0
    assert (folder / "output/talk/talk.mp3").read_bytes() == first


def test_lines_are_asked_for_side_by_side(qa2audio: Cli, folder: Path, server: SpeechServer) -> None:
    said = [f"Slow is line number {'one ' * n}of all." for n in range(1, 9)]
    (folder / "talk.txt").write_text(talk(*said), "utf-8")
    assert qa2audio("render", "talk.txt", *ANA).status == 0
    assert 2 <= server.most_at_once <= 4


def test_a_line_that_the_server_refuses_costs_itself_alone(
    qa2audio: Cli, folder: Path, server: SpeechServer
) -> None:
    lines = ("Good.", "Policy is policy.", "Silent I am.", "Fine.")
    (folder / "talk.txt").write_text(talk(*lines), "utf-8")
    done = qa2audio("render", "talk.txt", *ANA)
    assert done.status == 1
    assert 'line 9, "Policy is policy.": 127.0.0.1: it refuses this (400, Not said, Bearer [key]' in done.err
    assert 'line 13, "Silent I am.": the engine gave silence' in done.err
    assert sum(request["input"].startswith("Policy") for request in server.requests) == 1
    assert sum(request["input"].startswith("Silent") for request in server.requests) == 3
    asked = len(server.requests)
    (folder / "talk.txt").write_text(talk("Good.", "Fine."), "utf-8")
    assert qa2audio("render", "talk.txt", *ANA).status == 0
    assert len(server.requests) == asked


def test_a_dry_run_says_what_would_be_sent(qa2audio: Cli, server: SpeechServer) -> None:
    planned = qa2audio("render", "clocks.txt", *ANA, "--dry-run")
    assert "openai would be sent " in planned.out
    assert "at a price that is not known here" in planned.out
    (spending,) = qa2audio("render", "clocks.txt", *ANA, "--dry-run", "--json").json["spending"]
    assert server.requests == []
    qa2audio("render", "clocks.txt", *ANA)
    assert spending["requests"] == len(server.requests)
    assert spending["characters"] == sum(len(request["input"]) for request in server.requests)
    assert qa2audio("render", "clocks.txt", *ANA, "--dry-run", "--json").json["spending"] == []


def test_a_dry_run_knows_what_openai_charges(qa2audio: Cli, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("OPENAI_BASE_URL", raising=False)
    monkeypatch.setenv("QA2AUDIO_OPENAI_MODEL", "tts-1-hd")
    (spending,) = qa2audio("render", "clocks.txt", *ANA, "--dry-run", "--json").json["spending"]
    assert spending["dollars"] == pytest.approx(spending["characters"] * 30 / 1e6)


def test_a_limit_refuses_before_anything_is_sent(qa2audio: Cli, folder: Path, server: SpeechServer) -> None:
    (folder / "more.txt").write_text(talk("There is always more to say about clocks.", "Much more."), "utf-8")
    spending = qa2audio("render", "clocks.txt", *ANA, "--dry-run", "--json").json["spending"][0]
    both = ("render", "clocks.txt", "more.txt", *ANA, "--max-characters")
    refused = qa2audio(*both, str(spending["characters"]))
    assert refused.status == 1
    assert f"and {spending['characters']:,} are allowed. Nothing was sent." in refused.err
    assert server.requests == []
    assert qa2audio(*both, str(spending["characters"] + 100)).status == 0
    assert qa2audio(*both, "0").status == 0  # all is kept
    assert qa2audio("render", "clocks.txt", "--force", "--max-characters", "0").status == 0  # nothing is sent
    costly = qa2audio("render", "clocks.txt", *ANA, "--max-characters", "9", "--fallback", "openai/alloy")
    assert costly.status == 2


def test_the_key_is_seen_nowhere(folder: Path, server: SpeechServer) -> None:
    """Not in what is printed, nor in any file: cache, episode, logs, scratch; whatever goes wrong."""
    words = ("Busy", "Policy", "Page", "Nothing")
    (folder / "talk.txt").write_text(talk(*(f"{word} is what there is today." for word in words)), "utf-8")
    (folder / "fine.txt").write_text(talk("All is well today.", "And has been for long."), "utf-8")
    (folder / "scratch").mkdir()
    environment = os.environ | {
        "TMPDIR": str(folder / "scratch"),
        "OPENAI_LOG": "debug",
        "PYTHONFAULTHANDLER": "1",
    }
    bug = (
        "import sys; import qa2audio.engines.openai.engine as o, qa2audio.production.episode_plan as p\n"
        "def broken(*_, **__):\n    key = __import__('os').environ['OPENAI_API_KEY']; return 1 / 0\n"
        "p.write_lines = broken\n"
        "from qa2audio.cli.program import run; sys.exit(run(['render', 'fine.txt']))"
    )
    module = ["-m", "qa2audio"]
    runs = [
        [*module, "render", "fine.txt", *ANA],
        [*module, "render", "talk.txt", *ANA],
        [*module, "render", "talk.txt", *ANA, "--fallback", "tone/tone-1", "--json"],
        [*module, "render", "fine.txt", "--voice", "Ana=openai/nobody"],
        [*module, "check", "fine.txt", *ANA, "--json"],
        [*module, "doctor", "--json"],
        [*module, "voices", "--engine", "openai", "--json"],
        ["-c", bug],
    ]
    statuses, printed = [], b""
    for arguments in runs:
        done = subprocess.run(
            [sys.executable, *arguments], env=environment, cwd=folder, check=False, capture_output=True
        )
        statuses.append(done.returncode)
        printed += done.stdout + done.stderr
    server.key = "another key, so that ours is wrong"
    wrong = [sys.executable, *module, "render", "fine.txt", *ANA, "--cache-dir", "fresh", "--force"]
    done = subprocess.run(wrong, env=environment, cwd=folder, check=False, capture_output=True)
    printed += done.stdout + done.stderr
    assert (statuses, done.returncode) == ([0, 1, 0, 1, 0, 0, 0, 3], 1), printed.decode()
    assert b"it refuses the key" in printed
    secret = KEY.encode()
    assert secret not in printed
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert any("crash-" in path.name for path in files)
    assert len(files) > 20
    assert [path for path in files if secret in path.read_bytes()] == []
    assert server.keys == {KEY}
