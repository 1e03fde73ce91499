"""W3C Pronunciation Lexicon Specification 1.0: https://www.w3.org/TR/pronunciation-lexicon/.

Read with expat, and without document type declarations: no entity is expanded and nothing is fetched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.parsers import expat

from qa2audio.errors import ConfigError, Location
from qa2audio.spoken.lexicon.entries import Entry, Lexicon
from qa2audio.spoken.lexicon.entry_rules import check_entry

if TYPE_CHECKING:
    from collections.abc import Iterator


def parse_pls(text: str, name: str) -> Lexicon:
    """Read a PLS document; `ConfigError` names the line."""
    return _Reader(name).read(text)


class _Reader:
    def __init__(self, name: str) -> None:
        self._name = name
        self._language, self._alphabet = "", "ipa"
        self._entries: list[Entry] = []
        self._graphemes: list[str] = []
        self._alias, self._phoneme = "", ""
        self._inside = ""
        self._text: list[str] = []
        self._parser = expat.ParserCreate()

    def read(self, text: str) -> Lexicon:
        """Parse all of it."""
        parser = self._parser
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.CharacterDataHandler = self._text.append
        parser.StartDoctypeDeclHandler = self._doctype
        try:
            parser.Parse(text.lstrip("\ufeff").encode(), True)  # noqa: FBT003 - expat's signature
        except expat.ExpatError as error:
            raise self._error(f"not XML: {expat.ErrorString(error.code)}.") from error
        return Lexicon(tuple(self._entries))

    def _error(self, message: str, hint: str | None = None) -> ConfigError:
        return ConfigError(message, location=Location(self._name, self._parser.CurrentLineNumber), hint=hint)

    def _doctype(self, *_declared: object) -> None:
        raise self._error("has a document type declaration, which is not read.", "Remove <!DOCTYPE …>.")

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if not self._inside and tag != "lexicon":
            raise self._error(f"is no lexicon: it begins with <{tag}>.", "A PLS file begins with <lexicon>.")
        if tag == "lexicon":
            self._language = attributes.get("xml:lang", "").lower()
            self._alphabet = attributes.get("alphabet", "ipa").lower()
        elif tag == "lexeme":
            self._graphemes, self._alias, self._phoneme = [], "", ""
        elif tag == "phoneme" and attributes.get("alphabet", self._alphabet).lower() != "ipa":
            raise self._error("has phonemes in another alphabet than IPA.", 'Use alphabet="ipa", or <alias>.')
        self._inside = tag
        self._text.clear()

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        said = " ".join("".join(self._text).split())
        self._text.clear()
        if tag == "grapheme":
            self._graphemes.append(said)
        elif tag == "alias":
            self._alias = self._alias or said
        elif tag == "phoneme":
            self._phoneme = self._phoneme or said
        elif tag == "lexeme":
            self._entries.extend(self._lexeme())

    def _lexeme(self) -> Iterator[Entry]:
        if not self._graphemes or not (self._alias or self._phoneme):
            raise self._error("has a <lexeme> without a grapheme, or without an alias or phoneme.")
        for written in self._graphemes:
            entry = Entry(written, self._alias, self._phoneme, exact=True, language=self._language)
            wrong = check_entry(entry)
            if wrong:
                raise self._error(wrong)
            yield entry
