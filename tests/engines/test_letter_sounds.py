"""Spelt letters as sounds: one span a letter, the ending with the last."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.engines.letter_sounds import in_sounds
from qa2audio.model import Span, SpanKind
from qa2audio.model.spans import plain
from qa2audio.spoken.pipeline import spans


@pytest.mark.parametrize(
    ("text", "sounds"),
    [
        ("An API is a plan.", ["ˌeɪ", "ˌpiː", "ˈaɪ"]),
        ("Two APIs", ["ˌeɪ", "ˌpiː", "ˈaɪz"]),
        ("The AWS's price", ["ˌeɪ", "dˌʌbəljuː", "ˈɛsɪz"]),
        ("the FAA", ["ˌɛf", "ˌeɪ", "ˈeɪ"]),
        ("5:30 a.m.", ["ˌeɪ", "ˈɛm"]),
        ("A1 and grade A", ["ˈeɪ", "ˈeɪ"]),
        ("A good plan", []),
    ],
)
def test_what_is_spelt_has_sounds(text: str, sounds: list[str]) -> None:
    said = in_sounds(spans(text), british=False)

    assert [span.ipa for span in said if span.kind is SpanKind.IPA] == sounds
    assert plain(said) == plain(spans(text))


def test_britain_says_zed() -> None:
    (letter,) = in_sounds((Span(SpanKind.LETTERS, "Z"),), british=True)

    assert letter.ipa == "ˈzɛd"


@given(
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=6),
    st.sampled_from(["", "'s", " so"]),
    st.booleans(),
)
def test_every_letter_has_a_sound_and_no_word_is_lost(letters: str, after: str, british: bool) -> None:
    spelt = (Span(SpanKind.LETTERS, " ".join(letters)), *((Span(SpanKind.WORDS, after),) if after else ()))

    said = in_sounds(spelt, british=british)

    assert plain(said) == plain(spelt)
    assert sum(1 for span in said if span.kind is SpanKind.IPA) == len(letters)
