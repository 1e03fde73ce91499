"""What a stranger's HTML says, as text.

By hand, for the standard library's parser stumbles over `<![` and grows slow over what is never closed; here every
pass is over the text once.
"""

from __future__ import annotations

import re
from html import unescape

from qa2audio.show.feed.xml import text

_BLOCKS = frozenset("p div ul ol table blockquote h1 h2 h3 h4 h5 h6 pre".split())
_ROWS = frozenset("br li tr hr".split())
_SILENT = frozenset("script style template".split())
_TAG = re.compile(r"<(/?)([a-z][a-z0-9]*)\b[^<>]*>", re.IGNORECASE)


def is_html(words: str) -> bool:
    """Whether `words` hold a tag."""
    return _TAG.search(words) is not None


def plain_text(html: str) -> str:
    """Return the text of `html`: paragraphs with a blank line between them, rows on a line each."""
    words = _without_comments(text(html))
    rows = [" ".join(row.split()) for row in "".join(_parts(words)).split("\n")]
    return re.sub("\n{3,}", "\n\n", "\n".join(rows)).strip()


def _parts(words: str) -> list[str]:
    spaced = is_html(words)
    parts: list[str] = []
    silent, at = "", 0
    for tag in _TAG.finditer(words):
        closing, name = tag[1], tag[2].lower()
        if not silent:
            parts += [_said(words[at : tag.start()], spaced=spaced), _break(name, closing)]
            silent = name if name in _SILENT and not closing else ""
        elif closing and name == silent:
            silent = ""
        at = tag.end()
    return parts if silent else [*parts, _said(words[at:], spaced=spaced)]


def _said(words: str, *, spaced: bool) -> str:
    """Return what is read; in HTML a line's end is a space."""
    return unescape(re.sub(r"\s+", " ", words) if spaced else words)


def _break(name: str, closing: str) -> str:
    if name in _BLOCKS:
        return "\n\n"
    return "\n" if name in _ROWS and not closing else ""


def _without_comments(words: str) -> str:
    parts, at = [], 0
    while (start := words.find("<!--", at)) >= 0:
        parts.append(words[at:start])
        end = words.find("-->", start)
        if end < 0:
            return "".join(parts)
        at = end + 3
    return "".join(parts) + words[at:]
