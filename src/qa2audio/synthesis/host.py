"""A child process that opens one engine and speaks for its parent: it can be timed out, killed and replaced.

Run as `python -m qa2audio.synthesis.host MODULE:CLASS MODE MEMORY`. A request is a group of utterances; each is
answered by a message of its own, so that the parent can lose its patience with one of them. The modes:

- `serve`: one process says every group (an engine without state);
- `fork`: every group is said by a fork of a process that has prepared the engine and said nothing;
- `once`: this process says one group and is gone: as good as a fork, slower, for systems without one.

Whatever the mode, this process dies as soon as its parent does, also while an engine hangs.
"""

from __future__ import annotations

import importlib
import os
import sys
from typing import TYPE_CHECKING, Any, BinaryIO

from qa2audio.audio.segment import AudioSegment
from qa2audio.errors import EngineError
from qa2audio.model import Speech
from qa2audio.synthesis.supervision import die_with_parent, supervised
from qa2audio.synthesis.takes import flaw, trim
from qa2audio.synthesis.wire import receive, send, unpack

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.model import Utterance


def main(reference: str, mode: str, memory: str) -> None:
    """Serve until the parent closes the pipe; `memory`: how many bytes the engine may use, 0 for any number."""
    source, sink = claim_pipes()
    if mode == "fork":
        engine = _load(reference)
        engine.prepare()
        send(sink, {"ready": True})
        while (request := receive(source)) is not None:
            utterances = unpack(request[0]["say"])
            supervised(lambda said=utterances: _say(engine, said, sink), source.fileno(), int(memory))  # type: ignore[misc] # mypy cannot infer a lambda's default
        return
    if mode == "serve" and hasattr(os, "fork"):
        supervised(lambda: _serve(_load(reference), source, sink), source.fileno(), int(memory))
        return
    lines = die_with_parent(source)
    engine = _load(reference)
    engine.prepare()
    send(sink, {"ready": True})
    for request in lines:
        _say(engine, unpack(request[0]["say"]), sink)
        if mode == "once":
            return


def _serve(engine: Engine, source: BinaryIO, sink: BinaryIO) -> None:
    engine.prepare()
    send(sink, {"ready": True})
    while (request := receive(source)) is not None:
        _say(engine, unpack(request[0]["say"]), sink)


def claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the pipes away from whatever an engine prints or reads, C code included."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - a device, not a path
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    return source, sink


def _load(reference: str) -> Engine:
    module, _, name = reference.partition(":")
    engine: Engine = getattr(importlib.import_module(module), name)()
    return engine


def _say(engine: Engine, utterances: Sequence[Utterance], sink: BinaryIO) -> None:
    """Answer each utterance with its take, or with why there is none; after that the rest is not said."""
    for utterance in utterances:
        header, pcm = _take(engine, utterance)
        send(sink, header, pcm)
        if "error" in header:
            return


def _take(engine: Engine, utterance: Utterance) -> tuple[dict[str, Any], bytes]:
    try:
        speech: object = engine.synthesize(utterance)
    except EngineError as error:
        return {"error": str(error), "final": error.final}, b""
    except Exception as error:  # noqa: BLE001 - a plug-in may fail in any way; the parent hears of it
        return {"error": f"{type(error).__name__}: {error}"}, b""
    if not isinstance(speech, Speech) or not isinstance(speech.audio, AudioSegment):
        return {"error": f"the engine gave a {type(speech).__name__}, not a Speech"}, b""
    speech = trim(speech)
    reason = flaw(speech.audio, utterance)
    if reason:
        return {"error": reason}, b""
    words = speech.words and [(str(text), int(start), int(end)) for text, start, end in speech.words]
    return {"rate": speech.audio.frame_rate, "words": words}, speech.audio.raw_data


if __name__ == "__main__":
    main(*sys.argv[1:])
