"""The suite that every engine must pass; authors of plug-ins run it on theirs.

::

    from qa2audio.engines.conformance import conform

    def test_my_engine():
        assert not list(conform(MyEngine))

It takes the class and not an engine, because bytes are promised only for the same words said by a fresh process.
"""

from __future__ import annotations

from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any, NamedTuple

from qa2audio.errors import EngineError
from qa2audio.model import Utterance, Voice, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from pydub import AudioSegment

    from qa2audio.engines.base import Engine

_SHORT = "Good morning."
_LONG = "Good morning, and welcome back to a programme in which two people talk for rather longer than planned."
HOSTILE = (
    "<b>&]]>[[ \x00\x1b[31m",
    "Half a \ud83d surrogate.",
    "😀 👩‍👩‍👧‍👧",
    "שלום עולם, مرحبا \u202eback",
    "He said \"so\" -- 'quoted' \\n %s {0} $HOME `ls`",
    "\ufeffzero\u200bwidth\u00adand\u00a0breaks",
)
"""Texts that must not take the process along; an engine may refuse them with `EngineError`."""


class Finding(NamedTuple):
    """Where an engine breaks its promise."""

    promise: str
    detail: str


class Answer(NamedTuple):
    """What became of one utterance in a fresh process."""

    error: str | None
    """The refusal, if it was an `EngineError`."""
    audio: AudioSegment | None
    words: tuple[Word, ...] | None


def conform(make: Callable[[], Engine]) -> Iterator[Finding]:
    """Yield every promise of `Engine` that the engine made by `make` (a class at the top of a module) breaks."""
    engine = make()
    yield from _facts(engine)
    problem = engine.problem()
    if problem is not None:
        yield Finding("it can be used here", problem)
        return
    voices = engine.voices()
    yield from _catalogue(engine, voices)
    plain = [voice for voice in voices if not voice.name.startswith("+")]
    if plain:
        yield from _speech(make, plain)
        yield from _refusals(make, plain[0])


def _facts(engine: Any) -> Iterator[Finding]:
    for fact in ("name", "version"):
        value = getattr(engine, fact)
        if not (isinstance(value, str) and value.strip()):
            yield Finding(f"{fact} is a text and not empty", repr(value))
    for fact in ("max_chars", "concurrency"):
        value = getattr(engine, fact)
        if not isinstance(value, int) or value < 1:
            yield Finding(f"{fact} is a positive number", repr(value))
    if not isinstance(engine.stateful, bool):
        yield Finding("stateful is True or False", repr(engine.stateful))


def _catalogue(engine: Engine, voices: Sequence[Voice]) -> Iterator[Finding]:
    names = [voice.name for voice in voices]
    if not any(not name.startswith("+") for name in names):
        yield Finding("it has at least one voice", repr(names))
    if len(set(names)) < len(names):
        yield Finding(
            "its voices have names of their own", repr(sorted({n for n in names if names.count(n) > 1}))
        )
    if any(voice.engine != engine.name for voice in voices):
        yield Finding("its voices name it as their engine", repr({voice.engine for voice in voices}))


def _speech(make: Callable[[], Engine], voices: Sequence[Voice]) -> Iterator[Finding]:
    """Check a few of its voices: what they say, and that they say it twice in the same way."""
    step = max(1, len(voices) // 4)  # a few are enough: all go through the same code
    script = [(voice, text) for voice in voices[::step] for text in (_SHORT, _LONG)]
    try:
        first, second = fresh(make, script), fresh(make, script)
    except ChildProcessError as error:
        yield Finding("its own voices speak", str(error))
        return
    for (voice, text), answer, again in zip(script, first, second, strict=True):
        said = f'{voice.name}, "{text[:20]}"'
        if answer.audio is None or again.audio is None:
            yield Finding("its own voices speak", f"{said}: {answer.error or again.error}")
            continue
        yield from (Finding(promise, said) for promise in _broken(answer.audio, text))
        yield from (Finding("words stand in order within the audio", said) for _ in range(_astray(answer)))
        if answer.audio.raw_data != again.audio.raw_data:
            yield Finding("two fresh processes give the same bytes", said)
    for (voice, _), short, long in zip(script[::2], first[::2], first[1::2], strict=True):
        if short.audio and long.audio and len(long.audio) <= len(short.audio):
            yield Finding("a longer text takes longer", voice.name)


def _broken(audio: AudioSegment, text: str) -> Iterator[str]:
    if (audio.channels, audio.sample_width) != (1, 2):
        yield "audio is mono with 16 bit"
    elif audio.max < 300:  # -41 dBFS
        yield "speech is heard"
    seconds = audio.frame_count() / audio.frame_rate
    words = len(text.split())
    if not 0.06 * words <= seconds <= 2 + 1.5 * words:
        yield "audio is as long as a person would take, roughly"


def _astray(answer: Answer) -> int:
    """Return 1 if word times are wrong."""
    if answer.words is None or answer.audio is None:
        return 0
    times = [time for _, start, end in answer.words for time in (start, end)]
    return int(times != sorted(times) or any(not 0 <= time <= answer.audio.frame_count() for time in times))


def _refusals(make: Callable[[], Engine], voice: Voice) -> Iterator[Finding]:
    """Check that bad input is refused by an `EngineError`, or harmless, and that speech goes on after it."""
    try:
        (unknown,) = fresh(make, [(Voice(voice.engine, "no-such-voice", voice.language), _SHORT)])
        if unknown.error is None:
            yield Finding("an unknown voice is refused with EngineError", "it spoke")
        *_, last = fresh(make, [(voice, text) for text in ("", "  ", "…", *HOSTILE, _SHORT)])
        if last.audio is None:
            yield Finding("it speaks after empty and hostile texts", str(last.error))
    except ChildProcessError as error:
        yield Finding("bad input is refused with EngineError, or harmless", str(error))


def fresh(make: Callable[[], Engine], script: Sequence[tuple[Voice, str]]) -> list[Answer]:
    """Return what a fresh process answers to each text; `ChildProcessError` if it dies or raises another error.

    `make` travels by its name, so it must stand at the top of an importable module.
    """
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        try:
            return pool.submit(_perform, make, list(script)).result()
        except BrokenProcessPool as error:
            raise ChildProcessError("the process died") from error


def _perform(make: Callable[[], Engine], script: Sequence[tuple[Voice, str]]) -> list[Answer]:
    """Runs in the fresh process."""
    engine = make()
    engine.prepare()
    return [_ask(engine, Utterance(text, text, voice, speaker="", part=0, line=1)) for voice, text in script]


def _ask(engine: Engine, utterance: Utterance) -> Answer:
    try:
        speech = engine.synthesize(utterance)
    except EngineError as error:
        return Answer(str(error), None, None)
    except Exception as error:
        raise ChildProcessError(f"{type(error).__name__}: {error}, for {utterance.spoken!r}") from error
    return Answer(None, speech.audio, speech.words)
