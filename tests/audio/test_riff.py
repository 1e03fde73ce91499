"""WAV as servers send it."""

from __future__ import annotations

import contextlib
import io
import struct
import wave

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.audio.riff import parse_wav
from qa2audio.errors import CodecError

PCM = (np.sin(np.arange(5_000) * 0.1) * 9_000).astype("<i2")


def wav(pcm: bytes = PCM.tobytes(), *, channels: int = 1, rate: int = 24_000) -> bytearray:
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((channels, 2, rate, 0, "NONE", ""))
        out.writeframes(pcm)
    return bytearray(file.getvalue())


def form(codec: int, bits: int, body: bytes, *, channels: int = 1, extra: bytes = b"") -> bytes:
    frame = channels * bits // 8
    fmt = struct.pack("<HHIIHH", codec, channels, 24_000, 24_000 * frame, frame, bits) + extra
    chunks = b"fmt " + struct.pack("<I", len(fmt)) + fmt + b"data" + struct.pack("<I", len(body)) + body
    return b"RIFF" + struct.pack("<I", 4 + len(chunks)) + b"WAVE" + chunks


def test_an_ordinary_file_comes_back_as_it_is() -> None:
    audio = parse_wav(bytes(wav()))
    assert (audio.raw_data, audio.frame_rate, audio.channels, audio.sample_width) == (
        PCM.tobytes(),
        24_000,
        1,
        2,
    )


@pytest.mark.parametrize("length", [0, 0xFFFFFFFF, 0x7FFFFFFF, 0xFFFFFFFF - 44, 4_096])
def test_a_length_from_before_the_end_was_known_is_not_believed(length: int) -> None:
    data = wav()
    struct.pack_into("<I", data, 40, length)
    assert parse_wav(bytes(data)).raw_data == PCM.tobytes()


def test_a_length_that_promises_more_is_a_cut() -> None:
    with pytest.raises(CodecError, match="5,000 of 10,000 bytes"):
        parse_wav(bytes(wav()[: 44 + 5_000]))


def test_other_chunks_are_passed_by() -> None:
    data = wav()
    listed = b"LIST" + struct.pack("<I", 5) + b"INFOx\0"
    assert parse_wav(bytes(data[:36] + listed + data[36:] + listed)).raw_data == PCM.tobytes()


@pytest.mark.parametrize(
    ("codec", "bits", "body"),
    [
        (1, 8, (PCM // 256 + 128).astype(np.uint8).tobytes()),
        (1, 24, (PCM.astype("<i4") << 16).view(np.uint8).reshape(-1, 4)[:, 1:].tobytes()),
        (1, 32, (PCM.astype("<i4") << 16).tobytes()),
        (3, 32, (PCM / 32_768).astype("<f4").tobytes()),
    ],
)
def test_every_width_is_the_same_sound(codec: int, bits: int, body: bytes) -> None:
    heard = np.frombuffer(parse_wav(form(codec, bits, body)).raw_data, "<i2")
    assert np.abs(heard.astype(int) - PCM).max() <= (256 if bits == 8 else 0)


def test_the_extensible_form_is_read() -> None:
    extra = struct.pack("<HHI", 22, 16, 4) + struct.pack("<H", 1) + bytes(14)
    assert parse_wav(form(0xFFFE, 16, PCM.tobytes(), extra=extra)).raw_data == PCM.tobytes()


def test_channels_are_mixed() -> None:
    both = np.stack([PCM, -PCM // 2], axis=1).astype("<i2")
    heard = np.frombuffer(parse_wav(form(1, 16, both.tobytes(), channels=2)).raw_data, "<i2")
    assert np.abs(heard - both.mean(axis=1)).max() <= 1


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"", "no WAV"),
        (b"RIFF\0\0\0\0WAVE", "no sound"),
        (bytes(wav()[:12] + wav()[36:]), "no format"),
        (form(1, 16, b"", channels=200), "200 channels"),
        (form(6, 8, b"abc"), "codec 6"),
        (form(3, 64, bytes(64)), "codec 3 with 64"),
        (form(1, 0, b"abc"), "codec 1 with 0"),
        (bytes(wav(rate=100)), "at 100 frames"),
    ],
)
def test_what_is_none_is_told(data: bytes, told: str) -> None:
    with pytest.raises(CodecError, match=told):
        parse_wav(data)


@pytest.mark.parametrize(
    ("rate", "channels", "read"),
    [
        (8_000, 1, True),
        (7_999, 1, False),
        (192_000, 1, True),
        (192_001, 1, False),
        (24_000, 8, True),
        (24_000, 9, False),
    ],
)
def test_the_edges_of_what_is_believed(rate: int, channels: int, *, read: bool) -> None:
    data = bytes(wav(bytes(2 * channels * 100), channels=channels, rate=rate))
    if not read:
        with pytest.raises(CodecError, match=f"{channels} channels at {rate} frames"):
            parse_wav(data)
        return
    audio = parse_wav(data)
    assert (audio.frame_rate, audio.channels, audio.frame_count()) == (rate, 1, 100)


def test_sixteen_bytes_of_format_are_enough_and_fifteen_are_not() -> None:
    with pytest.raises(CodecError, match="header is cut off"):
        parse_wav(b"RIFF\0\0\0\0WAVEfmt " + struct.pack("<I", 15) + bytes(16))


def test_full_scale_is_kept_and_what_exceeds_it_is_clipped() -> None:
    loud = np.array([1.0, -1.0, 2.0, -2.0, 0.5, np.nan, np.inf, 1 / 65_536, 3 / 65_536], "<f4")
    heard = np.frombuffer(parse_wav(form(3, 32, loud.tobytes())).raw_data, "<i2")
    assert heard.tolist() == [32_767, -32_768, 32_767, -32_768, 16_384, 0, 0, 0, 2]


def test_an_incomplete_last_frame_is_left_out() -> None:
    assert parse_wav(form(1, 16, b"\1\0\2\0\3")).raw_data == b"\1\0\2\0"
    assert parse_wav(form(1, 16, b"\2\0\4\0\6\0", channels=2)).raw_data == b"\3\0"


@given(st.binary(max_size=200), st.integers(0, 60), st.integers(0, 255))
def test_no_bytes_crash_it(tail: bytes, at: int, value: int) -> None:
    data = wav()[:100] + tail
    data[at] = value
    for some in (bytes(data), b"RIFF1234WAVE" + tail):
        with contextlib.suppress(CodecError):
            assert parse_wav(some).sample_width == 2
