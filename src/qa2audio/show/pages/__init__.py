"""The static site: a front page, and a page for every episode.

Each page is one file that asks nobody for anything: style, script, transcript and chapters stand in it; audio and
pictures stand beside it. It reads well without its script, and from `file://`.
"""

from __future__ import annotations

from qa2audio.show.pages.page_files import write_pages

__all__ = ["write_pages"]
