"""A built site of releases that mean harm, and the browser that shows it."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import imageio_ffmpeg
import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, expect, sync_playwright

from qa2audio.model import (
    Episode,
    Funding,
    Imprint,
    Listing,
    Loudness,
    Release,
    ReleasedFile,
    Role,
    Show,
    Speaker,
)
from qa2audio.show.pages import write_pages

HOSTILE = (
    "</script><script>document.title='pwned'</script><img src=x onerror=\"document.title='pwned'\">"
    "<!-- --> ]]> &lt; {{ 7*7 }} {% raw %} ' \" javascript:alert(1) \u2028 \x0b\x00\ufffe \u202e reversed \U0001f680"
)
RATE = 8000
SHOW = Show(
    "Clocks & <Bells>",
    url="https://example.org/show",
    description="People who repair clocks.\n\nSee https://example.org/a?b=1&c=2 for more.",
    author="Ana & Bob",
    copyright="2026 Ana",
    funding=(Funding("https://example.org/give"), Funding("javascript:alert(1)", "bad")),
    link="javascript:alert(2)",
)


def silence(path: Path, seconds: float) -> None:
    command = [imageio_ffmpeg.get_ffmpeg_exe(), "-v", "error", "-f", "lavfi", "-i"]
    command += [f"anullsrc=r={RATE}:cl=mono:d={seconds}", "-b:a", "8k", "-y", str(path)]
    subprocess.run(command, check=True)


def said(seconds: float, *, step: float = 4.0, hostile: bool = False) -> list[dict[str, Any]]:
    """Lines of four seconds, a new speaker every five of them."""
    count = int(seconds / step)
    texts = [f"Line {index} says that the clock has struck {index % 12} times." for index in range(count)]
    if hostile:
        texts[3] = HOSTILE
    return [
        {
            "speaker": HOSTILE if hostile and index < 2 else ("Ana", "Bob <b>", "Cleo")[index // 5 % 3],
            "startTime": index * step + 0.3,
            "endTime": (index + 1) * step,
            "body": text,
        }
        for index, text in enumerate(texts)
    ]


def make_listing(folder: Path, slug: str, day: str, segments: list[dict[str, Any]], **about: Any) -> Listing:
    """Write a release as `publish` does, with `segments` for its words, and a chapter for every fifteen of them."""
    home = folder / "episodes" / slug
    home.mkdir(parents=True)
    length = segments[-1]["endTime"] + 1
    silence(home / f"{slug}.mp3", length)
    chapters = [
        {"startTime": 0.0 if not index else entry["startTime"], "title": f"Chapter {index} & <i>more</i>"}
        for index, entry in enumerate(segments[::15])
    ]
    (home / f"{slug}.json").write_text(json.dumps({"version": "1.0.0", "segments": segments}), encoding="utf-8")
    (home / f"{slug}.chapters.json").write_text(json.dumps({"chapters": chapters}), encoding="utf-8")
    for name in (f"{slug}.vtt", f"{slug}.srt"):
        (home / name).write_text("WEBVTT\n", encoding="utf-8")
    cover = Image.new("RGB", (1400, 1400), "#14213d")
    ImageDraw.Draw(cover).ellipse((300, 300, 1100, 1100), fill="#fca311")
    cover.save(home / "cover.jpg")
    mimes = {
        f"{slug}.mp3": "audio/mpeg",
        f"{slug}.json": "application/json",
        f"{slug}.chapters.json": "application/json+chapters",
        f"{slug}.vtt": "text/vtt",
        f"{slug}.srt": "application/x-subrip",
        "cover.jpg": "image/jpeg",
    }
    files = tuple(
        ReleasedFile(name, mime, (home / name).stat().st_size, slug * 8) for name, mime in sorted(mimes.items())
    )
    facts = {"title": f"How {slug} rings", "description": "A tale.\n\nOf clocks.", **about}
    episode = Episode(
        slug=slug,
        show=Imprint("Clocks"),
        speakers=(Speaker("Ana", Role.HOST), Speaker("Cleo", Role.GUEST)),
        **facts,
    )
    release = Release(
        folder=home,
        episode=episode,
        audio=next(file for file in files if file.mime == "audio/mpeg"),
        files=files,
        frames=int(length * RATE),
        rate=RATE,
        loudness=Loudness(-16.0, -1.2),
        fingerprint="f" * 64,
    )
    return Listing(release, f"guid-{slug}", f"{day}T06:00:00+00:00")


@dataclass
class Site:
    folder: Path
    listings: list[Listing]

    def page(self, slug: str) -> str:
        return (self.folder / "episodes" / f"{slug}.html").as_uri()

    @property
    def front(self) -> str:
        return (self.folder / "index.html").as_uri()


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Eight episodes: plain ones, one that means harm, one in Arabic, one of three hours."""
    folder = tmp_path_factory.mktemp("site")
    listings = [
        make_listing(folder, f"part{number}", f"2026-01-0{number}", said(240), number=number)
        for number in range(1, 5)
    ]
    arabic = [{**entry, "body": f"مرحبا بالعالم، الجملة {index}."} for index, entry in enumerate(said(120))]
    listings += [
        make_listing(folder, "harm", "2026-02-01", said(120, hostile=True), title=HOSTILE, description=HOSTILE),
        make_listing(folder, "arabic", "2026-02-02", arabic, title="ساعات وأجراس", language="ar"),
        make_listing(folder, "long", "2026-02-03", said(3 * 3600), season=2),
        make_listing(folder, "german", "2026-02-04", said(120), language="de", title="Über Uhren"),
    ]
    Image.new("RGB", (1400, 1400), "#7a1040").save(folder / "cover.jpg")
    write_pages(SHOW, listings, folder)
    return Site(folder, listings)


NEVER = 0.0  # in playwright's words; what does not come is ended by pytest's limit for a test
expect.set_options(timeout=240_000)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium",
            args=["--no-sandbox", "--autoplay-policy=no-user-gesture-required"],
            timeout=NEVER,
        )
        yield browser
        browser.close()


@dataclass
class Watched:
    """A page, and everything that it should not have done."""

    page: Page
    trouble: list[str] = field(default_factory=list)


@pytest.fixture
def visit(chromium: Browser) -> Iterator[Callable[..., Page]]:
    """Open a page; at the end of the test nothing may have been said, refused, or asked of anybody."""
    watched: list[Watched] = []

    def open_page(address: str, **how: Any) -> Page:
        context = chromium.new_context(**{"viewport": {"width": 1280, "height": 860}, **how})
        context.set_default_timeout(NEVER)
        seen = Watched(context.new_page())
        watched.append(seen)
        home = address.rsplit("/episodes/", 1)[0].rsplit("/", 1)[0] if "/episodes/" not in address else ""
        home = home or address.split("/episodes/", maxsplit=1)[0]
        page = seen.page
        page.add_init_script(
            "document.addEventListener('securitypolicyviolation', e => console.error('CSP ' + e.blockedURI))"
        )
        page.on("console", lambda message: seen.trouble.append(f"{message.type}: {message.text}"))
        page.on("pageerror", lambda error: seen.trouble.append(f"error: {error}"))
        page.on(
            "request",
            lambda asked: None if asked.url.startswith(home) else seen.trouble.append(f"request: {asked.url}"),
        )
        page.goto(address)
        return page

    yield open_page
    for seen in watched:
        seen.page.context.close()
    assert [trouble for seen in watched for trouble in seen.trouble] == []
