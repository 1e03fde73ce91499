"""What search engines read of a page: schema.org's PodcastSeries and PodcastEpisode, as JSON-LD."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from qa2audio.show.locations import COVER, FEED, FRONT_PAGE, address, file_path, page_path
from qa2audio.show.pages.html_text import clean, day, iso_duration, line
from qa2audio.show.pages.picture_paths import share_path

if TYPE_CHECKING:
    from qa2audio.model import Listing, Show


def series(show: Show) -> dict[str, Any]:
    """Return the show as schema.org has it."""
    about: dict[str, Any] = {"@type": "PodcastSeries", "name": line(show.title)}
    if show.description:
        about["description"] = clean(show.description)
    about["inLanguage"] = show.language
    if show.author:
        about["author"] = {"@type": "Person", "name": line(show.author)}
    if show.url:
        about |= {
            "url": address(show, FRONT_PAGE).removesuffix(FRONT_PAGE),
            "webFeed": address(show, FEED),
            "image": address(show, COVER),
        }
    return about


def episode(show: Show, listing: Listing) -> dict[str, Any]:
    """Return an episode as schema.org has it."""
    release = listing.release
    made, audio = release.episode, release.audio
    media: dict[str, Any] = {
        "@type": "MediaObject",
        "encodingFormat": audio.mime,
        "contentSize": str(audio.size),
    }
    about: dict[str, Any] = {
        "@type": "PodcastEpisode",
        "name": line(made.title),
        "description": clean(made.description),
        "datePublished": day(listing.published),
        "duration": iso_duration(release.frames / release.rate),
        "inLanguage": made.language,
    }
    if made.number is not None:
        about["episodeNumber"] = made.number
    if made.season is not None:
        about["partOfSeason"] = {"@type": "PodcastSeason", "seasonNumber": made.season}
    if show.url:
        media["contentUrl"] = address(show, file_path(made.slug, audio.name))
        about |= {
            "url": address(show, page_path(made.slug)),
            "image": address(show, share_path(made.slug)),
        }
    return about | {"associatedMedia": media, "partOfSeries": series(show)}


def as_script(content: dict[str, Any]) -> Markup:
    """Return JSON that may stand in a script element: nothing in it can end that."""
    text = json.dumps({"@context": "https://schema.org", **content}, ensure_ascii=False)
    for char in "<>&\u2028\u2029":
        text = text.replace(char, f"\\u{ord(char):04x}")
    return Markup(clean(text))  # noqa: S704 - escaped on the line above
