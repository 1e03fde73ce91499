"""What makes a recording a take: its edge silence is cut, and it is plausible for what was to be said."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from qa2audio.model import Speech, Word

if TYPE_CHECKING:
    from pydub import AudioSegment

    from qa2audio.model import Utterance

_THRESHOLD = 10 ** (-50 / 20)  # of the peak: below it, an edge is silence
_BEFORE, _AFTER = 0.010, 0.030  # seconds kept around the speech, so that no consonant is clipped
_WINDOW = 0.002
_SILENT = 100  # a peak of -50 dBFS
# Seconds. Very wide: they catch a stuck or truncated engine, and judge no style.
_SHORTEST_PER_WORD = 0.03
_LONGEST_BASE, _LONGEST_PER_CHARACTER = 3.0, 0.5  # one digit can be two words, one emoji four


def trim(speech: Speech) -> Speech:
    """Return `speech` without its edge silence, cut at exact frames; word times move along."""
    audio = speech.audio
    peak = audio.max
    if audio.channels != 1 or audio.sample_width != 2 or not peak:
        return speech  # `flaw` has something to say about it
    start, end = _bounds(audio, peak * _THRESHOLD)
    words = speech.words and tuple(
        Word(text, min(max(0, a - start), end - start), min(max(0, b - start), end - start))
        for text, a, b in speech.words
    )
    return Speech(audio.get_sample_slice(start, end), words)


def _bounds(audio: AudioSegment, floor: float) -> tuple[int, int]:
    """Return the frames between which something is heard, and a little around them."""
    samples = array("h", audio.raw_data)
    window = max(1, round(audio.frame_rate * _WINDOW))

    def heard(at: int) -> bool:
        part = samples[at : at + window]
        return bool(max(part) > floor or -min(part) > floor)

    # Engines pad with zeros: skipping them is a tenth of the work of looking at them.
    padding = len(audio.raw_data) - len(audio.raw_data.lstrip(b"\0"))
    starts = range(padding // 2 // window * window, (len(audio.raw_data.rstrip(b"\0")) + 1) // 2, window)
    first = next(at for at in starts if heard(at))
    last = next(at for at in reversed(starts) if heard(at)) + window
    return (
        max(0, first - round(audio.frame_rate * _BEFORE)),
        min(len(samples), last + round(audio.frame_rate * _AFTER)),
    )


def flaw(audio: AudioSegment, utterance: Utterance) -> str | None:
    """Return what is wrong with the recording of `utterance`, or None if it is a take."""
    if audio.channels != 1 or audio.sample_width != 2:
        return f"the engine gave {audio.channels} channels of {8 * audio.sample_width} bits, not one of 16"
    if not 8_000 <= audio.frame_rate <= 192_000:
        return f"the engine gave a rate of {audio.frame_rate} frames per second"
    if not audio.raw_data:
        return "the engine gave no audio"
    if audio.max < _SILENT:
        return "the engine gave silence"
    return _implausible(audio.frame_count() / audio.frame_rate, utterance)


def _implausible(seconds: float, utterance: Utterance) -> str | None:
    words = sum(any(map(str.isalnum, word)) for word in utterance.spoken.split())
    rate = utterance.voice.rate
    shortest = _SHORTEST_PER_WORD * words / max(1.0, rate)
    longest = (_LONGEST_BASE + _LONGEST_PER_CHARACTER * len(utterance.spoken)) / max(0.05, min(1.0, rate))
    if shortest <= seconds <= longest:
        return None
    return f"{seconds:.2f} s of audio is implausible for {words} words"
