"""What every kind of audio file is asked: how samples become one, and what it can say of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    import numpy as np
    from numpy.typing import NDArray

    from qa2audio.model import Sound


class Encoder(Protocol):
    """One kind of audio file. `known_encoders` lists them; nobody else names one.

    Its facts cost no import, for a build that changes nothing asks for them too; `encode` may import what is slow.
    """

    @property
    def name(self) -> str:
        """What `sound.format` calls it: `mp3`."""

    @property
    def suffix(self) -> str:
        """How its files' names end, lower case, with the dot; no other encoder's do. A release is known by it."""

    @property
    def mime(self) -> str:
        """The media type that the feed, the pages and a server give it."""

    @property
    def bitrates(self) -> tuple[int, ...]:
        """The kbps that it can have at the rate of an episode, ascending; empty where nobody can choose."""

    @property
    def overshoot_db(self) -> float:
        """By how many dB the peaks of what is decoded may exceed those of what was encoded; 0 if lossless."""

    @property
    def tags(self) -> str | None:
        """The kind of tags, cover and chapters that it carries, as `publish.tags` calls it; None for none."""

    def encode(self, blocks: Iterable[NDArray[np.float32]], path: Path, sound: Sound) -> Iterator[int]:
        """Encode mono float32 blocks at `sound.rate`, full scale at 1; yield the frames done, about once a block.

        The file at `path` has no tags. A decoder that obeys it gives back exactly as many frames as went in. Equal
        samples give equal bytes, however they are cut into blocks and on any number of cores.

        `CodecError` if it cannot be done. Closing the generator early stops the encoding; a part of a file may stay.
        """
