"""From a file to a transcript."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from qa2audio.transcript.conservation import ensure_conserved
from qa2audio.transcript.formats.format import extracted
from qa2audio.transcript.formats.known_formats import FORMATS, choose
from qa2audio.transcript.front_matter import part
from qa2audio.transcript.second_opinion import with_better
from qa2audio.transcript.source import Source
from qa2audio.transcript.source_file import load
from qa2audio.transcript.turns.compose import compose
from qa2audio.transcript.turns.people import NOTHING

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Facts, Transcript
    from qa2audio.transcript.formats.format import Format
    from qa2audio.transcript.front_matter import Parted


def read(
    path: Path, *, source: str | None = None, reader: str | None = None, known: Facts = NOTHING
) -> Transcript:
    """Read the transcript in the file `path`.

    `source` is the file's name for error messages, as the user gave it. `reader` names the reader of a format;
    without it the one that recognises the content best is taken. `known` is what front matter, cast and show say of
    people. `TranscriptError` if the file cannot be read or understood.
    """
    return read_opened(opened(path, source=source), reader=reader, known=known)


def opened(path: Path, *, source: str | None = None) -> Parted:
    """Return the file `path` with its front matter apart, so that somebody may read that first."""
    return part(load(path, source=source))


def read_opened(front: Parted, *, reader: str | None = None, known: Facts = NOTHING) -> Transcript:
    """Read what `opened` returned, as `read` does."""
    chosen = choose(front.source, reader)
    transcript = understand(front.source, chosen, known)
    others = () if reader else (each for each in FORMATS if each is not chosen)
    best = front.joined(with_better(transcript, front.source, others, partial(understand, known=known)))
    return replace(best, omitted=(*best.omitted, *front.source.left_out))


def understand(source: Source, chosen: Format, known: Facts = NOTHING) -> Transcript:
    """Return the transcript of `source`, which is in the format `chosen`; every word of it is in the transcript."""
    text = extracted(chosen, source)
    understood = type(text) is not Source  # while it was extracted: not to be done twice
    document = text if understood else source
    transcript = compose(document, chosen.rows(document), known)
    ensure_conserved(text, transcript)
    return replace(transcript, reader=chosen.name)
