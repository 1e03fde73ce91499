"""The mix is exact to the frame, adds what overlaps, does not click, and does not grow."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
import pytest

from qa2audio.assembly.mix import BLOCK, mix
from qa2audio.audio.wav import save_wav
from qa2audio.model import Clip, Timeline

if TYPE_CHECKING:
    from pathlib import Path

    from numpy.typing import NDArray
    from tests.assembly.conftest import Studio

RATE = 44_100


def mixed(timeline: Timeline, **gain: float) -> NDArray[np.float32]:
    return np.concatenate(list(mix(timeline, **gain)))


def timeline_of(clips: list[Clip], frames: int) -> Timeline:
    return Timeline(RATE, frames, tuple(clips), (), ())


def impulse(path: Path, rate: int, at: int = 0) -> Path:
    samples = np.zeros(2000, np.float32)
    samples[at] = 0.5
    save_wav(path, [samples], rate)
    return path


@pytest.mark.parametrize("rate", [22_050, 44_100])
def test_impulses_are_where_they_were_placed(tmp_path: Path, rate: int) -> None:
    source = impulse(tmp_path / "a.wav", rate, at=1000)
    starts = [0, 777, BLOCK - 1000 * RATE // rate, BLOCK - 1, 2 * BLOCK + 12_345, 3 * BLOCK]
    for start in starts:
        clip = Clip(start, 2000 * RATE // rate, source, "Ana")
        result = mixed(timeline_of([clip], 4 * BLOCK))
        assert np.argmax(np.abs(result)) == start + 1000 * RATE // rate


@pytest.mark.parametrize("frames", [1, BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK + 17])
def test_it_has_as_many_frames_as_the_timeline(frames: int) -> None:
    result = mixed(timeline_of([], frames))
    assert result.shape == (frames,)
    assert result.dtype == np.float32
    assert not result.any()


def test_clips_that_overlap_add_up_each_with_its_gain(tmp_path: Path) -> None:
    save_wav(tmp_path / "a.wav", [np.full(1000, 0.25, np.float32)], RATE)
    first = Clip(100, 1000, tmp_path / "a.wav", "Ana")
    second = replace(first, start=600, gain_db=20 * np.log10(2))
    result = mixed(timeline_of([second, first], 2000), gain_db=20 * np.log10(2))
    assert result[[99, 100, 599, 600, 1099, 1100, 1599, 1600]] == pytest.approx(
        [0, 0.5, 0.5, 1.5, 1.5, 1, 1, 0], abs=1e-5
    )


def test_edges_fade_and_nothing_clicks(studio: Studio) -> None:
    # A tone cut off at its crest at both ends would click.
    crest = np.cos(2 * np.pi * 200 * np.arange(22_051) / 22_050).astype(np.float32) * 0.9
    said = studio.utterance(0, "Ana")
    clips = [Clip(1000 + n * 60_000, 44_102, studio.take(said, crest).path, "Ana", fade=176) for n in range(3)]
    result = mixed(timeline_of(clips, 200_000))
    steps = np.abs(np.diff(result))
    inside = steps[2000:40_000].max()
    for clip in clips:
        for join in (clip.start, clip.start + clip.frames):
            assert steps[max(0, join - 400) : join + 400].max() <= 1.05 * inside


def test_only_the_fades_differ_from_the_take(tmp_path: Path) -> None:
    samples = np.linspace(-0.5, 0.5, 3000, dtype=np.float32)
    save_wav(tmp_path / "a.wav", [samples], RATE)
    result = mixed(timeline_of([Clip(0, 3000, tmp_path / "a.wav", "Ana", fade=100)], 3000))
    assert result[100:-100] == pytest.approx(samples[100:-100], abs=1 / 32768)
    assert abs(result[0]) < 1e-4
    assert abs(result[-1]) < 1e-4
    assert abs(result[50]) == pytest.approx(abs(samples[50]) / 2, rel=0.05)


_PEAK_MEMORY = """
import sys, tracemalloc
from pathlib import Path
from qa2audio.assembly.master import master
from qa2audio.model import Clip, Sound, Timeline
source, seconds = Path(sys.argv[1]), int(sys.argv[2])
clips = tuple(Clip(n * 220_500, 132_300, source, "Ana", gain_db=9, fade=200) for n in range(seconds // 5))
for block in master(Timeline(44_100, seconds * 44_100, clips, (), ()), Sound(), gain_db=0.0):
    if not tracemalloc.is_tracing():
        tracemalloc.start()  # the imports are not what grows
print(tracemalloc.get_traced_memory()[1])
"""


def test_memory_does_not_grow_with_length(studio: Studio) -> None:
    source = studio.take(studio.utterance(0, "Ana"), studio.speak(3)).path

    def peak(seconds: int) -> int:
        command = [sys.executable, "-c", _PEAK_MEMORY, str(source), str(seconds)]
        return int(subprocess.run(command, check=True, capture_output=True, text=True).stdout)

    assert peak(7200) < peak(600) + 1_000_000
