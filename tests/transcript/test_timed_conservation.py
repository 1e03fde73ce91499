"""Nothing is lost from text with times in it, whatever stands around them; and independent readers hear the same."""

from __future__ import annotations

import html
import random
import re
import tempfile
from pathlib import Path

import pysubs2
import pytest
import srt
import webvtt
from hypothesis import example, given
from hypothesis import strategies as st

from qa2audio.errors import TranscriptError
from qa2audio.model import Heading, Omission, Transcript, Turn
from qa2audio.transcript import read

WORDS = [
    "hello", "World.", "it’s", "No.", "Note:", "10:30", "-", "- Yes", ">> OK", "&amp;", "AT&amp;T", "&lt;b", "&nbsp;",
    "&am<i>p;", "[Music]", "(laughs)", "(00:01:02)", "[inaudible 00:00:09]", "-->", "<i>so</i>", "<c.x>", "</c>",
    "{\\an8}", "<00:00:01.500>", "<v Ben>", "<v Ana Li>Hi</v>", "Ana:", "Ben Ode:", "[Ana]", "<", ">", "♪ la ♪",
    "你好", "\u200e", "é", "NOTE", "1984", "\u2028", "%%", "<!--", "**b**",
]  # fmt: skip
LABELS = [
    "Ana (00:01:02):", "Ana: 00:01:02", "Ana  0:03", "[00:01:02] Ana:", "00:01:02 Ben:", "00:01:02\tBen:",
    "[Ana] 10:00:01", "[00:01.000 --> 00:04.000]", "0:04", "(0:05)", "Ben, 0:07", "Ana | 00:10", "00:01:05 - Ben",
    "Ana:", "", "Transcribed by https://otter.ai", "SPEAKERS", "Attendees", "Host: Ana Li", "\\[04:15\\]",
]  # fmt: skip
LINE_ENDS = ["\n", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r"]

lines = st.lists(st.sampled_from(WORDS) | st.text(max_size=4), max_size=6).map(" ".join)


@st.composite
def timed_text(draw: st.DrawFn) -> str:
    rows = st.tuples(st.sampled_from(LABELS), lines, st.sampled_from(LINE_ENDS))
    return "".join(f"{label} {text}{end}" for label, text, end in draw(st.lists(rows, min_size=1, max_size=10)))


@st.composite
def captions(draw: st.DrawFn, separator: str, header: str) -> str:
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    blocks = [header] if header else []
    start = 0.0
    for number in range(1, draw(st.integers(1, 8)) + 1):
        length, gap = draw(st.sampled_from([0.01, 1.0, 2.5])), draw(st.sampled_from([0.0, 0.2, 8.0]))
        name = draw(st.sampled_from([f"{number}{end}", "", f"{number}{end}"]))
        times = f"{_clock(start, separator)} --> {_clock(start + length, separator)}"
        text = end.join(draw(st.lists(lines, min_size=1, max_size=3)))
        blocks.append(f"{name}{times}{end}{text}")
        start += length + gap
    return (end * 2).join(blocks) + draw(st.sampled_from(["", end]))


def _clock(seconds: float, separator: str) -> str:
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}{separator}{round(seconds % 1 * 1000):03}"


def heard(transcript: Transcript) -> str:
    """Every character that was read, put together by where it stands, without white space."""
    pieces: list[tuple[int, int, str]] = []
    for item in (*transcript.parts, *transcript.omitted):
        if isinstance(item, Turn | Omission):
            pieces.append((item.line, item.column, item.text))
        elif isinstance(item, Heading) and not item.listed:  # a title in a list of chapters is left out there
            pieces.append((item.line, item.column, item.title))
    return "".join("".join(text for *_, text in sorted(pieces)).split())


def conserved(document: str, reader: str, *, entities: bool) -> None:
    if "\0" in document or not document.strip():
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "talk.txt")
        path.write_bytes(document.encode("utf-8", "replace"))
        text = path.read_bytes().decode().removeprefix("\ufeff")
        try:
            transcript = read(path, reader=reader)
        except TranscriptError as error:
            if "losing or moving" in error.message:
                raise
            return  # captions that say nothing, times that are none
    if entities:
        text = re.sub(
            r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});",
            lambda entity: html.unescape(entity[0]),
            text,
        )
    assert heard(transcript) == "".join(text.split())


@given(timed_text())
@example(
    "Ana (00:01:02): \nAna (00:01:02): hello hello hello ♪ la ♪\nAna  0:03 \nAna (00:01:02): \n\\[04:15\\] hello\n"
)
@example("Ana (00:01:02): \nAna (00:01:02): hello ♪ la ♪\nAna  0:03 \nAna (00:01:02): \n\\[04:15\\] hello\n")
def test_every_word_of_timed_text_is_in_a_part_or_left_out(document: str) -> None:
    conserved(document, "timed", entities=False)


@given(captions(".", "WEBVTT"))
def test_every_word_of_webvtt_is_in_a_part_or_left_out(document: str) -> None:
    conserved(document, "webvtt", entities=True)


@given(captions(",", ""))
def test_every_word_of_subrip_is_in_a_part_or_left_out(document: str) -> None:
    conserved(document, "subrip", entities=True)


SENTENCES = [
    "It rained.",
    "Who is there?",
    "nobody, I think",
    "AT&amp;T",
    "went on and on",
    "<i>so</i> it was",
    "1984",
]


def _captions(separator: str, header: str) -> str:
    chance = random.Random(7)
    blocks = [header] if header else []
    for number in range(200):
        times = f"{_clock(number * 3, separator)} --> {_clock(number * 3 + 2, separator)}"
        rows = "\n".join(chance.choices(SENTENCES, k=chance.randint(1, 2)))
        blocks.append(f"{number + 1}\n{times}\n{rows}")
    return "\n\n".join(blocks) + "\n"


def said(transcript: Transcript) -> list[str]:
    return " ".join(part.text for part in transcript.parts if isinstance(part, Turn)).split()


def _words(rows: list[str]) -> list[str]:
    return html.unescape(re.sub(r"<[^>]*>", "", " ".join(rows))).split()


def test_webvtt_says_what_another_reader_finds(tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text(_captions(".", "WEBVTT"), encoding="utf-8")

    assert said(read(path)) == _words([cue.text for cue in webvtt.read(str(path)).captions])


def test_subrip_says_what_other_readers_find(tmp_path: Path) -> None:
    path = tmp_path / "talk.srt"
    path.write_text(_captions(",", ""), encoding="utf-8")
    text = path.read_text(encoding="utf-8")

    assert said(read(path)) == _words([cue.content for cue in srt.parse(text)])
    assert said(read(path)) == _words([cue.plaintext for cue in pysubs2.SSAFile.load(str(path))])


@pytest.mark.parametrize("suffix", ["srt", "vtt"])
def test_times_that_make_no_sense_are_named_by_line(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"talk.{suffix}"
    header = "WEBVTT\n\n" if suffix == "vtt" else ""
    path.write_text(
        f"{header}1\n00:00:01.000 --> 00:00:02.000\nHi.\n\n2\n00:00:0x --> soon\nHo.\n", encoding="utf-8"
    )
    line = 6 + 2 * bool(header)

    with pytest.raises(TranscriptError, match=rf":{line}: "):
        read(path)


def test_captions_that_say_nothing_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text("WEBVTT\n\nNOTE nothing yet\n", encoding="utf-8")

    with pytest.raises(TranscriptError, match="nothing is said"):
        read(path)


@pytest.mark.parametrize(
    "unit", ["<v ", "<i", "&a", "{\\", "[0", "(00:01:02) ", "- ", "Ana 0", "00:00 - ", "<00", "a,b: ", "Q. "]
)
@pytest.mark.parametrize("reader", ["timed", "webvtt", "subrip"])
def test_a_long_line_takes_no_long_time(tmp_path: Path, unit: str, reader: str) -> None:
    """Nothing here is quadratic: at this size that would be hours, and the suite has a timeout."""
    path = tmp_path / "talk.txt"
    header = "WEBVTT\n\n" if reader == "webvtt" else ""
    path.write_text(
        f"{header}00:00:01.000 --> 00:00:02.000\nHi {unit * (300_000 // len(unit))} so\n", encoding="utf-8"
    )

    assert said(read(path, reader=reader))
