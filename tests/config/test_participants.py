"""Who is named in a front matter or a cast file."""

from __future__ import annotations

import pytest

from qa2audio.config import episode_facts
from qa2audio.errors import ConfigError
from qa2audio.model import Facts, FrontMatter, Person, Role, Sex


def facts(text: str, engine: str = "tone") -> Facts:
    return episode_facts(FrontMatter(text, "yaml", 2), "talk.md", engine=engine)


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        ("host: Ana Li", {"Ana Li": Role.HOST}),
        (
            "host: Ana  Li, Ben & Cy and Dora; Emil",
            dict.fromkeys(["Ana Li", "Ben", "Cy", "Dora", "Emil"], Role.HOST),
        ),
        ("guest: [Ana Li, Ben]", {"Ana Li": Role.GUEST, "Ben": Role.GUEST}),
        ("guests: [Ana (Host), Ben (gardener)]", {"Ana": Role.HOST, "Ben (gardener)": Role.GUEST}),
        ("speakers: [Ana (interviewer), Ben]", {"Ana": Role.HOST}),
        (
            "speakers: { Ana: co-host, Ben: panelist, Cy: audience }",
            {"Ana": Role.HOST, "Ben": Role.GUEST, "Cy": Role.AUDIENCE},
        ),
        ("host: { name: Ana }", {"Ana": Role.HOST}),
        ("host: { name: Ana, role: narrator }", {"Ana": Role.NARRATOR}),
        ("guest: { name: Ana, role: Staff Engineer }", {"Ana": Role.GUEST}),
        ("speakers: { Ana: { role: host } }", {"Ana": Role.HOST}),
        ("guest: { name: '' }", {}),
    ],
)
def test_roles(text: str, roles: dict[str, Role]) -> None:
    assert dict(facts(text).roles) == roles


@pytest.mark.parametrize(
    ("text", "people", "aliases"),
    [
        ("speakers: { AL: Ana Li }", ("Ana Li",), {"AL": "Ana Li"}),
        ("speakers: { Ana Li: [AL, Ana] }", ("Ana Li",), {"AL": "Ana Li", "Ana": "Ana Li"}),
        ("speakers: { Ana Li: '' }", ("Ana Li",), {}),
        ("host: { name: Ana Li, aliases: 'AL, A. Li' }", ("Ana Li",), {"AL": "Ana Li", "A. Li": "Ana Li"}),
        ("host: { name: Ana Li, label: AL }", ("Ana Li",), {"AL": "Ana Li"}),
        ("aliases: { AL: Ana Li }", (), {"AL": "Ana Li"}),
        ("aliases: { Ana Li: [AL, ''] }", (), {"AL": "Ana Li"}),
        ("aliases: [/old, /older]", (), {}),
    ],
)
def test_other_names(text: str, people: tuple[str, ...], aliases: dict[str, str]) -> None:
    found = facts(text)

    assert (found.people, dict(found.aliases)) == (people, aliases)


def test_people_have_pages_pictures_and_languages() -> None:
    found = facts(
        "host: { name: Ana, url: https://ana.example, photo: https://ana.example/a.jpg, lang: German }\n"
        "guest: [{ name: Ben, href: /home/ben }, { name: Cy, img: https://cy.example/c.png, role: audience }]"
    )

    assert found.credits == (
        Person("Ana", "host", href="https://ana.example", img="https://ana.example/a.jpg"),
        Person("Cy", "guest", img="https://cy.example/c.png"),
    )
    assert found.languages == (("Ana", "de"),)


def test_voices_are_named_or_described() -> None:
    found = facts(
        "host: { name: Ana, voice: tone-1 }\nguest: { name: Ben, voice: tone-2, rate: 0.9, language: de }\n"
        "cast: { Cy: { engine: other, voice: x, pitch: -2 } }"
    )

    assert [(wish.speaker, wish.voice, wish.line, wish.option) for wish in found.requests] == [
        ("Ana", "tone-1", 2, False),
        ("Ben", "talk.md: Ben", 3, False),
        ("Cy", "talk.md: Cy", 4, False),
    ]
    ben, cy = (profile.voice for profile in found.profiles)
    assert (ben.engine, ben.name, ben.rate, ben.language) == ("tone", "tone-2", 0.9, "en-us")
    assert (cy.engine, cy.name, cy.pitch) == ("other", "x", -2.0)
    assert found.languages == (("Ben", "de"),)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("host: Ana\nspeakers: { Ben: gest }", 'talk.md:3: unknown role "gest". Did you mean "guest"?'),
        ("host: { name: Ana, role: hots }", 'talk.md:2: unknown role "hots". Did you mean "host"?'),
        ("host: { name: Ana, voise: x }", 'talk.md:2: unknown key "voise". Did you mean "voice"?'),
        ("host: { name: Ana, language: klingon }", 'talk.md:2: "language" must be a language tag.'),
        ("cast: Ana", 'talk.md:2: "cast" must be a table.'),
        ("cast: { Ana: '' }", 'talk.md:2: "Ana" must be a voice in quotes or a table.'),
        ("aliases: { Ana: '' }", 'talk.md:2: "Ana" must be a name.'),
        ("aliases: { Ana: { b: c } }", 'talk.md:2: "Ana" must be a name.'),
    ],
)
def test_mistakes(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as caught:
        facts(text)
    assert str(caught.value).startswith(message)


@pytest.mark.parametrize(
    ("said", "sex"),
    [
        ("she/her", Sex.FEMALE),
        ("He / him", Sex.MALE),
        ("sie/ihr", Sex.FEMALE),
        ("they/them", None),
        ("she/they", None),
        ("any", None),
        ("''", None),
    ],
)
def test_pronouns_tell_of_a_voice_if_they_are_of_one_kind(said: str, sex: Sex | None) -> None:
    found = facts(f"speakers: [{{ name: Ana, pronouns: {said} }}, Ben]")
    assert dict(found.sexes).get("Ana") is sex
    assert found.people == ("Ana", "Ben")
