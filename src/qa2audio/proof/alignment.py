"""Which words were heard in place of which."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import Location, ProofError
from qa2audio.extras import Extra

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from rapidfuzz.distance import Opcode


LISTENING = Extra("qa2audio[proof]", ("faster_whisper", "rapidfuzz"))


class Difference(NamedTuple):
    """A stretch that is not the same on both sides: half-open ranges of indices."""

    written: range
    heard: range

    @property
    def errors(self) -> int:
        """Words that are wrong, missing or added, as the word error rate counts them."""
        return max(len(self.written), len(self.heard))


def differences(written: Sequence[str], heard: Sequence[str]) -> Iterator[Difference]:
    """Yield where `heard` differs, after the shortest way of making one into the other.

    "lighthouse" and "light house" are no difference: nobody can hear it.
    """
    with LISTENING.needed(ProofError, "what was heard cannot be compared", location=Location("proof")):
        from rapidfuzz.distance import Levenshtein  # an extra

    for first, last, begin, end in _stretches(Levenshtein.opcodes(written, heard)):
        if "".join(written[first:last]) != "".join(heard[begin:end]):
            yield Difference(range(first, last), range(begin, end))


def _stretches(opcodes: Iterable[Opcode]) -> Iterator[tuple[int, int, int, int]]:
    """Yield runs of neighbouring differences as one each."""
    for differs, run in groupby(opcodes, key=lambda opcode: opcode.tag != "equal"):
        if differs:
            parts = list(run)
            yield parts[0].src_start, parts[-1].src_end, parts[0].dest_start, parts[-1].dest_end
