"""Which releases of the packages beneath an engine are installed; part of its version."""

from __future__ import annotations

from functools import cache

ONNXRUNTIME = tuple(f"onnxruntime{kind}" for kind in ("", "-gpu", "-directml", "-openvino", "-rocm", "-qnn"))
"""The distributions of onnxruntime, one for each kind of processor."""


@cache
def versions(*names: str) -> str:
    """Return names and versions of those packages among `names` that are installed."""
    from importlib.metadata import PackageNotFoundError, version  # 25 ms that hosts need not pay

    found = []
    for name in names:
        try:
            found.append(f"{name} {version(name)}")
        except PackageNotFoundError:
            continue
    return ", ".join(found) or "nothing installed"
