"""The pitch of voices whose engine has none: it is shifted once the engine has spoken."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.audio.pitch_shift import VERSION, can_shift, shifted
from qa2audio.engines.hosted.engine_host import SpeechError
from qa2audio.errors import CodecError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.engines.hosted.messages import Recording
    from qa2audio.model import Utterance


class Pitching:
    """What becomes of the pitch of one engine's voices."""

    def __init__(self, engine: Engine) -> None:
        self._by_engine = engine.pitch

    def heard(self, utterance: Utterance) -> Utterance:
        """Return `utterance` with the pitch that is heard: none, where neither engine nor ffmpeg has the means.

        A take without pitch is then the same as one that nobody wanted higher, and kept once.
        """
        if self._by_engine or not utterance.voice.pitch or can_shift():
            return utterance
        return replace(utterance, voice=replace(utterance.voice, pitch=0.0))

    def version(self, engine: str, utterances: Sequence[Utterance]) -> str:
        """Return what the sound depends on: the `engine`'s version, and ours where it is shifted."""
        if any(self._is_shifted(utterance) for utterance in utterances):
            return f"{engine}, pitch {VERSION}"
        return engine

    def applied(self, recording: Recording, utterance: Utterance) -> Recording:
        """Return `recording` as high as the voice of `utterance` is to be; `SpeechError` if that fails."""
        if not self._is_shifted(utterance):
            return recording
        try:
            return replace(recording, pcm=shifted(recording.pcm, recording.rate, utterance.voice.pitch))
        except CodecError as error:
            raise SpeechError(f"its pitch could not be shifted: {error.message}") from error

    def _is_shifted(self, utterance: Utterance) -> bool:
        return not self._by_engine and bool(utterance.voice.pitch) and can_shift()
