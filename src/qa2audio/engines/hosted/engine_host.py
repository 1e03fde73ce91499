"""The parent's side: a host that says what it is asked to, or tells why it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.engines.hosted.messages import pack, recording_from
from qa2audio.hosts.endings import Ending, HostError
from qa2audio.hosts.host import Host
from qa2audio.hosts.job import Job, Mode
from qa2audio.hosts.memory import LIMIT, allowance

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from qa2audio.engines.hosted.messages import Recording
    from qa2audio.engines.hosted.patience import Patience
    from qa2audio.hosts.wire import Message
    from qa2audio.model import Utterance


class SpeechError(Exception):
    """There is no recording, for the reason that the message says.

    `final`: nor will there be one. `refused`: the engine said so itself, with an `EngineError`, and goes on.
    """

    def __init__(self, reason: str, *, final: bool = False, refused: bool = False) -> None:
        super().__init__(reason)
        self.final = final
        self.refused = refused


class EngineHost:
    """A running engine; `SpeechError` if it cannot be started.

    `function`: the job, made with `speaker.opened`. `reference`: the engine's `module:class`.
    """

    def __init__(self, function: str, reference: str, mode: Mode, scratch: Path, patience: Patience) -> None:
        memory = allowance() if patience.memory is None else patience.memory
        self._patience = patience
        self._mode = mode
        self._ready = self._warm = False
        try:
            self._host = Host(Job(function, (reference,), mode, memory, scratch))
        except HostError as error:
            raise _because(error) from error

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._host.pid

    @property
    def reusable(self) -> bool:
        """Whether it can say another group."""
        return self._mode is not Mode.ONCE

    def say(self, pieces: Sequence[Utterance]) -> Generator[Recording]:
        """Yield a recording of each piece; `SpeechError` at the first that fails."""
        if not self._ready:
            self._answer(self._patience.start)
            self._ready = True
        try:
            self._host.send({"say": pack(pieces)})
        except HostError as error:
            raise _because(error) from error
        for piece in pieces:
            seconds = self._patience.utterance + self._patience.word * len(piece.spoken.split())
            yield self._recording(seconds + (0 if self._warm else self._patience.opening))

    def _recording(self, seconds: float) -> Recording:
        header, pcm = self._answer(seconds)
        self._warm = True
        if "error" in header:
            final, refused = bool(header.get("final")), bool(header.get("refused"))
            raise SpeechError(str(header["error"]), final=final, refused=refused)
        return recording_from(header, pcm)

    def _answer(self, seconds: float) -> Message:
        try:
            return self._host.answer(seconds)
        except HostError as error:
            raise _because(error) from error

    def kill(self) -> None:
        """End it now, with everything it started. May be called from any thread, and twice."""
        self._host.kill()

    def close(self) -> None:
        """Kill it and give back what it held."""
        self._host.close()


def _because(error: HostError) -> SpeechError:
    more = f", which {LIMIT} allows" if error.ending is Ending.STARVED else ""
    return SpeechError(error.told_of("the engine") + more)
