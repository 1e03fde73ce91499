"""The files that a feed names: beside it in a built show, and behind a server."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import threading
from contextlib import contextmanager
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PIL import Image

from qa2audio.cli.program import run
from qa2audio.show.check.file_lookup import check_files
from qa2audio.show.feed import write_feed
from qa2audio.show.foreign_feed.feed_document import read_document
from qa2audio.show.foreign_feed.feed_source import fetch
from qa2audio.show.ledger import podcast_guid
from qa2audio.web.client import WebError, ask

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from qa2audio.model import Listing, Show
    from qa2audio.show.check import Remark

AUDIO = b"\xff\xfb" + b"sound" * 2_000
TYPES = {".mp3": "audio/mpeg", ".jpg": "image/jpeg", ".png": "image/png", ".vtt": "text/vtt"}
FEED = """<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"
 xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:podcast="https://podcastindex.org/namespace/1.0">
<channel>
<atom:link rel="self" href="{base}/feed.xml"/>
<itunes:image href="{base}/cover.jpg"/>
<item><title>One</title>
<enclosure url="{base}/episodes/one/one.mp3" length="{length}" type="audio/mpeg"/>
<podcast:transcript url="{base}/episodes/one/one.vtt" type="text/vtt"/>
<podcast:alternateEnclosure type="audio/mpeg" length="{length}">
<podcast:source uri="{base}/episodes/one/one.mp3"/><podcast:source uri="ipfs://Qm"/>
<podcast:integrity type="sri" value="sha256-{digest}"/></podcast:alternateEnclosure>
</item></channel></rss>"""


def picture(width: int = 1400, height: int = 1400, mode: str = "RGB", kind: str = "JPEG") -> bytes:
    written = io.BytesIO()
    Image.new(mode, (width, height)).save(written, kind)
    return written.getvalue()


COVER = picture()


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """A built show of one episode; its feed still wants an address."""
    folder = tmp_path / "show" / "output"
    (folder / "episodes" / "one").mkdir(parents=True)
    (folder / "cover.jpg").write_bytes(COVER)
    (folder / "episodes/one/one.mp3").write_bytes(AUDIO)
    (folder / "episodes/one/one.vtt").write_text("WEBVTT\n")
    write(folder, "https://example.org/show")
    return folder


def write(folder: Path, base: str, **values: object) -> None:
    digest = base64.b64encode(hashlib.sha256(AUDIO).digest()).decode()
    facts = {"base": base, "length": len(AUDIO), "digest": digest} | values
    (folder / "feed.xml").write_text(FEED.format(**facts), encoding="utf-8")


def beside(folder: Path) -> list[str]:
    return names(check_files(read_document(fetch(str(folder / "feed.xml"))), fetch=False))


def names(remarks: list[Remark]) -> list[str]:
    return [remark.rule.name for remark in remarks]


def test_files_that_are_as_the_feed_says(built: Path) -> None:
    assert beside(built) == []


BREAKS: list[tuple[str, Callable[[Path], object]]] = [
    ("file-missing", lambda folder: (folder / "episodes/one/one.vtt").unlink()),
    ("image-size", lambda folder: (folder / "cover.jpg").write_bytes(picture(1399, 1399))),
    ("image-size", lambda folder: (folder / "cover.jpg").write_bytes(picture(1400, 1500))),
    ("image-size", lambda folder: (folder / "cover.jpg").write_bytes(picture(3001, 3001))),
    ("image-format", lambda folder: (folder / "cover.jpg").write_bytes(picture(kind="PNG"))),
    ("image-format", lambda folder: (folder / "cover.jpg").write_bytes(picture(mode="CMYK"))),
    ("image-format", lambda folder: (folder / "cover.jpg").write_bytes(picture(kind="GIF", mode="P"))),
    ("image-format", lambda folder: (folder / "cover.jpg").write_bytes(b"no picture")),
    ("file-integrity", lambda folder: (folder / "episodes/one/one.mp3").write_bytes(AUDIO[::-1])),
]


@pytest.mark.parametrize(("rule", "spoil"), BREAKS, ids=[f"{b[0]}-{n}" for n, b in enumerate(BREAKS)])
def test_a_file_that_is_not_is_found(built: Path, rule: str, spoil: Callable[[Path], object]) -> None:
    spoil(built)
    assert beside(built) == [rule]


def test_a_wrong_length_is_found(built: Path) -> None:
    write(built, "https://example.org/show", length=12)
    assert beside(built) == ["file-length", "file-length"]


def test_no_file_outside_the_show_is_opened(built: Path) -> None:
    (built.parent / "secret.mp3").write_bytes(AUDIO)
    content = (
        (built / "feed.xml").read_text(encoding="utf-8").replace("episodes/one/one.mp3", "%2e%2e/secret.mp3")
    )
    (built / "feed.xml").write_text(content.replace(str(len(AUDIO)), "1"), encoding="utf-8")
    assert beside(built) == []


def test_a_feed_that_only_lies_somewhere_has_no_files(built: Path, tmp_path: Path) -> None:
    (tmp_path / "copy.xml").write_bytes((built / "feed.xml").read_bytes())
    assert names(check_files(read_document(fetch(str(tmp_path / "copy.xml"))), fetch=False)) == []


class Server(BaseHTTPRequestHandler):
    """A server that knows HEAD and ranges, unless it is told not to."""

    folder: Path
    head = ranges = True
    types = TYPES

    def do_HEAD(self) -> None:
        if self.head:
            self._answer(body=False)
        else:
            self.send_error(405)

    def do_GET(self) -> None:
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = self.folder / self.path.lstrip("/")
        if not path.is_file():
            self.send_error(404)
            return
        content = path.read_bytes()
        asked = self.headers.get("Range") if self.ranges else None
        first, last = map(int, asked.removeprefix("bytes=").split("-")) if asked else (0, len(content))
        part = content[first : last + 1]
        self.send_response(206 if asked else 200)
        if asked:
            self.send_header("Content-Range", f"bytes {first}-{first + len(part) - 1}/{len(content)}")
        self.send_header("Content-Length", str(len(part)))
        self.send_header("Content-Type", self.types.get(path.suffix, "text/xml"))
        self.end_headers()
        if body:
            self.wfile.write(part)

    def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
        pass


@contextmanager
def serving(folder: Path, **manners: object) -> Iterator[str]:
    handler = type("Handler", (Server,), {"folder": folder, **manners})
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def over_the_web(base: str) -> list[str]:
    return names(check_files(read_document(fetch(f"{base}/feed.xml")), fetch=True))


def test_a_good_server_is_left_in_peace(built: Path) -> None:
    with serving(built) as base:
        write(built, base)
        assert over_the_web(base) == []


@pytest.mark.parametrize(
    ("manners", "found"),
    [
        ({"head": False}, {"server-head"}),
        ({"ranges": False}, {"server-ranges"}),
        ({"types": {**TYPES, ".vtt": "text/plain"}}, {"file-type"}),
    ],
)
def test_what_a_server_cannot_do_is_found(built: Path, manners: dict[str, object], found: set[str]) -> None:
    with serving(built, **manners) as base:
        write(built, base)
        assert set(over_the_web(base)) == found


def test_what_is_not_on_the_server_is_found(built: Path) -> None:
    (built / "cover.jpg").write_bytes(picture(100, 100))
    (built / "episodes/one/one.vtt").unlink()
    with serving(built) as base:
        write(built, base, length=7)
        assert sorted(over_the_web(base)) == ["file-length", "file-length", "file-missing", "image-size"]


def test_a_feed_from_the_public_web_asks_nothing_of_a_private_network(built: Path) -> None:
    asked: list[str] = []

    def tattle(handler: Server, *, body: bool) -> None:
        asked.append(handler.path)
        handler.send_error(404)

    with serving(built, _answer=tattle) as base:
        write(built, base)
        document = read_document(fetch(str(built / "feed.xml")))
        document.address = "https://93.184.215.14/feed.xml"
        remarks = check_files(document, fetch=True)
    assert {remark.rule.name for remark in remarks} == {"file-missing"}
    assert "private" in remarks[0].message
    assert asked == []


def test_a_redirect_into_a_private_network_is_not_followed(built: Path) -> None:
    def away(handler: Server, *, body: bool) -> None:
        handler.send_response(302)
        handler.send_header("Location", "http://127.0.0.1:9/secret")
        handler.end_headers()

    with serving(built, _answer=away) as base, pytest.raises(WebError, match="private network"):  # noqa: SIM117
        with ask(f"{base}/x", refused=lambda host: host == "127.0.0.1"):
            pytest.fail("it was followed")


def test_the_command_line_checks_the_shows_own_feed(built: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (built / "episodes/one/one.mp3").write_bytes(b"short")
    status = run(["feed", "check", "--show", str(built.parent), "--json"])
    said = json.loads(capfd.readouterr().out)
    assert status == 1
    assert said["schema"] == 1
    assert said["errors"] == sum(finding["severity"] == "error" for finding in said["findings"])
    lengths = [finding for finding in said["findings"] if finding["rule"] == "file-length"]
    assert lengths[0]["episode"] == "One"
    assert "10,002 bytes" in lengths[0]["message"]
    assert {"line", "remedy", "source", "severity"} <= set(lengths[0])


def test_the_command_line_says_it_for_people_too(
    good: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(good, encoding="utf-8")
    assert run(["feed", "check", str(path), "--strict"]) == 0
    assert "2 episodes; 0 errors, 0 warnings, 0 notes" in capfd.readouterr().out
    path.write_text(good.replace("Tue, 02 Jan", "Wed, 02 Jan"), encoding="utf-8")
    assert run(["feed", "check", str(path)]) == 1
    said = capfd.readouterr().out
    assert "error: date-weekday" in said
    assert "“How 2 clocks ring”" in said
    assert "→ Correct the name of the day" in said
    path.write_text(
        good.replace('guid isPermaLink="false">guid-2', "guid>https://example.org/2"), encoding="utf-8"
    )
    assert run(["feed", "check", str(path), "--strict"]) == 0
    path.write_text(good.replace('enclosure url="https', 'enclosure url="http'), encoding="utf-8")
    assert run(["feed", "check", str(path)]) == 0
    assert run(["feed", "check", str(path), "--strict"]) == 1
    assert run(["feed", "check", "--show", str(tmp_path)]) == 0
    assert run(["feed", "check", "--show", str(tmp_path / "nowhere")]) == 1
    assert "neither a show nor a feed" in capfd.readouterr().err
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "show.toml").touch()
    assert run(["feed", "check", "--show", str(tmp_path / "new")]) == 1
    assert "no feed yet" in capfd.readouterr().err
    assert run(["feed", "check", str(tmp_path / "nothing.xml")]) == 1
    assert "cannot be read" in capfd.readouterr().err


def test_a_feed_of_ours_is_mended_in_show_toml(
    good: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "feed.xml"
    anonymous = re.sub("<itunes:author>.*?</itunes:author>", "", good)
    path.write_text(anonymous, encoding="utf-8")
    assert run(["feed", "check", str(path)]) == 0
    assert '→ In show.toml: author = "…".' in capfd.readouterr().out
    path.write_text(anonymous.replace("<generator>qa2audio", "<generator>other"), encoding="utf-8")
    assert run(["feed", "check", str(path)]) == 0
    assert "→ Add <itunes:author>" in capfd.readouterr().out


def test_the_command_line_imports(good: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(good, encoding="utf-8")
    assert run(["feed", "import", str(path), "--show", str(tmp_path / "new")]) == 1
    assert "--mine" in capfd.readouterr().err
    assert run(["feed", "import", str(path), "--show", str(tmp_path / "new"), "--mine", "--json"]) == 0
    said = json.loads(capfd.readouterr().out)
    assert [episode["guid"] for episode in said["episodes"]] == ["guid-2", "guid-1"]
    assert run(["feed", "import", str(path), "--show", str(tmp_path / "new"), "--mine"]) == 0
    said_again = capfd.readouterr().out
    assert "2 of them were known" in said_again
    assert f"podcast:guid {said['podcast_guid']}" in said_again


def test_the_command_line_checks_every_page(
    show: Show, make_listing: Callable[..., Listing], tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    listings = [make_listing(number) for number in range(1, 6)]
    guid = podcast_guid(f"{show.url}/feed.xml")
    write_feed(replace(show, page_size=2), listings, podcast_guid=guid, folder=tmp_path / "now")
    write_feed(show, listings, podcast_guid=guid, folder=tmp_path / "before")
    before = str(tmp_path / "before" / "feed.xml")
    assert run(["feed", "check", str(tmp_path / "now" / "feed.xml"), "--against", before, "--strict"]) == 0
    assert "5 episodes on 3 pages; 0 errors, 0 warnings" in capfd.readouterr().out
    last = tmp_path / "now" / "feed-3.xml"
    last.write_text(last.read_text(encoding="utf-8").replace("guid-1<", "another<"), encoding="utf-8")
    assert run(["feed", "check", str(tmp_path / "now" / "feed.xml"), "--against", before, "--json"]) == 1
    [finding] = [f for f in json.loads(capfd.readouterr().out)["findings"] if f["severity"] == "error"]
    assert (finding["rule"], finding["feed"]) == ("guid-changed", str(last))
