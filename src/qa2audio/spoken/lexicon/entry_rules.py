"""What may stand in an entry of a lexicon, whatever file it is from."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.spoken.lexicon.patterns import compiled
from qa2audio.spoken.respell import NOT_IPA, UNSPEAKABLE

if TYPE_CHECKING:
    from qa2audio.spoken.lexicon.entries import Entry

_GROUP = re.compile(r"\\(?:(\d)|g<(\w+)>)")


def check_entry(entry: Entry) -> str | None:
    """Return what is wrong with an entry, as a sentence."""
    written, spoken = entry.written, entry.spoken
    if not (spoken or entry.ipa):
        return f'"{written}" has neither a respelling nor IPA.'
    if entry.pattern:
        wrong = _wrong_pattern(entry)
        if wrong:
            return f'the pattern "{written}" is wrong: {wrong}.'
        spoken = _GROUP.sub("", spoken)
    elif not re.search(r"[^\W_]", written):
        return f'"{written}" has no letter or digit to be found by.'
    mute = UNSPEAKABLE.search(spoken)
    if mute:
        return f'"{written}" is respelt with "{mute[0]}"; a respelling is letters, hyphens and apostrophes.'
    return f'"{entry.ipa}" is not IPA.' if NOT_IPA.search(entry.ipa) else None


def _wrong_pattern(entry: Entry) -> str | None:
    try:
        found = compiled(entry.written, exact=entry.exact)
    except ValueError as error:
        return str(error)
    for number, name in _GROUP.findall(entry.spoken):
        if int(number or 0) > found.groups or (name and name not in found.groupindex and not name.isdecimal()):
            return f"there is no group {number or name}"
    try:
        return "it matches nothing at all" if found.match("") else None
    except Exception as error:  # noqa: BLE001 - the library's: endless even on nothing
        return str(error)
