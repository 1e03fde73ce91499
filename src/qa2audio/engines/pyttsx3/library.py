"""Which espeak-ng library pyttsx3 gets to use, and where its data is; nothing here initialises it.

The wheel `espeakng-loader` carries both, so none need be installed; where it has no library for the platform, the
system's is taken.
"""

from __future__ import annotations

import ctypes
import importlib.util
import os
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

# Where pyttsx3.drivers._espeak looks, in its order.
_SYSTEM = (
    "/opt/homebrew/lib/libespeak-ng.1.dylib",
    "/usr/local/lib/libespeak-ng.1.dylib",
    "libespeak-ng.so.1",
    "/usr/local/lib/libespeak-ng.so.1",
    r"C:\Program Files\eSpeak NG\libespeak-ng.dll",
    r"C:\Program Files (x86)\eSpeak NG\libespeak-ng.dll",
)


@dataclass(frozen=True, slots=True)
class Espeak:
    """An espeak-ng library, opened with `dlopen` and not initialised."""

    library: ctypes.CDLL
    data: Path
    """The folder `espeak-ng-data`."""
    bundled: bool
    """True if it is the wheel's."""

    @property
    def version(self) -> str:
        """Whose it is, and which release."""
        if self.bundled:
            from importlib.metadata import version  # 25 ms that hosts need not pay

            return f"espeakng-loader {version('espeakng-loader')}"
        self.library.espeak_Info.restype = ctypes.c_char_p
        return f"espeak-ng {os.fsdecode(self.library.espeak_Info(None))} (system)"


@cache
def find() -> Espeak | None:
    """Return the library to use, the wheel's before the system's, or None if there is none."""
    return _bundled() or _system()


def _bundled() -> Espeak | None:
    if importlib.util.find_spec("espeakng_loader") is None:
        return None
    import espeakng_loader  # not everywhere installable

    path, data = (
        Path(espeakng_loader.get_library_path()),
        Path(espeakng_loader.__file__).with_name("espeak-ng-data"),
    )
    if not path.is_file() or not data.is_dir():
        return None
    # Before the library is loaded: a C run-time of its own copies the environment then. Without the data, espeak's
    # initialisation calls exit().
    os.environ["ESPEAK_DATA_PATH"] = str(data)
    try:
        library = ctypes.CDLL(str(path))
    except OSError:  # built for another C library or processor
        del os.environ["ESPEAK_DATA_PATH"]
        return None
    return Espeak(library, data, bundled=True)


def _system() -> Espeak | None:
    for name in _SYSTEM:
        try:
            library = ctypes.CDLL(name)
        except OSError:
            continue
        data = ctypes.c_char_p()
        library.espeak_ng_InitializePath(None)  # finds the data; starts nothing
        library.espeak_Info(ctypes.byref(data))
        folder = Path(os.fsdecode(data.value or b""))
        if folder.is_dir():
            return Espeak(library, folder, bundled=False)
    return None


@contextmanager
def offered(espeak: Espeak) -> Iterator[None]:
    """Hand `espeak` to whatever asks ctypes for a library meanwhile.

    `pyttsx3.drivers._espeak` tries a fixed list of paths when it is imported. On Linux the first library loaded under
    the same SONAME would win anyhow; macOS and Windows have no such rule, so its look-up is answered for it.
    """

    def answer(name: str) -> ctypes.CDLL:  # noqa: ARG001 - whatever it asks for
        return espeak.library

    found = ctypes.cdll.LoadLibrary
    ctypes.cdll.LoadLibrary = answer  # type: ignore[method-assign] # restored below
    try:
        yield
    finally:
        ctypes.cdll.LoadLibrary = found  # type: ignore[method-assign] # as it was
