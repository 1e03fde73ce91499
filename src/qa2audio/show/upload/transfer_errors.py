"""What goes wrong on the way, said in a way that helps, and never with a secret in it."""

from __future__ import annotations

import errno
import os
import socket
from typing import TYPE_CHECKING

from qa2audio.errors import Location, UploadError
from qa2audio.show.upload.sent_files import DESK

if TYPE_CHECKING:
    from qa2audio.show.upload.backend import Backend
    from qa2audio.show.upload.target import Place

NOT_THERE = "nothing can be published there"
_AGAIN = "Publish again when it is mended: it goes on where it stopped."
_SECRETS = ("AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "QA2AUDIO_SFTP_PASSWORD")
_BROKEN = ("the connection broke again and again, or the service was busy", _AGAIN)
_SYSTEM = {
    errno.ENOSPC: ("the disk is full", f"Make room there. {_AGAIN}"),
    errno.EDQUOT: ("the disk quota is used up", f"Make room there. {_AGAIN}"),
    errno.EROFS: ("the disk is read-only", "Choose another place, or mount it writable."),
    errno.ENOTDIR: ("a file has the name of a folder that is needed", "Move it away."),
    errno.EISDIR: ("a folder has the name of a file that is needed", "Move it away."),
}


class DamagedError(Exception):
    """What arrived is not what was sent."""


_USUAL: tuple[tuple[type[BaseException], str, str], ...] = (
    (DamagedError, "what arrived is not what was sent", f"Did the file change meanwhile? {_AGAIN}"),
    (ConnectionRefusedError, "nothing answers at that address", "Check the host and the port."),
    (socket.gaierror, "there is no such host", "Check its name, and the network."),
    (ConnectionError, *_BROKEN),
    (TimeoutError, *_BROKEN),
    (PermissionError, "that is not allowed there", "Give yourself permission, or choose another place."),
)


def upload_error(error: BaseException, backend: Backend, place: Place, path: str) -> UploadError | None:
    """Return what to tell somebody about `path`; None where nobody expected it: a bug."""
    if isinstance(error, UploadError):
        return error
    if isinstance(error, ImportError) and backend.extra:
        return backend.extra.failed(error, UploadError, NOT_THERE, location=Location(str(place)))
    told = _special(error, backend) or _general(error)
    if told is None:
        return None
    message, hint = told
    about = f"{_clean(message)}{f' ({path})' if path and not path.startswith(DESK) else ''}."
    return UploadError(about, location=Location(str(place)), hint=hint)


def is_passing(error: BaseException, backend: Backend, *, worked: bool) -> bool:
    """Whether it may go better the next time: the line broke, or the service was busy.

    Where nobody answers it is tried again only if it has `worked` before: else the address is wrong.
    """
    if isinstance(error, (UploadError, ImportError)):
        return False
    if isinstance(error, (ConnectionRefusedError, socket.gaierror)) or backend.away(error):
        return worked
    if isinstance(error, (ConnectionError, TimeoutError, DamagedError)):
        return True
    return backend.passing(error)


def _special(error: BaseException, backend: Backend) -> tuple[str, str] | None:
    """Return what only this kind of target can say."""
    if isinstance(error, (ImportError, DamagedError)):
        return None
    return _BROKEN if backend.passing(error) else backend.explain(error)


def _general(error: BaseException) -> tuple[str, str] | None:
    for kind, message, hint in _USUAL:
        if isinstance(error, kind):
            return message, hint
    if isinstance(error, OSError):
        return _SYSTEM.get(error.errno or 0, (error.strerror or str(error) or "it failed", _AGAIN))
    return None


def _clean(message: str) -> str:
    """Return `message` without the secrets that somebody else may have put into it."""
    for name in _SECRETS:
        if secret := os.environ.get(name):
            message = message.replace(secret, "…")
    return message
