"""Pitch by ffmpeg's rubberband: as many samples as before, the same each time, and as high as asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import pytest
from tests.fundamental import moved

from qa2audio.audio import ffmpeg
from qa2audio.audio.pitch_shift import can_shift, shifted
from qa2audio.errors import CodecError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RATE = 22_050


@pytest.fixture
def other_ffmpeg(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """An ffmpeg of somebody's own, that knows no rubberband."""
    path = tmp_path / "ffmpeg"
    path.write_text(
        "#!/bin/sh\necho ' ... volume A->A Change input volume.'\necho 'No such filter' >&2\nexit 8\n"
    )
    path.chmod(0o755)
    monkeypatch.setenv("IMAGEIO_FFMPEG_EXE", str(path))
    ffmpeg.executable.cache_clear()
    can_shift.cache_clear()
    yield path
    ffmpeg.executable.cache_clear()
    can_shift.cache_clear()


def vowel(seconds: float = 1.0) -> bytes:
    """Return a sound with overtones, at 150 Hz."""
    at = np.arange(round(RATE * seconds)) / RATE
    wave = sum(np.sin(2 * np.pi * 150 * n * at) / n for n in range(1, 12))
    return (np.asarray(wave) * 5000).astype("<i2").tobytes()


@pytest.mark.parametrize("wanted", [-8.0, -2.0, 1.0, 4.0, 8.0])
def test_as_high_as_asked_as_long_as_before_and_the_same_each_time(wanted: float) -> None:
    before = vowel()
    after = shifted(before, RATE, wanted)

    assert len(after) == len(before)
    assert after == shifted(before, RATE, wanted)
    low, high = (np.frombuffer(pcm, "<i2") for pcm in (before, after))
    assert moved(low, high, RATE) == pytest.approx(wanted, abs=0.15)


def test_what_is_to_stay_is_not_touched() -> None:
    assert shifted(vowel(), RATE, 0.0) == vowel()
    assert shifted(b"", RATE, 2.0) == b""


@pytest.mark.parametrize("count", [1, 50, 700])
def test_a_sound_of_a_moment_keeps_its_length(count: int) -> None:
    assert len(shifted(vowel()[: 2 * count], RATE, 2.0)) == 2 * count


def test_the_ffmpeg_of_the_wheel_can() -> None:
    assert can_shift()


def test_an_ffmpeg_without_the_means_says_so(other_ffmpeg: Path) -> None:
    assert not can_shift()
    with pytest.raises(CodecError, match=r"No such filter|exit status"):
        shifted(vowel(), RATE, 2.0)


def test_a_missing_ffmpeg_cannot(other_ffmpeg: Path) -> None:
    other_ffmpeg.unlink()
    assert not can_shift()
