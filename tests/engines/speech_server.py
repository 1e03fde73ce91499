"""A server that speaks OpenAI's speech protocol, with the voice of `tone`, and misbehaves on demand.

What it does is told by the first word of the text (`BUSY hello.`), so that one run may meet several troubles;
`troubles` counts how often each was met, and `requests` keeps what was asked.
"""

from __future__ import annotations

import io
import json
import struct
import threading
import time
import wave
from collections import Counter
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, ClassVar

import numpy as np

from qa2audio.engines.tone import ToneEngine
from qa2audio.errors import EngineError
from qa2audio.model import Utterance, Voice

VOICES = {"alloy": "tone-1", "coral": "tone-3", "nova": "tone-5", "af_heart": "tone-7"}
PASSING = {"BUSY": 429, "DATED": 429, "DOWN": 503, "GATEWAY": 502, "TIMEOUT": 408, "HTMLDOWN": 500}


class SpeechServer(ThreadingHTTPServer):
    """Listens on loopback from the moment it is made; `with` stops it."""

    daemon_threads = True

    def __init__(self, key: str = "") -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.key = key
        self.requests: list[dict[str, Any]] = []
        self.keys: set[str] = set()
        self.troubles: Counter[str] = Counter()
        self.at_once = self.most_at_once = 0
        self.busy_until: dict[str, float] = {}
        self.lock = threading.Lock()
        self.company = threading.Condition(self.lock)
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def __exit__(self, *_: object) -> None:
        self.shutdown()
        self.server_close()

    def handle_error(self, *_: object) -> None:
        """A client that hangs up is none of a test's business."""


def speak(text: str, voice: str, speed: float = 1.0) -> bytes:
    """PCM at 24,000 frames a second, mono and of 16 bit."""
    said = Voice("tone", VOICES[voice], rate=speed)
    speech = ToneEngine().synthesize(Utterance(text, text, said, "", 0, 1))
    audio: bytes = speech.audio.set_frame_rate(24_000).raw_data
    return audio


def as_wav(pcm: bytes, *, channels: int = 1, rate: int = 24_000) -> bytes:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((channels, 2, rate, 0, "NONE", ""))
        out.writeframes(pcm)
    return file.getvalue()


class _Handler(BaseHTTPRequestHandler):
    server: SpeechServer
    protocol_version = "HTTP/1.1"
    waits: ClassVar[dict[str, str]] = {}

    def log_message(self, *_: object) -> None:
        pass

    def do_POST(self) -> None:
        with self.server.lock:
            self.server.at_once += 1
            self.server.most_at_once = max(self.server.most_at_once, self.server.at_once)
            self.server.company.notify_all()
        try:
            self._answer()
        finally:
            with self.server.lock:
                self.server.at_once -= 1

    def _answer(self) -> None:
        asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        bearer = self.headers.get("Authorization", "").removeprefix("Bearer ")
        with self.server.lock:
            self.server.requests.append(asked)
            self.server.keys.add(bearer)
        if self.server.key and bearer != self.server.key:
            self._refuse(401, "invalid_api_key", f"Incorrect API key provided: {bearer}.")
            return
        word = asked["input"].partition(" ")[0].upper()
        with self.server.lock:
            self.server.troubles[word] += 1
            times = self.server.troubles[word]
        if word in PASSING and times == 1:
            self._pass_by(word)
        elif time.monotonic() < self.server.busy_until.get(word, 0):
            self._refuse(400, "impatient", "You were told to wait.")
        elif asked["voice"] not in VOICES:
            self._refuse(400, "invalid_value", f"Unknown voice {asked['voice']}.")
        elif (trouble := getattr(self, f"do_{word}", None)) is not None:
            trouble(asked)
        else:
            self._send(self._sound(asked))

    def _sound(self, asked: dict[str, Any]) -> bytes:
        try:
            pcm = speak(asked["input"], asked["voice"], asked.get("speed", 1.0))
        except EngineError:
            return as_wav(b"")
        match asked.get("response_format"):
            case "pcm":
                return pcm
            case "flac":
                return as_flac(pcm)
        return as_wav(pcm)

    def _send(self, body: bytes, *, status: int = 200, kind: str = "audio/wav", **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _refuse(self, status: int, code: str, message: str, **headers: str) -> None:
        error = {"error": {"message": message, "type": "error", "code": code, "param": None}}
        self._send(json.dumps(error).encode(), status=status, kind="application/json", **headers)

    def _pass_by(self, word: str) -> None:
        """Fail once; whoever is told to wait and does not is refused for good."""
        if word in {"BUSY", "DATED"}:
            self.server.busy_until[word] = time.monotonic() + 1
        if word == "BUSY":
            self._refuse(429, "rate_limit_exceeded", "Slow down.", Retry_After="1")
        elif word == "DATED":
            then = datetime.now(UTC) + timedelta(seconds=2)
            self._refuse(
                429, "rate_limit_exceeded", "Slow down.", Retry_After=format_datetime(then, usegmt=True)
            )
        elif word == "HTMLDOWN":
            self._send(b"<html><body>Bad gateway</body></html>", status=500, kind="text/html")
        else:
            self._refuse(PASSING[word], "server_error", "Sorry.")

    def do_LATER(self, _asked: dict[str, Any]) -> None:
        self._refuse(429, "rate_limit_exceeded", "Come back tomorrow.", Retry_After="86400")

    def do_BROKE(self, _asked: dict[str, Any]) -> None:
        self._refuse(429, "insufficient_quota", "You exceeded your current quota.")

    def do_POLICY(self, asked: dict[str, Any]) -> None:
        bearer = self.headers.get("Authorization", "")
        self._refuse(400, "content_policy", f"Not said, {bearer}: {asked['input']}")

    def do_PAGE(self, _asked: dict[str, Any]) -> None:
        self._send(b"<!doctype html><html><body>Welcome to nginx</body></html>", kind="text/html")

    def do_DISGUISED(self, _asked: dict[str, Any]) -> None:
        self._send(b'{"audio": "see attachment"}')

    def do_EMPTY(self, _asked: dict[str, Any]) -> None:
        self._send(b"")

    def do_GARBAGE(self, _asked: dict[str, Any]) -> None:
        self._send(b"\x01\x02\x03" * 5000)

    def do_CUT(self, asked: dict[str, Any]) -> None:
        """Announce more than comes, the first time."""
        sound = self._sound(asked)
        if self.server.troubles["CUT"] > 1:
            self._send(sound)
            return
        self.send_response(200)
        self.send_header("Content-Length", str(len(sound)))
        self.end_headers()
        self.wfile.write(sound[: len(sound) // 2])
        self.close_connection = True

    def do_SHORTENED(self, asked: dict[str, Any]) -> None:
        """Send half of a WAV file, without saying how much there should be but in the WAV's own header."""
        sound = self._sound(asked)
        self._send(sound[: len(sound) // 2] if self.server.troubles["SHORTENED"] == 1 else sound)

    def do_HANGUP(self, asked: dict[str, Any]) -> None:
        """Hang up without a word, the first time."""
        if self.server.troubles["HANGUP"] > 1:
            self._send(self._sound(asked))
        self.close_connection = True

    def do_SLOW(self, asked: dict[str, Any]) -> None:
        """Answer when there has been a second request beside the first."""
        with self.server.company:
            self.server.company.wait_for(lambda: self.server.most_at_once >= 2)
        self._send(self._sound(asked))

    def do_STUCK(self, _asked: dict[str, Any]) -> None:
        time.sleep(10_000)

    def do_ENDLESS(self, _asked: dict[str, Any]) -> None:
        self.send_response(200)
        self.end_headers()
        while True:
            self.wfile.write(bytes(1 << 20))

    def do_STREAMED(self, asked: dict[str, Any]) -> None:
        """A WAV header from before anybody knew the length, in chunks, as OpenAI and Kokoro-FastAPI send it."""
        sound = bytearray(self._sound(asked))
        struct.pack_into("<I", sound, 4, 0xFFFFFFFF)
        struct.pack_into("<I", sound, 40, 0xFFFFFFFF)
        self.send_response(200)
        self.send_header("Content-Type", "audio/wav")
        self.send_header("Transfer-Encoding", "chunked")
        self.end_headers()
        for at in range(0, len(sound), 5_000):
            block = bytes(sound[at : at + 5_000])
            self.wfile.write(f"{len(block):x}\r\n".encode() + block + b"\r\n")
        self.wfile.write(b"0\r\n\r\n")

    def do_STEREO(self, asked: dict[str, Any]) -> None:
        pcm = np.frombuffer(speak(asked["input"], asked["voice"]), "<i2")
        self._send(as_wav(np.repeat(pcm, 2).tobytes(), channels=2))

    def do_SILENT(self, _asked: dict[str, Any]) -> None:
        self._send(as_wav(bytes(96_000)))

    def do_RAW(self, _asked: dict[str, Any]) -> None:
        """Compressed bytes that are called PCM."""
        self._send(np.random.default_rng(1).bytes(120_000))


def as_flac(pcm: bytes) -> bytes:
    """FLAC by ffmpeg, which is not what is tested here."""
    import subprocess

    from qa2audio.audio.ffmpeg import executable

    source = ["-f", "s16le", "-ar", "24000", "-ac", "1", "-i", "pipe:0"]
    command = [executable(), "-v", "error", *source, "-f", "flac", "pipe:1"]
    return subprocess.run(command, input=pcm, check=True, capture_output=True).stdout
