"""Which engine speaks where nobody chooses one."""

from __future__ import annotations

DEFAULT_ENGINE = "pyttsx3"
"""Works on every machine without a download. Until an episode is planned, an engine that nobody chose is None."""
