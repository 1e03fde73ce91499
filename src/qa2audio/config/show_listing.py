"""What directories want to know of a show: its description, categories, owner, people, and where to give."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.errors import did_you_mean, nearest
from qa2audio.model import APPLE_CATEGORIES, Funding, Person

if TYPE_CHECKING:
    from qa2audio.config.section import Section

_MOST_BYTES = 4000
_MAIL = re.compile(r"[^\s@<>\"]+@[^\s@<>\"]+\.[^\s@<>\"]+\Z")


def described(section: Section) -> str:
    """Return the show's description; Apple counts its bytes."""
    text = section.words("description")
    if (size := len(text.encode())) > _MOST_BYTES:
        message = f'"description" has {size:,} bytes; apps take {_MOST_BYTES:,}.'
        raise section.error("description", message, "Shorten it.")
    return text


def categories(section: Section) -> tuple[tuple[str, str], ...]:
    """Return Apple's categories, `Society & Culture > Documentary` taken apart."""
    return tuple(_category(section, text) for text in section.texts("categories"))


def _category(section: Section, text: str) -> tuple[str, str]:
    category, _, below = (part.strip() for part in text.partition(">"))
    if category not in APPLE_CATEGORIES:
        raise section.error("categories", f'unknown category "{category}".', _suggest(category))
    if below and below not in APPLE_CATEGORIES[category]:
        hint = did_you_mean(below, APPLE_CATEGORIES[category]) or _suggest(below)
        raise section.error("categories", f'"{category}" has no category "{below}".', hint)
    return category, below


def _suggest(name: str) -> str:
    """Return what to write for a category that is written otherwise, or stands one level lower."""
    known = {below: f"{category} > {below}" for category, inner in APPLE_CATEGORIES.items() for below in inner}
    known |= {category: category for category in APPLE_CATEGORIES}
    if meant := nearest(name, known):
        return f'Write "{known[meant]}".'
    return f"Apple has {', '.join(APPLE_CATEGORIES)}."


def owner(section: Section) -> tuple[str, str]:
    """Return name and mail address of the owner, to whom directories write."""
    table = section.section("owner")
    name, email = table.line("name"), table.line("email")
    if email and not _MAIL.match(email):
        raise table.error("email", f'"{email}" is no mail address.', 'Write email = "me@example.org".')
    table.finish()
    return name, email


def people(section: Section) -> tuple[Person, ...]:
    """Return the show's own cast, for credits."""
    return tuple(_person(table) for table in section.sections("people"))


def _person(table: Section) -> Person:
    person = Person(
        name=_needed(table, "name"),
        role=table.line("role", "host").lower(),
        group=table.line("group", "cast").lower(),
        href=table.address("href"),
        img=table.address("img"),
    )
    table.finish()
    return person


def funding(section: Section) -> tuple[Funding, ...]:
    """Return where listeners can give."""
    return tuple(_fund(table) for table in section.sections("funding"))


def _fund(table: Section) -> Funding:
    _needed(table, "url")
    found = Funding(table.address("url"), table.line("text", Funding("").text)[:128])
    table.finish()
    return found


def _needed(table: Section, key: str) -> str:
    text = table.line(key)
    if not text:
        raise table.error(key, f'"{key}" is missing.', f'Add {key} = "…".')
    return text
