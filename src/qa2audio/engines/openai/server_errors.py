"""Why a server gave no sound: its own words and the client's many exceptions, put plainly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import openai

from qa2audio.engines.openai.server import OPENAI
from qa2audio.errors import CodecError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from qa2audio.engines.openai.server import Server

_PATIENT, _DOUBTFUL, _NEVER = 6, 3, 1
"""How often one asks in all: a server that is busy, one that sends no sound, one that refuses."""
_EMPTY_PURSE = ("insufficient_quota", "billing_hard_limit_reached", "credit_balance_too_low")
# The client hands on what its HTTP library raises while a body is read, and that library changes its name.
_HTTP = {"httpx", "httpx2", "httpcore", "httpcore2", "h11"}


class Trouble(NamedTuple):
    """Why there was no sound."""

    reason: str
    hint: str | None = None
    attempts: int = _PATIENT
    """After how many in all it is given up."""
    headers: Mapping[str, str] = {}


def trouble(error: Exception, server: Server) -> Trouble:
    """Return what `error` means; it is raised again where it is none of the server's or the network's."""
    if isinstance(error, CodecError):
        return Trouble(error.message.rstrip("."), error.hint, _DOUBTFUL)
    if isinstance(error, openai.APIStatusError):
        return _refusal(error, server)
    if isinstance(error, openai.APITimeoutError):
        return Trouble("nothing came in time")
    if isinstance(error, openai.APIConnectionError):
        return Trouble(f"the connection failed ({error.__cause__ or error})", "Is the server running?")
    if isinstance(error, OSError) or type(error).__module__.partition(".")[0] in _HTTP:
        return Trouble(f"the connection was cut ({type(error).__name__})")
    raise error


def _refusal(error: openai.APIStatusError, server: Server) -> Trouble:
    status, code = error.status_code, str(getattr(error, "code", "") or "")
    said = f"{status}, {_message(error)}"
    if status in {401, 403}:
        return Trouble(f"it refuses the key ({said})", f"Check {server.key_variable or 'the key'}.", _NEVER)
    if status == 404:
        return Trouble(f"it knows no such thing ({said})", "Check base_url, model and voice.", _NEVER)
    if code in _EMPTY_PURSE:
        hint = "Look at your plan and your limits at platform.openai.com." if server.host == OPENAI else None
        return Trouble(f"there is no money left ({said})", hint, _NEVER)
    if status in {408, 409, 425, 429} or status >= 500:
        return Trouble(f"it is busy or broken ({said})", headers=error.response.headers)
    return Trouble(f"it refuses this ({said})", attempts=_NEVER)


def _message(error: openai.APIStatusError) -> str:
    """Return what the server said, short; a page is nothing to read."""
    body = error.body
    text = str(body.get("message") or body.get("detail") or "") if isinstance(body, dict) else ""
    return " ".join(text.split())[:200] or type(error).__name__
