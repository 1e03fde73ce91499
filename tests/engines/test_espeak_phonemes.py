"""IPA for espeak: its own reading of our codes is the sound that was asked for."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from qa2audio.engines.pyttsx3.engine import Pyttsx3Engine
from qa2audio.engines.pyttsx3.phonemes import codes_of, with_codes
from qa2audio.model import Span, SpanKind, Speech, Utterance, Voice
from qa2audio.model.spans import in_words


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng's program is not here")
@pytest.mark.parametrize(
    ("ipa", "heard"),
    [
        ("ˈwæzəm", "wˈæzəm"),
        ("ˌkuːbərˈnɛtiːz", "kˌuːbɚrnˈɛɾiːz"),
        ("ˈkɛlsi", "kˈɛlsi"),
        ("θɪŋk", "θˈɪŋk"),
        ("dʒʌdʒ", "dʒˈʌdʒ"),
        ("ˈvɪʒən", "vˈɪʒən"),
    ],
)
def test_espeak_reads_our_codes_as_the_ipa(ipa: str, heard: str) -> None:
    command = ["espeak-ng", "-q", "--ipa", "-v", "en-us", f"[[{codes_of(ipa)}]]"]
    done = subprocess.run(command, check=True, capture_output=True, text=True)

    assert done.stdout.strip() == heard


@pytest.mark.parametrize("ipa", ["ʙ", "ǃa", "7", ""])
def test_a_sound_that_english_has_not_is_respelt(ipa: str) -> None:
    assert with_codes(Span(SpanKind.IPA, "my word", ipa), british=False) == "my word"
    assert with_codes(Span(SpanKind.IPA, "my word", f"a {ipa}"), british=False) == "my word"


def test_words_of_ipa_are_words_of_codes() -> None:
    assert with_codes(Span(SpanKind.IPA, "x", "a b"), british=False) == "[[a b]]"


WAZZUM = Span(SpanKind.IPA, "completely different and long words", "ˈwæzəm")


def say(*spans: Span, voice: str = "en-us") -> Speech:
    engine = Pyttsx3Engine()
    return engine.synthesize(
        Utterance("", engine.told(spans), Voice("pyttsx3", voice), "Mara", 0, 1, spans=spans)
    )


def seconds(*spans: Span, voice: str = "en-us") -> float:
    return float(say(*spans, voice=voice).audio.duration_seconds)


def test_the_engine_says_phonemes_and_not_brackets() -> None:
    (wazzum,) = in_words("wazzum")
    assert seconds(WAZZUM) == pytest.approx(seconds(wazzum), abs=0.1)
    assert seconds(*in_words("[[w'az@m]]")) > seconds(wazzum) * 1.5


def test_only_english_voices_get_codes() -> None:
    assert seconds(WAZZUM, voice="en-gb") < seconds(WAZZUM, voice="de") / 2


def test_the_letter_a_is_called_so_and_not_taken_for_the_article() -> None:
    spans = (Span(SpanKind.WORDS, "An "), Span(SpanKind.LETTERS, "A P I"), Span(SpanKind.WORDS, " is A plan."))
    assert Pyttsx3Engine().told(spans) == "An eh P I is A plan."
    assert Pyttsx3Engine().told((*spans, WAZZUM)).startswith("An eh P I is A plan.\ue000ˈwæzəm\ue001completely")
    heard = say(*spans).words
    assert heard is not None
    assert [word.text for word in heard] == ["An", "eh", "P", "I", "is", "A", "plan."]
