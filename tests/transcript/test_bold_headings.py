"""Bold rows alone above somebody's label are headings; bold names, sentences and emphasis are not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.model import Heading, Transcript, Turn
from qa2audio.transcript import read

if TYPE_CHECKING:
    from pathlib import Path

TALK = (
    ("Childhood", "Where were you born?", "In the mill, in the winter of the flood."),
    ("The school on the hill", "Who taught you?", "My aunt did, until the road was built."),
    ("Work", "When did you begin?", "At fourteen, on the ferry, for a meal a day."),
)


def heard(tmp_path: Path, text: str) -> Transcript:
    path = tmp_path / "talk.md"
    path.write_text(text, encoding="utf-8")
    return read(path)


def said(transcript: Transcript) -> list[str]:
    return [part.text for part in transcript.parts if isinstance(part, Turn)]


@pytest.mark.parametrize(
    "labels", [("Q:", "A:"), ("**Interviewer**", "**Oda Rehn**"), ("**Ida:**", "**Oda:**"), ("Ida:", "Oda:")]
)
def test_bold_rows_above_labels_are_headings(labels: tuple[str, str], tmp_path: Path) -> None:
    text = "# A life\n\n" + "".join(
        f"**{title}**\n\n{labels[0]} {asked}\n\n{labels[1]} {told}\n\n" for title, asked, told in TALK
    )

    transcript = heard(tmp_path, text)

    assert said(transcript) == [words for _, asked, told in TALK for words in (asked, told)]
    titles = [part.title for part in transcript.parts if isinstance(part, Heading)]
    assert titles[-2:] == [title for title, _, _ in TALK[1:]]


@pytest.mark.parametrize("row", ["**That was all.**", "Almost **nobody** came", "Nobody came"])
def test_what_is_said_in_bold_is_no_heading(row: str, tmp_path: Path) -> None:
    text = "# A life\n\n" + "".join(f"Ida: {asked}\n\nOda: {told}\n\n{row}\n\n" for _, asked, told in TALK)

    transcript = heard(tmp_path, text)

    assert sum(row.replace("*", "") in words for words in said(transcript)) == len(TALK)


def test_a_bold_row_that_comes_once_is_no_heading(tmp_path: Path) -> None:
    text = "# A life\n\n" + "\n\n".join(f"Ida: {asked}\n\nOda: {told}" for _, asked, told in TALK)
    text = text.replace("Ida: When", "**Listen to me**\n\nIda: When")

    assert any("Listen to me" in words for words in said(heard(tmp_path, text)))
