"""What a server is to say of each file: its type, and how long it may be kept."""

from __future__ import annotations

from typing import NamedTuple

RSS = "application/rss+xml; charset=utf-8"
_TYPES = {
    # The longest end counts. Apps choose what they show by these types; PSP-1 and Podcasting 2.0 name them.
    ".chapters.json": "application/json+chapters",
    ".json": "application/json",
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".m4b": "audio/mp4",
    ".opus": "audio/ogg",
    ".ogg": "audio/ogg",
    ".flac": "audio/flac",
    ".wav": "audio/wav",
    ".vtt": "text/vtt; charset=utf-8",
    ".srt": "application/x-subrip; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".opml": "text/x-opml; charset=utf-8",
    ".webmanifest": "application/manifest+json",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".gif": "image/gif",
    ".svg": "image/svg+xml; charset=utf-8",
    ".ico": "image/x-icon",
    ".pdf": "application/pdf",
    ".woff2": "font/woff2",
}
_SHORT = 300
"""Seconds: a new episode is seen within five minutes."""
_HOUR = 3_600
_WEEK = 604_800
"""An episode's audio hardly ever changes, and is most of the traffic; a corrected one arrives within a week."""


class Headers(NamedTuple):
    """What a server says of a file."""

    mime: str
    cache: str
    """Cache-Control."""

    def __str__(self) -> str:
        return f"{self.mime}|{self.cache}"


def headers(path: str, *, feed: bool) -> Headers:
    """Return the headers of the file at `path`; `feed` where it is a page of the feed."""
    name = path.rpartition("/")[2].lower()
    ends = sorted((end for end in _TYPES if name.endswith(end)), key=len)
    mime = RSS if feed else _TYPES[ends[-1]] if ends else "application/octet-stream"
    seconds = _HOUR
    if feed or mime.startswith("text/html"):
        seconds = _SHORT
    elif mime.startswith("audio/"):
        seconds = _WEEK
    return Headers(mime, f"public, max-age={seconds}")
