"""An engine in 45 lines: it says the vowels of each word, as two resonances above a pulse."""

import re
from collections.abc import Iterator

import numpy as np
from pydub import AudioSegment

from qa2audio.engines.base import Engine
from qa2audio.errors import EngineError
from qa2audio.model import Speech, Utterance, Voice, Word

RATE = 24_000  # frames per second
PITCHES = {"low": 98.0, "middle": 147.0, "high": 220.0}  # Hz
# The two lowest resonances of the mouth in Hz (Peterson and Barney, 1952, rounded)
VOWELS = {
    "a": (730, 1090),
    "e": (530, 1840),
    "i": (270, 2290),
    "o": (570, 840),
    "u": (300, 870),
    "y": (270, 2290),
}


class FormantEngine(Engine):
    """Sings vowels; nobody would call it speech, but lengths, pauses and word times are right."""

    name = "formant"
    version = "1"  # raise it when the sound changes: recorded takes are kept by it
    max_chars = 2_000
    concurrency = 4
    stateful = False  # what was said before changes nothing
    pitches = PITCHES
    mouth = VOWELS

    def problem(self, voice: Voice | None = None) -> str | None:
        return None  # else one sentence with the remedy: "no licence was found; set FORMANT_LICENCE."

    def voices(self) -> tuple[Voice, ...]:
        return tuple(Voice(self.name, name, "und") for name in PITCHES)

    def prepare(self) -> None:
        """Nothing is slow to import."""

    def synthesize(self, utterance: Utterance) -> Speech:
        voice, words, chunks, at = utterance.voice, [], [np.zeros(0)], 0
        if voice.name not in self.pitches:
            raise EngineError(f'{self.name} has no voice "{voice.name}".', hint="It has low, middle and high.")
        for text, vowels in self.syllables(utterance):
            sound = np.concatenate([self._sing(self.mouth[vowel], voice) for vowel in vowels])
            pause = np.zeros(round((0.3 if text[-1] in ".,;:?!" else 0.06) * RATE / voice.rate))
            words.append(Word(text, at, at + len(sound)))
            chunks += [sound, pause]
            at += len(sound) + len(pause)
        if not words:
            raise EngineError("there is nothing to say.")
        samples = (np.concatenate(chunks) * 12_000).astype("<i2").tobytes()
        return Speech(AudioSegment(samples, sample_width=2, frame_rate=RATE, channels=1), tuple(words))

    def syllables(self, utterance: Utterance) -> Iterator[tuple[str, list[str]]]:
        for text in utterance.spoken.split():
            yield text, re.findall("[aeiouy]", text.lower()) or ["e"]

    def _sing(self, formants: tuple[int, int], voice: Voice) -> np.ndarray:
        time = np.arange(round(0.16 * RATE / voice.rate)) / RATE
        pulse = self.pitches[voice.name] * 2 ** (voice.pitch / 12)
        harmonics = pulse * np.arange(1, 3_000 // pulse)
        loudness = sum(1 / (1 + ((harmonics - formant) / 90) ** 2) for formant in formants)
        wave = loudness @ np.sin(2 * np.pi * np.outer(harmonics, time))
        return wave / np.abs(wave).max() * np.hanning(len(time))
