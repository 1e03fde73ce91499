"""Deterministic beeps, one for each word: an engine for tests and for hearing a transcript's rhythm.

No word is recognisable, but lengths, pauses and levels are those of speech, and the word times are exact.
"""

from __future__ import annotations

import math
from array import array
from functools import lru_cache

from qa2audio.audio.cores import usable_cores
from qa2audio.audio.segment import AudioSegment
from qa2audio.engines.base import Engine
from qa2audio.errors import EngineError
from qa2audio.model import Speech, Utterance, Voice, Word

RATE = 22_050
# Frequencies of a pentatonic scale, low to high: neighbours are told apart by ear and by a spectrum.
_FREQUENCIES = (131.0, 165.0, 196.0, 220.0, 262.0, 330.0, 392.0, 440.0)
_AMPLITUDE = 5_800  # about -18 dBFS while a tone sounds, -20 with the gaps
_FADE = RATE // 100
_PAUSES = {",": 0.15, ";": 0.2, ":": 0.2, ".": 0.3, "!": 0.3, "?": 0.3}
_GAP = 0.05


@lru_cache(maxsize=64)
def _period(frames: int) -> array[int]:
    """One period of the tone: a sine and a softer octave."""
    turn = 2 * math.pi / frames
    wave = (math.sin(turn * n) + 0.3 * math.sin(2 * turn * n) for n in range(frames))
    return array("h", (round(_AMPLITUDE * value) for value in wave))


def _beep(period: array[int], frames: int) -> array[int]:
    """About `frames` of tone, in whole periods, with raised-cosine edges."""
    beep = period * max(1, round(frames / len(period)))
    fade = min(_FADE, len(beep) // 2)
    for n in range(fade):
        gain = (1 - math.cos(math.pi * n / fade)) / 2
        beep[n] = round(beep[n] * gain)
        beep[-1 - n] = round(beep[-1 - n] * gain)
    return beep


class ToneEngine(Engine):
    """Beeps: as long as the words, one pitch for each voice."""

    name = "tone"
    version = "1"
    max_chars = 10_000
    stateful = False

    @property
    def concurrency(self) -> int:
        """As many as there are cores; a beep costs next to nothing, so a few are plenty."""
        return min(4, usable_cores())

    def problem(self, voice: Voice | None = None) -> str | None:  # noqa: ARG002 - for any voice
        """Nothing can be missing."""
        return None

    def voices(self) -> tuple[Voice, ...]:
        """`tone-1` (low) to `tone-8` (high)."""
        return tuple(
            Voice(engine=self.name, name=f"tone-{n}", language="und") for n in range(1, len(_FREQUENCIES) + 1)
        )

    def prepare(self) -> None:
        """All is imported already."""

    def synthesize(self, utterance: Utterance) -> Speech:
        """Beep once for each word of `utterance`."""
        period = self._period_of(utterance.voice)
        tempo = RATE / max(0.1, utterance.voice.rate)
        samples = array("h", bytes(2 * _FADE))
        words = []
        for text in utterance.spoken.split():
            start = len(samples)
            samples.extend(_beep(period, round(tempo * (0.08 + 0.045 * min(len(text), 40)))))
            words.append(Word(text, start, len(samples)))
            samples.frombytes(bytes(2 * round(tempo * _PAUSES.get(text[-1], _GAP))))
        if not words:
            raise EngineError("there is nothing to say.")
        audio = AudioSegment(samples.tobytes(), sample_width=2, frame_rate=RATE, channels=1)
        return Speech(audio, tuple(words))

    def _period_of(self, voice: Voice) -> array[int]:
        known = {f"tone-{n}": frequency for n, frequency in enumerate(_FREQUENCIES, 1)}
        if voice.name not in known:
            raise EngineError(
                f'the engine "tone" has no voice "{voice.name}".', hint="It has tone-1 to tone-8."
            )
        pitch = max(-24.0, min(24.0, voice.pitch))
        return _period(round(RATE / (known[voice.name] * 2 ** (pitch / 12))))
