"""What an author may write in square brackets: `[pause: 800ms]`, `[voice: Kelsey slower]`."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa2audio.errors import nearest

MANNERS = ("slower", "faster", "lower", "higher", "normal")
MAX_PAUSE = 60.0
"""Seconds; players take more for the end."""
_NAMES = {
    "pause": "[pause: 1s]",
    "music": "[music: theme]",
    "chapter": "[chapter: Title]",
    "voice": "[voice: Kelsey slower]",
    "say": "WASM [say: wazzum]",
}
_KEYED = re.compile(r"\s*(?P<key>[^\W\d_]{2,12})\s*:\s*(?P<value>.*?)\s*\Z")
_UNKEYED = re.compile(r"\s*pause\s+(?P<value>[\d.,]+\s*[a-z]*)\s*\Z", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?P<number>\d{1,6}(?:[.,]\d{1,6})?)\s*(?P<unit>ms|milliseconds?|s|secs?|seconds?)\Z", re.IGNORECASE
)


class Order(NamedTuple):
    """A direction of the author's."""

    name: str
    """``pause``, ``music``, ``chapter``, ``voice``, ``say``, ``ok``; or ``wrong``, or ``foreign``: another tool's."""
    value: str = ""
    """What stands behind the colon: an asset, a title, how to say it; of a voice the speaker, if one is named."""
    seconds: float = 0.0
    manner: str = ""
    hint: str = ""
    """What to write instead, where it is wrong."""


def understand(inside: str) -> Order | None:
    """Return what the text between two square brackets orders; None if it orders nothing and may be prose."""
    match = _KEYED.match(inside)
    if match is None:
        unkeyed = _UNKEYED.match(inside)
        return Order("wrong", hint=f'Write "[pause: {unkeyed["value"]}]".') if unkeyed else None
    key, value = match["key"].casefold(), match["value"]
    if key == "ok":
        return Order("ok", value)
    if key in _NAMES:
        return _UNDERSTAND[key](value) or Order("wrong", hint=f'Write it as in "{_NAMES[key]}".')
    meant = _misspelt(key, value)
    return Order("wrong", hint=f'Did you mean "[{meant}: {value}]"?') if meant else None


def _misspelt(key: str, value: str) -> str | None:
    """Return the direction of which `key` is a misspelling: by the look of it, and better still of its value."""
    meant = nearest(key, _NAMES, likeness=0.6)
    if meant is None or len(value) > 80:
        return None
    alike = nearest(key, [meant], likeness=0.75) is not None
    sure = meant in ("pause", "voice") and (order := _UNDERSTAND[meant](value)) and order.name != "wrong"
    return meant if sure or (alike and key[0] == meant[0] and len(key) > 3) else None


def _pause(value: str) -> Order | None:
    match = _LENGTH.match(value)
    if match is None:
        return None
    number = float(match["number"].replace(",", "."))
    seconds = number / 1000 if match["unit"].casefold().startswith("m") else number
    if seconds > MAX_PAUSE:
        return Order("wrong", hint=f"A pause lasts at most {MAX_PAUSE:g} seconds.")
    return Order("pause", value, seconds=seconds)


def _music(value: str) -> Order | None:
    return Order("music", value) if value else None


def _chapter(value: str) -> Order | None:
    return Order("chapter", value) if value else None


def _say(value: str) -> Order | None:
    return Order("say", value) if any(map(str.isalpha, value)) else None


def _voice(value: str) -> Order | None:
    words = value.split()
    split = next((at for at, word in enumerate(words) if word.casefold() in MANNERS), len(words))
    manners = [word.casefold().rstrip(",") for word in words[split:] if word.casefold() != "and"]
    unknown = next(
        (word for word in manners if word not in MANNERS), words[-1] if words and not manners else None
    )
    if unknown is not None:
        meant = nearest(unknown, MANNERS)
        also = f"{', '.join(MANNERS[:-1])} or {MANNERS[-1]}"
        return Order("wrong", hint=f'Did you mean "{meant}"?' if meant else f"A voice is {also}.")
    if not manners:
        return None
    manner = " ".join(word for word in manners if word != "normal")
    return Order("voice", " ".join(words[:split]).rstrip(":,"), manner=manner)


_UNDERSTAND = {"pause": _pause, "music": _music, "chapter": _chapter, "voice": _voice, "say": _say}
