"""The takes of lines: a table for people, one JSON document for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qa2audio.cli.display_text import visible

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from qa2audio.model import Take
    from qa2audio.production.retakes import Retaken

_SCHEMA = 1
_SHOWN = 60
"""Characters of a line."""


def to_text(made: Sequence[Retaken], chosen_in: Path | None) -> list[str]:
    """Return a block for each line; `chosen_in` is the file in which a choice was written."""
    lines = [line for one in made for line in _block(one)]
    if chosen_in:
        (one,) = made
        lines.append(_chosen(one, chosen_in))
    return lines


def _block(one: Retaken) -> Iterator[str]:
    voice = one.utterance.voice
    yield visible(f'{one.name}  {one.utterance.speaker}: "{beginning(one.utterance.text)}"')
    yield f"  {voice.engine}/{voice.name}"
    for take in one.takes:
        number = take.utterance.take
        notes = (
            ("usual" if number == 0 else ""),
            ("heard" if number == one.utterance.take else ""),
            _same(one, take),
        )
        said = ", ".join(note for note in notes if note)
        yield f"  take {number}  {take.frames / take.rate:5.2f} s  {take.path.absolute()}{said and f'  ({said})'}"
    for number, reason in one.failures:
        yield visible(f"  take {number}  failed: {reason}")


def _same(one: Retaken, take: Take) -> str:
    """Say of which earlier take this is a copy: some engines say some words in one way only."""
    earlier = _twin(one, take)
    return "" if earlier is None else f"sounds as take {earlier}"


def _twin(one: Retaken, take: Take) -> int | None:
    numbers = (
        other.utterance.take
        for other in one.takes
        if other.digest == take.digest and other.utterance.take < take.utterance.take
    )
    return next(numbers, None)


def _chosen(one: Retaken, chosen_in: Path) -> str:
    take = one.utterance.take
    if take:
        return f"Line {one.name} is heard in take {take} from now on: {chosen_in}"
    return f"Line {one.name} is heard in its usual take."


def beginning(text: str) -> str:
    """Return a text, or how it begins."""
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"


def to_json(made: Sequence[Retaken], chosen_in: Path | None) -> str:
    """Return the same for programs; `docs/json.md` promises its keys."""
    said: dict[str, Any] = {
        "schema": _SCHEMA,
        "lines": [
            {
                "line": str(one.name),
                "speaker": one.utterance.speaker,
                "text": one.utterance.text,
                "voice": f"{one.utterance.voice.engine}/{one.utterance.voice.name}",
                "heard": one.utterance.take,
                "takes": [
                    {
                        "take": take.utterance.take,
                        "seconds": round(take.frames / take.rate, 3),
                        "file": str(take.path.absolute()),
                        "sha256": take.digest,
                        "recorded": not take.cached,
                        "same_as": _twin(one, take),
                    }
                    for take in one.takes
                ],
                "failures": [{"take": number, "reason": reason} for number, reason in one.failures],
            }
            for one in made
        ],
        "chosen_in": str(chosen_in) if chosen_in else None,
    }
    return json.dumps(said, ensure_ascii=False, indent=1)
