"""Entries of a conversation that have no text although the others do."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.json.keys.json_keys import is_kind, is_notice, speaker_rank, time_rank
from qa2audio.transcript.formats.json.values.json_values import Object, Text

if TYPE_CHECKING:
    from qa2audio.transcript.formats.json.accounts import Account


class Hole(NamedTuple):
    """An entry without a text."""

    at: int
    """Offset of its object."""
    name: str
    """What the list is called: `results.segments[]`."""


def hole(account: Account) -> Hole | None:
    """Return the first entry that says who speaks and when, and not what; None if there is none."""
    if not account.known or not account.table.is_list:
        return None
    usual = {key for row in account.table.rows[:200] if isinstance(row.get(account.key), Text) for key in row}
    for row in account.table.rows:
        if not isinstance(row.get(account.key), Text) and _is_hole(row, account.key, usual):
            return Hole(row.at, ".".join(account.table.path) or "[]")
    return None


def _is_hole(row: Object, key: str, usual: set[str]) -> bool:
    if not row.flat or (
        key in row and row[key] is None
    ):  # its text is further in, or it says that it has no words
        return False
    if any(isinstance(value, str) and is_kind(inner) and is_notice(value) for inner, value in row.items()):
        return False
    rest = row.keys() - {key}
    return rest <= usual and all(_is_told(inner) for inner in rest)


def _is_told(key: str) -> bool:
    return speaker_rank(key) is not None or any(
        time_rank(key, what) is not None for what in ("start", "end", "length")
    )
