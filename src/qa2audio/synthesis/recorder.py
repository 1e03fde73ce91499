"""Recording one group: a host says it, its takes are checked and stored, what fails is tried again and told apart."""

from __future__ import annotations

import itertools
import threading
from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qa2audio.audio.segment import AudioSegment
from qa2audio.engines.hosted.engine_host import SpeechError
from qa2audio.synthesis.groups import Group, key
from qa2audio.synthesis.host_pool import HostPool
from qa2audio.synthesis.pieces import join
from qa2audio.synthesis.pitched import Pitching
from qa2audio.synthesis.soundcheck import unsound
from qa2audio.synthesis.split import at_breath, split
from qa2audio.synthesis.takes import flaw
from qa2audio.synthesis.variation import is_parted, said_version, varied

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.engines.hosted.messages import Recording
    from qa2audio.engines.hosted.patience import Patience
    from qa2audio.model import Utterance
    from qa2audio.synthesis.cache_entry import Stored
    from qa2audio.synthesis.take_cache import TakeCache

_HOPELESS = 10  # groups that failed with none recorded: the engine itself is broken


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a group, by position in it."""

    takes: dict[int, tuple[Stored, bool]]
    """Take, and whether it was there before."""
    failures: dict[int, str]


class _FlopError(Exception):
    """The recording of a group failed at a position."""

    def __init__(self, position: int, reason: str, *, final: bool = False) -> None:
        super().__init__(reason)
        self.position = position
        self.final = final


class Recorder:
    """Records groups of one engine; its methods may run in many threads."""

    _numbers = itertools.count()

    def __init__(self, engine: Engine, reference: str, cache: TakeCache, patience: Patience) -> None:
        self._engine = engine
        self._version = f"{engine.name} {engine.version}"
        self._pitching = Pitching(engine)
        patience = replace(patience, utterance=patience.utterance + engine.patience)
        self._hosts = HostPool(reference, cache, patience, stateful=engine.stateful)
        self._cache = cache
        self._attempts = patience.attempts
        self._recorded = 0
        self._failed = 0
        self._counting = threading.Lock()

    def close(self) -> None:
        """Kill the hosts; what is being recorded fails."""
        self._hosts.close()

    def address(self, group: Group) -> str:
        """Return the cache key of `group`."""
        said = [self._pitching.heard(varied(utterance, self._engine)) for utterance in group.utterances]
        version = self._pitching.version(self._version, group.utterances)
        return key(said, said_version(version, group.utterances), self._engine.max_chars)

    def record(self, group: Group) -> Outcome:
        """Record `group`; where one utterance fails for good, the others are recorded without it."""
        takes: dict[int, tuple[Stored, bool]] = {}
        failures: dict[int, str] = {}
        left = list(range(len(group.utterances)))
        while left:
            part = Group(tuple(group.indices[n] for n in left), tuple(group.utterances[n] for n in left))
            try:
                takes.update(zip(left, self._found_or_made(part, retold=bool(failures)), strict=True))
                break
            except _FlopError as flop:
                failures[left.pop(flop.position)] = str(flop)
        return Outcome(takes, failures)

    def _found_or_made(self, group: Group, *, retold: bool) -> list[tuple[Stored, bool]]:
        found = self._cache.find(self.address(group)) if retold else None
        return [(take, found is not None) for take in found or self._make(group)]

    def _make(self, group: Group) -> Sequence[Stored]:
        for attempt in itertools.count(1):
            if self._failed >= _HOPELESS and not self._recorded:
                raise _FlopError(0, "not tried, because the engine failed at everything so far")
            try:
                stored = self._store(group, self._attempt(group.utterances))
            except _FlopError as flop:
                if flop.final or attempt >= self._attempts:
                    self._count(failed=1)
                    raise
            else:
                self._count(recorded=1)
                return stored
        raise AssertionError  # the loop above has no end

    def _count(self, *, recorded: int = 0, failed: int = 0) -> None:
        with self._counting:
            self._recorded += recorded
            self._failed += failed

    def _store(self, group: Group, recordings: list[Recording]) -> Sequence[Stored]:
        draft = self._cache.scratch(f"draft-{next(Recorder._numbers)}")
        return self._cache.store(self.address(group), draft, recordings)

    def _pieces(self, utterance: Utterance) -> tuple[Utterance, ...]:
        """Return `utterance` in pieces that the engine bears."""
        told, parted = self._engine.told, is_parted(utterance, self._engine)
        parts = at_breath(utterance, told) if parted else (utterance,)
        return tuple(piece for part in parts for piece in split(part, self._engine.max_chars, told))

    def _attempt(self, asked: Sequence[Utterance]) -> list[Recording]:
        """Let one host say what is `asked` in order."""
        utterances = [varied(utterance, self._engine) for utterance in asked]
        pieces = list(map(self._pieces, utterances))
        recordings: list[Recording] = []
        try:
            with (
                self._hosts.host() as host,
                closing(host.say([piece for some in pieces for piece in some])) as said,
            ):
                for utterance, some in zip(utterances, pieces, strict=True):
                    recording = self._pitching.applied(join(list(itertools.islice(said, len(some)))), utterance)
                    _check(recording, utterance)
                    recordings.append(recording)
        except SpeechError as error:
            raise _FlopError(len(recordings), str(error), final=error.final) from error
        return recordings


def _check(recording: Recording, utterance: Utterance) -> None:
    """Look at what arrived once more, as a whole."""
    audio = AudioSegment(recording.pcm, sample_width=2, frame_rate=recording.rate, channels=1)
    reason = flaw(audio, utterance) or unsound(audio, utterance)
    if reason:
        raise SpeechError(reason)
