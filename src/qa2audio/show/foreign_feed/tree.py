"""XML from a stranger as a tree that knows its lines.

Expat itself, because the parsers above it keep no line numbers or expand entities: here a declared entity ends the
reading, nothing outside the file is ever opened, and depth is limited.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from xml.parsers import expat

from qa2audio.show.feed.xml import NAMESPACES
from qa2audio.show.foreign_feed.webpage import feed_of, is_page

if TYPE_CHECKING:
    from collections.abc import Iterator

ALIASES = {
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md": "podcast",
    "http://podlove.org/simple-chapters/": "psc",
}
"""Other names of a namespace that apps accept."""
_PREFIXES = {uri: prefix for prefix, uri in NAMESPACES.items()} | ALIASES
_PYTHONS_OWN = frozenset(
    "big5 big5-hkscs cp932 euc-jp euc-kr gb2312 gbk gb18030 shift_jis shift-jis iso-2022-jp".split()
)
_DEEPEST = 60
_BETWEEN = "\x1f"
"""Parts the pieces of a name; no XML file can hold it."""


class Malformed(Exception):  # noqa: N818 - it is a finding
    """The file is no XML that anybody should read on; `rule` says why."""

    def __init__(self, rule: str, value: str, line: int) -> None:
        super().__init__(value)
        self.rule, self.value, self.line = rule, value, line


@dataclass(slots=True)
class Node:
    """An element; its name has the usual prefix of its namespace, whatever the file calls it."""

    name: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    """Its own, as it stands there."""
    children: list[Node] = field(default_factory=list)

    def all(self, *names: str) -> Iterator[Node]:
        """Yield the children with one of these names."""
        return (child for child in self.children if child.name in names)

    def first(self, name: str) -> Node | None:
        """Return the first child with this name."""
        return next(self.all(name), None)

    def words(self, name: str) -> str:
        """Return the text of the first child with this name, without blanks around it."""
        child = self.first(name)
        return child.text.strip() if child else ""

    def attribute(self, name: str) -> str:
        """Return an attribute without blanks around it; nothing where it is missing."""
        return self.attributes.get(name, "").strip()

    def walk(self) -> Iterator[Node]:
        """Yield this element and all inside it, in the order of the file."""
        yield self
        for child in self.children:
            yield from child.walk()


@dataclass(slots=True)
class Tree:
    """A whole file."""

    root: Node
    declared: list[tuple[str, str, int]]
    """Prefix, name and line of each namespace."""
    undeclared: dict[str, int]
    """Prefixes that are used and never declared, and where first."""
    encoding: str
    begins_late: bool = False
    """There is white space before it."""


def parse(content: bytes) -> Tree:
    """Return the tree of an XML file; raises `Malformed`.

    A file whose only fault is that it declares a prefix nowhere is read all the same.
    """
    encoding = _declared_encoding(content)
    begun = content.lstrip()  # a parser refuses a declaration that does not come first
    skipped = content[: len(content) - len(begun)].count(b"\n")
    if is_page(begun):
        raise Malformed("web-page", feed_of(begun), skipped + 1)
    try:
        if encoding in _PYTHONS_OWN:  # expat knows no encoding of several bytes but UTF-8 and UTF-16
            begun = begun.decode(encoding).encode("utf-8")
        tree = _parse(begun, encoding, skipped, namespaces=True)
    except expat.ExpatError as problem:
        words = expat.errors.messages[problem.code]
        raise Malformed(
            "xml-malformed", f"{words}, column {problem.offset + 1}", problem.lineno + skipped
        ) from problem
    except (LookupError, ValueError) as problem:
        raise Malformed("xml-malformed", str(problem), 1) from problem
    tree.begins_late = content[:1].isspace()
    return tree


def _parse(content: bytes, encoding: str, skipped: int, *, namespaces: bool) -> Tree:
    builder = _Builder("utf-8" if encoding in _PYTHONS_OWN else None, skipped, namespaces=namespaces)
    try:
        builder.parser.Parse(content, True)  # noqa: FBT003 - expat's own signature
    except expat.ExpatError as problem:
        if not namespaces or expat.errors.messages[problem.code] != expat.errors.XML_ERROR_UNBOUND_PREFIX:
            raise
        return _parse(content, encoding, skipped, namespaces=False)
    return Tree(builder.root.children[0], builder.declared, builder.undeclared, encoding)


def _declared_encoding(content: bytes) -> str:
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    found = re.match(rb"""(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*["']([\w.:-]+)""", content[:200])
    return found[1].decode("ascii", "replace").lower() if found else "utf-8"


class _Builder:
    def __init__(self, encoding: str | None, skipped: int, *, namespaces: bool) -> None:
        self.root = Node("", {}, 0)
        self.declared: list[tuple[str, str, int]] = []
        self.undeclared: dict[str, int] = {}
        self._open = [self.root]
        self._words: list[list[str]] = [[]]
        self._bound: dict[str, str] = {"xml": "xml"}
        self._namespaces = namespaces
        self._skipped = skipped
        parser: Any = expat.ParserCreate(encoding, _BETWEEN if namespaces else None)
        parser.namespace_prefixes = namespaces
        parser.buffer_text = True
        parser.StartNamespaceDeclHandler = self._namespace
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.EntityDeclHandler = self._entity
        self.parser = parser

    @property
    def _line(self) -> int:
        line: int = self.parser.CurrentLineNumber
        return line + self._skipped

    def _namespace(self, prefix: str | None, uri: str | None) -> None:
        self.declared.append((prefix or "", uri or "", self._line))

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        line = self._line
        if len(self._open) > _DEEPEST:
            raise Malformed("xml-malformed", f"elements more than {_DEEPEST} deep", line)
        if not self._namespaces:
            self._bind(attributes)
        known = {self._name(key): value for key, value in attributes.items()}
        node = Node(self._name(name), known, line)
        self._open[-1].children.append(node)
        self._open.append(node)
        self._words.append([])

    def _end(self, _: str) -> None:
        self._open.pop().text = "".join(self._words.pop())

    def _characters(self, words: str) -> None:
        self._words[-1].append(words)

    def _entity(self, name: str, *_: object) -> None:
        raise Malformed("xml-entity", name, self._line)

    def _bind(self, attributes: dict[str, str]) -> None:
        """Take the namespaces from the attributes, where expat does not."""
        for key in [key for key in attributes if key == "xmlns" or key.startswith("xmlns:")]:
            prefix, uri = key.partition(":")[2], attributes.pop(key)
            self._namespace(prefix, uri)
            self._bound[prefix] = uri

    def _name(self, expanded: str) -> str:
        """Return a name as `prefix:local`, with the prefix that everybody uses."""
        if self._namespaces:
            uri, local, prefix = expanded.split(_BETWEEN) if expanded.count(_BETWEEN) == 2 else _two(expanded)
        else:
            prefix, _, local = expanded.rpartition(":")
            uri = self._bound.get(prefix, "")
            if prefix and not uri:
                self.undeclared.setdefault(prefix, self._line)
        known = _PREFIXES.get(uri, prefix)
        return f"{known}:{local}" if known else local


def _two(expanded: str) -> tuple[str, str, str]:
    uri, _, local = expanded.rpartition(_BETWEEN)
    return uri, local, ""
