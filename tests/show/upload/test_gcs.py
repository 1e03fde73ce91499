"""Publishing to Google's storage: an emulator that speaks its JSON interface over HTTP."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
import urllib.request
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from qa2audio.cli.program import run
from qa2audio.show.upload.difference import Reason

from .conftest import Workshop, files_of, publish
from .proxy import Proxy

if TYPE_CHECKING:
    from collections.abc import Iterator

TARGET = "gs://shows/clocks"
_SERVE = """
import sys
from gcp_storage_emulator.server import create_server
create_server("127.0.0.1", int(sys.argv[1]), True, "shows").run()
"""


class Emulator:
    """The server as others see it."""

    def __init__(self, port: int) -> None:
        self.port = port
        self._base = f"http://127.0.0.1:{port}"

    def _get(self, path: str) -> Any:
        with urllib.request.urlopen(f"{self._base}{path}") as answer:  # noqa: S310
            return answer.read()

    def listing(self) -> dict[str, dict[str, Any]]:
        rows = json.loads(self._get("/storage/v1/b/shows/o?prefix=clocks/")).get("items", [])
        return {row["name"].removeprefix("clocks/"): row for row in rows}

    def read(self, path: str) -> bytes:
        data: bytes = self._get(f"/storage/v1/b/shows/o/{quote(f'clocks/{path}', safe='')}?alt=media")
        return data

    def files(self) -> dict[str, bytes]:
        return {name: self.read(name) for name in self.listing() if not name.startswith(".")}


@pytest.fixture
def emulator(monkeypatch: pytest.MonkeyPatch) -> Iterator[Emulator]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-c", _SERVE, str(port)], stderr=subprocess.DEVNULL)
    found = Emulator(port)
    try:
        while process.poll() is None:
            try:
                found.listing()
                break
            except OSError:
                time.sleep(0.05)
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", f"http://127.0.0.1:{port}")
        yield found
    finally:
        process.kill()
        process.wait()


def test_the_show_is_there_with_its_types(workshop: Workshop, emulator: Emulator) -> None:
    folder = workshop.build(["one", "two"])
    publish(folder, TARGET)
    assert emulator.files() == files_of(folder)
    said = {path: row["contentType"] for path, row in emulator.listing().items()}
    assert said["episodes/one/one.mp3"] == "audio/mpeg"
    assert emulator.listing()["feed.xml"]["cacheControl"] == "public, max-age=300"
    assert said["feed.xml"].startswith("application/rss+xml")  # the emulator forgets the charset
    assert said["episodes/one/one.chapters.json"] == "application/json+chapters"
    assert publish(folder, TARGET).sent == {}
    (folder / "episodes/one/one.vtt").write_text("WEBVTT\n")
    assert publish(folder, TARGET).sent == {"episodes/one/one.vtt": Reason.CHANGED}


def test_what_left_the_show_is_pruned(workshop: Workshop, emulator: Emulator) -> None:
    publish(workshop.build(["one", "two"]), TARGET)
    assert "episodes/one/one.mp3" in publish(workshop.build(["two"]), TARGET, prune=True).removed
    assert "episodes/one/one.mp3" not in emulator.listing()


def test_a_line_that_breaks_is_borne(
    workshop: Workshop, emulator: Emulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = workshop.build(["one", "two"])
    with Proxy(emulator.port, cuts=[5_000, 400_000]) as proxy:
        monkeypatch.setenv("STORAGE_EMULATOR_HOST", f"http://127.0.0.1:{proxy.port}")
        publish(folder, TARGET)
        assert proxy.made_cuts == 2
    assert emulator.files() == files_of(folder)


def test_without_credentials_it_says_where_they_belong(
    workshop: Workshop, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    for name in ("STORAGE_EMULATOR_HOST", "GOOGLE_APPLICATION_CREDENTIALS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(workshop.folder.parent))
    monkeypatch.setenv("NO_GCE_CHECK", "true")
    monkeypatch.setenv("CLOUDSDK_CONFIG", str(workshop.folder.parent))
    assert run(["publish", TARGET, "--show", str(workshop.build(["one"]))]) == 1
    assert "GOOGLE_APPLICATION_CREDENTIALS" in capfd.readouterr().err
