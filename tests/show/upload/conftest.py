"""A built show to publish, whose feed is the real one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.model import Episode, Imprint, Listing, Loudness, Release, ReleasedFile, Show
from qa2audio.show.feed import write_feed
from qa2audio.show.locations import file_path, page_path
from qa2audio.show.upload import Published, parse_place, publish_show

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from qa2audio.model import Progress

BASE = "https://example.org/clocks"
KINDS = {
    "mp3": "audio/mpeg",
    "vtt": "text/vtt",
    "srt": "application/x-subrip",
    "json": "application/json",
    "chapters.json": "application/json+chapters",
    "txt": "text/plain",
}
PUBLISH = """
import sys
from pathlib import Path
from qa2audio.show.upload import publish_show
for _ in publish_show(Path(sys.argv[1]), sys.argv[2], jobs=1):
    pass
"""
"""A run of its own, which a test may kill."""


class Workshop:
    """Builds shows: the files are stand-ins, the feed that lists them is ours."""

    def __init__(self, folder: Path, *, audio: int = 300_000, page_size: int = 100) -> None:
        self.folder = folder
        self.audio = audio
        self.show = Show(title="Clocks", url=BASE, description="Talk.", author="Ana", page_size=page_size)

    def build(self, slugs: Sequence[str], *, version: int = 1, drafts: Sequence[str] = ()) -> Path:
        """Write the show with these episodes, the oldest first; drafts are made and not listed."""
        for slug in (*slugs, *drafts):
            self._episode(slug, version)
        write_feed(
            self.show,
            [Listing(self._release(slug), f"guid-{slug}", _date(n)) for n, slug in enumerate(slugs)],
            podcast_guid="9b024349-ccf0-5f69-a609-6b82873eab3c",
            folder=self.folder,
        )
        (self.folder / "cover.jpg").write_bytes(b"\xff\xd8 cover")
        (self.folder / "style.css").write_text("body {}")
        links = "".join(f'<a href="{page_path(slug)}">{slug}</a>' for slug in slugs)
        (self.folder / "index.html").write_text(f"<title>Clocks {version}</title>{links}")
        return self.folder

    def _episode(self, slug: str, version: int) -> None:
        folder = self.folder / "episodes" / slug
        folder.mkdir(parents=True, exist_ok=True)
        for kind in KINDS:
            size = self.audio if kind == "mp3" else 500
            (folder / f"{slug}.{kind}").write_bytes(
                (f"{slug} {kind} {version} ".encode() * size)[: size + version]
            )
        (folder / "cover.jpg").write_bytes(b"\xff\xd8 " + slug.encode())
        (folder / "release.json").write_text("{}")
        (self.folder / page_path(slug)).write_text(f"<title>{slug} {version}</title>")

    def _release(self, slug: str) -> Release:
        files = [
            ReleasedFile(name, mime, (self.folder / file_path(slug, name)).stat().st_size, "0" * 64)
            for name, mime in [(f"{slug}.{kind}", mime) for kind, mime in KINDS.items()]
            + [("cover.jpg", "image/jpeg")]
        ]
        episode = Episode(slug=slug, title=slug, show=Imprint("Clocks"), speakers=(), description=slug)
        return Release(
            self.folder / slug,
            episode,
            files[0],
            tuple(files),
            44_100 * 60,
            44_100,
            Loudness(-16, -1),
            "f" * 64,
        )


def _date(n: int) -> str:
    return f"20{10 + n // 336:02}-{1 + n // 28 % 12:02}-{1 + n % 28:02}T08:00:00+00:00"


@pytest.fixture
def workshop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workshop:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    (tmp_path / "built").mkdir()
    return Workshop(tmp_path / "built")


def done(work: Generator[Progress, None, Published]) -> Published:
    """Do it all."""
    while True:
        try:
            progress = next(work)
        except StopIteration as finished:
            outcome: Published = finished.value
            return outcome
        assert 0 <= progress.done <= progress.total


def publish(folder: Path, target: str, **switches: bool) -> Published:
    return done(publish_show(folder, parse_place(target), **switches))


def files_of(folder: Path) -> dict[str, bytes]:
    """Everything in a folder that is not hidden."""
    paths = [path for path in folder.rglob("*") if path.is_file()]
    names = {path.relative_to(folder).as_posix(): path for path in paths}
    return {name: path.read_bytes() for name, path in names.items() if not name.startswith(".")}
