"""The show's sounds for one episode, decoded for the mix."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from qa2audio.audio.asset import take_in
from qa2audio.errors import CodecError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.model import Asset, Score


@contextmanager
def decoded(score: Score, rate: int) -> Iterator[Score]:
    """Give the score with every sound decoded to `rate`, for as long as the block lasts."""
    assets = score.assets()
    if not assets:
        yield score
        return
    with _folder() as folder:
        files = {asset.sha256: folder / f"{asset.sha256}.wav" for asset in assets}
        frames = {asset.sha256: take_in(asset.path, files[asset.sha256], rate) for asset in assets}

        def ready(asset: Asset | None) -> Asset | None:
            return asset and replace(asset, path=files[asset.sha256], frames=frames[asset.sha256])

        yield replace(
            score,
            named=tuple((name, ready(asset) or asset) for name, asset in score.named),
            intro=ready(score.intro),
            outro=ready(score.outro),
            sting=ready(score.sting),
        )


@contextmanager
def _folder() -> Iterator[Path]:
    try:
        place = TemporaryDirectory(prefix="qa2audio-")
    except OSError as error:
        raise CodecError(f"no temporary folder can be made: {error.strerror}.") from error
    with place as name:
        yield Path(name)
