"""Listening to an episode from its first line to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.audio.decoder import decode
from qa2audio.model import Progress, Proof, Verdict
from qa2audio.proof.comparison import compare
from qa2audio.proof.listener import RATE, Listener
from qa2audio.proof.misheard_names import hearings
from qa2audio.proof.passages import cut, passages, within

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence
    from pathlib import Path

    from qa2audio.model import Finding, Line


def listen(
    audio: Path, lines: Sequence[Line], language: str, listener: Listener, speak: Callable[[str], str]
) -> Generator[Progress, None, Proof]:
    """Hear `audio`, whose `lines` and their times are known, yielding progress; return what differs.

    `speak` turns what people and recognisers write into spoken words. `ProofError` or `CodecError` if it cannot be
    heard.
    """
    findings: list[Finding] = []
    yield Progress("listen", 0, len(lines))
    for passage, samples in cut(decode(audio, RATE), RATE, passages(lines)):
        some = lines[passage.first : passage.last]
        for found in compare(some, listener.hear(samples, language), speak):
            findings.append(found)
            if found.verdict is Verdict.MISSING and len(some) > 1:
                alone = within(samples, passage, found.line, RATE)
                findings[-1] = _clearer(found, listener.hear(alone, language), speak)
        yield Progress("listen", passage.last, len(lines))
    return Proof(listener.name, tuple(findings), hearings(findings, speak))


def _clearer(found: Finding, heard: str, speak: Callable[[str], str]) -> Finding:
    """Return what was heard of a line by itself, if that is more: Whisper may stop before a passage's last words."""
    (again,) = compare([found.line], heard, speak)
    return min(found, again, key=lambda finding: finding.errors)
