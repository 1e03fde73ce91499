"""What a feed lists: every address in it, read without building it in memory."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from xml.parsers import expat

from qa2audio.errors import Location, UploadError

if TYPE_CHECKING:
    from pathlib import Path

_ATOM_LINK = "http://www.w3.org/2005/Atom link"
_ADDRESSES = {"link", "url"}  # whose text is an address; others' texts are prose


@dataclass(slots=True)
class Feed:
    """A page of a feed, as far as publishing must know it."""

    own: str = ""
    """Its own address (atom:link, rel=self)."""
    following: str = ""
    """The address of the page with older episodes (rel=next), or nothing."""
    addresses: list[str] = field(default_factory=list)
    """Everything it refers to."""
    enclosures: dict[str, str] = field(default_factory=dict)
    """Address to length, as written."""


def read_feed(path: Path) -> Feed:
    """Return what the feed at `path` lists; `UploadError` if it is none."""
    reading = _Reading()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = reading.start
    parser.EndElementHandler = reading.end
    parser.CharacterDataHandler = reading.text
    parser.StartDoctypeDeclHandler = reading.doctype  # no document type, no entities to expand
    try:
        with path.open("rb") as file:
            parser.ParseFile(file)
    except (expat.ExpatError, UnicodeError) as error:
        raise _broken(path, f"this is no feed: {error}.", getattr(error, "lineno", None)) from error
    except OSError as error:
        raise _broken(path, f"the feed cannot be read: {error.strerror}.") from error
    if reading.root != "rss":
        raise _broken(path, "this is no RSS feed.")
    return reading.feed


def _broken(path: Path, message: str, line: int | None = None) -> UploadError:
    return UploadError(message, location=Location(str(path), line), hint="Build the show again.")


class _Reading:
    """What the parser has seen."""

    def __init__(self) -> None:
        self.feed = Feed()
        self.root = ""
        self._open: list[str] = []

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.root = self.root or name
        self._open.append(name)
        if name == _ATOM_LINK and len(self._open) == 3:
            self._atom(attributes)
        if name == "enclosure" and "url" in attributes:
            self.feed.enclosures[attributes["url"]] = attributes.get("length", "")
        self.feed.addresses += [value for key, value in attributes.items() if key.rpartition(" ")[0] == ""]

    def _atom(self, attributes: dict[str, str]) -> None:
        relation, address = attributes.get("rel"), attributes.get("href", "")
        if relation == "self":
            self.feed.own = address
        elif relation == "next":
            self.feed.following = address

    def end(self, _name: str) -> None:
        self._open.pop()

    def text(self, text: str) -> None:
        if self._open[-1].rpartition(" ")[2] in _ADDRESSES:
            self.feed.addresses.append(text.strip())

    def doctype(self, *_: object) -> None:
        raise expat.ExpatError("it declares a document type")
