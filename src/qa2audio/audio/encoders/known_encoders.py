"""Which kinds of audio file there are: the one list of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.audio.encoders.mp3.mp3 import Mp3
from qa2audio.errors import ConfigError, did_you_mean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.audio.encoders.encoder import Encoder

ENCODERS: tuple[Encoder, ...] = (Mp3(),)
"""In the order in which people are told of them."""


def encoder_called(name: str) -> Encoder:
    """Return the encoder that `sound.format` calls `name`; `ConfigError` if there is none."""
    for encoder in ENCODERS:
        if encoder.name == name:
            return encoder
    names = [encoder.name for encoder in ENCODERS]
    hint = did_you_mean(name, names) or f"There are: {', '.join(names)}."
    raise ConfigError(f'unknown audio format "{name}".', hint=hint)


def encoder_of(file_name: str) -> Encoder | None:
    """Return the encoder whose files end as `file_name` does, in whatever case; None if none of ours do."""
    return next((encoder for encoder in ENCODERS if file_name.lower().endswith(encoder.suffix)), None)


def suffixes() -> Iterator[str]:
    """Yield how the names of audio files that can be written end."""
    return (encoder.suffix for encoder in ENCODERS)
