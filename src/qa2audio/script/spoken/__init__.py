"""From written to spoken words."""

from __future__ import annotations

from qa2audio.script.spoken.pipeline import STEPS, speak

__all__ = ["STEPS", "speak"]
