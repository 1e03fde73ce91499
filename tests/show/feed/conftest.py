"""Readers of feeds that nobody here wrote."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

GITHUB = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"


@pytest.fixture(scope="session")
def javascript_readers() -> Callable[[Path], dict[str, Any]]:
    """Read a feed with podcast-partytime and feedsmith (npm install --prefix tests)."""
    node = shutil.which("node")
    assert node, "node is needed to read feeds"
    modules = Path(__file__).parents[2] / "node_modules"
    assert (modules / "podcast-partytime").is_dir(), "run: npm install --prefix tests"

    def read(path: Path) -> dict[str, Any]:
        script = Path(__file__).with_name("feed_reader.cjs")
        done = subprocess.run([node, script, path], capture_output=True, check=True, encoding="utf-8")
        parsed: dict[str, Any] = json.loads(done.stdout)
        return parsed

    return read


@pytest.fixture(scope="session")
def podcastparser_reader() -> Callable[[bytes], dict[str, Any]]:
    """Read a feed with gPodder's parser, which knows the podcast namespace by its address on GitHub."""
    import io

    import podcastparser

    def read(content: bytes) -> dict[str, Any]:
        renamed = content.replace(b"https://podcastindex.org/namespace/1.0", GITHUB.encode())
        parsed: dict[str, Any] = podcastparser.parse("https://example.org/feed.xml", io.BytesIO(renamed))
        return parsed

    return read
