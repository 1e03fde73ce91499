"""From bytes to text: UTF-8 as it is, other encodings converted with a word about it."""

from __future__ import annotations

import codecs

from qa2audio.errors import Location, TranscriptError
from qa2audio.model import Problem
from qa2audio.transcript.binary import looks_like_utf16
from qa2audio.transcript.windows_1252 import is_western

# UTF-32's little-endian mark begins with UTF-16's, so it is looked for first.
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE_BYTES = 262_144  # detection reads every byte it is given, several times over
_HINT = "Save the file as UTF-8."


def decode(data: bytes, name: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text of `data` and a problem if it had to be converted; `TranscriptError` if it is not text."""
    encoding, body = _marked(data)
    if encoding is None:
        try:
            return body.decode("utf-8"), ()
        except UnicodeDecodeError as error:
            _refuse_damaged_utf8(body, error, name)
        encoding = _detected(body, name)
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise _undecodable(body, error.start, encoding, name) from error
    return text, () if encoding == "utf-8" else (_converted(encoding),)


def _marked(data: bytes) -> tuple[str | None, bytes]:
    """Return the encoding that a byte order mark, or UTF-16's pattern of zeros, gives away, and the rest."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return encoding, data[len(bom) :]
    return looks_like_utf16(data), data


def _refuse_damaged_utf8(data: bytes, error: UnicodeDecodeError, name: str) -> None:
    """Raise if nearly all of `data` is UTF-8: read as anything else it would be rubbish from end to end."""
    lenient = data.decode("utf-8", errors="replace")
    damaged = lenient.count("\ufffd")
    beyond_ascii = sum(1 for char in lenient if char > "\x7f")
    if beyond_ascii > 2 * damaged:
        raise _undecodable(data, error.start, "utf-8", name) from error


def _detected(data: bytes, name: str) -> str:
    if is_western(data):
        return "cp1252"
    from charset_normalizer import from_bytes  # 30 ms, and not for UTF-8

    sample = (
        data if len(data) <= _SAMPLE_BYTES else data[: data.rfind(b"\n", 0, _SAMPLE_BYTES) + 1 or _SAMPLE_BYTES]
    )
    best = from_bytes(sample).best()
    if best is None:
        raise TranscriptError(
            "the file is not UTF-8, and what else it is cannot be told.", location=Location(name), hint=_HINT
        )
    return best.encoding


def _undecodable(data: bytes, position: int, encoding: str, name: str) -> TranscriptError:
    line = None if encoding.startswith(("utf-16", "utf-32")) else data.count(b"\n", 0, position) + 1
    return TranscriptError(
        f"byte 0x{data[position]:02x} is not {_pretty(encoding)}, as the rest of the file is.",
        location=Location(name, line),
        hint=_HINT,
    )


def _converted(encoding: str) -> Problem:
    message = f"the file is not UTF-8; it was read as {_pretty(encoding)}."
    return Problem("encoding", 1, "", message, _HINT)


def _pretty(encoding: str) -> str:
    return encoding.upper().replace("_", "-")
