"""An episode's files as the feed describes them: enclosure, other formats, transcripts, chapters."""

from __future__ import annotations

import base64
import binascii
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.check.position import Place
    from qa2audio.show.check.remark import Remark
    from qa2audio.show.foreign_feed.tree import Node

_MIME = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+_-]*(?:\s*;.*)?", re.IGNORECASE)
_APPLE = frozenset(
    "audio/mpeg audio/x-m4a audio/mp4 audio/m4a audio/aac video/mp4 video/x-m4v video/m4v video/quicktime".split()
)
_MEANT = dict.fromkeys(["audio/mp3", "audio/x-mp3", "audio/mpeg3", "audio/x-mpeg-3", "audio/mpg"], "audio/mpeg")
_SUFFIXES = {
    "mp3": frozenset(["audio/mpeg"]),
    "m4a": frozenset(["audio/x-m4a", "audio/mp4", "audio/m4a", "audio/aac"]),
    "m4b": frozenset(["audio/x-m4a", "audio/x-m4b", "audio/mp4", "audio/m4a", "audio/aac"]),
    "mp4": frozenset(["video/mp4", "audio/mp4", "audio/x-m4a"]),
    "m4v": frozenset(["video/x-m4v", "video/m4v", "video/mp4"]),
    "ogg": frozenset(["audio/ogg", "audio/opus", "application/ogg", "audio/vorbis"]),
    "opus": frozenset(["audio/ogg", "audio/opus", "application/ogg"]),
}
_BEST = {
    "m4a": "audio/x-m4a",
    "m4b": "audio/x-m4a",
    "mp4": "video/mp4",
    "m4v": "video/x-m4v",
    "ogg": "audio/ogg",
}
_BEST |= {"opus": "audio/ogg", "mp3": "audio/mpeg"}
_TRANSCRIPTS = frozenset(
    "text/vtt application/x-subrip application/srt text/srt application/json text/html text/plain".split()
)
_HASHES = {"sha256": 32, "sha384": 48, "sha512": 64}
_START = re.compile(r"(?:\d+:)?\d{1,2}:\d{2}(?:\.\d{1,3})?|\d+(?:\.\d{1,3})?")


def check_media(place: Place) -> Iterator[Remark]:
    """Say what is wrong with the files that the item names."""
    yield from _enclosures(place)
    yield from _transcripts(place)
    for chapters in place.node.all("podcast:chapters"):
        if lacks := _lacking(chapters, "url", "type"):
            yield place.remark("chapters-incomplete", lacks, at=chapters)
        elif chapters.attribute("type").lower() != "application/json+chapters":
            yield place.remark("chapters-type", chapters.attribute("type"), at=chapters)
    yield from _simple_chapters(place)
    for alternative in place.node.all("podcast:alternateEnclosure"):
        yield from _alternative(place, alternative)


def _transcripts(place: Place) -> Iterator[Remark]:
    found = list(place.node.all("podcast:transcript"))
    for transcript in found:
        kind = transcript.attribute("type").split(";")[0].lower()
        if lacks := _lacking(transcript, "url", "type"):
            yield place.remark("transcript-incomplete", lacks, at=transcript)
        elif kind not in _TRANSCRIPTS:
            yield place.remark("transcript-type", kind, at=transcript)
    if not found:
        yield place.remark("transcript-missing")


def enclosure_length(enclosure: Node) -> int | None:
    """Return the length in bytes that the feed says; None if it is no number above zero."""
    value = enclosure.attribute("length")
    return int(value) if re.fullmatch(r"[1-9]\d{0,14}", value) else None


def usual_type(kind: str, address: str) -> str:
    """Return the media type that apps know for what a feed calls `kind`, or else what the address ends in."""
    if kind in _MEANT or not _MIME.fullmatch(kind):
        return _MEANT.get(kind) or _BEST.get(_suffix(address), "audio/mpeg")
    return kind


def _enclosures(place: Place) -> Iterator[Remark]:
    found = list(place.node.all("enclosure"))
    if not found or not found[0].attribute("url"):
        yield place.remark("enclosure-missing", at=found[0] if found else None)
        return
    if len(found) > 1:
        yield place.remark("enclosure-several", at=found[1])
    enclosure = found[0]
    if enclosure_length(enclosure) is None:
        yield place.remark("enclosure-length", enclosure.attribute("length"), at=enclosure)
    kind = enclosure.attribute("type").split(";")[0].strip().lower()
    suffix = _suffix(enclosure.attribute("url"))
    if not _MIME.fullmatch(kind) or kind in _MEANT:
        right = usual_type(kind, enclosure.attribute("url"))
        yield place.remark("enclosure-type", kind, at=enclosure, more=f'Write type="{right}".')
    elif suffix in _SUFFIXES and kind not in _SUFFIXES[suffix]:
        name = urlsplit(enclosure.attribute("url")).path.rsplit("/", 1)[-1]
        yield place.remark("enclosure-suffix", name, at=enclosure, more=kind)
    elif kind not in _APPLE:
        yield place.remark("enclosure-format", kind, at=enclosure)


def _suffix(address: str) -> str:
    try:
        name = urlsplit(address).path.rsplit("/", 1)[-1]
    except ValueError:
        return ""
    return name.rsplit(".", 1)[-1].lower() if "." in name else ""


def _lacking(node: Node, *names: str) -> str:
    return " and ".join(name for name in names if not node.attribute(name))


def _alternative(place: Place, alternative: Node) -> Iterator[Remark]:
    lacks = [] if alternative.attribute("type") else ["type"]
    if not any(source.attribute("uri") for source in alternative.all("podcast:source")):
        lacks.append("a podcast:source")
    if lacks:
        yield place.remark("alternate-incomplete", " and ".join(lacks), at=alternative)
    for integrity in alternative.all("podcast:integrity"):
        kind, value = integrity.attribute("type"), integrity.attribute("value")
        known = kind == "pgp-signature" or (kind == "sri" and all(map(_is_sri, value.split())))
        if not value or not known:
            yield place.remark("integrity", f"{kind} {value}".strip(), at=integrity)


def _is_sri(value: str) -> bool:
    name, _, digest = value.partition("-")
    try:
        return len(base64.b64decode(digest.split("?")[0], validate=True)) == _HASHES[name]
    except (KeyError, binascii.Error):
        return False


def _simple_chapters(place: Place) -> Iterator[Remark]:
    before = -1.0
    for chapters in place.node.all("psc:chapters"):
        for chapter in chapters.all("psc:chapter"):
            start = chapter.attribute("start")
            if not _START.fullmatch(start) or _seconds(start) < before:
                yield place.remark("simple-chapters", start, at=chapter)
                return
            before = _seconds(start)


def _seconds(start: str) -> float:
    seconds = 0.0
    for part in start.split(":"):
        seconds = seconds * 60 + float(part)
    return seconds
