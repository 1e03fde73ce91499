"""Speech from OpenAI, or from any server that speaks its protocol (Kokoro-FastAPI, Speaches, …)."""

from __future__ import annotations

import os
from functools import cached_property, partial
from typing import TYPE_CHECKING

from qa2audio.engines.base import Engine
from qa2audio.engines.openai.keys import CLIENT
from qa2audio.engines.openai.prices import dollars
from qa2audio.engines.openai.server import MODEL, SERVER, Server, server_of
from qa2audio.errors import EngineError
from qa2audio.model import ANY_VOICE, Speech, Utterance, Voice

if TYPE_CHECKING:
    from qa2audio.engines.openai.request import Asker

_ADAPTER = "1"  # raise it when a change here changes the sound
# What api.openai.com offers; other servers have voices of their own.
_NAMES = "alloy ash ballad cedar coral echo fable marin nova onyx sage shimmer verse".split()


class OpenAIEngine(Engine):
    """Voices of a server; which one, and with what model, stands in the voice's options or in the environment."""

    name = "openai"
    max_chars = 2_000
    """OpenAI takes 4,096 characters, its newest model 2,000 tokens."""
    concurrency = 4
    """Requests at once: below every rate limit, and what a small server of one's own bears."""
    stateful = False
    repeatable = False
    pitch = False
    metered = True
    extra = CLIENT
    patience = 300.0
    """Seconds that an utterance may take more: a server may ask to wait."""

    @property
    def version(self) -> str:
        """Of this adapter, and the server and model of voices that name none; what a model is, its server knows."""
        default = Server.default()
        return f"adapter {_ADAPTER}, {default.place}, {default.model}"

    def problem(self, voice: Voice | None = None) -> str | None:
        """Return what is missing to use `voice`, whose options may name a server.

        Without it: to talk to the one that the environment names, or OpenAI.
        """
        if "openai" in CLIENT.absent():
            return f"the package openai is not installed. {CLIENT.hint}"
        try:
            server_of(voice or Voice(self.name, _NAMES[0])).credentials()
        except EngineError as error:
            return str(error)
        return None

    def voices(self) -> tuple[Voice, ...]:
        """Return OpenAI's voices, and `*` for those of other servers, which only they know."""
        known = () if os.environ.get(SERVER) else tuple(Voice(self.name, name, "en") for name in _NAMES)
        return (*known, Voice(self.name, ANY_VOICE, "und"))

    def price(self, voice: Voice, characters: int) -> float | None:
        """Return about what so many characters cost, in US dollars; None where nobody told."""
        server = server_of(voice)
        return dollars(server.host, server.model, characters)

    def prepare(self) -> None:
        """Import the client, which takes a second."""
        _ = self._asker

    def synthesize(self, utterance: Utterance) -> Speech:
        """Ask the server; it is asked again where that may help, for as long as `patience`."""
        words = _speakable(utterance.spoken)
        if not any(map(str.isalnum, words)):
            raise EngineError("there is nothing to say.", final=True)
        return Speech(self._asker.ask(words, utterance.voice))

    @cached_property
    def _asker(self) -> Asker:
        with CLIENT.needed(partial(EngineError, final=True), "no server can be asked"):
            from qa2audio.engines.openai.request import Asker  # imports the client

        return Asker(self.patience - 30)


def _speakable(text: str) -> str:
    """Return `text` without what JSON or a server may choke on: control characters and halves of characters."""
    kept = "".join(c if c.isprintable() else " " for c in text)
    return " ".join(kept.encode("utf-8", "ignore").decode("utf-8").split())


__all__ = ["MODEL", "SERVER", "OpenAIEngine"]
