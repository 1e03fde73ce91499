"""The parent's hold on one child: start it, talk with it, lose patience, kill it with all it started."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess  # argv lists only
import sys
import threading
import time
from collections import deque
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, cast

from qa2audio.hosts.endings import Ending, HostError
from qa2audio.hosts.supervision import STARVED
from qa2audio.hosts.wire import NonsenseError, receive, send

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.hosts.job import Job
    from qa2audio.hosts.wire import Message

_DYING = 2.0
"""Seconds from the end of its messages to its own."""
_LOOK = 0.005
"""Seconds between two looks whether it is dead."""
_LAST_WORDS = 300
"""Characters of its last line that an error quotes."""


class Host:
    """A child at work; `HostError` if it cannot be started.

    `inbox`: who is given each message as it comes, and None when there will be no more; called from another thread.
    Without one, `answer` waits for them. Its first message says that the job is open.
    """

    def __init__(self, job: Job, inbox: Callable[[Message | None], object] | None = None) -> None:
        self._messages: queue.SimpleQueue[Message | None] = queue.SimpleQueue()
        self._inbox = inbox or self._messages.put
        self._babbled = False
        self._killing = threading.Lock()
        self._last_words: deque[bytes] = deque(maxlen=20)
        try:
            self._process = _start(job)
        except OSError as error:  # out of processes or of memory
            raise HostError(Ending.UNSTARTED, str(error.strerror)) from error
        self._threads = [threading.Thread(target=self._listen, daemon=True)]
        if self._process.stderr:
            self._threads.append(threading.Thread(target=self._overhear, daemon=True))
        for thread in self._threads:
            thread.start()

    @property
    def pid(self) -> int:
        """The number of its process."""
        return self._process.pid

    def send(self, header: dict[str, object], body: bytes = b"") -> None:
        """Send a request; `HostError` if it is dead."""
        try:
            send(cast("BinaryIO", self._process.stdin), header, body)
        except OSError:
            raise self._obituary() from None

    def answer(self, seconds: float) -> Message:
        """Wait for the next message; `HostError` if it dies or gives none for so many seconds."""
        try:
            message = self._messages.get(timeout=seconds)
        except queue.Empty:
            raise HostError(Ending.HUNG, f"{seconds:.0f} s") from None
        if message is None:
            raise self._obituary()
        return message

    def _obituary(self) -> HostError:
        """Return how it died, with the last line that it wrote."""
        if self._babbled:
            return HostError(Ending.NONSENSE, "")
        code = self.ended(_DYING)
        for thread in self._threads:
            thread.join(timeout=_DYING)
        lines = b"".join(self._last_words).decode("utf-8", "replace").split("\n")
        last = next((line.strip() for line in reversed(lines) if line.strip()), "")
        ending = Ending.STARVED if code == STARVED else Ending.DIED
        return HostError(ending, last[:_LAST_WORDS] or f"exit status {code}")

    def _listen(self) -> None:
        """Runs in a thread: a pipe cannot be read with a timeout everywhere."""
        message: Message | None = ({}, b"")
        while message is not None:
            try:
                message = receive(cast("BinaryIO", self._process.stdout))
            except NonsenseError:
                self._babbled, message = True, None
            except (OSError, ValueError):  # closed meanwhile
                message = None
            self._inbox(message)

    def _overhear(self) -> None:
        """Runs in a thread: keep the tail of what it writes, so that a full pipe never blocks it."""
        with contextlib.suppress(OSError, ValueError):
            while data := self._process.stderr.read1(4096):  # type: ignore[union-attr] # asked for before
                self._last_words.append(data)

    def dismiss(self) -> None:
        """Close its pipe: it ends as its mode says."""
        with contextlib.suppress(OSError):
            cast("BinaryIO", self._process.stdin).close()

    def ended(self, grace: float) -> int:
        """Return its exit status, negative for a signal; it is killed if it takes longer than `grace` seconds."""
        deadline = time.monotonic() + grace
        while not self._is_dead() and time.monotonic() < deadline:
            time.sleep(_LOOK)
        self.kill()
        return int(self._process.returncode)

    def _is_dead(self) -> bool:
        """Return whether it ended, without taking its number from it: its group is still to be killed."""
        if self._process.returncode is not None or not hasattr(os, "waitid"):
            return self._process.poll() is not None
        try:
            return bool(os.waitid(os.P_PID, self.pid, os.WEXITED | os.WNOHANG | os.WNOWAIT))
        except ChildProcessError:  # another thread was here first
            return True

    def kill(self) -> None:
        """End it now, with everything it started. May be called from any thread, and twice."""
        with self._killing:
            if self._process.returncode is not None:
                return  # waited for: its number may be somebody else's by now
            if hasattr(os, "killpg"):
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(self.pid, signal.SIGKILL)
            else:
                self._process.kill()
            self._process.wait()

    def close(self) -> None:
        """Kill it and give back its pipes and threads."""
        self.kill()
        for thread in self._threads:
            thread.join(timeout=5)
        for pipe in (self._process.stdin, self._process.stdout, self._process.stderr):
            if pipe:
                with contextlib.suppress(OSError):
                    pipe.close()


def _start(job: Job) -> subprocess.Popen[bytes]:
    """Start the process, in a group of its own: ^C is for the parent, and killing reaches its children."""
    # -P: a json.py in the working directory is none of our business.
    command = [sys.executable, "-P", "-m", "qa2audio.hosts.child", job.mode, str(job.memory), job.function]
    flags = 0
    if sys.platform == "win32":
        flags = subprocess.CREATE_NEW_PROCESS_GROUP | subprocess.CREATE_NO_WINDOW
    return subprocess.Popen(
        [*command, *job.arguments],
        env=_environment(job.scratch),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if job.outspoken else subprocess.PIPE,
        start_new_session=sys.platform != "win32",
        creationflags=flags,
    )


def _environment(scratch: Path | None) -> dict[str, str]:
    """Return ours, with the folders that we import from and the one for temporary files."""
    paths = [entry for entry in sys.path if entry and Path(entry).is_absolute()]
    folders = {} if scratch is None else dict.fromkeys(("TMPDIR", "TEMP", "TMP"), str(scratch))
    return os.environ | {"PYTHONPATH": os.pathsep.join(paths)} | folders
