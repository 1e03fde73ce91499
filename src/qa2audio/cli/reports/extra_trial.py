"""Import what extras brought, each in a process of its own: a library for another machine may end its process."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from importlib import import_module
from typing import TYPE_CHECKING, Any

from qa2audio.audio.cores import usable_cores
from qa2audio.extras import reason
from qa2audio.hosts.endings import HostError
from qa2audio.hosts.host import Host
from qa2audio.hosts.job import Job

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from qa2audio.extras import Extra
    from qa2audio.hosts.child import Answering
    from qa2audio.hosts.wire import Message

_PATIENCE = 300.0
"""Seconds; the slowest takes two."""


def trials(extras: Sequence[Extra]) -> list[str]:
    """Return for each of `extras` why it cannot be imported, as a sentence, empty if it can."""
    with ThreadPoolExecutor(usable_cores()) as pool:
        return list(pool.map(_trial, extras))


def _trial(extra: Extra) -> str:
    try:
        with closing(Host(Job(f"{__name__}:open_trial", extra.modules))) as host:
            host.answer(_PATIENCE)
            host.send({})
            header, _ = host.answer(_PATIENCE)
    except HostError as error:
        return f"{' or '.join(extra.modules)} cannot be imported: {error.told_of('the import')}."
    failed = [f"{module} cannot be imported: {why}." for module, why in header["failed"]]
    return " ".join(failed)


def open_trial(*modules: str) -> Answering:
    """In the child: return what imports `modules` when it is asked, and answers which `failed` and why."""

    def answer(*_: Any) -> Generator[Message]:
        failed = [(module, why) for module in modules if (why := _failure(module))]
        yield {"failed": failed}, b""

    return answer


def _failure(module: str) -> str | None:
    try:
        import_module(module)
    except Exception as failure:  # noqa: BLE001 - a library fails in its own way, and here one wants to know
        return reason(failure)
    return None
