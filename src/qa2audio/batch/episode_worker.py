"""A process that works on one episode after the other: `python -m qa2audio.batch.episode_worker`.

Tasks come in and news go out as pickles, between processes of one program and one user. It ends when its parent
closes the pipe or dies, also in the middle of an episode: what was staged is then thrown away.
"""

from __future__ import annotations

import _thread
import os
import pickle
import signal
import struct
import sys
import threading
from contextlib import suppress
from queue import SimpleQueue
from typing import IO, TYPE_CHECKING, Any

from qa2audio import errors
from qa2audio.audio.cores import keep_to
from qa2audio.errors import Qa2AudioError
from qa2audio.synthesis.host import claim_pipes

if TYPE_CHECKING:
    from collections.abc import Generator

_SIZE = struct.Struct(">I")


def send(stream: IO[bytes], news: object) -> None:
    """Write one pickle; `OSError` if nobody listens any more."""
    content = pickle.dumps(news)
    stream.write(_SIZE.pack(len(content)) + content)
    stream.flush()


def receive(stream: IO[bytes]) -> Any:
    """Read one pickle; `EOFError` at the end of the stream."""
    head = stream.read(_SIZE.size)
    if len(head) < _SIZE.size:
        raise EOFError
    content = stream.read(_SIZE.unpack(head)[0])
    return pickle.loads(content)  # noqa: S301 - written by our own parent or child, on a pipe that nobody else has


def main() -> None:
    """Work until the pipe closes."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have told us to ignore it
    source, sink = claim_pipes()
    tasks: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_listen, args=(source, tasks), daemon=True).start()
    with suppress(KeyboardInterrupt, BrokenPipeError):
        while (order := tasks.get()) is not None:
            task, share = order
            keep_to(share)
            send(sink, _outcome(task, sink))
    sys.stderr.flush()
    os._exit(0)  # whatever thread is left, nobody waits for it


def _listen(source: IO[bytes], tasks: SimpleQueue[Any]) -> None:
    with suppress(EOFError):
        while True:
            tasks.put(receive(source))
    tasks.put(None)
    if hasattr(signal, "pthread_kill"):  # interrupts a system call as well
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
    else:
        _thread.interrupt_main()


def _outcome(task: Any, sink: IO[bytes]) -> tuple[str, object]:
    """Do the task, telling its progress; return what came of it, or why nothing did."""
    work: Generator[Any, None, Any] = task.run()
    try:
        while True:
            send(sink, ("progress", next(work)))
    except StopIteration as finished:
        return "done", finished.value
    except Qa2AudioError as error:
        return "failed", _portable(error)
    except BrokenPipeError:
        raise
    except Exception as error:  # noqa: BLE001 - a bug in one episode is no reason to lose the others
        import traceback

        traceback.print_exc()
        hint = "Please report it, with what stands above."
        return "failed", Qa2AudioError(
            f"this is a bug in qa2audio: {type(error).__name__}: {error}.", hint=hint
        )


def _portable(error: Qa2AudioError) -> Qa2AudioError:
    """Return the error as the nearest class of our tree: others may want more to be made from."""
    kind: type[Qa2AudioError] = next(kind for kind in type(error).__mro__ if kind.__module__ == errors.__name__)
    return kind(error.message, location=error.location, hint=error.hint)


if __name__ == "__main__":
    main()
