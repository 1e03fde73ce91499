"""Where in a feed a rule looks: the show or one episode."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.show.check.remark import Remark, rules

if TYPE_CHECKING:
    from qa2audio.show.foreign_feed.tree import Node


@dataclass(frozen=True, slots=True)
class Place:
    """The channel or an item."""

    node: Node
    is_item: bool
    serial: bool = False
    """The show's episodes are to be heard in order."""

    def remark(self, rule: str, value: str = "", *, at: Node | None = None, more: str = "") -> Remark:
        """Return a finding, at the element `at` or at the whole."""
        title = (self.node.words("title") or self.node.words("guid")) if self.is_item else ""
        return Remark(rules()[rule], (at or self.node).line, title, value, more)
