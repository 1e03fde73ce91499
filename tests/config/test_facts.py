"""Front matter: what it says of an episode, and what each mistake is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.config import episode_facts, load_cast, load_cast_facts
from qa2audio.errors import ConfigError
from qa2audio.model import (
    EpisodeKind,
    Facts,
    FrontMatter,
    LabelRule,
    Person,
    Role,
    SkipRule,
    Soundbite,
    Voice,
    VoiceRequest,
)

if TYPE_CHECKING:
    from pathlib import Path


def facts(text: str, kind: str = "yaml") -> Facts:
    return episode_facts(FrontMatter(text, kind, 2), "talk.md", engine="pyttsx3")


YAML = """\
title: "Growing: Things"
show: Soil Talks
date: 2023-05-04T10:00:00Z
episode: S2E5
tags: [soil, "#light"]
language: en_GB
explicit: no
author: Ana Silva
link: https://example.org/5
slug: growing
layout: post
host: Ana Silva
guests:
  - name: Ben Oak
    title: Gardener
    voice: en-us+m3
    language: German
    aliases: [BO, Benny]
  - Cy Fern (moderator)
description: |
  Two lines
  of it.
lexicon:
  WASM: wazzum
"""
TOML = """\
title = "Growing: Things"
date = 2023-05-04
episode = 5
season = 2
explicit = false
tags = ["soil", "light"]
lexicon = "words.toml"

[speakers]
"Ana Silva" = "host"
BO = "Ben Oak"

[speakers."Cy Fern"]
role = "guest"
voice = "en"
rate = 0.9
"""


def test_yaml_is_read() -> None:
    found = facts(YAML)

    assert (found.title, found.series, found.date) == ("Growing: Things", "Soil Talks", "2023-05-04")
    assert (found.season, found.number, found.tags) == (2, 5, ("soil", "light"))
    assert (found.language, found.explicit, found.author) == ("en-gb", False, "Ana Silva")
    assert (found.link, found.slug) == ("https://example.org/5", "growing")
    assert found.description == "Two lines\nof it."
    assert found.roles == (("Ana Silva", Role.HOST), ("Ben Oak", Role.GUEST), ("Cy Fern", Role.HOST))
    assert found.aliases == (("BO", "Ben Oak"), ("Benny", "Ben Oak"))
    assert found.languages == (("Ben Oak", "de"),)
    assert found.requests == (VoiceRequest("Ben Oak", "en-us+m3", "talk.md", 17, option=False),)
    assert found.words == (("WASM", "wazzum"),)


def test_toml_is_read() -> None:
    found = facts(TOML, "toml")

    assert (found.date, found.number, found.season, found.explicit) == ("2023-05-04", 5, 2, False)
    assert found.roles == (("Ana Silva", Role.HOST), ("Cy Fern", Role.GUEST))
    assert found.aliases == (("BO", "Ben Oak"),)
    assert found.lexicon_files == ("words.toml",)
    assert [profile.voice for profile in found.profiles] == [Voice("pyttsx3", "en", rate=0.9)]


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("speakers:\n  Ana: hots", 3, 'unknown role "hots". Did you mean "host"?'),
        ("guest:\n  - name: Ana\n    rolle: host", 4, 'Did you mean "role"?'),
        ("cast:\n  Ana: {voice: en, rate: fast}", 3, '"rate" must be a number from 0.3 to 3'),
        ("lexicon: ../secret.toml", 2, "is not in the transcript's folder"),
        ("lexicon: /etc/passwd", 2, "is not in the transcript's folder"),
        ("title: a: b\nguest: Ana", 2, "not YAML"),
        ("draft: maybe", 2, '"draft" must be true or false.'),
        ("drafft: yes", 2, 'Did you mean "draft"?'),
    ],
)
def test_a_mistake_in_who_speaks_how_is_told_with_its_line(text: str, line: int, words: str) -> None:
    with pytest.raises(ConfigError) as caught:
        facts(text)
    assert str(caught.value).startswith(f"talk.md:{line}: ")
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ("date: 2023-05-04\ntitel: x", 3, 'unknown key "titel". Did you mean "title"?'),
        ("date: next week", 2, "must be a date. Write it as 2024-05-31."),
        ("date: 2023-02-30", 2, "must be a date"),
        ("\nepisode: twelve", 3, "must be a whole number"),
        ("explicit: perhaps", 2, "must be true or false"),
        ("language: klingonese please", 2, "must be a language tag"),
        ("link: nowhere", 2, "must be an address"),
        ("title: [a]", 2, "must be a text"),
        ("title: a: b", 2, "not YAML"),
        ("title: a\ntitle: b", 3, '"title" comes twice'),
    ],
)
def test_a_mistake_in_facts_is_a_problem_with_its_line(text: str, line: int, words: str) -> None:
    [problem] = facts(text).problems
    assert (problem.line, problem.code) == (line, "front matter")
    assert words in f"{problem.message} {problem.hint}"


def test_what_is_no_yaml_is_read_row_by_row() -> None:
    found = facts("title: Moss: A History\ndate: 2024-05-31\ndescription: Of moss.\nMore: of it, [and\n more")
    assert (found.title, found.date, found.description) == ("Moss: A History", "2024-05-31", "Of moss.")
    assert [problem.message for problem in found.problems] == ["not YAML: mapping values are not allowed here."]


def test_a_mistake_in_toml_is_told_with_its_line() -> None:
    with pytest.raises(ConfigError, match=r"talk\.md:3: not TOML"):
        facts('title = "x"\ndate =', "toml")
    with pytest.raises(ConfigError, match=r'talk\.md:5: unknown role "gest"'):
        facts('title = "x"\n\n[speakers]\nAna = "gest"', "toml")


@pytest.mark.parametrize(
    "text",
    [
        "aliases:\n  - /12\n  - /twelve",
        "layout: post\nimage: /a.png\nlinks: [a, b]\nsubtitle: x\ncategories: [a]",
        "guests:\ntags:\nhost: ''",
        "guests: [{name: Ana, role: Staff Engineer, twitter: '@ana'}]",
        "url: /relative/\npublished: true\nseries: [a]",
    ],
)
def test_what_other_programs_write_is_no_mistake(text: str) -> None:
    assert facts(text).link == ""


@pytest.mark.parametrize("text", ["a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{chr(98 + n)}: &{chr(98 + n)} [{','.join(['*' + chr(97 + n)] * 10)}]\n" for n in range(8)
), "title: " + "[" * 3000, "a: &a [*a]"])  # fmt: skip
def test_bombs_do_not_go_off(text: str) -> None:
    with pytest.raises(ConfigError):
        facts(text)


def test_dates_as_people_write_them() -> None:
    for text in ("2023-05-04", "2023/5/4", '"May 4, 2023"', "4 May 2023", "May 4th 2023"):
        assert facts(f"date: {text}").date == "2023-05-04"


def test_a_cast_file_may_say_who_is_who(tmp_path: Path) -> None:
    path = tmp_path / "cast.toml"
    path.write_text('[speakers]\n"Ana Silva" = "host"\n\n[aliases]\nAS = "Ana Silva"\n', encoding="utf-8")

    assert load_cast(path, "pyttsx3") == ((), ())
    found = load_cast_facts(path, "pyttsx3")
    assert found.roles == (("Ana Silva", Role.HOST),)
    assert found.aliases == (("AS", "Ana Silva"),)


def test_a_cast_file_may_mend_labels_and_skip_lines(tmp_path: Path) -> None:
    path = tmp_path / "cast.toml"
    path.write_text('skip = ["Subscribe", "1-3"]\n\n[labels]\nAS = "Ana Silva"\nNote = ""\n', encoding="utf-8")

    found = load_cast_facts(path, "pyttsx3")

    assert found.labels == (LabelRule("AS", ("Ana Silva",)), LabelRule("Note", ()))
    assert found.skips == (SkipRule("Subscribe"), SkipRule("", (1, 3)))
    assert found.aliases == (("AS", "Ana Silva"),)
    assert not found.only_labels


EPISODE = """\
type: Trailer
draft: yes
guid: "https://old.example/?p=5"
guests:
  - name: Ana Silva
    href: https://example.org/ana
    image: https://example.org/ana.jpg
  - name: Ben Oak
    image: /images/ben.jpg
hosts:
  - name: Cy Fern
    url: https://example.org/cy
soundbites:
  - start: "1:05"
    seconds: 30
    title: The   best
  - start: 200.5
    duration: 15
"""


def test_what_a_show_wants_to_know() -> None:
    found = facts(EPISODE)
    assert (found.kind, found.draft, found.guid) == (EpisodeKind.TRAILER, True, "https://old.example/?p=5")
    assert found.credits == (
        Person("Ana Silva", "guest", href="https://example.org/ana", img="https://example.org/ana.jpg"),
        Person("Cy Fern", "host", href="https://example.org/cy"),
    )
    assert found.soundbites == (Soundbite(65.0, 30.0, "The best"), Soundbite(200.5, 15.0))


@pytest.mark.parametrize(("said", "wanted"), [("auto", 1), ("3", 3), ("no", 0), ("true", 1)])
def test_soundbites_are_picked_on_request(said: str, wanted: int) -> None:
    assert facts(f"soundbites: {said}").soundbites_wanted == wanted


def test_types_of_other_programs_are_left_alone() -> None:
    assert facts("type: post\nuid: 3\nguide: yes").kind is None


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("title: x\nkind: triler", 3, 'Did you mean "trailer"?'),
        ("soundbites: many", 2, "is no number up to 10"),
        ("soundbites:\n  - start: 5\n    seconds: 5", 3, "lasts 15 to 120 seconds, not 5"),
        ("soundbites:\n  - seconds: 20", 3, "needs start and seconds"),
        ("soundbites:\n  - start: 1\n    length: 20", 4, 'unknown key "length"'),
        ("soundbites:\n  - 5", 3, "must be a table"),
    ],
)
def test_mistakes_in_them_are_told_with_their_line(text: str, line: int, said: str) -> None:
    [problem] = facts(text).problems
    assert said in f"{problem.message} {problem.hint}"
    assert problem.line == line
