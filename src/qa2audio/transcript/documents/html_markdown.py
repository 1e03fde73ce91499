"""From HTML to Markdown: names stay bold, headings stay headings, addresses and pictures go."""

from __future__ import annotations

import re
import warnings

from bs4 import BeautifulSoup, Tag, XMLParsedAsHTMLWarning
from markdownify import MarkdownConverter

_MANY_BLANK = re.compile(r"\n\s*\n\s*\n+")
_WHO = re.compile(r"\b(?:speaker|speaker-?name|author|username|nick|participant|sprecher|locuteur)\b")
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


def _part_lists_of_terms(soup: BeautifulSoup) -> None:
    """Make paragraphs of `<dl>`: the terms are who speaks, and bold."""
    for term in soup.find_all("dt"):
        term.name = "p"
        bold = soup.new_tag("strong")
        bold.extend([*term.contents])
        term.append(bold)
    for said in soup.find_all("dd"):
        said.name = "p"


def _part_fields(soup: BeautifulSoup) -> None:
    """Make who speaks bold, and part what stands side by side without a space, as styles alone part it."""
    for field in soup.find_all(["span", "cite", "time"]):
        named = " ".join(field.get_attribute_list("class") or ()).casefold()
        if _WHO.search(named) and field.find(["strong", "b"]) is None:
            field.name = "strong"
        after = field.next_sibling
        if isinstance(after, Tag) and (named or after.get("class") or after.name in ("time", "cite")):
            field.insert_after(" ")


def markdown(html: str) -> str:
    """Return `html` as Markdown."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)  # books are XHTML; HTML's parser forgives more
        soup = BeautifulSoup(html, "lxml")
    for tag in soup.find_all(_NOT_READ):
        tag.decompose()
    _part_lists_of_terms(soup)
    _part_fields(soup)
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
