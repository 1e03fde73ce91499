"""What an engine's voices say, and that they say it again in the same way."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.engines.conformance.audio import flaws
from qa2audio.engines.conformance.booth import Booth, fresh
from qa2audio.engines.conformance.sample_texts import LONG, SHORT, full
from qa2audio.engines.conformance.word_checks import astray, foreign

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.engines.conformance.booth import Answer, Line
    from qa2audio.engines.conformance.findings import Observation
    from qa2audio.model import Voice

_VOICES = 4  # a few are enough: all go through the same code
_SPEAK = "its own voices speak"
_SAME = "two fresh processes give the same bytes"
_FAST = 1.5


def speech(make: Callable[[], Engine], engine: Engine, voices: Sequence[Voice]) -> Iterator[Observation]:
    """Look at a few of its voices."""
    some = voices[:: max(1, len(voices) // _VOICES)][:_VOICES]
    whole, most = full(engine.max_chars)
    fast = replace(some[0], rate=_FAST)
    script = [(voice, text) for voice in some for text in (SHORT, LONG)]
    extra = [(fast, LONG), (some[0], whole), (some[0], most)]
    try:
        first = fresh(make, script + extra)
        yield from _each(script + extra, first)
        yield from _lengths(first[0::2][: len(some)], first[1::2][: len(some)], some)
        yield from _pace(first[1], first[-3])
        yield from _whole(first[-2], first[-1], share=(len(whole) - len(most)) / len(most))
        if engine.repeatable:
            yield from _again(make, engine, script, first)
    except ChildProcessError as error:
        yield _SPEAK, str(error)


def _each(script: Sequence[Line], answers: Sequence[Answer]) -> Iterator[Observation]:
    rates: dict[str, set[int]] = {}
    for (voice, text), answer in zip(script, answers, strict=True):
        said = f'{voice.name}, "{text[:20]}"'
        yield _SPEAK, f"{said}: {answer.error}" if answer.audio is None else None
        if answer.audio is None:
            continue
        rates.setdefault(voice.name, set()).add(answer.audio.frame_rate)
        for promise, broken in flaws(answer.audio, text, voice.rate):
            yield promise, said if broken else None
        if answer.words is not None:
            yield "words stand in order within the audio", said if astray(answer.words, answer.audio) else None
            yield "words are those of the text", said if foreign(answer.words, text) else None
    for name, found in rates.items():
        yield "a voice keeps its rate", f"{name}: {sorted(found)}" if len(found) > 1 else None


def _lengths(short: Sequence[Answer], long: Sequence[Answer], voices: Sequence[Voice]) -> Iterator[Observation]:
    for one, other, voice in zip(short, long, voices, strict=True):
        if one.audio and other.audio:
            longer = len(other.audio) > len(one.audio)
            yield "a longer text takes longer", None if longer else voice.name


def _pace(normal: Answer, fast: Answer) -> Iterator[Observation]:
    if normal.audio and fast.audio:
        ratio = len(fast.audio) / max(1, len(normal.audio))
        yield (
            "a faster voice takes less time",
            None if ratio < 0.9 else f"{ratio:.0%} of the time at a rate of {_FAST}",
        )


def _whole(whole: Answer, most: Answer, *, share: float) -> Iterator[Observation]:
    """`share`: how much longer the whole text is, of most of it."""
    if whole.audio and most.audio:
        more = len(whole.audio) / max(1, len(most.audio)) - 1
        cut = more < share / 2
        yield (
            "a text of max_chars is said to its end",
            f"{share:.0%} more text took {more:.0%} more time" if cut else None,
        )


def _again(
    make: Callable[[], Engine], engine: Engine, script: Sequence[Line], first: Sequence[Answer]
) -> Iterator[Observation]:
    """Let two more processes speak, at once where the engine bears two."""
    second, third = _two_more(make, engine, script)
    for (voice, text), one, two in zip(script, first, second, strict=False):
        yield _SAME, f'{voice.name}, "{text[:20]}"' if _differ(one, two) else None
    if engine.stateful:
        promise = "a fork of a prepared process says the same, whatever an utterance has beside words and voice"
        broken = any(_differ(one, two) for one, two in zip(first, third, strict=False))
    else:
        promise = "nothing said before, and nothing of an utterance beside words and voice, changes the bytes"
        broken = _differ(third[0], first[1]) or any(_differ(one, first[0]) for one in third[1:])
    yield promise, "it does" if broken and not engine.stateful else "it does not" if broken else None


def _two_more(
    make: Callable[[], Engine], engine: Engine, script: Sequence[Line]
) -> tuple[list[Answer], list[Answer]]:
    if engine.concurrency > 1:
        with Booth(make, script) as one, _other(make, script[0][0], stateful=engine.stateful) as two:
            return one.answers(), two.answers()
    second = fresh(make, script)
    with _other(make, script[0][0], stateful=engine.stateful) as booth:
        return second, booth.answers()


def _other(make: Callable[[], Engine], voice: Voice, *, stateful: bool) -> Booth:
    """Return what the third process does: the same in order where there is a state, else it turns the order round."""
    if stateful:
        return Booth(make, [(voice, SHORT), (voice, LONG)], isolated=True, marks=True)
    loud = replace(voice, gain_db=6.0)
    return Booth(make, [(loud, LONG), (loud, SHORT), (voice, SHORT)], marks=True)


def _differ(one: Answer, other: Answer) -> bool:
    if one.audio is None or other.audio is None:
        return one.audio is not other.audio
    return bool(one.audio.raw_data != other.audio.raw_data)
