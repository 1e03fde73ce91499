"""Marks of a page's layout: they are seen and not heard."""

from __future__ import annotations

import re
from html import unescape

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_TAG = re.compile(
    r"</?(?:a|abbr|b|blockquote|br|cite|code|del|div|em|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|s"
    r"|small|span|strong|sub|sup|table|"
    r"tbody|td|th|thead|tr|tt|u|ul|var)(?:\s[^<>]{0,300})?/?>",
    re.IGNORECASE,
)
_REFERENCE = re.compile(r"(?P<code>`[^`\n]{1,500}`)|(?<=[^\s\[])\[\d{1,3}\]")
"""The number of a footnote; what stands between backticks is code."""
_NOISE = re.compile(r"(?<![^\s])[=*_~#+|<>\-–—]{3,}(?![^\s])|[=*_~#|]{3,}|-{4,}|─{2,}")
_STRONG = re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]{1,500}?)(?<=[^\s*])\1(?![\w*])")
_UNDERLINED = re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])([^_\n]{1,500}?)(?<=[^\s_])\1(?!\w)")
_WIKI_LINK = re.compile(r"\[\[(?:[^\[\]|]{1,200}\|)?([^\[\]|]{1,200})\]\]")
_ESCAPE = re.compile(r"\\(?=[\[\]#*_~`<>|!&](?!\\))")
_LINK = re.compile(r"!?\[([^\[\]]{1,300})\]\(([^()\s]{1,500})\)")


def decode_entities(text: str) -> str:
    """Put the character for an HTML entity: `&amp;` is an ampersand."""
    return _ENTITY.sub(lambda match: unescape(match[0]).replace("\xa0", " "), text)


def drop_marks(text: str) -> str:
    """Take out tags, rules such as `====`, and the marks around emphasised words; of a link its words stay."""
    text = _TAG.sub(" ", text)
    text = _WIKI_LINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _REFERENCE.sub(lambda match: match["code"] or "", text)
    text = _NOISE.sub(" ", text)
    text = _STRONG.sub(r"\2", text)
    return _ESCAPE.sub("", _UNDERLINED.sub(r"\2", text))
