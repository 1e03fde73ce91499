"""Text that is nearly all ASCII, with a few bytes of Windows-1252 in it."""

from __future__ import annotations

import re

_ASCII = bytes(range(128))
_FEW = 0.05  # of all bytes: above that there is enough for a detector to tell by statistics
# What another encoding's letters and quotes look like when read as Windows-1252: signs inside words (Polish),
# capitals after small letters (the apostrophe of old Macs).
_ODD = re.compile("(?<=[^\\W\\d_])[¡¢£¤¥¦§¨ª¬¯°±²³´¶¸¹º¼½¾¿](?=[^\\W\\d_])|(?<=[a-z])[À-ÖØ-ÞŸŠŽŒ]")


def is_western(data: bytes) -> bool:
    """Return whether `data` is best read as Windows-1252.

    With so few bytes to go by, charset-normalizer takes the apostrophe of `don’t` for a Slovak letter; curly
    quotes and accents in otherwise English text are by far the commoner case.
    """
    if len(data.translate(None, _ASCII)) > len(data) * _FEW:
        return False
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return False
    return _ODD.search(text) is None
