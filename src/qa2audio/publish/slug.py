"""What an episode's folder and files are called."""

from __future__ import annotations

import hashlib
import re
import unicodedata

_WINDOWS_DEVICES = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_LONGEST = 80
"""Characters: leaves room for suffixes within the 143 bytes that encrypted file systems allow."""


def slugify(name: str) -> str:
    """Return `name` as a folder name for every file system and an address in a feed: ASCII, no spaces.

    A name that says nothing in ASCII (a Chinese title, say) becomes `episode-` and a digest of it.
    """
    ascii_name = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^A-Za-z0-9._-]+", "-", ascii_name).strip("-._")[:_LONGEST].rstrip("-._")
    letters_lost = sum(map(str.isalnum, slug)) * 2 < sum(map(str.isalnum, name[:_LONGEST]))
    if not slug or letters_lost:
        return f"episode-{hashlib.sha256(name.encode()).hexdigest()[:8]}"
    return f"{slug}-episode" if _WINDOWS_DEVICES.fullmatch(slug) else slug
