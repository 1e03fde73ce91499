"""Where the files of a feed are looked for: beside it, or on the web."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio.show.check.assets import check_assets
from qa2audio.show.check.disk import Disk, is_built
from qa2audio.show.check.web_files import Web

if TYPE_CHECKING:
    from qa2audio.show.check.remark import Remark
    from qa2audio.show.foreign_feed.feed_document import Document


def check_files(document: Document, *, fetch: bool) -> list[Remark]:
    """Return what is wrong with the feed's files.

    With `fetch` the servers are asked; otherwise files are looked for only where the feed stands in a built show.
    """
    if fetch:
        return check_assets(document, Web(document.address))
    folder = Path(document.where).parent
    if document.address or not is_built(folder):
        return []
    return check_assets(document, Disk(folder, document))
