"""Characters that have no sound of their own."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphens change how espeak says the word around them. Bidirectional marks and byte order marks say nothing.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
# Joiners are spelling in Persian and the scripts of India, and rubbish or emoji glue elsewhere.
_JOINER = re.compile("(?<![\u0600-\u0dff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u0dff])")
_EMOJI = re.compile(
    "[\u231a\u231b\u23e9-\u23fa\u2600-\u27bf\u2b1b\u2b1c\u2b50\u2b55\u20e3\ufe0e\ufe0f"
    "\U0001f000-\U0001faff\U000e0020-\U000e007f]+"
)


def space_controls(text: str) -> str:
    """Put a space for each control character; line ends are among them."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in text)


def drop_invisible(text: str) -> str:
    """Take out zero-width characters and soft hyphens."""
    return _JOINER.sub("", _INVISIBLE.sub("", text))


def drop_emoji(text: str) -> str:
    """Take out pictures; engines read their names or stop."""
    return _EMOJI.sub(" ", text)
