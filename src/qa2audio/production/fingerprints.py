"""What a release is made from, as hashes: of its sound and words, and of all of it.

Where only the second changed, the audio stands: tags, cover and notes are written anew around it.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from qa2audio.model import Fingerprints
from qa2audio.synthesis import catalogue
from qa2audio.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import ChapterMark, Episode, Part, Sound, Transcript, Utterance

_NOT_HEARD = {"line", "column", "starts", "text", "respellings"}


def fingerprints(
    transcript: Transcript,
    utterances: Sequence[Utterance],
    marks: Sequence[ChapterMark],
    episode: Episode,
    sound: Sound,
) -> Fingerprints:
    """Return the fingerprints of what is planned."""
    engines = sorted({utterance.voice.engine for utterance in utterances})
    heard = {
        "qa2audio": __version__,
        "engines": {name: catalogue.engine_version(name) for name in engines},
        "utterances": [asdict(utterance) for utterance in utterances],
        "parts": [_rhythm(part) for part in transcript.parts],
        "marks": [asdict(mark) for mark in marks],
        "sound": asdict(sound),
    }
    audio = digest(heard)
    return Fingerprints(digest({"audio": audio, "episode": asdict(episode)}), audio)


def digest(content: Any) -> str:
    """Return the hash of what JSON can hold."""
    return hashlib.sha256(json.dumps(content, sort_keys=True).encode()).hexdigest()


def _rhythm(part: Part) -> dict[str, object]:
    """Return what of a part decides when things are heard; the words are in the utterances, the place is nobody's."""
    said = {key: value for key, value in asdict(part).items() if key not in _NOT_HEARD}
    return {"kind": type(part).__name__} | said
