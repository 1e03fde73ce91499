"""Dates, numbers, languages and the like, as people write them."""

from __future__ import annotations

import pytest

from qa2audio.config.front_matter_keys import OURS, canonical, misspelt
from qa2audio.config.located_value import Item
from qa2audio.config.scalars import parse_date, parse_episode, parse_language, parse_truth
from qa2audio.config.soundbite_ranges import soundbites
from qa2audio.errors import ConfigError
from qa2audio.model import Soundbite


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("2023-05-04", "2023-05-04"),
        ("2023/5/4", "2023-05-04"),
        ("2023.05.04", "2023-05-04"),
        ("2023-05-04T10:00:00Z", "2023-05-04"),
        ("2023-05-04 10:00", "2023-05-04"),
        ("May 4, 2023", "2023-05-04"),
        ("Sept. 30th 2023", "2023-09-30"),
        ("4 May 2023", "2023-05-04"),
        ("1st December, 2023", "2023-12-01"),
        ("12. jan 2023", "2023-01-12"),
        ("2023-13-04", None),
        ("2023-02-30", None),
        ("30 February 2023", None),
        ("2023-05-041", None),
        ("Ju 4, 2023", None),
        ("jun 4, 2023", "2023-06-04"),
        ("Mai 4, 2023", None),
        ("Ma 4, 2023", None),
        ("soon", None),
        ("", None),
    ],
)
def test_days(text: str, day: str | None) -> None:
    assert parse_date(text) == day


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12", (None, 12)),
        ("#12", (None, 12)),
        ("No. 12", (None, 12)),
        ("episode 12", (None, 12)),
        ("Ep.12", (None, 12)),
        ("S2E5", (2, 5)),
        ("s2 e5", (2, 5)),
        ("Season 2, Episode 5", (2, 5)),
        (" 2x5", None),
        ("s2x5", (2, 5)),
        ("1234567", None),
        ("twelve", None),
        ("12a", None),
        ("", None),
    ],
)
def test_episodes(text: str, found: tuple[int | None, int] | None) -> None:
    assert parse_episode(text) == found


@pytest.mark.parametrize(
    ("text", "tag"),
    [
        ("en", "en"),
        ("en_US", "en-us"),
        (" EN-gb ", "en-gb"),
        ("English", "en"),
        ("deutsch", "de"),
        ("zh-Hant-TW", "zh-hant-tw"),
        ("e", None),
        ("klingon", None),
        ("en-", None),
        ("en-a", None),
        ("", None),
    ],
)
def test_languages(text: str, tag: str | None) -> None:
    assert parse_language(text) == tag


@pytest.mark.parametrize(
    ("text", "truth"),
    [("true", True), (" Yes ", True), ("1", True), ("off", False), ("CLEAN", False), ("0", False), ("2", None)],
)
def test_truths(text: str, truth: bool | None) -> None:
    assert parse_truth(text) is truth


def test_keys_have_one_name() -> None:
    assert all(canonical(key) == key for key in OURS)
    assert canonical("Date-Published") == canonical("date published") == "date"
    assert canonical(" Hosts ") == "host"
    assert canonical("layout") is None


@pytest.mark.parametrize(
    ("key", "meant"),
    [
        ("titel", "title"),
        ("guset", "guest"),
        ("hots", "hosts"),
        ("desciption", "description"),
        ("data", None),  # another program's
        ("updates", None),
        ("subtitle", None),
        ("layout", None),
        ("languagess", None),  # two letters longer
    ],
)
def test_slips_are_told_from_other_programs_keys(key: str, meant: str | None) -> None:
    assert misspelt(key) == meant


def table(**values: str) -> Item:
    return Item({key: Item(value, 3) for key, value in values.items()}, 2)


@pytest.mark.parametrize(
    ("start", "seconds", "found"),
    [
        ("5", "15", (5.0, 15.0)),
        ("1:05", "120", (65.0, 120.0)),
        ("1:00:05.5", "2:00", (3605.5, 120.0)),
        ("0", "0:30.25", (0.0, 30.25)),
    ],
)
def test_soundbites_have_times(start: str, seconds: str, found: tuple[float, float]) -> None:
    given = table(start=start, seconds=seconds, title="  On \n clocks ")

    assert soundbites(Item([given], 1), "talk.md") == ((Soundbite(*found, "On clocks"),), 0)
    assert soundbites(given, "talk.md")[0] == (Soundbite(*found, "On clocks"),)


def test_a_soundbite_may_be_named_by_its_duration_and_have_no_title() -> None:
    assert soundbites(table(start="1", duration="20"), "talk.md")[0] == (Soundbite(1.0, 20.0, ""),)
    assert soundbites(table(start="1", seconds="20", title="x" * 200), "talk.md")[0][0].title == "x" * 128


@pytest.mark.parametrize(("text", "wanted"), [("auto", 1), ("yes", 1), ("no", 0), ("0", 0), ("10", 10)])
def test_soundbites_are_picked(text: str, wanted: int) -> None:
    assert soundbites(Item(text, 1), "talk.md") == ((), wanted)


@pytest.mark.parametrize(
    ("item", "message"),
    [
        (Item("11", 4), 'talk.md:4: "11" is no number up to 10.'),
        (Item("some", 4), 'talk.md:4: "some" is no number'),
        (Item([Item("1:00", 5)], 4), "talk.md:5: a soundbite must be a table."),
        (table(start="1", seconds="14.9"), "talk.md:2: a soundbite lasts 15 to 120 seconds, not 14.9."),
        (table(start="1", seconds="120.1"), "talk.md:2: a soundbite lasts 15 to 120 seconds, not 120.1."),
        (table(start="soon", seconds="20"), "talk.md:3: a soundbite needs start and seconds."),
        (table(start="1"), "talk.md:2: a soundbite needs start and seconds."),
        (table(start="1", seconds="20", titel="a"), 'talk.md:3: unknown key "titel".'),
    ],
)
def test_soundbites_that_cannot_be(item: Item, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        soundbites(item, "talk.md")
    assert str(caught.value).startswith(message)
