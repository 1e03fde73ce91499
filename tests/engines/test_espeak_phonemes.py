"""IPA for espeak: its own reading of our codes is the sound that was asked for."""

from __future__ import annotations

import shutil
import subprocess

import pytest

from qa2audio.engines.pyttsx3.engine import Pyttsx3Engine
from qa2audio.engines.pyttsx3.phonemes import codes_of, with_codes
from qa2audio.model import Utterance, Voice, phonemes


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
    assert with_codes(f"a {phonemes(ipa, 'my word')} b", english=True) == "a my word b"


def test_only_english_voices_get_codes() -> None:
    assert with_codes(phonemes("a b", "x"), english=False) == "x"
    assert with_codes(phonemes("a b", "x"), english=True) == "[[a b]]"


def test_the_engine_says_phonemes_and_not_brackets() -> None:
    def seconds(spoken: str) -> float:
        utterance = Utterance(spoken, spoken, Voice("pyttsx3", "en-us"), "Mara", 0, 1)
        return float(Pyttsx3Engine().synthesize(utterance).audio.duration_seconds)

    word = seconds("wazzum")
    assert seconds(phonemes("ˈwæzəm", "completely different and long words")) == pytest.approx(word, abs=0.1)
    assert seconds("[[w'az@m]]") > word * 1.5
