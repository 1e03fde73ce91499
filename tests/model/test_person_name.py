"""Whom a name means."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model.person_name import asked_for, longest, means, opposed, parsed, plainness, same, whom

WORDS = st.sampled_from(
    "Ana Ben Cleo Dora Emil Fay Gus Hana Ivo Jo Kai Lea Mona Nils Otto Pia Quin Rosa Sam Tom".split()
)
NAMES = st.lists(WORDS, min_size=2, max_size=5, unique=True)


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Kelsey", "Kelsey Hightower"),
        ("KELSEY", "Kelsey Hightower"),
        ("Hightower", "Kelsey Hightower"),
        ("Kelsey H.", "Kelsey Hightower"),
        ("Kelsey H", "Kelsey Hightower"),
        ("K. Hightower", "Kelsey Hightower"),
        ("KH", "Kelsey Hightower"),
        ("K.H.", "Kelsey Hightower"),
        ("K. H.", "Kelsey Hightower"),
        ("K-H", "Kelsey Hightower"),
        ("JD", "John Quincy Doe"),
        ("JQD", "John Quincy Doe"),
        ("JQAD", "John Quincy Adam Doe"),
        ("JAD", "John Quincy Adam Doe"),
        ("J.Q. Doe", "John Quincy Doe"),
        ("John Doe", "John Quincy Doe"),
        ("John Q. Doe", "John Quincy Doe"),
        ("Quincy Doe", "John Quincy Doe"),
        ("John Quincy", "John Quincy Doe"),
        ("Mr. Doe", "John Doe"),
        ("Dr. Doe", "John Doe"),
        ("Prof. Dr. Doe", "John Doe"),
        ("Dr Doe", "Dr. John Doe"),
        ("Dr. John Doe", "John Doe"),
        ("Doe, John", "John Doe"),
        ("Doe, John Quincy", "John Quincy Doe"),
        ("van Gogh, Vincent", "Vincent van Gogh"),
        ("van Gogh", "Vincent van Gogh"),
        ("Gogh", "Vincent van Gogh"),
        ("VG", "Vincent van Gogh"),
        ("VVG", "Vincent van Gogh"),
        ("JPS", "Jean-Paul Sartre"),
        ("JS", "Jean-Paul Sartre"),
        ("Jean-Paul", "Jean-Paul Sartre"),
        ("ana_li", "Ana Li"),
        ("ana-li", "Ana Li"),
        ("Ruiz", "Ana Ruiz, PhD"),
        ("Ana Ruiz", "Ana Ruiz, Ph.D."),
        ("Kelsey", "Kelsey Hightower, Google"),
        ("Poe", "Sam Poe Jr."),
        ("Sam Poe", "Sam Poe, Jr."),
    ],
)
def test_ways_to_say_somebody_s_name(short: str, whole: str) -> None:
    assert means(short, whole)


@pytest.mark.parametrize(
    ("short", "whole"),
    [
        ("Kelsey Hightower", "Kelsey"),
        ("Ben", "Benjamin Oh"),
        ("Quincy", "John Quincy Doe"),
        ("Jane Doe", "John Doe"),
        ("John Quincy Doe", "John Doe"),
        ("B", "Ben Oh"),
        ("BQ", "Ben Oh"),
        ("QO", "Ben Oh"),
        ("BXO", "Ben Oh"),
        ("JDQ", "John Quincy Doe"),
        ("JQ", "John Quincy Doe"),
        ("QD", "John Quincy Doe"),
        ("kh", "Kelsey Hightower"),
        ("J. D. Q.", "John Quincy Doe"),
        ("Q. Doe", "John Doe"),
        ("Mr. Smith", "Mrs. Ann Smith"),
        ("Mrs. Smith", "Sir Ian Smith"),
        ("Sam Poe Jr.", "Sam Poe Sr."),
        ("Dr. Smith", "Mr. Smith"),
        ("Sam Poe, Jr.", "Sam Poe, Sr."),
        ("Jean", "Jean-Paul Sartre"),
        ("Speaker", "Speaker 1"),
        ("Ben", "Ben"[:2]),
        ("Ben", "Ana"),
        ("", "Ana Li"),
        ("Amr Diab", "Adiab Li"),
    ],
)
def test_others_are_not_meant(short: str, whole: str) -> None:
    assert not means(short, whole)


@given(NAMES, st.data())
def test_every_short_form_means_its_name_and_never_the_other_way_round(
    words: list[str], data: st.DataObject
) -> None:
    whole = " ".join(words)
    middle = data.draw(st.lists(st.sampled_from(range(1, len(words) - 1)), unique=True)) if words[2:] else []
    kept = [words[0], *(words[index] for index in sorted(middle)), words[-1]]
    letters = [word[0] for word in kept]
    for short in (words[0], words[-1], "".join(letters), ".".join(letters) + ".", " ".join(kept)):
        assert means(short, whole)
        assert means(whole, short) == (short == whole)
        assert means(f"Dr. {short}", whole) or short.isupper()


@given(NAMES)
def test_one_name_in_several_spellings_is_the_same(words: list[str]) -> None:
    whole = " ".join(words)
    spellings = [
        whole.upper(),
        f"  {whole}:",
        "_".join(words).lower(),
        f"{words[-1]}, {' '.join(words[:-1])}" if len(words) < 5 else whole,
        f"Prof. {whole}",
    ]
    for one in spellings:
        assert same(one, whole)
        assert same(whole, one)
        assert means(one, whole)
        assert means(whole, one)


@given(st.lists(NAMES, min_size=1, max_size=6), st.randoms(use_true_random=False))
def test_whom_does_not_depend_on_the_order(people: list[list[str]], chance: object) -> None:
    names = list(dict.fromkeys(" ".join(words) for words in people))
    mixed = names[:]
    chance.shuffle(mixed)  # type: ignore[attr-defined]
    for name in (names[0], people[0][0], people[0][-1], "".join(word[0] for word in people[0])):
        assert sorted(whom(name, names)) == sorted(whom(name, mixed))


@given(st.lists(NAMES, max_size=6))
def test_the_longest_stand_for_nobody_else(people: list[list[str]]) -> None:
    names = [" ".join(words) for words in people]
    kept = longest(names)
    assert bool(kept) == bool(names)
    assert not any(means(one, other) for one in kept for other in kept if one != other)
    assert all(any(means(name, one) for one in kept) for name in names)


@pytest.mark.parametrize(
    ("name", "people", "meant"),
    [
        ("ben ode", ["Ben Ode", "Ben Oh"], ["Ben Ode"]),
        ("Ben", ["Ben Ode", "Ben Oh"], ["Ben Ode", "Ben Oh"]),
        ("Ben", ["Ben", "Ben Oh"], ["Ben"]),  # to the letter
        ("Oh, Ben", ["Ben Oh", "Ben Oh Ode"], ["Ben Oh"]),  # the same name before a longer one
        ("BO", ["B. Oh", "Ben Oh", "Ana"], ["Ben Oh"]),  # the one is short for the other
        ("JD", ["John Q. Doe", "John R. Doe", "John Doe"], ["John Q. Doe", "John R. Doe"]),
        ("Ben", ["Ana"], []),
        ("ben:", ["Ben"], ["Ben"]),
        ("Doe", ["Dr. John Doe", "John Doe"], ["John Doe"]),  # the plainest of one person's names
        ("Doe", ["Doe, John", "Dr. John Doe"], ["Dr. John Doe"]),
        ("Ana", ["Ana Li", "Ana Li"], ["Ana Li"]),
        ("smith", ["Dr. Smith", "Mr. Smith"], ["Dr. Smith", "Mr. Smith"]),
    ],
)
def test_whom(name: str, people: list[str], meant: list[str]) -> None:
    assert whom(name, people) == meant


@pytest.mark.parametrize("particle", "van von de del della di da du der den la le el bin".split())
def test_a_last_name_may_begin_with_a_particle(particle: str) -> None:
    assert means(f"{particle} Berg, Ana", f"Ana {particle} Berg")
    assert parsed(f"{particle} Berg, Ana").turned


@pytest.mark.parametrize(
    "title",
    "Mr Mrs Ms Miss Mx Dr Prof Professor Sir Dame Lord Lady Herr Frau Rev Senator Chairman Chairwoman Judge".split(),
)
def test_a_title_is_no_name(title: str) -> None:
    assert parsed(f"{title}. Berg").words == ("berg",)
    assert means(f"{title} Berg", "Ana Berg")


@pytest.mark.parametrize("generation", ["Jr", "Sr", "II", "III", "IV"])
def test_a_generation_is_no_name_and_tells_people_apart(generation: str) -> None:
    assert parsed(f"Ana Berg {generation}.").words == ("ana", "berg")
    assert parsed(f"Ana Berg, {generation}").words == ("ana", "berg")
    assert means("Berg", f"Ana Berg {generation}")
    assert not means("Ana Berg V", f"Ana Berg {generation}")
    assert not same("Ana Berg Jr.", f"Ana Berg {generation}") or generation == "Jr"


@pytest.mark.parametrize("man", ["Mr.", "Sir", "Lord", "Herr"])
@pytest.mark.parametrize("woman", ["Mrs.", "Ms.", "Miss", "Dame", "Lady", "Frau"])
def test_a_man_and_a_woman_are_two(man: str, woman: str) -> None:
    assert opposed(f"{man} Berg", f"{woman} Berg")
    assert not means(f"{man} Berg", f"{woman} Ana Berg")
    assert not opposed(f"{man} Berg", "Dr. Berg")
    assert not opposed(f"{woman} Berg", "Berg")


@pytest.mark.parametrize(
    ("asked", "people", "meant"),
    [
        ("Ben", ["Ben Oh", "Benny"], ["Ben Oh"]),
        ("quincy", ["John Quincy Doe", "Ana"], ["John Quincy Doe"]),
        ("Oh Ben", ["Ben Oh"], ["Ben Oh"]),
        ("attendee", ["Attendee 1", "Attendee 2"], ["Attendee 1", "Attendee 2"]),
        ("kh", ["Kelsey Hightower"], ["Kelsey Hightower"]),
        ("John Quincy Doe", ["JD", "Ana"], ["JD"]),
        ("Kelsey Hightower", ["Kelsey", "KH"], ["Kelsey"]),  # words before initials
        ("", ["Ana"], []),
        ("Ben", ["", "Ana"], []),
    ],
)
def test_who_is_asked_for(asked: str, people: list[str], meant: list[str]) -> None:
    assert asked_for(asked, people) == meant


def test_a_name_taken_apart() -> None:
    assert parsed("Prof. Dr. Ana-Maria Li, PhD").words == ("ana-maria", "li")
    assert parsed("Prof. Dr. Ana-Maria Li, PhD").flat == ("ana", "maria", "li")
    assert parsed("Prof. Dr. Ana-Maria Li").title == "prof"
    assert parsed("K. H.").initials == "kh"
    assert parsed("Kh").initials == ""
    assert parsed("Sam Poe, Jr.").generation == "jr"
    assert parsed("Sam Sr").generation == ""  # two words are a name
    assert parsed("Miss").words == ("miss",)
    assert parsed("Hightower, Kelsey Ann Rose Mary").words == ("hightower",)  # no name has so many first ones
    assert parsed("Ana Li, Acme").words == ("ana", "li")
    assert plainness("Dr. Li") < plainness("Li")
    assert [plainness(name) for name in ("Ana Li", "Dr. Ana Li", "Li, Ana")] == [
        (False, False),
        (False, True),
        (True, False),
    ]
