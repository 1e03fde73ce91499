"""A take that was chosen for a line of a show: its episode is made anew, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.batch.conftest import Build

from qa2audio.batch.inputs import digest_of_transcript
from qa2audio.batch.show_settings import settings_in_show, show_of
from qa2audio.cli.progress_bar import follow
from qa2audio.production.episode_plan import plan
from qa2audio.production.retakes import LineName, find, retake, use

LOOMS = "02-looms.md"
SOURCE = f"transcripts/{LOOMS}"
SLOW = "I would trust it to be slow."


def choose(show: Path, words: str, take: int) -> Path:
    settings = settings_in_show(show)
    planned = plan(show / "transcripts" / LOOMS, settings)
    line = next(n for n, one in enumerate(planned.utterances) if one.text == words)
    return use(planned, line, take, settings)


def test_build_makes_that_episode_alone_and_says_why(show: Path, run: Build) -> None:
    run(show)
    written = choose(show, SLOW, 2)
    assert written == show / "transcripts/02-looms.takes.toml"
    report = run(show)
    assert {one.source: one.reasons for one in report.outcomes if one.reasons} == {SOURCE: ("takes changed",)}
    made = next(one for one in report.outcomes if one.source == SOURCE)
    assert made.recorded == 1
    assert not any(one.reasons for one in run(show).outcomes)

    choose(show, SLOW, 0)
    assert not written.exists()
    back = next(one for one in run(show).outcomes if one.source == SOURCE)
    assert (back.reasons, back.recorded) == (("takes changed",), 0)


def test_a_line_that_is_rewritten_loses_its_take_with_a_word(show: Path, run: Build) -> None:
    choose(show, SLOW, 2)
    assert not run(show).notes
    path = show / "transcripts" / LOOMS
    path.write_text(path.read_text("utf-8").replace("to be slow", "to be very slow"), "utf-8")
    report = run(show)
    (note,) = report.notes
    assert f'take 2 of Ben Oak\'s "{SLOW}" is not used' in note
    assert note.startswith(f"transcripts/{LOOMS}:")
    assert {one.source: one.reasons for one in report.outcomes if one.reasons} == {SOURCE: ("words changed",)}


def test_a_file_of_takes_counts_only_where_there_is_one(show: Path) -> None:
    path = show / "transcripts" / LOOMS
    before = digest_of_transcript(path, (), "show")
    takes = choose(show, SLOW, 1)
    assert digest_of_transcript(path, (), "show") != before
    takes.unlink()
    assert digest_of_transcript(path, (), "show") == before


def test_takes_are_those_of_the_build(show: Path, run: Build) -> None:
    run(show)
    settings = settings_in_show(show)
    planned = plan(show / "transcripts" / LOOMS, settings)
    line = next(n for n, one in enumerate(planned.utterances) if one.text == SLOW)
    name = LineName(planned.utterances[line].line)
    assert find(planned, [name]) == (line,)
    work = retake(planned, [line], [1, 2], settings)
    (made,), _ = follow(work, "looms", quiet=True)
    assert [take.cached for take in made.takes] == [True, False, False]
    choose(show, SLOW, 2)
    assert next(one for one in run(show).outcomes if one.source == SOURCE).recorded == 0


@pytest.mark.parametrize("place", ["transcripts/02-looms.md", "transcripts/more/deep.md"])
def test_a_transcript_knows_its_show(show: Path, place: str, tmp_path: Path) -> None:
    assert show_of(show / place) == show
    assert show_of(tmp_path / "alone.txt") is None
    (show / "show.toml").unlink()
    assert show_of(show / place) is None
