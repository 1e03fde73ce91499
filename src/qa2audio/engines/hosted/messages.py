"""What an engine's host and its child tell each other, as JSON and samples."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from qa2audio.model import Span, SpanKind, Utterance, Voice, Word

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.hosts.wire import Message
    from qa2audio.model import Speech


@dataclass(frozen=True, slots=True)
class Recording:
    """What a host recorded of one piece."""

    pcm: bytes
    rate: int
    """Frames per second."""
    words: tuple[Word, ...] | None
    channels: int = 1
    width: int = 2
    """Bytes of a sample."""


def pack(utterances: Sequence[Utterance]) -> list[list[Any]]:
    """Return what an engine may know of `utterances`: exactly what is in the cache key."""
    return [
        [
            one.spoken,
            [[span.kind, span.text, span.ipa] for span in one.spans],
            one.take,
            *(voice.engine, voice.name, voice.language, voice.rate, voice.pitch, voice.options),
        ]
        for one in utterances
        for voice in (one.voice,)
    ]


def unpack(packed: Sequence[Sequence[Any]]) -> list[Utterance]:
    """Return utterances with the fields that `pack` kept."""
    return [
        Utterance(
            spoken,
            spoken,
            _voice(*voice, options=options),
            speaker="",
            part=0,
            line=0,
            spans=_spans(spans),
            take=take,
        )
        for spoken, spans, take, *voice, options in packed
    ]


def _spans(packed: Sequence[Sequence[str]]) -> tuple[Span, ...]:
    return tuple(Span(SpanKind(kind), text, ipa) for kind, text, ipa in packed)


def _voice(*known: Any, options: Sequence[Sequence[Any]]) -> Voice:
    return replace(Voice(*known), options=tuple((str(key), value) for key, value in options))


def pack_speech(speech: Speech) -> Message:
    """Return the answer that carries `speech`."""
    audio = speech.audio
    header = {
        "rate": audio.frame_rate,
        "channels": audio.channels,
        "width": audio.sample_width,
        "words": speech.words and [(str(text), int(start), int(end)) for text, start, end in speech.words],
    }
    return header, audio.raw_data


def recording_from(header: dict[str, Any], pcm: bytes) -> Recording:
    """Return what an answer carries."""
    words = words_from(header["words"])
    return Recording(pcm, int(header["rate"]), words, int(header["channels"]), int(header["width"]))


def words_from(packed: Sequence[Sequence[Any]] | None) -> tuple[Word, ...] | None:
    """Return word times as JSON brought them."""
    return None if packed is None else tuple(Word(str(text), int(a), int(b)) for text, a, b in packed)
