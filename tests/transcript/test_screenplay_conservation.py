"""Nothing is lost from screenplays and tagged dialogues, whatever they look like."""

from __future__ import annotations

import html
import re
import tempfile
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Heading, Omission, Transcript, Turn
from qa2audio.transcript import read

FOUNTAIN = [
    "", "", "  ", "ANA", "MARA (V.O.)", "@McAvoy", "ANA ^", "(softly)", "Hello there.", "hello *there* _you_ **x**",
    "INT. HOUSE - DAY #1#", ".forced", "...not", "CUT TO:", "> FADE", "> centred <", "# Act", "= synopsis", "===",
    "!ACTION", "~ la la", "/* a", "b */", "/* c */ d", "x [[note]] y", "[[ open", "close ]] z", "a \\* b", "Title: T",
    "* * *", "*", "_", "~", "!", ">", "#", ".", "@", "[laughs]", "5*4*3",
]  # fmt: skip
TAGS = [
    "", "<Person1>", "</Person1>", "<Person2>", "</Person2>", "<Host>Hi", "</Host>", "hello", "a &amp; b", "AT&T;",
    "<break/>", "<b>x</b>", "3 < 4 > 2", '<Speaker name="Ana &amp; Co">', "</Speaker>", "# Head", "#", "<", ">",
    "</x>", "(laughs)", "<Person1>One.</Person1><Person2>Two.</Person2>", "&lt;b&gt;",
]  # fmt: skip


def heard(transcript: Transcript) -> list[str]:
    pieces: list[tuple[int, int, str]] = []
    for item in (*transcript.parts, *transcript.omitted):
        if isinstance(item, Turn | Omission):
            pieces.append((item.line, item.column, item.text))
        elif isinstance(item, Heading) and not item.listed:  # a title in a list of chapters is left out there
            pieces.append((item.line, item.column, item.title))
    return "".join(text for _, _, text in sorted(pieces)).split()


def read_as(text: str, reader: str) -> Transcript:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "talk.txt")
        path.write_text(text, encoding="utf-8")
        return read(path, reader=reader)


def letters(text: str) -> str:
    """What is left when marks that emphasise, and white space, are set aside."""
    return re.sub(r"[\s*_\\]", "", text)


@given(st.lists(st.sampled_from(FOUNTAIN) | st.text(max_size=5).map(lambda t: re.sub(r"[\0-\x1f\x7f]", "", t))))
def test_no_letter_of_a_screenplay_is_lost(rows: list[str]) -> None:
    text = "\n".join(["INT. ROOM", "", "ANA", "Yes.", *rows])

    transcript = read_as(text, "fountain")

    assert letters("".join(heard(transcript))) == letters(text)


@given(st.lists(st.sampled_from(TAGS)))
def test_no_letter_of_a_tagged_dialogue_is_lost(rows: list[str]) -> None:
    text = "\n".join(["<Person1>Yes.</Person1>", *rows])

    transcript = read_as(text, "dialogue-tags")

    assert "".join(heard(transcript)) == "".join(html.unescape(text.replace("AT&T;", "AT&amp;T;")).split())
