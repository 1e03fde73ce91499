"""What a test asks of a page: always by a condition, never by the clock, so that a busy machine changes nothing."""

from __future__ import annotations

from collections.abc import Callable

from playwright.sync_api import Page

Visit = Callable[..., Page]


def now(page: Page) -> float:
    """Where the voice is, in seconds."""
    return float(page.evaluate("document.querySelector('audio').currentTime"))


def until(page: Page, condition: str) -> None:
    """Wait; only pytest's limit ends it. Playwright's own way asks from inside the page, which its policy forbids."""
    page.evaluate(
        "() => new Promise(done => {"
        f" const look = async () => (await ({condition})) ? done() : setTimeout(look, 20); look(); }})"
    )


def until_in_view(page: Page, selector: str) -> None:
    """Wait until an element stands whole between the top of the window and the player."""
    rectangle = f"document.querySelector('{selector}').getBoundingClientRect()"
    until(
        page,
        f"{rectangle}.top >= 0"
        f" && {rectangle}.bottom <= document.querySelector('#player').getBoundingClientRect().top",
    )


def current(page: Page) -> str:
    """The line that is heard."""
    return page.locator(".line.now").inner_text()


def slow_down(page: Page) -> None:
    """Let a line of four seconds last for a minute: a test looks at it as long as it needs."""
    page.evaluate("() => { document.querySelector('audio').playbackRate = 1 / 16 }")


def frames(page: Page, count: int) -> None:
    """Wait until so many frames were drawn."""
    page.evaluate(
        "count => new Promise(done => {"
        " const draw = () => count-- ? requestAnimationFrame(draw) : done(); draw(); })",
        count,
    )
