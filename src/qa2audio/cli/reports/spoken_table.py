"""`qa2audio check --spoken`: written beside spoken, and what nobody taught us."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, cast

import click

from qa2audio.cli.terminal_columns import table
from qa2audio.model.spans import readable
from qa2audio.spoken.pronunciation import read_in_two_ways, respoken, stub, untaught
from qa2audio.synthesis import voice_catalogue

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.model import Utterance
    from qa2audio.production.episode_plan import Plan
    from qa2audio.spoken.pronunciation import Spoken


def to_text(plan: Plan) -> Iterable[str]:
    """Yield the lines that people read."""
    engines = voice_catalogue.engine
    changed = list(respoken(plan.transcript, plan.utterances, lexicon=plan.lexicon, listeners=engines))
    yield click.style(plan.transcript.title, bold=True)
    yield ""
    if changed:
        yield "Spoken otherwise than written:"
        yield from table(
            [
                (
                    f"{one.line:>5}",
                    one.speaker,
                    f"{one.written} → {_told(one)}",
                    f"[{one.step}]",
                )
                for one in changed
            ]
        )
    else:
        yield "Everything is spoken as it is written."
    yield from _two_ways(plan)
    words = untaught(plan.transcript, plan.utterances, lexicon=plan.lexicon, listeners=engines)
    if words:
        yield ""
        yield "Words nobody taught it:"
        yield from table([(f"{w.times:>3}×", w.word, w.spoken, f"line {w.line}") for w in words])
        yield ""
        yield "To teach them, correct this, save it as lexicon.toml and add --lexicon lexicon.toml:"
        yield ""
        yield stub(words)


def _told(one: Spoken) -> str:
    """Return what is said in words; where these are those that were written, by its sound."""
    words = readable(one.spoken)
    return readable(one.spoken, sounds=True) if words == one.written else words


def _two_ways(plan: Plan) -> Iterable[str]:
    found = read_in_two_ways(plan.transcript, plan.utterances, lexicon=plan.lexicon)
    if not found:
        return
    yield ""
    yield "Words that may be read in two ways, and the sentence does not show which:"
    yield from table(
        [(f"{one.line:>5}", one.speaker, one.word, f"/{one.likely}/ or /{one.other}/") for one in found]
    )
    yield f"To choose, write {found[0].word} [say: /{found[0].likely}/] in the transcript."


def with_spoken(report: dict[str, object], plan: Plan) -> dict[str, object]:
    """Return `report` with `spoken` in every turn, `phonemes` where its engine can tell them, and what is unsure."""
    said: dict[int, list[str]] = defaultdict(list)
    sounds: dict[int, list[str | None]] = defaultdict(list)
    for utterance in plan.utterances:
        said[utterance.part].append(utterance.spoken)
        sounds[utterance.part].append(_phonemes(utterance))
    parts = cast("list[dict[str, Any]]", report["parts"])
    spoken = [
        {**part, "spoken": readable(" ".join(said[index])), "phonemes": _joined(sounds[index])}
        if part["kind"] == "turn"
        else part
        for index, part in enumerate(parts)
    ]
    words = untaught(plan.transcript, plan.utterances, lexicon=plan.lexicon, listeners=voice_catalogue.engine)
    two_ways = read_in_two_ways(plan.transcript, plan.utterances, lexicon=plan.lexicon)
    return {
        **report,
        "parts": spoken,
        "untaught": [word._asdict() for word in words],
        "two_ways": [one._asdict() for one in two_ways],
    }


def _phonemes(utterance: Utterance) -> str | None:
    """Return its sounds; None where its engine cannot tell, or cannot be used here."""
    engine = voice_catalogue.engine(utterance.voice.engine)
    return None if engine.problem(utterance.voice) else engine.pronunciation(utterance)


def _joined(pieces: list[str | None]) -> str | None:
    return None if None in pieces or not pieces else " ".join(filter(None, pieces))
