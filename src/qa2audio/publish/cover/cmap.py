"""Which characters a font can show, read from its `cmap` table.

Pillow draws a box for what is missing and does not say so. This reads the two subtable formats that every Unicode
font has (https://learn.microsoft.com/typography/opentype/spec/cmap), so no font library is needed.
"""

from __future__ import annotations

from struct import unpack_from


def characters(font: bytes) -> frozenset[int]:
    """Return the code points for which an OpenType or TrueType file has a glyph."""
    table = _table(font, b"cmap")
    (count,) = unpack_from(">H", table, 2)
    found: set[int] = set()
    for record in range(count):
        (start,) = unpack_from(">I", table, 4 + record * 8 + 4)
        (form,) = unpack_from(">H", table, start)
        if form == 4:
            found |= _segments(table, start)
        elif form == 12:
            found |= _groups(table, start)
    return frozenset(found - {0xFFFF})


def _table(font: bytes, name: bytes) -> bytes:
    (count,) = unpack_from(">H", font, 4)
    for record in range(12, 12 + count * 16, 16):
        tag, _, offset, length = unpack_from(">4sIII", font, record)
        if tag == name:
            return font[offset : offset + length]
    raise ValueError(f"the font has no {name!r} table")


def _segments(table: bytes, start: int) -> set[int]:
    """Format 4: ranges of 16 bits; glyph 0 is the box for "missing"."""
    count = unpack_from(">H", table, start + 6)[0] // 2
    found = set()
    for index in range(count):
        at = start + 14 + index * 2
        last, first = unpack_from(">H", table, at)[0], unpack_from(">H", table, at + count * 2 + 2)[0]
        delta, offset = unpack_from(">H", table, at + count * 4 + 2)[0], at + count * 6 + 2
        (jump,) = unpack_from(">H", table, offset)
        for code in range(first, last + 1):
            glyph = unpack_from(">H", table, offset + jump + (code - first) * 2)[0] if jump else code
            if glyph and (glyph + delta) & 0xFFFF:
                found.add(code)
    return found


def _groups(table: bytes, start: int) -> set[int]:
    """Format 12: ranges of 32 bits."""
    (count,) = unpack_from(">I", table, start + 12)
    found: set[int] = set()
    for index in range(count):
        first, last, glyph = unpack_from(">III", table, start + 16 + index * 12)
        found.update(range(first + (glyph == 0), last + 1))
    return found
