"""What an episode is called, and what is said of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qa2audio.errors import OptionError
from qa2audio.model import (
    DISCLOSURE,
    EpisodeKind,
    Facts,
    Imprint,
    Person,
    Role,
    Soundbite,
    Speaker,
    Transcript,
    Turn,
    disclosure_in,
)
from qa2audio.production.episode_details import describe
from qa2audio.production.settings import Settings

PATH = Path("talks/My Talk.txt")
OPENING = Turn("Narrator", "Clocks, and who repairs them.", 1, 1, (), labelled=False)
ANSWER = Turn("Ana", "They tick.", 3, 1, ())
TALK = Transcript("talk", "A Talk", "The Hour", (Speaker("Ana", Role.GUEST),), (OPENING, ANSWER))
PLAIN = Settings()


def test_what_nobody_says_comes_from_the_transcript_or_is_nothing() -> None:
    episode = describe(PATH, TALK, Facts(), PLAIN)

    assert (episode.slug, episode.title, episode.language) == ("my-talk", "A Talk", "en")
    assert episode.speakers == TALK.speakers
    assert episode.description == OPENING.text
    assert episode.show == Imprint("The Hour")
    assert (episode.number, episode.season, episode.date, episode.explicit) == (None, None, None, None)
    assert (episode.kind, episode.soundbites_wanted, episode.soundbites) == (EpisodeKind.FULL, 0, ())
    assert (episode.link, episode.tags, episode.people) == ("", (), ())


def test_the_front_matter_says_more() -> None:
    bite, person = Soundbite(1.0, 30.0, "Tick"), Person("Ana", href="https://ana.example")
    facts = Facts(
        slug="Clocks & Co",
        description="About clocks.",
        number=5,
        season=2,
        date="2026-05-01",
        link="https://example.org/5",
        tags=("clocks",),
        explicit=False,
        kind=EpisodeKind.TRAILER,
        credits=(person,),
        soundbites=(bite,),
        soundbites_wanted=3,
        author="Ana",
    )

    episode = describe(PATH, TALK, facts, PLAIN)

    assert (episode.slug, episode.description, episode.number, episode.season) == (
        "clocks-co",
        "About clocks.",
        5,
        2,
    )
    assert (episode.date, episode.link, episode.tags) == ("2026-05-01", "https://example.org/5", ("clocks",))
    assert (episode.explicit, episode.kind, episode.people) == (False, EpisodeKind.TRAILER, (person,))
    assert (episode.soundbites, episode.soundbites_wanted, episode.show.author) == ((bite,), 3, "Ana")


def test_a_ledger_knows_the_name_and_the_date_where_nobody_else_does() -> None:
    kept = replace(PLAIN, slug="first", date="2026-01-01")

    assert describe(PATH, TALK, Facts(slug="other", date="2026-05-01"), kept).slug == "first"
    assert describe(PATH, TALK, Facts(date="2026-05-01"), kept).date == "2026-05-01"
    assert describe(PATH, TALK, Facts(), kept).date == "2026-01-01"


def test_an_excerpt_has_a_name_of_its_own() -> None:
    assert describe(PATH, TALK, Facts(), replace(PLAIN, lines=(3, 12))).slug == "my-talk-lines-3-12"
    assert describe(PATH, TALK, Facts(), replace(PLAIN, lines=(3, 12), slug="a")).slug == "a-lines-3-12"


@pytest.mark.parametrize("title", ["", "  \t"])
def test_a_title_may_be_given_and_not_be_blank(title: str) -> None:
    assert describe(PATH, TALK, Facts(), replace(PLAIN, title="  Clocks ")).title == "Clocks"
    with pytest.raises(OptionError, match="--title: the title is blank"):
        describe(PATH, TALK, Facts(), replace(PLAIN, title=title))


def test_only_an_opening_that_nobody_is_said_to_speak_is_a_description() -> None:
    assert describe(PATH, replace(TALK, parts=(ANSWER, OPENING)), Facts(), PLAIN).description == ""
    assert describe(PATH, replace(TALK, parts=()), Facts(), PLAIN).description == ""


def test_a_show_says_who_publishes_and_an_episode_may_have_another_author() -> None:
    show = Imprint("Show", "Mara", "de", "CC", "https://show.example", "Words.")
    settings = replace(PLAIN, imprint=show)

    assert describe(PATH, TALK, Facts(), settings).show == show
    assert describe(PATH, TALK, Facts(author="Ana"), settings).show == replace(show, author="Ana")


@pytest.mark.parametrize(
    ("language", "said"), [(None, DISCLOSURE), ("de", disclosure_in("de")), ("xx", DISCLOSURE)]
)
def test_without_a_show_the_transcript_says_what_series_and_which_language(
    language: str | None, said: str
) -> None:
    episode = describe(PATH, replace(TALK, language=language, series=None), Facts(), PLAIN)

    assert episode.language == episode.show.language == (language or "en")
    assert (episode.show.title, episode.show.disclosure) == ("", said)
