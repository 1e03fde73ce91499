"""Takes are listened to before an episode is made of them, and doubtful lines are said again."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.errors import EngineError
from qa2audio.model import Doubt, Listen, Listened, Mended
from qa2audio.production.take_judge import Judgement, TakeJudge
from qa2audio.synthesis import voice_catalogue
from qa2audio.synthesis.failures import Failure, RecordingError
from qa2audio.synthesis.fallback import said_by
from qa2audio.synthesis.session import record

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

    from qa2audio.model import Progress, Take, Timeline, Utterance, Voice
    from qa2audio.production.settings import Settings
    from qa2audio.spoken import Lexicon
    from qa2audio.synthesis.take_cache import TakeCache

_TRIES = 3
"""Other takes of a doubtful line, at most; the third has a breath in its middle."""


class Heard(NamedTuple):
    """The takes that an episode is made of."""

    takes: list[Take]
    """In order; where one was doubtful, the best that was found."""
    listened: Listened | None
    """None where none was listened to."""
    failures: tuple[Failure, ...] = ()
    """Lines that the fallback says, as nobody understood their own voice."""


@dataclass
class _Session:
    """The takes while they are listened to."""

    takes: list[Take]
    judge: TakeJudge
    cache: TakeCache
    settings: Settings
    source: str
    doubts: dict[int, Judgement] = field(default_factory=dict)
    """Of those that are doubtful, by index."""
    mended: dict[int, int | None] = field(default_factory=dict)
    """Numbers of the takes that are better than the usual ones; None for the fallback's."""

    def say_again(self, number: int) -> Generator[Progress, None, None]:
        """Record another take of every line that is doubtful, and keep those that are better."""
        lines = [index for index in self.doubts if self._may_be_said_again(index)]
        script = [replace(self.takes[index].utterance, take=number) for index in lines]
        yield from self._try(lines, script, number)

    def say_with(self, voice: Voice) -> Generator[Progress, None, None]:
        """Let `voice` say every line that is still doubtful, and keep what is better."""
        if self.settings.max_characters is not None and voice_catalogue.is_metered(voice.engine):
            return
        lines = [index for index in self.doubts if not self._is_chosen(index)]
        yield from self._try(lines, [said_by(voice, self.takes[index].utterance) for index in lines], None)

    def _may_be_said_again(self, index: int) -> bool:
        """Return whether nobody chose the take, and it costs nothing that was not asked for."""
        utterance = self.takes[index].utterance
        metered = self.settings.max_characters is not None and voice_catalogue.is_metered(
            utterance.voice.engine
        )
        return not (metered or self._is_chosen(index))

    def _is_chosen(self, index: int) -> bool:
        """Return whether somebody chose the take."""
        return bool(self.takes[index].utterance.take) and index not in self.mended

    def _try(
        self, lines: Sequence[int], script: Sequence[Utterance], number: int | None
    ) -> Generator[Progress, None, None]:
        if not lines:
            return
        others = list(self.takes)
        for place, take in self._recorded(script):
            others[lines[place]] = take
        made = [index for index in lines if others[index] is not self.takes[index]]
        judgements = yield from self.judge.judge(others, made)
        for index, judgement in judgements.items():
            if judgement.is_better(self.doubts[index]):
                self.takes[index], self.mended[index] = others[index], number
                self.doubts[index] = judgement
        self.doubts = {index: one for index, one in self.doubts.items() if one.signs}

    def _recorded(self, script: Sequence[Utterance]) -> Generator[tuple[int, Take], None, None]:
        """Yield the takes that can be made; a line that an engine cannot say again stays as it is."""
        try:
            with closing(record(script, self.cache, jobs=self.settings.jobs, source=self.source)) as work:
                yield from work
        except (RecordingError, EngineError):
            return


def listen_to(  # noqa: PLR0913 - the takes, how they are listened to, and what is done about them
    takes: Sequence[Take],
    settings: Settings,
    cache: TakeCache,
    *,
    language: str,
    lexicon: Lexicon | None = None,
    fallback: Voice | None = None,
    source: str = "",
) -> Generator[Progress, None, Heard]:
    """Listen to `takes` as `settings` say, yielding progress; doubtful ones are made again, and the best is kept.

    Where `settings.listener` is not there, only the sound is looked at; with `Listen.ALL` that is a `ProofError`.
    What somebody chose, and what may cost money where that has a limit, is not made again.
    """
    how = settings.listen
    chosen = [
        index
        for index, take in enumerate(takes)
        if how is Listen.ALL or (how is Listen.AUTO and not _repeatable(take))
    ]
    if not chosen:
        return Heard(list(takes), None)
    judge = TakeJudge(settings.listener, language, lexicon, words=how is Listen.ALL)
    session = _Session(list(takes), judge, cache, settings, source)
    judgements = yield from judge.judge(takes, chosen)
    session.doubts = {index: one for index, one in judgements.items() if one.signs}
    for number in range(1, _TRIES + 1):
        yield from session.say_again(number)
    if fallback:
        yield from session.say_with(fallback)
    return Heard(session.takes, _listened(session, len(chosen)), _failures(session, takes))


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


def _listened(session: _Session, count: int) -> Listened:
    doubts = (
        Doubt(one.line, one.speaker, judgement.signs, None, judgement.heard)
        for index, judgement in sorted(session.doubts.items())
        for one in [session.takes[index].utterance]
    )
    mended = (
        Mended(one.line, one.speaker, number)
        for index, number in sorted(session.mended.items())
        for one in [session.takes[index].utterance]
    )
    return Listened(count, session.judge.model, tuple(doubts), tuple(mended))


def _failures(session: _Session, takes: Sequence[Take]) -> tuple[Failure, ...]:
    return tuple(
        Failure(index, takes[index].utterance, "it was not understood in its own voice")
        for index, number in sorted(session.mended.items())
        if number is None
    )
