"""Who wrote a message: a name as chats write it, whatever its script, with badges, emoji, marks of rank."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from qa2audio.model.person_name import parsed
from qa2audio.transcript.turns.directions.sounds import is_break, is_sound
from qa2audio.transcript.turns.vocabulary import NEVER, OPENERS, PARTICLES

FROM_TO = re.compile(
    r"(?:from|von|de|da|van|от|від|od|från|fra|kimden|dari)\s{1,3}(?P<who>[^:]{1,60}?)"
    r"(?:\s{1,3}(?:to|an|à|a|para|aan|naar|кому|для|до|do|till?|til|kime|ke)\s{1,3}(?P<to>[^:]{1,60}?))?\s{0,3}[:：]",
    re.IGNORECASE,
)
"""`From Ilse Marin to Everyone:`, in the languages of Zoom."""
_TO_ALL = re.compile(
    r"\s{1,3}(?:(?:to|an|à|a|para|aan|для)\s{1,3})"
    r"(?:everyone|all|me|you|alle|tout le monde|tous|todos|tutti|iedereen|всех)"
    r"(?:\s?\((?:[^()]{1,40})\))?\Z",
    re.IGNORECASE,
)
_ASIDE = re.compile(r"\s{0,3}(?:[(（](?P<aside>[^()（）]{1,40})[)）]|<[^<>\s]{1,60}@[^<>\s]{1,60}>)\Z")
_BADGE = re.compile(
    r"\s{1,3}(?:APP|BOT|OP|MOD|HOST|GUEST|WORKFLOW|AUTHOR|Author|✓|:[a-z0-9_+-]{2,30}:)\Z|#\d{4}\Z"
    r"|\s{0,3}\[[^\[\]]{1,12}\]\Z"
)
_NO_COMPANY = re.compile(
    r"direct message|privately|guest|external|unverified|host|co-host|me|you|gast"
    r"|extern|invité|invitado|ospite|edited"
    r"|[\w~*]{2,12}/[\w/~*]{2,20}|\+?[\d\s()-]{3,20}",
    re.IGNORECASE,
)
_OUTSIDE = " \t\u00a0\u202f\u200b\u200e\u200f\u202a\u202c\u2066\u2067\u2068\u2069\ufeff"
_JOINTS = f"{_OUTSIDE},;:–—-·•|"
_LEFT = f'{_OUTSIDE}~@+%&!*<[("“|'
_RIGHT = f'{_OUTSIDE}>]"”|,;:–—-·•'
_PROSE = re.compile(r"[.!?…;。！？](?=\s|\Z)|[<>|\t\[\]{}\"“”=]|https?:|//")
_INITIAL = re.compile(r"(?:(?:^|[\s.-])[^\W\d_]|\b(?:Dr|Mr|Mrs|Ms|St|Jr|Sr|Prof|Hr|Fr|Sra?|Ing|Dra?))\.")
_PHONE = re.compile(r"\+?\d[\d\s()-]{6,20}\Z")
_NO_PEOPLE = frozenset(
    """info warn warning error debug trace fatal notice critical severe verbose stdout stderr main""".split()
)
"""What programs write into their logs."""
_NO_PEOPLE_IN = re.compile(r"\b(?:date|time|datum|uhrzeit|zeit|fecha|hora|heure|data|ora|duration|webvtt)\b")
"""Words of a head: `Meeting Date/Time: Thursday at 14:00`."""
_MAX_NAME = 48
_MAX_WORDS = 6


class Sender(NamedTuple):
    """Who wrote a message."""

    name: str
    aside: str
    """What stands in brackets behind it: a company."""

    @property
    def key(self) -> str:
        """Return what tells it from others, whatever the case."""
        return self.name.casefold()


@lru_cache(maxsize=4096)  # names come again
def sender(text: str) -> Sender | None:
    """Return who `text` is, or None if it is no name."""
    if len(text) > 2 * _MAX_NAME or text.count(" ") > 3 * _MAX_WORDS:
        return None
    if told := FROM_TO.fullmatch(text.strip(_OUTSIDE)):
        text = told["who"]
    text = _TO_ALL.sub("", text.strip(_OUTSIDE + ":："))
    name, aside = _bare(text)
    if not name.isascii():
        name = "".join(char for char in name if unicodedata.category(char) != "Cf" or char == "\u200d")
    name = " ".join(name.split())
    if not 0 < len(name) <= _MAX_NAME or not _is_name(name):
        return None
    return Sender(_first_name_first(name), aside)


def _first_name_first(name: str) -> str:
    """Return `Ilse Marin` for `Marin, Ilse`, as companies' directories have it."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and parsed(name).turned else name


def _bare(text: str) -> tuple[str, str]:
    """Return a name without badges and brackets, and what stands in them if it may be a company."""
    aside = ""
    for _ in range(4):
        text = text.rstrip(_JOINTS)
        found = _ASIDE.search(text) or _BADGE.search(text)
        if found is None or not text[: found.start()].strip():
            break
        inside = found.groupdict().get("aside") or ""
        if inside and not _NO_COMPANY.fullmatch(inside):
            aside = " ".join(inside.split())
        text = text[: found.start()]
    bare = text.lstrip(_LEFT).rstrip(_RIGHT if "(" in text else _RIGHT + ")")
    return f"+{bare}" if bare[:1].isdigit() and f"+{bare}" in text else bare, aside


def _is_name(name: str) -> bool:
    if _PHONE.match(name):
        return True
    key = name.casefold()
    words = key.split()
    if len(words) > _MAX_WORDS or key in NEVER or key in _NO_PEOPLE or name.count(",") > 1:
        return False
    if _PROSE.search(_INITIAL.sub("", name)) or not any(unicodedata.category(char)[0] in "LS" for char in name):
        return False
    if _NO_PEOPLE_IN.search(key):
        return False
    return not (len(words) > 1 and words[0] in OPENERS) and not is_break(name) and not is_sound(name)


def looks_personal(name: str) -> bool:
    """Return whether `name` is spelt as people's names are: no word of it in lower case but particles."""
    words = name.split()
    return len(words) <= 4 and all(
        not word[0].islower() or word in PARTICLES for word in words if word[0].isalpha()
    )
