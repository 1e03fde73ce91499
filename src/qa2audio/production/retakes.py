"""Other takes of single lines: made, compared, and one of them chosen to be heard."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.config.takes_file import load_choices, takes_file, write_choice
from qa2audio.errors import Location, OptionError, OutputError
from qa2audio.files.lock import locked
from qa2audio.files.value_digest import digest_of_text
from qa2audio.model import Progress
from qa2audio.production.budget import check_limit
from qa2audio.production.take_choices import shown
from qa2audio.synthesis import voice_catalogue
from qa2audio.synthesis.chosen_takes import choice_of, match
from qa2audio.synthesis.failures import RecordingError
from qa2audio.synthesis.session import record
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from pathlib import Path

    from qa2audio.model import Take, Utterance
    from qa2audio.production.episode_plan import Plan
    from qa2audio.production.settings import Settings

_PATIENCE = 10.0  # seconds; a choice is written in milliseconds


class LineName(NamedTuple):
    """What a line is called: `13`, or `13.2` for the second utterance that begins on line 13 of the source."""

    line: int
    part: int | None = None

    def __str__(self) -> str:
        return f"{self.line}" if self.part is None else f"{self.line}.{self.part}"


@dataclass(frozen=True, slots=True)
class Retaken:
    """The takes of one line."""

    name: LineName
    utterance: Utterance
    """With the number of the take that is chosen."""
    takes: tuple[Take, ...]
    """Those that were asked for, the usual one first; each has its number in its utterance."""
    failures: tuple[tuple[int, str], ...] = ()
    """Numbers of takes that could not be made, and why."""


def names(utterances: Sequence[Utterance]) -> list[LineName]:
    """Return what each of `utterances` is called."""
    counted: dict[int, int] = {}
    found = []
    for one in utterances:
        counted[one.line] = counted.get(one.line, 0) + 1
        found.append(LineName(one.line, counted[one.line]))
    return found


def find(plan: Plan, wanted: Iterable[LineName]) -> tuple[int, ...]:
    """Return the index of each utterance that `wanted` mean, once; `OptionError` for a line that begins none."""
    known = names(plan.utterances)
    found: dict[int, None] = {}
    for name in wanted:
        whole = name.part is None
        here = [n for n, one in enumerate(known) if (one.line == name.line if whole else one == name)]
        if not here:
            raise _nothing_begins(plan, known, name)
        found.update(dict.fromkeys(here))
    return tuple(sorted(found))


def _nothing_begins(plan: Plan, known: Sequence[LineName], name: LineName) -> OptionError:
    place = Location(str(plan.path), name.line)
    here = [one for one in known if one.line == name.line]
    if here:
        return OptionError(
            f"there is no line {name}.", location=place, hint=f"The last one here is {here[-1]}."
        )
    before = [one for one in known if one.line < name.line]
    if not known:
        return OptionError("nothing of it is spoken.", location=Location(str(plan.path)))
    near = before[-1] if before else known[0]
    words = shown(plan.utterances[known.index(near)].text)
    where = "before it" if before else "first"
    message = "nothing that is spoken begins on this line."
    return OptionError(message, location=place, hint=f'What begins {where} is line {near}: "{words}"')


def retake(
    plan: Plan, lines: Sequence[int], numbers: Iterable[int], settings: Settings
) -> Generator[Progress, None, tuple[Retaken, ...]]:
    """Make the takes `numbers` of the utterances at `lines`, beside the usual ones, yielding progress.

    What is there already is not made anew. A take that fails is told, and stops no other. `EngineError` where an
    engine cannot be used, or more would be sent to a server than `settings` allow.
    """
    wanted = sorted({0, *numbers})
    usual = [(index, replace(plan.utterances[index], take=0)) for index in _usual(plan, lines)]
    others = [(index, replace(plan.utterances[index], take=n)) for index in lines for n in wanted if n]
    check_limit([replace(plan, utterances=tuple(one for _, one in usual + others), closing=())], settings)
    made: dict[tuple[int, int], Take | str] = {}
    total, done = len(usual) + len(others), 0
    yield Progress("record", 0, total)
    with TakeCache(settings.cache) as cache:
        for script in (usual, others):
            work = _recorded([one for _, one in script], cache, settings.jobs, str(plan.path))
            with closing(work):
                for place, take in work:
                    done += 1
                    index, one = script[place]
                    made[index, one.take] = take
                    yield Progress("record", done, total)
    known = names(plan.utterances)
    return tuple(_retaken(known[n], plan.utterances[n], [(k, made[n, k]) for k in wanted]) for n in lines)


def _usual(plan: Plan, lines: Sequence[int]) -> list[int]:
    """Return what is recorded to have the usual takes of `lines` as the episode has them.

    What an engine with a state says depends on the rest of the turn.
    """
    said = [plan.utterances[index] for index in lines]
    whole = {one.part for one in said if voice_catalogue.engine(one.voice.engine).stateful}
    return [index for index, one in enumerate(plan.utterances) if index in lines or one.part in whole]


def _recorded(
    script: list[Utterance], cache: TakeCache, jobs: int | None, source: str
) -> Generator[tuple[int, Take | str], None, None]:
    """Yield the index of each utterance with its take, or with the reason why there is none."""
    try:
        yield from record(script, cache, jobs=jobs, source=source)
    except RecordingError as error:
        yield from ((failure.position, failure.reason) for failure in error.failures)


def _retaken(name: LineName, utterance: Utterance, made: Sequence[tuple[int, Take | str]]) -> Retaken:
    return Retaken(
        name,
        utterance,
        takes=tuple(take for _, take in made if not isinstance(take, str)),
        failures=tuple((number, reason) for number, reason in made if isinstance(reason, str)),
    )


def use(plan: Plan, line: int, take: int, settings: Settings) -> Path:
    """Choose `take` for the utterance at `line`, and return the file that says so, beside the transcript.

    The file is read once more under a lock, so that of two who choose at once none is lost.
    """
    path = takes_file(plan.path)
    lock = settings.cache / "locks" / f"{digest_of_text(str(path.resolve()))[:32]}.lock"
    busy = OutputError("is being written by another run.", location=Location(str(path)), hint="Try again.")
    with locked(lock, patience=_PATIENCE, busy=busy, broken=lambda problem: _unlocked(settings, problem)):
        entries = match(plan.utterances, load_choices(path)).entries
        write_choice(path, choice_of(plan.utterances, line, take), entries.get(line))
    return path


def _unlocked(settings: Settings, problem: OSError) -> OutputError:
    return OutputError(
        f"the cache cannot be written: {problem.strerror}.",
        location=Location(str(settings.cache)),
        hint="Choose another with --cache-dir.",
    )
