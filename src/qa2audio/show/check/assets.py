"""The files that a feed names, held against what it says of them; `look` finds them, on a disk or on the web."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from qa2audio.show.check.media import enclosure_length
from qa2audio.show.check.position import Place
from qa2audio.show.check.urls import image_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.show.check.remark import Remark
    from qa2audio.show.foreign_feed.feed_document import Document
    from qa2audio.show.foreign_feed.tree import Node

_SMALLEST, _LARGEST = 1400, 3000
_SUFFIXES = {"JPEG": (".jpg", ".jpeg"), "PNG": (".png",)}


@dataclass(frozen=True, slots=True)
class Picture:
    """What the beginning of a picture says."""

    width: int
    height: int
    mode: str
    """Pillow's: RGB, L, RGBA, P, CMYK."""
    format: str
    """JPEG or PNG; another one, or nothing if it cannot be told."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A file, as it was found."""

    problem: str = ""
    """Why it was not found."""
    size: int | None = None
    mime: str = ""
    """What the server calls it; empty for a file on a disk."""
    head: bool = True
    """The server answers HEAD."""
    ranges: bool = True
    """The server sends parts."""
    sha256: bytes = b""
    """Its hash, where all of it was read."""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Wanted:
    """A file that a feed names."""

    place: Place
    node: Node
    address: str
    is_picture: bool = False


class Look(Protocol):
    """Finds files."""

    def __call__(self, wanted: Iterable[Wanted]) -> Iterable[Seen | None]:
        """Return what was found, in order; None where it is not ours to look."""
        ...


def check_assets(document: Document, look: Look) -> list[Remark]:
    """Return what is wrong with the files that the feed names."""
    if not document.channel:
        return []
    wanted = list(_wanted(Place(document.channel, is_item=False)))
    for item in document.items:
        wanted += _wanted(Place(item, is_item=True))
    found: list[Remark] = []
    for one, seen in zip(wanted, look(wanted), strict=True):
        if seen:
            found += _compare(one, seen)
    return sorted(found, key=lambda remark: remark.at)


def _wanted(place: Place) -> Iterator[Wanted]:
    node = place.node
    if image := image_of(node):
        yield Wanted(place, node.first("itunes:image") or node, image, is_picture=True)
    for child in node.all("enclosure", "podcast:transcript", "podcast:chapters", "podcast:trailer"):
        if url := child.attribute("url"):
            yield Wanted(place, child, url)
    for alternative in node.all("podcast:alternateEnclosure"):
        uris = (source.attribute("uri") for source in alternative.all("podcast:source"))
        for uri in (uri for uri in uris if uri.startswith(("http://", "https://"))):
            yield Wanted(place, alternative, uri)


def _compare(one: Wanted, seen: Seen) -> Iterator[Remark]:
    place, node = one.place, one.node
    if seen.problem:
        yield place.remark("file-missing", one.address, at=node, more=seen.problem)
        return
    length = enclosure_length(node)
    if length and seen.size is not None and length != seen.size:
        yield place.remark("file-length", f"{length:,}", at=node, more=f"{seen.size:,}")
    kind, served = (value.split(";")[0].strip().lower() for value in (node.attribute("type"), seen.mime))
    if kind and served and kind != served:
        yield place.remark("file-type", kind, at=node, more=served)
    if not seen.head:
        yield place.remark("server-head", one.address, at=node)
    if not seen.ranges and node.name == "enclosure":
        yield place.remark("server-ranges", one.address, at=node)
    if seen.sha256:
        yield from _integrity(one, seen.sha256)
    if one.is_picture:
        yield from _picture(one, seen.picture)


def _integrity(one: Wanted, digest: bytes) -> Iterator[Remark]:
    right = "sha256-" + base64.b64encode(digest).decode("ascii")
    for integrity in one.node.all("podcast:integrity"):
        value = integrity.attribute("value")
        if value.startswith("sha256-") and value != right:
            yield one.place.remark("file-integrity", one.address, at=integrity)


def _picture(one: Wanted, picture: Picture | None) -> Iterator[Remark]:
    if picture is None or picture.format not in _SUFFIXES:
        what = picture.format if picture else "no picture that can be read"
        yield one.place.remark("image-format", one.address, at=one.node, more=what)
        return
    square = picture.width == picture.height and _SMALLEST <= picture.width <= _LARGEST
    if not square:
        size = f"{picture.width} × {picture.height}"
        yield one.place.remark("image-size", one.address, at=one.node, more=size)
    path = one.address.split("?")[0].split("#")[0].lower()
    if picture.mode not in {"RGB", "L"} or not path.endswith(_SUFFIXES[picture.format]):
        what = f"{picture.format}, {picture.mode}"
        yield one.place.remark("image-format", one.address, at=one.node, more=what)
