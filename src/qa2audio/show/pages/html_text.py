"""Text as a page wants it: no character that HTML forbids, times as people read them, links that are links."""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_RIGHT_TO_LEFT = frozenset("ar arc ckb dv fa ha he khw ks ku ps sd ug ur uz-arab yi".split())
_MONTHS = "January February March April May June July August September October November December".split()
# Controls but tab and line ends, surrogates, and the bidi embeddings, overrides and isolates: one that is never
# closed would turn the text of its neighbours around.
_FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufeff\ufffe\uffff]"
)


def clean(text: str) -> str:
    """Return `text` without the characters that an HTML document may not hold."""
    return text if text.isascii() and text.isprintable() else _FORBIDDEN.sub("", text)


def line(text: str) -> str:
    """Return `text` on one line."""
    return " ".join(clean(text).split())


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs of a description, each on one line."""
    return [line(block) for block in re.split(r"\n\s*\n", clean(text)) if block.strip()]


def shorten(text: str, room: int) -> str:
    """Return `text` in at most `room` characters, cut between words where there are any."""
    if len(text) <= room:
        return text
    cut = text[: room - 1]
    return (cut.rsplit(" ", 1)[0] if " " in cut[room // 2 :] else cut).rstrip(" ,;:.–—") + "…"


def seconds(value: float) -> str:
    """Return seconds as an address takes them: `93.5`, `7`."""
    return f"{value:.3f}".rstrip("0").rstrip(".")


def clock(value: float) -> str:
    """Return `1:02:03` or `2:03`."""
    hours, rest = divmod(int(value), 3600)
    return f"{hours}:{rest // 60:02d}:{rest % 60:02d}" if hours else f"{rest // 60}:{rest % 60:02d}"


def iso_duration(value: float) -> str:
    """Return a duration as ISO 8601 has it: `PT1H2M3S`."""
    hours, rest = divmod(round(value), 3600)
    minutes, left = divmod(rest, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "") + f"{left}S"


def day(published: str) -> str:
    """Return the date of an ISO 8601 time, or nothing where it has none."""
    match = re.match(r"\d{4}-\d{2}-\d{2}", published)
    return match[0] if match else ""


def long_day(published: str, language: str) -> str:
    """Return the date in words where the page is in English; the page's script does so in other languages."""
    date = day(published)
    if not date or not language.startswith("en"):
        return date
    year, month, number = (int(part) for part in date.split("-"))
    return f"{number} {_MONTHS[month - 1]} {year}" if 1 <= month <= 12 else date


@cache
def direction(language: str) -> str:
    """Return `rtl` or `ltr` for a BCP 47 tag."""
    tag = language.lower().replace("_", "-")
    written_right = {"arab", "hebr", "thaa", "syrc", "nkoo"} & set(tag.split("-"))
    return "rtl" if written_right or tag.split("-")[0] in _RIGHT_TO_LEFT else "ltr"


def web_link(address: str) -> str:
    """Return `address` if it leads to the web, else nothing: `javascript:` is an address, too."""
    address = line(address)
    return address if re.match(r"https?://[^\s/]", address, re.IGNORECASE) else ""


def sort_key(text: str) -> str:
    """Return `text` as a search compares it: no case, no accents."""
    bare = unicodedata.normalize("NFD", text.casefold())
    return "".join(char for char in bare if not unicodedata.combining(char))
