"""Which server a voice belongs to, how it is asked, and the key for it."""

from __future__ import annotations

import ipaddress
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from qa2audio.engines.openai.keys import find_key
from qa2audio.errors import EngineError, did_you_mean

if TYPE_CHECKING:
    from qa2audio.model import Voice

SERVER = "OPENAI_BASE_URL"
MODEL = "QA2AUDIO_OPENAI_MODEL"
KEY = "OPENAI_API_KEY"
OPENAI = "api.openai.com"
_OPENAI_URL = f"https://{OPENAI}/v1"
_OPENAI_MODEL = "gpt-4o-mini-tts"
_OPTIONS = ("api_key_env", "base_url", "instructions", "model", "response_format", "sample_rate")
_FORMATS = ("wav", "pcm", "flac")
_PCM_RATE = 24_000  # frames per second; what OpenAI documents for pcm


@dataclass(frozen=True, slots=True)
class Server:
    """A server, and how one voice of it is asked."""

    url: str
    model: str
    instructions: str = ""
    response_format: str = "wav"
    sample_rate: int = _PCM_RATE
    """Of `pcm`, which has no header."""
    key_variable: str = ""
    """The environment variable that holds the key; empty where none may be sent but the keyring's."""

    @classmethod
    def default(cls) -> Server:
        """Return the server that the environment names, or OpenAI."""
        return cls(
            url=os.environ.get(SERVER, "").strip() or _OPENAI_URL,
            model=os.environ.get(MODEL, "").strip() or _OPENAI_MODEL,
            key_variable=KEY,
        )

    @property
    def host(self) -> str:
        """Its name."""
        return urlsplit(self.url).hostname or ""

    @property
    def place(self) -> str:
        """Host, port and path: what is part of the cache key."""
        parts = urlsplit(self.url)
        return parts.netloc.rpartition("@")[2] + parts.path.rstrip("/")

    def credentials(self) -> str | None:
        """Return the key; None where none is needed. `EngineError` where one is missing, or would be overheard."""
        key = find_key(self.host, self.key_variable)
        if key is None and (self.host == OPENAI or self.key_variable not in {"", KEY}):
            variable = self.key_variable or KEY
            raise EngineError(
                f"there is no key for {self.host}.",
                hint=f"Set {variable}, or run: keyring set qa2audio {self.host}",
                final=True,
            )
        if key is not None and urlsplit(self.url).scheme != "https" and not _is_near(self.host):
            raise EngineError(
                f"a key would travel to {self.host} in the clear.",
                hint="Use https, or unset the key.",
                final=True,
            )
        return key


def server_of(voice: Voice) -> Server:
    """Return the server of `voice`; `EngineError` where its options make no sense."""
    options = {key: str(value) if isinstance(value, str) else f"{value:g}" for key, value in voice.options}
    for key in options:
        if key not in _OPTIONS:
            secret = "Keys come from the environment or a keyring." if "key" in key else ""
            hint = secret or did_you_mean(key, _OPTIONS) or f"There are {', '.join(_OPTIONS)}."
            raise EngineError(f'openai has no option "{key}".', hint=hint, final=True)
    default = Server.default()
    url = options.get("base_url", default.url)
    if url.rstrip("/") != default.url.rstrip("/"):
        # Our user's key for one server is nothing that another may see.
        default = Server(url, default.model)
    return Server(
        url=_checked(url),
        model=options.get("model", default.model),
        instructions=options.get("instructions", ""),
        response_format=_format(options.get("response_format", "wav")),
        sample_rate=_rate(options.get("sample_rate", str(_PCM_RATE))),
        key_variable=options.get("api_key_env", default.key_variable),
    )


def _checked(url: str) -> str:
    try:
        parts = urlsplit(url)
        valid = parts.scheme in {"http", "https"} and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        valid = False
    if not valid:
        raise EngineError("base_url is no address.", hint=f"Write it as {_OPENAI_URL}.", final=True)
    if "@" in parts.netloc or parts.query:
        hint = "Keys come from the environment or a keyring."
        raise EngineError("base_url holds more than an address.", hint=hint, final=True)
    return url


def _format(name: str) -> str:
    if name not in _FORMATS:
        hint = f"There are {', '.join(_FORMATS)}."
        raise EngineError(f'openai has no response_format "{name}".', hint=hint, final=True)
    return name


def _rate(text: str) -> int:
    if not text.isdecimal() or not 8_000 <= int(text) <= 192_000:
        raise EngineError("sample_rate is a number from 8000 to 192000.", final=True)
    return int(text)


def _is_near(host: str) -> bool:
    """Return whether `host` is this machine or one of this network: there, servers of one's own speak plain http."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return "." not in host or host.endswith((".local", ".internal", ".lan", ".localhost"))
    return address.is_private or address.is_loopback or address.is_link_local
