"""Nothing is lost in Markdown: not by the reader's own count, and not by that of a parser nobody here wrote."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from qa2audio.errors import TranscriptError
from qa2audio.model import Heading, Turn
from qa2audio.transcript import read
from qa2audio.transcript.conservation import ensure_conserved
from qa2audio.transcript.formats.markdown.markdown import MarkdownFormat
from qa2audio.transcript.read_file import understand
from qa2audio.transcript.rows import split_rows
from qa2audio.transcript.source import Source

STARTS = [
    "",
    "",
    "",
    "**Ana:** ",
    "**Ben**: ",
    "__Ana:__",
    "**Ana (ACME):** ",
    "### Ana",
    "**Ben**",
    "> ",
    "- ",
    "1. ",
    "  * ",
    "## ",
    "# ",
    "> **Ana:** ",
    "\\[04:15\\] ",
    "[^1]: ",
    "[ref]: ",
    "    ",
    "| ",
    "** Ana: ** ",
    "**[Ana](x.y):**",
    "- [x] ",
]
PIECES = [
    "hello",
    "World.",
    "*really*",
    "**bold**",
    "_so_",
    "a*b*c",
    "2**10",
    "`code`",
    "``a`b``",
    "`",
    "*",
    "**",
    "_",
    "[",
    "]",
    "[text](http://x.y/z)",
    '[text](<a b> "t")',
    "[text][ref]",
    "[ref]",
    "![alt](pic.png)",
    "[![a](b)](c)",
    "<br>",
    "<b>x</b>",
    "<https://x.y>",
    "<!-- c -->",
    "<!--",
    "-->",
    "&amp;",
    "&nbsp;",
    "&#10;",
    "&nope;",
    "\\*",
    "\\",
    "[^1]",
    "{{< x >}}",
    "[laughter]",
    "[00:01:02]",
    "(00:01)",
    "~~gone~~",
    "==",
    "|",
    "שלום",
    "\u200b",
    "???",
    "[ok: glued]",
    "[pause: 1s]",
    "10:30",
    "don’t",
    ":",
    "[a [b](c) d](e)",
    "*a **b* c**",
    "Ana:",
    "#",
    "[music: x]",
    "word[say: wird]",
]
WHOLE = [
    "",
    "",
    "",
    "---",
    "***",
    "===",
    "```",
    "~~~",
    "```python",
    "<!-- a",
    "b -->",
    "|---|---|",
    "| a | b |",
    "<script>",
    "</script>",
    "\u00a0",
    "* * *",
    "**What is it?**",
    "*Why though?*",
    "[ref]: http://x.y 't'",
    "[^1]: A note.",
    "%% x",
]


@st.composite
def rows(draw: st.DrawFn) -> str:
    if draw(st.integers(0, 3)) == 0:
        return draw(st.sampled_from(WHOLE))
    pieces = draw(st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=7))
    return draw(st.sampled_from(STARTS)) + draw(st.sampled_from(["", " ", "  "])).join(pieces)


@st.composite
def documents(draw: st.DrawFn) -> str:
    ends = st.sampled_from(["\n", "\n", "\n\n", "\r\n", "\v", "\u2028", "  \n", "\\\n"])
    return "".join(row + draw(ends) for row in draw(st.lists(rows(), min_size=1, max_size=14)))


@given(documents())
@settings(max_examples=300)
def test_every_word_is_in_a_part_or_left_out(document: str) -> None:
    chosen, source = MarkdownFormat(), Source("talk.md", "talk", split_rows(document))

    transcript = understand(source, chosen)

    ensure_conserved(chosen.extract(source), transcript)


@given(documents())
@settings(max_examples=300)
def test_places_are_those_of_the_file(document: str) -> None:
    lines = re.split(r"\r\n|\r|\n", document)
    transcript = understand(Source("talk.md", "talk", split_rows(document)), MarkdownFormat())

    for left in transcript.omitted:
        line = lines[left.line - 1][left.column - 1 :]
        assert line[:1] == left.text[:1] or line[:1] in "&\\*_`~=[", (left, line)
    places = [(item.line, item.column) for item in (*transcript.parts, *transcript.omitted)]
    assert all(0 < column <= len(lines[line - 1]) + 1 for line, column in places)


SAFE = st.sampled_from(
    [
        "hello",
        "World.",
        "*really*",
        "**bold words**",
        "_so_",
        "`co de`",
        "[text](http://x.y/z)",
        "R&amp;D",
        "\\*not\\*",
        "<https://x.y>",
        "don’t",
        "***both***",
        "a*b*c",
        "snake_case_name",
        "2 * 3 * 4",
        "&lt;",
        "**a *b* c**",
        "[*i*](u.v)",
    ]
)


@given(st.lists(st.lists(SAFE, min_size=1, max_size=12), min_size=1, max_size=5))
def test_what_is_said_is_what_another_parser_shows(paragraphs: list[list[str]]) -> None:
    document = "\n\n".join("Well " + " ".join(pieces) + " indeed." for pieces in paragraphs)
    shown = unescape(re.sub(r"<[^>]*>", "", MarkdownIt().render(document)))

    transcript = understand(Source("talk.md", "talk", split_rows(document)), MarkdownFormat())

    said = " ".join(part.text for part in transcript.parts if isinstance(part, Turn))
    assert re.findall(r"\w+", said) == re.findall(r"\w+", shown)
    assert not any(isinstance(part, Heading) for part in transcript.parts)


def test_a_file_of_front_matter_alone_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "talk.md"
    path.write_text("---\ntitle: x\n---\n\n", encoding="utf-8")
    with pytest.raises(TranscriptError, match="there is nothing below the front matter") as caught:
        read(path, source="talk.md")
    assert str(caught.value).startswith("talk.md:3: ")
