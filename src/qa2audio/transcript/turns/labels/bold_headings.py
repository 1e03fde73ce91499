"""Bold rows that stand alone above somebody's label: headings, in texts whose author did not mark them as such."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Form, Kind, Row

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_FEW = 2
_LONGEST = 80
"""Characters of a heading."""
_ENDS = tuple(".!?…:;,。！？：")


def bold_headings(rows: Sequence[Row], labels: Collection[int], head: Collection[int]) -> list[Row]:
    """Return `rows` with those as headings that are bold, alone and short, and stand above a label, twice or more.

    `labels` are the rows with labels, and `head` those that are a title or the like, by index.
    """
    at = [
        index
        for index, row in enumerate(rows)
        if row.looks.strong and index not in labels and index not in head and _is_heading(index, rows, labels)
    ]
    told = list(rows)
    for index in at if len(at) >= _FEW else ():
        told[index] = rows[index]._replace(kind=Kind.HEADING, level=2)
    return told


def _is_heading(index: int, rows: Sequence[Row], labels: Collection[int]) -> bool:
    row = rows[index]
    text = row.span.text
    if row.kind is not Kind.TEXT or row.form is not Form.PAGE or len(text) > _LONGEST or text.endswith(_ENDS):
        return False
    above = rows[index - 1] if index else None
    below = next((at for at in range(index + 1, len(rows)) if rows[at].kind is not Kind.BLANK), len(rows))
    return (above is None or above.kind is not Kind.TEXT) and below > index + 1 and below in labels
