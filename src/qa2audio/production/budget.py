"""What episodes would send to servers that may charge for it, and whether that is allowed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import EngineError, Location, OptionError
from qa2audio.synthesis import voice_catalogue

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Spending
    from qa2audio.production.episode_plan import Plan
    from qa2audio.production.settings import Settings

_WHERE = Location("--max-characters")


def estimate(plans: Sequence[Plan], settings: Settings) -> tuple[Spending, ...]:
    """Return what `plans` would send, by engine; what two of them share is sent once."""
    # A recording session comes with it, and numpy: a run that sends nothing to a server does without.
    from qa2audio.synthesis.spending import spending
    from qa2audio.synthesis.take_cache import TakeCache

    with TakeCache(settings.cache) as cache:
        return spending([one for plan in plans for one in plan.utterances + plan.closing], cache)


def check_limit(plans: Sequence[Plan], settings: Settings) -> None:
    """Raise `EngineError` if `plans` would send more than `settings.max_characters`."""
    limit = settings.max_characters
    if limit is None:
        return
    voices = {plan.fallback.voice.engine for plan in plans if plan.fallback}
    if any(map(voice_catalogue.is_metered, voices)):
        raise OptionError(
            "cannot be kept with a fallback that may cost money itself.",
            location=_WHERE,
            hint="Choose another.",
        )
    sent = estimate(plans, settings)
    characters = sum(one.characters for one in sent)
    if characters > limit:
        names = " and ".join(one.engine for one in sent)
        raise EngineError(
            f"{characters:,} characters would be sent to {names}, and {limit:,} are allowed.",
            location=_WHERE,
            hint="Nothing was sent.",
        )
