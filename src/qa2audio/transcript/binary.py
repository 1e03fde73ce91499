"""Files that are no text at all, told by their first bytes."""

from __future__ import annotations

from typing import NamedTuple


class BinaryKind(NamedTuple):
    """What a file is instead of text."""

    what: str
    remedy: str | None = None


_SAVE_AS_TEXT = "Save it as plain text (UTF-8) and give that file."
# The first bytes of what people have beside their transcripts, after the file(1) database.
_MAGIC: tuple[tuple[bytes, BinaryKind], ...] = (
    (b"\x89PNG\r\n\x1a\n", BinaryKind("a PNG picture")),
    (b"\xff\xd8\xff", BinaryKind("a JPEG picture")),
    (b"GIF8", BinaryKind("a GIF picture")),
    (
        b"PK\x03\x04",
        BinaryKind("a zip archive or a document that is none of docx, odt and epub", _SAVE_AS_TEXT),
    ),
    (b"PK\x05\x06", BinaryKind("an empty zip archive")),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", BinaryKind("an old office document (doc)", _SAVE_AS_TEXT)),
    (b"%PDF-", BinaryKind("a PDF document", _SAVE_AS_TEXT)),
    (b"{\\rtf", BinaryKind("an RTF document", _SAVE_AS_TEXT)),
    (b"ID3", BinaryKind("an MP3 file", "Give the transcript, not the recording.")),
    (b"\xff\xfb", BinaryKind("an MP3 file", "Give the transcript, not the recording.")),
    (b"\xff\xf3", BinaryKind("an MP3 file", "Give the transcript, not the recording.")),
    (b"RIFF", BinaryKind("a WAV or AVI file", "Give the transcript, not the recording.")),
    (b"OggS", BinaryKind("an Ogg file", "Give the transcript, not the recording.")),
    (b"fLaC", BinaryKind("a FLAC file", "Give the transcript, not the recording.")),
    (b"\x1f\x8b", BinaryKind("a gzip archive", "Unpack it first.")),
    (b"\x7fELF", BinaryKind("a program")),
    (b"SQLite format 3\0", BinaryKind("a database")),
)
_UNICODE_BOMS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_LOOKED_AT = 65_536
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1b"))


def kind_of_binary(data: bytes) -> BinaryKind | None:
    """Return what `data` is if it cannot be text, else None. UTF-16 and UTF-32 are text."""
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            return kind
    if data.startswith(_UNICODE_BOMS) or looks_like_utf16(data):
        return None
    if b"\0" in data:
        return BinaryKind("a binary file")
    head = data[:_LOOKED_AT]
    if len(head) - len(head.translate(None, _CONTROLS)) > len(head) // 20:
        return BinaryKind("a binary file")
    return None


def looks_like_utf16(data: bytes) -> str | None:
    """Return `utf-16-le` or `utf-16-be` for UTF-16 without a byte order mark, else None.

    Text with spaces and line ends in it has a zero in every such pair of bytes, always on the same side.
    """
    head = data[: _LOOKED_AT if len(data) > _LOOKED_AT else len(data) // 2 * 2]
    if len(data) < 4 or len(data) % 2:
        return None
    for name, high, low in (("utf-16-le", head[1::2], head[::2]), ("utf-16-be", head[::2], head[1::2])):
        if high.count(0) > len(high) // 10 and low.count(0) == 0:
            return name
    return None
