"""Takes are listened to before an episode is made of them."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache, partial
from typing import TYPE_CHECKING

import numpy as np

from qa2audio.audio.resampler import conform, conformed_frames
from qa2audio.audio.voice_traits import voice_traits
from qa2audio.audio.wav import load_wav
from qa2audio.errors import ProofError
from qa2audio.model import Doubt, Listen, Listened, Progress, TakeSign, Verdict
from qa2audio.model.spans import plain
from qa2audio.proof.listener import RATE, Listener
from qa2audio.proof.take_hearing import hear
from qa2audio.proof.take_signs import Measured, signs
from qa2audio.spoken import speak
from qa2audio.synthesis import voice_catalogue
from qa2audio.synthesis.soundcheck import letters

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from numpy.typing import NDArray

    from qa2audio.model import Finding, Take, Timeline
    from qa2audio.spoken import Lexicon

_HELD = 64
"""Takes whose samples are kept in memory."""
_WORDS = {Verdict.MISSING: TakeSign.MISSING, Verdict.LOOK: TakeSign.OTHER}


def listen_to(
    takes: Sequence[Take], how: Listen, model: str, language: str, lexicon: Lexicon | None
) -> Generator[Progress, None, Listened | None]:
    """Listen to `takes` as `how` says, yielding progress; None where none was to be listened to.

    `model` is Whisper's, a folder or a name. Where it is not there, only the sound is looked at; with `Listen.ALL`
    that is a `ProofError`.
    """
    chosen = [take for take in takes if how is Listen.ALL or (how is Listen.AUTO and not _repeatable(take))]
    if not chosen:
        return None
    yield Progress("listen", 0, len(chosen))
    found = signs([_measured(take) for take in chosen])
    listener = Listener(model)
    findings: list[Finding] = []
    say = partial(speak, language=language, engine="", lexicon=lexicon)
    texts = [take.utterance.text for take in chosen]
    try:
        for finding in hear(texts, partial(_samples, chosen), language, listener, say):
            findings.append(finding)
            yield Progress("listen", len(findings), len(chosen))
    except ProofError:
        if how is Listen.ALL:
            raise
        findings = []  # there is nobody to hear words
    return Listened(len(chosen), listener.name if findings else None, tuple(_doubts(chosen, found, findings)))


def with_starts(listened: Listened, takes: Sequence[Take], timeline: Timeline) -> Listened:
    """Return `listened` with the second at which each doubtful take begins in `timeline`."""
    clips = [clip for clip in timeline.clips if not clip.asset]
    starts: dict[tuple[int, str], float] = {}
    for take, clip in zip(takes, clips, strict=False):
        if clip.source == take.path:
            starts.setdefault((take.utterance.line, take.utterance.speaker), clip.start / timeline.rate)
    doubts = tuple(one._replace(start=starts.get((one.line, one.speaker))) for one in listened.doubts)
    return replace(listened, doubts=doubts)


def _repeatable(take: Take) -> bool:
    return voice_catalogue.engine(take.utterance.voice.engine).repeatable


def _measured(take: Take) -> Measured:
    samples, rate = _loaded(take)
    voice = take.utterance.voice
    key = f"{voice.engine} {voice.name} {voice.rate} {voice.pitch}"
    return Measured(key, letters(plain(take.utterance.spans)), voice_traits(samples, rate))


def _loaded(take: Take) -> tuple[NDArray[np.float32], int]:
    samples, rate = load_wav(take.path)
    return samples.astype(np.float32) / np.float32(32_768), rate


def _samples(takes: Sequence[Take], index: int) -> NDArray[np.float32]:
    return _resampled(takes[index])


@lru_cache(_HELD)
def _resampled(take: Take) -> NDArray[np.float32]:
    samples, rate = _loaded(take)
    return conform(samples, rate, RATE, conformed_frames(len(samples), rate, RATE))


def _doubts(
    takes: Sequence[Take], found: Sequence[tuple[TakeSign, ...]], findings: Sequence[Finding]
) -> Generator[Doubt, None, None]:
    for index, take in enumerate(takes):
        finding = findings[index] if findings else None
        words = _WORDS.get(finding.verdict) if finding else None
        all_signs = (*([words] if words else ()), *found[index])
        if all_signs:
            slips = finding.slips if finding else ()
            heard = "; ".join(f"{slip.written or 'nothing'} → {slip.heard or 'nothing'}" for slip in slips)
            yield Doubt(take.utterance.line, take.utterance.speaker, all_signs, None, heard or None)
