"""The label that a field of a file gives: a column, an attribute, a style."""

from __future__ import annotations

import re

from qa2audio.transcript.rows import Label, Span

_ASIDE = re.compile(r"(?P<name>[^()]{1,60}?)\s*\((?P<aside>[^()]{1,60})\)\Z")


def field_label(value: str, span: Span) -> Label | None:
    """Return the label of whom `value` names, None if nobody; a number or a letter alone becomes `Speaker 1`.

    `span` is what stands in the file, empty where that is behind the text.
    """
    name = " ".join(value.split()).strip(":： ")
    if not any(char.isalnum() for char in name):
        return None
    if len(name) == 1 or name.isdecimal():
        name = f"Speaker {name}" if name.isascii() else name
    match = _ASIDE.match(name)
    return Label(match["name"], span, match["aside"]) if match else Label(name, span)
