"""Which strings of a file are what is said: the columns of text, and the fullest and richest of them.

Recognisers write the same words several times (whole, by sentence, by word); each is an account of the conversation.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.keys.json_keys import (
    SURE,
    is_not_said,
    is_transcript,
    speaker_rank,
    text_rank,
)
from qa2audio.transcript.formats.json.people.speaker_column import Speakers, speakers_of
from qa2audio.transcript.formats.json.structure.json_texts import (
    STOPS,
    count_words,
    has_words,
    is_machine,
    is_prose,
    sample,
    share,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.formats.json.structure.json_tables import Table
    from qa2audio.transcript.formats.json.values.json_values import Text

_SIMILAR = 0.7
"""Share of the longest column's words from which the first of a text and its translation is the text."""
_FULL = 0.5
"""Share of the longest account's words that another has at least, to be one of the same words."""
_NEARLY = 0.8
_FEW = 4
"""Texts of one word that may as well be short answers."""
_SENTENCES = 0.6
"""Share of texts with a full stop from which they are sentences, if short ones."""
BY_VALUES = 4
"""First of the ranks of speakers of whom only the values say that they are people."""
_BY_CHANNEL = 3
"""First of the ranks of speakers who are channels: all that one of them says may be one text."""
_WORD = re.compile(r"\w+")
_STRETCHES, _STRETCH = 100, 20
"""How many stretches of two accounts are compared, and of how many texts."""
_ALIKE = 0.5
"""Share of pairs that two accounts of the same words have in common."""


@dataclass(frozen=True, slots=True)
class Account:
    """A column of text, and who says it."""

    table: Table
    key: str
    words: int
    speakers: Speakers
    known: bool
    """True if the key is a word for what is said, in some language."""

    @property
    def has_speakers(self) -> bool:
        """Whether it says who speaks."""
        return self.speakers.told

    @property
    def is_word_by_word(self) -> bool:
        """Whether its texts are words and not sentences."""
        texts = self.texts()
        if len(texts) < _FEW or self.words >= 1.5 * len(texts):
            return False
        return share(sample(texts), lambda text: text.rstrip().endswith(STOPS)) < _SENTENCES

    def texts(self) -> list[Text]:
        """Return its texts."""
        return [text for text in self.table.texts(self.key) if text]


def accounts(top: Table) -> list[Account]:
    """Return every account in the file, one at most of each table."""
    found = []
    for table in top.inner():
        if not any(is_not_said(key.replace("[]", "")) for key in table.path):
            column = _text_column(table)
            if column is not None:
                found.append(column)
    return found


def _text_column(table: Table) -> Account | None:
    columns = [(key, rank, table.texts(key)) for key, rank in _candidates(table)]
    columns = [(key, rank, texts) for key, rank, texts in columns if _is_said(texts, rank)]
    if not columns:
        return None
    sizes = {key: count_words(texts) for key, _, texts in columns}
    most = max(sizes.values())
    full = [column for column in columns if sizes[column[0]] * 3 >= most]
    key, rank, _ = min(full, key=lambda column: (_order(column[1]), _SIMILAR * most > sizes[column[0]]))
    return Account(table, key, sizes[key], speakers_of(table, key), rank is not None)


def _order(rank: int | None) -> int:
    return 10_000 if rank is None else rank


def _candidates(table: Table) -> Iterator[tuple[str, int | None]]:
    for key in table.keys:
        rank = text_rank(key)
        if not key:
            yield key, (0 if any(map(_names_texts, table.path)) else None)
        elif rank is not None or not (is_not_said(key) or speaker_rank(key) is not None):
            yield key, rank


def _names_texts(key: str) -> bool:
    bare = key.replace("[]", "")
    return is_transcript(bare) or text_rank(bare) is not None or text_rank(bare.removesuffix("s")) is not None


def _is_said(texts: Sequence[Text], rank: int | None) -> bool:
    """Return whether a column is what people say: a known name, or prose that does not repeat itself."""
    some = [text for text in sample(texts) if text.strip()]
    if not some:
        return False
    if rank is not None and rank < SURE:
        return share(some, is_machine) < 0.9
    if rank is not None:
        return share(some, has_words) > (0.0 if len(some) < 4 else 0.1)
    return share(some, is_prose) >= 0.3 and len(set(some)) * 2 > len(some)


def best_account(found: Sequence[Account]) -> Account | None:
    """Return the account that says most about who speaks, and is complete; None where there is no text."""
    told = [account for account in found if account.has_speakers]
    full = _fullest(
        told, _FULL, max((account.words for account in found if _reaches(account, told)), default=0)
    )
    return max(_fullest(full or found, _NEARLY), key=_richness, default=None)


def _reaches(account: Account, told: Sequence[Account]) -> bool:
    """Return whether an account may be compared with those that have speakers: a known key says so."""
    return account.known or account in told


def _richness(account: Account) -> tuple[bool, bool, bool, bool, int, int]:
    return (
        account.known,
        account.speakers.rank[0] != _BY_CHANNEL
        or len(account.texts()) > len(set(map(str, account.speakers.names))),
        not account.is_word_by_word,
        account.speakers.rank[0] < 2,
        len(account.texts()),
        -len(account.table.path),
    )


def _fullest(found: Sequence[Account], part: float, most: int = 0) -> list[Account]:
    """Return the accounts that have at least `part` of the words that the longest has.

    Summaries and highlights have fewer. Some accounts have a few more, of `Speaker 0:` before each paragraph.
    """
    most = max([most, *(account.words for account in found)])
    return [account for account in found if account.words >= part * most]


class Comparison:
    """What is said, to hold other strings against."""

    def __init__(self, texts: Sequence[str]) -> None:
        """Remember `texts`, which are in order."""
        self._pairs = set(_pairs(texts))

    def says(self, texts: Sequence[str]) -> bool:
        """Return whether `texts` are the same words once more."""
        step = max(1, len(texts) // _STRETCHES)
        some = _pairs(
            [text for at in range(0, len(texts), step) for text in texts[at : at + min(step, _STRETCH)]]
        )
        return bool(some) and sum(pair in self._pairs for pair in some) >= _ALIKE * len(some)


def _pairs(texts: Sequence[str]) -> list[tuple[str, str]]:
    words = _WORD.findall(" ".join(texts).casefold())
    return list(pairwise(words)) or [(word, "") for word in words]
