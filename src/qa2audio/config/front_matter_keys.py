"""What front matters call things: our names, and what other programs call the same."""

from __future__ import annotations

import difflib

_ALSO = {
    "title": "",
    "series": "show podcast",
    "slug": "",
    "description": "summary excerpt",
    "date": "published publish_date pubdate date_published published_at",
    "episode": "number episode_number ep",
    "season": "season_number",
    "tags": "tag keywords",
    "language": "lang locale",
    "explicit": "",
    "author": "authors",
    "link": "url",
    "speakers": "speaker participants people",
    "host": "hosts interviewer interviewers moderator",
    "guest": "guests interviewee interviewees",
    "aliases": "",
    "labels": "",
    "skip": "",
    "cast": "voices",
    "lexicon": "",
    "type": "kind episode_type episodetype",
    "draft": "",
    "guid": "",
    "soundbites": "soundbite",
}
OURS = tuple(_ALSO)
"""The names we tell people."""
_MEANT = {other: key for key, others in _ALSO.items() for other in (key, *others.split())}
# What other programs' keys are called, though they look like slips of ours.
_FOREIGN = frozenset(
    [
        "links",
        "data",
        "dates",
        "titles",
        "slugs",
        "link_text",
        "image",
        "tagline",
        "subtitle",
        "hosting",
        "authored",
        "episodes",
        "seasons",
        "series_id",
        "series_title",
        "guest_bio",
        "show_id",
        "shows",
        "podcasts",
        "castopod",
        "update",
        "updates",
        "locales",
        "language_code",
        "langs",
        "summary_large",
        "types",
        "typo",
        "drafts",
        "drift",
        "guide",
        "guides",
        "uid",
        "gid",
        "uuid",
        "kinds",
        "mind",
        "label",
        "ship",
    ]
)
_ALIKE = 0.8  # titel and title are at 0.8, subtitle and title at 0.77, data and date at 0.75


def canonical(key: str) -> str | None:
    """Return our name of `key`, or None if it is none of ours."""
    return _MEANT.get(_plain(key))


def misspelt(key: str) -> str | None:
    """Return the key that somebody who wrote `key` meant; None where it is rather another program's."""
    plain = _plain(key)
    if plain in _FOREIGN:
        return None
    near = difflib.get_close_matches(plain, _MEANT, n=1, cutoff=_ALIKE)
    return near[0] if near and abs(len(near[0]) - len(plain)) <= 1 else None


def _plain(key: str) -> str:
    return key.strip().casefold().replace("-", "_").replace(" ", "_")
