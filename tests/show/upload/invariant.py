"""What subscribers may rely on: whatever the feed at a target lists is there, and is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import unquote
from xml.etree import ElementTree as ET

from .conftest import BASE

if TYPE_CHECKING:
    from collections.abc import Callable

Read = "Callable[[str], bytes | None]"


def broken_promises(size_of: Callable[[str], int | None], read: Callable[[str], bytes | None]) -> list[str]:
    """Return what the feed, as it stands now, lists and is not there; `size_of` and `read` look at the target."""
    found: list[str] = []
    page = "feed.xml"
    seen = set()
    while page and page not in seen:
        seen.add(page)
        data = read(page)
        if data is None:
            return found if page == "feed.xml" else [*found, page]
        page = ""
        for element in ET.fromstring(data).iter():  # noqa: S314 - ours
            for key in ("url", "href"):
                path = _path(element.get(key, ""))
                if path is None:
                    continue
                if element.get("rel") == "next":
                    page = path
                size = size_of(path)
                length = element.get("length") if element.tag == "enclosure" else None
                if size is None or (length and int(length) != size):
                    found.append(path)
    return found


def _path(address: str) -> str | None:
    return unquote(address.removeprefix(f"{BASE}/")) if address.startswith(f"{BASE}/") else None
