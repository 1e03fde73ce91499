"""HTML's entities, which captions and tags hold because their tools escape `&` and `<`."""

from __future__ import annotations

import html
import re

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z]\w{1,30});")


def decoded(text: str) -> str:
    """Return `text` with its entities as the characters they mean; those without a semicolon are none."""
    return _ENTITY.sub(lambda entity: html.unescape(entity[0]), text) if "&" in text else text
