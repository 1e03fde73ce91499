"""Characters that have no sound of their own, or are another one in disguise."""

from __future__ import annotations

import re
import unicodedata

# Soft hyphens change how espeak says the word around them. Bidirectional marks and byte order marks say nothing.
_INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]"
)
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
# Joiners are spelling in Persian and the scripts of India, and rubbish or emoji glue elsewhere.
_JOINER = re.compile("(?<![\u0600-\u0dff])[\u200c\u200d]|[\u200c\u200d](?![\u0600-\u0dff])")
_EMOJI = re.compile(
    "[\u231a\u231b\u23e9-\u23fa\u2600-\u2604\u2607-\u266c\u2670-\u2712\u2719-\u27bf\u2b1b\u2b1c\u2b50\u2b55\u20e3\ufe0e\ufe0f"
    "\U0001f000-\U0001f0ff\U0001f170-\U0001faff\U000e0020-\U000e007f]+"
)
_TICK = re.compile("[\u2713-\u2718]\ufe0f|^\\s*[\u2713-\u2718]\\s+(?=[^\\W\\d_a-z])")
_LOVED = re.compile("[\u2665\u2764]\ufe0f?")
_LOVER = re.compile(r"\b(?:I|we|We|you|You|they|They|to)\s$")
_KEYCAP = re.compile("([0-9#*])\ufe0f?\u20e3")
_RAISED_ORDINAL = re.compile(
    "([0-9\u00b2\u00b3\u00b9\u2070-\u2079])(\u02e2\u1d57|\u207f\u1d48|\u02b3\u1d48|\u1d57\u02b0)"
)
# Styled letters and digits, ligatures, full-width letters and digits, circled numbers, ℃, Ⅷ.
_STYLED = re.compile(
    "[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\ufb00-\ufb06\u2100-\u214f\u2160-\u2188\u2460-\u24ff"
    "\u3300-\u33ff\U0001d400-\U0001d7ff\U0001f100-\U0001f16f]"
)
_STACKED = re.compile("[⁰¹²³⁴-⁹]{1,3}[\u2044/∕][₀-₉]{1,3}")
_SIGNED = re.compile("\u2212(?=[^\\W_]|\\.\\d)")  # the sign of a number; between two it is said
_LOOKALIKE = str.maketrans({
    "\u2024": ".", "\u2025": "…", "\u2010": "-", "\u2011": "-", "\u02bc": "’", "\u2018": "‘",
    "\uff05": "%", "\uff0b": "+", "\uff04": "$", "\uff06": "&", "\uff20": "@", "\uff0f": "/", "\uff0d": "-",
    **{chr(0x2080 + n): str(n) for n in range(10)}, "\u2044": "/", "\u2215": "/", "\u00b5": "μ",
})  # fmt: skip


def space_controls(text: str) -> str:
    """Put a space for each control character; line ends are among them."""
    if text.isprintable():
        return text
    return "".join(" " if unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp") else char for char in text)


def drop_private(text: str) -> str:
    """Take out characters of private use, which nobody can say and which have a meaning inside the
    pipeline."""
    return _PRIVATE.sub("", text)


def drop_invisible(text: str) -> str:
    """Take out zero-width characters and soft hyphens."""
    return _JOINER.sub("", _INVISIBLE.sub("", text))


def drop_emoji(text: str) -> str:
    """Take out pictures; engines read their names or stop. A keycap is its digit, a tick before a line's words its bullet."""
    text = _TICK.sub(" ", _KEYCAP.sub(r"\1 ", text))
    return _EMOJI.sub(
        lambda match: "♥" if _LOVED.fullmatch(match[0]) and _LOVER.search(text, 0, match.start()) else " ", text
    )


def plain_characters(text: str) -> str:
    """Put the plain letter or digit for a styled one, and compose letters with their accents."""
    text = _RAISED_ORDINAL.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    text = _STACKED.sub(_stacked, text)
    text = _SIGNED.sub("-", _STYLED.sub(_plain, text).translate(_LOOKALIKE))
    if any(char.isdecimal() and not char.isascii() for char in text):
        text = "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)
    return unicodedata.normalize("NFC", text)


def _stacked(match: re.Match[str]) -> str:
    """Return ²⁄₃ as 2/3, apart from a whole number before it."""
    joined = match.start() > 0 and match.string[match.start() - 1].isdecimal()
    return f"{' ' if joined else ''}{unicodedata.normalize('NFKC', match[0]).replace(chr(0x2044), '/')}"


def _plain(match: re.Match[str]) -> str:
    char = match[0]
    plain = unicodedata.normalize("NFKC", char)
    return char if char in "™№" else plain
