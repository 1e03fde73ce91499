"""The parent's side of one host: start it, ask it, lose patience, kill it with all it started."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess  # argv lists only
import sys
import threading
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa2audio.synthesis.memory import allowance
from qa2audio.synthesis.wire import pack, receive, send, words_from

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from qa2audio.model import Utterance, Word

_Message = tuple[dict[str, Any], bytes] | None


@dataclass(frozen=True, slots=True)
class Patience:
    """What a host may take; an engine that merely works slowly stays far below."""

    start: float = 60.0
    """Seconds to start and to import the engine."""
    opening: float = 60.0
    """Seconds more for the first utterance of a host, which opens the engine and may load a large model."""
    utterance: float = 30.0
    """Seconds for any utterance."""
    word: float = 1.0
    """Seconds more for each word."""
    attempts: int = 3
    """How often a group is tried, each time in a fresh host."""
    memory: int | None = None
    """Bytes that it may use, 0 for any number; None is half of what there is."""


@dataclass(frozen=True, slots=True)
class Recording:
    """One piece as a host recorded it, trimmed: mono, 16 bit."""

    pcm: bytes
    rate: int
    words: tuple[Word, ...] | None


class HostError(Exception):
    """A host died, hung, or said why it cannot; it is of no further use. `final`: nor is another."""

    def __init__(self, reason: str, *, final: bool = False) -> None:
        super().__init__(reason)
        self.final = final


class Host:
    """A running host; `HostError` if it cannot be started."""

    def __init__(self, reference: str, mode: str, scratch: Path, patience: Patience) -> None:
        self._patience = patience
        self._mode = mode
        self._warm = False
        self._killing = threading.Lock()
        self._messages: queue.SimpleQueue[_Message] = queue.SimpleQueue()
        self._last_words: deque[bytes] = deque(maxlen=20)
        try:
            self._process = _start(reference, mode, scratch, patience)
        except OSError as error:  # out of processes or of memory
            raise HostError(f"no process could be started: {error.strerror}") from error
        self._listener = threading.Thread(target=self._listen, daemon=True)
        self._eavesdropper = threading.Thread(target=self._overhear, daemon=True)
        self._listener.start()
        self._eavesdropper.start()

    @property
    def reusable(self) -> bool:
        """Whether it can say another group."""
        return self._mode != "once"

    def say(self, pieces: Sequence[Utterance]) -> Generator[Recording]:
        """Yield a recording of each piece; `HostError` at the first that fails."""
        if not self._warm:
            self._answer(self._patience.start)
        try:
            send(self._stdin, {"say": pack(pieces)})
        except OSError:
            raise HostError(self._obituary()) from None
        for piece in pieces:
            seconds = self._patience.utterance + self._patience.word * len(piece.spoken.split())
            recording = self._recording(seconds + (0 if self._warm else self._patience.opening))
            self._warm = True
            yield recording

    def _recording(self, seconds: float) -> Recording:
        header, pcm = self._answer(seconds)
        if "error" in header:
            raise HostError(str(header["error"]), final=bool(header.get("final")))
        return Recording(pcm, int(header["rate"]), words_from(header["words"]))

    def _answer(self, seconds: float) -> tuple[dict[str, Any], bytes]:
        try:
            message = self._messages.get(timeout=seconds)
        except queue.Empty:
            raise HostError(f"the engine gave nothing for {seconds:.0f} s") from None
        if message is None:
            raise HostError(self._obituary())
        return message

    def _obituary(self) -> str:
        """Return how it died, with the last line it wrote."""
        self._eavesdropper.join(timeout=2)
        self.kill()  # what it may have left behind
        lines = b"".join(self._last_words).decode("utf-8", "replace").split("\n")
        last = next((line.strip() for line in reversed(lines) if line.strip()), "")
        return "the engine's process died" + (
            f": {last[:300]}" if last else f" (exit status {self._process.returncode})"
        )

    @property
    def _stdin(self) -> Any:
        return self._process.stdin

    def _listen(self) -> None:
        """Runs in a thread: a pipe cannot be read with a timeout everywhere."""
        message: _Message = ({}, b"")
        while message is not None:
            try:
                message = receive(self._process.stdout)  # type: ignore[arg-type] # it is a pipe
            except (OSError, ValueError):  # killed meanwhile, or garbage
                message = None
            self._messages.put(message)

    def _overhear(self) -> None:
        """Runs in a thread: keep the tail of what it writes, so that a full pipe never blocks it."""
        with contextlib.suppress(OSError, ValueError):
            while data := self._process.stderr.read1(4096):  # type: ignore[union-attr] # it is a pipe
                self._last_words.append(data)

    def kill(self) -> None:
        """End it now, with everything it started. May be called from any thread, and twice."""
        with self._killing:
            if self._process.returncode is not None:
                return  # waited for: its number may be somebody else's by now
            if hasattr(os, "killpg"):
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(self._process.pid, signal.SIGKILL)
            else:
                self._process.kill()
            self._process.wait()

    def close(self) -> None:
        """Kill it and give back its pipes and threads."""
        self.kill()
        self._listener.join(timeout=5)
        self._eavesdropper.join(timeout=5)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            with contextlib.suppress(OSError):
                pipe.close()  # type: ignore[union-attr] # they are pipes


def _start(reference: str, mode: str, scratch: Path, patience: Patience) -> subprocess.Popen[bytes]:
    """Start the process, in a group of its own: ^C is for the parent, and killing reaches its children."""
    paths = [entry for entry in sys.path if entry and Path(entry).is_absolute()]
    folder = str(scratch)
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join(paths),
        "TMPDIR": folder,
        "TEMP": folder,
        "TMP": folder,
    }
    memory = allowance() if patience.memory is None else patience.memory
    # -P: a json.py in the working directory is none of our business.
    command = [sys.executable, "-P", "-m", "qa2audio.synthesis.host", reference, mode, str(memory)]
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=sys.platform != "win32",
        creationflags=flags,
    )
