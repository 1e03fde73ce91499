"""Nothing is lost, whatever the file looks like. The words are counted here in another way than in the code."""

from __future__ import annotations

import re
import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.errors import TranscriptError
from qa2audio.model import Heading, Omission, Transcript, Turn
from qa2audio.transcript import read
from qa2audio.transcript.conservation import ensure_conserved
from qa2audio.transcript.formats.known_formats import FORMATS
from qa2audio.transcript.source_file import load

LABELS = [
    "Ana:", "Ben:", "Ana Li (ACME):", "Question:", "Q:", "A:", "Answer:", "Narrator:", "[SPEAKER_00]:",
    "Note:", "דנה:", "小明:", "ben:", "Ana :", "Audience 2:", "The point:", "Title:", "http:",
]  # fmt: skip
WORDS = [
    "hello", "World", "it.Then", "“quoted”", "don’t", "[ok:", "glued]", "[ok: glued]", "[ok: nonsense]",
    "10:30", "A:", "…", "—", "&", "#", "##", "שלום", "مرحبا", "你好。", "\u200b", "\u00ad", "\ufeff", "😀",
    "e\u0301", "(x)", ":", "]", "x" * 120, "???", "\u2024",
    "(laughs)", "[pause: 1s]", "[puase: 1s]", "[chapter: x ]", "[voice: Ana slower]", "<!--", "-->", "%%", "♪",
]  # fmt: skip
SPACES = [" ", "  ", "\t", "\u00a0", "\u2003", " \u00a0"]
WHOLE = [
    "", " ", "\u00a0", "\u00a0 \u00a0", "\u200b", "---", "* * *", "=====", "# Top", "## Sub ##", "#", "#tag",
    "[ok: glued]", "[ok: ]", "By Jane Doe", "May 3, 2023", "A Fine Title", "\t\t", "⁂", "[Music]",
    "Break:", "— advert —", "<!--", "--> on", "%% no",
]  # fmt: skip
LINE_ENDS = ["\n", "\n", "\r\n", "\r", "\n\n", "\v", "\f", "\x85", "\u2028", "\u2029", "\x1c", " \n"]


@st.composite
def rows(draw: st.DrawFn) -> str:
    if draw(st.booleans()):
        return draw(st.sampled_from(WHOLE))
    pieces = draw(st.lists(st.sampled_from(WORDS) | st.text(max_size=6), max_size=6))
    label = draw(st.sampled_from(["", "", "\t", "\u200f", *LABELS]))
    return label + "".join(draw(st.sampled_from(SPACES)) + piece for piece in pieces)


@st.composite
def documents(draw: st.DrawFn) -> str:
    return "".join(
        row + draw(st.sampled_from(LINE_ENDS)) for row in draw(st.lists(rows(), min_size=1, max_size=14))
    )


def heard(transcript: Transcript) -> list[str]:
    """Everything that was read, put together by where it stands."""
    pieces: list[tuple[int, int, str]] = []
    for item in (*transcript.parts, *transcript.omitted):
        if isinstance(item, Turn | Omission):
            pieces.append((item.line, item.column, item.text))
        elif isinstance(item, Heading) and not item.listed:  # a title in a list of chapters is left out there
            pieces.append((item.line, item.column, item.title))
    return " ".join(text for _, _, text in sorted(pieces)).split()


def load_or_none(document: str, folder: str) -> tuple[str, Transcript | None]:
    """Return the file's text, and its transcript unless there is nothing to read in it."""
    path = Path(folder, "talk.txt")
    path.write_bytes(document.encode("utf-8", "replace"))
    text = path.read_bytes().decode().removeprefix("\ufeff")
    controls = sum(1 for char in text if ord(char) < 32 and char not in "\t\n\v\f\r\x1b")
    if "\0" in text or controls > 0.04 * len(text) or not text.strip():
        return text, None
    return text, read(path, reader="plain")  # the other readers have tests of their own


@given(documents())
def test_every_word_is_in_a_part_or_left_out(document: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        text, transcript = load_or_none(document, folder)

    # What is left out may begin inside a word: `Hm[laughs].`
    assert transcript is None or "".join(heard(transcript)) == re.sub(r"\s+", "", text)
    if transcript and not any(omitted.reason != "label" for omitted in transcript.omitted):
        assert heard(transcript) == re.findall(r"\S+", text)


@given(documents())
def test_starts_say_where_each_piece_of_a_turn_stands(document: str) -> None:
    with tempfile.TemporaryDirectory() as folder:
        text, transcript = load_or_none(document, folder)
    lines = re.split(r"\r\n|\r|\n", text)
    for turn in (part for part in (transcript.parts if transcript else ()) if isinstance(part, Turn)):
        assert turn.starts[0][0] == 0
        assert (turn.line, turn.column) == turn.starts[0][1:]
        for start in turn.starts:
            first_word = turn.text[start.offset :].split()[0]
            assert lines[start.line - 1][start.column - 1 :].startswith(first_word)
            assert turn.line_at(start.offset) == start.line


@pytest.mark.parametrize("change", ["drop", "swap"])
def test_a_reader_that_loses_or_moves_a_word_is_caught(tmp_path: Path, change: str) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Ana: One.\nBen: Two.\nAna: Three.\n", encoding="utf-8")
    transcript = read(path, source="talk.txt")
    first, second, *rest = transcript.parts
    assert isinstance(first, Turn)
    assert isinstance(second, Turn)
    parts = (
        (first, *rest)
        if change == "drop"
        else (replace(first, text=second.text), replace(second, text=first.text), *rest)
    )

    with pytest.raises(TranscriptError, match=r"talk\.txt:[12]: .*without losing or moving a word"):
        ensure_conserved(load(path, source="talk.txt"), replace(transcript, parts=parts))


# What stands at the heads of rows in files that were put together, with signs of every format around it.
_TOKENS = st.sampled_from(
    ["{1}{2}", "[10][20]", "[00:01.00]", "{y:i}", "/", "|", "<i>", "</i>", "<v Ann>", "&amp;", "\ufeff", "\ufeff",
     "\n", "\n", "\n\n", "\x85", "\u2028", "Ann: ", "word ", "[noise]", "- ", "0"]
)  # fmt: skip


@pytest.mark.parametrize("reader", [reader.name for reader in FORMATS if reader.name not in {"xml", "json"}])
@given(pieces=st.lists(_TOKENS, min_size=1, max_size=24))
def test_files_put_together_lose_nothing_in_any_format(reader: str, pieces: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "talk")
        path.write_text("".join(pieces), encoding="utf-8", newline="")
        try:
            read(path, reader=reader)
        except TranscriptError as error:
            assert "bug" not in (error.hint or "")  # noqa: PT017 - a file may be refused, for another reason
