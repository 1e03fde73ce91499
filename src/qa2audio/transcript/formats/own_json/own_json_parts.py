"""The parts of `check --json`: their keys, checked."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.model import Heading, Music, Pause, Respelling
from qa2audio.transcript.formats.json.values.located_json import Json, Object, Text, readable

if TYPE_CHECKING:
    from qa2audio.errors import TranscriptError

_LONGEST = 600
"""Seconds of a pause; what is longer was meant to be milliseconds."""


@dataclass(frozen=True, slots=True)
class Fields:
    """An object of the file, and how to complain about it."""

    document: Json
    object: Object

    def error(self, message: str, hint: str) -> TranscriptError:
        """Return the error to raise, at the object's line."""
        return self.document.error(self.object.at, message, hint)

    def line(self) -> int:
        """Return the line on which the object begins."""
        return self.document.place(self.object.at).line or 1

    def placed(self, key: str) -> Text:
        """Return the text at `key`, which must be there."""
        value = self.object.get(key)
        if not isinstance(value, Text):
            raise self.error(f'"{key}" must be a text.', f'Write "{key}": "…".')
        return value

    def text(self, key: str, *, optional: bool = False) -> str:
        """Return the text at `key`; nothing for null or no text if it is `optional`."""
        if optional and self.object.get(key) is None:
            return ""
        return readable(self.placed(key))

    def flag(self, key: str, *, default: bool) -> bool:
        """Return the truth value at `key`."""
        value = self.object.get(key, default)
        if not isinstance(value, bool):
            raise self.error(f'"{key}" must be true or false.', f'Take "{key}" out, or mend it.')
        return value

    def whole(self, key: str) -> int:
        """Return the whole number at `key`."""
        value = self.object.get(key)
        if isinstance(value, bool) or not isinstance(value, int):
            raise self.error(f'"{key}" must be a whole number.', f'Write "{key}": 0.')
        return value

    def inner(self, key: str) -> list[Fields]:
        """Return the objects in the list at `key`; none where it is absent."""
        value = self.object.get(key) or []
        if not isinstance(value, list):
            raise self.error(f'"{key}" must be a list.', f'Write "{key}": [].')
        items = [Fields(self.document, item) for item in value if isinstance(item, Object)]
        if len(items) != len(value):
            raise self.error(f'"{key}" must be a list of objects.', f'Write "{key}": [{{…}}].')
        return items


def heading(fields: Fields) -> Heading:
    """Return the heading that the object is."""
    spans = fields.document.spans(fields.placed("text"))
    if not spans:
        raise fields.error("this heading has no text.", "Write its title, or take it out.")
    return Heading(" ".join(span.regular() for span in spans), spans[0].line, spans[0].column)


def pause(fields: Fields) -> Pause:
    """Return the pause that the object is; null seconds are a section break."""
    span = fields.document.span(fields.object.at, "")
    seconds = fields.object.get("seconds")
    if seconds is None:
        return Pause(None, span.line, span.column)
    if isinstance(seconds, bool) or not isinstance(seconds, int | float) or not _is_length(seconds):
        raise fields.error(
            f'"seconds" must be a number from 0 to {_LONGEST}, or null for a section break.',
            'Write "seconds": 1.5.',
        )
    return Pause(float(seconds), span.line, span.column)


def _is_length(seconds: float) -> bool:
    return math.isfinite(seconds) and 0 <= seconds <= _LONGEST


def music(fields: Fields) -> Music:
    """Return the music that the object is."""
    span = fields.document.span(fields.object.at, "")
    asset = fields.text("asset", optional=True).strip()
    if not asset:
        raise fields.error("this music has no asset.", 'Write "asset": "theme".')
    return Music(asset, span.line, span.column)


def respellings(fields: Fields, written: str, text: str) -> tuple[Respelling, ...]:
    """Return a turn's respellings, their offsets into `written` brought over to the regular `text`."""
    found: list[Respelling] = []
    for each in fields.inner("respellings"):
        start, end = each.whole("start"), each.whole("end")
        spoken = " ".join(each.text("spoken").split())
        if not 0 <= start < end <= len(written) or not spoken or not written[start:end].strip():
            raise each.error(
                "this respelling is of nothing.", 'Its "start" and "end" count characters of the text.'
            )
        place = text.find(" ".join(written[start:end].split()), _regular_length(written[:start]))
        new = Respelling(
            place, place + len(" ".join(written[start:end].split())), spoken, each.flag("ipa", default=False)
        )
        if place < 0 or (found and new.start < found[-1].end):
            raise each.error("this respelling overlaps another, or two paragraphs.", "Mend its start and end.")
        found.append(new)
    return tuple(found)


def _regular_length(head: str) -> int:
    """Return how long at least the regular form of `head` is: where to look for what follows it."""
    return len(" ".join(head.split()))
