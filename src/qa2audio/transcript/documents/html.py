"""Saved web pages: the article, not the menu, the cookie banner or the footer."""

from __future__ import annotations

import trafilatura

from qa2audio.transcript.documents.damage import Damaged
from qa2audio.transcript.documents.html_markdown import markdown


def convert(data: bytes) -> str:
    """Return the page's article as Markdown, its title as a heading above it."""
    tree = trafilatura.load_html(data)
    if tree is None:
        raise Damaged("it is no HTML that anything can be made of")
    html = trafilatura.extract(
        tree,
        output_format="html",
        include_formatting=True,
        include_links=False,
        include_images=False,
        include_comments=False,
        include_tables=True,
        favor_recall=True,
        deduplicate=False,
    )
    if not html:
        raise Damaged("no article was found on it")
    text = markdown(html)
    title = _title(data)
    return text if not title or title in text[:1000] else f"# {title}\n\n{text}"


def _title(data: bytes) -> str:
    tree = trafilatura.load_html(data)  # again: extraction takes it apart
    return "" if tree is None else " ".join((trafilatura.extract_metadata(tree).title or "").split())
