"""Sentences end where words do, in long texts too."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model.sentences import may_end, sentence_ends


def cut(text: str, language: str = "en") -> list[str]:
    return [text[a:b] for a, b in pairwise([0, *sentence_ends(text, language)])]


def test_sentences() -> None:
    assert cut("It is so. Is it? Yes!") == ["It is so. ", "Is it? ", "Yes!"]
    assert cut("Dr. Li is here. Hello.") == ["Dr. Li is here. ", "Hello."]
    assert not cut("")


def test_a_long_text_is_cut_at_its_sentences_alone() -> None:
    text = "This sentence says a little. " * 200
    assert "".join(cut(text)) == text
    assert set(cut(text)) == {"This sentence says a little. "}


@pytest.mark.parametrize(("word", "lengths"), [("word ", [2000, 2000, 1000]), ("w", [2000, 2000, 1000])])
def test_a_text_without_an_end_is_cut_between_words(word: str, lengths: list[int]) -> None:
    text = (word * 5000)[:5000]
    assert [len(piece) for piece in cut(text)] == lengths


def test_a_page_that_is_just_full_is_one() -> None:
    assert [len(piece) for piece in cut("wörd " * 400)] == [2000]
    text = "w" * 1990 + " " + "v" * 20
    assert [len(piece) for piece in cut(text)] == [1991, 20]


@given(st.text(st.sampled_from("ab .!?\n\"'"), max_size=4100))
def test_the_sentences_are_the_text(text: str) -> None:
    assert "".join(cut(text)) == text
    assert all(cut(text))


def test_where_a_text_may_be_parted() -> None:
    assert may_end("a b", 1)
    assert may_end("a b", 2)
    assert not may_end("ab", 1)
    assert may_end("a。b", 2)
    assert may_end("b。", 1)
