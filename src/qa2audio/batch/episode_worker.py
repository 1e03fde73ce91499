"""What a worker does in its child process: one task after the other, telling of each.

Tasks come in and news go out as pickles, between processes of one program and one user.
"""

from __future__ import annotations

import pickle
import traceback
from typing import TYPE_CHECKING, Any

from qa2audio import errors
from qa2audio.audio.cores import keep_to
from qa2audio.errors import Qa2AudioError

if TYPE_CHECKING:
    from collections.abc import Generator

    from qa2audio.hosts.child import Answering
    from qa2audio.hosts.wire import Message

FUNCTION = f"{__name__}:open_workplace"
"""The job's name for a host."""


def open_workplace() -> Answering:
    """Return what does a task, whose request is `{"cores": numbers}` and the pickle of it."""
    return _work


def _work(header: dict[str, Any], body: bytes) -> Generator[Message]:
    """Yield `progress` as the task yields it; then `done` with what came of it, or `failed` with why nothing did."""
    keep_to(header["cores"])
    task = pickle.loads(body)  # noqa: S301 - written by our own parent, on a pipe that nobody else has
    work: Generator[Any, None, Any] = task.run()
    try:
        while True:
            yield _news("progress", next(work))
    except StopIteration as finished:
        yield _news("done", finished.value)
    except Qa2AudioError as error:
        yield _news("failed", _portable(error))
    except Exception as error:  # noqa: BLE001 - a bug in one episode is no reason to lose the others
        traceback.print_exc()
        hint = "Please report it, with what stands above."
        reason = f"this is a bug in qa2audio: {type(error).__name__}: {error}."
        yield _news("failed", Qa2AudioError(reason, hint=hint))


def _news(kind: str, content: object) -> Message:
    return {"news": kind}, pickle.dumps(content)


def _portable(error: Qa2AudioError) -> Qa2AudioError:
    """Return the error as the nearest class of our tree: others may want more to be made from."""
    kind: type[Qa2AudioError] = next(kind for kind in type(error).__mro__ if kind.__module__ == errors.__name__)
    return kind(error.message, location=error.location, hint=error.hint)
