"""What `check` shows to people: widths, colours, what is left out, and the lines that mend."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.transcript.with_facts import read_with_facts

from qa2audio.cli.display_text import visible
from qa2audio.cli.reports.check_report.left_out import left_out
from qa2audio.cli.reports.check_report.mending import facts
from qa2audio.cli.reports.check_report.overview import Colours
from qa2audio.cli.reports.check_report.turn_rows import conversation
from qa2audio.cli.terminal_columns import cells, fit, table
from qa2audio.model import Omission, OmissionReason, Turn
from qa2audio.transcript import read

if TYPE_CHECKING:
    from collections.abc import Callable

    from .conftest import Result

    Cli = Callable[..., Result]

_CASES = sorted((Path(__file__).parents[1] / "transcript" / "cases").glob("*.txt"))


@given(st.text(), st.integers(5, 60))
def test_a_text_is_cut_to_the_columns(text: str, columns: int) -> None:
    shown = fit(visible(text).replace("\n", " "), columns)

    assert cells(shown) <= columns


@pytest.mark.parametrize(
    ("text", "columns", "shown"),
    [
        ("four", 4, "four"),
        ("five!", 4, "fiv…"),
        ("秋田花子", 8, "秋田花子"),
        ("秋田花子", 7, "秋田花…"),
        ("秋田花子", 6, "秋田…"),
        ("e\u0301te\u0301", 3, "e\u0301te\u0301"),
        ("e\u0301te\u0301s", 3, "e\u0301t…"),
        ("one two", 5, "one…"),
    ],
)
def test_wide_letters_take_two_columns_and_marks_none(text: str, columns: int, shown: str) -> None:
    assert fit(text, columns) == shown


def test_columns_stand_below_each_other() -> None:
    assert table([("秋田", "a"), ("Ana", "b")], indent="") == ["秋田  a", "Ana   b"]


def test_nothing_commands_the_terminal() -> None:
    assert visible("a\x1b[31mb\x07\u202ec\x9b") == "a\ufffd[31mb\ufffdc\ufffd"


def test_a_hostile_transcript_commands_nothing(qa2audio: Cli, folder: Path) -> None:
    (folder / "evil.txt").write_text("T\x1b[2Jitle\n\nA\x1b]0;x\x07: Hello \x1b[31m.\n\nBo: Hi.\n\nBo: So.\n")

    done = qa2audio("check", "evil.txt")

    assert not {"\x1b", "\x07"} & set(done.out + done.err)


def _long(folder: Path, turns: int) -> Path:
    path = folder / "long.txt"
    rows = [f"{('Ilse', 'Tom')[number % 2]}: So they say, {number}." for number in range(turns)]
    path.write_text("\n\n".join(rows), encoding="utf-8")
    return path


def test_the_middle_of_a_long_conversation_is_folded(tmp_path: Path) -> None:
    transcript = read(_long(tmp_path, 200))
    colours = Colours(transcript.speakers)

    shown = list(conversation(transcript, colours, 80, whole=False))

    assert len(shown) == 33
    assert "168 more from line 49 to 383: --all shows them" in shown[24]
    assert len(list(conversation(transcript, colours, 80, whole=True))) == 200


def test_a_pipe_gets_all_of_it(qa2audio: Cli, folder: Path) -> None:
    _long(folder, 90)

    out = qa2audio("check", "long.txt").out

    assert all(f"So they say, {number}." in out for number in range(90))


def test_what_is_left_out_is_shown_by_its_reason() -> None:
    times = [Omission(line, 1, f"[0:{line}]", OmissionReason.TIME) for line in range(1, 9)]
    links = [Omission(line, 1, f"Slide {line}", OmissionReason.LINK) for line in range(10, 15)]
    labels = [Omission(20, 1, "Ana:", OmissionReason.LABEL), Omission(21, 1, "Ana:", OmissionReason.LABEL)]

    shown = [" ".join(line.split()) for line in left_out([*times, *links, *labels], 80, whole=False)]

    assert shown[1:] == [
        "8 time line 1: [0:1] …",
        "5 link line 10: Slide 10",
        "line 11: Slide 11",
        "line 12: Slide 12 …",
        "2 label Ana: ×2",
    ]
    assert len(list(left_out([*times, *links, *labels], 80, whole=True))) == 16


@pytest.mark.parametrize("path", _CASES, ids=lambda path: path.stem)
def test_what_is_shown_to_paste_changes_nothing(path: Path, tmp_path: Path) -> None:
    before = read(path)
    if before.front_matter:
        return
    text = path.read_bytes().decode()
    rows = list(facts(before, "yaml"))

    after = read_with_facts(tmp_path, "\n".join(("---", "draft: false", *rows, "---", text)))

    assert [(one.name, one.role) for one in after.speakers] == [(one.name, one.role) for one in before.speakers]
    assert _said(after.parts) == _said(before.parts)


def _said(parts: object) -> list[tuple[str, str]]:
    return [(part.speaker, part.text) for part in parts if isinstance(part, Turn)]  # type: ignore[attr-defined]


def test_what_looks_like_furniture_is_suggested(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(
        "Ana: Day.\n\nSalt and sand\n\nBo: Hi.\n\nSalt and sand\n\nAna: So.\n\nSalt and sand\n",
        encoding="utf-8",
    )

    assert '# skip: ["Salt and sand"]  # lines that are no speech' in list(facts(read(path), "yaml"))
    assert '# skip = ["Salt and sand"]  # lines that are no speech' in list(facts(read(path), "toml"))


@pytest.mark.parametrize("sign", [" ~", " =>", " ::", " ^"])
def test_a_shape_that_nobody_understood_is_suggested_and_mends(tmp_path: Path, sign: str) -> None:
    rows = [f"{('Ilse', 'Tom')[number % 2]}{sign} So they say, {number}." for number in range(12)]
    text = "\n\n".join(rows)
    path = tmp_path / "lost.txt"
    path.write_text(text, encoding="utf-8")
    transcript = read(path)
    assert [one.name for one in transcript.speakers] == ["Narrator"]

    (line,) = [row.removeprefix("# ") for row in facts(transcript, "yaml") if "labels" in row]
    mended = read_with_facts(tmp_path, f"---\n{line}\n---\n{text}")

    assert [one.name for one in mended.speakers] == ["Ilse", "Tom"]


def test_other_labels_than_names_are_shown(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Ana Li: Day.\n\nBo Ek: Hi.\n\nAL: So.\n\nBE: Oh.\n\nAL: Ah.\n", encoding="utf-8")

    assert list(facts(read(path), "yaml"))[1:] == [
        "speakers:",
        "  Ana Li: host",
        "  Bo Ek: guest",
        "labels:",
        "  AL: Ana Li",
        "  BE: Bo Ek",
    ]


def _on_terminal(folder: Path, **environment: str) -> str:
    """Return what somebody at a terminal of sixty columns sees."""
    _long(folder, 6)
    ours, theirs = pty.openpty()
    surroundings = {**os.environ, "COLUMNS": "60", "TERM": "xterm", **environment}
    subprocess.run(
        [sys.executable, "-m", "qa2audio", "check", "long.txt"],
        cwd=folder,
        env=surroundings,
        stdout=theirs,
        stdin=theirs,
        check=True,
    )
    os.close(theirs)
    seen = b""
    try:
        while piece := os.read(ours, 65536):
            seen += piece
    except OSError:  # the other end is closed
        pass
    os.close(ours)
    return seen.decode()


def test_speakers_have_colours_on_a_terminal(folder: Path) -> None:
    seen = _on_terminal(folder)

    assert "\x1b[36mIlse" in seen
    assert "\x1b[33mTom" in seen


def test_nobody_gets_colours_who_wants_none(folder: Path) -> None:
    assert "\x1b" not in _on_terminal(folder, NO_COLOR="1")
