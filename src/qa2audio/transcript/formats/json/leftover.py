"""The texts of a file that nobody says: its title, and what a tool wrote about it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.json.accounts import Comparison
from qa2audio.transcript.formats.json.keys.json_keys import is_title
from qa2audio.transcript.formats.json.structure.json_texts import is_prose

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from qa2audio.transcript.formats.json.accounts import Account
    from qa2audio.transcript.formats.json.structure.json_tables import Table
    from qa2audio.transcript.formats.json.values.json_values import Text

_LONGEST_TITLE = 300


class Leftover(NamedTuple):
    """A text that nobody says."""

    text: Text
    title: bool
    """True if it is the title of all; else a tool's notice."""


def leftovers(top: Table, said: Sequence[Account], names: Container[str]) -> list[Leftover]:
    """Return the prose of the file that is not `said`, nor the same words once more, nor one of `names`."""
    columns = {(id(account.table), account.key) for account in said}
    around = {id(level) for account in said for level, _ in account.table.levels()}
    same = Comparison([text for account in said for text in account.texts()])
    title = _title(top, around)
    found = [] if title is None else [Leftover(title, title=True)]
    for table in top.inner():
        for key in table.all_keys():
            if (id(table), key) not in columns:
                texts = [text for text in _prose(table, key) if text is not title and text not in names]
                if texts and not same.says(texts):
                    found += [Leftover(text, title=False) for text in texts]
    return found


def _prose(table: Table, key: str) -> Iterator[Text]:
    texts = table.texts(key)
    if len(texts) > 1000 and not any(map(is_prose, texts[:: len(texts) // 500])):
        return
    yield from filter(is_prose, texts)


def _title(top: Table, around: set[int]) -> Text | None:
    """Return the title that stands on what the conversation is in."""
    for table in top.inner():
        if len(table.rows) == 1 and (id(table) in around or (table.parent and id(table.parent) in around)):
            for key in table.keys:
                if is_title(key):
                    text = next(iter(table.texts(key)), None)
                    if text and 0 < len(text.strip()) < _LONGEST_TITLE and "\n" not in text.strip():
                        return text
    return None
