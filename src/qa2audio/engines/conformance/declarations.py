"""What an engine says of itself, before it is opened."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.engines.conformance.findings import Observation
    from qa2audio.model import Voice

_TAG = re.compile(r"[a-z]{2,8}(-[a-z0-9]{1,8})*")  # the shape of BCP 47, in lower case


def facts(make: Callable[[], Engine], engine: Any, registered: str | None) -> Iterator[Observation]:
    """Look at its properties."""
    for fact, text in (("name", engine.name), ("version", engine.version)):
        fine = isinstance(text, str) and bool(text.strip())
        yield f"{fact} is a text and not empty", None if fine else repr(text)
    if registered is not None:
        yield "it is registered under its name", None if engine.name == registered else repr(engine.name)
    again = make().version
    yield "version is the same each time", None if engine.version == again else f"{engine.version}, {again}"
    for fact, number in (("max_chars", engine.max_chars), ("concurrency", engine.concurrency)):
        fine = isinstance(number, int) and not isinstance(number, bool) and number >= 1
        yield f"{fact} is a positive number", None if fine else repr(number)
    yield from _truths(engine)
    fine = isinstance(engine.patience, int | float) and 0 <= engine.patience < float("inf")
    yield "patience is a number of seconds", None if fine else repr(engine.patience)


def _truths(engine: Any) -> Iterator[Observation]:
    for fact, truth in (
        ("stateful", engine.stateful),
        ("phonemes", engine.phonemes),
        ("spells_letters", engine.spells_letters),
        ("pitch", engine.pitch),
        ("metered", engine.metered),
        ("repeatable", engine.repeatable),
        ("varies", engine.varies),
    ):
        yield f"{fact} is True or False", None if isinstance(truth, bool) else repr(truth)


def trouble(engine: Engine) -> str | None:
    """Return why it cannot be used."""
    try:
        problem: object = engine.problem()
    except Exception as error:  # noqa: BLE001 - a plug-in may fail in any way, and that is what is looked for
        return f"problem() raised {type(error).__name__}: {error}"
    if problem is None or (isinstance(problem, str) and problem.strip()):
        return problem
    return f"problem() gave {problem!r}, not a sentence or None"


def catalogue(engine: Engine, voices: Sequence[Voice]) -> Iterator[Observation]:
    """Look at its lists of voices and of models."""
    names = [voice.name for voice in voices]
    twins = sorted({name for name in names if names.count(name) > 1}) if len(set(names)) < len(names) else []
    yield "its voices have names of their own", repr(twins[:3]) if twins else None
    strange = {voice.engine for voice in voices} - {engine.name}
    yield "its voices name it as their engine", repr(sorted(strange)) if strange else None
    tags = sorted({voice.language for voice in voices if not _TAG.fullmatch(voice.language)})
    yield "its voices have language tags such as en-us, or und", repr(tags[:3]) if tags else None
    unlisted = [variant.name for variant in engine.variants if variant.name not in names]
    yield "its variants are listed as +voices", repr(unlisted[:3]) if unlisted else None
    same = tuple(voices) == tuple(engine.voices())
    yield "its voices are the same each time", None if same else "another list"
    models = [model.name for model in engine.models()]
    strange_models = [name for name in models if name.partition(":")[0] != engine.name]
    yield "its models are called as it is", repr(strange_models[:3]) if strange_models else None
    lost = [name for name in models if engine.find_model(name) is None]
    yield "its models are found by their names", repr(lost[:3]) if lost else None
