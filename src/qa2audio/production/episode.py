"""From a plan to a release."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qa2audio.assembly.master import master
from qa2audio.audio.encoders.known_encoders import encoder_called
from qa2audio.audio.readback import measure
from qa2audio.errors import CodecError
from qa2audio.files.value_digest import digest_of_value
from qa2audio.model import Fallback, Fingerprints, Progress
from qa2audio.production.decoded_score import decoded
from qa2audio.production.free_memory import give_back
from qa2audio.production.levelled_timeline import balance, record_takes
from qa2audio.production.take_listening import listen_to, with_starts
from qa2audio.publish.folder.staging import claim
from qa2audio.publish.publication import publish
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from qa2audio.audio.encoders.encoder import Encoder
    from qa2audio.model import Loudness, Release, Sound, Timeline
    from qa2audio.production.episode_plan import Plan
    from qa2audio.production.settings import Settings
    from qa2audio.synthesis.failures import Failure

_TOLERANCE_LU = 0.35
"""How far the encoded file may be from its loudness: inside the ±0.5 LU we promise."""
_PEAK_MARGIN = 0.1
"""dB by which two true-peak meters may differ: ours must not read what another finds too high."""
_ENCODINGS = 4
"""Encode at most this often: the first is nearly always right, each later one corrects by what was measured."""


@dataclass(frozen=True, slots=True)
class Production:
    """What `produce` made."""

    release: Release
    recorded: int
    """Utterances that an engine spoke."""
    cached: int
    """Utterances that were there before."""
    reasons: tuple[str, ...] = ()
    """Why each of `release.fallbacks` was needed."""


def produce(plan: Plan, settings: Settings, *, force: bool = False) -> Generator[Progress, None, Production]:
    """Make the episode of `plan`, yielding progress; the old one stays until the new one is whole.

    With `force` a folder that holds something else is built around, and keeps it.
    """
    with (
        claim(settings.output, plan.episode.slug, plan.path, force=force) as staging,
        TakeCache(settings.cache) as cache,
        decoded(plan.score, plan.sound.rate) as score,
    ):
        voice = plan.fallback.voice if plan.fallback else None
        takes, failures = yield from record_takes(
            plan.utterances + plan.closing, cache, plan.transcript, settings.jobs, voice
        )
        recorded = sum(not take.cached for take in takes)
        heard = yield from listen_to(
            takes,
            settings,
            cache,
            language=plan.transcript.spoken_in,
            lexicon=plan.lexicon,
            fallback=voice,
            source=plan.transcript.source,
        )
        takes, failures = heard.takes, failures + heard.failures
        yield Progress("level", 0, 1)
        timeline, gain_db = balance(
            plan.transcript, takes, plan.marks, plan.cast, plan.sound, pauses=plan.pauses, score=score
        )
        listened = with_starts(heard.listened, takes, timeline) if heard.listened else None
        del takes, heard  # ten hours have ten thousand, and the timeline says all that is still needed
        give_back()
        encoder = encoder_called(plan.sound.format)
        encoded = staging.folder / f"{plan.episode.slug}{encoder.suffix}"
        loudness = yield from _encode(encoder, timeline, gain_db, encoded, plan.sound)
        yield Progress("publish", 0, 1)
        release = publish(
            plan.episode,
            timeline,
            encoded,
            loudness,
            staging=staging,
            made_from=_made_from(plan, failures),
            fallbacks=_fallbacks(plan, failures),
            listened=listened,
        )
    return Production(
        release,
        recorded=recorded,
        cached=len(plan.utterances + plan.closing) - recorded,
        reasons=tuple(failure.reason for failure in failures),
    )


def _fallbacks(plan: Plan, failures: tuple[Failure, ...]) -> tuple[Fallback, ...]:
    called = plan.fallback.called if plan.fallback else ""
    return tuple(Fallback(one.utterance.line, one.utterance.speaker, called) for one in failures)


def _made_from(plan: Plan, failures: tuple[Failure, ...]) -> Fingerprints:
    """Return the plan's fingerprints; with a fallback's lines in it, an episode is not what was planned.

    It is then never current, so that the next run tries those lines again.
    """
    if not failures:
        return plan.fingerprints
    lines = [one.utterance.line for one in failures]
    release, audio, traits = plan.fingerprints
    return Fingerprints(digest_of_value([release, lines]), digest_of_value([audio, lines]), traits)


def _encode(
    encoder: Encoder, timeline: Timeline, gain_db: float, path: Path, sound: Sound
) -> Generator[Progress, None, Loudness]:
    """Encode until the *encoded* file has its loudness and headroom, as measured on it."""
    aim = sound
    for _ in range(_ENCODINGS):
        for done in encoder.encode(master(timeline, aim, gain_db=gain_db), path, sound):
            yield Progress("encode", done, timeline.frames)
        yield Progress("verify", 0, 1)
        loudness, frames = measure(path, sound.rate)
        if frames != timeline.frames:
            raise CodecError(f"{timeline.frames} samples were encoded and {frames} came back.")
        too_hot = max(0.0, loudness.true_peak - sound.true_peak + _PEAK_MARGIN)
        if abs(loudness.lufs - sound.lufs) <= _TOLERANCE_LU and not too_hot:
            return loudness
        gain_db += sound.lufs - loudness.lufs
        aim = replace(aim, true_peak=aim.true_peak - too_hot)
    raise CodecError(
        f"the encoded file reads {loudness.lufs:.1f} LUFS and {loudness.true_peak:.1f} dBTP "
        f"instead of {sound.lufs:g} and at most {sound.true_peak:g}.",
        hint="Please report this transcript and its cast.",
    )
