"""The page follows the voice, and gives way to its reader, whatever the reader moves it with."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.show.pages.browser import Visit, current, frames, slow_down, until, until_in_view
from tests.show.pages.conftest import Site

TOP = "scrollY === 0"


def listen(page: Page, line: int) -> None:
    """Play from a line, so slowly that only `voice_goes_on` leads to the next."""
    slow_down(page)
    page.get_by_text(f"Line {line} says").click()
    until(page, "!document.querySelector('audio').paused")
    until_in_view(page, ".line.now")


def voice_goes_on(page: Page) -> None:
    """Let the next line begin, and the page draw what it makes of that."""
    number = int(current(page).split()[1]) + 1
    page.evaluate(f"() => {{ document.querySelector('audio').currentTime = {number * 4 + 0.4} }}")
    until(page, f"document.querySelector('.line.now').innerText.startsWith('Line {number} ')")
    frames(page, 4)


def wheel(page: Page) -> None:
    page.mouse.move(700, 400)
    page.mouse.wheel(0, -100_000)


def key(page: Page) -> None:
    page.keyboard.press("Home")


def swipe(page: Page) -> None:
    """A finger, again and again; its last push may run on."""
    finger = page.context.new_cdp_session(page)
    while not page.evaluate(TOP):
        for number, height in enumerate((300, 400, 550, 750)):
            kind = "touchMove" if number else "touchStart"
            finger.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": 200, "y": height}]})
        finger.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})


def find(page: Page) -> None:
    """As the browser's own search does: nothing tells the page who moves it."""
    page.evaluate("scrollTo(0, 0)")


def test_the_transcript_follows_the_voice(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1"))
    page.get_by_text("Line 4 says").click()
    page.evaluate("() => { document.querySelector('audio').playbackRate = 16 }")
    until(page, "document.querySelector('audio').currentTime > 100")
    slow_down(page)
    until_in_view(page, ".line.now")
    expect(page.locator("#return")).to_be_hidden()


@pytest.mark.parametrize("gesture", [wheel, key, swipe, find])
def test_a_reader_who_looks_elsewhere_is_let_go(
    visit: Visit, site: Site, gesture: Callable[[Page], None]
) -> None:
    page = visit(site.page("part1"), has_touch=gesture is swipe)
    listen(page, 30)
    gesture(page)
    until(page, TOP)
    for _ in range(2):
        voice_goes_on(page)
        assert page.evaluate(TOP)
    page.locator("#return").click()
    until_in_view(page, ".line.now")
    expect(page.locator("#return")).to_be_hidden()
    for _ in range(12):
        voice_goes_on(page)
    until_in_view(page, ".line.now")


def test_a_wheel_counts_while_the_page_is_on_its_way(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1"))
    listen(page, 14)
    page.keyboard.press("n")
    until(page, "document.querySelector('.line.now').innerText.startsWith('Line 15 ')")
    page.keyboard.press("n")
    wheel(page)
    until(page, "scrollY < 400")  # a step that was being taken may still count
    frames(page, 4)
    top = page.evaluate("scrollY")
    voice_goes_on(page)
    assert page.evaluate("scrollY") == top < 400


def test_a_line_that_begins_while_the_reader_moves_the_page_takes_nobody_back(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1"))
    listen(page, 30)
    page.evaluate(
        "() => document.addEventListener('scroll',"
        " () => { document.querySelector('audio').currentTime = 124.4 }, { once: true })"
    )
    key(page)
    until(page, "document.querySelector('.line.now').innerText.startsWith('Line 31 ')")
    until(page, TOP)
    frames(page, 4)
    assert page.evaluate(TOP)


def test_a_reader_who_comes_back_is_led_on(visit: Visit, site: Site) -> None:
    page = visit(site.page("part1"))
    listen(page, 30)
    wheel(page)
    until(page, TOP)
    expect(page.locator("#return")).to_be_visible()
    page.get_by_text("Line 30 says").scroll_into_view_if_needed()
    expect(page.locator("#return")).to_be_hidden()
    for _ in range(14):
        voice_goes_on(page)
    until_in_view(page, ".line.now")
