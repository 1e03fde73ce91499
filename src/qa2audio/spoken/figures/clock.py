"""Times of the day: `8:05`, `20.15 Uhr`, `21h30`, `à 1h`."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from qa2audio.spoken.figures.numerals import form

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language, Noun

_HOUR, _MINUTE = r"(?P<hour>[01]?\d|2[0-4])", r"(?P<minute>[0-5]\d)"


def say_times(text: str, language: Language) -> str:
    """Say times of the day."""
    for pattern in _patterns(language):
        text = pattern.sub(lambda match: _time(match, language), text)
    return text


@cache
def _patterns(language: Language) -> list[re.Pattern[str]]:
    others, behind = language.clock_signs
    colon = rf"(?<![\w:.,]){_HOUR}:{_MINUTE}(?::(?P<second>[0-5]\d))?(?![\d:]|[.,]\d)(?:{behind or '(?!)'})?"
    found = [
        rf"(?P<cue>(?<!\w)(?i:{language.clock_cues}) ){_HOUR}[.:]{_MINUTE}(?![\d:]|[.,]\d)(?:{behind or '(?!)'})?",
        colon,
    ]
    if others:
        found.append(rf"(?<![\w:.,]){_HOUR}[{others}]{_MINUTE}(?![\d:]|[.,]\d){behind}")
    if language.hour_signs:
        found.append(
            rf"(?<![\w:.,]){_HOUR}[ \u00a0\u202f]?(?:{language.hour_signs})[ \u00a0\u202f]?{_MINUTE}(?:[ \u00a0\u202f]?(?P<sign>{language.minute_signs}))?(?!\w|[.,]\d)"
        )
        found.append(rf"(?<![\w:.,]){_HOUR}[ \u00a0\u202f]?(?:{language.hour_signs})(?![\w/]|[.,]\d)")
    return [re.compile(pattern) for pattern in found]


def _time(match: re.Match[str], language: Language) -> str:
    groups = match.groupdict()
    hour, minute = int(match["hour"]), int(groups.get("minute") or 0)
    if groups.get("sign"):
        return f"{language.clock(hour, 0)} {_counted(minute, language.units['min'], language)}"
    said = f"{groups.get('cue') or ''}{language.clock(hour, minute)}"
    if groups.get("second"):
        said += f" {language.signs['&']} {_counted(int(groups['second']), language.units['s'], language)}"
    return said


def _counted(number: int, noun: Noun, language: Language) -> str:
    return language.join(language.cardinal(number, noun.gender), form(noun, str(number), language))
