"""JSON that is no conversation: what it is, told by its keys."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.formats.json.keys.json_keys import is_transcript, parts, squeezed, text_rank, time_rank
from qa2audio.transcript.formats.json.values.json_values import Object, Text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.json.accounts import Account
    from qa2audio.transcript.formats.json.structure.json_tables import Table

NOTHING = "there is no conversation in this JSON that I understand: no list of utterances with texts in it."
UNDERSTOOD = (
    "There are: the Podcasting 2.0 transcript, Whisper, WhisperX, AssemblyAI, Deepgram, Amazon Transcribe, Google, "
    'Azure, `check --json`, chats, and any list of objects with a text and who says it, such as "speaker" and "text".'
)
REMEDY = 'A transcript is a list such as [{"speaker": "Ana", "text": "…"}]. Check that it is the right file.'


class _Kind(NamedTuple):
    name: str
    keys: frozenset[str]
    """All of these."""
    some: frozenset[str] = frozenset()
    """And one of these, if there are any."""
    always: bool = True
    """False if a conversation may be in it."""


def _kind(name: str, keys: str, some: str = "", *, always: bool = True) -> _Kind:
    return _Kind(name, frozenset(keys.split()), frozenset(some.split()), always)


_KINDS = (
    _kind(
        "a package.json (of npm)", "name version", "dependencies devDependencies scripts main peerDependencies"
    ),
    _kind("a lock file of npm", "lockfileVersion"),
    _kind("a composer.json", "require autoload"),
    _kind("a tsconfig.json", "compilerOptions"),
    _kind("GeoJSON", "type features"),
    _kind("GeoJSON", "type coordinates"),
    _kind("GeoJSON", "type geometry properties"),
    _kind("a JSON Schema", "$schema", "properties definitions $defs"),
    _kind("an OpenAPI description", "paths", "openapi swagger"),
    _kind("a Jupyter notebook", "cells nbformat"),
    _kind("a web manifest", "icons", "start_url short_name"),
    _kind("a browser extension's manifest", "manifest_version"),
    _kind("a HAR file (of web requests)", "log creator"),
    _kind("JSON-LD, which describes a page", "@context @type"),
    _kind("a JSON Feed: a list of episodes or articles", "version items", "feed_url home_page_url"),
    _kind("a Lottie animation", "layers", "ip fr"),
    _kind("a chapters file of Podcasting 2.0", "version chapters", always=False),
    _kind("an error that a server sent", "error", always=False),
    _kind("an error that a server sent", "status detail", always=False),
    _kind("a diarisation: it says who speaks when, and has no words", "diarization", always=False),
)
_LINKS = frozenset(
    ("url", "link", "guid", "href", "permalink", "enclosure", "pubdate", "slug", "price", "sku", "isbn")
)
_HEADS = frozenset(("title", "headline", "titel", "titre", "título", "titolo"))


def kind_of_data(root: object, *, always: bool) -> str | None:
    """Return what a file is that is plainly no conversation; None if it may be one.

    With `always` only what is never one.
    """
    first = root[0] if isinstance(root, list) and root else root
    if not isinstance(first, Object):
        return None
    keys = set(first)
    for kind in _KINDS:
        if kind.always >= always and kind.keys <= keys and (not kind.some or kind.some & keys):
            return kind.name
    return None


def is_list_of_articles(account: Account) -> bool:
    """Return whether the texts stand on things with titles and addresses: episodes, articles, products."""
    table = account.table
    keys = {squeezed(key): key for key in table.keys}
    heads = [key for name, key in keys.items() if name in _HEADS]
    if not heads or not _LINKS.intersection(keys) or account.speakers.rank[0] == 0:
        return False
    titles = [value for value in table.values(heads[0]) if isinstance(value, Text)]
    return 2 * len(titles) > len(table.rows) and 2 * len(set(titles)) > len(titles)


def is_conversation(account: Account) -> bool:
    """Return whether an account is what people say, and no data that has texts."""
    if is_list_of_articles(account):
        return False
    if account.has_speakers:
        return _is_by_people(account)
    if not account.known:
        return _is_transcript(account) and _has_times(account.table)
    if not account.table.path:
        return squeezed(account.key) in _WHOLE or any(whole in parts(account.key) for whole in _WHOLE)
    named = _is_transcript(account) and is_transcript(account.table.path[-1].replace("[]", ""))
    if squeezed(account.key) in _LOOSE:
        return _has_times(account.table, "end") or (_is_only_list(account) and len(account.table.keys) < _FEW)
    return named or _has_times(account.table) or _is_only_list(account)


_FEW = 3
_LOOSE = frozenset(("message", "msg", "content", "value", "line", "string", "token", "display", "statement"))
"""Keys of texts that logs and settings have as well."""


def _is_by_people(account: Account) -> bool:
    sure = account.speakers.rank[0]
    if sure > 1:
        return account.known or _alternates(account)
    in_list = any(level.is_list for level, _ in account.table.levels()) or sure == 0
    return in_list and (account.known or _comes_again(account))


_WHOLE = frozenset((
    "text", "transcript", "transcription", "fulltext", "fulltranscript", "plaintext", "body", "dialogue",
    "transkript", "texto", "texte", "testo", "tekst", "текст", "文本", "テキスト", "텍스트",
))  # fmt: skip


def _comes_again(account: Account) -> bool:
    """Return whether somebody speaks twice: of things in a catalogue, each has its own name."""
    names = [str(name) for name in account.speakers.names if name is not None]
    return len(set(names)) < len(names) or account.speakers.rank[0] == 0


def _alternates(account: Account) -> bool:
    """Return whether people take turns, so that it is a conversation though no key says so."""
    names = [str(name) for name in account.speakers.names]
    changes = sum(one != other for one, other in pairwise(names))
    return len(names) > 3 and 2 * len(set(names)) <= len(names) + 1 and 2 * changes >= len(names) - 1


def _is_transcript(account: Account) -> bool:
    return any(is_transcript(key.replace("[]", "")) for key in account.table.path) or (
        not account.table.path and is_transcript(account.key)
    )


def _has_times(table: Table, what: str = "start") -> bool:
    levels = [level for level, _ in table.own_levels()]
    return any(time_rank(key, what) is not None for level in levels for key in level.keys)


def _is_only_list(account: Account) -> bool:
    """Return whether the file is a list of texts and hardly anything else."""
    keys: Sequence[str] = account.table.keys
    return account.table.path == ("[]",) and text_rank(account.key) is not None and len(keys) < 5
