"""A built show, served to this machine (or the phone beside it) as a good host would serve it to the world."""

from __future__ import annotations

from qa2audio.show.preview.preview_server import Preview, built_folder, open_server

__all__ = ["Preview", "built_folder", "open_server"]
