"""The command line, run in this process: what it prints, and its exit status."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qa2audio.cli.program import run
from qa2audio.engines.kokoro import network

if TYPE_CHECKING:
    from collections.abc import Callable

INTERVIEW = """\
The Quiet Hour

Ten Minutes with Ana Brandt

Ana repairs clocks in a town with no station. We asked her three things.

Question:

Why clocks, of all things?

Ana: Because they complain so honestly. A clock that is wrong says so to the minute.

* * *

Question:

Do you ever set one wrong on purpose?

Ana: Once. It was for a wedding.
Visitor: Mine!
Ana: Yours, then.

* * *

Thank you for listening.
"""


@dataclass(frozen=True)
class Result:
    """What a run of the command line did."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output, which must be one JSON document."""
        return json.loads(self.out)


Run = "Callable[..., Result]"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty working folder with one transcript, and a cache folder of its own."""
    (tmp_path / "clocks.txt").write_text(INTERVIEW, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path


@pytest.fixture
def without_models(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine on which no model is installed, and to which pip brought none."""
    monkeypatch.setenv("QA2AUDIO_MODELS", str(folder / "no-models"))
    monkeypatch.setattr(network, "_PARTS", ("no_such_package",))


@pytest.fixture
def qa2audio(folder: Path, capfd: pytest.CaptureFixture[str]) -> Callable[..., Result]:
    """Run the command line in `folder`."""

    def invoke(*arguments: str) -> Result:
        capfd.readouterr()
        status = run(list(arguments))
        captured = capfd.readouterr()
        return Result(status, captured.out, captured.err)

    return invoke
