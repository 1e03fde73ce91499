"""Who is host and who is guest, where the labels are names; and why."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Inference, Part, Role, Speaker
from qa2audio.model.joined_turns import turns
from qa2audio.transcript.turns.candidates import base
from qa2audio.transcript.turns.vocabulary import GENERIC

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CLOSING = " \"'”’»)]*_"
_REACH = 1500  # characters of a turn in which a greeting may stand
_HOSTS = re.compile(
    r"\b(?:welcome (?:back )?(?:to|everyone|everybody|all)\b|your host\b|today['’]s guest"
    r"|(?:my|our) (?:first |next )?guests? (?:today|is|are)|joining (?:me|us) (?:today|is|are|now)|joined by"
    r"|please welcome|(?:thanks|thank you) for listening"
    r"|(?:thanks|thank you)(?: so much)? for (?:joining|coming on|being here|being with|taking the time))",
    re.IGNORECASE,
)
_GUESTS = re.compile(
    r"\b(?:(?:thanks|thank you)(?: so much| very much)? for (?:having|inviting) (?:me|us)"
    r"|(?:glad|happy|great|good|pleasure|honou?r|delighted|excited) to be (?:here|on))\b",
    re.IGNORECASE,
)


class _Record(NamedTuple):
    """What somebody's turns say about their role."""

    turns: int
    asked: int
    """Turns that end in a question."""
    hosts: bool
    """Greets or introduces as hosts do."""
    guests: bool
    """Answers such a greeting."""

    @property
    def weight(self) -> float:
        return self.asked / self.turns + 0.5 * self.hosts - 0.5 * self.guests


def speakers_of(parts: Sequence[Part], known: Mapping[str, Role]) -> tuple[Speaker, ...]:
    """Return the speakers in order of appearance; `known` are those whose roles are stated, others are inferred.

    Where no label names a host, it is the one whose turns most often end in a question, or who welcomes the
    others; the first where nobody's do.
    """
    said: dict[str, list[str]] = {}
    for turn in turns(parts):
        said.setdefault(turn.speaker, []).append(turn.text)
    unknown = {name: _record(texts) for name, texts in said.items() if name not in known}
    hosted = next((name for name in said if known.get(name) is Role.HOST), None)
    host = None if hosted else _host(unknown)
    return tuple(
        Speaker(name, known[name])
        if name in known
        else Speaker(
            name,
            Role.HOST if name == host else Role.GUEST,
            inferred=_inference(name, host, hosted, unknown),
        )
        for name in said
    )


def _inference(name: str, host: str | None, hosted: str | None, records: Mapping[str, _Record]) -> Inference:
    if name == host:
        questions = sum(other.asked for other in records.values())
        return Inference(records[name].asked, questions, records[name].hosts)
    return Inference(host=host or hosted, alone=not (host or hosted))


def _record(texts: Sequence[str]) -> _Record:
    greeting = [text[:_REACH] for text in texts[:3]] + [text[-_REACH:] for text in texts[-2:]]
    return _Record(
        len(texts),
        sum(map(_asks, texts)),
        any(_HOSTS.search(text) for text in greeting),
        any(_GUESTS.search(text) for text in greeting),
    )


def _host(records: Mapping[str, _Record]) -> str | None:
    """Return who asks or welcomes; None for a person alone."""
    if len(records) < 2:
        return None
    if all(base(name.casefold()) in GENERIC or "_" in name for name in records):
        greets = next((name for name, record in records.items() if record.hosts and not record.guests), None)
        asks = next((name for name, record in records.items() if record.asked), None)
        return greets or asks or next(iter(records))
    return max(records, key=lambda name: records[name].weight)


def _asks(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(("?", "？", "؟"))
