"""An engine in a host: what it is told, what comes back, and how it fails."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from qa2audio.audio.segment import AudioSegment
from qa2audio.engines.conformance import booth
from qa2audio.engines.conformance.booth import Booth
from qa2audio.engines.hosted.engine_host import EngineHost, SpeechError
from qa2audio.engines.hosted.messages import (
    Recording,
    pack,
    pack_speech,
    recording_from,
    unpack,
    words_from,
)
from qa2audio.engines.hosted.patience import Patience
from qa2audio.engines.tone import ToneEngine
from qa2audio.hosts.job import Mode
from qa2audio.hosts.memory import LIMIT
from qa2audio.model import Speech, Utterance, Voice, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ENGINE = """
import os, time
from qa2audio.engines.conformance import conform
from qa2audio.engines.tone import ToneEngine
from qa2audio.errors import EngineError

class Odd(ToneEngine):
    class Inner(ToneEngine): pass

    def synthesize(self, utterance):
        said = utterance.spoken
        if "slow" in said: time.sleep(2)
        if "hang" in said: time.sleep(1000)
        if "final" in said: raise EngineError("Never.", final=True)
        if "refuse" in said: raise EngineError("Not that.", hint="Ask nicely.")
        if "raise" in said: raise KeyError("vendor")
        if "gorge" in said:
            eaten = []
            while True: eaten.append(b"x" * 20_000_000); time.sleep(0.005)
        if "folder" in said: raise EngineError(os.environ["TMPDIR"])
        if "nothing" in said: return None
        return super().synthesize(utterance)

if __name__ == "__main__":
    print([finding for finding in conform(Odd)])
"""
USUAL = Patience()
VOICE = Voice("tone", "tone-1", "und", 1.25, -2.0, options=(("noise", 0.5), ("style", "calm")))


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "odd_engine.py").write_text(ENGINE, "utf-8")
    monkeypatch.syspath_prepend(str(tmp_path))
    return tmp_path


@pytest.fixture
def host(site: Path) -> Iterator[Callable[..., EngineHost]]:
    """Start the odd engine in a host."""
    hosts: list[EngineHost] = []

    def start(
        reference: str = "odd_engine:Odd", mode: Mode = Mode.SERVE, patience: Patience = USUAL
    ) -> EngineHost:
        hosts.append(EngineHost(f"{booth.__name__}:plain", reference, mode, site, patience))
        return hosts[-1]

    yield start
    for one in hosts:
        one.close()


def utterances(*texts: str) -> list[Utterance]:
    return [Utterance(text, text, VOICE, "Ana", 3, 30) for text in texts]


def test_what_may_be_heard_arrives_and_nothing_else() -> None:
    (sent,) = utterances("Hello, there.")
    (arrived,) = unpack(json.loads(json.dumps(pack([sent]))))
    assert arrived == replace(sent, speaker="", part=0, line=0)


def test_speech_arrives_as_it_was_given() -> None:
    words = (Word("One,", 0, 400), Word("two.", 400, 900))
    audio = AudioSegment(bytes(range(240)), sample_width=2, frame_rate=16_000, channels=2)
    header, pcm = pack_speech(Speech(audio, words))
    assert recording_from(json.loads(json.dumps(header)), pcm) == Recording(audio.raw_data, 16_000, words, 2, 2)
    header, pcm = pack_speech(Speech(audio.set_sample_width(1).set_channels(1)))
    assert recording_from(header, pcm) == Recording(pcm, 16_000, None, 1, 1)
    assert words_from([["a", 1.0, "2"]]) == (Word("a", 1, 2),)


@pytest.mark.parametrize("mode", [Mode.SERVE, Mode.FORK])
def test_it_says_what_the_engine_says_here(host: Callable[..., EngineHost], mode: Mode) -> None:
    said = host(mode=mode)
    for _ in range(2):
        for recording, utterance in zip(
            said.say(utterances("Hello.", "Bye.")), utterances("Hello.", "Bye."), strict=True
        ):
            speech = ToneEngine().synthesize(utterance)
            assert recording == recording_from(*pack_speech(speech))
    assert said.reusable


def test_one_for_a_single_request_is_not_used_again(host: Callable[..., EngineHost]) -> None:
    once = host(mode=Mode.ONCE)
    assert len(list(once.say(utterances("Hello.")))) == 1
    assert not once.reusable


@pytest.mark.parametrize(
    ("text", "reason", "refused", "final"),
    [
        ("refuse this", "Not that. Ask nicely.", True, False),
        ("final", "Never.", True, True),
        ("raise", "KeyError: 'vendor'", False, False),
        ("nothing", "the engine gave a NoneType, not a Speech", False, False),
    ],
)
def test_why_there_is_no_recording(
    host: Callable[..., EngineHost], text: str, reason: str, refused: bool, final: bool
) -> None:
    odd = host()
    said = odd.say(utterances("Hello.", text, "Bye."))
    assert next(said).rate == 22_050
    with pytest.raises(SpeechError) as caught:
        next(said)
    assert (str(caught.value), caught.value.refused, caught.value.final) == (reason, refused, final)
    assert len(list(odd.say(utterances("Bye.")))) == 1  # what came after it was not said, and does not come now


def test_patience_is_for_each_utterance_by_its_words_and_longer_for_the_first(
    host: Callable[..., EngineHost],
) -> None:
    """A start may take as long as it does on a busy machine; the rest is told apart by what is told of the wait."""
    hasty = Patience(start=120, opening=8, utterance=1, word=2)
    for texts, seconds in ((("hang",), 11), (("Hello.", "hang on"), 5)):
        said = host(patience=hasty).say(utterances(*texts))
        for _ in texts[:-1]:
            next(said)
        with pytest.raises(SpeechError, match=f"^the engine gave nothing for {seconds} s$"):
            next(said)


def test_an_engine_that_takes_its_time_is_waited_for(host: Callable[..., EngineHost]) -> None:
    assert len(list(host().say(utterances("slow")))) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux says how much memory a process has")
def test_who_devours_memory_hears_how_to_allow_it(
    host: Callable[..., EngineHost], monkeypatch: pytest.MonkeyPatch
) -> None:
    reason = f"used more than 0.3 GB of memory, which {LIMIT} allows"
    with pytest.raises(SpeechError, match=reason):
        list(host(patience=Patience(memory=300_000_000)).say(utterances("gorge")))
    monkeypatch.setenv(LIMIT, "300")
    with pytest.raises(SpeechError, match=reason):
        list(host().say(utterances("gorge")))


def test_its_temporary_files_go_where_they_are_removed(host: Callable[..., EngineHost], site: Path) -> None:
    with pytest.raises(SpeechError, match=f"^{site}$"):
        list(host().say(utterances("folder")))


def test_an_engine_may_stand_in_a_class_or_a_file(host: Callable[..., EngineHost], site: Path) -> None:
    for reference in ("odd_engine:Odd.Inner", f"{site / 'odd_engine.py'}:Odd"):
        assert len(list(host(reference).say(utterances("Hello.")))) == 1


def test_one_that_is_not_there_says_so(host: Callable[..., EngineHost]) -> None:
    with pytest.raises(SpeechError, match=r"the engine's process died: .*No module named 'gone'"):
        list(host("gone:Engine").say(utterances("Hello.")))
    with pytest.raises(SpeechError, match=r"the engine's process died: .*'Gone'"):
        list(host("odd_engine:Gone").say(utterances("Hello.")))


def test_the_suite_takes_an_engine_that_stands_in_a_program(site: Path) -> None:
    path = os.pathsep.join(sys.path)
    for program in (["odd_engine.py"], ["-m", "odd_engine"]):
        done = subprocess.run(
            [sys.executable, *program],
            cwd=site,
            env=os.environ | {"PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=True,
        )
        assert done.stdout == "[]\n"


def test_a_booth_that_cannot_be_started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "gone"))
    with pytest.raises(ChildProcessError, match="no process could be started"):
        Booth(ToneEngine, [(VOICE, "Hello.")])
