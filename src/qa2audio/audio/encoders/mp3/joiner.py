"""Encoded segments become one MP3 stream."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, BinaryIO

from fastcrc.crc16 import arc

from qa2audio.audio.encoders.mp3.frames import FRAME, frame_sizes, info_frame, info_frame_size

if TYPE_CHECKING:
    from qa2audio.audio.encoders.mp3.lame_pool import Segment


class Joiner:
    """Appends segments to a file that begins with room for the Info frame, and fills that in at the end."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._first = b""
        self._frames = self._size = self._samples = self._crc = 0

    def append(self, segment: Segment, *, last: bool) -> None:
        """Append the frames of a segment and delete its file.

        The encoder goes on after a segment's end until its delay is flushed; those frames are dropped, as the next
        segment has them, but for the last one's.
        """
        data = segment.path.read_bytes()
        wanted = None if last else segment.samples // FRAME
        sizes = list(islice(frame_sizes(data), wanted))
        frames = data[: sum(sizes)]
        if not self._first:
            self._first = frames[: sizes[0]]
            self._file.write(bytes(info_frame_size(self._first)))
        self._file.write(frames)
        self._crc = arc(frames, self._crc)
        self._frames += len(sizes)
        self._size += len(frames)
        self._samples += segment.samples
        segment.path.unlink()

    def close(self) -> None:
        """Write the Info frame, now that everything it says is known."""
        self._file.seek(0)
        self._file.write(
            info_frame(
                self._first,
                frames=self._frames,
                size=self._size,
                samples=self._samples,
                music_crc=self._crc,
            )
        )
