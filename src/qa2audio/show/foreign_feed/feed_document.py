"""A feed from a stranger, as far as it can be read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.show.foreign_feed.tree import Malformed, Node, Tree, parse

if TYPE_CHECKING:
    from qa2audio.show.foreign_feed.feed_source import Fetched


@dataclass(slots=True)
class Document:
    """What was read of a feed."""

    where: str
    """The file or address as it was given."""
    address: str
    """Where it was fetched from in the end; empty for a file."""
    tree: Tree | None = None
    problem: Malformed | None = None
    """Why there is no tree."""
    items: list[Node] = field(default_factory=list)

    @property
    def channel(self) -> Node | None:
        """The channel of an RSS feed."""
        return self.tree.root.first("channel") if self.tree else None


def read_document(fetched: Fetched) -> Document:
    """Return the feed; what cannot be read is said in `problem`."""
    document = Document(fetched.where, fetched.address)
    try:
        document.tree = parse(fetched.content)
    except Malformed as problem:
        document.problem = problem
    if document.channel:
        document.items = list(document.channel.all("item"))
    return document
