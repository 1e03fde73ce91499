"""LAME encoders side by side: each takes one segment of the stream."""

from __future__ import annotations

from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from queue import Empty, Full, Queue
from threading import Event
from typing import TYPE_CHECKING, Self

from qa2audio.audio.cores import usable_cores
from qa2audio.audio.ffmpeg import Ffmpeg

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

    import numpy as np
    from numpy.typing import NDArray

    from qa2audio.model import Sound

_PATIENCE = 0.2
"""Seconds between two looks at whether the other side still lives."""
_QUEUED_BLOCKS = 48
"""At most; a segment of a minute fits, so that the next one can be mixed while this one is encoded."""

# No tags of ffmpeg's and no version string, so that equal samples are equal bytes; no Info frame either: the joined
# stream gets one. float32 goes in as it is: LAME would convert integers to it anyway.
_CODEC = ("-c:a", "libmp3lame", "-flags:a", "+bitexact")
_MUXING = ("-write_xing", "0", "-id3v2_version", "0", "-write_id3v1", "0", "-fflags", "+bitexact", "-f", "mp3")


class Segment:
    """A part of the stream on its way through one encoder."""

    def __init__(self, path: Path, abandoned: Event) -> None:
        self.path = path
        self.samples = 0
        self.encoded: Future[None]
        self._abandoned = abandoned
        self._queue: Queue[NDArray[np.float32] | None] = Queue(_QUEUED_BLOCKS)

    def feed(self, block: NDArray[np.float32] | None) -> None:
        """Hand over samples, or None for the end; wait while the encoder has enough to do."""
        while True:
            if self.encoded.done():  # before its end: it failed
                self.encoded.result()
            try:
                self._queue.put(block, timeout=_PATIENCE)
            except Full:
                continue
            self.samples += 0 if block is None else len(block)
            return

    def encode(self, sound: Sound) -> None:
        """Encode what is fed, until its end or until nobody wants it any more."""
        source = ["-f", "f32le", "-ar", str(sound.rate), "-ac", "1", "-i", "pipe:0"]
        target = [*_CODEC, "-b:a", f"{sound.bitrate_kbps}k", *_MUXING, f"file:{self.path}"]
        with Ffmpeg(["-v", "error", *source, *target]) as encoder:
            while not self._abandoned.is_set():
                try:
                    block = self._queue.get(timeout=_PATIENCE)
                except Empty:
                    continue
                if block is None:
                    encoder.finish()
                    return
                encoder.write(block)


class LamePool:
    """As many encoders at once as there are cores; leaving the context early abandons what they do."""

    def __init__(self, scratch: Path, sound: Sound) -> None:
        self._scratch = scratch
        self._sound = sound
        self._abandoned = Event()
        self._cores = usable_cores()
        self._executor = ThreadPoolExecutor(self._cores, thread_name_prefix="encoder")
        self._segments: deque[Segment] = deque()
        self._opened = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._abandoned.set()
        self._executor.shutdown(cancel_futures=True)

    def open(self) -> Segment:
        """Begin the next segment; it is encoded as soon as a core is free.

        Only one segment waits for that: mixing is faster than encoding, and would fill the memory with hours.
        """
        unfinished = [segment.encoded for segment in self._segments if not segment.encoded.done()]
        if len(unfinished) > self._cores:
            wait(unfinished, return_when=FIRST_COMPLETED)
        segment = Segment(self._scratch / f"{self._opened}.mp3", self._abandoned)
        segment.encoded = self._executor.submit(segment.encode, self._sound)
        self._opened += 1
        self._segments.append(segment)
        return segment

    def take(self, *, wait: bool) -> Iterator[Segment]:
        """Yield the segments that are encoded, in order: those at hand, or with `wait` all."""
        while self._segments and (wait or self._segments[0].encoded.done()):
            segment = self._segments.popleft()
            segment.encoded.result()
            yield segment
