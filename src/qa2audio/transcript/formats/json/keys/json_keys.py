"""What the keys of transcripts mean, in the languages in which tools are written.

A key is compared without its case and its joints: `speakerName`, `speaker_name` and `Speaker Name` are one.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa2audio.transcript.formats.json.keys.key_words import (
    ENDS,
    KINDS,
    LENGTHS,
    NAMING,
    NOT_SAID,
    NOTICES,
    PEOPLE,
    SPEAKERS,
    STARTS,
    TEXTS,
    TITLES,
    TRANSCRIPTS,
)

_PARTS = re.compile(r"[^\W\d_]+|\d+")
_HUMP = re.compile(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")

KEY = "\0key"
"""Where an object's key in the object around it is kept, if keys are data there."""

SURE = TEXTS.index("word")
"""Below this rank a key of texts has no other meaning."""
_FORMS = frozenset(("html", "md", "markdown", "plain", "raw"))
"""How a text is written: `body_html`."""
_STRONG = frozenset(SPEAKERS)


@lru_cache(maxsize=4096)
def squeezed(key: str) -> str:
    """Return `key` without its case and its joints."""
    return "".join(parts(key))


@lru_cache(maxsize=4096)
def parts(key: str) -> tuple[str, ...]:
    """Return the words of which a key is made, in lower case: `spokenText` is `spoken`, `text`."""
    return tuple(part.casefold() for part in _PARTS.findall(_HUMP.sub(" ", key)))


@lru_cache(maxsize=4096)
def text_rank(key: str) -> int | None:
    """Return how sure it is that `key` holds what is said (0 is surest); None if nothing speaks for it."""
    whole, words = squeezed(key), parts(key)
    if whole in TEXTS:
        return TEXTS.index(whole)
    if len(words) > 1 and words[-1] in _FORMS and (plain := text_rank("_".join(words[:-1]))) is not None:
        return plain
    if len(words) > 1 and not NOT_SAID.intersection(words) and words[-1] in TEXTS[:30]:
        return len(TEXTS) + TEXTS.index(words[-1])
    return None


@lru_cache(maxsize=4096)
def speaker_rank(key: str) -> int | None:
    """Return how sure it is that `key` says who speaks; None if nothing speaks for it."""
    whole, words = squeezed(key), parts(key)
    if whole in _STRONG:
        return SPEAKERS.index(whole)
    if len(words) > 1 and words[0] in _STRONG and words[-1] in NAMING:
        return len(SPEAKERS)
    if len(words) > 1 and words[-1] in _STRONG and not words[0].startswith(("num", "max", "min", "n")):
        return len(SPEAKERS) + 1
    if whole in PEOPLE:
        return len(SPEAKERS) + 2 + PEOPLE.index(whole)
    return None


def is_strong(key: str) -> bool:
    """Return whether `key` says who speaks, also in an object far around the words."""
    rank = speaker_rank(key)
    return (rank is not None and rank < len(SPEAKERS) + 2) or squeezed(key) == "channellabel"


def is_channel(key: str) -> bool:
    """Return whether `key` counts channels: with one channel it says nothing."""
    return squeezed(key) in {"channel", "channeltag", "channelname", "track", "direction"}


@lru_cache(maxsize=4096)
def is_not_said(key: str) -> bool:
    """Return whether nobody says what `key` holds, nor what is inside it."""
    whole = squeezed(key)
    return whole in NOT_SAID and whole != "text" and not (whole == "system" and text_rank(key) is not None)


@lru_cache(maxsize=4096)
def is_kind(key: str) -> bool:
    """Return whether `key` says what kind of entry an object is."""
    return squeezed(key) in KINDS


@lru_cache(maxsize=4096)
def is_notice(kind: str) -> bool:
    """Return whether entries of this kind were written by a tool, and nobody says them."""
    words = parts(kind)
    return "".join(words) in NOTICES or (len(words) > 1 and bool(NOTICES.intersection((words[-1], words[0]))))


@lru_cache(maxsize=4096)
def is_title(key: str) -> bool:
    """Return whether `key` holds the title of all."""
    return squeezed(key) in TITLES


@lru_cache(maxsize=4096)
def is_transcript(key: str) -> bool:
    """Return whether `key` is what a transcript or a part of one is called."""
    return squeezed(key) in TRANSCRIPTS


@lru_cache(maxsize=4096)
def time_rank(key: str, what: str) -> int | None:
    """Return how sure it is that `key` holds a `start`, `end` or `length`; None if nothing speaks for it."""
    known = {"start": STARTS, "end": ENDS, "length": LENGTHS}[what]
    whole = squeezed(key)
    return known.index(whole) if whole in known else None


def is_known(key: str) -> bool:
    """Return whether `key` is a word for a part of a transcript, and so no data."""
    return (
        text_rank(key) is not None
        or speaker_rank(key) is not None
        or is_not_said(key)
        or is_transcript(key)
        or any(time_rank(key, what) is not None for what in ("start", "end", "length"))
    )
