"""What a file calls somebody, as a name: a text, a number, an object with names in it."""

from __future__ import annotations

import re
from functools import lru_cache

from qa2audio.transcript.formats.json.keys.json_keys import speaker_rank, squeezed
from qa2audio.transcript.formats.json.values.json_values import Object

_NOBODY = frozenset(
    ("", "null", "none", "unknown", "undefined", "n/a", "na", "nan", "uu", "-", "–", "?", "nobody", "false")
)
_FIRST = frozenset(("firstname", "givenname", "vorname", "prénom", "prenom", "imię", "имя"))
_LAST = frozenset(
    ("lastname", "familyname", "surname", "nachname", "apellido", "apellidos", "cognome", "nazwisko", "фамилия")
)
_NAMES = (
    "displayname", "globalname", "nickname", "realname", "fullname", "speakername", "name", "profile",
    "label", "title", "username", "role", "id",
)  # fmt: skip
_ADDRESS = re.compile(
    r"@(?P<name>[\w.=/+-]{1,80}):[\w.-]{1,100}\Z|(?P<mail>[\w.+-]{1,64})@[\w-]{1,64}\.[\w.]{2,30}\Z"
)
_LARGEST = 1e15
_ENDS = ":： "


def person(value: object) -> str | None:
    """Return the name that `value` is: a number or a letter alone becomes `Speaker 1`; None if it is none."""
    if isinstance(value, str):
        return _named(value)
    if isinstance(value, Object):
        return _of_object(value)
    if isinstance(value, bool) or value is None or isinstance(value, list):
        return None
    return f"Speaker {value:g}" if isinstance(value, int | float) and -_LARGEST < value < _LARGEST else None


def nobody(value: object) -> bool:
    """Return whether the file says with `value` that nobody in particular speaks."""
    return value is None or (isinstance(value, str) and _is_nobody(value))


@lru_cache(maxsize=1024)  # the same few names, entry by entry
def _is_nobody(name: str) -> bool:
    return " ".join(name.split()).casefold() in _NOBODY


def _named(value: str) -> str | None:
    name = " ".join(value.split()).strip(_ENDS)
    if name.casefold() in _NOBODY:
        return None
    if found := _ADDRESS.match(name):
        return found["name"] or found["mail"]
    return f"Speaker {name}" if (len(name) == 1 and name.isascii()) or name.isdigit() else name


def _of_object(value: Object) -> str | None:
    keys = {squeezed(key): key for key in reversed(value)}
    if (first := next((keys[key] for key in keys if key in _FIRST), None)) is not None:
        last = next((keys[key] for key in keys if key in _LAST), None)
        both = [str(value[key]) for key in (first, last) if key is not None and isinstance(value[key], str)]
        if len(both) > 1:
            return _named(" ".join(both))
    for known in _NAMES:
        if known in keys and (name := person(value[keys[known]])):
            return name
    others = sorted((rank, key) for key in value if (rank := speaker_rank(key)) is not None)
    return next((name for _, key in others if (name := person(value[key]))), None)
