from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.engines.phonetics import cleaned, word_spans, words_of
from qa2audio.model import Span, SpanKind
from qa2audio.model.spans import in_words, plain

LETTERS = st.text("abðəʃˈː", min_size=1, max_size=8)


def ipa(sound: str, words: str) -> Span:
    return Span(SpanKind.IPA, words, sound)


def words(text: str) -> Span:
    return Span(SpanKind.WORDS, text)


def test_a_word_is_what_stands_between_spaces_whatever_its_spans() -> None:
    spans = (
        words("Use "), ipa("kuːbˌɛktl", "cube cuttle"), words(", "), Span(SpanKind.LETTERS, "A P"), words("'s or "),
        ipa("ɡɪt hʌb", "git hub"), words("."),
    )  # fmt: skip
    assert [plain(word) for word in words_of(spans)] == ["Use", "cube cuttle,", "A", "P's", "or", "git hub."]
    assert [[span.ipa for span in word] for word in words_of(spans)][1] == ["kuːbˌɛktl", ""]


def test_ipa_is_spelt_as_the_engines_spell_english() -> None:
    assert [span.ipa for span in cleaned([ipa("gr.ɝ", "grr")], english=True)] == ["ɡɹɜː"]
    assert [span.ipa for span in cleaned([ipa("gr", "gr")], english=False)] == ["ɡr"]
    assert [span.ipa for span in cleaned([ipa("kuːbˌɛkt͡l", "cube cuttle")], english=True)] == ["kuːbˌɛktl"]


def test_control_characters_and_half_characters_are_not_spoken() -> None:
    assert plain(cleaned(in_words(" a\x00b\ud83d  \x1b[31mc\n"), english=True)) == "a b [31mc"
    assert cleaned(in_words(" \n"), english=True) == ()
    assert cleaned((), english=True) == ()


def test_words_that_run_together_are_cut_and_weak_are_found() -> None:
    alone = ["ɪt", "əv", "ðə", "ɡˈɪt hˈʌb", "tuː", "", "ɐ"]
    together = "ɪt ʌvðə ɡˈɪt hˈʌb, tə — ɐ"
    found = [together[slice(*span)] if span else None for span in word_spans(alone, together)]
    assert found == ["ɪt", "ʌv", "ðə", "ɡˈɪt hˈʌb", "tə", None, "ɐ"]


@given(st.lists(LETTERS, max_size=12))
def test_words_said_as_alone_are_found_exactly(alone: list[str]) -> None:
    together = ", ".join(alone)
    found = [together[slice(*span)] if span else None for span in word_spans(alone, together)]
    assert found == alone


@given(st.lists(st.text("abcð ", max_size=8), max_size=12), st.text("abcð ,", max_size=60))
def test_spans_are_in_order_whatever_was_said(alone: list[str], together: str) -> None:
    spans = [span for span in word_spans(alone, together) if span]
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= begin < end <= len(together) for begin, end in spans)
