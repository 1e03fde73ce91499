"""Every reader there is, and which of them a file is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, OptionError, did_you_mean
from qa2audio.transcript.formats.captions.subrip import SubripReader
from qa2audio.transcript.formats.captions.webvtt import WebvttReader
from qa2audio.transcript.formats.dialogue_tags import DialogueTagsReader
from qa2audio.transcript.formats.fountain.fountain import FountainReader
from qa2audio.transcript.formats.json.json_reader import JsonReader
from qa2audio.transcript.formats.json.own_json import OwnJsonReader
from qa2audio.transcript.formats.markdown.markdown import MarkdownReader
from qa2audio.transcript.formats.plain import PlainReader
from qa2audio.transcript.formats.timed.timed import TimedReader

if TYPE_CHECKING:
    from qa2audio.transcript.formats.reader import Reader
    from qa2audio.transcript.source import Source

READERS: tuple[Reader, ...] = (
    WebvttReader(),
    OwnJsonReader(),
    SubripReader(),
    JsonReader(),
    DialogueTagsReader(),
    FountainReader(),
    MarkdownReader(),
    TimedReader(),
    PlainReader(),
)
"""Surest first, by what they say of a file that is theirs: nobody need be asked after one who is that sure."""


def choose(source: Source, name: str | None = None) -> Reader:
    """Return the reader called `name`, or without one the first that recognises `source`."""
    if name is None:
        return next((reader for reader in READERS if reader.recognises(source)), READERS[-1])
    for reader in READERS:
        if reader.name == name.casefold():
            return reader
    names = [reader.name for reader in READERS]
    raise OptionError(
        f'unknown reader "{name}".',
        location=Location("--reader"),
        hint=did_you_mean(name, names) or f"There is {', '.join(names)}.",
    )
