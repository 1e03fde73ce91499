"""Captions as they are met: without a header, without minutes, put together from several files, badly typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.errors import TranscriptError
from qa2audio.model import Turn
from qa2audio.transcript import read
from qa2audio.transcript.formats.known_formats import choose
from qa2audio.transcript.source_file import load

if TYPE_CHECKING:
    from pathlib import Path


def said(path: Path) -> str:
    return " ".join(part.text for part in read(path).parts if isinstance(part, Turn))


@pytest.mark.parametrize(
    "times",
    [
        ("0.860 --> 7.380", "7.380 --> 61.5"),
        ("00:00.860-->00:07.380", "00:07.380-->01:01.500"),
        ("00:00:00,860 -- > 00:00:07,380", "00:00:07,380 -- > 00:01:01,500"),
        ("00:00:00, 860 –> 00:00:07, 380", "00:00:07, 380 –> 00:01:01, 500"),
        ("-00:00:00.100 --> 00:00:07.380", "00:00:07.380 --> 100:01:01.500"),
        ("00:00:00;24 --> 00:00:07;11", "00:00:07;11 --> 00:01:01;15"),
        ("00:00:00.860 --> 00:00:07.380 align:start position:0%", "00:00:07.380 --> 00:01:01.500 line:0"),
        ("00:00:00.860000000 --> 00:00:07.380000000", "00:00:07.380000000 --> 00:01:75.500000000"),
    ],
)
@pytest.mark.parametrize("header", ["WEBVTT\n\n", "WebVTT\n", "\ufeffWEBVTT - A talk\nKind: captions\n\n", ""])
def test_times_of_any_shape_begin_a_cue(header: str, times: tuple[str, str], tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text(f"{header}{times[0]}\nIt rained.\n\n{times[1]}\nAll day.\n", encoding="utf-8")

    assert said(path) == "It rained. All day."


FIRST, SECOND = "00:00:01.000 --> 00:00:02.000\nIt rained.\n", "00:00:03.000 --> 00:00:04.000\nAll day.\n"


@pytest.mark.parametrize(
    "text",
    [
        f"\ufeff1\n{FIRST}\n\ufeff1\n{SECOND}",
        f"WEBVTT\n\n{FIRST}\n\ufeffWEBVTT\n\n{SECOND}",
        f"{FIRST}{SECOND}",
        f"1\n{FIRST}2\n{SECOND}",
        f"{FIRST}\n{SECOND}".replace("000\n", "000 "),
        f"Wren Talks\nexported\n\n1\n{FIRST}\n2\n{SECOND}",
        f"STYLE\n::cue {{ }}\n\nREGION\nid:a\n\n{FIRST}\nNOTE by hand\n\nchapter two\n{SECOND}",
    ],
)
def test_what_stands_around_cues_is_not_said(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    assert said(path) == "It rained. All day."


@pytest.mark.parametrize(
    "text",
    [
        "Ana: See 00:01.000 --> 00:02.000 in the file.\nBen: I do.\n",
        "The map goes A --> B.\n1.5 --> 2.5\nis what it says.\n" + "And so it went on, all day.\n" * 12,
        "[00:00.000 --> 00:04.000]  Hello there.\n[00:04.000 --> 00:08.000]  And again.\n",
    ],
)
def test_text_with_arrows_is_no_caption_file(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    assert choose(load(path)).name not in {"webvtt", "subrip"}


def test_a_header_without_cues_is_refused_by_its_line(tmp_path: Path) -> None:
    path = tmp_path / "talk.vtt"
    path.write_text("WEBVTT\n\nIt rained, and nobody timed it.\n", encoding="utf-8")

    with pytest.raises(TranscriptError, match=r":3: .* is not what stands here"):
        read(path)
