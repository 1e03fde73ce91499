"""One IPA for all voices of English: a British one drops the r and rounds lot, an American one does neither."""

from __future__ import annotations

import pytest

from qa2audio.engines.accents import before_vowels, in_accent
from qa2audio.engines.pyttsx3.engine import Pyttsx3Engine
from qa2audio.model import Span, SpanKind, Utterance, Voice


@pytest.mark.parametrize(
    ("ipa", "american", "british"),
    [
        ("ˈdʒæŋɡoʊ", "ˈdʒæŋɡoʊ", "ˈdʒæŋɡəʊ"),
        ("kəˈmɑːɹdə", "kəˈmɑːɹdə", "kəˈmɑːdə"),
        ("ˈhæʃiˌkɔːɹp", "ˈhæʃiˌkɔːɹp", "ˈhæʃiˌkɔːp"),
        ("ˈæʒɚ", "ˈæʒɚ", "ˈæʒə"),
        ("ˈlɪŋkɚɪŋ", "ˈlɪŋkɚɪŋ", "ˈlɪŋkəɹɪŋ"),
        ("ˈmɜːɹsk", "ˈmɜːɹsk", "ˈmɜːsk"),
        ("ˈfɜːɹi", "ˈfɜːɹi", "ˈfɜːɹi"),
        ("ˈkɒtlɪn", "ˈkɑːtlɪn", "ˈkɒtlɪn"),
        ("aɪ ˈmɪɹ", "aɪ ˈmɪɹ", "aɪ ˈmɪə"),
        ("ˈklɛɹ", "ˈklɛɹ", "ˈkleə"),
        ("pɑːɹˈiːz", "pɑːɹˈiːz", "pɑːɹˈiːz"),
        ("ˈhaɪtaʊə", "ˈhaɪtaʊə", "ˈhaɪtaʊə"),
        ("ˈɡəʊ", "ˈɡoʊ", "ˈɡəʊ"),
    ],
)
def test_ipa_in_an_accent(ipa: str, american: str, british: str) -> None:
    assert in_accent(ipa, british=False) == american
    assert in_accent(ipa, british=True) == british


def test_stress_stands_before_the_vowel() -> None:
    assert before_vowels("ˌkuːbɚˈnɛtiːz ˈstɹiːm") == "kˌuːbɚnˈɛtiːz stɹˈiːm"


@pytest.mark.parametrize(
    ("voice", "heard"),
    [
        ("en-us", "kˈɑːtlɪn dˈɑːrt bˈɜːd"),
        ("en-gb", "kˈɒtlɪn dˈɑːt bˈɜːd"),
    ],
)
def test_espeak_s_voices_have_their_accents(voice: str, heard: str) -> None:
    spans = (Span(SpanKind.IPA, "x", "ˈkɒtlɪn ˈdɑːɹt ˈbɜːɹd"),)
    said = Pyttsx3Engine().pronunciation(Utterance("", "x", Voice("pyttsx3", voice), "Mara", 0, 1, spans=spans))
    assert said == heard
