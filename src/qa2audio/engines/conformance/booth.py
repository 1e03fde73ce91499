"""A fresh process in which an engine says a few things, as a host of ours would have it."""

from __future__ import annotations

import contextlib
import os
import signal
from dataclasses import dataclass
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from qa2audio.errors import EngineError
from qa2audio.model import Utterance, Voice, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from multiprocessing.connection import Connection

    from pydub import AudioSegment

    from qa2audio.engines.base import Engine

_SECONDS, _SECONDS_A_WORD = 120.0, 1.0
"""An engine that merely works slowly stays far below."""

Line = tuple[Voice, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one utterance."""

    error: str | None = None
    """The refusal, if it was an `EngineError`."""
    audio: AudioSegment | None = None
    words: tuple[Word, ...] | None = None


class Booth:
    """A fresh process at work; several may be at once.

    `make` travels by its name, so it must stand at the top of an importable module. With `fork` it is a fork of the
    process which speaks, once `prepare` was called. `marks` changes what may not be heard: everything of an
    utterance but its spoken words and voice.
    """

    def __init__(
        self, make: Callable[[], Engine], script: Sequence[Line], *, fork: bool = False, marks: bool = False
    ) -> None:
        self._script = list(script)
        context = get_context("spawn")
        self._answers, theirs = context.Pipe(duplex=False)
        self._process = context.Process(target=_perform, args=(make, self._script, theirs, fork, marks))
        self._process.start()
        theirs.close()

    def answers(self) -> list[Answer]:
        """Wait for its answers; `ChildProcessError` if it dies, hangs or raises another error."""
        try:
            return [self._answer(text) for _, text in self._script]
        finally:
            self._answers.close()
            self._kill()

    def _answer(self, text: str) -> Answer:
        seconds = _SECONDS + _SECONDS_A_WORD * len(text.split())
        if not self._answers.poll(seconds):
            raise ChildProcessError(f"nothing came for {seconds:.0f} s, for {text[:40]!r}")
        try:
            answer: Answer | str = self._answers.recv()
        except EOFError:
            raise ChildProcessError(f"the process died, for {text[:40]!r}") from None
        if isinstance(answer, str):
            raise ChildProcessError(f"{answer}, for {text[:40]!r}")
        return answer

    def _kill(self) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            if hasattr(os, "killpg") and self._process.pid:
                os.killpg(self._process.pid, signal.SIGKILL)
        self._process.kill()
        self._process.join()


def fresh(make: Callable[[], Engine], script: Sequence[Line]) -> list[Answer]:
    """Return what a fresh process answers to each line; `ChildProcessError` as `Booth.answers`."""
    return Booth(make, script).answers()


def _perform(
    make: Callable[[], Engine],
    script: Sequence[Line],
    answers: Connection,
    fork: bool,
    marks: bool,
) -> None:
    """Runs in the fresh process, in a group of its own, with nothing to read and what it prints out of the way."""
    if hasattr(os, "setsid"):
        os.setsid()
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    engine = make()
    engine.prepare()
    if fork and (child := os.fork()):
        answers.close()
        os.waitpid(child, 0)
        os._exit(0)
    for voice, text in script:
        answer = _ask(engine, _utterance(voice, text, marks=marks))
        answers.send(answer)
        if isinstance(answer, str):
            break
    answers.close()
    os._exit(0)  # what an engine does at its exit is not looked at


def _utterance(voice: Voice, text: str, *, marks: bool) -> Utterance:
    if not marks:
        return Utterance(text, text, voice, speaker="", part=0, line=1)
    return Utterance("Something else.", text, voice, "Ana", part=7, line=70, paragraph=True)


def _ask(engine: Any, utterance: Utterance) -> Answer | str:
    try:
        speech = engine.synthesize(utterance)
        return Answer(None, speech.audio, speech.words and tuple(Word(*word) for word in speech.words))
    except EngineError as error:
        return Answer(str(error))
    except Exception as error:  # noqa: BLE001 - any other error is what is looked for
        return f"{type(error).__name__}: {error}"
