"""Conversations that are kept as trees, because questions were asked anew: of the branches, the one that is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.values.json_values import Object

if TYPE_CHECKING:
    from collections.abc import Iterator

_CURRENT = ("current_node", "currentNode", "current_leaf", "currentId", "current_id")
"""Keys that name the last message of what is shown."""
_PARENT = ("parent", "parent_id", "parentId")


def shown(root: object) -> object:
    """Return `root` with each tree of messages cut to what is shown: the last message and those it answers.

    Objects are changed in place. A tree that does not say which message is the last is left as it is.
    """
    for conversation in _objects(root):
        last = next((value for key in _CURRENT if isinstance(value := conversation.get(key), str)), None)
        if last is None:
            continue
        for nodes in conversation.values():
            if isinstance(nodes, Object) and last in nodes:
                _cut(nodes, last)
    return root


def _objects(root: object) -> Iterator[Object]:
    """Yield the object that is the file, or those of which it is a list."""
    items = root if isinstance(root, list) else [root]
    yield from (item for item in items if isinstance(item, Object))


def _cut(nodes: Object, last: str) -> None:
    """Keep of `nodes` those on the way from `last` to the first."""
    way: list[str] = []
    at: object = last
    while isinstance(at, str) and at in nodes and at not in way and isinstance(node := nodes[at], Object):
        way.append(at)
        at = next((node[key] for key in _PARENT if key in node), None)
    kept = {key: nodes[key] for key in reversed(way)}
    if way and nodes.twice is None:
        nodes.clear()
        nodes.update(kept)
