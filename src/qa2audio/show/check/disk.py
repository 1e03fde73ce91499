"""The files of a built show, found on the disk by the addresses they will have."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote

from qa2audio.files.file_digest import digest_of_stream
from qa2audio.show.check.assets import Seen
from qa2audio.show.check.feed_level import self_link
from qa2audio.show.check.picture_size import ENOUGH, picture_in
from qa2audio.show.check.position import Place
from qa2audio.show.locations import EPISODES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from qa2audio.show.check.assets import Wanted
    from qa2audio.show.foreign_feed.feed_document import Document


class Disk:
    """Looks for what stands below the feed's own address in the folder where the feed is."""

    def __init__(self, folder: Path, document: Document) -> None:
        own = self_link(Place(document.channel, is_item=False)) if document.channel else ""
        self._base = own.rpartition("/")[0]
        self._folder = folder

    def __call__(self, wanted: Iterable[Wanted]) -> Iterator[Seen | None]:
        """Yield what is there; None for addresses elsewhere."""
        return (self._seen(one) for one in wanted)

    def _seen(self, one: Wanted) -> Seen | None:
        if not self._base or not one.address.startswith(f"{self._base}/"):
            return None
        path = self._folder / unquote(one.address[len(self._base) + 1 :])
        if self._folder.resolve() not in path.resolve().parents:
            return None
        try:
            with path.open("rb") as file:
                picture = picture_in(file.read(ENOUGH)) if one.is_picture else None
                file.seek(0)
                needed = one.node.first("podcast:integrity")
                digest = bytes.fromhex(digest_of_stream(file)) if needed else b""
                return Seen(size=path.stat().st_size, sha256=digest, picture=picture)
        except (OSError, ValueError) as problem:
            return Seen(problem=getattr(problem, "strerror", None) or str(problem))


def is_built(folder: Path) -> bool:
    """Whether `folder` holds a built show, so that its files can be looked for."""
    return (folder / EPISODES).is_dir()
