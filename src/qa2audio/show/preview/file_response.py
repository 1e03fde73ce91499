"""One file of a built show as an answer: with its type, its ETag, and the part of it that was asked for."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from werkzeug.security import safe_join
from werkzeug.utils import send_file
from werkzeug.wrappers import Response

from qa2audio.files.value_digest import digest_of_bytes
from qa2audio.show.upload.headers import headers

REWRITTEN = (".html", ".xml")
"""What names its own address."""


def find(folder: Path, path: str) -> Path | None:
    """Return the file that an address means; None where there is none, or it is hidden or outside of `folder`."""
    joined = safe_join(str(folder), path.lstrip("/"))
    if joined is None or "\0" in path or any(part.startswith(".") for part in path.split("/")):
        return None
    found = Path(joined)  # with `folder` before it, also where that is relative
    if found.is_dir():
        found /= "index.html"
    inside = found.resolve().is_relative_to(folder.resolve())  # a link may lead anywhere
    return found if inside and found.is_file() else None


def as_it_is(path: Path, environ: dict[str, Any]) -> Response:
    """Answer with the file: streamed, whole or the range that was asked for."""
    if not environ.get("HTTP_RANGE", "").startswith("bytes=") or "," in environ["HTTP_RANGE"]:
        environ.pop(
            "HTTP_RANGE", None
        )  # other units are to be passed over, and several ranges may be (RFC 9110)
    answer = send_file(path, environ, mimetype=_type(path), conditional=True, etag=True)
    answer.headers["Cache-Control"] = "no-cache"
    return answer


def rewritten(path: Path, environ: dict[str, Any], changes: dict[str, str]) -> Response:
    """Answer with a text in which some passages are others."""
    text = path.read_text(encoding="utf-8")
    for old, new in changes.items():
        text = text.replace(old, new)
    content = text.encode()
    answer = Response(content, content_type=_type(path))
    answer.set_etag(digest_of_bytes(content)[:32])
    answer.headers["Cache-Control"] = "no-cache"
    return answer.make_conditional(environ, accept_ranges=True, complete_length=len(content))


def _type(path: Path) -> str:
    return headers(path.name, feed=path.suffix == ".xml").mime
