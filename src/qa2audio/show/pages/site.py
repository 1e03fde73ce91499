"""The site of one show: what each page is made from, and its bytes."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from qa2audio.model import Imported, Listing
from qa2audio.show.locations import COVER, FEED, FRONT_PAGE, address, page_path
from qa2audio.show.pages import linked_data, views
from qa2audio.show.pages.digest import digest
from qa2audio.show.pages.html_text import direction, line, paragraphs, shorten
from qa2audio.show.pages.interface_words import labels
from qa2audio.show.pages.picture_paths import FRONT_ART, art_path, share_path
from qa2audio.show.pages.pictures import jpeg, open_cover, share_picture, small_cover
from qa2audio.show.pages.policy import content_policy
from qa2audio.show.pages.templates import Templates
from qa2audio.show.pages.theme import palette, style
from qa2audio.show.pages.transcript_view import file_of, read_sections, stripes
from qa2audio.web.iri import web_address

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.model import Show
    from qa2audio.show.pages.theme import Palette

_EPISODE_SCRIPT = ("common", "player", "lines", "scroll", "follow", "search", "moments", "keys", "episode")
_FRONT_SCRIPT = ("common", "front")


class Site:
    """A show's pages; `entries` are newest first."""

    def __init__(self, show: Show, entries: Sequence[Listing | Imported], folder: Path) -> None:
        self._show = show
        self.entries = entries
        self._folder = folder
        self._templates = Templates(show.templates)
        about = replace(
            show, cover=None, templates=None
        )  # where they stand on this machine is nobody's business
        cover = folder / COVER
        self._shared = digest(self._templates.digest, about, cover.is_file())
        self._cover = digest(cover.read_bytes()) if cover.is_file() else ""
        self._cards = [
            views.card(entry) if isinstance(entry, Listing) else views.imported_card(entry) for entry in entries
        ]

    def slug(self, index: int) -> str:
        """Return the name of an episode's page."""
        return self._cards[index].slug

    def episode_digest(self, index: int) -> str:
        """Return the digest of everything that the page of an episode is made from."""
        entry, neighbours = self.entries[index], (self._neighbour(index - 1), self._neighbour(index + 1))
        if isinstance(entry, Imported):
            return digest(self._shared, entry, *neighbours)
        release = entry.release
        own = (release.episode, release.files, release.frames, release.rate, entry.published, entry.guid)
        listened = (release.listened,) if release.listened else ()  # a page where nobody listened is as it was
        return digest(self._shared, (*own, *listened), *neighbours)

    def front_digest(self) -> str:
        """Return the digest of everything that the front page is made from."""
        return digest(self._shared, self._cover, self._cards)

    def episode(self, index: int) -> dict[str, bytes]:
        """Return the files of an episode's page by their paths, the page last."""
        entry = self.entries[index]
        return self._listed(index, entry) if isinstance(entry, Listing) else self._imported(index, entry)

    def _imported(self, index: int, entry: Imported) -> dict[str, bytes]:
        """Its audio is where it always was: the page lets it come from there, and asks for it when somebody does."""
        shown, audio = self._cards[index], web_address(entry.audio)
        content = {
            "episode": shown,
            "description": paragraphs(entry.description),
            "audio": audio,
            "link": web_address(entry.link),
            "newer": self._neighbour(index - 1),
            "older": self._neighbour(index + 1),
            "linked_data": linked_data.as_script(linked_data.series(self._show)),
        }
        colours = palette(open_cover(self._folder / COVER))
        path, media = page_path(shown.slug), "/".join(audio.split("/")[:3])
        page = self._page(
            "imported.html",
            path,
            self._show.language,
            colours,
            content,
            shown.summary,
            ("common",),
            media=media,
        )
        return {path: page}

    def _listed(self, index: int, listing: Listing) -> dict[str, bytes]:
        show, shown, release = self._show, self._cards[index], listing.release
        sections = read_sections(release)
        length = views.length(release)
        bars = stripes(sections, length)
        picture = file_of(release, "image/jpeg")
        cover = open_cover(release.folder / picture.name) if picture else None
        cover = cover or open_cover(self._folder / COVER)
        colours = palette(cover)
        content = {
            "episode": shown,
            "description": paragraphs(release.episode.description),
            "sections": sections,
            "stripes": bars,
            "seconds": round(length, 3),
            "audio": views.downloads(release)[0].href,
            "audio_type": release.audio.mime,
            "downloads": views.downloads(release),
            "people": views.people(show, release, sections),
            "art": views.beside(shown.art) if cover else "",
            "newer": self._neighbour(index - 1),
            "older": self._neighbour(index + 1),
            "share": address(show, share_path(shown.slug)) if show.url and cover else "",
            "audio_url": address(show, f"episodes/{shown.slug}/{release.audio.name}") if show.url else "",
            "checked": views.checked(release),
            "linked_data": linked_data.as_script(linked_data.episode(show, listing)),
        }
        page = self._page(
            "episode.html",
            page_path(shown.slug),
            shown.language,
            colours,
            content,
            shown.summary,
            _EPISODE_SCRIPT,
        )
        pictures = {}
        if cover:
            mark = digest(picture, bars)
            pictures = {
                art_path(shown.slug): jpeg(small_cover(cover), mark),
                share_path(shown.slug): jpeg(share_picture(cover, colours, bars), mark),
            }
        return pictures | {page_path(shown.slug): page}

    def front(self) -> dict[str, bytes]:
        """Return the files of the front page by their paths, the page last."""
        show = self._show
        cover = open_cover(self._folder / COVER)
        if cover is None and self._cards:
            cover = open_cover(self._folder / art_path(self._cards[0].slug))
        content = {
            "seasons": views.seasons([card for card in self._cards if card.kind != "trailer"]),
            "trailer": views.trailer(self._cards),
            "count": len(self._cards),
            "description": paragraphs(show.description),
            "art": FRONT_ART if cover else "",
            "share": address(show, COVER) if show.url else "",
            "linked_data": linked_data.as_script(linked_data.series(show)),
        }
        summary = shorten(line(show.description), 180)
        page = self._page(
            "index.html", FRONT_PAGE, show.language, palette(cover), content, summary, _FRONT_SCRIPT
        )
        pictures = {FRONT_ART: jpeg(small_cover(cover), self._cover)} if cover else {}
        return pictures | {FRONT_PAGE: page}

    def _page(  # noqa: PLR0913, PLR0917 - a page has these sides
        self,
        template: str,
        path: str,
        language: str,
        colours: Palette,
        content: dict[str, Any],
        summary: str,
        script: Sequence[str],
        *,
        media: str = "",
    ) -> bytes:
        show, words = self._show, labels(language)
        sheet = style(colours) + self._templates.style
        scripts = (self._templates.head_script(), self._templates.script(script))
        foreign = words.language != language.split("-", maxsplit=1)[0].lower()
        root = "../" * path.count("/")
        values = content | {
            "show": views.about(show),
            "say": SimpleNamespace(**words.words),
            "words": list(words.words.items()),
            "ui": Markup(' lang="{}" dir="ltr"').format(words.language) if foreign else "",
            "language": language,
            "direction": direction(language),
            "summary": summary,
            "root": root,
            "feed": address(show, FEED) if show.url else root + FEED,
            "canonical": address(show, path).removesuffix(FRONT_PAGE) if show.url else "",
            "policy": content_policy(scripts, sheet, media),
            "style": Markup(sheet),  # noqa: S704 - ours; the show's was looked through
            "head_script": Markup(scripts[0]),  # noqa: S704
            "script": Markup(scripts[1]),  # noqa: S704
        }
        return self._templates.render(template, values).encode()

    def _neighbour(self, index: int) -> dict[str, str] | None:
        if not 0 <= index < len(self._cards):
            return None
        shown = self._cards[index]
        return {"href": views.beside(shown.page), "title": shown.title, "language": shown.language}
