"""A show is built: what changed and nothing else, and what is promised to subscribers stands."""

# mypy: disable-error-code=no-untyped-call
# (mutagen says that it is typed, and its ID3 classes are not)

from __future__ import annotations

import json
import os
import shutil
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.etree import ElementTree as ET

import pytest
from mutagen.id3 import ID3
from tests.batch.conftest import NOW, Build, run_build, small_show

from qa2audio.errors import ConfigError, OptionError, OutputError
from qa2audio.show.show_lock import show_locked

if TYPE_CHECKING:
    from qa2audio.batch.reports import BuildReport


def did(report: BuildReport) -> dict[str, tuple[str, tuple[str, ...]]]:
    return {outcome.slug: (outcome.status.value, outcome.reasons) for outcome in report.outcomes}


def statuses(report: BuildReport) -> dict[str, str]:
    return {slug: status for slug, (status, _) in did(report).items()}


def guids(show: Path) -> dict[str, str]:
    ledger = json.loads((show / "ledger.json").read_text(encoding="utf-8"))
    return {entry["slug"]: guid for guid, entry in ledger["episodes"].items()}


def in_feed(show: Path) -> dict[str, str]:
    root = ET.parse(show / "output/feed.xml").getroot()  # noqa: S314 - our own
    return {item.findtext("guid") or "": item.findtext("pubDate") or "" for item in root.iter("item")}


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def sound(show: Path, slug: str) -> bytes:
    path = show / f"output/episodes/{slug}/{slug}.mp3"
    return path.read_bytes()[ID3(path).size :]


def edit(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def built_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small show, built: tests have a copy, with its cache and the times of its files."""
    folder = small_show(tmp_path_factory.mktemp("built") / "twelve")
    run_build(folder)
    return folder


@pytest.fixture
def built(built_once: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built_once, tmp_path / "twelve"))


def test_twelve_transcripts_and_one_command(twelve: Path, run: Build) -> None:
    report = run(twelve)
    assert len(report.outcomes) == 12
    assert set(statuses(report).values()) == {"made"}
    assert set(in_feed(twelve)) == set(guids(twelve).values())
    assert len(in_feed(twelve)) == 12
    assert (twelve / "output/cover.jpg").is_file()

    before = files(twelve / "output")
    again = run(twelve)
    assert set(statuses(again).values()) == {"unchanged"}
    assert (again.written, again.orphans, again.notes) == ((), (), ())
    assert files(twelve / "output") == before


def test_the_same_show_elsewhere_has_the_same_bytes(built: Path, run: Build, tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    shutil.copytree(built, other, ignore=shutil.ignore_patterns("output", ".qa2audio-cache"))
    run(other, jobs=1)
    assert files(built / "output") == files(other / "output")


def test_a_copy_of_a_show_is_built_like_the_show(built: Path, run: Build, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(built, copy)
    with (copy / "transcripts/02-looms.md").open("a", encoding="utf-8") as transcript:
        transcript.write("\n\nOne more word.\n")
    assert statuses(run(copy))["02-looms"] == "made"
    assert statuses(run(copy, force=True))["02-looms"] == "made"


@pytest.mark.parametrize("slip", ["date: 2027-13-01", "dat: 2027-01-01", "type: trailler"])
def test_nobody_knows_when_or_as_what_it_goes_out(show: Path, run: Build, slip: str) -> None:
    words = "Host: Not yet.\n\nGuest: No.\n"
    (show / "transcripts/new.md").write_text(f"---\ntitle: New\n{slip}\n---\n{words}", encoding="utf-8")
    report = run(show)
    (failed,) = report.failed
    assert failed.error is not None
    assert str(failed.error.location).endswith("new.md:3")
    assert "new" not in guids(show)


def test_other_slips_of_a_front_matter_are_told(show: Path, run: Build) -> None:
    words = "Host: Well.\n\nGuest: Yes.\n"
    (show / "transcripts/new.md").write_text(f"---\nseason: first\n---\n{words}", encoding="utf-8")
    report = run(show, dry_run=True)
    assert not report.failed
    assert any("new.md:2" in note and "whole number" in note for note in report.notes)


def test_a_ledger_that_is_gone_is_not_begun_anew(built: Path, run: Build) -> None:
    before = guids(built)
    (built / "ledger.json").unlink()
    with pytest.raises(ConfigError, match="feed import"):
        run(built)
    assert not (built / "ledger.json").exists()
    (built / "output/feed.xml").unlink()  # nobody has subscribed
    run(built)
    assert guids(built).keys() == before.keys()


def test_an_engine_that_is_none_is_the_shows_mistake(show: Path, run: Build) -> None:
    (show / "show.toml").write_text('title = "T"\n[production]\nengine = "tonne"\n', encoding="utf-8")
    with pytest.raises(ConfigError, match=r'show\.toml: unknown engine "tonne"\. Did you mean "tone"\?'):
        run(show)


def test_content_decides_and_no_date(built: Path, run: Build) -> None:
    before = files(built / "output")
    for path in (*built.rglob("*.md"), *built.rglob("*.toml"), *built.rglob("*.vtt")):
        os.utime(path)
    assert set(statuses(run(built)).values()) == {"unchanged"}
    shutil.rmtree(built / ".qa2audio-cache")  # the index with it
    assert set(statuses(run(built)).values()) == {"unchanged"}
    assert files(built / "output") == before


def test_a_voice_rebuilds_what_uses_it(built: Path, run: Build) -> None:
    edit(built / "show.toml", 'Mara = "tone-6"', 'Mara = "tone-7"')
    planned = did(run(built, dry_run=True))
    assert planned["02-looms"] == ("unchanged", ())
    assert planned["07-clocks"] == planned["12-trailer"] == ("planned", ("voice of Mara changed",))
    assert statuses(run(built)) == {"02-looms": "unchanged", "07-clocks": "made", "12-trailer": "made"}


def test_the_shows_title_and_address_make_no_sound(built: Path, run: Build) -> None:
    slugs = list(guids(built))
    before, sounds = guids(built), [sound(built, slug) for slug in slugs]
    podcast = json.loads((built / "ledger.json").read_text(encoding="utf-8"))["podcast_guid"]
    edit(built / "show.toml", 'title = "Slow Machines & <Other> Things"', 'title = "Fast Ones"')
    edit(built / "show.toml", "https://slow-machines.example", "https://fast.example")
    shutil.rmtree(built / ".qa2audio-cache")  # and no take is there
    report = run(built)
    assert set(statuses(report).values()) == {"retagged"}
    assert did(report)["02-looms"][1] == ("title of the show changed", "link of the show changed")
    assert [sound(built, slug) for slug in slugs] == sounds
    assert [str(ID3(built / f"output/episodes/{slug}/{slug}.mp3")["TALB"]) for slug in slugs] == [
        "Fast Ones"
    ] * 3
    assert guids(built) == before
    assert podcast == json.loads((built / "ledger.json").read_text(encoding="utf-8"))["podcast_guid"]
    feed = (built / "output/feed.xml").read_text(encoding="utf-8")
    assert podcast in feed
    assert "https://fast.example/episodes/" in feed
    assert "https://slow-machines.example/episodes" not in feed


def test_front_matter_makes_no_sound_and_words_do(built: Path, run: Build) -> None:
    looms = built / "transcripts/02-looms.md"
    edit(looms, "tags: [looms", "link: https://x.example\ntags: [looms, two")
    edit(looms, "link: https://slow-machines.example/looms?x=1&y=<2>\n", "")
    assert did(run(built))["02-looms"] == ("retagged", ("link changed", "tags changed"))
    edit(looms, "I would trust it to be slow.", "I would trust it to be late.")
    report = run(built)
    assert did(report)["02-looms"] == ("made", ("words changed",))
    (looms_outcome,) = (outcome for outcome in report.outcomes if outcome.slug == "02-looms")
    assert (looms_outcome.recorded, looms_outcome.cached > 3) == (1, True)
    edit(built / "show.toml", "[cast]", "[sound]\nlufs = -19\n\n[cast]")
    assert set(did(run(built)).values()) == {("made", ("loudness or bit rate changed",))}


def test_one_that_fails_stops_no_other(show: Path, run: Build) -> None:
    (show / "transcripts/empty.txt").write_text(" \n", encoding="utf-8")
    edit(show / "transcripts/12-trailer.md", "type: trailer", "cast: { Mara: nobody }")
    report = run(show)
    assert statuses(report)["02-looms"] == "made"
    assert {Path(outcome.source).name for outcome in report.failed} >= {"empty.txt", "12-trailer.md"}
    assert all(outcome.error for outcome in report.failed)
    assert "12-trailer.md:3" in str(next(o.error for o in report.failed if "12-" in o.source))


def test_what_fails_later_stays_listed_as_it_was(built: Path, run: Build) -> None:
    before = in_feed(built)
    (built / "transcripts/12-trailer.md").write_text("---\ntitle: [\n---\nA: B.", encoding="utf-8")
    assert statuses(run(built))["12-trailer"] == "failed"
    assert in_feed(built) == before


@pytest.mark.parametrize(
    ("name", "status"), [("02-looms.mp3", "made"), ("cover.jpg", "retagged"), ("02-looms.vtt", "made")]
)
def test_what_is_damaged_is_mended(built: Path, run: Build, name: str, status: str) -> None:
    path = built / "output/episodes/02-looms" / name
    whole, when = path.read_bytes(), path.stat()
    path.write_bytes(whole[:-9] + b"\0" * 9)
    os.utime(path, ns=(when.st_atime_ns, when.st_mtime_ns))  # as a failing disk does it
    assert statuses(run(built))["02-looms"] == "unchanged"
    assert did(run(built, verify=True))["02-looms"] == (status, (f"damaged: {name}",))
    assert path.read_bytes() == whole
    path.unlink()
    assert did(run(built))["02-looms"] == (status, (f"damaged: {name}",))
    assert path.read_bytes() == whole


def test_two_builds_of_a_show_at_once(show: Path, run: Build) -> None:
    with show_locked(show), pytest.raises(OutputError, match="another qa2audio is building this show"):
        run(show)
    assert not (show / "output").exists()


def test_a_dry_run_writes_nothing(show: Path, run: Build) -> None:
    assert set(did(run(show, dry_run=True)).values()) == {("planned", ("new",))}
    assert not (show / "output").exists()
    assert not (show / "ledger.json").exists()


def of_an_episode(slug: str) -> list[str]:
    return [slug, f"{slug}.html", f"{slug}.cover.jpg", f"{slug}.share.jpg"]


def test_a_rename_keeps_guid_and_address(built: Path, run: Build) -> None:
    before = guids(built)
    (built / "transcripts/02-looms.md").rename(built / "transcripts/zz-last.md")
    assert statuses(run(built))["02-looms"] == "unchanged"
    edit(built / "transcripts/zz-last.md", "title:", "slug: weaving\ntitle:")
    report = run(built)
    assert did(report)["weaving"] == ("retagged", ("name changed",))
    assert guids(built)["weaving"] == before["02-looms"]
    assert [path.name for path in report.orphans] == of_an_episode("02-looms")


def test_who_is_gone_stays_in_the_ledger_and_its_files_until_asked(built: Path, run: Build) -> None:
    before, text = guids(built), (built / "transcripts/12-trailer.md").read_text(encoding="utf-8")
    (built / "transcripts/12-trailer.md").unlink()
    gone = run(built)
    assert before["12-trailer"] not in in_feed(built)
    assert [path.name for path in gone.orphans] == of_an_episode("12-trailer")
    (built / "output/episodes/12-trailer/mine.txt").write_text("mine", encoding="utf-8")
    assert run(built, prune=True).orphans == ()
    assert [path.name for path in (built / "output/episodes/12-trailer").iterdir()] == ["mine.txt"]
    (built / "transcripts/12-trailer.md").write_text(text, encoding="utf-8")
    run(built, force=True)
    assert guids(built) == before


def test_drafts_and_dates_to_come(show: Path, run: Build) -> None:
    edit(show / "transcripts/02-looms.md", "date: 2024-05-31", "date: 2026-06-01")
    edit(show / "transcripts/12-trailer.md", "date: 2024-07-26", "draft: true")
    report = run(show)
    assert [outcome.slug for outcome in report.outcomes if outcome.listed] == ["07-clocks"]
    assert list(in_feed(show).values()) == ["Fri, 01 May 2026 12:00:00 +0000"]  # undated: published now
    later = datetime(2026, 6, 2, tzinfo=UTC)
    assert set(statuses(run(show, now=later)).values()) == {"unchanged"}
    assert sorted(in_feed(show).values()) == [
        "Fri, 01 May 2026 12:00:00 +0000",
        "Mon, 01 Jun 2026 00:00:00 +0000",
    ]
    edit(show / "transcripts/12-trailer.md", "draft: true", "draft: false")
    assert statuses(run(show, now=later))["12-trailer"] == "retagged"
    assert len(in_feed(show)) == 3


def test_a_first_date_stands(built: Path, run: Build) -> None:
    before = in_feed(built)
    edit(built / "transcripts/02-looms.md", "date: 2024-05-31", "date: 2019-01-01")
    assert did(run(built, now=NOW.replace(year=2027)))["02-looms"] == ("retagged", ("date changed",))
    assert in_feed(built) == before
    assert str(ID3(built / "output/episodes/02-looms/02-looms.mp3")["TDRC"]) == "2019-01-01"


def test_an_episode_that_there_is_not(show: Path, run: Build) -> None:
    with pytest.raises(OptionError, match=r'no episode is called "02-lom".*Did you mean "02-looms"') as raised:
        run(show, only=("07*", "02-lom"))
    assert not (show / "output").exists(), raised.value


def test_only_some_of_them(show: Path, run: Build) -> None:
    assert statuses(run(show, only=("02*",))) == {"02-looms": "made", "07-clocks": "left", "12-trailer": "left"}
    assert len(in_feed(show)) == 1
    assert statuses(run(show, since="2024-07-01")) == {
        "02-looms": "unchanged",
        "07-clocks": "made",
        "12-trailer": "made",
    }


def test_names_that_collide(show: Path, run: Build) -> None:
    trailer = show / "transcripts/12-trailer.md"
    (show / "transcripts/more").mkdir()
    shutil.copy(trailer, show / "transcripts/more/12-Trailer.md")
    edit(show / "transcripts/02-looms.md", "title:", "slug: 07-clocks\ntitle:")
    edit(show / "transcripts/07-clocks.vtt", "WEBVTT", "WEBVTT\n\nNOTE another")
    report = run(show)
    assert statuses(report) == {
        "07-clocks": "made",
        "07-clocks-2": "made",
        "12-trailer": "made",
        "12-trailer-2": "made",
    }
    edit(trailer, "title:", "slug: 07-clocks\ntitle:")
    (failed,) = run(show).failed
    assert 'its name "07-clocks" is that of 02-looms.md' in str(failed.error)


def test_a_show_without_an_address_says_what_is_missing(show: Path, run: Build) -> None:
    edit(show / "show.toml", 'url = "https://slow-machines.example"\n', "")
    assert "There is no feed yet" in run(show).notes[0]
    assert not (show / "output/feed.xml").exists()
    assert json.loads((show / "ledger.json").read_text(encoding="utf-8"))["podcast_guid"] == ""


def test_files_that_are_no_transcripts_are_told(show: Path, run: Build, tmp_path: Path) -> None:
    (show / "transcripts/notes.xyz").write_text("A: B.", encoding="utf-8")
    (show / "transcripts/.hidden.txt").write_text("A: B.", encoding="utf-8")
    (tmp_path / "outside.txt").write_text("A: Secret.", encoding="utf-8")
    (show / "transcripts/link.txt").symlink_to(tmp_path / "outside.txt")
    report = run(show, dry_run=True)
    assert len(report.outcomes) == 3
    assert [note.split(" ")[0] for note in report.notes] == ["transcripts/link.txt", "transcripts/notes.xyz"]


def test_an_index_of_nonsense_is_no_harm(built: Path, run: Build) -> None:
    nonsense: list[Any] = ["", "[]", '{"qa2audio": "0"}', '{"records": 3}']
    for text in nonsense:
        (built / ".qa2audio-cache/index.json").write_text(text, encoding="utf-8")
        assert set(statuses(run(built, dry_run=True)).values()) == {"unchanged"}
