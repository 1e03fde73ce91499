"""SubStation Alpha, LRC, MicroDVD and MPL2: who says what, and what is only drawn, sung or shown."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Transcript, Turn
from qa2audio.transcript import read
from qa2audio.transcript.formats.known_formats import choose
from qa2audio.transcript.source_file import load

HEAD = "[Script Info]\nTitle: The lantern\n\n[V4+ Styles]\nStyle: Main,Arial,20\n\n[Events]\n"
FORMAT = "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"


def said(transcript: Transcript) -> list[tuple[str, str]]:
    found: list[tuple[str, str]] = []
    for part in transcript.parts:
        if isinstance(part, Turn):
            if found and found[-1][0] == part.speaker:
                found[-1] = (
                    part.speaker,
                    f"{found[-1][1]}{part.joint}{part.text}",
                )
            else:
                found.append((part.speaker, part.text))
    return found


def event(second: int, text: str, *, name: str = "", style: str = "Main", kind: str = "Dialogue") -> str:
    return f"{kind}: 0,0:00:{second:02}.00,0:00:{second:02}.90,{style},{name},0,0,0,,{text}\n"


def substation(tmp_path: Path, *events: str) -> Transcript:
    path = tmp_path / "talk.ass"
    path.write_text(HEAD + FORMAT + "".join(events), encoding="utf-8")
    assert choose(load(path)).name == "substation"
    return read(path)


def test_the_actor_speaks(tmp_path: Path) -> None:
    found = substation(
        tmp_path,
        event(1, r"Where did you,\Nfind {\i1}it{\i0}?", name="Ilse"),
        event(2, "Under the floor, Ilse: there.", name="Tom"),
        event(3, "It was AT&amp;T's.", name="Tom"),
        event(4, "A bell rings."),
    )

    assert said(found) == [
        ("Ilse", "Where did you, find it?"),
        ("Tom", "Under the floor, Ilse: there. It was AT&T's."),
        ("Narrator", "A bell rings."),
    ]
    assert found.title == "The lantern"


def test_what_is_drawn_sung_shown_or_noted_is_not_said(tmp_path: Path) -> None:
    found = substation(
        tmp_path,
        event(1, "It rained, all day long.", name="Tom"),
        event(2, r"{\p1}m 0 0 l 100 0{\p0}", name="Tom"),
        event(3, r"{\k20}la {\k30}la"),
        event(4, "Harbour Street", style="Signs"),
        event(5, "ask Ilse", kind="Comment"),
    )

    assert said(found) == [("Tom", "It rained, all day long.")]
    assert [
        (o.reason.value, o.line) for o in found.omitted if o.line > 9 and o.reason not in {"mark", "label"}
    ] == [
        ("image", 10),
        ("direction", 11),
        ("notice", 12),
        ("comment", 13),
    ]


def test_a_style_that_most_is_in_is_no_sign(tmp_path: Path) -> None:
    assert said(substation(tmp_path, event(1, "It rained.", style="Text"), event(2, "Oh.", style="Text")))


def test_events_out_of_order_are_a_problem(tmp_path: Path) -> None:
    found = substation(tmp_path, event(1, "a"), event(50, "b"), event(2, "c"), event(51, "d"))

    assert [(problem.code, problem.line) for problem in found.problems] == [("order", 11)]


@pytest.mark.parametrize(
    ("text", "reader", "expected"),
    [
        (
            "[ti:Rain]\n[ar:x]\n[00:01.00]It rained.\n[00:02.20]All <00:03.00>day.\n[00:09.00]\n[00:15.00]Oh.\n",
            "lrc",
            "It rained. All day.\n\nOh.",
        ),
        (
            "[00:01.00]It rained.\n[00:02.20][00:04.00]All day.\n[00:05.00]Oh.\n",
            "lrc",
            "It rained. All day. Oh.",
        ),
        ("{0}{50}{y:i}It rained.|All day.\n{55}{90}Oh.\n", "microdvd", "It rained. All day. Oh."),
        ("[1][20]/It rained.|All day.\n[21][30]Oh.\n", "microdvd", "It rained. All day. Oh."),
    ],
)
def test_other_captions(text: str, reader: str, expected: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    assert choose(load(path)).name == reader
    assert said(read(path)) == [("Narrator", expected)]


@pytest.mark.parametrize(
    "text",
    [
        "[00:16] Ana: Hello there.\n[00:18] Ben: Hi.\n",
        "[Ana] Hello.\n[Ben] Hi.\n",
        "{1} a note\n{2} another\n",
        "[1] Ana: Hello.\n[2] Ben: Hi.\n",
    ],
)
def test_what_is_none_of_these(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    assert choose(load(path)).name not in {"lrc", "microdvd", "substation"}


WORDS = st.lists(
    st.sampled_from(
        "hello it’s A, AT&amp;T &lt;b \\N one\\Ntwo {\\i1}so{\\i0} {\\p1} {x <i> | Ana: - no [00:01.00] <00:02.00>"
        " {y:i} / [ti:x] 你好 ,, >> \\h".split()
    )
    | st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=4),
    max_size=6,
).map(" ".join)


@given(
    st.lists(st.tuples(st.sampled_from(["Ana", "Ben Li", "", "Sign"]), WORDS), min_size=1, max_size=8),
    st.sampled_from(["substation", "lrc", "microdvd"]),
)
def test_no_word_is_lost_and_nobody_invented(talk: list[tuple[str, str]], reader: str) -> None:
    if reader == "substation":
        document = HEAD + FORMAT + "".join(event(n, text, name=name) for n, (name, text) in enumerate(talk))
    else:
        stamp = "[00:0{}.00]" if reader == "lrc" else "{{{}}}{{}}"
        document = "".join(f"{stamp.format(n)}{text}\n" for n, (_, text) in enumerate(talk)) + "[00:09.00]so\n"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "talk.ass")
        path.write_text(
            f"{document}{event(59, 'so') if reader == 'substation' else '{9}{9}so'}\n", encoding="utf-8"
        )
        if "\0" in document:
            return
        found = read(path, reader=reader)  # it raises if a word is lost

    named = {speaker.name for speaker in found.speakers} - {"Ana", "Ben Li", "Sign", "Narrator"}
    assert all(any(f"{name}:" in words for _, words in talk) for name in named)  # "B Ana: …" is a label, too


@pytest.mark.parametrize("unit", ["\\N", "{\\", ",", "{\\p", "<", "|", "{y:i}", "&a"])
@pytest.mark.parametrize("reader", ["substation", "lrc", "microdvd"])
def test_a_long_row_takes_no_long_time(tmp_path: Path, unit: str, reader: str) -> None:
    path = tmp_path / "talk.ass"
    text = unit * (200_000 // len(unit))
    rows = {"substation": HEAD + event(1, f"Hi {text} so"), "lrc": f"[00:01.00]Hi {text} so\n"}
    path.write_text(rows.get(reader, f"{{1}}{{2}}Hi {text} so\n"), encoding="utf-8")

    assert said(read(path, reader=reader))
