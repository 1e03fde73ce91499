"""The real pyttsx3 on the real library; each case in a process of its own, as the engine demands."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import wave
from pathlib import Path
from typing import Any

import espeakng_loader
import numpy as np
import pytest

from qa2audio.engines.pyttsx3.engine import Pyttsx3Engine

SENTENCE = "We talked about the future of infrastructure, and what engineers should learn next."
PRELUDE = """
import json, os, sys
from qa2audio.engines.pyttsx3.engine import Pyttsx3Engine
from qa2audio.errors import EngineError
from qa2audio.model import Utterance, Voice
engine = Pyttsx3Engine()
def say(text, voice="en-us", rate=1.0, pitch=0.0):
    return engine.synthesize(Utterance(text, text, Voice("pyttsx3", voice, rate=rate, pitch=pitch), "", 0, 1)).audio
def maps():
    return {line.split()[-1] for line in open("/proc/self/maps") if "espeak" in line}
result = None
"""
linux = pytest.mark.skipif(not Path("/proc/self/maps").exists(), reason="asks /proc which libraries are loaded")


def run(code: str, **environment: str) -> Any:
    """Return the `result` that `code` sets, as JSON has it; nothing else may be printed."""
    script = f"{PRELUDE}\n{code}\nprint(json.dumps(result))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=False,
        env=os.environ | environment,
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@linux
def test_the_wheels_library_speaks_and_no_other() -> None:
    loaded = run("say('Hello.'); result = sorted(maps())", PATH="", LD_LIBRARY_PATH="")
    assert {Path(path).resolve() for path in loaded} == {Path(espeakng_loader.get_library_path()).resolve()}


@linux
def test_construction_and_the_catalogue_start_nothing() -> None:
    assert run("result = [sorted(maps()), 'pyttsx3' in sys.modules]") == [[], False]
    code = """
engine.voices(), engine.version, engine.problem()
result = [len(os.listdir('/proc/self/task')), 'pyttsx3' in sys.modules]
"""
    assert run(code) == [1, False]


@linux
def test_speaking_starts_no_thread() -> None:
    assert run("say('Hello.'); result = len(os.listdir('/proc/self/task'))") == 1


def test_every_voice_of_the_catalogue_speaks_and_is_taken() -> None:
    """`_choose` reads back what espeak took, so that a voice which is not there raises."""
    code = """
result = {}
for voice in engine.voices():
    name = voice.name if voice.name[0] != "+" else "en-us" + voice.name
    result[name] = say("Hello, 1 2 3.", name).max
"""
    peaks = run(code)
    assert len(peaks) > 200
    assert {name for name, peak in peaks.items() if peak < 300} == set()


@pytest.mark.parametrize(
    "name",
    [
        "en-us+nonsense",
        "nonsense",
        "",
        "+f3",
        "en-us+",
        "en-us+F3",
        "en-us+f3+m3",
        "en-us+../f3",
        "../en",
        "fo",
    ],
)
def test_an_unknown_voice_is_refused(name: str) -> None:
    code = f"""
try: say("Hello.", {name!r}); result = "spoken"
except EngineError as error: result = str(error)
"""
    assert "no voice" in run(code)


def test_friendly_names_are_translated() -> None:
    assert run("result = say('Hello.', 'en-gb') == say('Hello.', 'en')") in {
        True,
        False,
    }  # state differs, both speak
    assert run("result = len(say('Bonjour.', 'fr-fr'))") == run("result = len(say('Bonjour.', 'fr'))")
    assert run("result = len(say('Hello.', 'EN-US+f3'))") == run("result = len(say('Hello.', 'en-us+f3'))")
    names = {voice.name: voice.language for voice in Pyttsx3Engine().voices()}
    assert names["en-gb"] == names["en"] == "en-gb"
    assert names["+f3"] == "und"


def test_the_same_words_in_a_fresh_process_are_the_same_bytes() -> None:
    code = f"""
import hashlib
result = [hashlib.sha256(say({SENTENCE!r}, voice, rate, pitch).raw_data).hexdigest()
          for voice, rate, pitch in [("en-us+f3", 1, 0), ("en-us+f3", 1, 0), ("en-gb-scotland+m2", 0.9, -2),
                                     ("en-us+whisper", 1, 0), ("en-us+f3", 1, 0)]]
"""
    first, *others = [run(code) for _ in range(5)]
    assert others == [first] * 4


def test_rate_is_words_per_minute_as_espeak_itself_has_it(tmp_path: Path) -> None:
    """Debian's program is an independent reader of the same rate."""
    for rate in (0.8, 1.0, 1.5):
        path = tmp_path / "espeak.wav"
        subprocess.run(
            ["espeak-ng", "-v", "en-us", "-s", str(round(170 * rate)), "-w", path, SENTENCE], check=True
        )
        with wave.open(str(path)) as file:
            expected = file.getnframes() / file.getframerate()
        assert run(f"result = say({SENTENCE!r}, rate={rate}).duration_seconds") == pytest.approx(
            expected, abs=0.6
        )


def test_rate_and_pitch_beyond_what_espeak_can_are_held_at_its_limits() -> None:
    slow, slower = (run(f"result = len(say('Hello there.', rate={rate}))") for rate in (0.45, 0.01))
    assert slow == pytest.approx(slower, rel=0.05)
    assert run("result = len(say('Hello there.', pitch=500))") > 0


@pytest.mark.parametrize("voice", ["en-us", "en-us+f3", "en-gb-scotland+m2"])
def test_pitch_is_in_semitones(voice: str) -> None:
    text = "We are always learning, all along our lonely road. You know, nowadays memory allows more."
    heard = {
        pitch: _pitch(run(f"result = say({text!r}, {voice!r}, pitch={pitch}).raw_data.hex()"))
        for pitch in (-4, 0, 4)
    }
    assert 12 * np.log2(heard[4] / heard[0]) == pytest.approx(4, abs=1)
    assert 12 * np.log2(heard[-4] / heard[0]) == pytest.approx(-4, abs=1)


def _pitch(data: str) -> float:
    """The median fundamental of voiced windows, in Hz: the first high peak of the autocorrelation."""
    samples = np.frombuffer(bytes.fromhex(data), "<i2").astype(float)
    found = []
    for start in range(0, len(samples) - 2048, 512):
        part = samples[start : start + 2048] - samples[start : start + 2048].mean()
        if np.abs(part).max() < 3000:
            continue
        curve = np.correlate(part, part, "full")[2047:] / np.arange(2048, 0, -1)
        peaks = [k for k in range(45, 420) if curve[k - 1] < curve[k] >= curve[k + 1]]
        best = max((curve[k] for k in peaks), default=0)
        if best > curve[0] / 2:
            found.append(22_050 / next(k for k in peaks if curve[k] > 0.9 * best))
    return float(np.median(found))


def test_commands_to_espeak_are_only_text() -> None:
    """Phoneme input and embedded commands would change how the words around them sound."""
    code = """
result = [say("Hello [[h@'loU]] there.").max > 300, len(say("a\\x01500Sb")), len(say("a b")),
          len(say("one\\0two three four")), len(say("one two three four"))]
"""
    spoken, with_command, plain, with_nul, without = run(code)
    assert spoken
    assert with_command > plain  # "500Sb" is read out
    assert with_nul == pytest.approx(without, rel=0.1)


@pytest.mark.parametrize("text", ["", " \n", "\x00", "\ud83d"])
def test_nothing_to_say_is_refused(text: str) -> None:
    code = f"""
try: say({text!r}); result = "spoken"
except EngineError as error: result = str(error)
"""
    assert "nothing to say" in run(code)


def test_no_file_is_left_behind(tmp_path: Path) -> None:
    run("say('Hello.'); say('Again.')", TMPDIR=str(tmp_path))
    assert list(tmp_path.iterdir()) == []


def test_a_process_that_only_prepared_can_be_forked_at_any_time() -> None:
    code = f"""
engine.prepare()
def forked():
    r, w = os.pipe()
    if not os.fork():
        os.write(w, str(hash(say({SENTENCE!r}, "en-us+f3").raw_data)).encode()); os._exit(0)
    os.close(w); os.wait()
    return os.read(r, 99).decode()
result = [forked() for _ in range(5)]
result.append(str(hash(say({SENTENCE!r}, "en-us+f3").raw_data)))
"""
    if not hasattr(os, "fork"):
        pytest.skip("no fork on this system")
    assert len(set(run(code))) == 1


def test_it_works_with_an_empty_environment() -> None:
    code = f"{PRELUDE}\nsys.stdout.buffer.write(say('Hello.').raw_data)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env={}, check=True)
    assert len(io.BytesIO(done.stdout).getvalue()) > 10_000
    assert done.stderr == b""


def test_words_begin_when_the_voice_does() -> None:
    text = "Stop, go, stop, go, and then: nothing."
    code = f"""
    import numpy as np
    speech = engine.synthesize(Utterance("x", {text!r}, Voice("pyttsx3", "en-us"), "", 0, 1))
    loud = np.abs(np.frombuffer(speech.audio.raw_data, np.int16).astype(int)) > 300
    result = [speech.audio.frame_rate, [list(word) for word in speech.words], np.flatnonzero(loud).tolist()]
    """
    rate, words, loud = run("\n".join(line.strip() for line in code.split("\n")))
    assert [word for word, _, _ in words] == text.split()
    assert all(start <= end for _, start, end in words)
    # Voice activity: where the audio is loud again after at least 80 ms of quiet, a word has just begun.
    onsets = [
        after for before, after in zip([-rate, *loud], loud, strict=False) if after - before > 0.08 * rate
    ]
    assert len(onsets) >= 4
    for onset in onsets:
        assert min(abs(onset - start) for _, start, _ in words) < 0.15 * rate
