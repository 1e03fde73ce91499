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

import re
import tomllib
from typing import TYPE_CHECKING, Any

from qa2audio.errors import ConfigError, Location, did_you_mean
from qa2audio.spoken.lexicon.entries import Entry, Lexicon
from qa2audio.spoken.lexicon.entry_rules import check_entry
from qa2audio.spoken.lexicon.pls import parse_pls

if TYPE_CHECKING:
    from collections.abc import Iterator

_TABLES = ("language", "letters", "as_words", "words", "patterns")
_KEYS = ("say", "ipa", "case", "engine", "language")


def parse_lexicon(text: str, name: str) -> Lexicon:
    """Read a lexicon, TOML or PLS, from the `text` of the file `name`; `ConfigError` names the line."""
    if text.lstrip("\ufeff \t\r\n").startswith("<"):
        return parse_pls(text, name)
    return parse_toml(text, name)


def parse_toml(text: str, name: str) -> Lexicon:
    """Read a lexicon in TOML."""
    try:
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r"\(at line (\d+)", str(error))
        message = re.sub(r" \(at .*\)$", "", str(error))
        raise ConfigError(
            f"not TOML: {message}.", location=Location(name, int(place[1]) if place else None)
        ) from error
    return Lexicon(tuple(_File(text, name).entries(values)))


class _File:
    """A file's text and name, so that every complaint can name the line."""

    def __init__(self, text: str, name: str) -> None:
        self._lines, self._name = text.splitlines(), name

    def error(self, key: str, message: str, hint: str | None = None) -> ConfigError:
        return ConfigError(message, location=self._place(key), hint=hint)

    def _place(self, key: str) -> Location:
        return Location(self._name, next((n for n, text in enumerate(self._lines, 1) if key in text), None))

    def allow(self, values: dict[str, Any], known: tuple[str, ...]) -> None:
        for key in values:
            if key not in known:
                hint = did_you_mean(key, known) or f"Known keys: {', '.join(known)}."
                raise self.error(key, f'unknown key "{key}".', hint)

    def entries(self, values: dict[str, Any]) -> Iterator[Entry]:
        self.allow(values, _TABLES)
        language = self._text("language", values.get("language", "")).lower()
        for word in self._list("letters", values):
            yield Entry(
                word, " ".join(char for char in word.upper() if char.isalpha()), exact=True, language=language
            )
        for word in self._list("as_words", values):
            yield Entry(word, word.lower(), exact=True, language=language)
        for table in ("words", "patterns"):
            for written, value in self._table(table, values).items():
                for one in value if isinstance(value, list) else [value]:
                    yield self._entry(written, one, pattern=table == "patterns", language=language)

    def _list(self, key: str, values: dict[str, Any]) -> list[str]:
        words = values.get(key, [])
        if not isinstance(words, list) or not all(
            isinstance(word, str) and any(map(str.isalpha, word)) for word in words
        ):
            raise self.error(key, f'"{key}" must be a list of words in quotes.')
        return words

    def _table(self, key: str, values: dict[str, Any]) -> dict[str, Any]:
        table = values.get(key, {})
        if not isinstance(table, dict):
            raise self.error(key, f'"{key}" must be a table: [{key}].')
        return table

    def _text(self, key: str, value: object) -> str:
        if not isinstance(value, str):
            raise self.error(key, f'"{key}" must be a text in quotes.')
        return value

    def _entry(self, written: str, value: object, *, pattern: bool, language: str) -> Entry:
        said = {"say": value} if isinstance(value, str) else value
        if not isinstance(said, dict):
            raise self.error(
                written, f'"{written}" must be a text in quotes or a table.', 'Write: word = "respelling".'
            )
        self.allow(said, _KEYS)
        texts = {key: self._text(key, text) for key, text in said.items()}
        if texts.get("case", "any") not in {"any", "exact"}:
            raise self.error(written, f'"case" of "{written}" must be "any" or "exact".')
        entry = Entry(
            written=written,
            spoken=" ".join(texts.get("say", "").split()),
            ipa=texts.get("ipa", "").strip("/ "),
            exact=texts.get("case") == "exact",
            pattern=pattern,
            language=texts.get("language", language).lower(),
            engine=texts.get("engine", ""),
            place=self._place(written) if pattern else None,
        )
        wrong = check_entry(entry)
        if wrong:
            raise self.error(written, wrong)
        return entry
