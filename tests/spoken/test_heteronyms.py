"""Words that are written alike and said in two ways, in sentences of interviews."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.engines.pyttsx3.phonemes import codes_of
from qa2audio.model import SpanKind
from qa2audio.model.spans import plain
from qa2audio.spoken import speak
from qa2audio.spoken.english.heteronyms.heteronyms import heteronyms, say_heteronyms
from qa2audio.spoken.english.heteronyms.sounds import sounds, words
from qa2audio.spoken.pipeline import spans
from qa2audio.spoken.span_reading import read_spans

TABLE = Path(__file__).with_name("heteronyms.tsv")
ROWS = [line.split("\t") for line in TABLE.read_text("utf-8").splitlines() if not line.startswith("#")]
LEFT_TO_THE_ENGINE = {  # nothing around the word shows it to these rules
    "She reads the news but I only read comics as a kid.",
    "Our readers read on their phones.",
    "Every actor bows at the end.",
}
WRONG = {"Even minute errors add up.", "The baby was asleep and content."}


@pytest.mark.parametrize(("sentence", "word", "name"), [row for row in ROWS if row[0] not in WRONG])
def test_a_word_is_read_as_its_sentence_says(sentence: str, word: str, name: str) -> None:
    found = next(one for one in heteronyms(sentence) if one.word == word)
    if sentence in LEFT_TO_THE_ENGINE:
        assert not found.reading.sure
        return
    assert found.reading == (name, True)
    ipa = sounds(word.lower(), british=False)[name]
    said = spans(sentence, language="en-us", phonemes=True)
    assert (word, ipa) in [(span.text, span.ipa) for span in said if span.kind is SpanKind.IPA]
    assert plain(said) == speak(sentence)


@pytest.mark.parametrize("sentence", sorted(WRONG))
def test_what_is_known_to_be_wrong(sentence: str) -> None:
    """If one of these becomes right, it belongs into the table above."""
    ((word, name),) = [row[1:] for row in ROWS if row[0] == sentence]
    assert next(one for one in heteronyms(sentence) if one.word == word).reading.name != name


def test_an_engine_that_reads_no_ipa_has_the_words_as_they_are() -> None:
    sentence = "I have read the record."
    assert [span.kind for span in spans(sentence, language="en-us")] == [SpanKind.WORDS]
    assert speak(sentence) == sentence


def test_britain_says_it_in_its_own_way() -> None:
    said = spans("We grow our own produce, and we will close early.", language="en-gb", phonemes=True)
    assert [span.ipa for span in said if span.kind is SpanKind.IPA] == ["pɹˈəʊdjuːs", "klˈəʊz"]


def test_every_sound_is_one_that_engines_know() -> None:
    for word in words():
        for british in (False, True):
            known = sounds(word, british=british)
            assert len(set(known.values())) == 2, word
            assert all(map(codes_of, known.values())), word


@given(
    st.lists(
        st.sampled_from(["I", "read", "the", "record", "to", "live", ",", ".", "close", "was", "?", "“", "’s"])
    )
)
def test_no_word_is_lost_or_moved(pieces: list[str]) -> None:
    text = " ".join(pieces)
    assert plain(read_spans(say_heteronyms(text))) == (text if any(map(str.isalpha, text)) else "")
