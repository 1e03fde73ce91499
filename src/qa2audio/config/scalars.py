"""Dates, numbers, languages and the like, as people write them above a transcript."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:\Z|[T\s])")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\Z")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})\Z")
_EPISODE = re.compile(
    r"(?:s(?:eason)?\s*(\d{1,4})\s*[,:x-]?\s*)?(?:episode|ep|e|no\.?|#)?\s*\.?\s*#?(\d{1,6})\Z", re.IGNORECASE
)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*\Z")
_LANGUAGES = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "spanish": "es",
    "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl",
    "nederlands": "nl", "polish": "pl", "russian": "ru", "chinese": "zh", "japanese": "ja", "korean": "ko",
    "swedish": "sv", "arabic": "ar",
}  # fmt: skip
_YES = frozenset(("true", "yes", "y", "on", "1", "explicit"))
_NO = frozenset(("false", "no", "n", "off", "0", "clean"))


def parse_date(text: str) -> str | None:
    """Return the day as ISO 8601, or None if `text` is none: `2023-05-04T10:00`, `May 4, 2023`, `4 May 2023`."""
    try:
        if found := _ISO.match(text):
            return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        if found := _MONTH_FIRST.match(text):
            return _named(found[3], found[1], found[2])
        if found := _DAY_FIRST.match(text):
            return _named(found[3], found[2], found[1])
    except ValueError:
        return None
    return None


def _named(year: str, name: str, day: str) -> str | None:
    numbers = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.casefold())]
    return date(int(year), numbers[0], int(day)).isoformat() if len(numbers) == 1 else None


def parse_episode(text: str) -> tuple[int | None, int] | None:
    """Return season (if it is said) and number of `12`, `#12`, `S2E5`; None if `text` is something else."""
    found = _EPISODE.match(text.strip())
    return (int(found[1]) if found[1] else None, int(found[2])) if found else None


def parse_language(text: str) -> str | None:
    """Return the BCP 47 tag in lower case: of `en_US`, `en-US`, `English`."""
    plain = text.strip().replace("_", "-")
    named = _LANGUAGES.get(plain.casefold())
    return named or (plain.lower() if _LANGUAGE.match(plain) else None)


def parse_truth(text: str) -> bool | None:
    """Return what `yes`, `false`, `clean` say; None if it is something else."""
    word = text.strip().casefold()
    return True if word in _YES else False if word in _NO else None
