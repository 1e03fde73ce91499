"""Which episode a transcript is, what it is called, and when it is published."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from qa2audio.batch.episode_state import EpisodeState
from qa2audio.batch.identity import identify, is_listed, moment, schedule
from qa2audio.show.known_episode import Entry
from qa2audio.show.ledger import Ledger

NOW = datetime(2026, 5, 1, 12, tzinfo=UTC)
FOLDER = Path("transcripts")


def state(source: str, **about: Any) -> EpisodeState:
    return EpisodeState(source, about={"title": source, **about}, words=source.encode().hex())


def named(*states: EpisodeState, ledger: Ledger | None = None) -> list[str]:
    identify(states, ledger or Ledger(Path("ledger.json")), FOLDER)
    return [one.slug for one in states]


def test_a_name_is_the_file_s_or_the_author_s() -> None:
    assert state("deep/My Talk.part.txt").stem == "my-talk-part"
    assert named(state("My Talk.txt"), state("other.txt", slug="Chosen One")) == ["my-talk", "chosen-one"]


def test_names_that_are_taken_get_a_number() -> None:
    one, two, three = state("a/talk.txt"), state("b/Talk.md"), state("c/talk.vtt")
    assert named(three, one, two) == ["talk-3", "talk", "talk-2"]
    assert not any(one.error for one in (one, two, three))


def test_a_chosen_name_comes_first_and_cannot_be_another_s() -> None:
    plain, chosen, again = state("a.txt"), state("b.txt", slug="a"), state("c.txt", slug="A")
    assert named(plain, chosen, again) == ["a-2", "a", "a"]
    assert plain.error is None
    assert chosen.error is None
    assert again.error is not None
    assert again.error.message == 'its name "a" is that of b.txt.'
    assert str(again.error.location) == "transcripts/c.txt"
    assert again.error.hint == "Give it another slug in its front matter."


@pytest.mark.parametrize(
    ("about", "published"),
    [
        ({"date": "2026-06-01"}, "2026-06-01T00:00:00+00:00"),
        ({}, NOW.isoformat()),
        ({"draft": True}, ""),
        ({"draft": True, "date": "2026-06-01"}, "2026-06-01T00:00:00+00:00"),
    ],
)
def test_when_an_episode_is_published(about: dict[str, Any], published: str) -> None:
    one = state("a.txt", **about)
    schedule([one], NOW)
    assert one.published == published
    assert one.date == (published[:10] or None)


def test_one_that_could_not_be_read_is_not_published() -> None:
    one = EpisodeState("a.txt")
    schedule([one], NOW)
    assert (one.published, one.date) == ("", None)


def test_several_without_a_date_are_a_second_apart_in_their_order() -> None:
    order = [
        state("z.txt"),
        state("b.txt", number=1),
        state("c.txt", number=1),
        state("a.txt", number=2),
        state("y.txt", number=1, season=2),
    ]
    schedule([order[3], order[1], order[4], order[0], order[2]], NOW)
    assert [one.published for one in order] == [
        (NOW - timedelta(seconds=back)).isoformat() for back in (4, 3, 2, 1, 0)
    ]


def test_what_is_listed() -> None:
    one = state("a.txt")
    assert not is_listed(one, NOW)
    one.published = NOW.isoformat()
    assert is_listed(one, NOW)
    assert not is_listed(one, NOW - timedelta(seconds=1))
    one.about["draft"] = True
    assert not is_listed(one, NOW)


def test_the_moment_that_is_given_counts() -> None:
    assert moment(NOW) is NOW
    now = moment(None)
    assert now.utcoffset() == timedelta(0)
    assert now.microsecond == 0


def test_what_the_ledger_knows_a_transcript_by() -> None:
    found = state("a/My Talk.txt", number=3, season=2, guid="id").found("transcripts")
    assert (found.source, found.words, found.title) == (
        "transcripts/a/My Talk.txt",
        "612f4d792054616c6b2e747874",
        "a/My Talk.txt",
    )
    assert (found.slug, found.number, found.season, found.guid) == ("my-talk", 3, 2, "id")
    assert state("a.txt", slug="b").found("t").slug == "b"
    bare = EpisodeState("a.txt").found("t")
    assert (bare.title, bare.slug, bare.number, bare.season, bare.guid) == ("", "a", None, None, "")


def test_a_name_that_listeners_know_stays() -> None:
    known = Entry(
        "id", slug="known", source="transcripts/a.txt", published=NOW.isoformat(), words=b"a.txt".hex()
    )
    ledger = Ledger(Path("ledger.json"), entries=[known])
    one, other = state("a.txt"), state("known.txt")
    assert named(other, one, ledger=ledger) == ["known-2", "known"]
    assert one.entry == known
    one.about["slug"] = "new"
    assert named(one, ledger=ledger) == ["new"]
    gone = Ledger(Path("ledger.json"), entries=[Entry("other", slug="b", source="transcripts/gone.txt")])
    assert named(state("b.txt"), ledger=gone) == ["b-2"]
