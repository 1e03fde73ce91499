"""From a file to a transcript."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.conservation import ensure_conserved
from qa2audio.transcript.formats.choice import choose
from qa2audio.transcript.formats.reader import conserved
from qa2audio.transcript.front_matter import part
from qa2audio.transcript.source import Source, load
from qa2audio.transcript.turns.aliases import merge_speakers

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Transcript


def read(path: Path, *, source: str | None = None, reader: str | None = None) -> Transcript:
    """Read the transcript in the file `path`.

    `source` is the file's name for error messages, as the user gave it. `reader` names the reader of a format;
    without it the one that recognises the content best is taken. `TranscriptError` if the file cannot be read
    or understood.
    """
    front = part(load(path, source=source))
    document = front.source
    chosen = choose(document, reader)
    text = conserved(chosen, document)
    understood = type(text) is not Source  # while it was extracted: not to be done twice
    transcript = chosen.read(text if understood else document)
    ensure_conserved(text, transcript)
    return merge_speakers(front.joined(transcript), {})
