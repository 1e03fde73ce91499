"""A stream of samples becomes an untagged MP3, on as many cores as there are.

LAME uses one core. So the stream is cut where it is silent, the segments are encoded side by side, and their frames
are put together behind one Info frame. The cuts depend on the samples alone: the bytes are the same on any number
of cores.
"""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import numpy as np

from qa2audio.audio.chunks import chunks
from qa2audio.audio.encoders.mp3.cuts import cut_at_silence
from qa2audio.audio.encoders.mp3.joiner import Joiner
from qa2audio.audio.encoders.mp3.lame_pool import LamePool
from qa2audio.errors import CodecError, Location

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from qa2audio.model import Sound

_BLOCK = 1 << 16
"""Frames; cuts are looked for within such blocks, so that they do not depend on the blocks that come in."""
_SEGMENT_SECONDS = 60
"""At least: long enough that starting an encoder (30 ms) hardly counts, short enough to share the work evenly."""

# LAME's bit-rate presets turn the input down (its presets.c; measured with a tone: 0.446 dB at 96 kbps). We undo it,
# so that what was metered before encoding is what is heard after.
_TURNED_DOWN = ((160, 0.95), (192, 0.97), (224, 0.98))  # up to so many kbps


def encode_mp3(blocks: Iterable[NDArray[np.float32]], path: Path, sound: Sound) -> Iterator[int]:
    """Encode mono float32 blocks at constant bit rate; yield the frames done, about once a block.

    `CodecError` if ffmpeg cannot. Closing the generator early stops the encoders and leaves a part of a file.
    """
    try:
        yield from _encode(blocks, path, sound)
    except OSError as error:
        raise CodecError(
            f"cannot be written: {error.strerror}.", location=Location(str(path)), hint="Is the disk full?"
        ) from error


def _encode(blocks: Iterable[NDArray[np.float32]], path: Path, sound: Sound) -> Iterator[int]:
    up = np.float32(next((1 / factor for limit, factor in _TURNED_DOWN if sound.bitrate_kbps <= limit), 1.0))
    done = 0
    with ExitStack() as stack:
        scratch = Path(stack.enter_context(TemporaryDirectory(dir=path.parent, prefix=".encode-")))
        joiner = Joiner(stack.enter_context(path.open("wb")))
        pool = stack.enter_context(LamePool(scratch, sound))
        segment = pool.open()
        for samples, ends in cut_at_silence(chunks(blocks, _BLOCK), _SEGMENT_SECONDS * sound.rate):
            segment.feed(samples * up)
            done += len(samples)
            if ends:
                segment.feed(None)
                for encoded in pool.take(wait=False):
                    joiner.append(encoded, last=False)
                segment = pool.open()
            yield done
        segment.feed(None)
        for encoded in pool.take(wait=True):
            joiner.append(encoded, last=encoded is segment)
        joiner.close()
