"""ID3v2.3 tags, in UTF-16: some readers see no tag at all in v2.4 or in UTF-8."""

# mypy: disallow-untyped-calls=False, disallow-any-generics=False
# (mutagen says that it is typed, and its ID3 classes are not)

from __future__ import annotations

import os
from datetime import date
from itertools import chain
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from mutagen import MutagenError
from mutagen.id3 import (
    APIC,
    CHAP,
    COMM,
    CTOC,
    ID3,
    TALB,
    TCON,
    TCOP,
    TDAT,
    TIT2,
    TLAN,
    TLEN,
    TPE1,
    TRCK,
    TXXX,
    TYER,
    USLT,
    WOAF,
    CTOCFlags,
    Frame,
    ID3Tags,
    PictureType,
)

from qa2audio.errors import ConfigError
from qa2audio.publish.languages import iso639_2
from qa2audio.publish.notes import paragraphs, people
from qa2audio.publish.single_line import plain

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qa2audio.model import Episode
    from qa2audio.publish.chapters import Mark

_UTF16 = 1
_PADDING = 1024
"""Bytes kept free behind the frames, so that an editor need not move the audio."""
_MOST_CHILDREN = 255
_NO_OFFSET = 0xFFFFFFFF


class _InOrder(ID3):
    """Tags whose frames stand in the file in the order they were added.

    mutagen sorts frames by size, and one popular app then shows only the chapter that happens to be first. The
    order is made in this private method; one frame at a time leaves nothing to sort.
    """

    def _write(self, config: Any) -> bytearray:
        written = bytearray()
        for frame in self.values():
            single = ID3Tags()
            single.add(frame)
            written += single._write(config)  # noqa: SLF001  # the documented way round the sorting
        return written


def tag(path: Path, episode: Episode, marks: Sequence[Mark], transcript: str, picture: bytes) -> None:
    """Replace the tags of the MP3 at `path`; `picture` is a JPEG of at most 600 pixels a side. Raises `OSError`."""
    tags = _InOrder()
    frames = (_text_frames(episode, marks[-1].end), _words(episode, transcript), _chapters(episode, marks))
    for frame in chain(*frames):
        tags.add(frame)
    tags.add(APIC(encoding=0, mime="image/jpeg", type=PictureType.COVER_FRONT, desc="", data=picture))
    try:
        with path.open("r+b") as file:  # given a path, mutagen would create what is not there
            tags.save(file, v1=0, v2_version=3, padding=lambda _: _PADDING)
            os.fsync(file.fileno())  # what took longest to make survives a power cut; hashes find the rest
    except MutagenError as problem:  # how mutagen passes on a full disk
        raise OSError(str(problem)) from problem


def _text_frames(episode: Episode, duration: int) -> Iterator[Frame]:
    show = episode.show
    texts: dict[type[Frame], str] = {
        TIT2: plain(episode.title),
        TPE1: plain(show.author) or ", ".join(people(episode)) or plain(show.title) or plain(episode.title),
        TALB: plain(show.title) or plain(episode.title),
        TRCK: "" if episode.number is None else str(episode.number),
        TCON: "Podcast",
        **_date(episode),
        TLAN: iso639_2(episode.language),
        TLEN: str(duration),
        TCOP: plain(show.copyright),
    }
    for kind, text in texts.items():
        if text:
            yield kind(encoding=_UTF16, text=text)
    link = plain(episode.link) or plain(show.link)
    if link:
        yield WOAF(url=quote(link, safe="%/:=&?~#+!$,;'@()*[]"))


def _words(episode: Episode, transcript: str) -> Iterator[Frame]:
    language = iso639_2(episode.language)
    disclosure = plain(episode.show.disclosure)  # Apple wants the use of AI told in the metadata, too
    comment = "\n\n".join(part for part in (paragraphs(episode.description), disclosure) if part)
    if comment:
        yield COMM(encoding=_UTF16, lang=language, desc="", text=comment)
    if disclosure:
        yield TXXX(encoding=_UTF16, desc="Synthetic voices", text=disclosure)
    yield USLT(encoding=_UTF16, lang=language, desc="", text=transcript)


def _chapters(episode: Episode, marks: Sequence[Mark]) -> Iterator[Frame]:
    kept = _at_most(marks)
    names = [f"chp{index}" for index in range(len(kept))]
    title = TIT2(encoding=_UTF16, text=plain(episode.title) or "Chapters")
    flags = CTOCFlags.TOP_LEVEL | CTOCFlags.ORDERED
    yield CTOC(element_id="toc", flags=flags, child_element_ids=names, sub_frames=[title])
    for name, mark in zip(names, kept, strict=True):
        yield CHAP(
            element_id=name,
            start_time=mark.start,
            end_time=mark.end,
            start_offset=_NO_OFFSET,
            end_offset=_NO_OFFSET,
            sub_frames=[TIT2(encoding=_UTF16, text=mark.title)],
        )


def _at_most(marks: Sequence[Mark]) -> list[Mark]:
    """A table of contents counts its children in one byte: the last one it has room for lasts to the end."""
    if len(marks) <= _MOST_CHILDREN:
        return list(marks)
    last = marks[_MOST_CHILDREN - 1]
    return [*marks[: _MOST_CHILDREN - 1], last._replace(end=marks[-1].end)]


def _date(episode: Episode) -> dict[type[Frame], str]:
    if not episode.date:
        return {}
    try:
        day = date.fromisoformat(episode.date[:10])
    except ValueError:
        raise ConfigError(f"{episode.date!r} is no date.", hint="Write it as 2024-05-31.") from None
    return {TYER: f"{day:%Y}", TDAT: f"{day:%d%m}"}
