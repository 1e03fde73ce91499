"""What is no speech and was taken for it: markup, data, the same words twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.model.understanding import Reason, Sign
from qa2audio.transcript.turns.understanding.spoken_units import excerpt, ramp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.turns.understanding.spoken_units import Unit

_MARKUP = re.compile(
    r"</?[A-Za-z][\w:.-]{0,40}(?:\s[^<>]{0,200})?/?>"  # a tag
    r"|\{[\\A-Za-z][^{}]{0,100}\}|[\w\"']\s?[:=]\s?[\[{\"]|[\]}],?\s*\Z|\",\s*\Z|\A[\[{]"  # braces, keys and values
    r"|\\[NnhftbDd]\b|&#?\w{2,8};|-->|\|.*\||\w\|\w|\w;\w+;|\",\"|\w,\w+,\w|\t"
    r"|\b(?:https?|ftp)://\S|[A-Za-z0-9+/_-]{48}"
)
_SIGNS = frozenset("<>{}[]\\&|;=:\t")
_TIGHT = re.compile(r',[\w"]|",|"\Z|[A-Za-z0-9+/_-]{48}')
"""One of these is in all that `_MARKUP` finds, and in few sentences: it is ten times as quick."""
_LONGEST = 2_000
"""Characters of a line that are looked at."""
_EVERY = 4
"""Of how many stretches one is looked at."""
_STRETCH = 8
"""Words that are not said twice in the same order unless somebody means it."""


def markup(rows: Sequence[Unit]) -> list[Reason]:
    """Return the lines with tags, braces, addresses or fields in them."""
    found = [row for row in rows if _has_markup(row.text[:_LONGEST])]
    if len(found) < 3:
        return []
    share = len(found) / len(rows)
    doubt = ramp(share, 0.2, 0.7)
    return [Reason(Sign.MARKUP, found[0].line, excerpt(found[0].text), len(found), share, doubt)]


def _has_markup(text: str) -> bool:
    if _SIGNS.isdisjoint(text) and not _TIGHT.search(text):
        return False
    return bool(_MARKUP.search(text))


def twice(rows: Sequence[Unit]) -> list[Reason]:
    """Return how many stretches of words are said again."""
    words: list[str] = []
    at: list[int] = []
    for index, row in enumerate(rows):
        piece = row.text.casefold().split()
        words += piece
        at += [index] * len(piece)
    seen: set[tuple[str, ...]] = set()
    again: list[int] = []
    run = longest = 0
    ends = max(0, len(words) - _STRETCH + 1)
    # The same ones in both accounts.
    starts = [start for start, word in enumerate(words[:ends]) if not (ord(word[0]) + len(word)) % _EVERY]
    for start in starts:
        stretch = tuple(words[start : start + _STRETCH])
        run = run + 1 if stretch in seen else 0
        if run:
            again.append(at[start])
            longest = max(longest, run)
        seen.add(stretch)
    if len(again) < 3:
        return []
    share = len(again) / len(starts)
    no_song = max(ramp(longest * _EVERY, 100, 200), ramp(len(words), 500, 1_500))
    some = ramp(share, 0.3, 0.48) * ramp(share, 0.77, 0.7)  # said a dozen times, it is no second account
    row = rows[again[0]]
    return [Reason(Sign.TWICE, row.line, excerpt(row.text), len(again), share, some * no_song)]
