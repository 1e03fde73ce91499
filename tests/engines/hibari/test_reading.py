"""How hibari reads spans: words, spelt letters, IPA; and what it says in one go."""

from __future__ import annotations

import random

import pytest

from qa2audio.engines.hibari.reading import Reader
from qa2audio.model import Span, SpanKind
from qa2audio.model.spans import in_words


@pytest.fixture(scope="module")
def american() -> Reader:
    return Reader(british=False)


@pytest.fixture(scope="module")
def british() -> Reader:
    return Reader(british=True)


def phonemes(reader: Reader, *spans: Span) -> list[str]:
    return [stretch.phonemes for stretch in reader.stretches(spans)]


def words(text: str) -> Span:
    return Span(SpanKind.WORDS, text)


def test_a_reader_has_an_accent(american: Reader, british: Reader) -> None:
    assert phonemes(american, words("Hello there.")) == ["həlˈO ðˈɛɹ."]
    assert phonemes(british, words("Hello there.")) == ["həlˈQ ðˈɛː."]


def test_a_curly_apostrophe_negates_as_a_straight_one(american: Reader) -> None:
    """hibari alone loses the n't of "isn’t", and says the contrary."""
    assert phonemes(american, words("It isn’t.")) == phonemes(american, words("It isn't.")) == ["ˌɪt ˈɪzᵊnt."]


def test_spelt_letters_are_said_by_their_names(american: Reader, british: Reader) -> None:
    (said,) = american.stretches((words("an "), Span(SpanKind.LETTERS, "A P I"), words("'s end")))
    assert said.phonemes == "ɐn ˌA pˌi ˈIz ˈɛnd"
    assert [word for word, _, _ in said.words] == ["an", "A", "P", "I's", "end"]
    assert phonemes(british, Span(SpanKind.LETTERS, "O Z")) == ["ˌQ zˈɛd"]


def test_ipa_is_said_where_it_stands(american: Reader) -> None:
    cube = Span(SpanKind.IPA, "cube C T L", "ˈkjuːb kəntɹoʊl")
    (said,) = american.stretches((words("Try “"), cube, words("”, twice.")))
    assert said.phonemes == "tɹˈI kjˈub kəntɹOl, twˈIs."
    assert [(word, said.phonemes[a:b]) for word, a, b in said.words][1] == ("“cube C T L”,", "kjˈub kəntɹOl")


def test_two_alike_side_by_side_are_both_said(american: Reader) -> None:
    mana = Span(SpanKind.IPA, "mana", "ˈmɑnə")
    assert phonemes(american, mana, words(" "), mana) == ["mˈɑnə mˈɑnə"]


def test_ipa_with_a_sound_that_is_none_of_english_is_said_as_the_words_that_stand_for_it(
    american: Reader,
) -> None:
    assert phonemes(american, Span(SpanKind.IPA, "hello", "ʘʘ")) == ["həlˈO"]


def test_each_sentence_is_said_by_itself(american: Reader) -> None:
    assert len(phonemes(american, words("Yes. “No!” (Why?) Because … it is."))) == 4
    assert len(phonemes(american, words("“Really?” she asked J. K. Rowling."))) == 1


def test_words_have_their_place_and_no_punctuation(american: Reader) -> None:
    (said,) = american.stretches(in_words("“Well,” she said — twice."))
    assert [(word, said.phonemes[a:b]) for word, a, b in said.words] == [
        ("“Well,”", "wˈɛl"),
        ("she", "ʃi"),
        ("said", "sˈɛd"),
        ("twice.", "twˈIs"),
    ]


@pytest.mark.parametrize("text", ["", " ", "…", "?!", "“ — ”", "😀", "你好"])
def test_where_nothing_is_heard_there_is_no_stretch(american: Reader, text: str) -> None:
    assert phonemes(american, *in_words(text)) == []


def test_what_the_network_does_not_bear_at_once_is_said_in_stretches(american: Reader) -> None:
    text = "one hundred and twenty-one, " * 30
    found = list(american.stretches(in_words(text)))
    assert all(len(stretch.phonemes) <= 400 for stretch in found)
    assert [word for stretch in found for word, _, _ in stretch.words] == text.split()
    assert all(stretch.phonemes.endswith(",") for stretch in found)


def test_no_text_makes_it_stumble(american: Reader, british: Reader) -> None:
    chance = random.Random(7)
    signs, any_letter = "’‘“”—–…·½²₂②٣'\"()[]{}_-./:@#$%&*+=<>|~^`", "".join(map(chr, range(0x20, 0x3100)))
    pools = (signs, "abc dEF G. H' ’s 12 1st 3.5 $", "](/", any_letter)
    for number in range(1_500):
        text = "".join(chance.choice(chance.choice(pools)) for _ in range(chance.randint(1, 25)))
        list((american, british)[number % 2].stretches(in_words(text)))
