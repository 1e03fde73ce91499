"""Which kinds of tags there are: the one list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.publish.tags.id3 import Id3

if TYPE_CHECKING:
    from qa2audio.audio.encoders.encoder import Encoder
    from qa2audio.publish.tags.tagger import Tagger

TAGGERS: dict[str, Tagger] = {"id3": Id3()}
"""By what encoders call them."""


def tagger_for(encoder: Encoder) -> Tagger | None:
    """Return the tagger for the files of `encoder`; None if they carry no tags."""
    return None if encoder.tags is None else TAGGERS[encoder.tags]
