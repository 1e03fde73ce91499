"""From HTML to Markdown: names stay bold, headings stay headings, addresses and pictures go."""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning
from markdownify import MarkdownConverter

_MANY_BLANK = re.compile(r"\n\s*\n\s*\n+")
_NOT_READ = (
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "math",
    "head",
    "title",
    "nav",
    "form",
    "button",
    "iframe",
)


def markdown(html: str) -> str:
    """Return `html` as Markdown."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)  # books are XHTML; HTML's parser forgives more
        soup = BeautifulSoup(html, "lxml")
    for tag in soup.find_all(_NOT_READ):
        tag.decompose()
    converter = MarkdownConverter(
        heading_style="ATX",
        strip=["a", "img"],
        bullets="-",
        escape_asterisks=False,
        escape_underscores=False,
        escape_misc=False,
    )
    text: str = converter.convert_soup(soup)
    return _MANY_BLANK.sub("\n\n", text).strip() + "\n"
