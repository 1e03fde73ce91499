"""Transcripts whose lines have numbers: nothing of them is lost, and nobody is invented."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from qa2audio.model import OmissionReason
from qa2audio.transcript import read
from qa2audio.transcript.conservation import text_of

WORDS = st.sampled_from(
    ["the boat", "was at", "the mill", "in 12 days,", "and nobody", "knew of it.", "Where?", "Here."]
)
LABELS = st.sampled_from(["", "", "Q.   ", "A.   ", "MR. ROC:  ", "THE WITNESS:  "])
LINES = st.lists(st.tuples(LABELS, st.lists(WORDS, min_size=3, max_size=5)), min_size=30, max_size=80)


@settings(max_examples=30, deadline=None)
@given(LINES, st.sampled_from([25, 28, 1_000]))
def test_every_word_comes_through_in_order_and_nobody_is_invented(
    lines: list[tuple[str, list[str]]], page: int
) -> None:
    rows = [
        f"{number % page + 1:2}      {label}{' '.join(words)}" for number, (label, words) in enumerate(lines)
    ]
    text = "\n".join(rows) + "\n"
    with TemporaryDirectory() as folder:
        path = Path(folder) / "deposition.txt"
        path.write_text(text, encoding="utf-8")
        transcript = read(path)

    assert " ".join(text_of(item) for item in transcript.in_file_order()).split() == text.split()
    assert {one.name for one in transcript.speakers} <= {"Narrator", "Host", "Guest", "MR. ROC", "THE WITNESS"}
    numbers = [left.text for left in transcript.omitted if left.reason is OmissionReason.FURNITURE]
    assert len(numbers) == len(lines)
