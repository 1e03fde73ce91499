"""Rows that are lists: what stands in which column, by a header or by what is in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.keys.json_keys import is_known, speaker_rank, text_rank
from qa2audio.transcript.formats.json.values.json_values import Object, Text, made_object

if TYPE_CHECKING:
    from collections.abc import Sequence

_SAMPLE = 200
_LONGEST = 12
"""Columns; longer lists are vectors."""
_LONGEST_NAME = 5
"""Words."""
_MOST = 40
"""People."""


def named_columns(rows: Sequence[list[object]]) -> list[object] | None:
    """Return the objects that `rows` are; None if they are no rows with words in them."""
    width = max(map(len, rows))
    if not 1 < width <= _LONGEST or any(
        isinstance(item, list | Object) for row in rows[:_SAMPLE] for item in row
    ):
        return None
    header = _header(rows[0])
    names = header or _guessed(rows[:_SAMPLE], width)
    if names is None:
        return None
    return [_named(row, names) for row in (rows[1:] if header else rows)]


def _named(row: Sequence[object], names: Sequence[str]) -> Object:
    place = next((item.at for item in row if isinstance(item, Text)), 0)
    return made_object(list(zip(names, row, strict=False)), place)


def _header(row: Sequence[object]) -> list[str] | None:
    names = [item for item in row if isinstance(item, str)]
    if len(names) < len(row) or 2 * sum(map(is_known, names)) < len(names):
        return None
    told = any(text_rank(name) is not None for name in names)
    return names if told or any(speaker_rank(name) is not None for name in names) else None


def _guessed(rows: Sequence[list[object]], width: int) -> list[str] | None:
    """Return what the columns are by what is in them: the longest text, a short one that recurs, numbers."""
    columns = [[row[at] for row in rows if len(row) > at] for at in range(width)]
    texts = {at: column for at, column in enumerate(columns) if all(isinstance(item, str) for item in column)}
    names = [f"column {at}" for at in range(width)]
    if not texts:
        return None
    words = max(texts, key=lambda at: (len(set(texts[at])), sum(len(str(item)) for item in texts[at])))
    longest = max(texts, key=lambda at: sum(len(str(item).split()) for item in texts[at]))
    words = longest if _count(texts[longest]) >= 1.5 * len(rows) else words
    who = next((at for at in texts if at != words and _are_names(texts[at])), None)
    if len(texts) == 1 and width > 2 and _are_names(texts[words]) and all(map(_is_label, texts[words])):
        who = words  # who speaks when, of words that stand elsewhere
    if who is None:
        who = next((at for at, column in enumerate(columns) if _are_numbers_of_people(column)), None)
    names[words] = "text"
    if who is not None:
        names[who] = "speaker"
    numbers = [
        at
        for at, column in enumerate(columns)
        if at != who and all(isinstance(item, int | float) for item in column)
    ]
    for at, name in zip(numbers, ("start", "end" if _rises(columns, numbers) else "duration"), strict=False):
        names[at] = name
    return names


def _count(column: Sequence[object]) -> int:
    return sum(len(str(item).split()) for item in column)


def _are_names(column: Sequence[object]) -> bool:
    values = set(map(str, column))
    short = all(len(value.split()) <= _LONGEST_NAME for value in values)
    return short and 1 < len(values) <= _MOST and (len(values) < len(column) or len(column) < 4)


def _are_numbers_of_people(column: Sequence[object]) -> bool:
    numbers = [item for item in column if type(item) is int]
    few = 1 < len(set(numbers)) <= min(_MOST, len(column) // 2) and max(numbers) < _MOST
    return few and len(numbers) == len(column)


def _is_label(value: object) -> bool:
    """Return whether it looks like a name or a number of somebody: `SPEAKER_00`, `Ilse`."""
    return str(value)[:1].isupper() or any(map(str.isdigit, str(value)))


def _rises(columns: Sequence[Sequence[object]], numbers: Sequence[int]) -> bool:
    if len(numbers) < 2:
        return True
    pairs = zip(columns[numbers[0]], columns[numbers[1]], strict=False)
    return all(isinstance(a, int | float) and isinstance(b, int | float) and a <= b for a, b in pairs)
