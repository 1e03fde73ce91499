from __future__ import annotations

import json
from itertools import pairwise
from typing import TYPE_CHECKING

import jsonschema
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import DISCLOSURE, Chapter, Episode, Imprint, Role, Speaker, Timeline
from qa2audio.publish.chapters import chapter_list, chapter_marks, chapters_json
from qa2audio.publish.notes import show_notes

if TYPE_CHECKING:
    from qa2audio.publish.chapters import Mark

# From the Podcasting 2.0 namespace's description of JSON chapters 1.2.
SCHEMA = {
    "type": "object",
    "required": ["version", "chapters"],
    "properties": {
        "version": {"const": "1.2.0"},
        "chapters": {
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "required": ["startTime"],
                "additionalProperties": False,
                "properties": {
                    "startTime": {"type": "number", "minimum": 0},
                    "endTime": {"type": "number", "exclusiveMinimum": 0},
                    "title": {"type": "string", "minLength": 1},
                    "img": {"type": "string"},
                    "url": {"type": "string"},
                    "toc": {"type": "boolean"},
                },
            },
        },
    },
}


def timeline(*chapters: tuple[int, str], frames: int = 441_000) -> Timeline:
    return Timeline(44_100, frames, (), tuple(Chapter(*chapter) for chapter in chapters), ())


def marks(*chapters: tuple[int, str]) -> list[Mark]:
    return chapter_marks(timeline(*chapters))


@given(st.lists(st.tuples(st.integers(0, 441_000), st.text(max_size=20)), min_size=1, max_size=12))
def test_chapters_are_contiguous_from_start_to_end(chapters: list[tuple[int, str]]) -> None:
    found = marks(*chapters)
    assert found[0].start == 0
    assert found[-1].end == 10_000
    assert all(one.end == other.start for one, other in pairwise(found))
    assert all(mark.start < mark.end and mark.title for mark in found)
    jsonschema.validate(json.loads(chapters_json(found)), SCHEMA)


def test_of_two_chapters_that_begin_together_the_later_is_kept() -> None:
    assert [mark.title for mark in marks((0, "A"), (44_100, "B"), (44_101, "C"))] == ["A", "C"]


def test_an_episode_without_chapters_is_one() -> None:
    assert chapter_marks(timeline()) == [(0, 10_000, "Introduction")]


def test_the_list_in_the_description_wants_three() -> None:
    three = marks((0, "Opening"), (132_300, "Why\x0b?"), (264_600, ""))
    assert chapter_list(three) == "00:00:00 Opening\n00:00:03 Why ?\n00:00:06 Chapter 3"
    assert chapter_list(three[:2]) == ""


def test_notes_tell_who_speaks_and_that_the_voices_are_synthetic() -> None:
    speakers = (Speaker("Narrator", Role.NARRATOR), Speaker("Ana", Role.HOST), Speaker("Bob", Role.GUEST))
    episode = Episode("x", "A\x0btitle", Imprint(""), speakers, description="One\nline.\n\n\n\nAnother.")
    text = show_notes(episode, marks((0, "A"), (44_100, "B"), (88_200, "C")))
    blocks = text.rstrip("\n").split("\n\n")
    assert blocks[:4] == ["A title", "One line.", "Another.", "With Ana, Bob."]
    assert blocks[4].splitlines()[0] == "00:00:00 A"
    assert blocks[-1] == DISCLOSURE
