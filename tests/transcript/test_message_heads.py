"""Messages with a head of rows: who sent each, all their words, and nothing of it where no habit is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Turn
from qa2audio.model.joined_turns import turns
from qa2audio.transcript import read
from qa2audio.transcript.formats.message_heads import MessageHeadsFormat
from qa2audio.transcript.read_file import understand
from qa2audio.transcript.rows import split_rows
from qa2audio.transcript.source import Source

if TYPE_CHECKING:
    from pathlib import Path

SAID = (
    ("Oda Rehn", "The bridge was closed for eleven weeks."),
    ("You", "Who decided that?\n\nAnd when was it told?"),
    ("Oda Rehn", "The board did, without a vote."),
    ("You", "I shall say so on Friday."),
)


def test_who_sent_each_message_is_read(tmp_path: Path) -> None:
    path = tmp_path / "signal.txt"
    path.write_text(
        "".join(
            f"From: {who}{' (+15550100)' if who != 'You' else ''}\nType: incoming\nSent: 2024-05-02 10:0{at}\n"
            f"Received: 2024-05-02 10:0{at}\n\n{text}\n\n"
            for at, (who, text) in enumerate(SAID)
        )
    )

    transcript = read(path)

    assert transcript.reader == "messages"
    assert [(turn.speaker, turn.text) for turn in turns(transcript.parts)] == list(SAID)


ROWS = st.sampled_from(
    [
        "From: Ana",
        "From: Ben (x)",
        "Sent: 2024-05-02 10:00",
        "Type: in",
        "Hello.",
        "",
        "From: here we go: on",
        "To:",
        "[Music]",
    ]
)


@given(st.lists(ROWS | st.text("ab: .", max_size=8), min_size=1, max_size=14))
def test_every_word_is_in_the_transcript_and_nobody_is_invented(lines: list[str]) -> None:
    text = "\n".join(lines)
    if not text.strip():
        return

    transcript = understand(
        Source("talk.txt", "talk", split_rows(text)), MessageHeadsFormat()
    )  # it counts the words

    speakers = {part.speaker for part in transcript.parts if isinstance(part, Turn)}
    assert all(f"From: {who}" in text or f"{who}:" in text for who in speakers - {"Narrator"})


def test_a_letter_that_begins_with_its_sender_is_no_such_export() -> None:
    text = "From: Ana\nSent: 2024-05-02\n\nDear Ben, it rained.\n"

    assert MessageHeadsFormat().recognises(Source("a", "a", split_rows(text))) == 0
