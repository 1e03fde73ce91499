"""How a transcript becomes an episode where it belongs to a show: as `build` makes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.batch.build_context import TRANSCRIPTS, workshop_of
from qa2audio.config import load_show
from qa2audio.config.show_file import SHOW_FILE

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.production.settings import Settings


def show_of(transcript: Path) -> Path | None:
    """Return the folder of the show whose transcript this is, or None; it may lie in folders of its own there."""
    for folder in transcript.absolute().parents:
        if folder.name == TRANSCRIPTS and (folder.parent / SHOW_FILE).is_file():
            return folder.parent
    return None


def settings_in_show(folder: Path) -> Settings:
    """Return how transcripts of the show in `folder` become episodes; `ConfigError` if it cannot be understood."""
    show, style = load_show(folder)
    return workshop_of(folder, show, style).settings()
