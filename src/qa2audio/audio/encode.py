"""Encoding: a stream of samples becomes an untagged MP3, on as many cores as there are.

LAME uses one core. So the stream is cut where it is silent, the segments are encoded side by side, and their frames
are put together behind one Info frame. The cuts depend on the samples alone: the bytes are the same on any number
of cores.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from qa2audio.audio.encoders import Encoders
from qa2audio.audio.join import Joiner
from qa2audio.audio.segments import cut_at_silence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import numpy as np
    from numpy.typing import NDArray

    from qa2audio.model import Sound

_SEGMENT_SECONDS = 30
"""At least: long enough that starting an encoder (15 ms) does not count, short enough to share the work evenly."""


def encode_mp3(blocks: Iterable[NDArray[np.float32]], path: Path, sound: Sound) -> Iterator[int]:
    """Encode mono float32 blocks at constant bit rate; yield the frames done, about once a block.

    `CodecError` if ffmpeg cannot. Closing the generator early stops the encoders and leaves a part of a file.
    """
    done = 0
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(TemporaryDirectory(dir=path.parent, prefix=".encode-")))
        joiner = Joiner(stack.enter_context(path.open("wb")))
        encoders = stack.enter_context(Encoders(scratch, sound))
        segment = encoders.open()
        for samples, ends in cut_at_silence(blocks, _SEGMENT_SECONDS * sound.rate):
            segment.feed(samples)
            done += len(samples)
            if ends:
                segment.feed(None)
                for encoded in encoders.take(wait=False):
                    joiner.append(encoded, last=False)
                segment = encoders.open()
            yield done
        segment.feed(None)
        for encoded in encoders.take(wait=True):
            joiner.append(encoded, last=encoded is segment)
        joiner.close()
