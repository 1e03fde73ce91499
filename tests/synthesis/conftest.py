from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from qa2audio.engines import registry
from qa2audio.hosts.job import NO_FORK
from qa2audio.model import Utterance, Voice
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROGUE = '''
"""An engine that misbehaves on cue; else it beeps."""
import ctypes, os, signal, subprocess, sys, time
import numpy as np
from pydub import AudioSegment
from qa2audio.engines.tone import ToneEngine
from qa2audio.errors import EngineError
from qa2audio.model import Speech

def note(line):
    with open(os.environ["ROGUE_LOG"], "a") as log:
        log.write(line + "\\n")

def made(samples):
    pcm = (np.clip(samples, -1, 1) * 32767).astype("<i2").tobytes()
    return Speech(AudioSegment(pcm, sample_width=2, frame_rate=22050, channels=1))

class Rogue(ToneEngine):
    name = "rogue"
    version = os.environ.get("ROGUE_VERSION", "1")
    concurrency = 4
    max_chars = 200

    def voices(self):
        return ()

    def synthesize(self, utterance):
        said = utterance.spoken
        note(f"{os.getpid()} {said}")
        if "HANG" in said: time.sleep(10_000)
        if "CLING" in said: ctypes.PyDLL(None).sleep(10_000)  # in C, and no other thread gets to run
        if "BROOD" in said:
            child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(10_000)"])
            note(f"{child.pid} child"); time.sleep(10_000)
        if "EXIT" in said: os._exit(3)
        if "QUIT" in said: sys.exit("goodbye")
        if "CRASH" in said: ctypes.string_at(0)
        if "ONCE" in said and "once" not in os.environ["ROGUE_LOG"]:
            flag = os.environ["ROGUE_LOG"] + ".once"
            if not os.path.exists(flag):
                open(flag, "w").close(); os.kill(os.getpid(), 9)
        if "RAISE" in said: raise ValueError("vendor trouble")
        if "REFUSE" in said: raise EngineError("I will not say that.", hint="Ask nicely.")
        if "NOTHING" in said: return None
        if "SLOW" in said: time.sleep(0.3)
        if "GORGE" in said:
            eaten = []
            while True: eaten.append(b"x" * 20_000_000); time.sleep(0.005)
        if "STARVE" in said: raise MemoryError
        if "PRINT" in said: print("noise " * 5000); os.write(1, b"more noise"); sys.stdin.read()
        if "FLOOD" in said: sys.stderr.write("x" * 3_000_000)
        speech = super().synthesize(utterance)
        if "SILENCE" in said: return Speech(AudioSegment.silent(2000, 22050))
        if "EMPTY" in said: return Speech(speech.audio[:0])
        if "SHORT" in said: return Speech(speech.audio[:60])
        if "LONG" in said: return Speech(speech.audio * 60)
        if "STEREO" in said: return Speech(speech.audio.set_channels(2))
        if "EIGHT" in said: return Speech(speech.audio.set_sample_width(1))
        if "NOISE" in said: return made(np.random.default_rng(1).normal(0, 0.1, 60_000))
        if "STATIC" in said: return made(np.random.default_rng(1).uniform(-1, 1, 60_000))
        if "HUM" in said: return made(0.3 * np.sin(np.arange(60_000) * 0.03) * np.linspace(60, 0, 60_000).clip(0, 1))
        if "CLIP" in said: return made(np.frombuffer(speech.audio.raw_data, "<i2") / 3000)
        if "CUT" in said: return Speech(speech.audio.get_sample_slice(0, speech.words[-1].start + 2000))
        if "HALF" in said: return Speech(speech.audio.get_sample_slice(0, speech.words[3].end + 900))
        if "CLICKS" in said: return made(np.where(np.arange(60_000) % 20_000 < 40, 0.5, 0))
        if "RATE" in said: return Speech(speech.audio._spawn(speech.audio.raw_data, {"frame_rate": 4_000}))
        if "RUSH" in said: return Speech(speech.audio._spawn(speech.audio.raw_data, {"frame_rate": 66_150}))
        return speech

class Moody(Rogue):
    """As bad, and with a state: each take is longer than the one before it in the same process."""
    name = "moody"
    stateful = True
    said = 0

    def synthesize(self, utterance):
        speech = super().synthesize(utterance)
        self.said += 1
        return Speech(speech.audio + speech.audio[: 100 * self.said].fade_out(30))
'''
POINTS = "[qa2audio.engines]\nrogue = rogue_engine:Rogue\nmoody = rogue_engine:Moody\n"


@pytest.fixture
def rogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Install the rogue engines as pip would lay them out; return the log of what they were asked to say."""
    site = tmp_path / "site"
    metadata = site / "rogue_engine-1.0.dist-info"
    metadata.mkdir(parents=True)
    (site / "rogue_engine.py").write_text(ROGUE, "utf-8")
    (metadata / "METADATA").write_text("Metadata-Version: 2.1\nName: rogue_engine\nVersion: 1.0\n", "utf-8")
    (metadata / "entry_points.txt").write_text(POINTS, "utf-8")
    log = tmp_path / "rogue.log"
    log.touch()
    with monkeypatch.context() as patch:
        patch.setenv("ROGUE_LOG", str(log))
        patch.syspath_prepend(str(site))
        _forget()
        yield log
    _forget()


def _forget() -> None:
    import sys

    sys.modules.pop("rogue_engine", None)
    registry._registered.cache_clear()
    registry.load.cache_clear()


@pytest.fixture
def without_fork(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> bool:
    """Say groups in fresh processes, as on systems without fork, if the parameter is true."""
    if request.param:
        monkeypatch.setenv(NO_FORK, "1")
    return bool(request.param)


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[TakeCache]:
    with TakeCache(tmp_path / "cache") as found:
        yield found


@pytest.fixture
def script() -> Callable[..., list[Utterance]]:
    """Make utterances: one part for each text, one sentence for each `|`."""

    def _script(*parts: str, engine: str = "rogue", voice: str = "tone-1") -> list[Utterance]:
        return [
            Utterance(text, text, Voice(engine, voice), "Ana", part, line=10 * part + n)
            for part, texts in enumerate(parts, 1)
            for n, text in enumerate(texts.split("|"))
        ]

    return _script
