"""Which lines another voice stands in for, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from qa2audio.batch import Outcome

_SHOWN = 5


def to_text(outcome: Outcome) -> list[str]:
    """Return what to tell people; nothing where every voice did its part."""
    told = _told(outcome)
    if not told:
        return []
    count = "one utterance" if len(told) == 1 else f"{len(told)} utterances"
    lines = [f"  {told[0]['voice']} says {count} that could not be said as cast:"]
    for one in told[:_SHOWN]:
        reason = f": {one['reason'].rstrip('.')}" if one["reason"] else ""
        lines.append(f"    line {one['line']}, {one['speaker']}{reason}")
    if len(told) > _SHOWN:
        lines.append(f"    and {len(told) - _SHOWN} more")
    return lines


def to_json(outcome: Outcome) -> dict[str, Any]:
    """Return what to tell programs."""
    return {"fallbacks": _told(outcome)} if outcome.release else {}


def _told(outcome: Outcome) -> list[dict[str, Any]]:
    fallbacks = outcome.release.fallbacks if outcome.release else ()
    reasons = outcome.reasons or ("",) * len(fallbacks)
    return [one._asdict() | {"reason": reason} for one, reason in zip(fallbacks, reasons, strict=True)]
