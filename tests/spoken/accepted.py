"""Whether what is said is among the answers of a case; the notation of answers is that of `cases/*.tsv`.

`|` parts whole answers, `{a/b/}` the alternatives inside one, of which the last may be nothing. Case, spaces,
hyphens, punctuation, "and" inside an English number, "oh" beside "o" and the gaps between single letters make no
difference.
"""

from __future__ import annotations

import csv
import itertools
import re
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_NUMBER_WORDS = frozenset(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "trillion".split()
)


class Case(NamedTuple):
    """A row of a table."""

    language: str
    kind: str
    written: str
    accepted: str

    def accepts(self, said: str) -> bool:
        """Return whether `said` is one of the accepted answers."""
        folded = _fold(said)
        return any(folded == _fold(answer) for whole in self.accepted.split("|") for answer in _answers(whole))


def cases(path: Path) -> list[Case]:
    """Return the rows of the table at `path`, without its head."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    return [Case(*row) for row in rows[1:]]


def _answers(whole: str) -> Iterator[str]:
    choices = [
        part[1:-1].split("/") if part.startswith("{") else [part] for part in re.split(r"(\{[^{}]*\})", whole)
    ]
    return ("".join(choice) for choice in itertools.product(*choices))


def _fold(text: str) -> str:
    text = text.casefold().replace("’", "'").replace("'s", " s").replace("'", "")
    words = re.sub(r"[^\w\s]", " ", text).replace("_", " ").split()
    kept = [
        "o" if word == "oh" else word
        for before, word, after in zip(["", *words], words, [*words[1:], ""], strict=False)
        if not (word == "and" and {before, after} <= _NUMBER_WORDS)
    ]
    return "".join(kept)
