"""Chapters."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from qa2audio.model import Transcript
from qa2audio.transcript.outline import outline, shorten

Reading = Callable[[str], Transcript]


def chapters(transcript: Transcript) -> list[tuple[int, str]]:
    return [(transcript.parts[mark.part].line, mark.title) for mark in outline(transcript)]


def test_headings_are_the_only_chapters_where_there_are_any(read_text: Reading) -> None:
    transcript = read_text(
        "# One\n\nQ: What is it about, then?\nA: That.\n\n## Two\n\nQ: And what else is there?\nA: This.\n"
    )

    assert chapters(transcript) == [(6, "Two")]  # the only `#` is the title


def test_a_question_is_a_chapter_and_a_remark_is_none(read_text: Reading) -> None:
    transcript = read_text(
        "Mara: Welcome. Nice day. So why do you keep cacti? Tell us.\nJonas: They wait.\n"
        "Mara: Right?\nJonas: Right.\nMara: I see what you mean there.\nJonas: What do you mean by that?\n"
        "Mara: Really? And what do they wait for?\nJonas: Rain.\n"
    )

    assert chapters(transcript) == [(1, "So why do you keep cacti?"), (7, "And what do they wait for?")]


def test_an_act_is_a_chapter_even_without_a_long_question(read_text: Reading) -> None:
    transcript = read_text(
        "Q: Why?\nA: So.\n\nQ: Tell us about your day.\nA: No.\n\nInterviewer: Right.\nA: What?\n"
        "Attendee: What about the other days?\nA: No.\n"
    )

    assert chapters(transcript) == [(1, "Why?"), (4, "Tell us about your day.")]


def test_a_turn_that_a_mark_cuts_is_one_chapter(read_text: Reading) -> None:
    transcript = read_text("Q: Is this how it is?So it is. [ok: glued]\nAnd is that how that is?\nA: Yes.\n")

    assert [line for line, _ in chapters(transcript)] == [1]


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("Why?", "Why?"),
        ("word " * 14 + "end", "word " * 13 + "word…"),
        ("As a senior engineer, what can you suggest to junior ones to focus on, or specify?", None),
        ("x" * 100, "x" * 69 + "…"),
        ("问" * 100, "问" * 69 + "…"),
    ],
)
def test_long_titles_are_cut_at_a_word(title: str, short: str | None) -> None:
    assert len(shorten(title)) <= 70
    if short is None:
        assert shorten(title).endswith("…")
        assert title.startswith(shorten(title)[:-1] + " ")
    else:
        assert shorten(title) == short


def test_hundreds_of_chapters_are_thinned_evenly(read_text: Reading) -> None:
    transcript = read_text("".join(f"Q: What is the matter with {n}?\nA: Nothing.\n" for n in range(1000)))
    marks = outline(transcript)

    assert len(marks) == 254
    assert marks[0].part == 0
    steps = {after.part - before.part for before, after in pairwise(marks)}
    assert steps <= {6, 8}


def test_prose_has_no_chapters(read_text: Reading) -> None:
    assert outline(read_text("It rained. Why does it rain so often?\n")) == ()
