"""What a render's host does in its child: what the engine says is trimmed, and refused where it is no take."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.engines.hosted.hosted_engine import opened
from qa2audio.synthesis.takes import flaw, trim

if TYPE_CHECKING:
    from qa2audio.hosts.child import Answering
    from qa2audio.model import Speech, Utterance

FUNCTION = f"{__name__}:take"
"""The job's name for a host."""


def take(reference: str) -> Answering:
    """Open the engine at `reference`."""
    return opened(reference, _trimmed)


def _trimmed(speech: Speech, utterance: Utterance) -> Speech | str:
    trimmed = trim(speech)
    return flaw(trimmed.audio, utterance) or trimmed
