"""Which models can be installed: those that the engines say they can bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.engines import registry
from qa2audio.errors import EngineError, Location, OptionError, did_you_mean

if TYPE_CHECKING:
    from qa2audio.engines.installable import Model


def known_models() -> dict[str, Model]:
    """Return the models that engines list, by name; an engine that cannot be loaded lists none."""
    return {model.name: model for engine in registry.names() for model in _models(engine)}


def _models(engine: str) -> tuple[Model, ...]:
    try:
        return registry.load(engine).models()
    except EngineError:
        return ()


def find_model(name: str) -> Model:
    """Return the model called `name`; `OptionError` if no engine has it."""
    engine = name.partition(":")[0]
    found = registry.load(engine).find_model(name) if engine in registry.names() else None
    if found is None:
        known = known_models()
        firsts = {model.engine: model.name for model in reversed(known.values())}
        hint = did_you_mean(name, known) or f"Such as {' or '.join(sorted(firsts.values()))}."
        raise OptionError(f'there is no model "{name}".', location=Location("MODEL"), hint=hint)
    return found
