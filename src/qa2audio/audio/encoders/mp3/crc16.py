"""CRC-16/ARC, as the Info frame of an MP3 wants it, over megabytes.

A table-driven CRC is sequential, and in Python that is seconds. But a CRC is linear: many strips of the data run
side by side through the same table in numpy, and are then joined with the matrix that appending zeros amounts to
(the idea of zlib's `crc32_combine`).
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

_POLYNOMIAL = 0xA001
"""x^16 + x^15 + x^2 + 1, bits reversed."""
_STRIP = 256
"""Bytes of a strip."""
_Words = NDArray[np.uint16]


@cache
def _table() -> _Words:
    table = np.arange(256, dtype=np.uint16)
    for _ in range(8):
        table = np.where(table & 1, (table >> 1) ^ np.uint16(_POLYNOMIAL), table >> 1)
    return table.astype(np.uint16)


def _strips(data: NDArray[np.uint8]) -> _Words:
    """Return the CRC of each row."""
    crc, table = np.zeros(len(data), np.uint16), _table()
    for column in np.ascontiguousarray(data.T):
        crc = (crc >> 8) ^ table[(crc ^ column) & 0xFF]
    return crc


def _zeros_appended(crc: int, count: int) -> int:
    """Return the CRC after `count` more zero bytes, in as many steps as `count` has bits."""
    power = 0
    while count:
        if count & 1:
            images = _zero_images(power)
            crc = int(np.bitwise_xor.reduce(images[[bit for bit in range(16) if crc >> bit & 1]], initial=0))
        count >>= 1
        power += 1
    return crc


@cache
def _zero_images(power: int) -> _Words:
    """Return what each of the 16 bits becomes when 2**power zero bytes follow."""
    if power == 0:
        bits = (1 << np.arange(16)).astype(np.uint16)
        return np.asarray((bits >> 8) ^ _table()[bits & 0xFF], np.uint16)
    half = _zero_images(power - 1)
    return np.array([_zeros_appended(int(image), 1 << (power - 1)) for image in half], np.uint16)


def crc16(data: bytes, crc: int = 0) -> int:
    """Return the CRC-16/ARC of `data`, going on from `crc`."""
    whole = len(data) // _STRIP * _STRIP
    strips = _strips(np.frombuffer(data, np.uint8, whole).reshape(-1, _STRIP))
    # Neighbours join in pairs, as in a tournament; a strip of zeros in front changes nothing: it evens the number.
    length = _STRIP
    while len(strips) > 1:
        if len(strips) % 2:
            strips = np.concatenate((np.zeros(1, np.uint16), strips))
        strips = _append_zeros_to_all(strips[0::2], length) ^ strips[1::2]
        length *= 2
    crc = _zeros_appended(crc, whole) ^ (int(strips[0]) if len(strips) else 0)
    table = _table()
    for byte in data[whole:]:
        crc = crc >> 8 ^ int(table[(crc ^ byte) & 0xFF])
    return crc


def _append_zeros_to_all(crcs: _Words, count: int) -> _Words:
    """Return each CRC after `count` zero bytes; `count` is a power of two."""
    images = _zero_images(count.bit_length() - 1)
    result = np.zeros_like(crcs)
    for bit in range(16):
        result ^= np.where(crcs >> bit & 1, images[bit], 0).astype(np.uint16)
    return result
