"""A model's name alone fetches nothing; --download does."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

LISTEN = """
import sys
import numpy as np
from qa2audio.errors import ProofError
from qa2audio.proof.listener import Listener
try:
    Listener("tiny.en", download=sys.argv[1] == "download").hear(np.zeros(16_000, np.float32), "en")
except ProofError as error:
    print(error.message)
"""


@pytest.fixture
def hub() -> Iterator[tuple[str, list[str]]]:
    """A server that has no model, and what it was asked for."""
    asked: list[str] = []

    class Nothing(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        do_HEAD = do_GET  # noqa: N815 - the name that the server calls

        def log_message(self, *_: object) -> None: ...

    with ThreadingHTTPServer(("127.0.0.1", 0), Nothing) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}", asked
        server.shutdown()


@pytest.mark.parametrize(("wish", "asks"), [("nothing", False), ("download", True)])
def test_only_who_wants_a_download_asks_for_one(
    hub: tuple[str, list[str]], tmp_path: Path, wish: str, asks: bool
) -> None:
    url, asked = hub
    surroundings = os.environ | {"HF_ENDPOINT": url, "HF_HOME": str(tmp_path), "HF_HUB_OFFLINE": "0"}
    command = [sys.executable, "-c", LISTEN, wish]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, check=True)
    assert done.stdout.startswith('the Whisper model "tiny.en" cannot be opened: ')
    assert bool(asked) == asks
