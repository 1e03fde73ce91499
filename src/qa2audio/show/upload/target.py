"""Where a show is published: a folder or an address, and nothing secret in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from qa2audio.errors import Location, OptionError, did_you_mean

SCHEMES = ("file", "s3", "sftp", "gs")
_SHAPES = "A folder, s3://BUCKET/FOLDER, sftp://USER@HOST/FOLDER or gs://BUCKET/FOLDER."
_ALSO = {"gcs": "gs", "ssh": "sftp", "scp": "sftp", "ftp": "sftp", "ftps": "sftp", "s3a": "s3", "r2": "s3"}
_BUCKET = re.compile(r"[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]\Z")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a show is published."""

    scheme: str
    """``file``, ``s3``, ``sftp`` or ``gs``."""
    root: str
    """Path of the published folder: ``/srv/www``, ``bucket/folder``, below an SFTP user's home ``www``."""
    host: str = ""
    user: str = ""
    port: int | None = None

    def __str__(self) -> str:
        """The address as people write it; it holds nothing secret."""
        if self.scheme == "file":
            return self.root
        if self.scheme != "sftp":
            return f"{self.scheme}://{self.root}"
        user = f"{self.user}@" if self.user else ""
        port = f":{self.port}" if self.port else ""
        path = self.root if self.root.startswith("/") else f"/~/{self.root}"
        return f"sftp://{user}{self.host}{port}{path}"


def parse_place(text: str) -> Place:
    """Return what `text` says; `OptionError` if it is no place, or holds a password."""
    if "://" not in text:
        return _folder(text)
    scheme = text.partition("://")[0].lower()
    if scheme not in SCHEMES:
        meant = _ALSO.get(scheme)
        hint = f'Write "{meant}://…".' if meant else did_you_mean(scheme, SCHEMES) or _SHAPES
        raise _wrong(text, f'"{scheme}" is no kind of place to publish to.', hint)
    if scheme == "file":
        return _folder(unquote(text.removeprefix("file://")))
    return _sftp(text) if scheme == "sftp" else _bucket(text, scheme)


def _folder(text: str) -> Place:
    if re.match(r"[\w.-]+@[\w.-]+:", text):
        raise _wrong(text, "this is how scp writes a server.", "Write sftp://USER@HOST/FOLDER.")
    if not text.strip():
        raise OptionError("the place to publish to is empty.", hint=_SHAPES)
    return Place("file", Path(text).expanduser().resolve().as_posix())


def _bucket(text: str, scheme: str) -> Place:
    bucket, _, folder = text.partition("://")[2].partition("/")
    if set("@?#") & set(text) or ":" in bucket:
        hint = (
            "Keys belong into the environment or the configuration of your cloud's tools: see docs/publish.md."
        )
        raise _wrong(text, "only a bucket and a folder can stand in this address.", hint)
    if not _BUCKET.match(bucket):
        raise _wrong(text, "this is no name of a bucket.", f"Write {scheme}://BUCKET/FOLDER.")
    return Place(scheme, "/".join([bucket, *_steps(text, folder)]))


def _sftp(text: str) -> Place:
    try:
        parts = urlsplit(text)
        host, user, port = parts.hostname or "", unquote(parts.username or ""), parts.port
    except ValueError:
        raise _wrong(text, "this is no address.", "Write sftp://USER@HOST:PORT/FOLDER.") from None
    if parts.password is not None or parts.query or parts.fragment or "@" in parts.path:
        hint = (
            "Take the password out: a key in your ssh agent or ~/.ssh does without one, "
            "else QA2AUDIO_SFTP_PASSWORD holds it. An @ in a folder's name is written %40."
        )
        raise _wrong(text, "only user, host, port and folder can stand in this address.", hint)
    if not host or host.startswith("-"):
        raise _wrong(text, "the host is missing.", "Write sftp://USER@HOST/FOLDER.")
    path, home = unquote(parts.path), parts.path.startswith("/~/")
    steps = "/".join(_steps(text, path.removeprefix("/~") if home else path))
    return Place("sftp", (steps or ".") if home else f"/{steps}", host, user, port)


def _steps(text: str, path: str) -> list[str]:
    steps = [step for step in path.split("/") if step]
    if {".", ".."} & set(steps):
        raise _wrong(text, 'the folder has "." or ".." in it.', "Write it out.")
    return steps


def masked(text: str) -> str:
    """Return an address without anything in it that may be secret."""
    return re.sub(r"[?#].*", "", re.sub(r"//.*@", "//…@", text, flags=re.DOTALL), flags=re.DOTALL)


def _wrong(text: str, message: str, hint: str) -> OptionError:
    return OptionError(message, location=Location(masked(text)), hint=hint)
