"""The name of an episode's folder and files, from the name of its input."""

from __future__ import annotations

import re
import unicodedata

_LONGEST = 120
"""Bytes: with `.chapters.json` behind it, far below the 255 that file systems allow."""
_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)", re.ASCII)


def slugify(name: str) -> str:
    """Return `name` as a file name that works everywhere: lower case, words joined by hyphens.

    Letters of every script stay; accents on Latin ones go.
    """
    words = re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", _without_accents(name)).casefold())
    slug = "-".join(words)
    while len(slug.encode()) > _LONGEST:
        slug = slug[:-1]
    slug = slug.strip("-") or "episode"
    return f"{slug}-episode" if _DEVICES.fullmatch(slug) else slug  # Windows keeps these names for devices


def _without_accents(text: str) -> str:
    parts = unicodedata.normalize("NFKD", text)
    kept: list[str] = []
    for char in parts:
        if unicodedata.combining(char) and kept and kept[-1].isascii():
            continue
        kept.append(char)
    return "".join(kept)
