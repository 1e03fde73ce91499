"""Ids of people become names where the file says elsewhere whose they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.keys.json_keys import KEY, is_channel, speaker_rank, squeezed
from qa2audio.transcript.formats.json.people.person import person
from qa2audio.transcript.formats.json.values.json_values import Object, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.formats.json.structure.json_tables import Table

_IDS = frozenset(
    (
        "id",
        "uid",
        "uuid",
        "key",
        "tag",
        "index",
        "number",
        "no",
        "nr",
        "ref",
        "speaker",
        "label",
        "user",
        "handle",
        "code",
    )
)
_ENOUGH = 0.5
"""Share of the ids that a table must know."""


def named_by_table(values: Sequence[object], table: Table, top: Table) -> list[str | None]:
    """Return the name for each of `values`: an id is looked up in the tables of the file that are not `table`."""
    ids = [value if type(value) is Text else None if value is None else _id(value) for value in values]
    distinct = dict(zip(ids, values, strict=True))
    wanted = {key.strip() for key in distinct if key and key[0] != "\0"}
    found = _looked_up(wanted, table, top) if wanted else {}
    known = {key: (found.get(key.strip()) or person(value)) if key else None for key, value in distinct.items()}
    return [known[key] for key in ids]


def _id(value: object) -> str:
    if isinstance(value, Object):
        inner = next((value[key] for key in value if squeezed(key) in {"id", "uid", "uuid"}), None)
        return _id(inner) if inner is not None and not person_besides_id(value) else f"\0{person(value)}"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()


def person_besides_id(value: Object) -> bool:
    """Return whether an object names somebody otherwise than by an id."""
    rest = Object({key: inner for key, inner in value.items() if squeezed(key) not in {"id", "uid", "uuid"}})
    return person(rest) is not None


def _looked_up(wanted: set[str], table: Table, top: Table) -> dict[str, str]:
    """Return the names of the table that knows most of the ids."""
    best: dict[str, str] = {}
    around = {id(level) for level, _ in table.levels()}
    for other in top.inner():
        for found in _tables_of_names(other, wanted, around=id(other) in around):
            if len(found) > len(best):
                best = found
    return best if len(best) >= _ENOUGH * len(wanted) else {}


def _tables_of_names(other: Table, wanted: set[str], *, around: bool) -> Iterator[dict[str, str]]:
    if len(other.rows) <= 3:
        for row in other.rows:
            yield _by_key(row, wanted)
    if around or not other.path or len(other.rows) > 5_000:
        return
    for key in other.keys:
        if (
            key == KEY
            or squeezed(key) in _IDS
            or (squeezed(key).endswith("id") and speaker_rank(key) is not None)
        ):
            yield _by_column(other, key, wanted)
    if "" in other.keys and squeezed(other.path[-1]) in _LISTS:
        yield _by_place(other, wanted)


_LISTS = frozenset(
    ("speakers", "people", "participants", "names", "users", "voices", "members", "sprecher", "locuteurs")
)


def _by_key(row: Object, wanted: set[str]) -> dict[str, str]:
    """Return the names in `{"spk_0": "Ilse", "spk_1": {"name": "Tom"}}`."""
    found = {}
    for key in wanted & row.keys():
        name = person(row[key])
        if name and not isinstance(row[key], int | float) and len(name.split()) < 8:
            found[key] = name
    return found


def _by_column(other: Table, key: str, wanted: set[str]) -> dict[str, str]:
    """Return the names in `[{"id": 0, "name": "Ilse"}]`."""
    found: dict[str, str] = {}
    for row in other.rows:
        called = _id(row.get(key))
        if called in wanted and called not in found:
            rest = Object(
                {
                    inner: value
                    for inner, value in row.items()
                    if inner != key and not is_channel(inner) and squeezed(inner) not in _IDS - {"label"}
                }
            )
            name = person(rest) or person(row.get("text") if key == KEY else None)
            if name and name != called and not name.startswith("Speaker 0."):
                found[called] = name
    return found if len(found) < 2 or len(set(found.values())) > 1 else {}  # channel 0, whoever speaks


def _by_place(other: Table, wanted: set[str]) -> dict[str, str]:
    """Return the names in `["Ilse", "Tom"]` for numbers, which count from 0 or 1."""
    names = [value for value in other.values("") if isinstance(value, Text)]
    numbers = {int(each) for each in wanted if each.isdigit() and len(each) < 4}
    if len(numbers) < len(wanted) or not numbers or max(numbers) > len(names):
        return {}
    first = 1 if max(numbers) == len(names) or (0 not in numbers and len(numbers) == len(names)) else 0
    return {str(number): str(names[number - first]) for number in numbers if 0 <= number - first < len(names)}
