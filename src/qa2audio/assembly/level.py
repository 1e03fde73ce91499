"""One gain for each speaker, so that nobody is louder than the others."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.assembly.headroom import ceiling, limited, solve
from qa2audio.assembly.level_survey import loudness_of, survey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa2audio.assembly.level_survey import Reading, Survey
    from qa2audio.model import Clip, Sound, Timeline

_ENOUGH = 10.0  # seconds of speech whose loudness can be trusted
_LITTLE = 1.0  # seconds; what is shorter says nothing
_SANE = 12.0  # dB that little speech may be moved


def level(
    timeline: Timeline, sound: Sound, wishes: Mapping[str, float], readings: Survey | None = None
) -> Timeline:
    """Return the timeline with every speaker at `sound.lufs` plus their wish in dB, as heard after the limiter.

    One gain each, over the whole episode: levelling sentence by sentence pumps. The limiter takes more from a spiky
    voice than from a smooth one, so a gain that forgets it leaves them apart. `readings` saves reading the takes
    again where somebody has them already.
    """
    readings = readings or survey(timeline)
    voices = dict.fromkeys(_heard(clip) for clip in timeline.clips if not clip.asset)
    gains = {who: _gain(timeline, readings, who, sound) for who in voices}
    known = [gain for gain in gains.values() if gain is not None]
    usual = sum(known) / len(known) if known else 0.0
    final = {
        who: round((usual if gain is None else gain) + wishes.get(who[0], 0.0), 2)
        for who, gain in gains.items()
    }
    assets = {clip.source for clip in timeline.clips if clip.asset}
    music = {source: asset_gain(readings[source], sound) for source in assets}
    return replace(
        timeline,
        clips=tuple(
            replace(clip, gain_db=music[clip.source] if clip.asset else final[_heard(clip)])
            for clip in timeline.clips
        ),
    )


def asset_gain(reading: Reading, sound: Sound) -> float:
    """Return what brings a piece of music to the level of speech, in dB, its peaks left whole.

    A take may be driven into the limiter; a finished piece of music is as its maker wanted it.
    """
    lufs, peak = loudness_of([reading]), float(reading.peak.max(initial=0))
    if not math.isfinite(lufs) or not peak:
        return 0.0
    return round(min(sound.lufs - lufs, ceiling(sound) - 20 * math.log10(peak)), 2)


def _heard(clip: Clip) -> tuple[str, str]:
    """Return who is heard: a speaker for whom another voice stood in is two people to the ear."""
    return clip.speaker, clip.voice


def _gain(timeline: Timeline, readings: Survey, who: tuple[str, str], sound: Sound) -> float | None:
    """Return what brings the speaker to the target, in dB; None if there is too little to go by."""
    heard = [readings[clip.source] for clip in timeline.clips if _heard(clip) == who and not clip.asset]
    seconds = sum(reading.frames / reading.rate for reading in heard)
    lufs = loudness_of(heard)
    if seconds < _LITTLE or not math.isfinite(lufs):
        return None
    limit = ceiling(sound)
    gain = solve(
        lambda gain: loudness_of(heard, lambda reading: limited(reading, gain, limit)),
        sound.lufs,
        sound.lufs - lufs,
    )
    return gain if seconds >= _ENOUGH else max(-_SANE, min(_SANE, gain))
