"""IPA as dictionaries and authors write it, in the letters of hibari's networks."""

from __future__ import annotations

import json
from importlib import resources

import pytest

from qa2audio.engines.hibari.misaki import in_misaki, syllabic
from qa2audio.engines.phonetics import cleaned
from qa2audio.model import Span, SpanKind


def written(ipa: str, *, british: bool = False) -> str | None:
    """What the engine makes of a span."""
    (span,) = cleaned([Span(SpanKind.IPA, "x", syllabic(ipa))], english=True)
    return in_misaki(span.ipa, british=british)


@pytest.mark.parametrize(
    ("ipa", "american", "british"),
    [
        ("həˈloʊ", "həlˈO", "həlˈQ"),
        ("həˈləʊ", "həlˈO", "həlˈQ"),
        ("təˈmɑːtəʊz", "təmˈɑtOz", "təmˈɑːtQz"),
        ("ˈt͡ʃɜːrtʃ", "ʧˈɜɹʧ", "ʧˈɜːɹʧ"),
        ("ˈdʒɝni", "ʤˈɜɹni", "ʤˈɜːni"),
        ("ˈbʌtn̩", "bˈʌtᵊn", "bˈʌtᵊn"),
        ("ˌkuːbəˈnɛtiːz", "kˌubənˈɛtiz", "kˌuːbənˈɛtiːz"),
        ("bed", "bɛd", "bɛd"),
        ("ˈkæt", "kˈæt", "kˈat"),
        ("ˈlɒrɪ", "lˈɑɹɪ", "lˈɒɹɪ"),
        ("ˈstɹɛŋθ", "stɹˈɛŋθ", "stɹˈɛŋθ"),
        ("bax", "bɑk", "bak"),
        ("ˈwɔːtər.ˌfɔːl", "wˈɔtəɹfˌɔl", "wˈɔːtəɹfˌɔːl"),
    ],
)
def test_ipa_becomes_misaki_s_letters(ipa: str, american: str, british: str) -> None:
    assert written(ipa) == american
    assert written(ipa, british=True) == british


def test_a_sound_that_english_lacks_is_left_to_the_respelling() -> None:
    assert written("ʘa") is None
    assert written("ma˥") is None


def test_every_letter_that_is_written_has_a_number_in_the_networks() -> None:
    vocabulary = json.loads(resources.files("hibari").joinpath("assets/vocab.json").read_text("utf-8"))
    sounds = "pbtdkɡfvθðszʃʒhmnŋlɹwjiɪɛæɑɔʊuʌəɜɚɒaeoyøœxçʁɾʔɲʎβɣ"
    for british in (False, True):
        said = in_misaki(sounds, british=british)
        assert said is not None
        assert set(said) <= set(vocabulary)
