"""Which voices speak where nobody says which: those that sound like people, if they are installed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Run = Callable[..., Any]


@pytest.fixture
def nothing_preferred(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA2AUDIO_CONFIG", str(folder / "config.toml"))
    monkeypatch.setenv("QA2AUDIO_MODELS", str(folder / "models"))  # what pip brought must do


def engines(said: Any) -> set[str]:
    return {speaker["engine"] for speaker in said["speakers"]}


@pytest.mark.usefixtures("nothing_preferred")
def test_without_a_word_everybody_sounds_like_a_person_and_like_nobody_else(qa2audio: Run) -> None:
    said = qa2audio("check", "clocks.txt", "--json").json
    assert "pyttsx3" not in engines(said)
    cast = [speaker["voice"] for speaker in said["speakers"]]
    assert len(set(cast)) == len(cast) == 4
    assert engines(said) == {"hibari", "kokoro"}  # the quickest first
    assert "hibari-heart" in cast
    assert "heart" not in cast  # the same person


@pytest.mark.usefixtures("nothing_preferred")
def test_a_draft_is_spoken_at_once(qa2audio: Run) -> None:
    assert engines(qa2audio("check", "clocks.txt", "--json", "--draft").json) == {"pyttsx3"}
    refused = qa2audio("check", "clocks.txt", "--draft", "--engine", "kokoro")
    assert refused.status == 2
    assert "--draft goes without --engine" in refused.err


@pytest.mark.usefixtures("nothing_preferred")
def test_what_is_preferred_counts_until_somebody_says_otherwise(qa2audio: Run, folder: Path) -> None:
    assert qa2audio("config", "engine", "tone").status == 0
    assert engines(qa2audio("check", "clocks.txt", "--json").json) == {"tone"}
    assert engines(qa2audio("check", "clocks.txt", "--json", "--cast", "neural").json) == {"kokoro"}
    assert engines(qa2audio("check", "clocks.txt", "--json", "--draft").json) == {"pyttsx3"}
    assert "tone" in qa2audio("config").out
    assert qa2audio("config", "engine").out == "tone\n"
    qa2audio("config", "--unset", "engine")
    qa2audio("config", "cast", "neural")
    assert engines(qa2audio("check", "clocks.txt", "--json").json) == {"kokoro"}
    qa2audio("config", "output", "elsewhere")
    assert qa2audio("render", "clocks.txt", "--engine", "tone").status == 0
    assert (folder / "elsewhere" / "clocks" / "clocks.mp3").is_file()


@pytest.mark.usefixtures("nothing_preferred")
@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (("engine", "tune"), 'unknown engine "tune"'),
        (("cast", "mine"), 'there is no cast "mine"'),
        (("engin", "tone"), 'unknown key "engin"'),
        (("engin",), 'unknown key "engin"'),
        (("--unset",), "--unset needs a KEY"),
        (("engine", "tone", "--unset"), "--unset takes no VALUE"),
    ],
)
def test_what_cannot_be_preferred_is_refused(
    qa2audio: Run, folder: Path, words: tuple[str, ...], complaint: str
) -> None:
    refused = qa2audio("config", *words)
    assert refused.status in {1, 2}
    assert complaint in refused.err
    assert not (folder / "config.toml").exists()


@pytest.mark.usefixtures("nothing_preferred")
def test_a_new_show_says_which_engine_speaks_it(qa2audio: Run, folder: Path) -> None:
    qa2audio("new", "show")
    assert '\nengine = "kokoro"\n' in (folder / "show" / "show.toml").read_text(encoding="utf-8")
    qa2audio("new", "zeigen", "--language", "cy")  # nobody speaks Welsh but the engine that is everywhere
    assert '\n# engine = "pyttsx3"\n' in (folder / "zeigen" / "show.toml").read_text(encoding="utf-8")
