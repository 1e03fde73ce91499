"""Who speaks with whose voice, as the real engines have it: V2 and V3 of the field report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.audio import ffmpeg
from qa2audio.audio.pitch_shift import can_shift
from qa2audio.engines import registry
from qa2audio.model import VoiceRequest
from qa2audio.production.episode_plan import Plan, plan
from qa2audio.production.settings import Settings
from qa2audio.synthesis.session import record
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

LINE = "The harbour was quiet that morning."
pytestmark = pytest.mark.neural


@pytest.fixture(autouse=True)
def _real_models(models: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(models))
    registry.load.cache_clear()
    yield
    registry.load.cache_clear()


@pytest.fixture
def own_ffmpeg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """An ffmpeg of somebody's own, that knows no rubberband."""
    path = tmp_path / "ffmpeg"
    path.write_text("#!/bin/sh\necho ' ... volume A->A Change input volume.'\n")
    path.chmod(0o755)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(path))
    ffmpeg.executable.cache_clear()
    can_shift.cache_clear()
    yield
    ffmpeg.executable.cache_clear()
    can_shift.cache_clear()


def planned(folder: Path, speakers: int, settings: Settings, more: str = "") -> Plan:
    path = folder / "talk.txt"
    path.write_text(more + "\n\n".join(f"Speaker {number}: {LINE}" for number in range(1, speakers + 1)))
    return plan(path, settings)


def sounds(found: Plan, folder: Path) -> list[str]:
    with TakeCache(folder / "cache") as cache:
        takes = dict(record(found.utterances, cache))
    return [takes[number].digest for number in sorted(takes)]


@pytest.mark.timeout(300)
def test_twelve_speakers_of_the_neural_cast_are_twelve_sounds(tmp_path: Path) -> None:
    found = planned(tmp_path, 12, Settings(engine="kokoro"))

    assert len({voice.name for _, voice, _ in found.cast.roles}) == 12
    assert not any("semitones" in name for _, _, name in found.cast.roles)
    assert len(set(sounds(found, tmp_path))) == 12
    assert [problem for problem in found.transcript.problems if problem.code == "voice"] == []


def test_a_thirteenth_has_a_voice_of_its_own_and_the_twelve_keep_theirs(tmp_path: Path) -> None:
    settings = Settings(engine="kokoro")
    before, after = (planned(tmp_path, number, settings) for number in (12, 13))

    assert [one[1] for one in after.cast.roles[:12]] == [one[1] for one in before.cast.roles]
    assert len({voice.name for _, voice, _ in after.cast.roles}) == 13


@pytest.mark.timeout(300)
def test_one_model_of_piper_is_heard_at_the_pitches_that_are_announced(tmp_path: Path) -> None:
    found = planned(tmp_path, 3, Settings(engine="piper"))

    assert [voice.pitch for _, voice, _ in found.cast.roles] == [0.0, 2.0, -2.0]
    assert len(set(sounds(found, tmp_path))) == 3


@pytest.mark.timeout(300)
def test_where_ffmpeg_cannot_shift_it_is_said_that_all_speak_with_one_voice(
    tmp_path: Path, own_ffmpeg: None
) -> None:
    found = planned(tmp_path, 3, Settings(engine="piper"))

    assert {name for _, _, name in found.cast.roles} == {"piper/en_US-joe-medium"}
    (problem,) = [one for one in found.transcript.problems if one.code == "voice"]
    assert problem.message == "Speaker 1, Speaker 2 and Speaker 3 speak with one voice, piper/en_US-joe-medium."
    assert "qa2audio voices install" in problem.hint
    assert len(set(sounds(found, tmp_path))) == 1  # as it says


def test_a_direction_that_nobody_will_hear_is_told_once(tmp_path: Path, own_ffmpeg: None) -> None:
    more = "[voice: Speaker 1 lower]\n\n"
    found = planned(tmp_path, 1, Settings(engine="piper"), more)
    (problem,) = [one for one in found.transcript.problems if one.code == "voice"]
    assert problem.message.startswith('Speaker 1 speaks at the usual pitch: "piper" knows no other')
    own = planned(tmp_path, 1, Settings(engine="tone"), more).transcript.problems
    assert [one for one in own if one.code == "voice"] == []


def test_who_asks_for_one_voice_for_two_is_not_told_of_it(tmp_path: Path) -> None:
    wishes = tuple(VoiceRequest(f"Speaker {number}", "piper/en_US-joe-medium", "--voice") for number in (1, 2))
    found = planned(tmp_path, 2, Settings(engine="piper", requests=wishes))
    assert [one for one in found.transcript.problems if one.code == "voice"] == []
    one = planned(tmp_path, 2, Settings(engine="piper", requests=wishes[:1]))
    assert [voice.pitch for _, voice, _ in one.cast.roles] == [0.0, 2.0]


@pytest.mark.parametrize(("pronouns", "sex"), [("she/her", "female"), ("he/him", "male")])
def test_pronouns_in_the_front_matter_choose_among_voices(tmp_path: Path, pronouns: str, sex: str) -> None:
    more = f"---\nspeakers:\n  - name: Speaker 1\n    pronouns: {pronouns}\n---\n"
    found = planned(tmp_path, 2, Settings(engine="kokoro"), more)
    letter = {"female": "f", "male": "m"}[sex]
    assert found.cast.roles[0][1].name[1] == letter  # as Kokoro names them


def test_a_name_that_tells_nothing_or_a_show_leaves_the_choice_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(f"Peter: {LINE}\n\nSusan: {LINE}\n")
    shown, own = (plan(path, Settings(engine="kokoro", natural=natural)) for natural in (False, True))
    assert [voice.name[1] for _, voice, _ in own.cast.roles] == ["m", "f"]
    path.write_text(f"Kelsey: {LINE}\n\nRobin: {LINE}\n")
    neither = [plan(path, Settings(engine="kokoro", natural=natural)) for natural in (False, True)]
    assert neither[0].cast == neither[1].cast
    assert [one[1] for one in shown.cast.roles] == [one[1] for one in neither[0].cast.roles]
