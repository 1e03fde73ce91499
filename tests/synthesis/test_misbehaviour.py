"""Engines that hang, crash and lie: each is contained, the other lines are recorded, the line is named."""

from __future__ import annotations

import os
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.children import is_alive, until

from qa2audio.engines.hosted.patience import Patience
from qa2audio.errors import EngineError, TakeError
from qa2audio.synthesis.failures import RecordingError
from qa2audio.synthesis.session import record

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.model import Take, Utterance
    from qa2audio.synthesis.take_cache import TakeCache

    Script = Callable[..., list[Utterance]]

PATIENT = Patience()
HASTY = Patience(start=240, opening=2, utterance=0, word=1)
"""A minute and more for a line of `GOOD`, which a busy machine says in time, and three seconds for one word."""
GOOD = tuple(
    f"{number} comes this, and it is long, " + "and it goes on and on " * 10 + "and ends."
    for number in ("First", "Second", "Third")
)
TROUBLES = [
    ("HANG", "gave nothing for"),
    ("CLING", "gave nothing for"),
    ("EXIT", "died: exit status 3"),
    ("QUIT", "died: .*goodbye"),
    ("CRASH", "died: .*SIGSEGV"),
    ("RAISE", "ValueError: vendor trouble"),
    ("REFUSE", "I will not say that. Ask nicely."),
    ("NOTHING", "gave a NoneType"),
    ("SILENCE", "gave silence"),
    ("EMPTY", "gave no audio"),
    ("SHORT speech it is", "implausible for 4 words"),
    ("LONG", "implausible for 1 words"),
    ("STEREO", "2 channels"),
    ("EIGHT", "1 channels of 8 bits"),
    ("RATE", "rate of 4000"),
    ("STARVE", "MemoryError"),
    ("NOISE", "is no good: it is noise"),
    ("STATIC", "it is noise"),
    ("HUM and nothing but a hum", "steady sound, not speech"),
    ("CLIP", "of it is clipped"),
    ("CUT off before it has ended", "breaks off in the middle of a sound"),
    ("HALF of this is missing, though it should have been said as well, every word of it.", "was cut off"),
    ("CLICKS are all that there is of this sentence here.", "was cut off or sped up"),
    ("RUSH through this sentence three times as quickly as anybody can follow.", "was cut off or sped up"),
]


def wait_for_the_end_of_all(log: Path) -> None:
    """Wait until every process that spoke is gone; a killed one may take a moment to be so."""
    until(lambda: not any(map(is_alive, pids(log))))


def spoken(log: Path) -> list[str]:
    return [
        line.partition(" ")[2] for line in log.read_text("utf-8").splitlines() if not line.endswith(" child")
    ]


def pids(log: Path) -> set[int]:
    return {int(line.split()[0]) for line in log.read_text("utf-8").splitlines()}


def attempt(
    utterances: list[Utterance], cache: TakeCache, patience: Patience = PATIENT
) -> tuple[dict[int, Take], RecordingError]:
    takes: dict[int, Take] = {}
    with pytest.raises(RecordingError) as caught:
        takes.update(record(utterances, cache, jobs=2, patience=patience, source="talk.txt"))
    for index, take in record([u for n, u in enumerate(utterances) if n in takes], cache):
        assert take.cached, index  # nothing that worked is lost
    return takes, caught.value


@pytest.mark.parametrize(("trouble", "reason"), TROUBLES)
def test_trouble_is_contained_and_named(
    rogue: Path, cache: TakeCache, script: Script, trouble: str, reason: str
) -> None:
    takes: dict[int, Take] = {}
    patience = HASTY if trouble in {"HANG", "CLING"} else PATIENT
    recording = record(script(*GOOD, trouble), cache, jobs=2, patience=patience, source="talk.txt")
    with pytest.raises(RecordingError, match=reason) as caught:
        takes.update(recording)
    assert sorted(takes) == [0, 1, 2]
    assert isinstance(caught.value, TakeError)
    assert [failure.utterance.line for failure in caught.value.failures] == [40]
    assert str(caught.value).startswith("talk.txt:40: 1 of 4 utterances could not be recorded:\n  line 40, ")
    assert spoken(rogue).count(trouble) == 3  # each time in a fresh host
    wait_for_the_end_of_all(rogue)


@pytest.mark.parametrize("without_fork", [False, True], indirect=True)
@pytest.mark.parametrize("trouble", ["CRASH", "HANG", "SILENCE"])
def test_a_turn_is_recorded_without_the_line_that_fails(
    rogue: Path, cache: TakeCache, script: Script, trouble: str, without_fork: bool
) -> None:
    said = script("|".join((GOOD[0], trouble, GOOD[1], "EXIT", GOOD[2])), GOOD[0], engine="moody")
    patience = HASTY if trouble == "HANG" else PATIENT
    takes, error = attempt(said, cache, replace(patience, attempts=1))
    assert sorted(takes) == [0, 2, 4, 5]
    assert [failure.utterance.spoken for failure in error.failures] == [trouble, "EXIT"]


def test_a_host_that_is_killed_in_the_middle_is_replaced(rogue: Path, cache: TakeCache, script: Script) -> None:
    takes = dict(record(script(*GOOD, "ONCE more", *GOOD), cache, jobs=1))
    assert sorted(takes) == list(range(7))
    assert spoken(rogue).count("ONCE more") == 2


def test_kill_9_of_working_hosts_is_survived(rogue: Path, cache: TakeCache, script: Script) -> None:
    """The children at work, and once the supervisor above one."""
    texts = [f"SLOW number {n}" for n in range(12)]
    takes: dict[int, Take] = {}
    killed = 0
    for index, take in record(script(*texts), cache, jobs=3):
        takes[index] = take
        if killed < 3:
            pid = int(rogue.read_text("utf-8").splitlines()[-1].split()[0])
            status = Path(f"/proc/{pid}/stat")
            if killed == 2 and status.exists():
                pid = int(status.read_text("utf-8").rpartition(")")[2].split()[1])
            try:
                os.kill(pid, signal.SIGKILL)
            except ProcessLookupError:  # it had just finished; the next one then
                continue
            killed += 1
    assert killed == 3
    assert sorted(takes) == list(range(12))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how much memory a process has")
@pytest.mark.parametrize("engine", ["rogue", "moody"])
def test_an_engine_that_devours_memory_is_ended_and_named(
    rogue: Path, cache: TakeCache, script: Script, engine: str
) -> None:
    lean = Patience(attempts=2, memory=400_000_000)
    takes, error = attempt(script("Hello.", "GORGE", "And on.", engine=engine), cache, lean)
    assert sorted(takes) == [0, 2]
    assert "used more than 0.4 GB of memory" in str(error)
    assert spoken(rogue).count("GORGE") == 2
    wait_for_the_end_of_all(rogue)


def test_what_an_engine_prints_or_reads_disturbs_nobody(rogue: Path, cache: TakeCache, script: Script) -> None:
    takes = dict(record(script("PRINT this", "FLOOD that", *GOOD), cache, jobs=1))
    assert len(takes) == 5


def test_everything_an_engine_started_dies_with_it(rogue: Path, cache: TakeCache, script: Script) -> None:
    attempt(script("BROOD", *GOOD), cache, replace(HASTY, attempts=1))
    assert any(line.endswith(" child") for line in rogue.read_text("utf-8").splitlines())
    wait_for_the_end_of_all(rogue)


@pytest.mark.parametrize("trouble", ["HANG", "CLING", "BROOD"])
def test_closing_the_iterator_kills_at_once(
    rogue: Path, cache: TakeCache, script: Script, trouble: str
) -> None:
    endless = Patience(opening=100_000)
    takes = record(script("Hello.", trouble, trouble + " too"), cache, jobs=3, patience=endless)
    assert next(takes)[0] == 0
    until(lambda: len(spoken(rogue)) == 3)
    takes.close()
    wait_for_the_end_of_all(rogue)
    assert cache.size().entries == 1


def test_a_hopeless_engine_is_given_up(rogue: Path, cache: TakeCache, script: Script) -> None:
    takes, error = attempt(script(*[f"EXIT {n}" for n in range(40)]), cache)
    assert takes == {}
    assert len(error.failures) == 40
    assert len(spoken(rogue)) < 3 * 15
    assert "not tried" in error.failures[-1].reason
    assert "and 30 more" in str(error)


def test_an_engine_with_a_problem_is_refused_before_anything_starts(
    rogue: Path, cache: TakeCache, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    import rogue_engine  # type: ignore[import-not-found] # installed by the fixture

    monkeypatch.setattr(rogue_engine.Rogue, "problem", lambda _: "no licence; buy one.")
    with pytest.raises(EngineError, match="no licence; buy one"):
        list(record(script("Hello."), cache))
    assert spoken(rogue) == []


def test_an_engine_that_cannot_even_start_says_why(
    rogue: Path, cache: TakeCache, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    list(record(script("Hello."), cache))
    source = rogue.parent / "site" / "rogue_engine.py"
    source.write_text("import vendor_sdk_that_is_gone\n" + source.read_text("utf-8"), "utf-8")
    _, error = attempt(script("Again."), cache)
    assert "No module named 'vendor_sdk_that_is_gone'" in str(error)


def test_a_newer_engine_records_anew(
    rogue: Path, cache: TakeCache, script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    import rogue_engine

    assert [take.cached for _, take in record(script(*GOOD), cache)] == [False] * 3
    assert [take.cached for _, take in record(script(*GOOD), cache)] == [True] * 3
    monkeypatch.setattr(rogue_engine.Rogue, "version", "2")
    assert [take.cached for _, take in record(script(*GOOD), cache)] == [False] * 3
