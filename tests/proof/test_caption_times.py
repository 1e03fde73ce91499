"""Captions follow the voice: held against voice activity in the finished file, not against our own timeline."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np
import srt

from qa2audio.audio.decoder import decode

if TYPE_CHECKING:
    from pathlib import Path

RATE = 16_000
TEXT = (
    "Host: When you walked up there for the first time, with the wind in your face and a bag full of letters, "
    "what did you think of the place, and of the people who had kept it, and of the long winter that was coming?\n\n"
    "Mara: I thought that it was small, and cold, and very far from all that I knew; but the light went round, "
    "slowly, and nobody had ever told me how quiet it would be, so I put down my bag, and I stayed.\n"
)


def test_a_caption_begins_where_the_voice_does(tmp_path: Path) -> None:
    (tmp_path / "winter.txt").write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-m", "qa2audio", "render", "winter.txt", "--quiet", "--cache-dir", "cache"]
    subprocess.run(command, cwd=tmp_path, check=True)
    episode = tmp_path / "output" / "winter"
    captions = list(srt.parse((episode / "winter.srt").read_text(encoding="utf-8")))
    assert len(captions) >= 6
    starts = [caption.start.total_seconds() for caption in captions]
    onsets = voice_onsets(np.concatenate(list(decode(episode / "winter.mp3", RATE))))
    after_a_comma = [
        start
        for (before, _), start in zip(pairwise(captions), starts[1:], strict=True)
        if before.content.rstrip()[-1] in ",;.?"
    ]
    assert len(after_a_comma) >= 3
    for start in [starts[0], *after_a_comma]:
        assert min(abs(start - onset) for onset in onsets) < 0.15


def voice_onsets(samples: np.ndarray[tuple[int], np.dtype[np.float32]]) -> list[float]:
    """Return the seconds at which it gets loud after at least 50 ms of quiet, in steps of 10 ms."""
    step = RATE // 100
    frames = samples[: len(samples) // step * step].reshape(-1, step)
    loud = np.flatnonzero(np.sqrt((frames**2).mean(axis=1)) > 0.01)
    return [float(after) / 100 for before, after in pairwise([-100, *loud]) if after - before > 5]
