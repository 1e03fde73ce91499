from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.engines import registry

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str, str, str], None]]:
    """Install a package as pip would lay it out: a module, and metadata with its entry points."""

    def _install(module: str, source: str, points: str) -> None:
        (tmp_path / f"{module}.py").write_text(source, encoding="utf-8")
        metadata = tmp_path / f"{module}-1.0.dist-info"
        metadata.mkdir()
        (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1.0\n", "utf-8")
        (metadata / "entry_points.txt").write_text(f"[qa2audio.engines]\n{points}\n", "utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        _forget()

    def _forget() -> None:
        registry._registered.cache_clear()
        registry.load.cache_clear()

    yield _install
    monkeypatch.undo()
    _forget()
