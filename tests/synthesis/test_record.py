"""Recording with the real engines."""

from __future__ import annotations

import hashlib
import threading
import wave
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qa2audio.errors import EngineError
from qa2audio.hosts.job import NO_FORK
from qa2audio.model import Take, Utterance, Voice
from qa2audio.synthesis import voice_catalogue
from qa2audio.synthesis.host_pool import HostPool
from qa2audio.synthesis.session import record
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from qa2audio.engines.hosted.engine_host import EngineHost

    Script = Callable[..., list[Utterance]]

INTERVIEW = (
    "How did you get here?|By bus, mostly; the last mile on foot.",
    "And what did you see on the way?|Three herons.|A ferry that would not start, although everybody aboard pushed.",
    "Would you do it again?",
    "|".join(f"Reason number {n} is that I like it." for n in range(1, 11)),  # two groups
)
VOICES = ("en-us+f3", "en-gb-scotland+m2", "en-us+whisper", "en+f2")


@pytest.fixture
def interview() -> list[Utterance]:
    """Spoken by voices with and without breath noise."""
    return [
        Utterance(text, text, Voice("pyttsx3", VOICES[part], rate=0.9 + part / 10), "Ana", part, line=part)
        for part, texts in enumerate(INTERVIEW)
        for text in texts.split("|")
    ]


def recorded(utterances: Sequence[Utterance], folder: Path, jobs: int | None = None) -> dict[int, Take]:
    with TakeCache(folder) as cache:
        takes = dict(record(utterances, cache, jobs=jobs))
    assert sorted(takes) == list(range(len(utterances)))
    assert [takes[n].utterance for n in range(len(utterances))] == list(utterances)
    return takes


def digests(takes: dict[int, Take]) -> list[str]:
    return [takes[n].digest for n in sorted(takes)]


def test_the_same_bytes_from_empty_caches_whatever_the_number_of_hosts(
    interview: list[Utterance], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = recorded(interview, tmp_path / "one", jobs=1)
    assert digests(recorded(interview, tmp_path / "four", jobs=4)) == digests(first)
    assert digests(recorded(interview, tmp_path / "default")) == digests(first)
    monkeypatch.setenv(NO_FORK, "1")
    assert digests(recorded(interview, tmp_path / "without fork", jobs=3)) == digests(first)


def test_takes_are_wav_files_with_the_frames_and_digest_they_claim(
    interview: list[Utterance], tmp_path: Path
) -> None:
    for take in recorded(interview, tmp_path).values():
        with wave.open(str(take.path)) as file:
            assert (file.getnchannels(), file.getsampwidth()) == (1, 2)
            assert (file.getnframes(), file.getframerate()) == (take.frames, take.rate)
            assert hashlib.sha256(file.readframes(take.frames)).hexdigest() == take.digest
        assert not take.cached
        assert 0.2 < take.frames / take.rate < 8


@pytest.fixture
def hosts(monkeypatch: pytest.MonkeyPatch) -> list[threading.Thread]:
    """The threads that borrowed a host, once for each time."""
    taken: list[threading.Thread] = []
    take = HostPool._take

    def noted(self: HostPool) -> EngineHost:
        taken.append(threading.current_thread())
        return take(self)

    monkeypatch.setattr(HostPool, "_take", noted)
    return taken


def test_a_rerun_synthesizes_nothing_and_starts_nothing(
    interview: list[Utterance], tmp_path: Path, hosts: list[threading.Thread]
) -> None:
    first = recorded(interview, tmp_path)
    hosts.clear()
    again = recorded(interview, tmp_path)
    assert digests(again) == digests(first)
    assert all(take.cached for take in again.values())
    assert hosts == []


def test_an_edited_sentence_records_its_group_alone(
    interview: list[Utterance], tmp_path: Path, hosts: list[threading.Thread]
) -> None:
    first = recorded(interview, tmp_path)
    hosts.clear()
    edited = [
        replace(one, spoken="Four herons.") if one.spoken == "Three herons." else one for one in interview
    ]
    again = recorded(edited, tmp_path)
    assert {again[n].utterance.part for n in again if not again[n].cached} == {1}
    assert len(hosts) == 1
    assert all(again[n].digest == first[n].digest for n in first if interview[n].part != 1)


def test_gain_and_captions_record_nothing_again(interview: list[Utterance], tmp_path: Path) -> None:
    recorded(interview, tmp_path)
    changed = [replace(one, text="Other", voice=replace(one.voice, gain_db=3)) for one in interview]
    assert all(take.cached for take in recorded(changed, tmp_path).values())


def test_a_torn_take_is_recorded_again_to_the_same_bytes(interview: list[Utterance], tmp_path: Path) -> None:
    first = recorded(interview, tmp_path)
    first[1].path.write_bytes(first[1].path.read_bytes()[:1000])
    again = recorded(interview, tmp_path)
    assert {n for n in again if not again[n].cached} == {0, 1}
    assert digests(again) == digests(first)


def test_several_engines_in_one_cast(tmp_path: Path, interview: list[Utterance]) -> None:
    mixed = [replace(one, voice=Voice("tone", "tone-2")) if one.part % 2 else one for one in interview]
    takes = recorded(mixed, tmp_path)
    assert {take.utterance.voice.engine for take in takes.values()} == {"pyttsx3", "tone"}
    assert all(take.words for take in takes.values())


def test_what_is_said_twice_is_recorded_once(
    tmp_path: Path, script: Script, hosts: list[threading.Thread]
) -> None:
    takes = recorded(script(*["Right."] * 12, "Wrong.", engine="tone"), tmp_path)
    assert len({take.path for take in takes.values()}) == 2
    assert len(hosts) == 2


def test_a_long_utterance_is_one_take(tmp_path: Path, script: Script) -> None:
    text = "And then we walked along the river, because nobody had thought of a boat; " * 20
    (take,) = recorded(script(text, engine="pyttsx3", voice="en-us"), tmp_path).values()
    assert 40 < take.frames / take.rate < 150


def test_words_of_a_take_lie_within_it(tmp_path: Path, script: Script) -> None:
    (take,) = recorded(script("One, two and three.", engine="tone"), tmp_path).values()
    assert take.words is not None
    assert [word.text for word in take.words] == ["One,", "two", "and", "three."]
    assert take.words[0].start <= 0.011 * take.rate
    assert take.frames - take.words[-1].end <= 0.034 * take.rate


def test_an_unknown_engine_is_refused_at_once(tmp_path: Path, script: Script) -> None:
    with pytest.raises(EngineError, match='unknown engine "ton"'):
        recorded(script("Hello.", engine="ton"), tmp_path)


def test_nothing_to_record(tmp_path: Path) -> None:
    assert recorded([], tmp_path) == {}
    assert list(tmp_path.iterdir()) == []


def test_the_catalogue_asks_the_registry() -> None:
    assert set(voice_catalogue.engine_names()) >= {"pyttsx3", "tone"}
    assert "espeakng-loader" in voice_catalogue.engine_version("pyttsx3")
    assert voice_catalogue.engine_problem("pyttsx3") is None
    assert "unknown engine" in str(voice_catalogue.engine_problem("nope"))
    assert {voice.name for voice in voice_catalogue.voices("pyttsx3")} >= {"en-us", "en-gb", "+f3", "+m3"}
    with pytest.raises(EngineError):
        voice_catalogue.voices("nope")
