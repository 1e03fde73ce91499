"""The ledger: guids and first dates outlive names, edits and addresses."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qa2audio.errors import ConfigError
from qa2audio.show.known_episode import Entry
from qa2audio.show.ledger import LEDGER, Ledger, load_ledger, podcast_guid
from qa2audio.show.recognition import Found
from qa2audio.show.word_fingerprint import distance, sketch


def prose(seed: int, words: int = 400) -> str:
    chance = random.Random(seed)
    return " ".join("".join(chance.choices("abcdefghij", k=chance.randint(2, 5))) for _ in range(words))


def found(source: str, text: str, **more: Any) -> Found:
    return replace(Found(source, sketch([text])), **more)


def build(ledger: Ledger, *transcripts: Found, published: str = "2024-01-01T00:00:00+00:00") -> list[str]:
    entries = ledger.identify(transcripts)
    for one, entry in zip(transcripts, entries, strict=True):
        ledger.note(replace(entry, source=one.source, words=one.words, published=published))
    return [entry.guid for entry in entries]


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    return load_ledger(tmp_path)


def test_the_vector_of_the_specification() -> None:
    assert podcast_guid("https://podnews.net/rss") == "9b024349-ccf0-5f69-a609-6b82873eab3c"
    assert podcast_guid("http://podnews.net/rss//") == podcast_guid("podnews.net/rss")


def test_a_show_keeps_its_guid_when_its_address_moves(ledger: Ledger) -> None:
    ledger.settle("")
    assert ledger.podcast_guid == ""
    ledger.settle("https://one.example")
    first = ledger.podcast_guid
    ledger.settle("https://two.example")
    assert first == ledger.podcast_guid == podcast_guid("one.example/feed.xml")


def test_what_was_saved_is_read_back(ledger: Ledger, tmp_path: Path) -> None:
    ledger.settle("https://one.example")
    build(ledger, found("a.txt", prose(1)), found("b.txt", prose(2)))
    ledger.save()
    again = load_ledger(tmp_path)
    assert (again.entries, again.podcast_guid) == (ledger.entries, ledger.podcast_guid)
    before = (tmp_path / LEDGER).stat().st_mtime_ns
    again.save()
    assert (tmp_path / LEDGER).stat().st_mtime_ns == before
    assert [path.name for path in tmp_path.iterdir()] == [LEDGER]


def test_guids_follow_no_content_and_no_address(tmp_path: Path) -> None:
    one, two = (build(load_ledger(tmp_path), found("a.txt", prose(1))) for _ in range(2))
    assert one != two


def test_an_edit_and_a_rename_keep_the_guid(ledger: Ledger) -> None:
    first = build(ledger, found("a.txt", prose(1)), found("b.txt", prose(2)))
    edited = build(ledger, found("a.txt", prose(1) + " and one more thing"), found("b.txt", prose(9)))
    assert edited == first  # b.txt was written anew, and is still b.txt
    renamed = build(ledger, found("z.txt", prose(1) + " and one more"), found("b.txt", prose(9)))
    assert renamed == first


def test_two_that_change_names_are_told_by_their_words(ledger: Ledger) -> None:
    one, two = build(ledger, found("01.txt", prose(1)), found("02.txt", prose(2)))
    shifted = build(ledger, found("01.txt", prose(3)), found("02.txt", prose(1)), found("03.txt", prose(2)))
    assert shifted[1:] == [one, two]
    assert shifted[0] not in (one, two)


def test_a_copy_is_another_episode(ledger: Ledger) -> None:
    (first,) = build(ledger, found("a.txt", prose(1)))
    kept, copied = build(ledger, found("a.txt", prose(1)), found("b.txt", prose(1)))
    assert kept == first != copied


def test_what_is_gone_stays_and_what_comes_back_is_known(ledger: Ledger) -> None:
    first = build(ledger, found("a.txt", prose(1)), found("b.txt", prose(2)))
    build(ledger, found("b.txt", prose(2)))
    assert len(ledger.entries) == 2
    assert build(ledger, found("a.txt", prose(5)), found("b.txt", prose(2))) == first


def test_the_first_date_stands(ledger: Ledger) -> None:
    one = found("a.txt", prose(1))
    build(ledger, one, published="")
    build(ledger, one, published="2024-05-01T00:00:00+00:00")
    build(ledger, one, published="2025-05-01T00:00:00+00:00")
    assert [entry.published for entry in ledger.entries] == ["2024-05-01T00:00:00+00:00"]


def test_an_imported_episode_is_known_by_title_slug_or_number(ledger: Ledger) -> None:
    for entry in (
        Entry("https://old.example/?p=1", title="The  Last Keeper", published="2020-01-01T00:00:00+00:00"),
        Entry("two", slug="second", published="2020-02-01T00:00:00+00:00"),
        Entry("three", number=3, season=1, published="2020-03-01T00:00:00+00:00"),
        Entry("four", title="Named in front matter"),
    ):
        ledger.adopt(entry, podcast_guid="theirs")
    ledger.settle("https://new.example")
    guids = build(
        ledger,
        found("a.txt", prose(1), title="the last keeper"),
        found("b.txt", prose(2), slug="second"),
        found("c.txt", prose(3), number=3, season=1),
        found("d.txt", prose(4), guid="four"),
        found("e.txt", prose(5), number=9),
    )
    assert guids[:4] == ["https://old.example/?p=1", "two", "three", "four"]
    assert ledger.podcast_guid == "theirs"
    second = ledger.entry("two")
    assert second is not None
    assert second.published == "2020-02-01T00:00:00+00:00"


@pytest.mark.parametrize(
    ("damage", "said"),
    [
        ('<<<<<<< ours\n{"schema": 1}\n=======\n', "ledger.json:1: a merge left a conflict"),
        ('{"schema": 1, "podcast_guid": "", "episodes": {"a": {}, "a": {}}}', '"a" is there twice'),
        ('{"schema": 1, "podcast_guid": "", "episodes": {"a": {"guid": "b"}}}', "damaged"),
        ('{"schema": 1, "podcast_guid": "", "episodes": {"a": {"number": "1"}}}', "damaged"),
        ('{"schema": 1, "podcast_guid": ""', "ledger.json:1: the ledger is damaged"),
        ('{"schema": 99}', "newer qa2audio"),
        ("[]", "git checkout"),
        ("", "git checkout"),
    ],
)
def test_a_ledger_that_is_not_whole_is_never_guessed(tmp_path: Path, damage: str, said: str) -> None:
    (tmp_path / LEDGER).write_text(damage, encoding="utf-8")
    with pytest.raises(ConfigError) as error:
        load_ledger(tmp_path)
    assert said in str(error.value)
    assert (tmp_path / LEDGER).read_text(encoding="utf-8") == damage


def test_two_branches_that_each_add_an_episode_touch_their_own_lines(ledger: Ledger, tmp_path: Path) -> None:
    build(ledger, *(found(f"{n}.txt", prose(n)) for n in range(9)))
    ledger.save()
    guids = list(json.loads((tmp_path / LEDGER).read_text(encoding="utf-8"))["episodes"])
    assert guids == sorted(guids)


def test_fingerprints_tell_an_edit_from_another_text() -> None:
    words = prose(7, 1000).split()
    edited = [word if n % 40 else "changed" for n, word in enumerate(words)]
    assert distance(sketch([" ".join(words)]), sketch([" ".join(edited)])) is not None
    assert all(distance(sketch([prose(7)]), sketch([prose(n)])) is None for n in range(8, 60))
    assert sketch([" … "]) == ""
    assert distance("", "") is None
    assert sketch(["灯台は今も光る。海は静かだ。"]) != sketch(["灯台は今も光る。海は荒い。"])
