"""Other layouts of the same things, unfolded: tables by row and by column, objects whose keys are data, rich text.

What comes out holds objects and lists of objects alone; every string keeps its place.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.keys.json_keys import (
    KEY,
    is_known,
    is_not_said,
    is_transcript,
    speaker_rank,
    squeezed,
    text_rank,
    time_rank,
)
from qa2audio.transcript.formats.json.keys.key_words import ACTS, ALTERNATIVES
from qa2audio.transcript.formats.json.structure.row_columns import named_columns
from qa2audio.transcript.formats.json.values.json_values import Object, Text, made_object, made_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_SAMPLE = 30
"""Items of a list, or entries of an object, by which its layout is told."""
_DATA_KEY = re.compile(
    r"(?:\d[\d:.,_-]*|[\da-fA-F]{8,}(?:-[\da-fA-F]{4,}){0,5}|[A-Za-z]{1,12}[_ -]?\d[\w-]*)\Z"
)
"""A number, a time, an id, `turn_12`."""
_NAME_KEY = re.compile(
    r"(?!_)[^\W\da-z][\w.'’-]*(?: [\w.'’()-]+){0,4}\Z|(?i:speaker|spk|host|guest|cohost)[_ -]?\w{0,3}\Z"
)
_HEADERS = ("columns", "header", "headers", "fields", "cols")


def unfolded(root: object) -> object:
    """Return `root` with every layout as lists of objects; objects are changed in place."""
    return _value(root, "")


def _value(value: object, key: str) -> object:
    if isinstance(value, Object):
        return value if value.flat and value.twice is None else _object(value, key)
    return _list(value, key) if isinstance(value, list) and value else value


# --- lists ---


def _list(items: list[object], key: str) -> object:
    if squeezed(key) in ALTERNATIVES:
        items = items[:1]
    head = items[:_SAMPLE]
    if all(isinstance(item, list) for item in head):
        rows = named_columns([item for item in items if isinstance(item, list)])
        return rows if rows is not None else [_value(item, "") for item in items]
    texts = sum(isinstance(item, Text) for item in head)
    if texts and any(isinstance(item, Object) for item in items):
        return _rich(items)
    if texts:
        return [_bare(item) for item in items if isinstance(item, Text)]
    if spoken := _spoken_by_key(items):
        return spoken
    for index, item in enumerate(items):
        if type(item) is not Object or not item.flat:
            items[index] = _value(item, "")
    return items


def _bare(text: Text) -> Object:
    return made_object([("", text)], text.at)


def _rich(items: Sequence[object]) -> object:
    """Return a text that comes as a list of plain pieces and of objects with a text, such as links, in one piece."""
    pieces = [piece for item in items if (piece := _piece(item)) is not None]
    if len(pieces) < len(items) or not pieces:
        return [
            item if isinstance(item, Object) else _bare(item)
            for item in items
            if isinstance(item, Object | Text)
        ]
    return made_text("".join(pieces), pieces[0].at, pieces[0].end)


def _piece(item: object) -> Text | None:
    inner = item.get("text") if isinstance(item, Object) else item
    return inner if isinstance(inner, Text) else None


def _spoken_by_key(items: Sequence[object]) -> list[object] | None:
    """Return the entries of `[{"Ilse": "…"}, {"Tom": "…"}]` or `[{"question": "…", "answer": "…"}]`, one a text."""
    sample = [item for item in items[:_SAMPLE] if isinstance(item, Object)]
    keys = {
        key for item in sample for key, value in item.items() if isinstance(value, Text) and not _is_aside(key)
    }
    if not keys or len(sample) < min(len(items), _SAMPLE) or any(not item.flat for item in sample):
        return None
    if not (_are_acts(keys) or _are_names(keys, sample)):
        return None
    return [
        made_object([("speaker", made_text(key, item.at, item.at)), ("text", value)], value.at)
        for item in items
        if isinstance(item, Object)
        for key, value in (item.twice or item.items())
        if isinstance(value, Text) and not _is_aside(key)
    ]


def _is_aside(key: str) -> bool:
    return squeezed(key) not in ACTS and (
        is_not_said(key) or any(time_rank(key, what) is not None for what in ("start", "end", "length"))
    )


def _are_acts(keys: Iterable[str]) -> bool:
    found = {squeezed(key) for key in keys}
    return len(found) > 1 and found <= ACTS


def _are_names(keys: Iterable[str], sample: Sequence[Object]) -> bool:
    """Return whether the objects have no keys in common but speak of somebody else each."""
    single = all(sum(isinstance(value, Text) for value in item.values()) <= 1 for item in sample)
    known = any(text_rank(key) is not None or speaker_rank(key) is not None for key in keys)
    return single and len(sample) > 1 and len(set(keys)) > 1 and (not known or _are_acts(keys))


# --- objects ---


def _object(value: Object, key: str) -> object:
    entries = value.twice or list(value.items())
    for found in (_by_column(value), _by_index(value), _of_data(entries, key)):
        if found is not None:
            return found
    _name_rows(value)
    for inner_key, inner in value.items():
        if isinstance(inner, list | Object):
            value[inner_key] = _value(inner, inner_key)
    return value


def _name_rows(value: Object) -> None:
    """Give rows without keys the names that a list beside them has."""
    names = next((names for key in _HEADERS if isinstance(names := value.get(key), list)), None)
    if names and all(isinstance(name, str) for name in names):
        for key, rows in value.items():
            if isinstance(rows, list) and rows and all(isinstance(row, list) for row in rows[:_SAMPLE]):
                value[key] = [names, *rows]


def _by_column(value: Object) -> Object | None:
    """Return `{"speaker": ["A", "B"], "text": ["…", "…"]}` as rows."""
    columns = {
        key: inner
        for key, inner in value.items()
        if isinstance(inner, list) and len(inner) > 1 and not isinstance(inner[0], list | Object)
    }
    texts = [key for key in columns if isinstance(columns[key][0], Text) and _is_text(key)]
    if not texts or len(columns) < 2:
        return None
    count = len(columns[texts[0]])
    rows = {key: column for key, column in columns.items() if len(column) == count}
    if len(rows) < 2:
        return None
    made = [
        made_object(
            [(_singular(key), column[index]) for key, column in rows.items()],
            _place(rows[texts[0]][index], value),
        )
        for index in range(count)
    ]
    rest: list[tuple[str, object]] = [
        (key, _value(inner, key)) for key, inner in value.items() if key not in rows
    ]
    return made_object([*rest, ("turns", made)], value.at)


def _is_text(key: str) -> bool:
    return text_rank(key) is not None or text_rank(_singular(key)) is not None


def _singular(key: str) -> str:
    short = key.removesuffix("s")
    known = text_rank(short) is not None or speaker_rank(short) is not None
    return short if known and text_rank(key) is None and speaker_rank(key) is None else key


def _place(item: object, outer: Object) -> int:
    return item.at if isinstance(item, Text) else outer.at


def _by_index(value: Object) -> list[object] | None:
    """Return `{"speaker": {"0": "A", "1": "B"}, "text": {"0": "…", "1": "…"}}` as rows."""
    columns = {key: inner for key, inner in value.items() if isinstance(inner, Object) and inner.flat}
    if len(columns) < 2 or len(columns) < len(value) or not any(text_rank(key) is not None for key in columns):
        return None
    first = next(iter(columns.values()))
    if not first or not all(_DATA_KEY.match(key) for key in [*first][:_SAMPLE]):
        return None
    texts = next(column for key, column in columns.items() if text_rank(key) is not None)
    return [
        made_object([(key, column.get(index)) for key, column in columns.items()], _place(text, value))
        for index, text in texts.items()
    ]


def _of_data(entries: Sequence[tuple[str, object]], key: str) -> list[object] | None:
    """Return the entries of an object whose keys are no names of fields but numbers, times, ids or people."""
    sample = entries[:_SAMPLE]
    if any(is_known(inner) and not _DATA_KEY.match(inner) for inner, _ in sample):
        return None
    numbered = all(_DATA_KEY.match(inner) for inner, _ in sample)
    if all(isinstance(value, Object) for _, value in sample) and (numbered or _are_alike(sample)):
        return [_entry(inner, value) for inner, value in entries]
    named = all(_NAME_KEY.match(inner) for inner, _ in sample)
    if all(isinstance(value, list) for _, value in sample) and (numbered or named):
        return [_entry(inner, value) for inner, value in entries if value]
    if all(isinstance(value, Text) for _, value in sample) and len({inner for inner, _ in entries}) > 1:
        return _texts_by_key(entries, key, numbered=numbered, named=named)
    return None


def _texts_by_key(
    entries: Sequence[tuple[str, object]], key: str, *, numbered: bool, named: bool
) -> list[object] | None:
    twice = len({inner for inner, _ in entries}) < len(entries)
    if numbered and not (key and speaker_rank(_singular(key)) is not None) and _is_prose(entries):
        return [_entry(inner, value) for inner, value in entries]
    if named and (twice or is_transcript(key)) and _is_prose(entries):
        return [_entry(inner, value) for inner, value in entries]
    return None


def _is_prose(entries: Sequence[tuple[str, object]]) -> bool:
    return 2 * sum(1 for _, value in entries if isinstance(value, Text) and len(value.split()) > 2) >= len(
        entries
    )


def _are_alike(entries: Sequence[tuple[str, object]]) -> bool:
    """Return whether the objects have the same keys, so that they are entries of one kind."""
    kinds = [set(value) for _, value in entries if isinstance(value, Object)]
    return len(kinds) > 1 and all(len(kinds[0] & kind) * 2 > len(kinds[0] | kind) for kind in kinds)


def _entry(key: str, value: object) -> Object:
    at = value.at if isinstance(value, Text | Object) else 0
    name = made_text(key, at, at)
    if isinstance(value, Object):
        inner = _value(value, "")
        if isinstance(inner, Object):
            inner[KEY] = name
            return inner
        return made_object([(KEY, name), ("entries", inner)], at)
    if isinstance(value, list):
        return made_object([(KEY, name), ("entries", _value(value, ""))], at)
    return made_object([(KEY, name), ("text", value)], at)
