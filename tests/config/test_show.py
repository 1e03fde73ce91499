"""`show.toml`: what it becomes, what each mistake is told, and that editors are told the same by the schema."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import qa2audio.config
from qa2audio.assembly.pace import Pace
from qa2audio.config.section import Section, load_section
from qa2audio.config.show_file import load_show
from qa2audio.config.web_address import web_address
from qa2audio.errors import ConfigError
from qa2audio.model import (
    APPLE_CATEGORIES,
    Funding,
    LabelRule,
    Pauses,
    Person,
    Role,
    Show,
    ShowKind,
    Sound,
    Style,
)

SCHEMA = json.loads((Path(qa2audio.config.__file__).parent / "show.schema.json").read_text(encoding="utf-8"))

FULL = """\
title = "Slow Machines"
url = "https://bücher.example/machines/"
description = \"\"\"
What machines do
when nobody hurries.\"\"\"
author = "Ana Silva"
language = "en-GB"
link = "https://example.org"
copyright = "2026 Ana Silva"
categories = ["Society & Culture > Documentary", "Technology"]
explicit = true
type = "serial"
cover = "assets/cover.png"
locked = false
medium = "audiobook"
frequency = "every Friday"
rrule = "FREQ=WEEKLY;BYDAY=FR"
complete = true
blocked = true
new_feed_url = "https://new.example/feed.xml"
page_size = 50
disclosure = "A computer reads."
templates = "assets"
publish_to = "sftp://ana@example.org/srv/www"

[owner]
name = "Ana"
email = "ana@example.org"

[[people]]
name = "Ana Silva"
href = "https://example.org/ana"

[[people]]
name = "Ben Oak"
role = "Editor"
group = "writing"

[[funding]]
url = "https://example.org/give"
text = "Give"

[production]
engine = "tone"
lexicons = ["lexicon.toml"]
jobs = 3
soundbites = 2

[sound]
lufs = -19
true_peak = -1.5
bitrate = 128
spoken_disclosure = true
intro = "assets/intro.wav"
outro = "assets/intro.wav"
sting = "assets/intro.wav"
intro_overlap = 3
outro_overlap = 0.5

[pauses]
turn = 0.8
section = 2

[music]
bell = "assets/intro.wav"

[cast]
host = "claire"
"Ana Silva" = { voice = "tone-3", rate = 0.9 }

[speakers]
"Ana Silva" = "host"

[aliases]
AS = "Ana Silva"

[labels]
">>" = "Ana Silva"
"""


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "assets").mkdir()
    for name in ("assets/cover.png", "assets/cover.gif", "assets/intro.wav", "lexicon.toml"):
        (tmp_path / name).write_bytes(b"")
    return tmp_path


def load(home: Path, text: str) -> tuple[Show, Style]:
    (home / "show.toml").write_text(text, encoding="utf-8")
    return load_show(home)


def taken_by_the_schema(text: str) -> bool:
    return bool(jsonschema.Draft202012Validator(SCHEMA).is_valid(tomllib.loads(text)))


def test_everything_that_can_be_said(home: Path) -> None:
    show, style = load(home, FULL)
    assert show == Show(
        title="Slow Machines",
        url="https://xn--bcher-kva.example/machines",
        description="What machines do\nwhen nobody hurries.",
        author="Ana Silva",
        language="en-gb",
        link="https://example.org",
        copyright="2026 Ana Silva",
        owner_name="Ana",
        owner_email="ana@example.org",
        categories=(("Society & Culture", "Documentary"), ("Technology", "")),
        explicit=True,
        kind=ShowKind.SERIAL,
        cover=home / "assets/cover.png",
        people=(
            Person("Ana Silva", href="https://example.org/ana"),
            Person("Ben Oak", "editor", "writing"),
        ),
        funding=(Funding("https://example.org/give", "Give"),),
        locked=False,
        medium="audiobook",
        frequency="every Friday",
        rrule="FREQ=WEEKLY;BYDAY=FR",
        complete=True,
        blocked=True,
        new_feed_url="https://new.example/feed.xml",
        page_size=50,
        disclosure="A computer reads.",
        templates=home / "assets",
        publish_to="sftp://ana@example.org/srv/www",
    )
    assert style.pauses == Pauses(turn=0.8, section=2)
    assert (style.sting, style.intro_overlap, style.outro_overlap) == (home / "assets/intro.wav", 3, 0.5)
    assert (style.engine, style.jobs, style.spoken_disclosure) == ("tone", 3, True)
    assert style.facts.soundbites_wanted == 2
    assert style.sound == Sound(-19.0, -1.5, 44_100, 128)
    assert style.lexicon_files == (home / "lexicon.toml",)
    assert style.intro == style.outro == home / "assets/intro.wav"
    assert style.music == (("bell", home / "assets/intro.wav"),)
    assert style.facts.roles == (("Ana Silva", Role.HOST),)
    assert style.facts.aliases == (("AS", "Ana Silva"),)
    assert style.facts.speakers == ("Ana Silva",)
    assert style.facts.labels == (LabelRule(">>", ("Ana Silva",)),)
    assert [(wish.speaker, wish.voice) for wish in style.facts.requests] == [
        ("host", "claire"),
        ("Ana Silva", "show.toml: Ana Silva"),
    ]
    assert style.facts.profiles[0].voice.rate == 0.9
    assert taken_by_the_schema(FULL)


def test_a_title_is_enough(home: Path) -> None:
    assert load(home, 'title = "T"') == (Show("T"), Style())
    assert taken_by_the_schema('title = "T"')


WRONG = [
    ('titel = "T"\n', None, '"title" is missing. Add title = "…".'),
    ('titel = "T"\ntitle = "T"\n', 1, 'unknown key "titel". Did you mean "title"?'),
    ("title = 3\n", 1, '"title" must be a text in quotes.'),
    ('title = " "\n', 1, '"title" is missing.'),
    ('# url = "x"\ntitle = "T"\nurl = "example.org"\n', 3, "Apps want a whole https address"),
    ('title = "T"\nurl = "http://example.org"\n', 2, "Apps want a whole https address"),
    ('title = "T"\nlanguage = "E N"\n', 2, '"language" must be a language tag.'),
    ('title = "T"\ncategories = ["technology"]\n', 2, 'Write "Technology".'),
    ('title = "T"\ncategories = ["Documentary"]\n', 2, 'Write "Society & Culture > Documentary".'),
    ('title = "T"\ncategories = ["Arts > Foot"]\n', 2, 'has no category "Foot". Did you mean "Food"?'),
    ('title = "T"\ncategories = "Arts"\n', 2, "must be a list of texts in quotes"),
    ('title = "T"\nexplicit = "no"\n', 2, '"explicit" must be true or false.'),
    ('title = "T"\ntype = "seral"\n', 2, 'Did you mean "serial"?'),
    ('title = "T"\ncover = "assets/cover.gif"\n', 2, "must end in .jpg or .jpeg or .png"),
    ('title = "T"\npage_size = 5\n', 2, "a whole number from 10 to 1000"),
    ('title = "T"\npage_size = true\n', 2, "a whole number from 10 to 1000"),
    ('title = "T"\n\n[owner]\nemail = "ana at example.org"\n', 4, "is no mail address"),
    ('title = "T"\n[owner]\nmail = "a@b.org"\n', 3, 'Did you mean "email"?'),
    ('title = "T"\n[[people]]\nname = "A"\n\n[[people]]\nrole = "host"\n', None, '"name" is missing'),
    ('title = "T"\n[[people]]\nname = "A"\n[[people]]\nname = "B"\nimg = "b.png"\n', 6, "whole https address"),
    ('title = "T"\n[[people]]\nname = "A"\n[[people]]\nnam = "B"\nname = "B"\n', 5, 'Did you mean "name"?'),
    ('title = "T"\n[people]\nname = "A"\n', 2, "must be a list of tables: [[people]]"),
    ('title = "T"\n[[funding]]\ntext = "Give"\n', None, '"url" is missing'),
    ('title = "T"\n[production]\njobs = 0\n', 3, "a whole number from 1 to 256"),
    ('title = "T"\n[production]\nlexicon = []\n', 3, 'Did you mean "lexicons"?'),
    ('title = "T"\n[sound]\nbitrate = 100\n', 3, "an MP3 cannot have 100 kbps"),
    ('title = "T"\n[sound]\nlufs = 0\n', 3, "a number from -31 to -9"),
    ('title = "T"\nsound = 3\n', 2, '"sound" must be a table: [sound]'),
    ('title = "T"\n[cast]\nhost = { voice = "en", rat = 1 }\n', 3, 'Did you mean "rate"?'),
    ('title = "T"\n[cast]\nhost = 3\n', 3, '"host" must be a voice in quotes or a table.'),
]


@pytest.mark.parametrize(("text", "line", "said"), WRONG)
def test_a_mistake_is_told_with_its_line(home: Path, text: str, line: int | None, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        load(home, text)
    assert said in str(error.value)
    assert error.value.location is not None
    assert Path(error.value.location.where).name == "show.toml"
    assert error.value.location.line == line
    assert not taken_by_the_schema(text)


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        (f'title = "T"\ndescription = "{"é" * 2001}"\n', 2, "has 4,002 bytes"),
        ('title = "T"\ncover = "assets/none.png"\n', 2, '"assets/none.png" is not there.'),
        ('title = "T"\ncover = "../cover.png"\n', 2, "is not in the show's folder"),
        ('title = "T"\ncover = "/etc/cover.png"\n', 2, "is not in the show's folder"),
        ('title = "T"\ntemplates = "none"\n', 2, 'there is no folder "none"'),
        ('title = "T"\n[production]\nlexicons = ["../lexicon.toml"]\n', 3, "is not in the show's folder"),
        ('title = "T"\n[music]\nbell = "assets/none.wav"\n', 3, "is not there"),
        ('title = "T"\n[speakers]\nAna = "hots"\n', 3, 'Did you mean "host"?'),
        ('title = "T\n', 1, "not TOML"),
    ],
)
def test_what_no_schema_can_know_is_told_as_well(home: Path, text: str, line: int, said: str) -> None:
    with pytest.raises(ConfigError) as error:
        load(home, text)
    assert said in str(error.value)
    assert error.value.location is not None
    assert error.value.location.line == line


def test_the_schema_knows_the_keys_that_the_program_knows(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every table of a full file is asked which keys were taken from it."""
    taken: dict[int, set[str]] = {}
    known: dict[str, set[str]] = {}
    take, alive = Section.take, []  # an id is one table's only while that lives

    def noting(self: Section, key: str, *rest: Any) -> Any:
        alive.append(self)
        taken.setdefault(id(self), set()).add(key)
        known["/".join(sorted(self.values))] = taken[id(self)]
        return take(self, key, *rest)

    monkeypatch.setattr(Section, "take", noting)
    load(home, FULL)
    tables = [SCHEMA, *(SCHEMA["properties"][name] for name in ("owner", "pauses", "production", "sound"))]
    tables += [SCHEMA["properties"][name]["items"] for name in ("people", "funding")]
    for table in tables:
        assert set(table["properties"]) in known.values(), sorted(table["properties"])


def test_the_schema_has_the_pauses_that_are_usual() -> None:
    pauses = SCHEMA["properties"]["pauses"]["properties"]
    assert {name: about["default"] for name, about in pauses.items()} == Pace()._asdict()


def test_the_schema_is_one_and_explains_every_key() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    assert all(about.get("description") for about in SCHEMA["properties"].values())
    listed = SCHEMA["properties"]["categories"]["items"]["enum"]
    assert listed == [
        name
        for category, below in APPLE_CATEGORIES.items()
        for name in (category, *(f"{category} > {b}" for b in below))
    ]


def test_lines_are_found_below_comments_and_in_arrays_of_tables(tmp_path: Path) -> None:
    path = tmp_path / "show.toml"
    path.write_text(
        '# title = "no"\n\n  title = "yes"\n[[a]]\nx = 1\n[[a]]\nx = 2\n[b.c]\nx = 3\n', encoding="utf-8"
    )
    section = load_section(path)
    assert section.line_of("title") == 3
    assert [each.line_of("x") for each in section.sections("a")] == [5, 7]
    assert section.section("b").section("c").line_of("x") == 9


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("https://example.org", "https://example.org"),
        ("https://example.org:8443/a%20b?c=d", "https://example.org:8443/a%20b?c=d"),
        ("https://example.org/ä", "https://example.org/%C3%A4"),
        ("http://127.0.0.1:8000/x", "http://127.0.0.1:8000/x"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("http://example.org", None),
        ("ftp://example.org", None),
        ("javascript:alert(1)", None),
        ("https://user:word@example.org", None),
        ("https://example.org/<script>", None),
        ("https://", None),
        ("https://[", None),
        ("https://ex..ample.org:x", None),
    ],
)
def test_addresses_that_apps_take(text: str, address: str | None) -> None:
    assert web_address(text) == address


def test_a_folder_without_a_show_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="qa2audio new my-show"):
        load_show(tmp_path)
