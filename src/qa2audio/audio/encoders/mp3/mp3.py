"""MP3 at constant bit rate: what every player takes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from qa2audio.model import Sound


@dataclass(frozen=True, slots=True)
class Mp3:
    """MPEG-1 Layer III, by LAME."""

    name: str = "mp3"
    suffix: str = ".mp3"
    mime: str = "audio/mpeg"
    bitrates: tuple[int, ...] = (32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320)
    """All that the format has at 44.1 kHz."""
    overshoot_db: float = 1.0
    tags: str = "id3"

    def encode(self, blocks: Iterable[NDArray[np.float32]], path: Path, sound: Sound) -> Iterator[int]:
        """Encode on as many cores as there are."""
        from qa2audio.audio.encoders.mp3.mp3_file import encode_mp3  # numpy: 80 ms that a rerun need not wait

        return encode_mp3(blocks, path, sound)
