"""Who speaks: the column that says so, on the entries, inside them or around them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.json.keys.json_keys import (
    KEY,
    SURE,
    is_channel,
    is_kind,
    is_not_said,
    is_strong,
    speaker_rank,
    squeezed,
    text_rank,
    time_rank,
)
from qa2audio.transcript.formats.json.keys.key_words import ACTS
from qa2audio.transcript.formats.json.people.number_columns import is_way, take_turns
from qa2audio.transcript.formats.json.people.person import nobody, person
from qa2audio.transcript.formats.json.structure.json_tables import MOST_KEYS
from qa2audio.transcript.formats.json.structure.json_texts import has_words, sample
from qa2audio.transcript.formats.json.values.json_values import Object, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.formats.json.structure.json_tables import Table

_WRITERS = frozenset(("user", "from", "sender", "author"))
_LONGEST = 6
"""Words of a name."""
_ANY_NAMES = frozenset(("name", "nome", "nombre", "nom", "naam", "user"))
"""Keys of names, of things as well."""
_MOST = 40
"""People in one file, where nothing but the values says that they are people."""
_TALKERS = frozenset(
    "human ai user assistant system humanmessage aimessage host guest incoming outgoing sent received inbound "
    "outbound agent customer caller callee interviewer interviewee".split()
)
_APART = {"channels": "Channel", "tracks": "Track"}
"""Lists of what was recorded apart, each of somebody else."""
Rank = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Speakers:
    """Who says each text of a column."""

    names: list[object] = field(default_factory=list)
    """For each row of the table: what the file has there, unread; None where it has nothing."""
    stated: list[bool] = field(default_factory=list)
    """For each row: whether the file says that it is nobody's."""
    rank: Rank = (9, 0, 0)
    """How sure it is; the smaller, the surer."""
    key: str = ""
    """Of the column."""

    @property
    def told(self) -> bool:
        """Whether anybody is named."""
        return self.rank[0] < 9


class _Column(NamedTuple):
    """A column that may say who speaks."""

    names: list[object]
    """For each row of the table of texts."""
    rank: Rank
    key: str
    level: Table
    around: Sequence[int]
    """Index of the row of `level`, for each row of the table of texts."""


def speakers_of(table: Table, text: str) -> Speakers:
    """Return who says the texts in the column `text`: of the columns that name enough of them, the surest."""
    said = [at for at, row in enumerate(table.rows) if not text or row.get(text)]
    shares = [(_share(column, said), column) for column in _columns(table, text)]
    most = max((share for share, _ in shares), default=0.0)
    if most == 0:
        return Speakers([None] * len(table.rows), [False] * len(table.rows))
    best = min((column for share, column in shares if 2 * share >= most), key=lambda column: column.rank)
    stated = [name is None or name == "" or (isinstance(name, str) and nobody(name)) for name in best.names]
    if any(stated) and best.key:
        rows = best.level.rows
        stated = [nothing and best.key in rows[at] for nothing, at in zip(stated, best.around, strict=True)]
    ids = next((column for _, column in shares if column is not best and _is_id(column)), None)
    return Speakers(_filled(best, ids) if ids and any(stated) else best.names, stated, best.rank, best.key)


def _share(column: _Column, said: Sequence[int]) -> float:
    """Return for which share of the texts a column has a name."""
    some = sample(said)
    named = sum(1 for at in some if person(column.names[at])) / max(1, len(some))
    return named or float(any(person(column.names[at]) for at in said)) / max(1, len(said))


def _is_id(column: _Column) -> bool:
    key = squeezed(column.key)
    return column.rank[0] < 2 and (key.endswith("id") or key in _WRITERS)


def _filled(best: _Column, ids: _Column) -> list[object]:
    """Return the names in `best`, also where it has none but an id that has one elsewhere."""
    pairs = [*zip(best.names, ids.names, strict=True)]
    known = {str(each): name for name, each in pairs if each is not None and person(name)}
    return [name if person(name) else known.get(str(each)) or _written(each) for name, each in pairs]


def _written(value: object) -> object:
    """Return what stands for somebody without a name, unless it is a number or a time."""
    return value if isinstance(value, str) and has_words(value) else None


def _columns(table: Table, text: str) -> Iterator[_Column]:
    """Yield the columns that may say who speaks."""
    own = {id(level) for level, _ in table.own_levels()}
    for depth, (level, index) in enumerate(table.levels()):
        for key in level.keys if len(level.keys) < MOST_KEYS else ():
            sure = None if level is table and key == text else _sureness(level, key, near=id(level) in own)
            if sure is not None:
                values = level.values(key)
                names = [None if type(values[at]) is list else values[at] for at in index]
                yield _Column(names, (*sure, depth), key, level, index)
        place = squeezed(level.path[-1]) if level.path else ""
        if place in _APART and level.is_list and len(level.rows) > 1:
            counted = [f"{_APART[place]} {at}" for at in index]
            yield _Column([*counted], (3, len(_APART), depth), "", level, index)


def _sureness(level: Table, key: str, *, near: bool) -> tuple[int, int] | None:
    """Return how sure it is that a column says who speaks; None if it does not."""
    rank = speaker_rank(key)
    if rank is not None and is_channel(key):
        return (3, rank) if _differ(level, key) else None
    if rank is not None and is_strong(key):
        return (0, rank) if _may_name(level, key) else None
    if rank is not None:
        return (1, rank) if _may_name(level, key) and (near or _is_by_person(level, key)) else None
    if key == KEY:
        return (2, 0) if _are_people(level, key) and len(level.rows) > 1 else None
    if is_kind(key) and (_all_talk(level, key) or is_way(level, key)):
        return (1, 999)
    return (4, 0) if near and (_looks_like_names(level, key) or take_turns(level, key)) else None


def _may_name(level: Table, key: str) -> bool:
    """Return whether a column has names and no sentences, scores or addresses."""
    for value in sample(level.values(key)):
        if isinstance(value, float) or (isinstance(value, str) and len(value.split()) > 3 * _LONGEST):
            return False
    return True


def _is_by_person(level: Table, key: str) -> bool:
    """Return whether a list around the words has an entry for each person or message, and no chapters."""
    if not level.is_list or len(level.rows) < 2:
        return False
    return squeezed(key) not in _ANY_NAMES or _comes_again(level, key)


def _comes_again(level: Table, key: str) -> bool:
    people = {
        "speakers",
        "people",
        "participants",
        "tracks",
        "speaker",
        "turns",
        "monologues",
        "dialogue",
        "messages",
    }
    values = [str(value) for value in level.values(key)]
    return len(set(values)) < len(values) or bool(level.path and squeezed(level.path[-1]) in people)


def _differ(level: Table, key: str) -> bool:
    return (
        len(
            {
                str(value)
                for value in level.values(key)
                if value is not None and not isinstance(value, list | Object)
            }
        )
        > 1
    )


def _are_people(level: Table, key: str) -> bool:
    names = level.texts(key)
    return bool(names) and all(
        name[:1].isalpha() and not _is_hex(name) and not name.casefold().startswith(_PARTS) for name in names
    )


_PARTS = (
    "chapter", "part", "section", "scene", "segment", "turn", "msg", "message", "utterance", "line", "item",
    "episode", "kapitel",
)  # fmt: skip


def _is_hex(name: str) -> bool:
    return len(name) > 7 and all(char in "0123456789abcdefABCDEF-" for char in name)


def _all_talk(level: Table, key: str) -> bool:
    values = {squeezed(str(value)) for value in level.values(key) if isinstance(value, str)}
    return len(values & _TALKERS) > 1 or (len(values) > 1 and values <= ACTS)


def _looks_like_names(level: Table, key: str) -> bool:
    """Return whether a column whose key says nothing has names: short, few, coming again and again."""
    if (text_rank(key) or 0) in range(1, SURE) or is_not_said(key) or is_kind(key):
        return False
    if any(time_rank(key, what) is not None for what in ("start", "end", "length")):
        return False
    values = [value for value in level.values(key) if isinstance(value, Text) and value.strip()]
    people = set(values)
    return (
        3 * len(values) >= 2 * len(level.rows)
        and 1 < len(people) <= min(_MOST, max(2, len(values) * 2 // 3))
        and all(len(name.split()) <= _LONGEST and len(name) < 60 and has_words(name) for name in people)
        and sum(1 for name in people if not name[0].islower()) * 2 > len(people)
    )
