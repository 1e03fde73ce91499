"""Publishing to an SFTP server on loopback, with cuts in the middle."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import asyncssh
import pytest

from qa2audio.cli.program import run
from qa2audio.show.upload.difference import Reason

from .conftest import PUBLISH, Workshop, files_of, publish
from .invariant import broken_promises
from .proxy import Proxy

PASSWORD = "correct horse battery"  # noqa: S105


class _Door(asyncssh.SSHServer):
    def password_auth_supported(self) -> bool:
        return True

    def validate_password(self, username: str, password: str) -> bool:  # noqa: ARG002
        return password == PASSWORD


class Server:
    """An SFTP server whose root is `folder`; `before` is called when a file takes its place or goes."""

    def __init__(self, folder: Path, home: Path) -> None:
        self.folder, self.home = folder, home
        self.before: Callable[[str], None] = lambda _: None
        self.full_after: int | None = None
        self.port = 0
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._listening = asyncio.run_coroutine_threadsafe(self._start(), self._loop).result(30)

    async def _start(self) -> Any:
        key = asyncssh.generate_private_key("ssh-ed25519")
        mine = asyncssh.generate_private_key("ssh-ed25519")
        ssh = self.home / ".ssh"
        ssh.mkdir(parents=True)
        mine.write_private_key(ssh / "id_ed25519")
        (ssh / "allowed").write_bytes(mine.export_public_key())
        outer = self

        class Sftp(asyncssh.SFTPServer):
            def __init__(self, channel: Any) -> None:
                super().__init__(channel, chroot=str(outer.folder).encode())

            def posix_rename(self, oldpath: bytes, newpath: bytes) -> Any:
                outer.before(newpath.decode())
                return super().posix_rename(oldpath, newpath)

            def remove(self, path: bytes) -> Any:
                outer.before(path.decode())
                return super().remove(path)

            def write(self, file_obj: object, offset: int, data: bytes) -> Any:
                if outer.full_after is not None:
                    outer.full_after -= len(data)
                    if outer.full_after < 0:
                        raise asyncssh.SFTPFailure("No space left on device")
                return super().write(file_obj, offset, data)

        listening = await asyncssh.listen(
            "127.0.0.1",
            0,
            server_factory=_Door,
            server_host_keys=[key],
            authorized_client_keys=str(ssh / "allowed"),
            sftp_factory=Sftp,
        )
        self.port = listening.get_port()
        self.host_key = key.export_public_key().decode().strip()
        self.trust(self.port)
        return listening

    def trust(self, port: int) -> None:
        with (self.home / ".ssh/known_hosts").open("a") as file:
            file.write(f"[127.0.0.1]:{port} {self.host_key}\n")

    def url(self, port: int | None = None) -> str:
        return f"sftp://ana@127.0.0.1:{port or self.port}/www/clocks"

    @property
    def target(self) -> Path:
        return self.folder / "www/clocks"

    def broken(self) -> list[str]:
        def size_of(path: str) -> int | None:
            return (self.target / path).stat().st_size if (self.target / path).is_file() else None

        def read(path: str) -> bytes | None:
            return (self.target / path).read_bytes() if (self.target / path).is_file() else None

        return broken_promises(size_of, read)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._listening.close)


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Server]:
    (tmp_path / "srv/www").mkdir(parents=True)
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    found = Server(tmp_path / "srv", tmp_path / "home")
    yield found
    found.close()


def test_the_show_is_there_and_a_second_run_sends_nothing(workshop: Workshop, server: Server) -> None:
    folder = workshop.build(["one", "two"])
    publish(folder, server.url())
    assert files_of(server.target) == files_of(folder)
    assert publish(folder, server.url()).sent == {}
    (folder / "episodes/one/one.vtt").write_text("WEBVTT\n")
    assert publish(folder, server.url()).sent == {"episodes/one/one.vtt": Reason.CHANGED}
    assert not list((server.target / ".qa2audio").rglob("incoming/*"))


def test_before_every_change_the_feed_lists_only_what_is_there(workshop: Workshop, server: Server) -> None:
    workshop.show = replace(workshop.show, page_size=2)
    publish(workshop.build(["a", "b", "c"]), server.url())
    broken: list[str] = []
    changes: list[str] = []

    def look(path: str) -> None:
        if ".qa2audio" not in path:
            broken.extend(server.broken())
            changes.append(path)

    server.before = look
    published = publish(workshop.build(["b", "c", "d", "e"]), server.url(), prune=True)
    assert len(changes) >= len(published.sent) + len(published.removed)
    assert broken == []
    assert server.broken() == []
    assert not (server.target / "episodes/a").exists()


def test_somebody_elses_change_is_noticed(workshop: Workshop, server: Server) -> None:
    folder = workshop.build(["one"])
    publish(folder, server.url())
    (server.target / "episodes/one/one.mp3").write_bytes(b"other")
    (server.target / "index.html").unlink()
    os.utime(server.target / "cover.jpg", (1, 1))
    assert publish(folder, server.url()).sent == {
        "episodes/one/one.mp3": Reason.FOREIGN,
        "index.html": Reason.LOST,
    }
    assert files_of(server.target) == files_of(folder)


def test_a_line_that_breaks_again_and_again_is_borne(workshop: Workshop, server: Server) -> None:
    folder = workshop.build(["one", "two", "three"])
    with Proxy(server.port, cuts=[9_000, 300_000, 250_000]) as proxy:
        server.trust(proxy.port)
        publish(folder, server.url(proxy.port))
        assert proxy.made_cuts == 3
    assert files_of(server.target) == files_of(folder)


def test_a_line_that_never_holds_is_given_up_and_what_arrived_is_kept(
    workshop: Workshop, server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("qa2audio.show.upload.store._DELAYS", (0.1, 0.2, 0.3))
    folder = workshop.build(["one", "two"])
    with Proxy(server.port, cuts=[400_000, *[15_000] * 50]) as proxy:
        server.trust(proxy.port)
        assert run(["publish", server.url(proxy.port), "--show", str(folder)]) == 1
    assert "broke again and again" in capfd.readouterr().err
    assert not (server.target / "feed.xml").exists()
    finished = publish(folder, server.url())
    assert 0 < len(finished.sent) < len(files_of(folder))
    assert files_of(server.target) == files_of(folder)


def test_killed_in_the_middle_and_run_again_it_finishes(workshop: Workshop, server: Server) -> None:
    publish(workshop.build(["a", "b"]), server.url())
    folder = workshop.build(["a", "b", "c", "d"])
    for stop in ("c/c.mp3", "d/d.mp3", "feed.xml"):
        victims: list[subprocess.Popen[bytes]] = []

        def look(path: str, stop: str = stop, victims: list[subprocess.Popen[bytes]] = victims) -> None:
            if path.endswith(stop):
                victims[0].send_signal(signal.SIGKILL)

        server.before = look
        victims.append(subprocess.Popen([sys.executable, "-c", PUBLISH, str(folder), server.url()]))
        assert victims[0].wait() == -signal.SIGKILL
        assert server.broken() == []
    server.before = lambda _: None
    assert len(publish(folder, server.url()).sent) <= 1
    assert files_of(server.target) == files_of(folder)


def complaint(folder: Path, url: str, capfd: pytest.CaptureFixture[str]) -> str:
    assert run(["publish", url, "--show", str(folder)]) == 1
    said = capfd.readouterr()
    assert PASSWORD not in said.out + said.err
    assert "bug" not in said.err
    return said.err


def test_an_unknown_host_key_is_never_accepted(
    workshop: Workshop, server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = workshop.build(["one"])
    known = server.home / ".ssh/known_hosts"
    known.write_text("")
    assert "known_hosts" in complaint(folder, server.url(), capfd)
    other = asyncssh.generate_private_key("ssh-ed25519").export_public_key().decode()
    known.write_text(f"[127.0.0.1]:{server.port} {other}\n")
    assert "known_hosts" in complaint(folder, server.url(), capfd)
    known.unlink()
    assert "known_hosts" in complaint(folder, server.url(), capfd)
    assert not known.exists()
    assert not server.target.exists()


def test_a_password_comes_from_the_environment_and_is_nowhere_else(
    workshop: Workshop, server: Server, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = workshop.build(["one"])
    (server.home / ".ssh/id_ed25519").unlink()
    assert "does not let you in" in complaint(folder, server.url(), capfd)
    monkeypatch.setenv("QA2AUDIO_SFTP_PASSWORD", "wrong")
    assert "does not let you in" in complaint(folder, server.url(), capfd)
    monkeypatch.setenv("QA2AUDIO_SFTP_PASSWORD", PASSWORD)
    assert run(["publish", server.url(), "--show", str(folder)]) == 0
    said = capfd.readouterr()
    assert PASSWORD not in said.out + said.err
    places = [server.target, folder, folder.parent / "cache"]
    written = [path.read_bytes() for place in places for path in place.rglob("*") if path.is_file()]
    assert written
    assert not any(PASSWORD.encode() in data for data in written)
    url = server.url().replace("ana@", f"ana:{PASSWORD.replace(' ', '%20')}@")
    assert run(["publish", url, "--show", str(folder)]) == 2
    said = capfd.readouterr()
    assert "battery" not in said.out + said.err


def test_a_full_disk_a_forbidden_folder_and_nobody_there(
    workshop: Workshop, server: Server, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = workshop.build(["one"])
    server.full_after = 200_000
    assert "No space left" in complaint(folder, server.url(), capfd)
    assert not (server.target / "feed.xml").exists()
    server.full_after = None
    publish(folder, server.url())
    assert files_of(server.target) == files_of(folder)
    assert "does not exist" in complaint(folder, server.url().replace("www", "nowhere"), capfd)
    server.close()
    with Proxy(server.port) as gone:
        port = gone.port
    assert "nothing answers" in complaint(folder, server.url(port), capfd)
    assert "no such host" in complaint(folder, "sftp://no-such-host.invalid/x", capfd)
