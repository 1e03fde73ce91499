"""One voice, one text, one file: to hear how somebody sounds."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.model import LineStart, Role, Speaker, Transcript, Turn, VoiceRequest
from qa2audio.production.planning import cast
from qa2audio.production.recording import balance, record_takes
from qa2audio.script.lines import write_lines

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from qa2audio.model import Progress, Take
    from qa2audio.production.planning import Settings


def audition(name: str, text: str, path: Path, settings: Settings) -> float:
    """Let the profile or voice `name` say `text` into a WAV or MP3 file; return its seconds."""
    from qa2audio.assembly.master import master
    from qa2audio.audio.encode import encode_mp3
    from qa2audio.audio.wav import save_wav

    speaker = Speaker("Audition", Role.NARRATOR)
    turn = Turn(speaker.name, text, 1, 1, (LineStart(0, 1, 1),))
    transcript = Transcript("--text", "Audition", None, (speaker,), (turn,))
    request = VoiceRequest(speaker.name, name, "NAME")
    chosen = cast(transcript, replace(settings, requests=(request,)))
    utterances = write_lines(transcript, chosen)
    takes = _drained(record_takes(utterances, transcript, settings))
    timeline, gain_db = balance(transcript, takes, (), chosen, settings.sound)
    blocks = master(timeline, settings.sound, gain_db=gain_db)
    if path.suffix.lower() == ".mp3":
        deque(encode_mp3(blocks, path, settings.sound), maxlen=0)
    else:
        save_wav(path, blocks, timeline.rate)
    return timeline.frames / timeline.rate


def _drained(work: Generator[Progress, None, list[Take]]) -> list[Take]:
    """Do `work` to its end without showing progress."""
    while True:
        try:
            next(work)
        except StopIteration as finished:
            takes: list[Take] = finished.value
            return takes
