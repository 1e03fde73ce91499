"""XML in which somebody speaks, whoever made it; and what is refused by its name."""

from __future__ import annotations

import tempfile
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.errors import TranscriptError
from qa2audio.model import Transcript, Turn
from qa2audio.transcript import read
from qa2audio.transcript.formats.known_formats import choose
from qa2audio.transcript.source_file import load

FOLDER = Path(__file__).with_name("cases") / "xml"
Talk = list[tuple[str, str]]


def said(transcript: Transcript) -> Talk:
    found: Talk = []
    for part in transcript.parts:
        if isinstance(part, Turn):
            if found and found[-1][0] == part.speaker:
                found[-1] = part.speaker, f"{found[-1][1]}{part.joint}{part.text}"
            else:
                found.append((part.speaker, part.text))
    return found


EXPECTED = {
    "agents.ttml": [
        ("Ilse Marin", "Where did you find it?"),
        ("Tom Aker", "Under the floor & dark. All of it."),
        ("Narrator", "A bell."),
    ],
    "no_agents.dfxp": [("Ilse", "Where did you find it?"), ("Tom", "Under the floor.")],
    "youtube_1.xml": [("Narrator", "It's raining. All day & night.")],
    "youtube_3.xml": [("Narrator", "It rained all day.\n\nSo it did.")],
    "parliament.xml": [
        ("Ivana Kovač", "Dobar dan. Idemo, dalje. Hvala."),
        ("Tom Aker", "Good."),
        ("Narrator", "Order!"),
        ("Ivana Kovač", "So it is."),
    ],
    "play.xml": [("ILSE", "Who is there?\n\nSpeak."), ("TOM", "It is I."), ("ILSE", "Oh.")],
    "transcriber.trs": [("Ilse Marin", "good evening to all"), ("Tom Aker", "yes"), ("Ilse Marin", "no")],
    "name_behind.xml": [("Ana", "Hello."), ("Ben", "Hi there, Q & A.")],
    "voices.xml": [("Ana Ruiz", "Hello there."), ("Ben", "Hi.")],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_who_says_what(name: str) -> None:
    assert choose(load(FOLDER / name)).name == "xml"
    assert said(read(FOLDER / name)) == EXPECTED[name]


def test_every_file_has_its_expectation() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(EXPECTED)


def test_places_are_those_of_the_file() -> None:
    found = read(FOLDER / "agents.ttml")

    assert [(part.line, part.column) for part in found.parts if isinstance(part, Turn)][:2] == [
        (12, 69),
        (13, 43),
    ]
    assert found.title == "agents"


BOMB = '<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><a><u who="x">&b;</u></a>'


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (BOMB, ":1: this XML declares entities of its own"),
        ('<?xml version="1.0"?>\n<a>\n<u who="x">Hi</b></a>', ":3: this is not XML: mismatched tag"),
        (
            '<?xml version="1.0"?><rss><channel><title>A</title></channel></rss>',
            "this is a feed, not a transcript",
        ),
        ('<svg xmlns="http://www.w3.org/2000/svg"><text x="1">Hi</text></svg>', "this is a picture"),
        ('<?xml version="1.0"?><plist><dict><key>a</key></dict></plist>', "this is a list of settings"),
        ('<?xml version="1.0"?><a><b>one</b></a>', "this is XML .<a>. in which nobody is said to speak"),
        ('<?xml version="1.0"?>' + "<a>" * 300, "nested more than 200 deep"),
    ],
)
def test_what_is_no_transcript_is_refused(text: str, message: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.xml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(TranscriptError, match=message):
        read(path)


def test_nothing_outside_the_file_is_opened(tmp_path: Path) -> None:
    tmp_path.joinpath("secret.dtd").write_text('<!ENTITY x "secret">', encoding="utf-8")
    path = tmp_path / "talk.xml"
    path.write_text('<!DOCTYPE a SYSTEM "secret.dtd">\n<a><u who="x">so &x; it is</u></a>', encoding="utf-8")

    assert said(read(path)) == [("Speaker x", "so &x; it is")]


@pytest.mark.parametrize(
    "text",
    [
        "<Person1>Hello.</Person1>\n<Person2>Hi.</Person2>\n<Person1>So.</Person1>\n",
        "Ana: <b>Hello</b>.\nBen: Hi.\n",
        "<p>Ana: Hello.</p>\n<p>Ben: Hi.</p>\n",
        "<dialogue>\n<host>Hello.</host>\n<guest>Hi.</guest>\n</dialogue>\n",
    ],
)
def test_tags_in_text_are_read_by_others(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    assert choose(load(path)).name != "xml"


WORDS = st.text("abcXYZé“”’—…0:;\"\\/{}😀\u05d0<>&'\n \u2028-", min_size=1, max_size=20)
NAMES = ["Ana", "Ben Li", "SPEAKER_02", "林"]


@given(
    st.lists(
        st.tuples(st.sampled_from(NAMES), st.lists(WORDS, min_size=1, max_size=3)), min_size=1, max_size=6
    ),
    st.sampled_from(["u who", "turn speaker", "p agent", "v name"]),
)
def test_every_word_is_said_by_whom_the_file_names(talk: list[tuple[str, list[str]]], tag: str) -> None:
    name, _, fact = tag.partition(" ")
    joints = [" <br/>", "</b><i/><b>", "\n"]
    rows = "".join(
        f"<{name} {fact}={quoteattr(who)}>so <b>{joints[len(words) - 1].join(map(escape, words))}</b></{name}>"
        for who, words in talk
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "talk.xml")
        path.write_text(f"<?xml version='1.0'?>\n<all>{rows}</all>", encoding="utf-8")
        found = read(path)  # it raises if a word is lost

    assert {speaker.name for speaker in found.speakers} <= {*NAMES, "Narrator"}
    assert [part.line for part in found.parts] == sorted(part.line for part in found.parts)


@pytest.mark.parametrize("unit", ["<b>x</b>", "<br/>", "&amp;", "<u who='Ana'>", "x ", "&y;"])
def test_a_long_row_takes_no_long_time(tmp_path: Path, unit: str) -> None:
    path = tmp_path / "talk.xml"
    text = unit * (150 if unit.startswith("<u") else 200_000 // len(unit))
    path.write_text(
        f"<?xml version='1.0'?><a><u who='Ana'>Hi {text}{'</u>' * 150 * unit.startswith('<u')} so</u></a>",
        encoding="utf-8",
    )

    assert said(read(path))
