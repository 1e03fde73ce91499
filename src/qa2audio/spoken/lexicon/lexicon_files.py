"""Lexicon files: TOML of ours, and the W3C's Pronunciation Lexicon Specification (PLS).

::

    language = "en"                      # of every entry that says nothing else; may be left out
    letters = ["MTU", "PGP"]             # acronyms whose letters are said
    as_words = ["NASA"]                  # acronyms that are said like a word

    [words]
    Kelsey = "kel see"                   # a respelling
    WASM = { say = "wazzum", ipa = "ˈwæzəm", case = "exact", engine = "tone", language = "en-us" }
    data = [{ say = "dah ta", language = "en-gb" }, { say = "day ta", language = "en-us" }]

    [patterns]
    'RFC ?(\\d+)' = 'R F C \\1'
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa2audio.errors import ConfigError, Location, did_you_mean
from qa2audio.files.toml_reader import Toml
from qa2audio.spoken.lexicon.entries import Entry, Lexicon
from qa2audio.spoken.lexicon.entry_rules import check_entry
from qa2audio.spoken.lexicon.pls import parse_pls

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLES = ("language", "letters", "as_words", "words", "patterns")
_KEYS = ("say", "ipa", "case", "engine", "language")
_Path = tuple[str | int, ...]
"""Where something stands in the file: keys of tables, indices of lists."""


def parse_lexicon(text: str, name: str) -> Lexicon:
    """Read a lexicon, TOML or PLS, from the `text` of the file `name`; `ConfigError` names the line."""
    if text.lstrip("\ufeff \t\r\n").startswith("<"):
        return parse_pls(text, name)
    return parse_toml(text, name)


def parse_toml(text: str, name: str) -> Lexicon:
    """Read a lexicon in TOML."""
    toml = Toml(text, name)
    return Lexicon(tuple(_File(toml).entries(toml.values)))


class _File:
    """A lexicon file; every complaint names the line of what is at a path in it."""

    def __init__(self, toml: Toml) -> None:
        self._toml = toml

    def error(self, path: _Path, message: str, hint: str | None = None) -> ConfigError:
        return ConfigError(message, location=self._place(path), hint=hint)

    def _place(self, path: _Path) -> Location:
        return Location(self._toml.where, self._toml.line_of(*path))

    def allow(self, values: dict[str, Any], known: tuple[str, ...], path: _Path = ()) -> None:
        for key in values:
            if key not in known:
                hint = did_you_mean(key, known) or f"Known keys: {', '.join(known)}."
                raise self.error((*path, key), f'unknown key "{key}".', hint)

    def entries(self, values: dict[str, Any]) -> Iterator[Entry]:
        self.allow(values, _TABLES)
        language = self._text(("language",), values.get("language", "")).lower()
        for word in self._list("letters", values):
            yield Entry(
                word, " ".join(char for char in word.upper() if char.isalpha()), exact=True, language=language
            )
        for word in self._list("as_words", values):
            yield Entry(word, word.lower(), exact=True, language=language)
        for table in ("words", "patterns"):
            for written, value in self._table(table, values).items():
                if not isinstance(value, list):
                    yield self._entry((table, written), value, language)
                    continue
                for at, one in enumerate(value):
                    yield self._entry((table, written, at), one, language)

    def _list(self, key: str, values: dict[str, Any]) -> list[str]:
        words = values.get(key, [])
        if not isinstance(words, list) or not all(
            isinstance(word, str) and any(map(str.isalpha, word)) for word in words
        ):
            raise self.error((key,), f'"{key}" must be a list of words in quotes.')
        return words

    def _table(self, key: str, values: dict[str, Any]) -> dict[str, Any]:
        table = values.get(key, {})
        if not isinstance(table, dict):
            raise self.error((key,), f'"{key}" must be a table: [{key}].')
        return table

    def _text(self, path: _Path, value: object) -> str:
        if not isinstance(value, str):
            raise self.error(path, f'"{path[-1]}" must be a text in quotes.')
        return value

    def _entry(self, path: _Path, value: object, language: str) -> Entry:
        table, written = path[0], str(path[1])
        said = {"say": value} if isinstance(value, str) else value
        if not isinstance(said, dict):
            hint = 'Write: word = "respelling".'
            raise self.error(path, f'"{written}" must be a text in quotes or a table.', hint)
        self.allow(said, _KEYS, path)
        texts = {key: self._text((*path, key), text) for key, text in said.items()}
        if texts.get("case", "any") not in {"any", "exact"}:
            raise self.error(path, f'"case" of "{written}" must be "any" or "exact".')
        entry = Entry(
            written=written,
            spoken=" ".join(texts.get("say", "").split()),
            ipa=texts.get("ipa", "").strip("/ "),
            exact=texts.get("case") == "exact",
            pattern=table == "patterns",
            language=texts.get("language", language).lower(),
            engine=texts.get("engine", ""),
            place=self._place(path) if table == "patterns" else None,
        )
        wrong = check_entry(entry)
        if wrong:
            raise self.error(path, wrong)
        return entry
