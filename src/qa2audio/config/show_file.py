"""`show.toml`: what a show is, and how its episodes are made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.config.scalars import parse_language
from qa2audio.config.section import load_section
from qa2audio.config.show_listing import categories, described, funding, owner, people
from qa2audio.config.show_style import style
from qa2audio.errors import ConfigError, Location
from qa2audio.model import DISCLOSURE, Show, ShowKind, disclosure_in

if TYPE_CHECKING:
    from qa2audio.config.section import Section
    from qa2audio.model import Style

SHOW_FILE = "show.toml"
_MEDIA = ("podcast", "audiobook", "newsletter", "blog", "course")


class ShowSettings(NamedTuple):
    """What a `show.toml` says."""

    show: Show
    style: Style


def load_show(folder: Path) -> ShowSettings:
    """Read the `show.toml` in `folder`; `ConfigError` names the line, the key and what is right."""
    path = folder / SHOW_FILE
    if not path.is_file():
        hint = "Make a show with: qa2audio new my-show"
        raise ConfigError("this is no show: it has no show.toml.", location=Location(str(folder)), hint=hint)
    section = load_section(path)
    found = ShowSettings(_show(section), style(section))
    section.finish()
    return found


def show_schema() -> str:
    """Return the JSON Schema of `show.toml`, by which editors complete it."""
    return Path(__file__).with_name("show.schema.json").read_text(encoding="utf-8")


def _show(section: Section) -> Show:
    owner_name, owner_email = owner(section)
    language = _language(section)
    return Show(
        title=_title(section),
        url=section.address("url").rstrip("/"),
        description=described(section),
        author=section.line("author"),
        language=language,
        link=section.address("link"),
        copyright=section.line("copyright"),
        owner_name=owner_name,
        owner_email=owner_email,
        categories=categories(section),
        explicit=section.truth("explicit"),
        kind=ShowKind(section.choice("type", "episodic", [kind.value for kind in ShowKind])),
        cover=section.file_at("cover", (".jpg", ".jpeg", ".png")),
        people=people(section),
        funding=funding(section),
        locked=section.truth("locked", default=True),
        medium=section.choice("medium", "podcast", _MEDIA),
        frequency=section.line("frequency"),
        rrule=section.line("rrule"),
        complete=section.truth("complete"),
        blocked=section.truth("blocked"),
        new_feed_url=section.address("new_feed_url"),
        page_size=section.whole("page_size", 100, 10, 1000),
        disclosure=section.line("disclosure", disclosure_in(language) or DISCLOSURE),
        templates=section.folder_at("templates"),
        publish_to=section.line("publish_to"),
    )


def _title(section: Section) -> str:
    title = section.line("title")
    if not title:
        raise section.error("title", '"title" is missing.', 'Add title = "…".')
    return title


def _language(section: Section) -> str:
    language = parse_language(section.line("language", "en"))
    if language is None:
        raise section.error("language", '"language" must be a language tag.', 'Write language = "en".')
    return language
