"""From a file's JSON to who says what: the one way through the parts beside this file."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.json.accounts import BY_VALUES, Account, Comparison, accounts, best_account
from qa2audio.transcript.formats.json.diarisation import joined_by_time
from qa2audio.transcript.formats.json.fragments import EPOCH, Fragment, Manner, fragments, time_unit
from qa2audio.transcript.formats.json.holes import hole
from qa2audio.transcript.formats.json.json_refusal import (
    NOTHING,
    REMEDY,
    UNDERSTOOD,
    is_conversation,
    is_list_of_articles,
    kind_of_data,
)
from qa2audio.transcript.formats.json.leaves import Leaf, leaves
from qa2audio.transcript.formats.json.leftover import leftovers
from qa2audio.transcript.formats.json.missing import given_speakers
from qa2audio.transcript.formats.json.order import order_of
from qa2audio.transcript.formats.json.structure.branches import shown
from qa2audio.transcript.formats.json.structure.json_tables import tables
from qa2audio.transcript.formats.json.structure.layouts import unfolded
from qa2audio.transcript.rows import Cut, Form, Kind, Row, left_out

if TYPE_CHECKING:
    from collections.abc import Container, Iterator, Sequence

    from qa2audio.errors import TranscriptError
    from qa2audio.transcript.formats.json.structure.json_tables import Table
    from qa2audio.transcript.formats.json.values.located_json import Json


class Conversation(NamedTuple):
    """What a file says."""

    fragments: list[Fragment]
    left_out: list[Row]
    """Titles and notices, in the file's order."""
    told: bool
    """Whether anybody is named."""
    woven: bool
    """True if what is said has another order than the file."""
    unsure: list[tuple[int, Fragment]]
    """How many entries have no speaker though others do, and the first of them."""
    guessed: str | None
    """The key of the speakers, if nothing but what stands there says that it is who speaks."""


def understood(document: Json) -> Conversation:
    """Return the conversation in `document`; `TranscriptError` if there is none, or an entry of it has no text."""
    _refuse(document, always=True)
    top = tables(unfolded(shown(document.root)))
    found = accounts(top)
    talks = [each for each in found if is_conversation(each)]
    best = best_account(talks)
    if best is not None and not best.has_speakers:
        best = _timed(best, talks, top)
    if best is None:
        _refuse(document, always=False)
        raise _refused(document, found)
    if (place := hole(best)) is not None:
        raise document.error(
            place.at, f"this entry of {place.name} has no text, as the others have.", 'Give it a "text".'
        )
    return _conversation(document, top, _with_others(best, found))


_MOST_TIMED = 3
"""Accounts of the same words that are held against lists of who speaks when."""


def _timed(best: Account, found: Sequence[Account], top: Table) -> Account:
    """Return the account whose times say who speaks; `best`, of which nobody is told, if there is none."""
    others = sorted((each for each in found if each is not best), key=lambda each: -each.words)
    full = [each for each in (best, *others[:_MOST_TIMED]) if 2 * each.words >= best.words]
    for account in full:
        said = joined_by_time(leaves(account, top), account.table, top)
        if len({leaf.speaker for leaf in said if leaf.speaker}) > 1:
            return account
    return best


def _refuse(document: Json, *, always: bool) -> None:
    if kind := kind_of_data(document.root, always=always):
        raise document.error(_begin(document), f"this is {kind}, and no conversation.", REMEDY)


def _begin(document: Json) -> int:
    return len(document.text) - len(document.text.lstrip())


def _refused(document: Json, found: Sequence[Account]) -> TranscriptError:
    if any(map(is_list_of_articles, found)):
        return document.error(
            _begin(document), "this is a list of articles, episodes or products, and no conversation.", REMEDY
        )
    return document.error(_begin(document), NOTHING, UNDERSTOOD)


_MOST = 50
"""Lists that one conversation is in; no file of real speech has as many."""


def _with_others(best: Account, found: Sequence[Account]) -> list[Account]:
    """Return the best account with those that go on with it: other words in the same shape, elsewhere in the file."""
    same = Comparison(best.texts())
    others = [
        other
        for other in found
        if other is not best
        and is_conversation(other)
        and (_is_alike(best, other) or _fills(best, other))
        and not same.says(other.texts())
    ]
    return [best, *sorted(others, key=lambda other: -other.words)[:_MOST]]


def _is_alike(best: Account, other: Account) -> bool:
    return (
        other.has_speakers == best.has_speakers
        and other.key == best.key
        and other.speakers.rank[:2] == best.speakers.rank[:2]
        and other.is_word_by_word == best.is_word_by_word
        and (other.has_speakers or other.table.path[-1:] == best.table.path[-1:])
    )


def _fills(best: Account, other: Account) -> bool:
    """Return whether one has its text on the entry and the other in a list inside it: `content`, `content[].text`."""
    outer, inner = sorted(((*best.table.path, best.key), (*other.table.path, other.key)), key=len)
    reached = inner[: len(outer)]
    return (
        other.known
        and len(inner) > len(outer)
        and tuple(key.replace("[]", "") for key in reached[-1:]) == outer[-1:]
        and (reached[:-1] == outer[:-1])
    )


def _conversation(document: Json, top: Table, said: Sequence[Account]) -> Conversation:
    words = said[0].is_word_by_word
    found = sorted((leaf for account in said for leaf in leaves(account, top)), key=lambda leaf: leaf.text.at)
    if not any(leaf.speaker for leaf in found):
        found = joined_by_time(found, said[0].table, top)
    found = _without_notices(_said_once(found), said[0])
    manner = Manner(words, time_unit(found, sum(account.words for account in said)), _are_paragraphs(said[0]))
    given = given_speakers(found, words=words)
    named = [leaf._replace(speaker=speaker) for leaf, speaker in zip(found, given.speakers, strict=True)]
    order = order_of(named, words=words, unit=manner.unit)
    spoken = list(
        fragments(document, found, given.speakers, range(len(found)) if order is None else order, manner)
    )
    unsure = []
    if given.unsure:
        first = next(iter(fragments(document, found, given.speakers, given.unsure[:1], manner)), None)
        unsure = [(len(given.unsure), first)] if first else []
    left = sorted(
        _left_out(document, top, said, _names(said, given.speakers)),
        key=lambda row: (row.span.line, row.span.column),
    )
    return Conversation(spoken, left, any(given.speakers), order is not None, unsure, _guessed(said[0]))


def _guessed(account: Account) -> str | None:
    return account.speakers.key if account.speakers.rank[0] == BY_VALUES else None


def _are_paragraphs(account: Account) -> bool:
    return any("paragraph" in key for key in account.table.path[:-1])


def _without_notices(found: Sequence[Leaf], account: Account) -> list[Leaf]:
    """Return `found` with what no person wrote in a chat marked: its author is `system`, or null."""
    chat = account.speakers.rank[0] == 1
    tools = frozenset() if _is_party(found) else _SYSTEM
    return [
        leaf._replace(reason="notice")
        if (leaf.speaker or "").casefold() in tools or (chat and leaf.stated and (leaf.start or 0.0) > EPOCH)
        else leaf
        for leaf in found
    ]


def _is_party(found: Sequence[Leaf]) -> bool:
    """Return whether the system is one of two who talk to each other, as in collections of dialogues."""
    named = [leaf.speaker.casefold() for leaf in found if leaf.speaker]
    changes = sum(one != other for one, other in pairwise(named))
    system = sum(name in _SYSTEM for name in named)
    return len(set(named)) == 2 and 3 * system >= len(named) and 4 * changes >= 3 * (len(named) - 1)


_SYSTEM = frozenset(("system", "system message", "slackbot", "systemnachricht", "sistema", "système"))


def _names(said: Sequence[Account], speakers: Sequence[str | None]) -> set[str]:
    """Return what people are called in the file."""
    called = {str(name) for account in said for name in account.speakers.names if isinstance(name, str)}
    return called.union(name for name in speakers if name)


def _said_once(found: list[Leaf]) -> list[Leaf]:
    """Return `found` without the entries that nobody says if those with speakers are the same words once more."""
    named = [leaf for leaf in found if leaf.speaker]
    rest = [leaf for leaf in found if not leaf.speaker and not leaf.reason and any(map(str.isalnum, leaf.text))]
    if not named or 3 * len(rest) < len(named):
        return found
    if Comparison([leaf.text for leaf in named]).says([leaf.text for leaf in rest]):
        return [leaf for leaf in found if leaf.speaker or leaf.reason]
    return found


def _left_out(document: Json, top: Table, said: Sequence[Account], names: Container[str]) -> Iterator[Row]:
    for leftover in leftovers(top, said, names):
        spans = document.spans(leftover.text)
        if leftover.title and len(spans) == 1:
            yield Row(Kind.TITLE, document.span(0, ""), value=spans[0].regular(), form=Form.SPEECH)
        for span in spans:
            yield left_out(span, "title" if leftover.title else "notice", Cut.NONE)
