"""Who listens to takes: to their sound beside the others of their voice, and to their words."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from qa2audio.audio.resampler import conform, conformed_frames
from qa2audio.audio.voice_traits import voice_traits
from qa2audio.audio.wav import load_wav
from qa2audio.errors import ProofError
from qa2audio.model import Progress, TakeSign, Verdict
from qa2audio.model.spans import plain
from qa2audio.proof.listener import RATE, Listener
from qa2audio.proof.take_hearing import hear
from qa2audio.proof.take_signs import Measured, signs
from qa2audio.spoken import speak
from qa2audio.synthesis.soundcheck import letters

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from numpy.typing import NDArray

    from qa2audio.model import Finding, Take
    from qa2audio.spoken import Lexicon

_STOP = re.compile(r"[.,;:?!…—](?=\s)")
_HELD = 64
"""Takes whose samples are kept in memory."""
_WORDS = {Verdict.MISSING: TakeSign.MISSING, Verdict.LOOK: TakeSign.OTHER}


class Judgement(NamedTuple):
    """What somebody who listened says of a take."""

    signs: tuple[TakeSign, ...] = ()
    """Why it is doubtful; none of a good one."""
    errors: int = 0
    """Words that were heard otherwise, not at all, or too many."""
    heard: str | None = None
    """What was heard instead."""

    def is_better(self, other: Judgement) -> bool:
        """Return whether a take of which this is said is rather heard than one of which `other` is."""
        return (len(self.signs), self.errors) < (len(other.signs), other.errors)


class TakeJudge:
    """Listens to the takes of one episode."""

    def __init__(self, model: str, language: str, lexicon: Lexicon | None, *, words: bool) -> None:
        """Listen with Whisper's `model`, a folder or a name; with `words` one that is not there is a `ProofError`."""
        self._listener = Listener(model)
        self._must_hear = words
        self._hears = True
        self._language = language
        self._say = partial(speak, language=language, engine="", lexicon=lexicon)
        self._measured: dict[str, Measured] = {}

    @property
    def model(self) -> str | None:
        """The recogniser; None if it is not there, so that only sounds are listened to."""
        return self._listener.name if self._hears else None

    def judge(
        self, takes: Sequence[Take], which: Sequence[int]
    ) -> Generator[Progress, None, dict[int, Judgement]]:
        """Listen to those of `takes` at `which`, beside all others, yielding progress."""
        yield Progress("listen", 0, len(which))
        found = signs([self._traits(take) for take in takes])
        findings = yield from self._findings([takes[index] for index in which])
        return {
            index: _judgement(found[index], findings[place] if findings else None)
            for place, index in enumerate(which)
        }

    def _findings(self, chosen: Sequence[Take]) -> Generator[Progress, None, list[Finding]]:
        findings: list[Finding] = []
        if not self._hears:
            return findings
        texts = [take.utterance.text for take in chosen]
        try:
            for finding in hear(texts, partial(_samples, chosen), self._language, self._listener, self._say):
                findings.append(finding)
                yield Progress("listen", len(findings), len(chosen))
        except ProofError:
            if self._must_hear:
                raise
            self._hears = False  # there is nobody to hear words
            return []
        return findings

    def _traits(self, take: Take) -> Measured:
        if take.digest not in self._measured:
            samples, rate = _loaded(take)
            voice = take.utterance.voice
            key = f"{voice.engine} {voice.name} {voice.rate} {voice.pitch}"
            said = plain(take.utterance.spans)
            stops = len(_STOP.findall(said))
            self._measured[take.digest] = Measured(key, letters(said), stops, voice_traits(samples, rate))
        return self._measured[take.digest]


def _judgement(found: tuple[TakeSign, ...], finding: Finding | None) -> Judgement:
    words = _WORDS.get(finding.verdict) if finding else None
    all_signs = (*([words] if words else ()), *found)
    slips = finding.slips if finding and all_signs else ()
    heard = "; ".join(f"{slip.written or 'nothing'} → {slip.heard or 'nothing'}" for slip in slips)
    return Judgement(all_signs, finding.errors if finding else 0, heard or None)


def _loaded(take: Take) -> tuple[NDArray[np.float32], int]:
    samples, rate = load_wav(take.path)
    return samples.astype(np.float32) / np.float32(32_768), rate


def _samples(takes: Sequence[Take], index: int) -> NDArray[np.float32]:
    return _resampled(takes[index])


@lru_cache(_HELD)
def _resampled(take: Take) -> NDArray[np.float32]:
    samples, rate = _loaded(take)
    return conform(samples, rate, RATE, conformed_frames(len(samples), rate, RATE))
