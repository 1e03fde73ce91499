"""SFTP, through sshfs.

sshfs builds on asyncssh: one connection, many channels, reads ~/.ssh/config, known_hosts and the agent. fsspec's own
SFTP rests on paramiko and adds every unknown host key without a word. sshfs too asks for no key unless told: it is
told to hold the server against known_hosts. asyncssh is under EPL-2.0 or GPL-2.0-or-later, sshfs under Apache-2.0.
"""

# What the extra brings is imported where it is used: whoever publishes elsewhere has none of it.
from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from qa2audio.extras import Extra
from qa2audio.show.upload.backend import Seen

if TYPE_CHECKING:
    from collections.abc import Mapping

    from fsspec import AbstractFileSystem

    from qa2audio.show.upload.headers import Headers
    from qa2audio.show.upload.target import Place

PASSWORD = "QA2AUDIO_SFTP_PASSWORD"  # noqa: S105 - where it is, not what
_SECONDS = 20


class Sftp:
    """A server."""

    renames = True
    deep = False
    extra: Extra | None = Extra("qa2audio[sftp]", ("sshfs",))

    def __init__(self, place: Place) -> None:
        self._place = place

    def open(self) -> AbstractFileSystem:
        """Connect; the server must be known and let us in."""
        from sshfs import SSHFileSystem

        place = self._place
        who = {"username": place.user or None, "port": place.port, "password": os.environ.get(PASSWORD)}
        return SSHFileSystem(
            place.host,
            known_hosts=(),  # asyncssh's word for: those of ~/.ssh, and nobody else
            connect_timeout=_SECONDS,
            login_timeout=_SECONDS,
            keepalive_interval=_SECONDS,
            skip_instance_cache=True,
            **{key: value for key, value in who.items() if value},
        )

    def sent_with(self, headers: Headers, md5: bytes) -> dict[str, Any]:  # noqa: ARG002 - a file has no headers
        """Whoever serves the folder says what its files are."""
        return {}

    def seen(self, info: Mapping[str, Any]) -> Seen:
        """Size and time tell versions apart."""
        time = info["mtime"].timestamp() if info.get("mtime") else 0
        return Seen(info["size"], f"{info['size']}-{time:.0f}")

    def tidy(self, fs: AbstractFileSystem, folder: str) -> None:
        """Remove the folder; the server refuses if it is not empty."""
        fs.rm(folder)

    def away(self, error: BaseException) -> bool:  # noqa: ARG002 - asyncssh says so in the system's words
        """The system's own errors tell."""
        return False

    def passing(self, error: BaseException) -> bool:
        """Whether the connection broke."""
        import asyncssh

        lost = (asyncssh.ConnectionLost, asyncssh.SFTPConnectionLost, asyncssh.SFTPNoConnection)
        # sshfs raises a plain ValueError where it can open no channel: the connection is gone
        return isinstance(error, (*lost, asyncssh.ChannelOpenError, ValueError))

    def explain(self, error: BaseException) -> tuple[str, str] | None:
        """Say what is wrong with hosts, keys and disks."""
        import asyncssh

        host = self._place.host
        if isinstance(error, asyncssh.HostKeyNotVerifiable):
            port = f"-p {self._place.port} " if self._place.port else ""
            hint = f"Connect once with ssh {port}{host}, compare the fingerprint with your provider's, and accept it."
            return f"the key of {host} is not in your known_hosts, or is another one", hint
        if (
            isinstance(error, (asyncssh.PermissionDenied, PermissionError))
            and "SFTP" not in type(error).__name__
        ):
            hint = f"Load your key into the ssh agent, name it in ~/.ssh/config, or set {PASSWORD}."
            return f"{host} does not let you in", hint
        return self._refused(error)

    def _refused(self, error: BaseException) -> tuple[str, str] | None:
        import asyncssh

        if isinstance(error, asyncssh.SFTPPermissionDenied):
            return "the server does not allow it", "Check the folder and whose it is."
        if isinstance(error, (asyncssh.SFTPNoSpaceOnFilesystem, asyncssh.SFTPQuotaExceeded)):
            return (
                "the server's disk is full",
                "Make room there and publish again: it goes on where it stopped.",
            )
        if isinstance(error, asyncssh.SFTPFailure):
            hint = "Servers say no more where their disk is full or a folder's name is taken by a file."
            return f"the server refuses: {error.reason or 'failure'}", hint
        if isinstance(error, asyncssh.Error):
            return f"the server failed: {error.reason}", "Try sftp by hand to see whether it answers."
        return None
