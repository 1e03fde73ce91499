"""CRC-16/ARC against the definition, bit by bit."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.audio.encoders.mp3.crc16 import crc16


def bit_by_bit(data: bytes, crc: int) -> int:
    for byte in data:
        crc ^= byte
        for _ in range(8):
            crc = (crc >> 1) ^ (0xA001 if crc & 1 else 0)
    return crc


def test_the_published_check_value() -> None:
    assert crc16(b"123456789") == 0xBB3D


@given(st.binary(max_size=3000), st.integers(0, 0xFFFF))
def test_any_data_from_any_state(data: bytes, crc: int) -> None:
    assert crc16(data, crc) == bit_by_bit(data, crc)


@given(st.binary(max_size=1500), st.binary(max_size=1500))
def test_it_can_be_continued(first: bytes, second: bytes) -> None:
    assert crc16(second, crc16(first)) == crc16(first + second)
