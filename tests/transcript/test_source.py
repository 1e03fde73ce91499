"""Files that are not transcripts, and transcripts in other encodings."""

from __future__ import annotations

import os
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PIL import Image
from tests.long_form import sized

from qa2audio.errors import TranscriptError
from qa2audio.model import Transcript, Turn
from qa2audio.transcript import read
from qa2audio.transcript.source_file import MAX_BYTES

POLISH = (
    "Ana: Zażółć gęślą jaźń, proszę bardzo, i jeszcze raz?\n"
    "Bogdan: Źle się dzieje w państwie, mówią źli ludzie.\n"
)


def refusal(path: Path) -> TranscriptError:
    with pytest.raises(TranscriptError) as caught:
        read(path, source="talk.txt")
    error = caught.value
    assert error.location is not None
    assert str(error).startswith("talk.txt")
    assert error.hint
    return error


def texts(transcript: Transcript) -> list[str]:
    return [part.text for part in transcript.parts if isinstance(part, Turn)]


def test_missing_file_names_its_nearest_neighbour(tmp_path: Path) -> None:
    (tmp_path / "part1.txt").write_text("Ana: Hi.", encoding="utf-8")

    error = refusal(tmp_path / "part2.txt")

    assert "no such file" in error.message
    assert error.hint == 'Did you mean "part1.txt"?'


def test_missing_folder(tmp_path: Path) -> None:
    assert "no such file" in refusal(tmp_path / "nowhere" / "talk.txt").message


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert "folder" in refusal(tmp_path).message


def test_a_path_with_a_nul(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / "a\0b").message


def test_a_path_that_is_too_long(tmp_path: Path) -> None:
    assert "cannot be read" in refusal(tmp_path / ("a" * 5000)).message


@contextmanager
def as_nobody() -> Iterator[None]:
    """Root may read everything, so for a moment be somebody who may not."""
    if getattr(os, "geteuid", lambda: 1)() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Ana: Hi.", encoding="utf-8")
    path.chmod(0)
    if os.name == "nt":  # there chmod only makes it read-only
        return
    with as_nobody():
        assert "may not be read" in refusal(path).message


@pytest.mark.parametrize("content", [b"", b"\n\n \t\r\n", "\u00a0\n\u2028".encode(), b"\xef\xbb\xbf"])
def test_a_file_without_words(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(content)

    message = refusal(path).message

    assert "empty" in message or "white space" in message


def test_a_picture_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    Image.new("RGB", (8, 8)).save(path, "PNG")

    assert "PNG picture" in refusal(path).message


def test_an_archive_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "talk.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w:t>Ana: Hi.</w:t>")

    error = refusal(path)

    assert "office document" in error.message
    assert "plain text" in (error.hint or "")


@pytest.mark.parametrize(
    "content",
    [
        b"Ana: Hi.\0\0\nBen: Ho.",
        b"%PDF-1.7 x",
        b"ID3\x03 x",
        b"\xff\xfb\x90d x",
        b"RIFF1234WAVE",
        bytes(range(256)) * 9,
    ],
)
def test_other_binary_files(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(content)

    assert "not text" in refusal(path).message


def test_a_hundred_megabytes_are_refused_unread(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    with path.open("wb") as file:
        file.truncate(100_000_000)

    assert "100 MB" in refusal(path).message


def test_the_limit_is_on_the_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    with path.open("wb") as file:
        file.truncate(MAX_BYTES)  # NULs: read, and found to be no text

    assert "binary" in refusal(path).message


def test_millions_of_lines_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(b"A\n" * 600_000)

    assert "600,000 lines" in refusal(path).message


@pytest.mark.parametrize(
    ("encoding", "said"),
    [
        ("utf-8-sig", None),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16-LE"),
        ("utf-16-be", "UTF-16-BE"),
        ("utf-32", "UTF-32"),
        ("cp1250", ""),
    ],
)
def test_other_encodings_are_converted(tmp_path: Path, encoding: str, said: str | None) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes((POLISH * 3).encode(encoding))

    transcript = read(path, source="talk.txt")

    assert texts(transcript)[0] == "Zażółć gęślą jaźń, proszę bardzo, i jeszcze raz?"
    codes = [(problem.code, problem.line) for problem in transcript.problems]
    assert codes == ([] if said is None else [("encoding", 1)])
    assert said is None or said in transcript.problems[0].message


@pytest.mark.parametrize("word", ["café", "naïve", "don’t", "“yes”", "Zoë"])
def test_a_single_western_word_is_converted_rightly(tmp_path: Path, word: str) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(f"Ana: Did you say {word}?\nBen: I did, and I say it again.\n".encode("cp1252"))

    assert texts(read(path))[0] == f"Did you say {word}?"


def test_a_conversion_can_be_acknowledged(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(("[ok: encoding]\n" + POLISH).encode("utf-16"))

    transcript = read(path)

    assert [problem.code for problem in transcript.acknowledged] == ["encoding"]
    assert not transcript.problems


def test_damaged_utf8_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes((POLISH * 2).encode() + b"Ana: caf\xe9.\n")

    error = refusal(path)

    assert str(error).startswith("talk.txt:5: byte 0xe9 is not UTF-8")


def test_broken_utf16_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes("Ana: Hi.\n".encode("utf-16") + b"\x00\xd8")

    assert "not UTF-16" in refusal(path).message


def test_bytes_of_no_encoding_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_bytes(bytes(0x80 + (7 * n * n + n) % 128 for n in range(3000)))

    assert "cannot be told" in refusal(path).message or "is not" in refusal(path).message


@pytest.mark.parametrize("unit", ["a", "it.It", "“a ", "Ana: "])
def test_a_line_of_megabytes(tmp_path: Path, unit: str) -> None:
    """Nothing here is quadratic: at this size that would be hours, and the suite has a timeout."""
    path = tmp_path / "talk.txt"
    count = sized(2_500_000, 10_000_000) // len(unit.encode())
    path.write_text(f"Question: {unit * count}end\nBen: Yes.\n", encoding="utf-8")

    transcript = read(path)

    assert len(texts(transcript)[0]) >= len(unit.strip()) * count
    assert texts(transcript)[1] == "Yes."
