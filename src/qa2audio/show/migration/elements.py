"""Elements that are handed on as they were found, to the ledger and out of it again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from qa2audio.model import Markup
from qa2audio.show.feed.xml import text
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from qa2audio.show.foreign_feed.tree import Node

_NAME = re.compile(r"(?:podcast|psc|itunes):[A-Za-z][A-Za-z0-9-]*|category|comments")
"""What apps read in an item and our namespaces cover."""
_ADDRESSES = frozenset(["url", "uri", "href", "img"])
_INNER = re.compile(r"(?:[a-z]+:)?[A-Za-z][A-Za-z0-9-]*")


def is_handed_on(name: str) -> bool:
    """Whether an element of an item is kept though nothing here knows it."""
    return _NAME.fullmatch(name) is not None


def markup_of(node: Node) -> Markup:
    """Return an element with all in it; attributes and elements of unknown namespaces are left out."""
    attributes = [(name, _value(name, value)) for name, value in node.attributes.items() if ":" not in name]
    children = [markup_of(child) for child in node.children if is_handed_on(child.name)]
    return Markup(node.name, tuple(attributes), text(node.text).strip(), tuple(children))


def _value(name: str, value: str) -> str:
    return (web_address(value) if name in _ADDRESSES else "") or text(value)


def markup_from(content: dict[str, Any]) -> Markup:
    """Return an element as the ledger has it; raises `ValueError`, `TypeError` or `KeyError` if it is none."""
    if not is_handed_on(content["name"]):
        raise ValueError(content["name"])
    attributes = tuple((str(name), str(value)) for name, value in content.get("attributes", ()))
    if not all(_INNER.fullmatch(name) for name, _ in attributes):
        raise ValueError(attributes)
    children = tuple(map(markup_from, content.get("children", ())))
    return Markup(content["name"], attributes, str(content.get("text", "")), children)
