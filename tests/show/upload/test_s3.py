"""Publishing to an S3 server (moto's, over HTTP), with cuts in the middle."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import boto3
import pytest

from qa2audio.cli.program import run
from qa2audio.errors import UploadError
from qa2audio.show.upload.difference import Reason

from .conftest import PUBLISH, Workshop, files_of, publish
from .invariant import broken_promises
from .proxy import Proxy

if TYPE_CHECKING:
    from collections.abc import Iterator

SECRET = "wJalrXUtnFEMI-not-a-real-key"  # noqa: S105
TARGET = "s3://shows/clocks"


@contextmanager
def moto(**environment: str) -> Iterator[int]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        port: int = free.getsockname()[1]
    command = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(port)]
    process = subprocess.Popen(
        command, env=os.environ | environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        while process.poll() is None:
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/moto-api/", timeout=5).close()
                break
            except OSError:
                time.sleep(0.05)
        yield port
    finally:
        process.kill()
        process.wait()


@pytest.fixture(scope="module")
def server() -> Iterator[int]:
    with moto() as port:
        yield port


class Bucket:
    """The server as others see it."""

    def __init__(self, port: int) -> None:
        self.port = port
        self.client: Any = boto3.client("s3", endpoint_url=f"http://127.0.0.1:{port}")

    def size_of(self, path: str) -> int | None:
        try:
            return int(self.client.head_object(Bucket="shows", Key=f"clocks/{path}")["ContentLength"])
        except self.client.exceptions.ClientError:
            return None

    def read(self, path: str) -> bytes | None:
        try:
            return bytes(self.client.get_object(Bucket="shows", Key=f"clocks/{path}")["Body"].read())
        except self.client.exceptions.ClientError:
            return None

    def head(self, path: str) -> dict[str, Any]:
        return dict(self.client.head_object(Bucket="shows", Key=f"clocks/{path}"))

    def files(self) -> dict[str, bytes | None]:
        pages = self.client.get_paginator("list_objects_v2").paginate(Bucket="shows", Prefix="clocks/")
        names = [row["Key"].removeprefix("clocks/") for page in pages for row in page.get("Contents", ())]
        return {name: self.read(name) for name in names if not name.startswith(".")}

    def broken(self) -> list[str]:
        return broken_promises(self.size_of, self.read)


@pytest.fixture
def bucket(server: int, monkeypatch: pytest.MonkeyPatch) -> Bucket:
    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", "AKIAEXAMPLE")
    monkeypatch.setenv("AWS_SECRET_ACCESS_KEY", SECRET)
    monkeypatch.setenv("AWS_REGION", "us-east-1")
    monkeypatch.setenv("AWS_DEFAULT_REGION", "us-east-1")
    monkeypatch.setenv("AWS_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", os.devnull)
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")
    monkeypatch.setenv("AWS_MAX_ATTEMPTS", "1")
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://127.0.0.1:{server}")
    urllib.request.urlopen(
        urllib.request.Request(f"http://127.0.0.1:{server}/moto-api/reset", method="POST")
    ).close()
    found = Bucket(server)
    found.client.create_bucket(Bucket="shows")
    return found


def test_the_show_is_there_with_types_and_cache_headers(workshop: Workshop, bucket: Bucket) -> None:
    folder = workshop.build(["one", "two"])
    first = publish(folder, TARGET)
    assert bucket.files() == files_of(folder)
    said = {
        path: (head["ContentType"], head["CacheControl"]) for path in first.sent if (head := bucket.head(path))
    }
    audio = said["episodes/one/one.mp3"]
    assert audio == ("audio/mpeg", "public, max-age=604800")
    assert said["feed.xml"] == ("application/rss+xml; charset=utf-8", "public, max-age=300")
    assert said["index.html"] == ("text/html; charset=utf-8", "public, max-age=300")
    assert said["episodes/one/one.vtt"][0] == "text/vtt; charset=utf-8"
    assert said["episodes/one/one.srt"][0] == "application/x-subrip; charset=utf-8"
    assert said["episodes/one/one.chapters.json"][0] == "application/json+chapters"
    assert said["episodes/one/cover.jpg"][0] == "image/jpeg"
    assert publish(folder, TARGET).sent == {}


def test_somebody_elses_change_is_noticed(workshop: Workshop, bucket: Bucket) -> None:
    folder = workshop.build(["one"])
    publish(folder, TARGET)
    key = "clocks/episodes/one/one.vtt"
    size = len((folder / "episodes/one/one.vtt").read_bytes())
    bucket.client.put_object(Bucket="shows", Key=key, Body=b"x" * size)
    assert publish(folder, TARGET).sent == {"episodes/one/one.vtt": Reason.FOREIGN}
    assert bucket.files() == files_of(folder)


def test_the_record_may_be_lost(workshop: Workshop, bucket: Bucket) -> None:
    folder = workshop.build(["one"])
    publish(folder, TARGET)
    bucket.client.delete_object(Bucket="shows", Key="clocks/.qa2audio/published.json")
    again = publish(folder, TARGET)
    assert set(again.sent.values()) == {Reason.HEADERS}  # which a listing does not tell
    assert publish(folder, TARGET).sent == {}


def test_a_large_file_goes_in_parts(workshop: Workshop, bucket: Bucket) -> None:
    workshop.audio = 105_000_000
    folder = workshop.build(["long"])
    publish(folder, TARGET)
    assert bucket.head("episodes/long/long.mp3")["ETag"].strip('"').endswith("-3")
    assert publish(folder, TARGET).sent == {}
    assert bucket.head("episodes/long/long.mp3")["ContentType"] == "audio/mpeg"


def test_before_every_request_the_feed_lists_only_what_is_there(
    workshop: Workshop, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    workshop.show = replace(workshop.show, page_size=2)
    publish(workshop.build(["a", "b", "c"]), TARGET)
    broken: list[str] = []
    changes: list[str] = []

    def look(data: bytes) -> None:
        if found := re.match(rb"(PUT|POST|DELETE) (\S+) HTTP", data):
            broken.extend(bucket.broken())
            changes.append(found[0].decode())

    with Proxy(bucket.port, before=look) as proxy:
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://127.0.0.1:{proxy.port}")
        published = publish(workshop.build(["b", "c", "d", "e"]), TARGET, prune=True)
    assert len(changes) > len(published.sent)
    assert broken == []
    assert bucket.broken() == []
    assert "episodes/a/a.mp3" in published.removed
    assert bucket.size_of("episodes/a/a.mp3") is None


def test_a_line_that_breaks_again_and_again_is_borne(
    workshop: Workshop, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = workshop.build(["one", "two", "three"])
    with Proxy(bucket.port, cuts=[5_000, 400_000, 250_000]) as proxy:
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://127.0.0.1:{proxy.port}")
        publish(folder, TARGET)
        assert proxy.made_cuts == 3
    assert bucket.files() == files_of(folder)


def test_killed_in_the_middle_and_run_again_it_finishes(
    workshop: Workshop, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = workshop.build([f"e{n}" for n in range(6)])
    for stop in ("e1.mp3", "e3.mp3", "index.html"):
        victims: list[subprocess.Popen[bytes]] = []

        def look(data: bytes, stop: str = stop, victims: list[subprocess.Popen[bytes]] = victims) -> None:
            if victims and data.startswith(b"PUT ") and stop.encode() in data.split(b"\r\n")[0]:
                victims[0].send_signal(signal.SIGKILL)

        with Proxy(bucket.port, before=look) as proxy:
            monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://127.0.0.1:{proxy.port}")
            victims.append(subprocess.Popen([sys.executable, "-c", PUBLISH, str(folder), TARGET]))
            assert victims[0].wait() == -signal.SIGKILL
        assert bucket.read("feed.xml") is None
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://127.0.0.1:{bucket.port}")
    finished = publish(folder, TARGET)
    assert (
        {"index.html", "feed.xml"}
        <= set(finished.sent)
        <= {"index.html", "feed.xml", "style.css"} | {path for path in finished.sent if "e5" in path}
    )
    assert set(finished.sent.values()) <= {Reason.UNFINISHED}
    assert bucket.files() == files_of(folder)


def test_who_began_to_publish_last_has_the_last_word(
    workshop: Workshop, bucket: Bucket, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(workshop.build(["a"]), TARGET)
    old = bucket.read("feed.xml")
    folder = workshop.build(["a", "b"])

    def look(data: bytes) -> None:
        if data.startswith(b"PUT ") and b"index.html" in data.split(b"\r\n")[0]:
            record = json.loads(bucket.read(".qa2audio/published.json") or b"{}")
            record["run"] = "another machine"
            bucket.client.put_object(
                Bucket="shows", Key="clocks/.qa2audio/published.json", Body=json.dumps(record).encode()
            )

    with Proxy(bucket.port, before=look) as proxy:
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://127.0.0.1:{proxy.port}")
        with pytest.raises(UploadError, match="somebody else began"):
            publish(folder, TARGET)
    assert bucket.read("feed.xml") == old
    monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://127.0.0.1:{bucket.port}")
    publish(folder, TARGET)
    assert bucket.files() == files_of(folder)


@pytest.mark.parametrize(
    ("target", "message"),
    [("s3://no-such-bucket/x", "no such bucket"), ("s3://shows/x?secret=1", "only a bucket")],
)
def test_errors_say_what_to_do(
    workshop: Workshop, bucket: Bucket, target: str, message: str, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = workshop.build(["one"])
    assert run(["publish", target, "--show", str(folder)]) in {1, 2}
    error = capfd.readouterr().err
    assert message in error
    assert "secret=1" not in error


def test_no_keys_wrong_keys_and_nobody_there(
    workshop: Workshop, bucket: Bucket, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    folder = workshop.build(["one"])

    def complaint() -> str:
        assert run(["publish", TARGET, "--show", str(folder)]) == 1
        said = capfd.readouterr()
        assert SECRET not in said.out + said.err
        return said.err

    with moto(INITIAL_NO_AUTH_ACTION_COUNT="0") as strict:
        monkeypatch.setenv("AWS_ENDPOINT_URL_S3", f"http://127.0.0.1:{strict}")
        assert "does not accept the keys" in complaint() or "permission" in complaint()
    assert "cannot be reached" in complaint()
    monkeypatch.delenv("AWS_ACCESS_KEY_ID")
    monkeypatch.delenv("AWS_SECRET_ACCESS_KEY")
    assert "no keys for S3" in complaint()
