"""Where everything of a built show stands, as a path inside its folder and as an address in the world.

    feed.xml  index.html  cover.jpg
    episodes/SLUG.html          the episode's page
    episodes/SLUG/SLUG.mp3 …    its release

The pages are no part of a release's folder: that is swapped as a whole when its episode is made anew.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

if TYPE_CHECKING:
    from qa2audio.model import Show

EPISODES = "episodes"
FEED = "feed.xml"
FRONT_PAGE = "index.html"
COVER = "cover.jpg"


def page_path(slug: str) -> str:
    """Return the path of an episode's page, relative to the built folder."""
    return f"{EPISODES}/{slug}.html"


def file_path(slug: str, name: str) -> str:
    """Return the path of the file `name` of an episode's release, relative to the built folder."""
    return f"{EPISODES}/{slug}/{name}"


def address(show: Show, path: str) -> str:
    """Return the absolute address of `path`; ASCII, as feeds and players want it."""
    return f"{show.url}/{quote(path)}"
