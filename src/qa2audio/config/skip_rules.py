"""What a front matter wants left out: lines by what they begin with, or by their numbers."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.errors import ConfigError, Location
from qa2audio.model import SkipRule

if TYPE_CHECKING:
    from qa2audio.config.located_value import Item

_RANGE = re.compile(r"(?P<first>\d{1,9})(?:\s*[-–]\s*(?P<last>\d{1,9}))?\Z")
_MOST = 400
"""Entries; each is compared with each row."""
_LONGEST = 300


def skip_rules(item: Item, where: str) -> tuple[SkipRule, ...]:
    """Return what `skip` says; `ConfigError` names the line in the file `where`."""
    entries = item.value if isinstance(item.value, list) else [item]
    if len(entries) > _MOST:
        hint = f"At most {_MOST} can be told; * stands for anything."
        raise _wrong(where, item.line, f'"skip" has {len(entries)} entries.', hint)
    return tuple(_rule(each, where) for each in entries)


def _rule(item: Item, where: str) -> SkipRule:
    text = " ".join(item.value.split()) if isinstance(item.value, str) else ""
    if found := _RANGE.match(text):
        first, last = int(found["first"]), int(found["last"] or found["first"])
        if not 0 < first <= last:
            raise _wrong(
                where, item.line, f'"{text}" is not a range of lines.', "Write the first line first: 1-12."
            )
        return SkipRule("", (first, last), item.line)
    if not text.strip("* ") or len(text) > _LONGEST:
        hint = 'Write what lines begin with, or their numbers: skip: ["Subscribe", 1-12].'
        raise _wrong(where, item.line, f'"{text[:40]}" says nothing to skip.', hint)
    return SkipRule(text, None, item.line)


def _wrong(where: str, line: int, message: str, hint: str) -> ConfigError:
    return ConfigError(message, location=Location(where, line), hint=hint)
