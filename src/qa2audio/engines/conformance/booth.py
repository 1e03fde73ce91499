"""The host that renders use, saying a few things; what the engine gives is looked at as it gave it."""

from __future__ import annotations

import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Self

from qa2audio.audio.segment import AudioSegment
from qa2audio.engines.hosted.engine_host import EngineHost, SpeechError
from qa2audio.engines.hosted.hosted_engine import opened
from qa2audio.engines.hosted.patience import Patience
from qa2audio.hosts.job import Mode, isolating
from qa2audio.model import Span, Utterance, Voice
from qa2audio.model.spans import in_words, notation
from qa2audio.model.spans import plain as plain_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.engines.hosted.messages import Recording
    from qa2audio.hosts.child import Answering
    from qa2audio.model import Speech, Word

_PATIENCE = Patience(start=120.0, opening=0.0, utterance=120.0)

Line = tuple[Voice, str]
"""A voice, and the words that it says."""
Spelt = tuple[Voice, tuple[Span, ...]]
"""A voice, and the spans that it says."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one utterance."""

    error: str | None = None
    """The refusal, if it was an `EngineError`."""
    audio: AudioSegment | None = None
    words: tuple[Word, ...] | None = None


def plain(reference: str) -> Answering:
    """Open the engine at `reference`; in a host's child."""
    return opened(reference, _as_given)


def marked(reference: str) -> Answering:
    """Open it for utterances that differ in what may not be heard: all but their spoken words and voice."""
    return opened(reference, _as_given, _mark)


def _as_given(speech: Speech, _: Utterance) -> Speech:
    return speech


def _mark(one: Utterance) -> Utterance:
    return replace(one, text="Something else.", speaker="Ana", part=7, line=70, paragraph=True)


class Booth:
    """A fresh process at work until the context is left; several may be at once. `ChildProcessError` without one.

    `make` travels by its name, so it must stand at the top of an importable module. If `isolated`, it speaks as for
    renders of an engine with a state: a fork of the prepared process says the whole script. `marks`: see `marked`.
    """

    def __init__(
        self,
        make: Callable[[], Engine],
        script: Sequence[Line | Spelt],
        *,
        isolated: bool = False,
        marks: bool = False,
    ) -> None:
        self._script = list(script)
        self._isolated = isolated
        self._scratch = tempfile.TemporaryDirectory(prefix="qa2audio-conformance-")
        job = f"{__name__}:{(marked if marks else plain).__name__}"
        mode = isolating() if isolated else Mode.SERVE
        try:
            self._host = EngineHost(job, _reference(make), mode, Path(self._scratch.name), _PATIENCE)
        except SpeechError as error:
            self._scratch.cleanup()
            raise ChildProcessError(str(error)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._host.close()
        self._scratch.cleanup()

    def answers(self) -> list[Answer]:
        """Wait for its answers; `ChildProcessError` if it dies, hangs or raises another error.

        Each line is a request, so that it can go on after a refusal, unless all are for one fork.
        """
        requests = [self._script] if self._isolated else [[line] for line in self._script]
        return [answer for lines in requests for answer in self._said(lines)]

    def _said(self, lines: Sequence[Line | Spelt]) -> Iterator[Answer]:
        utterances = [_utterance(voice, given) for voice, given in lines]
        with closing(self._host.say(utterances)) as said:
            for utterance in utterances:
                yield _next(said, utterance.text)


def _utterance(voice: Voice, given: str | tuple[Span, ...]) -> Utterance:
    spans = in_words(given) if isinstance(given, str) else given
    return Utterance(plain_words(spans), notation(spans), voice, speaker="", part=0, line=0, spans=spans)


def fresh(make: Callable[[], Engine], script: Sequence[Line | Spelt]) -> list[Answer]:
    """Return what a fresh process answers to each line; `ChildProcessError` as `Booth.answers`."""
    with Booth(make, script) as booth:
        return booth.answers()


def _reference(make: Callable[[], Engine]) -> str:
    """Return where a fresh process finds `make`: in its module, or in the file that is the program here."""
    module = make.__module__
    if module == "__main__":
        program = sys.modules[module]
        module = program.__spec__.name if program.__spec__ else str(Path(str(program.__file__)).absolute())
    return f"{module}:{make.__qualname__}"


def _next(said: Iterator[Recording], text: str) -> Answer:
    try:
        recording = next(said)
    except SpeechError as error:
        if error.refused:
            return Answer(str(error))
        raise ChildProcessError(f"{error}, for {text[:40]!r}") from None
    except StopIteration:
        raise ChildProcessError(f"it was refused before, for {text[:40]!r}") from None
    shape = {"sample_width": recording.width, "frame_rate": recording.rate, "channels": recording.channels}
    return Answer(None, AudioSegment(recording.pcm, **shape), recording.words)
