"""Feeds that mean harm: read within limits, and never believed."""

from __future__ import annotations

import contextlib
import gzip
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from qa2audio.errors import FeedError
from qa2audio.show.foreign_feed.feed_source import fetch
from qa2audio.web import client

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from qa2audio.show.check import Remark

    Checked = Callable[..., list[Remark]]

LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10))


@contextmanager
def serving(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def log_message(self, format: str, *arguments: object) -> None:  # noqa: A002
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def send(handler: BaseHTTPRequestHandler, body: bytes, **headers: str) -> None:
    handler.send_response(200)
    for name, value in headers.items():
        handler.send_header(name.replace("_", "-"), value)
    handler.end_headers()
    handler.wfile.write(body)


@pytest.mark.parametrize(
    "doctype",
    [
        b'<!DOCTYPE rss [<!ENTITY l0 "ha">' + LAUGHS + b"]>",
        b'<!DOCTYPE rss [<!ENTITY l9 SYSTEM "file:///etc/passwd">]>',
        b'<!DOCTYPE rss [<!ENTITY % l9 SYSTEM "http://127.0.0.1:9/x"> %l9;]>',
    ],
    ids=["billion-laughs", "a-local-file", "a-parameter"],
)
def test_no_entity_is_expanded(checked: Checked, doctype: bytes) -> None:
    remarks = checked(doctype + b'<rss version="2.0"><channel><title>&l9;</title></channel></rss>')
    assert [remark.rule.name for remark in remarks] == ["xml-entity"]


def test_a_document_type_elsewhere_is_not_fetched(checked: Checked) -> None:
    doctype = '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://127.0.0.1:9/rss.dtd">'
    names = {remark.rule.name for remark in checked(f'{doctype}<rss version="0.91"><channel/></rss>')}
    assert "rss-version" in names
    assert not names & {"xml-entity", "xml-malformed"}


@pytest.mark.parametrize(
    "content",
    [b"", b"\x00" * 100, b"not xml", b"<a>" * 100_000, "<rss>\ud83d</rss>".encode("utf-8", "surrogatepass")],
    ids=["empty", "zeros", "text", "deep", "half a character"],
)
def test_what_is_no_xml_is_told(checked: Checked, content: bytes) -> None:
    assert [remark.rule.name for remark in checked(content)] == ["xml-malformed"]


@pytest.mark.parametrize("before", ["", "<?xml version='1.0'?>\n<!-- x -->", "\ufeff\n\n"])
def test_a_web_page_is_told_with_the_feed_it_names(checked: Checked, before: str) -> None:
    page = "<!DOCTYPE HTML><html><head><link rel=x><link type='application/rss+xml' href='/feed/?a=1'></head>&nbsp;"
    [remark] = checked(before + page)
    assert (remark.rule.name, remark.remedy.split(". ")[1]) == ("web-page", "It names /feed/?a=1")
    [remark] = checked("<html></html>")
    assert remark.rule.name == "web-page"


def test_other_encodings_are_read(checked: Checked, good: str) -> None:
    for encoding in ("utf-16", "windows-1252", "shift_jis", "koi8-r"):
        declared = good.replace("“Clock”", "Clock").replace('encoding="UTF-8"', f'encoding="{encoding}"')
        names = [remark.rule.name for remark in checked(declared.encode(encoding, "xmlcharrefreplace"))]
        assert names == ["xml-encoding"]


def test_what_a_feed_says_cannot_rule_the_terminal(checked: Checked, good: str) -> None:
    remarks = checked(good.replace("<itunes:type>episodic", "<itunes:type>\u202e\u009b31m\u2066evil"))
    assert [remark.message for remark in remarks] == ['itunes:type is "31mevil".']


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "ftp://example.org/feed.xml", "data://text/xml,<rss/>"]
)
def test_only_the_web_is_fetched(address: str) -> None:
    with pytest.raises(FeedError, match="over http and https"):
        fetch(address)


def test_a_redirect_leads_nowhere_but_to_the_web() -> None:
    def away(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(302)
        handler.send_header("Location", "file:///etc/passwd")
        handler.end_headers()

    with serving(away) as base, pytest.raises(FeedError, match="302"):
        fetch(f"{base}/feed.xml")


def test_redirects_end() -> None:
    asked = []

    def round_and_round(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        handler.send_response(302)
        handler.send_header("Location", f"{handler.path}x")
        handler.end_headers()

    with serving(round_and_round) as base, pytest.raises(FeedError, match="cannot be fetched"):
        fetch(f"{base}/feed.xml")
    assert len(asked) <= 6


def test_a_feed_that_never_ends_is_left() -> None:
    def flood(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"<rss>" * 20_000)
        except OSError:
            pass

    with serving(flood) as base, pytest.raises(FeedError, match="larger than 1 MB"):
        fetch(f"{base}/feed.xml", largest=1_000_000)


def test_a_feed_that_drips_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(client, "SECONDS", 0.5)

    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        with contextlib.suppress(OSError):
            while True:
                handler.wfile.write(b"x")
                handler.wfile.flush()
                time.sleep(0.05)

    with serving(drip) as base, pytest.raises(FeedError, match="cannot be fetched"):
        fetch(f"{base}/feed.xml")


def test_a_gzip_bomb_is_not_unpacked() -> None:
    bomb = gzip.compress(b"\x00" * 50_000_000)
    with (
        serving(lambda handler: send(handler, bomb, Content_Encoding="gzip")) as base,
        pytest.raises(FeedError, match="larger than 1 MB"),
    ):
        fetch(f"{base}/feed.xml", largest=1_000_000)


def test_gzip_is_unpacked(good: str) -> None:
    packed = gzip.compress(good.encode())
    with serving(lambda handler: send(handler, packed, Content_Encoding="gzip")) as base:
        fetched = fetch(f"{base}/feed.xml")
    assert fetched.content.decode() == good
    assert fetched.address == f"{base}/feed.xml"


def test_without_a_network_the_message_says_so() -> None:
    with pytest.raises(FeedError, match="online") as caught:
        fetch("https://feeds.invalid/feed.xml")
    assert "feeds.invalid" in str(caught.value)


def test_what_is_not_there_is_told_with_its_status() -> None:
    with (
        serving(lambda handler: handler.send_error(404)) as base,
        pytest.raises(FeedError, match="404") as caught,
    ):
        fetch(f"{base}/feed.xml")
    assert caught.value.hint is None


def test_a_file_that_is_not_there_or_too_large_is_told(tmp_path: Path) -> None:
    with pytest.raises(FeedError, match=r"https://"):
        fetch(str(tmp_path / "nothing.xml"))
    (tmp_path / "large.xml").write_bytes(b"x" * 2_000_000)
    with pytest.raises(FeedError, match="larger than 1 MB"):
        fetch(str(tmp_path / "large.xml"), largest=1_000_000)
