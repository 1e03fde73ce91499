"""Who is host and who is guest, where the labels are names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Part, Role, Speaker, Turn
from qa2audio.script.readers.candidates import base
from qa2audio.script.readers.vocabulary import GENERIC

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_CLOSING = " \"'”’»)]*_"


def speakers_of(parts: Sequence[Part], known: Mapping[str, Role]) -> tuple[Speaker, ...]:
    """Return the speakers in order of appearance; `known` are those whose labels say their role.

    Where no label names a host, it is the one whose turns most often end in a question; the first where nobody's do.
    """
    turns: dict[str, list[str]] = {}
    for part in parts:
        if isinstance(part, Turn):
            turns.setdefault(part.speaker, []).append(part.text)
    unknown = {name: texts for name, texts in turns.items() if name not in known}
    host = None if Role.HOST in {known.get(name) for name in turns} else _host(unknown)
    guess = {name: Role.HOST if name == host else Role.GUEST for name in unknown}
    return tuple(Speaker(name, known.get(name) or guess[name]) for name in turns)


def _host(turns: Mapping[str, list[str]]) -> str | None:
    """Return who asks; None for a person alone."""
    if len(turns) < 2:
        return None
    if all(base(name.casefold()) in GENERIC or "_" in name for name in turns):
        return next((name for name, texts in turns.items() if any(map(_asks, texts))), next(iter(turns)))
    return max(turns, key=lambda name: sum(map(_asks, turns[name])) / len(turns[name]))


def _asks(text: str) -> bool:
    return text.rstrip(_CLOSING).endswith(("?", "？", "؟"))
