"""The child's side: it opens one engine, and answers each utterance of a request with what the engine says of it."""

from __future__ import annotations

import importlib
import importlib.util
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from qa2audio.audio.segment import AudioSegment
from qa2audio.engines.hosted.messages import pack_speech, unpack
from qa2audio.errors import EngineError
from qa2audio.model import Speech

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from types import ModuleType

    from qa2audio.engines.base import Engine
    from qa2audio.hosts.child import Answering
    from qa2audio.hosts.wire import Message
    from qa2audio.model import Utterance


def opened(
    reference: str,
    finish: Callable[[Speech, Utterance], Speech | str],
    meant: Callable[[Utterance], Utterance] = lambda utterance: utterance,
) -> Answering:
    """Prepare the engine at `reference` (`module:class`), and return what says the utterances of a request.

    `finish` makes of each speech what is sent, or says why there is nothing to send. `meant` makes of each utterance
    what the engine is given. After an utterance that fails, the rest of a request is not said.
    """
    engine = cast("Engine", made(reference))
    try:
        engine.prepare()
    except EngineError as error:
        refusal = _refusal(error)
        return lambda *_: (message for message in [refusal])

    def say(header: dict[str, Any], _: bytes) -> Generator[Message]:
        for utterance in unpack(header["say"]):
            answer = _say(engine, meant(utterance), finish)
            yield answer
            if "error" in answer[0]:
                return

    return say


def made(reference: str) -> object:
    """Return what the class at `reference` makes; its module may also be the path of a file."""
    module, _, name = reference.rpartition(":")
    found = _file(module) if module.endswith(".py") else importlib.import_module(module)
    make: Callable[[], object] = attrgetter(name)(found)
    return make()


def _file(path: str) -> ModuleType:
    """Return the module in the file at `path`: what was a program for the parent."""
    spec = importlib.util.spec_from_file_location(Path(path).stem, path)
    assert spec is not None  # noqa: S101 - it ends in .py
    assert spec.loader is not None  # noqa: S101
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _say(engine: Engine, utterance: Utterance, finish: Callable[[Speech, Utterance], Speech | str]) -> Message:
    """Return the take of `utterance`, or why there is none."""
    try:
        speech: object = engine.synthesize(utterance)
        if not isinstance(speech, Speech) or not isinstance(speech.audio, AudioSegment):
            return {"error": f"the engine gave a {type(speech).__name__}, not a Speech"}, b""
        finished = finish(speech, utterance)
        return ({"error": finished}, b"") if isinstance(finished, str) else pack_speech(finished)
    except EngineError as error:
        return _refusal(error)
    except Exception as error:  # noqa: BLE001 - a plug-in may fail in any way; the parent hears of it
        return {"error": f"{type(error).__name__}: {error}"}, b""


def _refusal(error: EngineError) -> Message:
    """Return what the parent hears when the engine itself says why it does not speak."""
    return {"error": str(error), "refused": True, "final": error.final}, b""
