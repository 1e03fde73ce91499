"""Every reader there is, and which of them a file is for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, OptionError, did_you_mean
from qa2audio.script.readers.dialogue_tags import DialogueTagsReader
from qa2audio.script.readers.fountain import FountainReader
from qa2audio.script.readers.json_reader import JsonReader
from qa2audio.script.readers.markdown import MarkdownReader
from qa2audio.script.readers.own_json import OwnJsonReader
from qa2audio.script.readers.plain import PlainReader
from qa2audio.script.readers.subrip import SubripReader
from qa2audio.script.readers.timed import TimedReader
from qa2audio.script.readers.webvtt import WebvttReader

if TYPE_CHECKING:
    from qa2audio.script.readers.base import Reader
    from qa2audio.script.source import Source

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
