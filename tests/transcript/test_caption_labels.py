"""Captions in which a label stands only where somebody begins to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.model import Transcript, Turn
from qa2audio.transcript import read

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

PIECES = ("The old floor was wet.", "Nobody came that winter,", "and we went on looking.", "It was late.")


def cues(texts: Iterable[str]) -> str:
    return "\n".join(
        f"{number}\n00:{number // 60:02}:{number % 60:02},000 --> 00:{number // 60:02}:{number % 60:02},900\n{text}\n"
        for number, text in enumerate(texts, start=1)
    )


def read_cues(texts: Iterable[str], folder: Path) -> Transcript:
    path = folder / "episode.srt"
    path.write_text(cues(texts), encoding="utf-8")
    return read(path)


def conversation(count: int, sign: str = "", *, lower: bool = False) -> list[str]:
    """Eight turns of two people, each of `count` cues."""
    texts = []
    for turn in range(8):
        for number in range(count):
            text = PIECES[(turn + number) % 4] if number < count - 1 else PIECES[3]
            text = text.lower().rstrip(".,") if lower else text
            texts.append(f"{sign}{('Oda', 'Ravi')[turn % 2]}: {text}" if number == 0 else text)
    return texts


def labelled(transcript: Transcript) -> list[str]:
    return [part.speaker for part in transcript.parts if isinstance(part, Turn) and part.labelled]


@pytest.mark.parametrize("count", [1, 2, 4, 7, 10, 20, 100])
@pytest.mark.parametrize("sign", ["", ">> "])
def test_a_label_in_the_first_of_any_number_of_cues_counts(count: int, sign: str, tmp_path: Path) -> None:
    assert labelled(read_cues(conversation(count, sign), tmp_path)) == ["Oda", "Ravi"] * 4


def test_so_it_does_where_no_sentence_has_an_end(tmp_path: Path) -> None:
    assert labelled(read_cues(conversation(20, lower=True), tmp_path)) == ["Oda", "Ravi"] * 4


def test_what_begins_a_row_once_in_a_conversation_is_no_speaker(tmp_path: Path) -> None:
    texts = conversation(12)
    texts[30] = "Lantern.js: a small library"
    texts[50] = "Lantern: a light that nobody sees."

    assert {speaker.name for speaker in read_cues(texts, tmp_path).speakers} == {"Oda", "Ravi"}


def test_somebody_who_speaks_once_in_a_conversation_is_a_speaker(tmp_path: Path) -> None:
    texts = conversation(12)
    texts[36:36] = ["Bea Lund: Hello, I am late.", "The train stood still."]

    assert {speaker.name for speaker in read_cues(texts, tmp_path).speakers} == {"Oda", "Ravi", "Bea Lund"}


def test_rows_of_a_monologue_that_begin_with_a_word_and_a_colon_are_no_speakers(tmp_path: Path) -> None:
    texts = list(PIECES) * 50
    for index in (61, 102, 143, 184):
        texts[index] = ("Moss: it is soft.", "Fern: it is green.")[index % 2]

    assert {speaker.name for speaker in read_cues(texts, tmp_path).speakers} == {"Narrator"}
