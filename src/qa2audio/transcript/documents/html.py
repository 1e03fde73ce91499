"""Saved web pages: the article, not the menu, the cookie banner or the footer; and fragments of pages, whole."""

from __future__ import annotations

import re

import trafilatura
from bs4 import BeautifulSoup, Tag
from trafilatura.utils import decode_file

from qa2audio.transcript.documents.damage import Damaged
from qa2audio.transcript.documents.extract import Extract, unaccounted
from qa2audio.transcript.documents.html_markdown import markdown
from qa2audio.transcript.documents.html_stretches import stretches

_AROUND = re.compile(
    r"\b(?:nav|navbar|navigation|menu|sidebar|breadcrumbs?|cookies?|consent|newsletter|subscribe|share|sharing|social"
    r"|related|recommended|comments?|footer|site-header|masthead|banner|advert(?:isement)?|promo|popup|modal|pagination)\b"
)
"""Words in the class or id of what stands around an article."""
_LITTLE = 0.25
"""Of a page's words: what is larger is no menu, whatever it is called."""
_WORD = re.compile(r"\w+")
_LEAST, _MOST = 0.35, 0.85
"""The extractor's article, of the words of the page's own main part. With fewer it took a transcript for lists or
comments; with more there is nothing around it, and the page's own structure is the better one."""


def convert(data: bytes) -> Extract:
    """Return the page's article as Markdown, its title as a heading above it; a fragment is all article."""
    html = decode_file(data)
    whole = BeautifulSoup(html, "lxml")
    if whole.find("head") is None and not re.search(r"<body\b", html, re.IGNORECASE):
        return _extract(markdown(html), html)
    _take_away_what_is_around(whole)
    found = _article(str(whole))
    own = markdown(_main_part(whole))
    share = _letters(found) / max(1, _letters(own))
    text = found if _LEAST <= share <= _MOST else own
    if not text.strip():
        raise Damaged("no article was found on it")
    title = _title(data)
    return _extract(text if not title or title in text[:1000] else f"# {title}\n\n{text}", html)


def _extract(text: str, html: str) -> Extract:
    return Extract(text, tuple(unaccounted(text, stretches(html, "navigation"))))


def _article(html: str) -> str:
    tree = trafilatura.load_html(html)
    if tree is None:
        raise Damaged("it is no HTML that anything can be made of")
    found = trafilatura.extract(
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
    return markdown(found) if found else ""


def _main_part(page: BeautifulSoup) -> str:
    """Return what the page itself says is its article, or its body without what stands around one."""
    for name in ("article", "main"):
        found = page.find_all(name)
        if len(found) == 1:
            return str(found[0])
    return str(page.find("body") or page)


def _take_away_what_is_around(page: BeautifulSoup) -> None:
    for tag in page.find_all(["nav", "footer", "aside"]):
        tag.decompose()
    letters = _letters(page.get_text())
    for tag in list(page.find_all(name=True)):
        if not tag.decomposed and _is_around(tag) and _letters(tag.get_text()) < _LITTLE * letters:
            tag.decompose()


def _letters(text: str) -> int:
    return sum(map(len, _WORD.findall(text)))


def _is_around(tag: Tag) -> bool:
    if tag.name in ("body", "html", "main", "article", "head"):
        return False
    named = " ".join(
        (*(tag.get_attribute_list("class") or ()), *(tag.get_attribute_list("id") or ()))
    ).casefold()
    return tag.get("role") in ("navigation", "banner", "contentinfo", "search") or bool(_AROUND.search(named))


def _title(data: bytes) -> str:
    tree = trafilatura.load_html(data)  # again: extraction takes it apart
    return "" if tree is None else " ".join((trafilatura.extract_metadata(tree).title or "").split())
