"""Other takes of a line: they differ, are the same in every run, and leave every usual take as it was."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from qa2audio.engines.tone import ToneEngine
from qa2audio.model import MOST_TAKES, Take, Utterance, Voice
from qa2audio.synthesis.groups import group, key
from qa2audio.synthesis.session import record
from qa2audio.synthesis.take_cache import TakeCache
from qa2audio.synthesis.variation import WAYS, is_parted, varied

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    Script = Callable[..., list[Utterance]]

TEXT = "We wrote everything on paper before we built anything, and it felt slow at first."
SHORT = "Once, perhaps."
TONE, ESPEAK = Voice("tone", "tone-3"), Voice("pyttsx3", "en-us+f3")


def all_takes(voice: Voice, text: str = TEXT) -> list[Utterance]:
    return [Utterance(text, text, voice, "Ana", 0, 1, take=n) for n in range(MOST_TAKES + 1)]


def recorded(utterances: Sequence[Utterance], folder: Path) -> list[Take]:
    with TakeCache(folder) as cache:
        takes = dict(record(utterances, cache))
    return [takes[n] for n in range(len(utterances))]


@pytest.mark.parametrize("text", [TEXT, SHORT])
@pytest.mark.parametrize("voice", [TONE, ESPEAK], ids=["tone", "pyttsx3"])
def test_every_take_is_another_sound_and_the_same_in_every_run(voice: Voice, text: str, tmp_path: Path) -> None:
    first, again = (recorded(all_takes(voice, text), tmp_path / run) for run in ("a", "b"))
    assert len({take.digest for take in first}) == MOST_TAKES + 1
    assert [take.digest for take in first] == [take.digest for take in again]


@pytest.mark.neural
@pytest.mark.parametrize(
    ("voice", "takes"), [(Voice("piper", "en_US-joe-medium"), 3), (Voice("hibari", "heart"), MOST_TAKES)]
)
def test_neural_takes_are_another_sound_and_the_same_in_every_run(
    voice: Voice, takes: int, tmp_path: Path, models: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(models))
    script = all_takes(voice)[: takes + 1]
    first, again = recorded(script, tmp_path / "a"), recorded(script[::-1], tmp_path / "b")[::-1]
    assert len({take.digest for take in first}) == takes + 1
    assert [take.digest for take in first] == [take.digest for take in again]
    lengths = [take.frames / first[0].frames for take in first]
    assert all(0.85 < length < 1.2 for length in lengths), lengths


def test_the_first_takes_differ_by_what_is_heard(tmp_path: Path) -> None:
    usual, slower, faster, parted = recorded(all_takes(ESPEAK), tmp_path)[:4]
    assert slower.frames > 1.02 * usual.frames
    assert faster.frames < 0.98 * usual.frames
    assert parted.frames > 1.03 * usual.frames  # the breath behind "anything"
    assert all(0.9 < take.frames / usual.frames < 1.1 for take in (slower, faster, parted))


def test_a_way_is_lawful_and_no_other_ones() -> None:
    assert all(0.96 <= way.pace <= 1.04 and abs(way.semitones) <= 0.5 for way in WAYS)
    assert all(one.pace != other.pace for one, other in combinations(WAYS, 2))
    assert all(way.pace != 1.0 for way in WAYS)
    assert len({0.0, *(way.semitones for way in WAYS)}) == len(WAYS) + 1


def test_an_engine_that_varies_or_draws_by_chance_is_asked_as_always() -> None:
    class Dice(ToneEngine):
        varies = True

    class Server(ToneEngine):
        repeatable = False

    for engine in (Dice(), Server()):
        assert all(varied(take, engine) == take for take in all_takes(TONE))
        assert not any(is_parted(take, engine) for take in all_takes(TONE))


def test_the_address_of_a_usual_take_is_what_it_was() -> None:
    usual, other = all_takes(TONE)[:2]
    said = key([usual], "tone 1", 10_000)
    assert (
        said == "d7b985d62b8ca127de70f6f07f0aea8f7e74141785ec88fcaf620691e5cc1692"
    )  # as before there were others
    assert key([other], "tone 1", 10_000) != said


def test_neighbours_of_another_take_are_not_recorded_anew(
    script: Script, cache: TakeCache, rogue: Path
) -> None:
    """Of an engine with a state, the usual take is said all the same: what comes after it depends on it."""
    usual = script("One.|Two.|Three.", "Four.", engine="moody")
    before = dict(record(usual, cache))
    chosen = [usual[0], replace(usual[1], take=2), *usual[2:]]
    rogue.write_text("")
    after = dict(record(chosen, cache))
    assert [after[n].digest == before[n].digest for n in range(4)] == [True, False, True, True]
    assert [line.partition(" ")[2] for line in rogue.read_text().splitlines()] == ["Two."]
    assert [after[n].utterance.take for n in range(4)] == [0, 2, 0, 0]

    with TakeCache(cache.folder.with_name("fresh")) as fresh:
        anew = dict(record(chosen, fresh))
    assert [anew[n].digest for n in range(4)] == [after[n].digest for n in range(4)]


def test_other_takes_stand_alone() -> None:
    usual = [Utterance(str(n), str(n), ESPEAK, "Ana", 0, 1) for n in range(3)]
    chosen = [usual[0], replace(usual[1], take=1), usual[2]]
    groups = [(one.indices, one.utterances) for one in group(enumerate(chosen), stateful=True)]
    assert groups == [((0, None, 2), tuple(usual)), ((1,), (chosen[1],))]
    alone = [(one.indices, one.utterances) for one in group(enumerate(chosen[1:2]), stateful=True)]
    assert alone == [((0,), (chosen[1],))]  # nobody waits for its usual take


def test_a_usual_take_that_fails_is_no_failure_where_another_one_is_heard(
    script: Script, cache: TakeCache, rogue: Path
) -> None:
    fine, bad = script("Fine.|RAISE this.", engine="moody")
    (take,) = (take for _, take in record([fine], cache))
    said = dict(record([fine, replace(fine, part=9, take=3)], cache))
    assert said[0].digest == take.digest
    with pytest.raises(ValueError, match="10"):
        replace(bad, take=10)
