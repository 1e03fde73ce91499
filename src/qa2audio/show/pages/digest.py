"""What a page was made from, in one number."""

from __future__ import annotations

from qa2audio.files.value_digest import digest_of_bytes


def digest(*parts: object) -> str:
    """Return the SHA-256 of `parts`, hexadecimal; nouns count by what they say of themselves."""
    return digest_of_bytes(b"".join(_bytes_of(part) + b"\0" for part in parts))


def _bytes_of(part: object) -> bytes:
    return part if isinstance(part, bytes) else repr(part).encode("utf-8", "backslashreplace")
