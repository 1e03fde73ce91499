"""Tables of links: nobody says them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.markdown.markdown_rows import MarkedRow

_LINK = re.compile(r"\]\((?!#t=)|https?://")
_MOST_WORDS = 12
"""Words of a row besides its addresses."""
_ADDRESS = re.compile(r"\]\([^()\s]{0,2000}|https?://\S{1,2000}")


def leave_out_link_tables(rows: Sequence[MarkedRow]) -> None:
    """Leave out tables most of whose rows are short and have a link."""
    table: list[MarkedRow] = []
    for row in rows:
        if row.table:
            table.append(row)
            continue
        if table and not _is_rule(row):
            _leave_out(table)
            table = []
    _leave_out(table)


def _is_rule(row: MarkedRow) -> bool:
    return "|" in row.source.text and not any(map(str.isalnum, row.source.text))


def _leave_out(table: Sequence[MarkedRow]) -> None:
    body = table[1:]
    linked = [row for row in body if _LINK.search(row.source.text) and _is_short(row.source.text)]
    if len(body) >= 2 and 3 * len(linked) >= 2 * len(body):
        for row in table:
            row.silence("navigation")


def _is_short(text: str) -> bool:
    return len(_ADDRESS.sub(" ", text).split()) <= _MOST_WORDS
