"""XML whose elements and words know where they stand in the file.

Expat reads, which Python brings; it says for each event where it is. Entities that a file declares itself are
refused, and nothing outside the file is ever opened.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from qa2audio.errors import Location, TranscriptError
from qa2audio.transcript.rows import Span

if TYPE_CHECKING:
    from qa2audio.transcript.source import Source

_DEEPEST = 200
_BARE = re.compile(r"&(?!#\d{1,7};|#[xX][\da-fA-F]{1,6};|[A-Za-z][\w.-]{0,40};)")
_STAND_IN = "\ue0ff"
"""Stands for an ampersand that nobody escaped, while the file is read."""
_PROLOG = re.compile(r"\s*")


@dataclass(slots=True, eq=False)
class Element:
    """An element, its name and its attributes without name spaces."""

    name: str
    """In lower case."""
    attributes: dict[str, str]
    line: int
    column: int
    parts: list[Element | Span] = field(default_factory=list)
    """What is in it, in order. A span is a stretch of one line, and may be white space or a line's end."""


class _TooMuchError(Exception):
    """What no transcript has."""


def parse(source: Source) -> Element:
    """Return the root of the XML in `source`; `TranscriptError` names what is wrong with it, and where."""
    text = _text(source)
    skipped = _PROLOG.match(text)
    begins = skipped.end() if skipped else 0
    reading = _Reading(text.count("\n", 0, begins))
    parser = reading.parser
    try:
        parser.Parse(text[begins:].encode("utf-8", "replace"), True)  # noqa: FBT003 - expat takes no keywords
    except expat.ExpatError as error:
        what = expat.ErrorString(error.code)
        raise _error(source, f"this is not XML: {what}.", error.lineno + reading.above) from error
    except _TooMuchError as error:
        raise _error(source, str(error), parser.CurrentLineNumber + reading.above) from error
    return reading.root


def _text(source: Source) -> str:
    """Return the file's text; what ends a row and no line is a space."""
    pieces: list[str] = []
    line = None
    for row in source.rows:
        pieces += ["" if line is None else " " if row.line == line else "\n", row.text]
        line = row.line
    return _BARE.sub(_STAND_IN, "".join(pieces).removeprefix("\ufeff"))


def _error(source: Source, message: str, line: int) -> TranscriptError:
    first = source.rows[0].line if source.rows else 1
    return TranscriptError(
        message,
        location=Location(source.name, line + first - 1),
        hint="Mend it there, or export the transcript again, best as WebVTT or plain text.",
    )


class _Reading:
    """A file being read."""

    def __init__(self, above: int) -> None:
        self.above = above
        """How many blank lines are above it."""
        self.root = Element("", {}, 1, 1)
        self.open = [self.root]
        self.parser = expat.ParserCreate("utf-8", "}")
        self.parser.buffer_text = False
        self.parser.UseForeignDTD(True)  # noqa: FBT003 - so that &nbsp; is skipped and no error
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._say
        self.parser.SkippedEntityHandler = self._skipped
        self.parser.EntityDeclHandler = self._declared

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) > _DEEPEST:
            raise _TooMuchError(f"this XML is nested more than {_DEEPEST} deep.")
        facts = {_local(key): value.replace(_STAND_IN, "&") for key, value in attributes.items()}
        element = Element(_local(name), facts, *self._place())
        self.open[-1].parts.append(element)
        self.open.append(element)

    def _end(self, _name: str) -> None:
        self.open.pop()

    def _say(self, text: str) -> None:
        self.open[-1].parts.append(Span(*self._place(), text.replace(_STAND_IN, "&")))

    def _skipped(self, name: str, _parameter: bool) -> None:
        self._say(html.unescape(f"&{name};"))

    def _declared(self, *_: object) -> None:
        raise _TooMuchError("this XML declares entities of its own, which may unfold without end.")

    def _place(self) -> tuple[int, int]:
        return self.parser.CurrentLineNumber + self.above, self.parser.CurrentColumnNumber + 1


def _local(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2].lower()
