"""Times of spoken words, carried over to what is written."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.assembly.word_times import word_starts
from qa2audio.model import Word


def heard(text: str, step: int = 100) -> tuple[Word, ...]:
    return tuple(Word(word, n * step, (n + 1) * step) for n, word in enumerate(text.split()))


def test_the_same_words_begin_when_they_are_heard() -> None:
    assert word_starts("We like cats.", heard("We like cats."), 300) == (0, 100, 200)


def test_a_word_that_is_spoken_as_several_lasts_as_long_as_they_do() -> None:
    assert word_starts("Use IPv6 today", heard("Use I P V six today"), 600) == (0, 100, 500)


def test_words_between_two_anchors_share_their_time_by_length() -> None:
    assert word_starts("on 9/11 and then off", heard("on nine eleven nd then off"), 600) == (
        0,
        100,
        266,
        400,
        500,
    )


def test_the_first_word_begins_with_the_take_whatever_the_engine_says() -> None:
    assert word_starts("Ah yes", (Word("yes", 70, 100),), 100) == (0, 70)


def test_one_word_is_enough() -> None:
    assert word_starts("Ah", (Word("ah!", 0, 100),), 100) == (0,)
    assert word_starts("Ah yes", (Word("ah", 0, 100),), 100) == (0, 42)


def test_what_is_heard_after_the_end_or_out_of_order_is_no_anchor() -> None:
    found = word_starts("a b c", (Word("a", 0, 9), Word("b", 90, 99), Word("c", 30, 40)), 90)
    assert found == (0, 15, 30)
    assert word_starts("a b", (Word("a", 0, 9), Word("b", 89, 99)), 90) == (0, 89)


def test_a_repeated_word_is_not_mistaken_for_its_twin() -> None:
    text = "the cat the dog the end"
    assert word_starts(text, heard(text), 600) == (0, 100, 200, 300, 400, 500)


def test_words_that_have_nothing_in_common_give_no_times() -> None:
    assert word_starts("1 2", heard("one two"), 200) == ()
    assert word_starts("one", (), 200) == ()


_WORDS = st.lists(st.sampled_from(["a", "b", "IPv6", "…", "c,", "—"]), min_size=1, max_size=12)


@given(_WORDS, st.lists(st.tuples(st.sampled_from(["a", "b", "I", "c"]), st.integers(-5, 900)), max_size=12))
def test_starts_are_in_order_inside_the_take_one_for_each_word(
    written: list[str], spoken: list[tuple[str, int]]
) -> None:
    starts = word_starts(" ".join(written), [Word(text, at, at + 1) for text, at in spoken], 800)
    assert len(starts) in {0, len(written)}
    assert all(before <= after for before, after in pairwise(starts))
    assert all(0 <= start < 800 for start in starts)
