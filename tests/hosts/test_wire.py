"""Messages on a pipe: what was sent arrives, and nothing else does."""

from __future__ import annotations

import io
import struct

import pytest

from qa2audio.hosts.wire import NonsenseError, receive, send

KIB = 1024


def sent(*messages: tuple[dict[str, object], bytes]) -> bytes:
    stream = io.BytesIO()
    for header, body in messages:
        send(stream, header, body)
    return stream.getvalue()


def frame(head: bytes, body: bytes = b"", *, mark: bytes = b"q2a\n") -> bytes:
    return struct.pack(">4sII", mark, len(head), len(body)) + head + body


def test_messages_arrive_one_by_one() -> None:
    messages: list[tuple[dict[str, object], bytes]] = [
        ({"text": "schön \ud83d", "number": 1.5, "none": None}, b""),
        ({}, bytes(range(256))),
    ]
    stream = io.BytesIO(sent(*messages))
    assert [receive(stream), receive(stream), receive(stream)] == [*messages, None]


def test_a_message_that_breaks_off_is_none() -> None:
    whole = sent(({"one": 1}, b"body"))
    assert receive(io.BytesIO(whole)) is not None
    assert {receive(io.BytesIO(whole[:length])) for length in range(len(whole))} == {None}


@pytest.mark.parametrize(
    "nonsense",
    [
        b"Hello, this is no message at all.",
        frame(b"{}", mark=b"q2a\r"),
        frame(b"[]"),
        frame(b'"text"'),
        frame(b"{"),
        frame(b"\xff"),
        frame(b'{"a":' + b"[" * 200_000 + b"]" * 200_000 + b"}"),
    ],
)
def test_what_is_no_message_is_refused(nonsense: bytes) -> None:
    with pytest.raises(NonsenseError):
        receive(io.BytesIO(nonsense))


@pytest.mark.parametrize(
    ("head", "body", "refused"),
    [
        (64 * KIB * KIB, 1, False),
        (64 * KIB * KIB + 1, 0, True),
        (2, KIB * KIB * KIB, False),
        (2, KIB * KIB * KIB + 1, True),
    ],
)
def test_sizes_beyond_reason_are_refused_before_anything_is_read(head: int, body: int, refused: bool) -> None:
    stream = io.BytesIO(struct.pack(">4sII", b"q2a\n", head, body) + b"{}")
    if refused:
        with pytest.raises(NonsenseError):
            receive(stream)
        assert stream.read() == b"{}"
    else:
        assert receive(stream) is None
