"""The preview, asked over loopback by curl, http.client and raw sockets: clients that nobody here wrote."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Thread

import pytest
from tests.children import running

from qa2audio.errors import OptionError, OutputError
from qa2audio.show.preview import Preview, built_folder, open_server

AUDIO = bytes(range(256)) * 4096
FEED = """<?xml version="1.0"?><rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel>
<atom:link rel="self" href="https://example.org/show/feed.xml" type="application/rss+xml"/>
<item><enclosure url="https://example.org/show/episodes/a/a.mp3" length="1" type="audio/mpeg"/></item>
</channel></rss>"""
PAGE = (
    '<!DOCTYPE html><meta http-equiv="Content-Security-Policy" content="script-src \'sha256-x\'">'
    '<link rel="canonical" href="https://example.org/show/"><body>hello</body>'
)


@pytest.fixture
def built(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    (folder / "episodes/a").mkdir(parents=True)
    (folder / "feed.xml").write_text(FEED, encoding="utf-8")
    (folder / "index.html").write_text(PAGE, encoding="utf-8")
    (folder / "episodes/a/a.mp3").write_bytes(AUDIO)
    for name in ("a.vtt", "a.srt", "a.json", "a.chapters.json", "cover.jpg", ".secret"):
        (folder / "episodes/a" / name).write_text("x", encoding="utf-8")
    (tmp_path / "outside.txt").write_text("outside", encoding="utf-8")
    (folder / "link.txt").symlink_to(tmp_path / "outside.txt")
    return folder


@pytest.fixture
def port(built: Path, request: pytest.FixtureRequest) -> Iterator[int]:
    server = open_server(Preview(built, watch=getattr(request, "param", False)), "127.0.0.1", 0)
    Thread(target=server.serve_forever, daemon=True).start()
    yield server.port
    server.shutdown()


def ask(port: int, path: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    try:
        connection.request(
            method, path, headers={key.replace("_", "-"): value for key, value in headers.items()}
        )
        answer = connection.getresponse()
        return answer.status, {key.lower(): value for key, value in answer.getheaders()}, answer.read()
    finally:
        connection.close()


@pytest.mark.parametrize(
    ("asked", "status", "start", "end"),
    [
        ("bytes=0-0", 206, 0, 1),
        ("bytes=100-199", 206, 100, 200),
        ("bytes=1048570-", 206, 1048570, len(AUDIO)),
        ("bytes=-7", 206, len(AUDIO) - 7, len(AUDIO)),
        ("bytes=5-99999999", 206, 5, len(AUDIO)),
        ("lines=1-2", 200, 0, len(AUDIO)),
        ("bytes=0-1,5-6", 200, 0, len(AUDIO)),
    ],
)
def test_ranges(port: int, asked: str, status: int, start: int, end: int) -> None:
    got, headers, body = ask(port, "/episodes/a/a.mp3", Range=asked)
    assert (got, body) == (status, AUDIO[start:end])
    assert headers["content-length"] == str(end - start)
    if status == 206:
        assert headers["content-range"] == f"bytes {start}-{end - 1}/{len(AUDIO)}"


def test_a_range_beyond_the_end_is_416(port: int) -> None:
    status, headers, _ = ask(port, "/episodes/a/a.mp3", Range="bytes=99999999-")
    assert (status, headers["content-range"]) == (416, f"bytes */{len(AUDIO)}")


def test_what_a_browser_has_is_not_sent_again_and_a_changed_file_is_sent_whole(port: int, built: Path) -> None:
    _, headers, _ = ask(port, "/episodes/a/a.mp3", "HEAD")
    etag = headers["etag"]
    assert ask(port, "/episodes/a/a.mp3", If_None_Match=etag)[0] == 304
    assert ask(port, "/episodes/a/a.mp3", Range="bytes=0-9", If_Range=etag)[0] == 206
    (built / "episodes/a/a.mp3").write_bytes(AUDIO + b"more")
    assert ask(port, "/episodes/a/a.mp3", Range="bytes=0-9", If_Range=etag)[0] == 200


def test_head_and_types(port: int) -> None:
    for name, mime in {
        "a.mp3": "audio/mpeg",
        "a.vtt": "text/vtt",
        "a.srt": "application/x-subrip",
        "a.json": "application/json",
        "a.chapters.json": "application/json+chapters",
        "cover.jpg": "image/jpeg",
    }.items():
        status, headers, body = ask(port, f"/episodes/a/{name}", "HEAD")
        assert (status, body, headers["content-type"].split(";")[0]) == (200, b"", mime)
        assert headers["accept-ranges"] == "bytes"
    assert ask(port, "/feed.xml", "HEAD")[1]["content-type"].startswith("application/rss+xml")
    assert ask(port, "/", "POST")[0] == 405


@pytest.mark.parametrize(
    "path",
    ["/../outside.txt", "/%2e%2e/outside.txt", "/episodes/../../outside.txt", "/..%2foutside.txt", "//etc/passwd",
     "/link.txt", "/episodes/a/.secret", "/episodes", "/%00", "/episodes/a/%5c..%5c..%5c..%5coutside.txt"],
)  # fmt: skip
def test_nothing_outside_is_served(port: int, path: str) -> None:
    status, _, body = ask(port, path)
    assert status in {400, 404}
    assert b"outside" not in body


def test_another_name_for_this_machine_is_refused(port: int) -> None:
    assert ask(port, "/", Host="evil.example")[0] == 400


def test_feed_and_pages_name_this_server(port: int) -> None:
    here = f"http://127.0.0.1:{port}/"
    feed = ask(port, "/feed.xml")[2].decode()
    assert f'url="{here}episodes/a/a.mp3"' in feed
    assert "example.org" not in feed
    assert f'href="{here}"' in ask(port, "/")[2].decode()
    assert b"EventSource" not in ask(port, "/")[2]


@pytest.mark.parametrize("port", [True], indirect=True)
def test_an_open_page_is_told_of_a_change(port: int, built: Path) -> None:
    page = ask(port, "/")[2].decode()
    assert "EventSource" in page
    assert "connect-src 'self'; script-src 'sha256-" in page
    with socket.create_connection(("127.0.0.1", port)) as client:
        client.sendall(b"GET /-/changes HTTP/1.1\r\nHost: localhost\r\n\r\n")
        heard = b""
        while b": here" not in heard:
            heard += client.recv(4096)
        while b"data: changed" not in heard:
            (built / "index.html").write_text(PAGE + str(len(heard)), encoding="utf-8")
            client.settimeout(3)
            try:
                heard += client.recv(4096)
            except TimeoutError:
                continue


def test_many_at_once_while_one_reads_slowly(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as slow:
        slow.sendall(b"GET /episodes/a/a.mp3 HTTP/1.1\r\nHost: localhost\r\n\r\n")
        with ThreadPoolExecutor(50) as pool:
            bodies = list(pool.map(lambda _: ask(port, "/episodes/a/a.mp3")[2], range(100)))
    assert all(body == AUDIO for body in bodies)


def test_curl_resumes_a_download(port: int, tmp_path: Path) -> None:
    curl = shutil.which("curl")
    assert curl
    part = tmp_path / "part.mp3"
    part.write_bytes(AUDIO[:1000])
    url = f"http://127.0.0.1:{port}/episodes/a/a.mp3"
    subprocess.run([curl, "-sf", "-C", "-", "-o", part, url], check=True)
    assert part.read_bytes() == AUDIO


def test_a_folder_that_is_seen_from_here(built: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(built.parent.parent)
    for here, path in ((built.parent.name, "/"), (f"{built.parent.name}/output", "/episodes/a/a.mp3")):
        server = open_server(Preview(built_folder(Path(here))), "127.0.0.1", 0)
        Thread(target=server.serve_forever, daemon=True).start()
        assert ask(server.port, path)[0] == 200
        server.shutdown()


def test_a_port_in_use_is_told(port: int, built: Path) -> None:
    with pytest.raises(OptionError, match=f"port {port} is in use"):
        open_server(Preview(built), "127.0.0.1", port)


def test_a_show_that_is_not_built_is_told(tmp_path: Path, built: Path) -> None:
    assert built_folder(tmp_path) == built
    assert built_folder(built) == built
    with pytest.raises(OutputError, match="no built show"):
        built_folder(tmp_path / "output/episodes")


def test_ctrl_c_ends_it_cleanly(built: Path) -> None:
    command = [sys.executable, "-m", "qa2audio", "preview", str(built), "--port", "0", "--lan"]
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    with running(command, stdout=subprocess.PIPE, text=True, env=environment, encoding="utf-8") as preview:
        assert preview.stdout
        first = preview.stdout.readline()
        assert first.startswith("http://127.0.0.1:")
        assert ask(int(first.split(":")[2].split("/")[0]), "/")[0] == 200
        preview.send_signal(signal.SIGINT)
        rest = preview.stdout.read()
        assert preview.wait() == 0
    assert rest.endswith("Stopped.\n")
