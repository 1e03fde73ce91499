"""A show's sounds and words in a finished episode: found, heard, captioned, and made anew when they change."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pytest

from qa2audio.assembly.pace import Pace
from qa2audio.audio.decoder import decode
from qa2audio.audio.wav import save_wav
from qa2audio.cli.program import run
from qa2audio.errors import CodecError, ConfigError
from qa2audio.model import Pauses, Style
from qa2audio.production.episode import produce
from qa2audio.production.episode_plan import plan
from qa2audio.production.settings import Settings

if TYPE_CHECKING:
    from qa2audio.production.episode_plan import Plan

TALK = """\
A Short Talk

Ana: Hello and welcome to this talk. It is a good day for clocks, and we have very many of them here.

[music: bell]

Ben: Thank you. I have repaired clocks for twenty years, and not one of them has thanked me for it yet.
"""
RATE = 44_100


def beep(path: Path, seconds: float = 2.0, pitch: float = 3000) -> Path:
    path.parent.mkdir(exist_ok=True)
    samples = 0.4 * np.sin(2 * np.pi * pitch * np.arange(round(seconds * RATE)) / RATE)
    save_wav(path, [samples.astype(np.float32)], RATE)
    return path


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    (tmp_path / "talk.txt").write_text(TALK, encoding="utf-8")
    return tmp_path / "talk.txt"


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(output=tmp_path / "out", cache=tmp_path / "cache", assets=tmp_path / "none")


def made(episode: Plan, settings: Settings) -> Path:
    for _ in produce(episode, settings):
        pass
    return settings.output / "talk"


def heard(folder: Path, pitch: float) -> list[tuple[float, float]]:
    """Return where a tone sounds in the MP3, in seconds."""
    samples = np.concatenate(list(decode(folder / "talk.mp3", RATE)))
    window = RATE // 100
    cells = samples[: len(samples) // window * window].reshape(-1, window)
    wave = np.exp(-2j * np.pi * pitch * np.arange(window) / RATE)
    tone = np.abs(cells @ wave) * 2 / window
    energy = np.sqrt((cells**2).mean(axis=1) * 2)
    sounds = np.concatenate(([False], (tone > 0.05) & (tone > 0.8 * energy), [False]))
    edges = np.flatnonzero(np.diff(sounds.astype(int)))
    found = [(a / 100, b / 100) for a, b in zip(edges[::2], edges[1::2], strict=True)]
    return [(a, b) for a, b in found if b - a > 0.1]


def test_the_bell_is_heard_where_it_stands_and_loudness_is_right(talk: Path, settings: Settings) -> None:
    beep(talk.parent / "assets/bell.wav")
    settings = replace(settings, style=Style(pauses=Pauses(vary=0)))
    episode = plan(talk, settings)
    folder = made(episode, settings)
    release = json.loads((folder / "release.json").read_text())
    assert release["loudness"]["lufs"] == pytest.approx(-16, abs=0.35)
    ((start, end),) = heard(folder, 3000)
    assert end - start == pytest.approx(2.0, abs=0.03)
    words = json.loads((folder / "talk.json").read_text())["segments"]
    before = max(part["endTime"] for part in words if part["speaker"] == "Ana")
    after = min(part["startTime"] for part in words if part["speaker"] == "Ben")
    assert start - before == pytest.approx(Pace().change / 2, abs=0.03)
    assert after - end == pytest.approx(Pace().change / 2, abs=0.03)


def test_intro_and_outro_surround_the_talk(talk: Path, settings: Settings) -> None:
    talk.write_text(TALK.replace("[music: bell]\n\n", ""))
    style = Style(
        intro=beep(talk.parent / "in.wav", 4, 3000),
        outro=beep(talk.parent / "out.wav", 4, 5000),
        intro_overlap=1.0,
        outro_overlap=1.0,
    )
    settings = replace(settings, style=style)
    folder = made(plan(talk, settings), settings)
    words = json.loads((folder / "talk.json").read_text())["segments"]
    assert words[0]["startTime"] == pytest.approx(3.0, abs=0.001)
    assert heard(folder, 3000)[0][0] == 0
    assert heard(folder, 3000)[0][1] == pytest.approx(3.0, abs=0.3)
    assert heard(folder, 5000)[-1][1] == pytest.approx(words[-1]["endTime"] + 3.0, abs=0.03)
    chapters = json.loads((folder / "talk.chapters.json").read_text())["chapters"]
    assert chapters[0]["startTime"] == 0
    short = plan(talk, replace(settings, lines=(3, 3)))
    assert short.score.intro is None


def test_what_is_made_anew_is_decided_by_content(talk: Path, settings: Settings) -> None:
    bell = beep(talk.parent / "assets/bell.wav")
    first = plan(talk, settings).fingerprints
    bell.rename(bell.with_name("BELL.wav"))
    assert plan(talk, settings).fingerprints == first
    beep(bell.with_name("BELL.wav"), pitch=3001)
    assert plan(talk, settings).fingerprints.audio != first.audio
    beep(bell.with_name("BELL.wav"))
    slower = replace(settings, style=Style(pauses=Pauses(turn=2)))
    assert plan(talk, slower).fingerprints.audio != first.audio
    assert plan(talk, replace(settings, disclose=True)).fingerprints.audio != first.audio


def test_names_are_found_with_and_without_ending_and_the_shows_table_goes_first(
    talk: Path, settings: Settings
) -> None:
    talk.write_text(TALK.replace("bell]", "Bell.WAV]"))
    beside = beep(talk.parent / "bell.wav")
    assert dict(plan(talk, settings).score.named)["Bell.WAV"].path == beside
    talk.write_text(TALK)
    shows = beep(talk.parent / "sounds/other.wav")
    named = replace(settings, style=Style(music=(("bell", shows),)))
    assert dict(plan(talk, named).score.named)["bell"].path == shows


def test_a_shows_transcript_finds_the_shows_sounds(talk: Path, settings: Settings) -> None:
    home = talk.parent / "show"
    (home / "transcripts").mkdir(parents=True)
    (home / "show.toml").write_text('title = "T"\n')
    inside = talk.rename(home / "transcripts/talk.txt")
    bell = beep(home / "assets/bell.wav")
    assert dict(plan(inside, settings).score.named)["bell"].path == bell


def test_a_slip_is_an_error_with_its_line_and_a_transcribers_note_is_none(
    talk: Path, settings: Settings
) -> None:
    beep(talk.parent / "assets/bell.wav")
    talk.write_text(TALK.replace("bell]", "bel]"))
    with pytest.raises(ConfigError) as error:
        plan(talk, settings)
    assert str(error.value) == f'{talk}:5: there is no sound "bel". Did you mean "bell"?'
    talk.write_text(TALK.replace("bell]", "gong.mp3]"))
    with pytest.raises(ConfigError, match=r"gong\.mp3"):
        plan(talk, settings)
    talk.write_text(TALK.replace("bell]", "Something jazzy by a trio]"))
    (problem,) = [problem for problem in plan(talk, settings).transcript.problems if problem.code == "music"]
    assert problem.line == 5


def test_a_link_leads_nowhere_and_rubbish_is_told_by_its_name(talk: Path, settings: Settings) -> None:
    secret = beep(talk.parent.parent / "secret.wav")
    (talk.parent / "bell.wav").symlink_to(secret)
    assert plan(talk, settings).score.named == ()
    (talk.parent / "bell.wav").unlink()
    (talk.parent / "bell.mp3").write_text("#EXTM3U\n/etc/passwd\n")
    with pytest.raises(CodecError, match=r"bell\.mp3"):
        made(plan(talk, settings), settings)
    assert not (settings.output / "talk").exists()


@pytest.mark.parametrize(
    ("language", "word"), [("en", "synthetic"), ("de-at", "synthetisch"), ("fr", "synthétiques")]
)
def test_the_narrator_says_it_in_the_episodes_language(
    talk: Path, settings: Settings, language: str, word: str
) -> None:
    talk.write_text(TALK.replace("[music: bell]\n\n", "") + "\nNarrator: And that was that for today.\n")
    plain = plan(talk, replace(settings, language=language))
    told = plan(talk, replace(settings, language=language, style=Style(spoken_disclosure=True)))
    assert told.utterances == plain.utterances
    assert told.transcript == plain.transcript
    (words,) = told.closing
    assert word in words.text
    assert words.speaker == "Narrator"
    assert words.voice == told.cast.voice_of("Narrator")


def test_it_is_heard_captioned_and_apart_from_the_transcripts_words(
    talk: Path, settings: Settings, capfd: pytest.CaptureFixture[str]
) -> None:
    talk.write_text(TALK.replace("[music: bell]\n\n", ""))
    settings = replace(settings, disclose=True)
    folder = made(plan(talk, settings), settings)
    segments = json.loads((folder / "talk.json").read_text())["segments"]
    assert segments[-1]["speaker"] == "Ana"
    assert "synthetic" in "".join(part["body"] for part in segments[-3:])
    for captions in ("talk.vtt", "talk.srt"):
        assert "synthetic" in (folder / captions).read_text()
    assert run(["check", str(talk), "--disclose", "--json"]) == 0
    report = json.loads(capfd.readouterr().out)
    (said,) = report["show_words"]
    assert said["speaker"] == "Ana"
    assert not any("synthetic" in part["text"] for part in report["parts"])
    assert run(["check", str(talk), "--json"]) == 0
    assert json.loads(capfd.readouterr().out)["show_words"] == []


def test_where_there_is_no_sentence_it_is_said_so(talk: Path, settings: Settings) -> None:
    told = plan(talk, replace(settings, language="sw", disclose=True))
    assert told.closing == ()
    assert "disclosure" in [problem.code for problem in told.transcript.problems]
