"""Times in cells: `00:01:02.500`, `12.5`, `62500`, `00;00;01;12`, `2026-05-04T10:00:12Z`, `0:01 - 0:04`."""

from __future__ import annotations

import re

_CLOCK = r"\d{1,4}[:;.]\d{1,2}(?:[:;.]\d{1,2})?(?:[.,:;]\d{1,9})?(?:\s?[AaPp]\.?[Mm]\.?)?"
_DATE = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?:[T,\s]{1,2}|\Z)"
_NUMBER = r"\d{1,15}(?:[.,]\d{1,15})?(?:[eE][-+]?\d{1,3})?\s?(?:s|ms|sec)?"
_ONE = rf"[-+]?(?:(?:{_DATE})?{_CLOCK}|{_NUMBER}|{_DATE})(?:Z|\s?UTC|[-+]\d\d:?\d\d)?"
_TIME = re.compile(rf"[\[(]?\s*{_ONE}(?:\s*(?:-->|->|-|–|—|/|to)\s*{_ONE})?\s*[\])]?\Z")
_NUMBER_ALONE = re.compile(rf"[-+]?{_NUMBER}\Z")
_PARTS = re.compile(r"(\d{1,4})[:;](\d{1,2})(?:[:;](\d{1,2}))?(?:[.,](\d{1,9}))?")
_PLAIN = re.compile(r"[-+]?\d{1,15}(?:[.,]\d{1,15})?")
_LONGEST = 64


def is_time(value: str) -> bool:
    """Return whether `value` is a time, a stretch of time, or a number, which may be one."""
    return len(value) <= _LONGEST and bool(_TIME.match(value))


def is_number(value: str) -> bool:
    """Return whether `value` is a number alone."""
    return len(value) <= _LONGEST and bool(_NUMBER_ALONE.match(value))


def seconds(value: str) -> float | None:
    """Return the first time in `value`, in seconds, or in whatever its numbers count; None if there is none."""
    if clock := _PARTS.search(value[:_LONGEST]):
        first, second, third, part = clock.groups()
        whole = (
            60 * int(first) + int(second)
            if third is None
            else 3600 * int(first) + 60 * int(second) + int(third)
        )
        return whole + float(f"0.{part or 0}")
    number = _PLAIN.match(value[:_LONGEST].strip())
    return float(number[0].replace(",", ".")) if number else None
