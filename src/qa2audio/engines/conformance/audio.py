"""Whether what an engine gave can be speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.audio.soundness import damage, traits

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydub import AudioSegment

_HEARD = 300  # a peak of -41 dBFS


def flaws(audio: AudioSegment, text: str, rate: float) -> Iterator[tuple[str, bool]]:
    """Yield promises about the audio of `text`, said at `rate`, and whether each is broken."""
    shape = (audio.channels, audio.sample_width)
    yield "audio is mono with 16 bit", shape != (1, 2)
    yield "its rate is from 8,000 to 192,000 frames a second", not 8_000 <= audio.frame_rate <= 192_000
    if shape != (1, 2) or not audio.frame_rate:
        return
    yield "speech is heard", audio.max < _HEARD
    found = traits(audio)
    yield "it is no noise, not clipped, and does not break off", bool(found and damage(found))
    seconds = audio.frame_count() / audio.frame_rate
    words = len(text.split())
    fits = 0.06 * words / rate <= seconds <= 2 + 1.5 * words / rate
    yield "audio is as long as a person would take, roughly", not fits
