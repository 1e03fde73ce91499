"""Language tags (BCP 47), compared by their language alone."""

from __future__ import annotations

DEFAULT_LANGUAGE = "en"
"""What a transcript is in where neither it nor anybody else says."""
ANY_LANGUAGE = "und"
"""What a voice has for a language that says whatever it is given."""
_SAME = {"zh": "cmn", "no": "nb", "nn": "nb", "iw": "he", "tl": "fil"}
"""What else a language is called; some engines say cmn and nb."""


def primary(tag: str) -> str:
    """Return the language of a BCP 47 tag, without its region: `de` of `de-AT`."""
    language = tag.casefold().replace("_", "-").split("-")[0]
    return _SAME.get(language, language)
