"""The little of MPEG-1 Layer III that is needed to put an MP3 together from encoded segments.

Sources: ISO/IEC 11172-3 for the frame header; the LAME tag specification (gabriel.mp3-tech.org/mp3infotag.html) for
the Info frame, which tells players the exact length and where the first sample is.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

from fastcrc.crc16 import arc

from qa2audio.errors import CodecError

if TYPE_CHECKING:
    from collections.abc import Iterator

FRAME = 1152
"""Samples per channel of a frame."""
ENCODER_DELAY = 576
"""Samples that LAME puts before the first one; its `ENCDELAY`."""
_KBPS = (0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
_RATES = (44_100, 48_000, 32_000)
_SIDE_INFO = {True: 17, False: 32}
"""Bytes of side information, by whether it is mono."""
_TAG = b"Info"
_INFO_BYTES = 156
"""From its name to its checksum, all of which must fit into its frame."""
_HAS_FRAMES_BYTES_TOC_QUALITY = 15
_ENCODER = b"Lavf lame"
"""What ffmpeg writes too when asked for repeatable bytes; players trust the delay of names they know."""


def frame_sizes(data: bytes) -> Iterator[int]:
    """Yield the size in bytes of each frame; `CodecError` if the stream holds anything else."""
    position = 0
    while position < len(data):
        size = _frame_size(data[position : position + 4])
        yield size
        position += size


def _frame_size(header: bytes) -> int:
    word = int.from_bytes(header, "big") if len(header) == 4 else 0
    kbps_index, rate_index, padding = word >> 12 & 15, word >> 10 & 3, word >> 9 & 1
    if word >> 17 != 0x7FFD or not 0 < kbps_index < 15 or rate_index == 3:
        raise CodecError("the encoder wrote something that is no MPEG-1 Layer III frame.")
    return 144_000 * _KBPS[kbps_index] // _RATES[rate_index] + padding


def info_frame_size(first: bytes) -> int:
    """Return the bytes of the Info frame in front of a stream whose first frame is `first`."""
    return _frame_size(_info_header(first))


def _info_header(first: bytes) -> bytes:
    """Return the frame header of `first` without its padding bit: the Info frame has the plain size.

    Where its bit rate is too low for the Info frame's content, this frame alone has the next one that is enough, as
    ffmpeg's has; LAME would leave it out, and players would not know where the sound begins and ends.
    """
    rates = range(first[2] >> 4, len(_KBPS))
    headers = (bytes([first[0], first[1], index << 4 | first[2] & 0x0D, first[3]]) for index in rates)
    needed = len(first[:4]) + _SIDE_INFO[_is_mono(first)] + _INFO_BYTES
    return next(header for header in headers if _frame_size(header) >= needed)


def _is_mono(header: bytes) -> bool:
    return header[3] >> 6 == 3


def info_frame(first: bytes, *, frames: int, size: int, samples: int, music_crc: int) -> bytes:
    """Return the Info frame of a stream of constant bit rate.

    `first` is the stream's first frame, `frames` their number and `size` their bytes (both without the Info
    frame), `samples` what was encoded per channel, `music_crc` the CRC-16 of all frames.
    """
    header = _info_header(first)
    length = _frame_size(header)
    total = size + length
    toc = bytes(min(255, round(percent * 2.56)) for percent in range(100))
    padding = frames * FRAME - samples - ENCODER_DELAY
    tag = _TAG + struct.pack(">III", _HAS_FRAMES_BYTES_TOC_QUALITY, frames, total) + toc + bytes(4)
    tag += _ENCODER + bytes(12) + (ENCODER_DELAY << 12 | padding).to_bytes(3, "big") + bytes(4)
    tag += struct.pack(">IH", total, music_crc)
    before_crc = header + bytes(_SIDE_INFO[_is_mono(header)]) + tag
    return (before_crc + struct.pack(">H", arc(before_crc))).ljust(length, b"\0")
