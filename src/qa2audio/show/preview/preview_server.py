"""The server of the preview: Werkzeug's, which is small, well kept, and does ranges, ETags and If-Range right.

The built show names the address where it will be published; what is served here names this server instead, in pages
and feed, so that a podcast app on this machine gets everything from here.
"""

from __future__ import annotations

import errno
import socket
from typing import TYPE_CHECKING, Any

from werkzeug.exceptions import HTTPException, MethodNotAllowed, NotFound
from werkzeug.serving import WSGIRequestHandler, make_server
from werkzeug.wrappers import Request, Response

from qa2audio.errors import Location, OptionError, OutputError, UploadError
from qa2audio.show.locations import FEED, FRONT_PAGE
from qa2audio.show.preview import file_response
from qa2audio.show.preview.reload import ADDRESS, INJECTED, Changes
from qa2audio.show.upload.listing import read_feed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from werkzeug.serving import BaseWSGIServer

_BACKLOG = 128


class Preview:
    """A WSGI application that serves the built `folder`; with `watch` its pages reload when that changes."""

    def __init__(self, folder: Path, *, hosts: tuple[str, ...] = (), watch: bool = False) -> None:
        self._folder = folder
        self._hosts = ("localhost", "127.0.0.1", "[::1]", *hosts)
        self._changes = Changes(folder) if watch else None

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Iterable[bytes]:
        """Answer one request."""
        request = Request(environ)
        request.trusted_hosts = list(self._hosts)  # a page elsewhere may not read this by a name of its own
        try:
            answer = self._answer(request)
        except HTTPException as problem:
            return problem(environ, start)
        return answer(environ, start)

    def _answer(self, request: Request) -> Response:
        if request.method not in {"GET", "HEAD"}:
            raise MethodNotAllowed(["GET", "HEAD"])
        here = request.host_url
        if self._changes and request.path == ADDRESS:
            return Response(self._changes.events(), content_type="text/event-stream")
        path = file_response.find(self._folder, request.path)
        if path is None:
            raise NotFound
        if path.suffix not in file_response.REWRITTEN:
            return file_response.as_it_is(path, request.environ)
        changes = {base: here} if (base := published_base(self._folder)) else {}
        if self._changes and path.suffix == ".html":
            changes |= INJECTED
        return file_response.rewritten(path, request.environ, changes)


def published_base(folder: Path) -> str:
    """Return the address, with a slash at its end, at which the feed says the show is published; else nothing."""
    try:
        own = read_feed(folder / FEED).own
    except UploadError:
        return ""
    return own.removesuffix(FEED) if own.endswith(f"/{FEED}") else ""


def built_folder(show: Path) -> Path:
    """Return the built folder of a show, or `show` itself where it is one. Raises `OutputError`."""
    for folder in (show / "output", show):
        if (folder / FRONT_PAGE).is_file():
            return folder
    hint = f"Build it first: qa2audio build {show}"
    raise OutputError("there is no built show here.", location=Location(str(show)), hint=hint)


def open_server(app: Preview, host: str, port: int) -> BaseWSGIServer:
    """Return a server that listens already; port 0 is any that is free. Raises `OptionError`."""
    try:
        listening = socket.create_server((host, port), backlog=_BACKLOG)
    except OSError as problem:
        taken = problem.errno == errno.EADDRINUSE
        message = f"port {port} is in use." if taken else f"cannot listen on port {port}: {problem.strerror}."
        hint = "Choose another one, or --port 0 for any that is free."
        raise OptionError(message, location=Location("--port"), hint=hint) from problem
    with listening:
        return make_server(host, port, app, threaded=True, request_handler=_Quiet, fd=listening.fileno())


class _Quiet(WSGIRequestHandler):
    """Says nothing of every request."""

    protocol_version = "HTTP/1.1"

    def log(self, type: str, message: str, *args: object) -> None:  # noqa: A002 - werkzeug's name
        """Only what is wrong with the server is told."""
        if type == "error":
            super().log(type, message, *args)
