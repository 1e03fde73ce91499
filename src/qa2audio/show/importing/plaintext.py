"""What a stranger's HTML says, as text."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from qa2audio.show.feed.xml import text

_BLOCKS = frozenset("p div ul ol table blockquote h1 h2 h3 h4 h5 h6 pre".split())
_ROWS = frozenset("br li tr hr".split())
_SILENT = frozenset("script style template".split())
_TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)


def is_html(words: str) -> bool:
    """Whether `words` hold a tag."""
    return _TAG.search(words) is not None


def plain_text(html: str) -> str:
    """Return the text of `html`: paragraphs with a blank line between them, rows on a line each."""
    parser = _Words(keep_lines=not is_html(html))
    parser.feed(text(html))
    parser.close()
    rows = [" ".join(row.split()) for row in "".join(parser.parts).split("\n")]
    return re.sub("\n{3,}", "\n\n", "\n".join(rows)).strip()


class _Words(HTMLParser):
    def __init__(self, *, keep_lines: bool) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._keep_lines = keep_lines
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self._silent += tag in _SILENT
        self.parts.append("\n\n" if tag in _BLOCKS else "\n" if tag in _ROWS else "")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        self.parts.append("\n\n" if tag in _BLOCKS else "")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.parts.append(data if self._keep_lines else re.sub(r"\s+", " ", data))
