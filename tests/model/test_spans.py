"""What is said in stretches, and what is left of them for an engine that reads words alone."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Span, SpanKind
from qa2audio.model.spans import in_words, joined, notation, plain, readable, understood

TEXTS = st.sampled_from(["one ", "two", " three, ", "A P I"])
SPANS = st.lists(
    st.builds(
        lambda kind, text: Span(kind, text, "ə b" if kind is SpanKind.IPA else ""),
        st.sampled_from(SpanKind),
        TEXTS,
    ),
    max_size=6,
)


@given(SPANS, st.booleans(), st.booleans())
def test_an_engine_understands_what_it_says_it_does(spans: list[Span], phonemes: bool, letters: bool) -> None:
    known = understood(spans, phonemes=phonemes, spells_letters=letters)
    assert plain(known) == plain(spans)
    kinds = [span.kind for span in known]
    assert not any(one is other is SpanKind.WORDS for one, other in pairwise(kinds))
    assert [span for span in known if span.kind is SpanKind.IPA] == [
        span for span in spans if span.kind is SpanKind.IPA and phonemes
    ]
    assert [span for span in known if span.kind is SpanKind.LETTERS] == [
        span for span in spans if span.kind is SpanKind.LETTERS and letters
    ]


def test_words_side_by_side_are_one() -> None:
    words, ipa = Span(SpanKind.WORDS, "one "), Span(SpanKind.IPA, "x", "eks")
    assert list(joined([words, words, ipa, ipa, words])) == [Span(SpanKind.WORDS, "one one "), ipa, ipa, words]
    assert in_words("") == ()


def test_ipa_within_a_text() -> None:
    noted = notation(
        [Span(SpanKind.WORDS, "say "), Span(SpanKind.IPA, "was im", "ˈwæz əm"), Span(SpanKind.WORDS, ".")]
    )
    assert noted == "say \ue000ˈwæz\ue003əm\ue001was\ue003im\ue002."
    assert readable(noted) == "say /ˈwæz əm/."
