"""Who is who, asked once: of labels, introductions, front matter, cast and show."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Facts, Inference, Part, Pause, Role, Turn
from qa2audio.transcript.turns.heads.introduced_people import Introduced
from qa2audio.transcript.turns.people import Named, People, who_is_who


def people(*names: str, known: Facts | None = None) -> People:
    named = [Named(name, line=line) for line, name in enumerate(names, start=1)]
    return who_is_who(named, known or Facts())


def of(*names: str, known: Facts | None = None) -> dict[str, str]:
    return dict(people(*names, known=known).names)


def test_labels_of_one_person_are_merged() -> None:
    found = of("Ana Li", "Kelsey Hightower", "KH", "Hightower", "Mr. Hightower", "K. Hightower")

    assert set(found.values()) == {"Ana Li", "Kelsey Hightower"}


@pytest.mark.parametrize(
    "known",
    [
        Facts(people=("John Quincy Doe",)),
        Facts(people=("John Quincy Doe",), roles=(("John Quincy Doe", Role.GUEST),)),
        Facts(aliases=(("John", "John Quincy Doe"),)),
    ],
)
@pytest.mark.parametrize(
    "label", ["JD", "JQD", "John", "Doe", "J. Doe", "Dr. Doe", "John Doe", "Doe, John Quincy"]
)
def test_a_name_of_the_front_matter_counts_as_a_label_does(known: Facts, label: str) -> None:
    assert of("Ana", label, known=known) == {"Ana": "Ana", label: "John Quincy Doe"}
    assert of("Ana", label, "John Quincy Doe")[label] == "John Quincy Doe"


def test_the_document_s_spelling_is_kept() -> None:
    assert of("ANA LI", "AL", known=Facts(people=("ana_li", "Ana Li"))) == {"ANA LI": "ANA LI", "AL": "ANA LI"}


@pytest.mark.parametrize(
    ("names", "known", "about", "line", "message"),
    [
        (("Ana", "Ben Ode", "Ben Oh", "Ben"), Facts(), "Ben", 4, '"Ben" may be Ben Ode or Ben Oh.'),
        (("Ana", "Ben", "Ben Ode"), Facts(people=("Ben Oh",)), "Ben", 2, '"Ben" may be Ben Ode or Ben Oh.'),
        (("Ana", "BO", "Ben Ode", "Bea Oh"), Facts(), "BO", 2, '"BO" may be Ben Ode or Bea Oh.'),
        (
            ("Ana", "Ben Ode", "Ben Oh"),
            Facts(roles=(("Ben", Role.HOST),)),
            "Ben",
            2,
            '"Ben" may be Ben Ode or Ben Oh.',
        ),
    ],
)
def test_who_may_be_several_is_nobody_and_is_reported(
    names: tuple[str, ...], known: Facts, about: str, line: int, message: str
) -> None:
    found = people(*names, known=known)

    assert dict(found.names) == {name: name for name in names}
    (problem,) = found.problems
    assert (problem.code, problem.about, problem.line, problem.message) == ("ambiguous", about, line, message)
    assert not found.roles


@pytest.mark.parametrize(
    "names",
    [
        ("Ben Ode", "Ana"),
        ("Ben Ode", "Benjamin"),
        ("Ben Ode", "Ana Ode"),
        ("Speaker 1", "Speaker 2", "Speaker"),
        ("Ben Ode", "B"),
        ("Ben", "BE"),
        ("Narrator", "Narrator Jones"),
        ("Guest", "Christopher Guest"),
        ("Man", "Bat Man"),
    ],
)
def test_others_stay_apart_without_a_word(names: tuple[str, ...]) -> None:
    found = people(*names)

    assert dict(found.names) == {name: name for name in names}
    assert found.problems == ()


def test_a_title_says_more_than_a_last_name_alone() -> None:
    assert of("Smith", "Dr. Smith") == {"Smith": "Dr. Smith", "Dr. Smith": "Dr. Smith"}
    assert of("Dr. Smith", "Mr. Smith") == {"Dr. Smith": "Dr. Smith", "Mr. Smith": "Mr. Smith"}
    assert [problem.about for problem in people("Dr. Smith", "Mr. Smith", "Smith").problems] == ["Smith"]


def test_a_word_for_a_role_may_begin_a_name() -> None:
    assert of("Guest", "Guest Ana Li", "Audience", "Audience Member") == {
        "Guest": "Guest Ana Li",
        "Guest Ana Li": "Guest Ana Li",
        "Audience": "Audience Member",
        "Audience Member": "Audience Member",
    }


def test_a_lady_and_a_gentleman_of_one_name_are_two() -> None:
    found = people("Ann Smith", "Mr. Smith", "Mrs. Smith", "Smith")

    assert dict(found.names) == {
        "Ann Smith": "Ann Smith",
        "Mr. Smith": "Mr. Smith",
        "Mrs. Smith": "Mrs. Smith",
        "Smith": "Ann Smith",
    }
    assert [problem.about for problem in found.problems] == ["Mr. Smith", "Mrs. Smith"]
    assert of("Ann Smith", "Dr. Smith", "Mrs. Smith") == dict.fromkeys(
        ("Ann Smith", "Dr. Smith", "Mrs. Smith"), "Ann Smith"
    )


@pytest.mark.parametrize(
    ("aliases", "found"),
    [
        ({"ben:": "Ben Oh", "DOC": "Ana Li"}, {"Ben": "Ben Oh", "Doc": "Ana Li"}),
        ({"Ben": "Ben"}, {"Ben": "Ben", "Doc": "Doc"}),
        ({"Doc": "oh, ben"}, {"Doc": "Ben Oh"}),
        ({"Doc": "BO2", "BO2": "Ben Oh"}, {"Doc": "Ben Oh"}),
        ({"Doc": "Oh"}, {"Doc": "Ben Oh"}),
        ({"Doc": "Ana  Li"}, {"Doc": "Ana Li"}),
    ],
)
def test_a_table_beats_what_names_suggest(aliases: dict[str, str], found: dict[str, str]) -> None:
    names = of("Ben Ode", "Ben Oh", "Ben", "Doc", known=Facts(aliases=tuple(aliases.items())))

    assert {name: names[name] for name in found} == found


def test_a_table_may_speak_of_labels_that_are_no_names() -> None:
    named = [Named("Host", Role.HOST, 1, "Q"), Named("Guest", Role.GUEST, 2, "A")]

    found = who_is_who(named, Facts(aliases=(("q", "Ana Li"),)))

    assert dict(found.names) == {"Host": "Ana Li", "Guest": "Guest"}
    assert dict(found.roles) == {"Ana Li": Role.HOST, "Guest": Role.GUEST}


def test_rows_at_the_top_say_who_is_who() -> None:
    top = [Introduced("Ana Smith", None, "as"), Introduced("Kelsey Hightower", Role.HOST, "host")]

    found = who_is_who([Named("AS"), Named("Kelsey")], introduced=top)

    assert dict(found.names) == {"AS": "Ana Smith", "Kelsey": "Kelsey Hightower"}
    assert dict(found.roles) == {"Kelsey Hightower": Role.HOST}
    assert not found.assigned


HOST = (("Mara Lindt", Role.HOST),)


@pytest.mark.parametrize(
    ("names", "roles", "host"),
    [
        (("Host", "Ben"), HOST, "Mara Lindt"),
        (("Host", "Mara"), HOST, "Host"),  # she speaks herself
        (("Host", "Ben"), (*HOST, ("Ben Oh", Role.HOST)), "Host"),
        (("Host", "Ben"), (*HOST, ("Jo Li", Role.HOST)), "Host"),
        (("Host", "Ben"), (*HOST, ("Mara", Role.HOST), *HOST), "Mara Lindt"),
        (("Host", "Ben"), (("mlindt", Role.HOST),), "Host"),  # no name
        (("Host 2", "Ben"), HOST, "Host 2"),
        (("Guest", "Ben"), (("Mara Lindt", Role.GUEST),), "Mara Lindt"),
    ],
)
def test_the_only_host_of_the_front_matter_is_the_one_without_a_name(
    names: tuple[str, ...], roles: tuple[tuple[str, Role], ...], host: str
) -> None:
    known = Facts(roles=roles, people=tuple(name for name, _ in roles))

    assert of(*names, known=known)[names[0]] == host


def turns(*lines: tuple[str, str]) -> list[Turn]:
    return [Turn(name, text, line, 1, ()) for line, (name, text) in enumerate(lines, start=1)]


def test_roles_are_inferred_once_after_what_is_said() -> None:
    known = Facts(roles=(("Li", Role.AUDIENCE), ("Nobody", Role.HOST)), languages=(("ben", "fr"),))
    named = [Named("Ana Li"), Named("Ben"), Named("Cy"), Named("Narrator")]
    found = who_is_who(named, known)
    parts = turns(("Ana Li", "Why?"), ("Ben", "So?"), ("Ana Li", "How?"), ("Cy", "Yes."), ("Narrator", "End."))

    ana, ben, cy, narrator = found.speakers(parts)

    assert (ana.role, ana.assigned, ana.inferred) == (Role.AUDIENCE, True, None)
    assert (ben.role, ben.assigned, ben.inferred, ben.language) == (Role.HOST, False, Inference(1, 1), "fr")
    assert (cy.role, cy.inferred, cy.language) == (Role.GUEST, Inference(host="Ben"), "")
    assert (narrator.role, narrator.inferred) == (Role.NARRATOR, None)


def test_what_front_matter_says_of_a_role_beats_a_label_and_a_host_s_label_beats_a_guest_s() -> None:
    named = [Named("Ana", Role.GUEST), Named("AL", Role.HOST), Named("Ana Li"), Named("Ben", Role.AUDIENCE)]

    assert dict(who_is_who(named).roles) == {"Ana Li": Role.HOST, "Ben": Role.AUDIENCE}
    known = Facts(roles=(("ana", Role.GUEST),))
    assert dict(who_is_who(named, known).roles) == {"Ana Li": Role.GUEST, "Ben": Role.AUDIENCE}


def test_turns_get_the_names_to_show() -> None:
    parts: list[Part] = [*turns(("AL", "Yes."), ("Somebody", "No.")), Pause(None, 3, 1)]

    said, other, pause = people("Ana Li", "AL").renamed(parts)

    assert isinstance(said, Turn)
    assert said.speaker == "Ana Li"
    assert (other, pause) == (parts[1], parts[2])


NAMES = st.lists(
    st.lists(st.sampled_from("Ana Ben Cleo Li Oh Ruiz A. B.".split()), min_size=1, max_size=3).map(" ".join),
    min_size=1,
    max_size=7,
    unique=True,
)


@given(NAMES, NAMES)
def test_nobody_is_renamed_twice_and_labels_and_facts_are_one_kind_of_knowledge(
    names: list[str], more: list[str]
) -> None:
    found = of(*names, known=Facts(people=tuple(more)))

    persons = tuple(dict.fromkeys(found.values()))
    assert of(*persons, known=Facts(people=tuple(more))) == {person: person for person in persons}
    both = of(*names, *(name for name in more if name not in names))
    assert {name: both[name] for name in names} == found
