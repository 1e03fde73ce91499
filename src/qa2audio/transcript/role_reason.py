"""Why somebody has a role, in words for people; no code reads them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.model import Inference, Speaker


def role_reason(speaker: Speaker) -> str:
    """Return why `speaker` has this role; nothing where the transcript itself says it."""
    if speaker.inferred:
        return _inferred(speaker.inferred)
    return "the front matter or the cast says so" if speaker.assigned else ""


def _inferred(found: Inference) -> str:
    if found.host is not None:
        return f"talks with {found.host}, who hosts"
    if found.alone:
        return "speaks alone"
    if found.asked:
        also = " and welcomes the others" if found.welcomes else ""
        return f"asks {found.asked} of {found.questions} questions{also}"
    return "welcomes the others" if found.welcomes else "speaks first, and nobody asks"
