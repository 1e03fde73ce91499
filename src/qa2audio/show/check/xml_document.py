"""The file itself: XML, RSS, namespaces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.show.check.remark import Remark, rules
from qa2audio.show.feed.xml import NAMESPACES
from qa2audio.show.foreign_feed.tree import ALIASES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.show.foreign_feed.feed_document import Document
    from qa2audio.show.foreign_feed.tree import Tree

_REQUIRED = ("itunes", "podcast", "atom")


def check_document(document: Document) -> Iterator[Remark]:
    """Say what is wrong before any element is looked at."""
    if problem := document.problem:
        yield Remark(rules()[problem.rule], problem.line, value=problem.value)
    if tree := document.tree:
        yield from _root(tree)
        if tree.root.name == "rss":
            yield from _namespaces(tree)


def _root(tree: Tree) -> Iterator[Remark]:
    root = tree.root
    if tree.begins_late:
        yield Remark(rules()["xml-late"], 1)
    if tree.encoding not in {"utf-8", "utf8", "us-ascii"}:
        yield Remark(rules()["xml-encoding"], 1, value=tree.encoding)
    if root.name != "rss":
        yield Remark(rules()["not-rss"], root.line, value=root.name)
    elif root.attribute("version") != "2.0":
        yield Remark(rules()["rss-version"], root.line, value=root.attribute("version"))
    if root.name == "rss" and not root.first("channel"):
        yield Remark(rules()["channel-missing"], root.line)


def _namespaces(tree: Tree) -> Iterator[Remark]:
    found = set(tree.undeclared)
    for prefix, uri, line in dict.fromkeys(tree.declared):
        if right := _meant(prefix, uri):
            found.add(right)
            yield from _uri(prefix, uri, right, line)
    for prefix, line in tree.undeclared.items():
        yield Remark(rules()["namespace-undeclared"], line, value=prefix, more=_declaration(prefix))
    for prefix in _REQUIRED:
        if prefix not in found:
            yield Remark(rules()["namespace-missing"], tree.root.line, value=prefix, more=_declaration(prefix))


def _uri(prefix: str, uri: str, right: str, line: int) -> Iterator[Remark]:
    if uri in ALIASES and right == "podcast":
        yield Remark(rules()["namespace-alias"], line, value=uri)
    elif uri not in ALIASES and uri != NAMESPACES[right]:
        remedy = f'Write xmlns:{prefix}="{NAMESPACES[right]}".'
        yield Remark(rules()["namespace-wrong"], line, value=f'{prefix} for "{uri}"', more=remedy)


def _declaration(prefix: str) -> str:
    return f'Add xmlns:{prefix}="{NAMESPACES.get(prefix, "…")}" to <rss>.'


def _meant(prefix: str, uri: str) -> str | None:
    """Return which of our namespaces a declaration means, if any."""
    if uri in ALIASES:
        return ALIASES[uri]
    folded = uri.casefold().rstrip("/")
    for known, right in NAMESPACES.items():
        if folded == right.casefold().rstrip("/"):
            return known
    return prefix if prefix in NAMESPACES else None
