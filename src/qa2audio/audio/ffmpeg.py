"""The only caller of ffmpeg: the executable that the wheel imageio-ffmpeg carries, argv lists, no shell."""

from __future__ import annotations

import importlib.util
import os
import re
import subprocess
import tempfile
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Self

from qa2audio.errors import CodecError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import TracebackType

    import numpy as np
    from numpy.typing import NDArray

_HYGIENE = ("-hide_banner", "-nostdin", "-nostats", "-y")
_PIPE_BYTES = 1 << 20  # six seconds of float32: the encoder does not starve while a block is made (Linux only)
_REINSTALL = "Reinstall imageio-ffmpeg, or set IMAGEIO_FFMPEG_EXE to an ffmpeg of yours."


@cache
def executable() -> str:
    """Return the path of ffmpeg; `CodecError` if there is none.

    The order is that of `imageio_ffmpeg.get_ffmpeg_exe`, which takes 0.2 s because it imports the package's video
    reader and starts ffmpeg once to see whether it runs; so the package is only asked when its own file is missing.
    """
    return os.environ.get("IMAGEIO_FFMPEG_EXE") or _bundled() or _elsewhere()


def _bundled() -> str | None:
    spec = importlib.util.find_spec("imageio_ffmpeg")
    folders = (spec.submodule_search_locations or []) if spec else []
    found = [file for folder in folders for file in (Path(folder) / "binaries").glob("ffmpeg-*")]
    return str(found[0]) if len(found) == 1 and os.access(found[0], os.X_OK) else None


def _elsewhere() -> str:
    import imageio_ffmpeg  # slow, and rarely needed

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise CodecError("No ffmpeg was found.", hint=_REINSTALL) from error


class Ffmpeg:
    """One run of ffmpeg; leaving the context by whatever road leaves no process behind.

    ::

        with Ffmpeg(["-f", "f32le", …, "-i", "pipe:0", …]) as ffmpeg:
            ffmpeg.write(block)
            log = ffmpeg.finish()

    With `output` what it writes to its standard output can be read; else that goes nowhere.
    """

    def __init__(self, arguments: Sequence[str], *, output: bool = False) -> None:
        try:
            self._log = tempfile.TemporaryFile()  # noqa: SIM115 - closed by __exit__; a file needs no draining
        except OSError as error:
            raise CodecError(f"no temporary file can be written: {error.strerror}.") from error
        try:
            self._process = subprocess.Popen(
                [executable(), *_HYGIENE, *arguments],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE if output else subprocess.DEVNULL,
                stderr=self._log,
                pipesize=_PIPE_BYTES,
            )
        except OSError as error:
            self._log.close()
            raise CodecError(f"ffmpeg cannot be started: {error}.", hint=_REINSTALL) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._process.poll() is None:
            self._process.kill()
        self._close_input()
        if self._process.stdout is not None:
            self._process.stdout.close()
        self._process.wait()
        self._log.close()

    def write(self, block: NDArray[np.float32]) -> None:
        """Send the samples of a contiguous array to ffmpeg's standard input."""
        assert self._process.stdin is not None  # noqa: S101 - for the type checker
        try:
            self._process.stdin.write(block.data.cast("B"))
        except OSError as error:  # it hung up; why stands in its log
            self._process.wait()
            raise self._failure() from error

    def read(self, size: int) -> bytes:
        """Return the next `size` bytes of its output; fewer at the end, then none."""
        assert self._process.stdout is not None  # noqa: S101 - asked for with `output`
        return self._process.stdout.read(size)

    def converted(self, data: bytes) -> bytes:
        """Send `data`, all there is, and return all that it becomes; `CodecError` if ffmpeg failed."""
        made, _ = self._process.communicate(data)
        if self._process.returncode != 0:
            raise self._failure()
        return made

    def finish(self) -> str:
        """Wait for ffmpeg and return what it said; `CodecError` with its last words if it failed."""
        self._close_input()
        if self._process.wait() != 0:
            raise self._failure()
        return self._said()

    def _close_input(self) -> None:
        try:
            if self._process.stdin is not None:
                self._process.stdin.close()
        except OSError:
            pass  # a flush into a closed pipe: the exit status tells

    def _said(self) -> str:
        self._log.seek(0)
        return self._log.read().decode("utf-8", errors="replace")

    def _failure(self) -> CodecError:
        lines = [line.strip() for line in self._said().splitlines() if line.strip()]
        # `[out#0/mp3 @ 0x55…]` says nothing, and something else each time
        lines = [re.sub(r"^(\[[^\]]* @ 0x[0-9a-f]+\] )+", "", line) for line in lines]
        reason = lines[-1] if lines else f"exit status {self._process.returncode}"
        return CodecError(f"ffmpeg failed: {reason}")


def run(arguments: Sequence[str]) -> str:
    """Run ffmpeg to its end and return what it said on standard error; `CodecError` if it failed."""
    with Ffmpeg(arguments) as ffmpeg:
        return ffmpeg.finish()
