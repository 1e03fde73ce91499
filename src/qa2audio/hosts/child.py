"""The child's side: `python -m qa2audio.hosts.child MODE MEMORY MODULE:FUNCTION [ARGUMENT…]`; see `hosts.job`.

Requests come through standard input and answers go out through standard output, as messages of `hosts.wire`. The
first says that the job is open. Whatever the mode, this process dies as soon as its parent does, also where the job
hangs.
"""

from __future__ import annotations

import _thread
import importlib
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Callable, Generator
from contextlib import closing, suppress
from typing import Any, BinaryIO

from qa2audio.hosts.job import Mode
from qa2audio.hosts.supervision import supervised
from qa2audio.hosts.wire import Message, receive, send

Answering = Callable[[dict[str, Any], bytes], Generator[Message]]
"""What a job is once it is open: it answers a request with one message or more."""

_GRACE = 30.0
"""Seconds in which an orderly child that lost its parent clears away what it was making."""


def main(mode: str, memory: str, function: str, *arguments: str) -> None:
    """Serve until the parent closes the pipe; `memory`: how many bytes the job may use, 0 for any number."""
    source, sink = _claim_pipes()

    def opened() -> Answering:
        answering = _job(function, arguments)
        send(sink, {"ready": True})
        return answering

    if mode == Mode.FORK:
        _fork_for_each(opened(), source, sink, int(memory))
    elif mode == Mode.ORDERLY:
        _serve_in_order(opened, source, sink)
    elif mode == Mode.SERVE and hasattr(os, "fork"):
        supervised(lambda: _serve(opened(), source, sink), source.fileno(), int(memory))
    else:
        _serve_from_thread(opened, source, sink, once=mode == Mode.ONCE)


def _claim_pipes() -> tuple[BinaryIO, BinaryIO]:
    """Take the pipes away from whatever a job prints or reads, C code included."""
    source, sink = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    with open(os.devnull, "rb") as nothing:  # noqa: PTH123 - a device, not a path
        os.dup2(nothing.fileno(), 0)
    os.dup2(2, 1)
    return source, sink


def _job(function: str, arguments: tuple[str, ...]) -> Answering:
    module, _, name = function.partition(":")
    answering: Answering = getattr(importlib.import_module(module), name)(*arguments)
    return answering


def _fork_for_each(answering: Answering, source: BinaryIO, sink: BinaryIO, memory: int) -> None:
    while (request := receive(source)) is not None:
        supervised(lambda asked=request: _answer(answering, asked, sink), source.fileno(), memory)  # type: ignore[misc] # mypy cannot infer a lambda's default


def _serve(answering: Answering, source: BinaryIO, sink: BinaryIO) -> None:
    while (request := receive(source)) is not None:
        _answer(answering, request, sink)


def _answer(answering: Answering, request: Message, sink: BinaryIO) -> None:
    with closing(answering(*request)) as messages:  # interrupted between two of them, a job clears away at once
        for header, body in messages:
            send(sink, header, body)


def _serve_from_thread(
    opened: Callable[[], Answering], source: BinaryIO, sink: BinaryIO, *, once: bool
) -> None:
    """Read requests in a thread, so that the pipe's end is noticed while the job works: where there is no fork."""
    requests = _requests(source, lambda: os._exit(0))
    answering = opened()
    while True:
        request = requests.get()
        assert request is not None  # noqa: S101 - the thread ends the process before that
        _answer(answering, request, sink)
        if once:
            return


def _serve_in_order(opened: Callable[[], Answering], source: BinaryIO, sink: BinaryIO) -> None:
    """Serve, and let the job clear away what it was making when the parent is gone."""
    signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have told us to ignore it
    requests = _requests(source, _interrupt)
    with suppress(KeyboardInterrupt, BrokenPipeError):
        answering = opened()
        while (request := requests.get()) is not None:
            _answer(answering, request, sink)
    sys.stderr.flush()
    os._exit(0)  # whatever thread is left, nobody waits for it


def _requests(source: BinaryIO, end: Callable[[], None]) -> queue.SimpleQueue[Message | None]:
    """Return what a thread reads requests into; at their end it puts None there and calls `end`."""
    requests: queue.SimpleQueue[Message | None] = queue.SimpleQueue()

    def read() -> None:
        try:
            while (request := receive(source)) is not None:
                requests.put(request)
        finally:
            requests.put(None)
            end()

    threading.Thread(target=read, daemon=True).start()
    return requests


def _interrupt() -> None:
    """Interrupt the main thread; if it does not end in time, end the process with all that it started."""
    if hasattr(signal, "pthread_kill"):  # interrupts a system call as well
        signal.pthread_kill(threading.main_thread().ident or 0, signal.SIGINT)
    else:
        _thread.interrupt_main()
    time.sleep(_GRACE)
    if hasattr(os, "killpg"):
        os.killpg(0, signal.SIGKILL)
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
