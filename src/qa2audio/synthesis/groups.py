"""The unit of recording: what one process of an engine says in one go, and what is cached as one entry."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from qa2audio.files.value_digest import digest_of_compact

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa2audio.model import Utterance, Voice

_SCHEMA = 1  # raise it when trimming or joining changes
_MOST, _ENOUGH = 8, 4


@dataclass(frozen=True, slots=True)
class Group:
    """Utterances that are recorded together, in order."""

    indices: tuple[int | None, ...]
    """Where they stand in the list that is being recorded; None where another take is heard there, and this one is
    said only because those after it depend on it."""
    utterances: tuple[Utterance, ...]

    @property
    def weight(self) -> int:
        """How much there is to say, in characters."""
        return sum(len(utterance.spoken) for utterance in self.utterances)


def group(numbered: Iterable[tuple[int, Utterance]], *, stateful: bool) -> Iterator[Group]:
    """Yield the groups of one engine's utterances.

    A stateless engine's utterances stand alone. A stateful engine's are grouped by turn and voice, because each
    depends on those before it in the same process; long turns are cut, so that an edited word re-records little.
    Other takes than the usual ones stand alone, too: their neighbours sound as if there were none.
    """
    indices: list[int] = []
    members: list[Utterance] = []
    for index, utterance in numbered:
        if members and (not stateful or _begins_group(members, utterance, follows=index == indices[-1] + 1)):
            yield from _parted(indices, members)
            indices, members = [], []
        indices.append(index)
        members.append(utterance)
    if members:
        yield from _parted(indices, members)


def _parted(indices: Sequence[int], members: Sequence[Utterance]) -> Iterator[Group]:
    """Yield the usual takes of a group together, and its other takes one by one."""
    if any(not one.take for one in members):
        usual = tuple(replace(one, take=0) if one.take else one for one in members)
        yield Group(tuple(None if one.take else n for n, one in zip(indices, members, strict=True)), usual)
    for index, one in zip(indices, members, strict=True):
        if one.take:
            yield Group((index,), (one,))


def _begins_group(members: Sequence[Utterance], utterance: Utterance, *, follows: bool) -> bool:
    same = follows and utterance.part == members[-1].part and heard(utterance.voice) == heard(members[-1].voice)
    return not same or len(members) >= _MOST or (utterance.paragraph and len(members) >= _ENOUGH)


def heard(voice: Voice) -> tuple[object, ...]:
    """Return what an engine makes of a voice; its gain comes later."""
    options = (voice.options,) if voice.options else ()
    return (voice.engine, voice.name, voice.language, float(voice.rate), float(voice.pitch), *options)


def key(utterances: Sequence[Utterance], version: str, max_chars: int) -> str:
    """Return the address of the takes of `utterances`: a SHA-256 of all that their sound depends on."""
    said = [
        [heard(one.voice), one.spoken, *([one.take] if one.take else [])]  # or all takes would be made anew
        for one in utterances
    ]
    return digest_of_compact([_SCHEMA, version, max_chars, said])
