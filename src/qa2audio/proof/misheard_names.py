"""Names and terms that were not heard as written: one that an engine says three ways is worth a lexicon entry."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from qa2audio.model import Hearing
from qa2audio.proof.tokens import tokens

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from qa2audio.model import Finding, Slip

# Capitals inside a sentence, digits or signs inside a word: what a name or a term looks like.
_TERM = re.compile(r"(?<=[\w,;:)] )[^\W\d_]*[A-Z][\w.+/-]*\w|\b\w*(?:\d[A-Za-z]|[A-Za-z]\d|[a-z][A-Z])\w*\b")


def hearings(findings: Iterable[Finding], speak: Callable[[str], str]) -> tuple[Hearing, ...]:
    """Return the terms that were not heard as written at least twice, the most often misheard first."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    times: dict[str, list[float]] = defaultdict(list)
    for finding in findings:
        for term, heard in _terms(finding, speak):
            counts[term][heard] += 1
            if heard != term:
                times[term].append(finding.line.start)
    found = [
        Hearing(term, tuple(heard.most_common()), tuple(times[term]))
        for term, heard in counts.items()
        if heard.total() - heard[term] >= 2
    ]
    return tuple(sorted(found, key=lambda one: (-len(one.times), one.written)))


def _terms(finding: Finding, speak: Callable[[str], str]) -> Iterator[tuple[str, str]]:
    """Yield each term of a line with what was heard for it; itself where that was right."""
    for term in dict.fromkeys(_TERM.findall(finding.line.text)):
        said = " ".join(tokens(speak(term)))
        if said:
            yield term, next(filter(None, (_instead(said, slip) for slip in finding.slips)), term)


def _instead(said: str, slip: Slip) -> str | None:
    """Return what was heard for a term, whole or in part, if it is the slip's."""
    if _within(said, slip.written):
        return slip.heard or "nothing"
    if slip.written and _within(slip.written, said):
        return " ".join(f" {said} ".replace(f" {slip.written} ", f" {slip.heard} ").split())
    return None


def _within(one: str, other: str) -> bool:
    return f" {one} " in f" {other} "
