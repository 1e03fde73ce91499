"""Asking a server for speech, again where that may help.

The client could try again by itself, but not wait longer than a minute, not tell an empty purse from a rate limit,
and not notice that what came is no sound.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any

from qa2audio.engines.openai.answer import sound
from qa2audio.engines.openai.keys import scrubbed
from qa2audio.engines.openai.retry_delay import seconds_to_wait
from qa2audio.engines.openai.server import server_of
from qa2audio.errors import CodecError, EngineError

os.environ.pop("OPENAI_LOG", None)  # the client would log what it sends
import openai

from qa2audio.engines.openai.server_errors import Trouble, trouble

if TYPE_CHECKING:
    from pydub import AudioSegment

    from qa2audio.engines.openai.server import Server
    from qa2audio.model import Voice

_CONNECT, _SILENCE = 10.0, 60.0
"""Seconds until there must be a connection, and then between two bytes."""
_MOST_BYTES = 64_000_000
"""More than five minutes of anything; an utterance has seconds."""
_SPEEDS = (0.25, 4.0)


class Asker:
    """Asks, for at most so many seconds in all; its clients keep their connections."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._clients: dict[tuple[str, str | None], openai.OpenAI] = {}

    def ask(self, text: str, voice: Voice) -> AudioSegment:
        """Return `text` said by `voice`; `EngineError` says why not, without the key."""
        server = server_of(voice)
        key = server.credentials()
        try:
            return self._ask(server, key, _request(server, text, voice))
        except EngineError:
            raise
        except Exception as error:  # noqa: BLE001 - what an exception says may hold the key, so none gets out
            raise EngineError(scrubbed(f"{type(error).__name__}: {error}", key)) from None

    def _ask(self, server: Server, key: str | None, request: dict[str, Any]) -> AudioSegment:
        end = time.monotonic() + self._seconds
        asked = 0
        while True:
            found = self._once(server, key, request, end)
            if not isinstance(found, Trouble):
                return found
            wait = seconds_to_wait(found.headers, asked)
            asked += 1
            if asked >= found.attempts or time.monotonic() + wait > end:
                break
            time.sleep(wait)
        often = f"; asked {asked} times" if asked > 1 else ""
        waiting = f"; it asks to wait {wait:.0f} s" if asked < found.attempts else ""
        reason = scrubbed(f"{server.host}: {found.reason}{often}{waiting}.", key)
        raise EngineError(reason, hint=found.hint, final=True)

    def _once(
        self, server: Server, key: str | None, request: dict[str, Any], end: float
    ) -> AudioSegment | Trouble:
        try:
            body, kind = self._body(self._client(server, key), request, end)
            return sound(body, kind, server)
        except Exception as error:  # noqa: BLE001 - what it means is decided in one place
            return trouble(error, server)

    def _body(self, client: openai.OpenAI, request: dict[str, Any], end: float) -> tuple[bytes, str]:
        """Return what the server sends, and what it calls it; `CodecError` if that has no end."""
        with client.audio.speech.with_streaming_response.create(**request) as response:
            body = bytearray()
            for block in response.iter_bytes(1 << 16):
                body += block
                if len(body) > _MOST_BYTES or time.monotonic() > end:
                    raise CodecError(f"the server went on and on, after {len(body):,} bytes.")
            return bytes(body), response.headers.get("content-type", "").lower()

    def _client(self, server: Server, key: str | None) -> openai.OpenAI:
        place = (server.url, key)
        if place not in self._clients:
            self._clients[place] = openai.OpenAI(
                api_key=key or "none",  # a server of one's own wants no key; the client wants one
                base_url=server.url,
                max_retries=0,
                timeout=openai.Timeout(_SILENCE, connect=_CONNECT),
            )
        return self._clients[place]


def _request(server: Server, text: str, voice: Voice) -> dict[str, Any]:
    low, high = _SPEEDS
    speed = {"speed": min(high, max(low, voice.rate))} if voice.rate != 1.0 else {}
    instructions = {"instructions": server.instructions} if server.instructions else {}
    return {
        "input": text,
        "model": server.model,
        "voice": voice.name,
        "response_format": server.response_format,
        **speed,
        **instructions,
    }
