"""Keys: from the environment or a keyring, and never in a text that anybody sees."""

from __future__ import annotations

import os
import re
from functools import partial

from qa2audio.errors import EngineError
from qa2audio.extras import Extra

CLIENT = Extra("qa2audio[openai]", ("keyring", "openai"))
_SERVICE = "qa2audio"
_LIKE_A_KEY = re.compile(r"\b(?:(?:sk|pk|rk)[-_][A-Za-z0-9_*.-]{8,}|(?<=Bearer )\S{8,})")


def find_key(host: str, variable: str) -> str | None:
    """Return the key in the environment's `variable`, or what the keyring has for `host`."""
    return (os.environ.get(variable, "").strip() if variable else "") or _from_keyring(host)


def _from_keyring(host: str) -> str | None:
    if "keyring" in CLIENT.absent():
        return None
    with CLIENT.needed(partial(EngineError, final=True), "the keyring cannot be asked for a key"):
        import keyring  # reads its backends' entry points
        from keyring.errors import KeyringError

    try:
        return keyring.get_password(_SERVICE, host) or None
    except KeyringError:  # there is none on this machine, or it is locked
        return None


def scrubbed(text: str, key: str | None) -> str:
    """Return `text` without `key`, whole or in part, and without what looks like one."""
    if key:
        text = text.replace(key, "[key]")
    return _LIKE_A_KEY.sub("[key]", text)
