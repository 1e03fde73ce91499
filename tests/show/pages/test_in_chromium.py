"""The pages in a real Chromium, from `file://`; the fixture holds that there is no error and no request outside."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect
from tests.show.pages.browser import Visit, current, now, slow_down, until, until_in_view
from tests.show.pages.conftest import HOSTILE, Site

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}


def test_a_click_on_a_line_plays_from_there(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1"))
    slow_down(page)
    page.get_by_text("Line 20 says").click()
    until(page, "!document.querySelector('audio').paused")
    assert 80.2 < now(page) < 84
    assert current(page).startswith("Line 20")
    assert page.url.endswith("#t=80.3")
    expect(page.locator("#chapters [aria-current]")).to_contain_text("Chapter 1")
    page.locator("#play").click()
    until(page, "document.querySelector('audio').paused")


@pytest.mark.parametrize(
    ("hash_", "seconds"), [("#t=42", 42), ("#t=1m2.5s", 62.5), ("#t=1:30", 90), ("#t=0", 0), ("#t=99999", 241)]
)
def test_a_link_to_a_moment(visit: Visit, site: Site, hash_: str, seconds: float) -> None:
    page = visit(site.page("part1") + hash_)
    until(page, f"Math.abs(document.querySelector('audio').currentTime - {seconds}) < 0.2")
    assert current(page).startswith(f"Line {min(59, max(0, int((seconds - 0.3) / 4)))} ")
    until_in_view(page, ".line.now")


def test_keys(visit: Visit, site: Site) -> None:
    page = visit(site.page("part2"))
    steps: list[tuple[str, float]] = [
        ("ArrowRight", 5), ("l", 20), ("ArrowLeft", 15), ("j", 0), ("5", 120.5), ("n", 180.3), ("p", 120.3),
        ("ArrowDown", 124.3), ("ArrowUp", 120.3), ("0", 0),
    ]  # fmt: skip
    for key, seconds in steps:
        page.keyboard.press(key)
        assert abs(now(page) - seconds) < 0.3, key
    page.keyboard.press(">")
    assert page.evaluate("document.querySelector('audio').playbackRate") == 1.25
    page.keyboard.press("<")
    page.keyboard.press("m")
    assert page.evaluate("document.querySelector('audio').muted")
    page.keyboard.press("Space")
    until(page, "!document.querySelector('audio').paused")
    page.keyboard.press("k")
    until(page, "document.querySelector('audio').paused")
    page.keyboard.press("f")
    expect(page.locator("#follow")).to_have_attribute("aria-pressed", "false")
    page.keyboard.press("?")
    expect(page.locator("#keys")).to_be_visible()
    page.locator("#keys-on").uncheck()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    before = now(page)
    page.keyboard.press("l")
    assert now(page) == before
    page.keyboard.press("?")
    page.locator("#keys-on").check()
    page.keyboard.press("Escape")
    expect(page.locator("#keys")).to_be_hidden()
    page.keyboard.press("/")
    expect(page.locator("#query")).to_be_focused()
    page.keyboard.type("kk")
    expect(page.locator("#query")).to_have_value("kk")
    assert page.evaluate("document.querySelector('audio').paused")


def test_search(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1"))
    page.locator("#query").fill("STRUCK 7 TIMES. line 8 SAYS")  # over two lines
    expect(page.locator("#count")).to_have_text("1 of 1")
    page.locator("#query").fill("strück 7")
    expect(page.locator("#count")).to_have_text(re.compile("^1 of 5$"))
    page.locator("#after").click()
    expect(page.locator("#count")).to_have_text("2 of 5")
    page.locator("#query").press("Shift+Enter")
    page.locator("#before").click()
    expect(page.locator("#count")).to_have_text("5 of 5")
    assert page.evaluate("[...CSS.highlights.get('chosen')].map(r => r.startContainer.data)")[0].startswith(
        "Line 55"
    )
    assert page.evaluate("CSS.highlights.get('found').size") == 5
    page.locator("#query").fill("not there")
    expect(page.locator("#count")).to_have_text("No match")


@pytest.mark.parametrize("slug", ["harm", "arabic", "german"])
def test_hostile_texts_stay_texts(visit: Visit, site: Site, slug: str) -> None:
    page = visit(site.page(slug))
    assert "pwned" not in page.title() or slug == "harm"
    assert page.title() != "pwned"
    assert page.locator("script:not([type])").count() == 2
    assert page.locator("img:not(.art)").count() == 0
    assert page.locator("b i, h3 i, a[href^='javascript:' i]").count() == 0
    if slug == "harm":
        assert page.locator(".line").nth(3).inner_text().startswith("</script><script>")
        assert "{{ 7*7 }}" in page.locator("h1").inner_text()


def test_the_front_page(visit: Visit, site: Site) -> None:
    page = visit(site.front)
    assert page.locator(".item").count() == 8
    assert page.locator(".item .name").first.inner_text() in {"How long rings", "Über Uhren"}
    page.locator("#query").fill("UBER")
    expect(page.locator("#count")).to_have_text("1 of 8")
    assert page.locator(".item:visible").count() == 1
    page.locator(".item:visible a").click()
    expect(page.locator("h1")).to_have_text("Über Uhren")


def test_the_link_is_copied(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1") + "#t=42", permissions=["clipboard-read", "clipboard-write"])
    page.locator("#link").click()
    expect(page.locator("#live")).to_have_text("Copied")
    assert page.evaluate("navigator.clipboard.readText()").endswith("part1.html#t=42")
    while True:  # where the page still scrolls, another line comes under the pointer
        page.get_by_text("Line 12 says").hover()
        page.locator(".who .copy").click()
        if page.evaluate("navigator.clipboard.readText()").endswith("#t=48.3"):
            break


def test_colours_are_what_the_reader_wants(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1"), color_scheme="dark")

    def ground() -> str:
        return str(page.evaluate("getComputedStyle(document.documentElement).backgroundColor"))

    dark = ground()
    page.locator("#theme").click()
    light = ground()
    assert light != dark
    page.reload()
    assert ground() == light
    page.keyboard.press("t")
    page.emulate_media(color_scheme="light")
    assert ground() == dark


@pytest.mark.parametrize("slug", ["part1", "arabic", "harm"])
def test_on_a_phone_nothing_is_wider_than_the_screen(visit: Visit, site: Site, slug: str) -> None:
    for address in (site.page(slug), site.front):
        page = visit(address, **PHONE)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        small = page.evaluate(
            "[...document.querySelectorAll('button, select')].filter(e => e.offsetParent && !e.closest('dialog'))"
            ".filter(e => { const r = e.getBoundingClientRect(); return r.width < 44 || r.height < 44 }).length"
        )
        assert small == 0


def test_right_to_left(visit: Visit, site: Site) -> None:
    page = visit(site.page("arabic"))
    assert page.evaluate("[document.documentElement.lang, document.documentElement.dir]") == ["ar", "rtl"]
    assert page.evaluate("getComputedStyle(document.querySelector('.said p')).direction") == "rtl"


def test_without_script_everything_can_be_read_and_heard(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1"), java_script_enabled=False)
    expect(page.locator("audio")).to_be_visible()
    expect(page.locator("#player")).to_be_hidden()
    expect(page.locator("#search")).to_be_hidden()
    expect(page.get_by_text("Line 59 says")).to_be_attached()
    page.locator("#chapters a").nth(2).click()
    expect(page.get_by_text("Line 30 says")).to_be_in_viewport()
    front = visit(site.front, java_script_enabled=False)
    assert front.locator(".item:visible").count() == 8


def test_printing(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1"), color_scheme="dark")
    page.emulate_media(media="print")
    expect(page.locator("#player")).to_be_hidden()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert len(page.pdf()) > 10_000


def test_three_hours_are_laid_out_where_they_are_looked_at(visit: Visit, site: Site) -> None:
    """Of 540 turns only those around the window cost anything, wherever it is; a search still finds all there is."""
    page = visit(site.page("long"))
    slow_down(page)
    assert page.locator(".turn").count() == 540
    until(page, f"0 < {LAID_OUT} && {LAID_OUT} < 60")
    page.locator("#chapters a").nth(90).click()
    until_in_view(page, ".line.now")
    assert current(page).startswith("Line 1350 ")
    until(page, f"0 < {LAID_OUT} && {LAID_OUT} < 60")
    page.locator("#query").fill("clock has struck 11")
    expect(page.locator("#count")).to_have_text(re.compile("of 225$"))


LAID_OUT = (
    "[...document.querySelectorAll('.turn .said')]"
    ".filter(said => said.checkVisibility({contentVisibilityAuto: true})).length"
)


def test_the_words_of_the_fixture_mean_harm() -> None:
    assert "<script>" in HOSTILE
