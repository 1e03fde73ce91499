"""Takes of single lines: what fails keeps what was heard, what sounds alike is told, and no choice is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qa2audio.cli.program import run
from qa2audio.cli.progress_bar import follow
from qa2audio.config.takes_file import load_choices, takes_file
from qa2audio.engines import registry
from qa2audio.errors import OutputError
from qa2audio.production.episode_plan import plan
from qa2audio.production.retakes import Retaken, retake, use
from qa2audio.production.settings import Settings
from qa2audio.synthesis.session import record
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Iterator

STUBBORN = """
from qa2audio.engines.tone import ToneEngine
from qa2audio.errors import EngineError

class Stubborn(ToneEngine):
    name = "stubborn"
    varies = True
    def synthesize(self, utterance):
        if utterance.take == 2: raise EngineError("not that way.")
        return super().synthesize(utterance)
"""
WORDS = ("one", "two", "three")
TALK = "A: Sentence one.\n\nB: Sentence two.\n\nA: Sentence three.\n\nB: Sentence four.\n"


@pytest.fixture
def stubborn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Settings]:
    """An engine that says it will vary, and says all takes alike, but for one that it refuses."""
    metadata = tmp_path / "site/stubborn-1.0.dist-info"
    metadata.mkdir(parents=True)
    (tmp_path / "site/stubborn_engine.py").write_text(STUBBORN, "utf-8")
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: stubborn\nVersion: 1.0\n", "utf-8")
    points = "[qa2audio.engines]\nstubborn = stubborn_engine:Stubborn\n"
    (metadata / "entry_points.txt").write_text(points, "utf-8")
    with monkeypatch.context() as patch:
        patch.syspath_prepend(str(tmp_path / "site"))
        registry._registered.cache_clear()
        registry.load.cache_clear()
        yield Settings(engine="stubborn", cache=tmp_path / "cache")
    registry._registered.cache_clear()
    registry.load.cache_clear()


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(TALK, "utf-8")
    return path


def made(path: Path, settings: Settings, *numbers: int) -> Retaken:
    (one,), _ = follow(retake(plan(path, settings), [1], numbers, settings), "talk", quiet=True)
    return one


def test_a_take_that_fails_stops_no_other(stubborn: Settings, talk: Path) -> None:
    one = made(talk, stubborn, 1, 2, 3)
    assert [take.utterance.take for take in one.takes] == [0, 1, 3]
    ((number, reason),) = one.failures
    assert (number, "not that way" in reason) == (2, True)
    assert len({take.digest for take in one.takes}) == 1


def test_a_failing_take_is_not_chosen(
    stubborn: Settings, talk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = ("--engine", "stubborn", "--cache-dir", str(stubborn.cache), "--quiet")
    assert run(["retake", str(talk), "3", "--use", "1", *told]) == 0
    assert "sounds as take 0" in capsys.readouterr().out
    before = takes_file(talk).read_bytes()
    assert run(["retake", str(talk), "3", "--use", "2", *told]) == 1
    said = capsys.readouterr().err
    assert "talk.txt:3: take 2 of line 3.1 could not be made" in said
    assert "Nothing was changed." in said
    assert takes_file(talk).read_bytes() == before
    assert run(["retake", str(talk), "3", "--takes", "3", *told]) == 1
    assert "take 2  failed" in capsys.readouterr().out


def test_two_who_choose_at_once_lose_nothing(talk: Path, tmp_path: Path) -> None:
    settings = Settings(engine="tone", cache=tmp_path / "cache")
    planned = plan(talk, settings)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda line: use(planned, line, line + 1, settings), range(4)))
    assert sorted(one.take for one in load_choices(takes_file(talk))) == [1, 2, 3, 4]
    assert [one.take for one in plan(talk, settings).utterances] == [1, 2, 3, 4]


def test_a_cache_that_cannot_be_written_is_told(talk: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("", "utf-8")
    settings = Settings(engine="tone", cache=tmp_path / "cache")
    with pytest.raises(OutputError, match="--cache-dir"):
        use(plan(talk, settings), 0, 1, settings)
    assert not takes_file(talk).exists()


def test_a_part_of_a_transcript_complains_of_no_other_part(talk: Path, tmp_path: Path) -> None:
    settings = Settings(engine="tone", cache=tmp_path / "cache")
    use(plan(talk, settings), 3, 1, settings)
    part = plan(talk, Settings(engine="tone", lines=(1, 3)))
    assert (part.unused_takes, [one.take for one in part.utterances]) == ((), [0, 0])


@pytest.mark.parametrize(("engine", "entries"), [("tone", 3), ("pyttsx3", 3)])
def test_only_what_is_needed_is_recorded(engine: str, entries: int, tmp_path: Path) -> None:
    """Of an engine with a state the rest of the turn is needed: one entry of the cache, as the episode has it."""
    path = tmp_path / "talk.txt"
    said = " ".join(f"This is sentence {word}, and it is as long as a sentence may be here." for word in WORDS)
    path.write_text(f"Mara: Well?\n\nBen: {said}\n\nMara: And?\n\nBen: Yes.\n", "utf-8")
    settings = Settings(engine=engine, cache=tmp_path / "cache")
    one = made(path, settings, 1, 2)
    with TakeCache(settings.cache) as cache:
        assert cache.size().entries == entries
        utterances = plan(path, settings).utterances
        usual = dict(record(utterances, cache))[1]
    assert len(utterances) == 3 + len(WORDS)
    assert (usual.cached, usual.digest) == (True, one.takes[0].digest)
