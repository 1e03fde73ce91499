"""Lines that mark a place, and that nobody says: a page's number, a file, who wrote what comes next and when."""

from __future__ import annotations

import re

_LONGEST = 120
_PAGE = r"(?:page|pages|pg|pp?|seite|página|pagina|strona|str|стр|страница|sida|side|sayfa|blz|halaman)\.?"
_BRACKETED = re.compile(
    rf"\[{{1,2}}\s?{_PAGE}\s{{0,2}}[A-Z]{{0,2}}\d{{1,6}}(?:\s?[-–]\s?[A-Z]{{0,2}}\d{{1,6}})?\s?\]{{1,2}}",
    re.IGNORECASE,
)
"""`[Page H6176]`, `[[Page S8573]]`, `[p. 12]`"""
_NUMBERED = re.compile(rf"{_PAGE}\s{{0,2}}[A-Z]{{0,2}}\d{{1,6}}", re.IGNORECASE)
_FILE = re.compile(
    r"(?![.\d]{1,20}\Z)[^\s<>\"|]{1,80}\.(?:mp3|m4a|wav|aac|ogg|opus|flac|wma|aiff?|mp4|m4v|mov|mkv|webm|avi)",
    re.IGNORECASE,
)
"""`talk.m4a`"""
_POSTED = re.compile(
    r"(?:\[[–—+-]\]\s{0,2})?(?:u/)?[\w-]{2,30}(?:\s\[?(?:OP|S|M|A)\]?)?\s{1,2}"
    r"(?:-?\d{1,6}\spoints?|\[score hidden\])\s{1,2}\d{1,3}\s(?:second|minute|hour|day|week|month|year)s?\sago\*?"
    r"(?:\s\(last edited .{1,40}\))?(?:\s\(\d{1,4}\schild(?:ren)?\))?",
    re.IGNORECASE,
)
"""`[–]oldmiller 45 points 3 hours ago`"""
_HEARD = re.compile(r"(?:Heard|As heard|First heard|Aired|Broadcast) on (?:[A-Z][\w&'’-]{0,24}\s?){1,6}")
"""`Heard on Morning Edition`"""


def is_bracketed_page(text: str) -> bool:
    """Return whether `text` is a page's number in square brackets, as it stands among printed words."""
    return text[:1] == "[" and len(text) <= _LONGEST and _BRACKETED.fullmatch(text) is not None


def is_page_mark(text: str) -> bool:
    """Return whether `text`, a whole line, only marks a place: a page, a file, a post's head, a broadcast."""
    if len(text) > _LONGEST:
        return False
    return is_bracketed_page(text) or any(
        shape.fullmatch(text) is not None for shape in (_NUMBERED, _FILE, _POSTED, _HEARD)
    )
