"""Words before they are sound: what was said, by whom, on which line."""

from __future__ import annotations

from qa2audio.transcript.read_file import read

__all__ = ["read"]
