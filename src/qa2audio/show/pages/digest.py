"""What a page was made from, in one number."""

from __future__ import annotations

from hashlib import sha256


def digest(*parts: object) -> str:
    """Return the SHA-256 of `parts`, hexadecimal; nouns count by what they say of themselves."""
    total = sha256()
    for part in parts:
        total.update(
            (part if isinstance(part, bytes) else repr(part).encode("utf-8", "backslashreplace")) + b"\0"
        )
    return total.hexdigest()
