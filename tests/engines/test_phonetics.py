from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.engines.phonetics import clean, pieces, plain, word_spans
from qa2audio.model import phonemes

LETTERS = st.text("abðəʃˈː", min_size=1, max_size=8)


def test_phoneme_spans_come_apart_from_words() -> None:
    spoken = f"Use {phonemes('kuːbˌɛkt͡l', 'cube cuttle')}, {phonemes('ɡɪt hʌb', 'git hub')}."
    assert [(piece.text, piece.ipa) for piece in pieces(spoken, english=True)] == [
        ("Use ", ""),
        ("cube cuttle", "kuːbˌɛktl"),
        (", ", ""),
        ("git hub", "ɡɪt hʌb"),
        (".", ""),
    ]
    assert plain(spoken) == "Use cube cuttle, git hub."


def test_ipa_is_spelt_as_the_engines_spell_english() -> None:
    assert [piece.ipa for piece in pieces(phonemes("gr.ɝ", "grr"), english=True)] == ["ɡɹɜː"]
    assert [piece.ipa for piece in pieces(phonemes("gr", "gr"), english=False)] == ["ɡr"]


def test_control_characters_and_half_characters_are_not_spoken() -> None:
    assert clean("a\x00b\ud83d \x1b[31mc\n") == "a b [31mc"


def test_words_that_run_together_are_cut_and_weak_are_found() -> None:
    alone = ["ɪt", "əv", "ðə", "ɡˈɪt hˈʌb", "tuː", "", "ɐ"]
    together = "ɪt ʌvðə ɡˈɪt hˈʌb, tə — ɐ"
    found = [together[slice(*span)] if span else None for span in word_spans(alone, together)]
    assert found == ["ɪt", "ʌv", "ðə", "ɡˈɪt hˈʌb", "tə", None, "ɐ"]


@given(st.lists(LETTERS, max_size=12))
def test_words_said_as_alone_are_found_exactly(words: list[str]) -> None:
    together = ", ".join(words)
    found = [together[slice(*span)] if span else None for span in word_spans(words, together)]
    assert found == words


@given(st.lists(st.text("abcð ", max_size=8), max_size=12), st.text("abcð ,", max_size=60))
def test_spans_are_in_order_whatever_was_said(words: list[str], together: str) -> None:
    spans = [span for span in word_spans(words, together) if span]
    edges = [edge for span in spans for edge in span]
    assert edges == sorted(edges)
    assert all(0 <= begin < end <= len(together) for begin, end in spans)
