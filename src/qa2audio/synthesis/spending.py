"""What a recording would send to servers that may charge for it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from qa2audio.model import Spending
from qa2audio.synthesis.session import unrecorded
from qa2audio.synthesis.split import split

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.model import Utterance
    from qa2audio.synthesis.take_cache import TakeCache


def spending(utterances: Sequence[Utterance], cache: TakeCache) -> tuple[Spending, ...]:
    """Return, for each engine behind a server, what of `utterances` is not in `cache` and would be sent to it."""
    sent: dict[str, list[Spending]] = defaultdict(list)
    for engine, said in unrecorded(utterances, cache):
        if engine.metered:
            sent[engine.name] += [_of(engine, utterance) for utterance in said]
    return tuple(total(name, sent[name]) for name in sorted(sent))


def total(engine: str, parts: Iterable[Spending]) -> Spending:
    """Return all of `parts` as one; the price of all is known only where that of each is."""
    some = list(parts)
    prices = [one.dollars for one in some if one.dollars is not None]
    return Spending(
        engine,
        requests=sum(one.requests for one in some),
        characters=sum(one.characters for one in some),
        dollars=sum(prices) if len(prices) == len(some) else None,
    )


def _of(engine: Engine, utterance: Utterance) -> Spending:
    pieces = split(utterance, engine.max_chars, engine.told)
    characters = sum(len(piece.spoken) for piece in pieces)
    return Spending(engine.name, len(pieces), characters, engine.price(utterance.voice, characters))
