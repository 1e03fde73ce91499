"""What a render would send to servers that may charge for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa2audio.production.budget import estimate

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Spending
    from qa2audio.production.episode_plan import Plan
    from qa2audio.production.settings import Settings


def to_text(plan: Plan, settings: Settings) -> list[str]:
    """Return a line for each engine behind a server."""
    return [
        f"  {one.engine} would be sent {_counted(one.requests, 'request')} with "
        f"{one.characters:,} characters, {_price(one.dollars)}"
        for one in _estimate(plan, settings)
    ]


def to_json(plan: Plan, settings: Settings) -> dict[str, Any]:
    """Return the same for programs; `dollars` is null where no price is known."""
    return {"spending": [one._asdict() for one in _estimate(plan, settings)]}


def _estimate(plan: Plan, settings: Settings) -> Sequence[Spending]:
    return estimate([plan], settings)


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" + ("" if number == 1 else "s")


def _price(dollars: float | None) -> str:
    return "at a price that is not known here" if dollars is None else f"about ${dollars:.2f}"
