"""The client against servers on loopback that misbehave."""

from __future__ import annotations

import gzip
import threading
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from qa2audio.version import __version__
from qa2audio.web.client import TooLargeError, WebError, ask, length_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LARGEST = 1_000_000


@contextmanager
def serving(answer: Callable[[BaseHTTPRequestHandler], None]) -> Iterator[str]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            answer(self)

        def do_HEAD(self) -> None:
            answer(self)

        def log_message(self, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def send(body: bytes, status: int = 200, **headers: object) -> Callable[[BaseHTTPRequestHandler], None]:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), str(value))
        handler.end_headers()
        handler.wfile.write(body)

    return answer


def whole(address: str) -> bytes:
    with ask(address) as answer:
        return answer.whole(LARGEST)


def test_an_answer_has_its_address_status_headers_and_body() -> None:
    asked: list[BaseHTTPRequestHandler] = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler)
        send(b"hello", Content_Length=5, Content_Type="text/x")(handler)

    with serving(answer) as base:
        with ask(f"{base}/a", headers={"X-Mine": "1"}) as found:
            assert (found.address, found.status, length_of(found)) == (f"{base}/a", 200, 5)
            assert found.headers["Content-Type"] == "text/x"
            assert found.whole(5) == b"hello"
        with ask(f"{base}/a", method="HEAD", headers={"Accept-Encoding": "identity"}) as found:
            assert length_of(found) == 5
    get, head = asked
    assert (get.command, get.headers["X-Mine"]) == ("GET", "1")
    assert (get.headers["User-Agent"], get.headers["Accept-Encoding"]) == (f"qa2audio/{__version__}", "gzip")
    assert (head.command, head.headers["Accept-Encoding"]) == ("HEAD", "identity")


def test_of_a_part_the_length_of_the_whole() -> None:
    with serving(send(b"ab", 206, Content_Length=2, Content_Range="bytes 0-1/70")) as base, ask(base) as found:
        assert length_of(found) == 70
    with serving(send(b"ab", 206, Content_Length=2, Content_Range="bytes 0-1/*")) as base, ask(base) as found:
        assert length_of(found) is None
    with serving(send(b"ab", Content_Length="two")) as base, ask(base) as found:
        assert length_of(found) is None


@pytest.mark.parametrize(("most", "start"), [(1, b"h"), (3, b"hel"), (5, b"hello"), (9, b"hello"), (0, b"")])
def test_the_first_bytes(most: int, start: bytes) -> None:
    with serving(send(b"hello")) as base, ask(base) as found:
        assert found.start(most) == start


@pytest.mark.parametrize("path", ["/fünf/é?ä=ö", "/f%C3%BCnf/%C3%A9?%C3%A4=%C3%B6"])
def test_an_address_that_is_not_ascii(path: str) -> None:
    with serving(lambda handler: send(handler.path.encode())(handler)) as base:
        assert whole(base + path) == b"/f%C3%BCnf/%C3%A9?%C3%A4=%C3%B6"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
@pytest.mark.parametrize("target", ["/there", "/f\u00fcnf"])
def test_a_redirect_is_followed(status: int, target: str) -> None:
    def answer(handler: BaseHTTPRequestHandler) -> None:
        if handler.path == "/":
            handler.send_response(status)
            handler.send_header("Location", target.encode().decode("latin-1"))
            handler.end_headers()
        else:
            send(handler.path.encode())(handler)

    with serving(answer) as base, ask(f"{base}/") as found:
        ascii_target = target.replace("ü", "%C3%BC")
        assert found.whole(LARGEST).decode() == ascii_target
        assert found.address == base + ascii_target


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/plain,x"])
def test_a_redirect_leads_nowhere_but_to_the_web(target: str) -> None:
    with (
        serving(send(b"", 302, Location=target)) as base,
        pytest.raises(WebError, match=r"302|unknown url type"),
    ):
        whole(base)


def test_redirects_end() -> None:
    asked = []

    def on_and_on(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        send(b"", 302, Location=f"{handler.path}x")(handler)

    with serving(on_and_on) as base, pytest.raises(WebError) as caught:
        whole(f"{base}/")
    assert caught.value.status == 302
    assert asked == ["/", "/x", "/xx", "/xxx", "/xxxx", "/xxxxx"]


def test_a_refused_host_is_not_asked() -> None:
    asked = []

    def answer(handler: BaseHTTPRequestHandler) -> None:
        asked.append(handler.path)
        send(b"", 302, Location="http://localhost:9/secret")(handler)

    told = "it leads to http://localhost:9/secret, in a private network"
    with (
        serving(answer) as base,
        pytest.raises(WebError, match=told),
        ask(f"{base}/x", refused=lambda host: host == "localhost"),
    ):
        pytest.fail("it was followed")
    assert asked == ["/x"]


@pytest.mark.parametrize("scheme", ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/plain,x", "nonsense"])
def test_only_the_web_is_asked(scheme: str) -> None:
    with pytest.raises(WebError):
        whole(scheme)


@pytest.mark.parametrize("status", [400, 404, 416, 503])
def test_what_is_no_success_is_told_with_its_status(status: int) -> None:
    with (
        serving(lambda handler: handler.send_error(status, "Just so")) as base,
        pytest.raises(WebError) as caught,
    ):
        whole(base)
    assert (caught.value.status, caught.value.reason, str(caught.value)) == (
        status,
        "Just so",
        f"{status} Just so",
    )


def test_where_nobody_answers_there_is_no_status() -> None:
    with pytest.raises(WebError, match="Connection refused") as caught:
        whole("http://127.0.0.1:9/")
    assert caught.value.status is None


def test_a_server_that_says_nothing_is_left() -> None:
    gone = threading.Event()

    def wait(_: BaseHTTPRequestHandler) -> None:
        gone.wait(60)

    with serving(wait) as base:
        with pytest.raises(WebError, match="timed out"), ask(base, patience=0.05):
            pytest.fail("it answered")
        gone.set()


@pytest.mark.parametrize(
    ("headers", "body"),
    [
        ({"Content_Length": 9}, b"short"),
        ({"Content_Length": 1}, b""),
        ({"Transfer_Encoding": "chunked"}, b"5\r\nhello\r\n5\r\nhe"),
        ({"Content_Encoding": "gzip"}, gzip.compress(bytes(range(256)) * 9)[:-9]),
        ({"Content_Encoding": "gzip"}, b"this is no gzip"),
    ],
)
def test_what_is_not_whole_is_no_answer(headers: dict[str, object], body: bytes) -> None:
    with serving(send(body, 200, **headers)) as base, pytest.raises(WebError) as caught:
        whole(base)
    assert caught.value.status is None


def test_chunks_and_what_is_packed_and_nothing_at_all() -> None:
    with serving(send(b"5\r\nhello\r\n0\r\n\r\n", Transfer_Encoding="chunked")) as base:
        assert whole(base) == b"hello"
    with serving(send(gzip.compress(b"hello"), Content_Encoding="GZIP")) as base:
        assert whole(base) == b"hello"
    with serving(send(b"", Content_Encoding="gzip")) as base:
        assert whole(base) == b""


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("over", [0, 1])
def test_as_much_as_is_wanted_and_no_byte_more(packed: bool, over: int) -> None:
    body = b"x" * (LARGEST + over)
    answer = send(gzip.compress(body), Content_Encoding="gzip") if packed else send(body)
    with serving(answer) as base:
        if over:
            with pytest.raises(TooLargeError, match="1000000 bytes"):
                whole(base)
        else:
            assert whole(base) == body


def test_what_never_ends_is_left() -> None:
    def flood(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.end_headers()
        try:
            while True:
                handler.wfile.write(b"x" * 100_000)
        except OSError:
            pass

    with serving(flood) as base, pytest.raises(TooLargeError):
        whole(base)


def test_the_proxy_of_the_environment_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(lambda handler: send(handler.path.encode())(handler)) as base:
        monkeypatch.setenv("http_proxy", base)
        monkeypatch.setenv("no_proxy", "")
        assert whole("http://shows.invalid/feed.xml") == b"http://shows.invalid/feed.xml"


def test_what_the_block_raises_is_its_own() -> None:
    with serving(send(b"hello")) as base, pytest.raises(OSError, match="disk full"), ask(base):
        raise OSError("disk full")
