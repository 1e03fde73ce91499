"""Listening to an episode from its first line to its last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.audio.decode import decode
from qa2audio.model import Progress, Proof
from qa2audio.proof.comparison import compare
from qa2audio.proof.listener import RATE, Listener
from qa2audio.proof.names import hearings
from qa2audio.proof.passages import cut, passages

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
        heard = listener.hear(samples, language)
        findings += compare(lines[passage.first : passage.last], heard, speak)
        yield Progress("listen", passage.last, len(lines))
    return Proof(listener.name, tuple(findings), hearings(findings, speak))
