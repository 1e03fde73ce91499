"""ID3v2.3 tags, in UTF-16: some readers see no tag at all in v2.4 or in UTF-8."""

# mypy: disallow-untyped-calls=False, disallow-any-generics=False
# (mutagen says that it is typed, and its ID3 classes are not)

from __future__ import annotations

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

from qa2audio.files.disk_sync import sync_file
from qa2audio.publish.tags.iso639 import iso639_2

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qa2audio.publish.chapters import Mark
    from qa2audio.publish.tags.tagger import Tags

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


class Id3:
    """ID3v2.3 tags of an MP3."""

    def write(self, path: Path, tags: Tags) -> None:
        """Replace the tags of the MP3 at `path`; raises `OSError`."""
        frames = _InOrder()
        for frame in chain(_text_frames(tags), _words(tags), _chapters(tags)):
            frames.add(frame)
        frames.add(
            APIC(encoding=0, mime="image/jpeg", type=PictureType.COVER_FRONT, desc="", data=tags.picture)
        )
        try:
            with path.open("r+b") as file:  # given a path, mutagen would create what is not there
                frames.save(file, v1=0, v2_version=3, padding=lambda _: _PADDING)
                sync_file(file)  # what took longest to make survives a power cut; hashes find the rest
        except MutagenError as problem:  # how mutagen passes on a full disk
            raise OSError(str(problem)) from problem

    def transcript(self, path: Path) -> str:
        """Return the unsynchronised words."""
        found = ID3(path).getall("USLT")
        return str(found[0].text) if found else ""


def _text_frames(tags: Tags) -> Iterator[Frame]:
    texts: dict[type[Frame], str] = {
        TIT2: tags.title,
        TPE1: tags.artist,
        TALB: tags.album,
        TRCK: "" if tags.number is None else str(tags.number),
        TCON: "Podcast",
        TYER: f"{tags.date:%Y}" if tags.date else "",
        TDAT: f"{tags.date:%d%m}" if tags.date else "",
        TLAN: iso639_2(tags.language),
        TLEN: str(tags.chapters[-1].end),
        TCOP: tags.copyright,
    }
    for kind, text in texts.items():
        if text:
            yield kind(encoding=_UTF16, text=text)
    if tags.link:
        yield WOAF(url=quote(tags.link, safe="%/:=&?~#+!$,;'@()*[]"))


def _words(tags: Tags) -> Iterator[Frame]:
    language = iso639_2(tags.language)
    if tags.comment:
        yield COMM(encoding=_UTF16, lang=language, desc="", text=tags.comment)
    if tags.disclosure:
        yield TXXX(encoding=_UTF16, desc="Synthetic voices", text=tags.disclosure)
    yield USLT(encoding=_UTF16, lang=language, desc="", text=tags.transcript)


def _chapters(tags: Tags) -> Iterator[Frame]:
    kept = _at_most(tags.chapters)
    names = [f"chp{index}" for index in range(len(kept))]
    title = TIT2(encoding=_UTF16, text=tags.title or "Chapters")
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
