"""When pages are written, from what, and what a show's own templates may do."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.show.pages.conftest import SHOW, Site, make_listing, said

from qa2audio.errors import ConfigError, OutputError
from qa2audio.model import Doubt, Imported, Listened, Listing, TakeSign
from qa2audio.show.pages import write_pages
from qa2audio.show.pages.colour import LCH, contrast, from_bytes, readable, to_hex
from qa2audio.show.pages.theme import Palette, dark, light


@pytest.fixture
def one(tmp_path: Path) -> tuple[Path, list[Listing]]:
    return tmp_path, [make_listing(tmp_path, "a", "2026-01-01", said(40))]


def states(folder: Path) -> dict[str, tuple[bytes, int]]:
    found = [*folder.glob("*.*"), *folder.glob("episodes/*.*")]
    return {path.name: (path.read_bytes(), path.stat().st_mtime_ns) for path in found}


def test_the_same_bytes_again_and_nothing_touched(site: Site, tmp_path: Path) -> None:
    before = states(site.folder)
    files = write_pages(SHOW, reversed(site.listings), site.folder)
    assert {path.name for path in files} == set(before) - {"cover.jpg"}
    write_pages(SHOW, site.listings, site.folder, verify=True)
    assert states(site.folder) == before
    copy = Path(shutil.copytree(site.folder, tmp_path / "copy"))
    for path in [*copy.glob("*.html"), *copy.glob("episodes/*.html"), *copy.glob("episodes/*.jpg")]:
        path.unlink()
    moved = [
        replace(entry, release=replace(entry.release, folder=copy / "episodes" / entry.release.episode.slug))
        for entry in site.listings
    ]
    write_pages(SHOW, moved, copy)
    assert {name: content for name, (content, _) in states(copy).items()} == {
        name: content for name, (content, _) in before.items()
    }


def test_only_what_changed_is_written(one: tuple[Path, list[Listing]]) -> None:
    folder, entries = one
    entries.append(make_listing(folder, "b", "2026-01-02", said(40)))
    entries.append(make_listing(folder, "c", "2026-01-03", said(40)))
    write_pages(SHOW, entries, folder)
    before = states(folder)
    edited = replace(entries[0], release=replace(entries[0].release, soundbites=()))
    write_pages(SHOW, [edited, *entries[1:]], folder)
    assert states(folder) == before
    made = replace(entries[0].release.episode, title="Another")
    edited = replace(entries[0], release=replace(entries[0].release, episode=made))
    write_pages(SHOW, [edited, *entries[1:]], folder)
    changed = {name for name, state in states(folder).items() if state != before[name]}
    assert changed == {"index.html", "a.html", "b.html"}  # b links to it


def test_a_damaged_page_is_mended(one: tuple[Path, list[Listing]]) -> None:
    folder, entries = one
    write_pages(SHOW, entries, folder)
    before = states(folder)
    page = folder / "episodes/a.html"
    page.write_bytes(page.read_bytes()[:2000])
    (folder / "episodes/a.share.jpg").unlink()
    write_pages(SHOW, entries, folder)
    assert {n: c for n, (c, _) in states(folder).items()} == {n: c for n, (c, _) in before.items()}


def test_an_imported_episode_plays_from_where_it_was(one: tuple[Path, list[Listing]]) -> None:
    folder, entries = one
    old = Imported(
        "guid-old", "2020-01-01T00:00:00+00:00", "Old <b>", "https://old.example/a.mp3?x=1&y=2", slug="old"
    )
    write_pages(SHOW, [*entries, old], folder)
    page = (folder / "episodes/old.html").read_text(encoding="utf-8")
    assert 'preload="none" src="https://old.example/a.mp3?x=1&amp;y=2"' in page
    assert "media-src &#39;self&#39; https://old.example;" in page
    assert "Old <b>" not in page
    assert 'href="episodes/old.html"' in (folder / "index.html").read_text(encoding="utf-8")


def test_a_show_without_episodes_or_address(tmp_path: Path) -> None:
    write_pages(replace(SHOW, url=""), [], tmp_path)
    page = (tmp_path / "index.html").read_text(encoding="utf-8")
    assert "No episodes yet." in page
    assert "canonical" not in page


def test_an_unreadable_transcript_is_told(one: tuple[Path, list[Listing]]) -> None:
    folder, entries = one
    (folder / "episodes/a/a.json").write_text("{", encoding="utf-8")
    with pytest.raises(OutputError, match=r"a\.json: this file of an episode cannot be read"):
        write_pages(SHOW, entries, folder)


def test_own_templates_go_first_and_may_build_on_ours(one: tuple[Path, list[Listing]]) -> None:
    folder, entries = one
    own = folder / "templates"
    own.mkdir()
    (own / "episode.html").write_text(
        '{% extends "qa2audio/episode.html" %}{% block title %}Mine: {{ episode.title }}{% endblock %}',
        encoding="utf-8",
    )
    (own / "extra.css").write_text("h1 { color: red }", encoding="utf-8")
    write_pages(replace(SHOW, templates=own), entries, folder)
    page = (folder / "episodes/a.html").read_text(encoding="utf-8")
    assert "<title>Mine: How a rings</title>" in page
    assert "h1 { color: red }" in page


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ("<p>\n{% if %}", 2, "the template is wrong"),
        ("\n\n{{ nobody }}", 3, "'nobody' is undefined"),
        ("{{ 1 / 0 }}", 1, "division by zero"),
        ("\n{{ ''.__class__.__mro__ }}", 2, "unsafe"),
        ('{% include "/etc/passwd" %}', 1, "no template called"),
        ('{% include "../secret.html" %}', 1, "no template called"),
    ],
)
def test_a_wrong_template_names_file_and_line(
    one: tuple[Path, list[Listing]], text: str, line: int, message: str
) -> None:
    folder, entries = one
    own = folder / "templates"
    own.mkdir()
    (folder / "secret.html").write_text("secret", encoding="utf-8")
    (own / "episode.html").write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=message) as told:
        write_pages(replace(SHOW, templates=own), entries, folder)
    assert str(told.value).startswith(f"{own / 'episode.html'}:{line}: ")


_BYTES = st.integers(0, 255)
_COLOURS = st.tuples(_BYTES, _BYTES, _BYTES).map(lambda pixel: from_bytes(*pixel))


@given(_COLOURS, _COLOURS)
def test_every_cover_gives_colours_that_can_be_read(ground: LCH, lively: LCH) -> None:
    for tokens in (light(Palette(ground, lively)), dark(Palette(ground, lively))):
        shown = {name: from_bytes(*bytes.fromhex(value[1:])) for name, value in tokens.items()}
        pairs = [("ink", "page"), ("quiet", "page"), ("accent", "page"), ("accent", "wash"), ("ink", "wash")]
        pairs += [("on-accent", "accent"), ("on-head", "head"), ("on-head-quiet", "head"), ("on-pill", "pill")]
        pairs += [(f"voice-{index}", "page") for index in range(8)]
        for one, other in pairs:
            assert contrast(shown[one], shown[other]) >= 4.5, (one, other)


@given(_BYTES, _BYTES, _BYTES)
def test_colours_survive_the_way_there_and_back(red: int, green: int, blue: int) -> None:
    assert to_hex(from_bytes(red, green, blue)) == f"#{red:02x}{green:02x}{blue:02x}"
    assert contrast(readable(LCH(0.5, 0.1, 30), LCH(1, 0, 0)), LCH(1, 0, 0)) >= 4.5


def test_the_page_says_which_lines_were_listened_to(one: tuple[Path, list[Listing]]) -> None:
    folder, (entry,) = one
    (page,) = [path for path in write_pages(SHOW, [entry], folder) if path.name == "a.html"]
    assert "0 lines were checked" not in page.read_text("utf-8")
    doubt = Doubt(3, "Ana", (TakeSign.OTHER,), 17.4, "cats → hats")
    listened = replace(entry, release=replace(entry.release, listened=Listened(10, "tiny.en", (doubt,))))
    write_pages(SHOW, [listened], folder)
    shown = page.read_text("utf-8")
    assert "10 lines were checked by listening." in shown
    assert '<a class="stamp" href="#t=17"' in shown
