"""What the suite finds out."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

Observation = tuple[str, str | None]
"""A promise that was looked at, and how it was broken there, or None."""
_SHOWN = 3


class Finding(NamedTuple):
    """A promise, and what became of it."""

    promise: str
    detail: str
    """Where it is broken and how; empty if it is kept."""

    @property
    def kept(self) -> bool:
        """Whether it was kept wherever it was looked at."""
        return not self.detail


def summarised(observations: Iterable[Observation]) -> list[Finding]:
    """Return one finding for each promise, in the order in which they were first looked at."""
    found: dict[str, list[str]] = {}
    for promise, detail in observations:
        found.setdefault(promise, []).extend([] if detail is None else [detail or "broken"])
    return [Finding(promise, _listed(details)) for promise, details in found.items()]


def _listed(details: list[str]) -> str:
    more = len(details) - _SHOWN
    return "; ".join(details[:_SHOWN]) + (f"; and {more} more" if more > 0 else "")
