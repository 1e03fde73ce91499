"""The entries of an account: each text with who says it, when, and whether anybody says it at all."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.json.keys.json_keys import is_kind, is_notice, squeezed
from qa2audio.transcript.formats.json.keys.key_words import SOUNDS
from qa2audio.transcript.formats.json.people.people_table import named_by_table
from qa2audio.transcript.formats.json.people.person import person
from qa2audio.transcript.formats.json.structure.json_times import Times
from qa2audio.transcript.formats.json.values.json_values import Object, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.json.accounts import Account
    from qa2audio.transcript.formats.json.structure.json_tables import Table

_FINAL = frozenset(("final", "isfinal", "isfinalized", "finalized"))
_PARTIAL = frozenset(("partial", "ispartial", "interim", "isinterim"))
_BOT = frozenset(("isbot", "bot", "issystem", "automated"))
_UNSPOKEN = frozenset(
    (
        "multimodaltext",
        "usereditablecontext",
        "modeleditablecontext",
        "thoughts",
        "code",
        "tooluse",
        "toolresult",
    )
)


class Leaf(NamedTuple):
    """A text and what is known about it."""

    text: Text
    at: int
    """Offset of its object."""
    speaker: str | None
    """None if the file does not say."""
    stated: bool
    """True if the file says that it is nobody's."""
    start: float | None
    end: float | None
    kind: str
    """The entry's type, squeezed: `word`, `punctuation`, `spacing` …"""
    group: int
    """Number of the list that it stands in."""
    reason: str
    """Why nobody says it; empty if somebody does."""


class Marks(NamedTuple):
    """What the entries of a table say of themselves, each a list with an item for each row."""

    kinds: list[str]
    reasons: list[str]
    groups: list[int]


def leaves(account: Account, top: Table) -> list[Leaf]:
    """Return what `account` says, in the file's order."""
    table, key = account.table, account.key
    names = named_by_table(account.speakers.names, table, top)
    stated = account.speakers.stated
    times, marks = Times(table), _marks(table)
    found = []
    for index, row in enumerate(table.rows):
        text = row.get(key)
        if not isinstance(text, Text) or not text:
            continue
        name = names[index]
        if name is None and not row.flat:
            name = _majority(row)
        found.append(
            Leaf(
                text, row.at, name, stated[index] and name is None, times.starts[index], times.ends[index],
                marks.kinds[index], marks.groups[index], marks.reasons[index],
            )
        )  # fmt: skip
    return found


def _marks(table: Table) -> Marks:
    count = len(table.rows)
    kinds, reasons = [""] * count, [""] * count
    groups: list[int] = table.around
    for level, index in table.own_levels():
        marked = [key for key in level.keys if is_kind(key) or squeezed(key) in _FINAL | _PARTIAL | _BOT]
        for key in marked:
            values = level.values(key)
            for row, at in enumerate(index):
                _mark(key, values[at], row, kinds, reasons)
        _mark_author(level, index, reasons)
        groups = [level.around[at] for at in index]
    return Marks(kinds, reasons, groups)


def _mark(key: str, value: object, row: int, kinds: list[str], reasons: list[str]) -> None:
    if isinstance(value, str):
        if is_kind(key):
            kinds[row] = kinds[row] or squeezed(value)
            if is_notice(value) or squeezed(value) in _UNSPOKEN:
                reasons[row] = "notice"
            elif squeezed(value) in SOUNDS and len(value) > 3:
                reasons[row] = "direction"
    elif (value is False and squeezed(key) in _FINAL) or (value is True and squeezed(key) in _PARTIAL):
        reasons[row] = "repeat"
    elif value is True and squeezed(key) in _BOT:
        reasons[row] = "notice"


def _mark_author(level: Table, index: Sequence[int], reasons: list[str]) -> None:
    """Leave out what a bot or the system wrote, where the author is an object."""
    for key in ("author", "user", "sender", "from"):
        inner = level.children.get(key)
        if inner is None or len(inner.rows) != len(level.rows):
            continue
        automatic = [
            any(inside is True and squeezed(name) in _BOT for name, inside in row.items())
            or squeezed(str(row.get("role") or "")) in {"system", "tool"}
            for row in inner.rows
        ]
        for row, at in enumerate(index):
            if automatic[at]:
                reasons[row] = "notice"


def _majority(row: Object) -> str | None:
    """Return who says most of the words inside an object."""
    counts: dict[str, int] = {}
    for inner in row.values():
        items = [item for item in inner if isinstance(item, Object)] if isinstance(inner, list) else []
        for name in _names(items):
            counts[name] = counts.get(name, 0) + 1
    return max(counts, key=counts.__getitem__, default=None)


def _names(items: Sequence[Object]) -> list[str]:
    key = next(
        (key for key in ("speaker", "speaker_id", "speaker_label") if any(key in item for item in items)), None
    )
    return [name for item in items if (name := person(item.get(key)))] if key else []
