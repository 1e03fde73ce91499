"""Who cannot be told apart from somebody else, and whose pitch nobody will hear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Problem, Turn
from qa2audio.production.unspoken_languages import is_asked_for
from qa2audio.synthesis.voice_catalogue import Unpitched

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Cast, Transcript, Utterance, Voice, VoiceRequest

_REASON = "the ffmpeg that is used has no rubberband, which would shift it"
_REMEDY = "Unset IMAGEIO_FFMPEG_EXE: the ffmpeg of imageio-ffmpeg has it."


def shared_voices(transcript: Transcript, cast: Cast, requests: Sequence[VoiceRequest]) -> Iterator[Problem]:
    """Yield a problem for each voice that several speakers have, unless somebody asked for it."""
    unpitched = Unpitched()
    together: dict[tuple[object, ...], list[str]] = {}
    called: dict[tuple[object, ...], str] = {}
    wished: set[str] = set()
    for speaker, voice, name in cast.roles:
        sound = _sound(voice, unpitched)
        together.setdefault(sound, []).append(speaker.name)
        called.setdefault(sound, name)
        if is_asked_for(speaker, requests):
            wished.add(speaker.name)
    for sound, names in together.items():
        if len(names) > 1 and not wished.issuperset(names):
            yield Problem(
                "voice",
                _line(names[1], transcript),
                called[sound],
                f"{', '.join(names[:-1])} and {names[-1]} speak with one voice, {called[sound]}.",
                f'Install another (`qa2audio voices install`), or choose one: --voice "{names[-1]}=…". {_REMEDY}',
            )


def unheard_pitches(utterances: Sequence[Utterance]) -> Iterator[Problem]:
    """Yield a problem for each speaker who is to speak higher or lower, where nobody would hear it."""
    unpitched = Unpitched()
    told: set[str] = set()
    for one in utterances:
        if one.voice.pitch and one.speaker not in told and one.voice.engine in unpitched:
            told.add(one.speaker)
            yield Problem(
                "voice",
                one.line,
                one.speaker,
                f'{one.speaker} speaks at the usual pitch: "{one.voice.engine}" knows no other, and {_REASON}.',
                _REMEDY,
            )


def _sound(voice: Voice, unpitched: Unpitched) -> tuple[object, ...]:
    pitch = voice.pitch if voice.pitch and voice.engine not in unpitched else 0.0
    return voice.engine, voice.name, voice.rate, pitch, voice.options


def _line(name: str, transcript: Transcript) -> int:
    turns = (part for part in transcript.parts if isinstance(part, Turn) and part.speaker == name)
    return next((turn.line for turn in turns), 1)
