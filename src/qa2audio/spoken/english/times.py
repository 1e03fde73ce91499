"""Times of day and durations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.spoken.english.numbers import cardinal
from qa2audio.spoken.shield import spell

if TYPE_CHECKING:
    from collections.abc import Iterator

# The last point of "a.m." is left where it ends the sentence.
_ZONE = r"(?:[ECMP][SD]?T|UTC|GMT|CES?T|[BI]ST|Eastern|Pacific|Central|Mountain)\b"
_HALF = rf"(?P<half>\s?[apAP](?:[mM]\b|\.[mM]\.(?=\s+(?:[^A-Z\s]|{_ZONE})|[,;:)])|\.[mM](?=\.)))"
_CLOCK = re.compile(
    rf"(?<![\d:.])(?P<hour>[01]?\d"
    rf"|2[0-4]):(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d)(?:\.\d{{1,3}})?)?(?![\d:]|\.\d)"
    rf"{_HALF}?(?P<zulu>Z\b)?"
)
_HOUR = re.compile(
    rf"(?<![\d:.,$€£])(?P<hour>1[0-2]|0?[1-9])(?:\s?[–-]\s?(?P<last>1[0-2]|0?[1-9]))?{_HALF}", re.IGNORECASE
)
_LASTING = re.compile(
    r"(?i:\b(?:time|record|duration|runtime|length|clocked|ran|finish(?:ed)?|won|took|takes|lasts?|lasted)\b[^.?!\d]{0,20})$"
)
_BETWEEN = re.compile(
    r"(?:(?<=[apAP][mM])|(?<=:\d\d)|(?<=\.[mM]\.)|(?<=noon)|(?<=night))\s?[–-]\s?(?=\d{1,2}(?::\d\d"
    r"|\s?[apAP]\.?[mM])|noon\b|midnight\b)"
)


def say_times(text: str) -> str:
    """Say 10:30, 10:00, 5pm, and 14:05:09."""
    text = _BETWEEN.sub(" to ", text)
    if ":" in text:
        text = _CLOCK.sub(_clock, text)
    return _HOUR.sub(_hour, text)


def _clock(match: re.Match[str]) -> str:
    hour, minute = int(match["hour"]), match["minute"]
    half = _half(match["half"])
    if (
        match["second"]
        and not half
        and _LASTING.search(match.string[max(0, match.start() - 32) : match.start()])
    ):
        return ", ".join(
            f"{cardinal(int(n))} {unit}{'' if int(n) == 1 else 's'}" for n, unit in _parts(match) if int(n)
        )
    words = cardinal(hour)
    if minute != "00":
        words += " " + ("oh " if minute < "10" else "") + cardinal(int(minute))
    elif not half and not match["second"]:
        words += " o'clock" if 1 <= hour <= 12 else " hundred"
    if match["second"] and match["second"] != "00":
        words += f" and {cardinal(int(match['second']))} {'second' if match['second'] == '01' else 'seconds'}"
    return words + half + (f" {spell('UTC')}" if match["zulu"] else "")


def _parts(match: re.Match[str]) -> Iterator[tuple[str, str]]:
    return zip(match.group("hour", "minute", "second"), ("hour", "minute", "second"), strict=True)


def _hour(match: re.Match[str]) -> str:
    first = cardinal(int(match["hour"]))
    if match["last"]:
        first += f" to {cardinal(int(match['last']))}"
    return first + _half(match["half"])


def _half(written: str | None) -> str:
    """Return " A M" or " P M"."""
    return f" {spell('AM' if 'a' in written.lower() else 'PM')}" if written else ""
