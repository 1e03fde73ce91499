"""Every format there is, and which of them a file is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, OptionError, did_you_mean
from qa2audio.transcript.formats.captions.lyrics import LyricsFormat
from qa2audio.transcript.formats.captions.microdvd import FramesFormat
from qa2audio.transcript.formats.captions.subrip import SubripFormat
from qa2audio.transcript.formats.captions.substation import SubstationFormat
from qa2audio.transcript.formats.captions.webvtt import WebvttFormat
from qa2audio.transcript.formats.chat.chat import ChatFormat
from qa2audio.transcript.formats.data.data_refusal import refuse_data
from qa2audio.transcript.formats.dialogue_tags import DialogueTagsFormat
from qa2audio.transcript.formats.fountain.fountain import FountainFormat
from qa2audio.transcript.formats.json.any_json import JsonFormat
from qa2audio.transcript.formats.line_numbered import LineNumberedFormat
from qa2audio.transcript.formats.markdown.markdown import MarkdownFormat
from qa2audio.transcript.formats.message_heads import MessageHeadsFormat
from qa2audio.transcript.formats.own_json.own_json import OwnJsonFormat
from qa2audio.transcript.formats.plain import PlainFormat
from qa2audio.transcript.formats.speaker_tags import SpeakerTagsFormat
from qa2audio.transcript.formats.tables.table_format import TableFormat
from qa2audio.transcript.formats.timed.timed import TimedFormat
from qa2audio.transcript.formats.xml.xml_format import XmlFormat

if TYPE_CHECKING:
    from qa2audio.transcript.formats.format import Format
    from qa2audio.transcript.source import Source

FORMATS: tuple[Format, ...] = (
    WebvttFormat(),
    SubstationFormat(),
    OwnJsonFormat(),
    SubripFormat(),
    FramesFormat(),
    JsonFormat(),
    XmlFormat(),
    TableFormat(),
    LyricsFormat(),
    MessageHeadsFormat(),
    ChatFormat(),
    DialogueTagsFormat(),
    SpeakerTagsFormat(),
    FountainFormat(),
    LineNumberedFormat(),
    MarkdownFormat(),
    TimedFormat(),
    PlainFormat(),
)
"""Surest first, by what they say of a file that is theirs: nobody need be asked after one who is that sure."""


_PAGES = (ChatFormat, FountainFormat, MarkdownFormat, TimedFormat, PlainFormat)


def choose(source: Source, name: str | None = None) -> Format:
    """Return the format called `name`, or without one the first that recognises `source`.

    `TranscriptError` if that is plainly no transcript, and nobody insists on a reader.
    """
    if name is None:
        found = next((each for each in FORMATS if each.recognises(source)), FORMATS[-1])
        if isinstance(found, _PAGES):  # who reads whatever there is
            refuse_data(source)
        return found
    for each in FORMATS:
        if each.name == name.casefold():
            return each
    names = [each.name for each in FORMATS]
    raise OptionError(
        f'unknown reader "{name}".',
        location=Location("--reader"),
        hint=did_you_mean(name, names) or f"There is {', '.join(names)}.",
    )
