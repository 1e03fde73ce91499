"""How words are pronounced: a table of words and patterns, by language and engine."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache, lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.spoken.lexicon.patterns import substitute
from qa2audio.spoken.shield import shield, sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from qa2audio.errors import Location


@dataclass(frozen=True, slots=True)
class Entry:
    """How one word, or everything that a pattern matches, is spoken."""

    written: str
    """The word, or the regular expression."""
    spoken: str
    """Respelt; empty where only `ipa` is given. For a pattern, a template with its groups (`\\1`)."""
    ipa: str = ""
    exact: bool = False
    """True if upper and lower case are told apart."""
    pattern: bool = False
    language: str = ""
    """BCP 47 tag, lower case; a shorter tag counts for the longer ones, nothing for all."""
    engine: str = ""
    """Nothing for all."""
    place: Location | None = field(default=None, compare=False)
    """Where it is written, for messages."""

    def fits(self, language: str, engine: str) -> bool:
        """Return whether it counts for this language and engine."""
        own = self.language
        return (not own or language == own or language.startswith(f"{own}-")) and self.engine in {"", engine}

    @property
    def precision(self) -> tuple[bool, int]:
        """How narrowly it is meant: entries for an engine and for a longer language tag win."""
        return bool(self.engine), len(self.language)


@dataclass(frozen=True, eq=False)
class Lexicon:
    """Entries, least important first: a later one for the same word wins, unless an earlier one is narrower."""

    entries: tuple[Entry, ...] = ()

    def __add__(self, other: Lexicon) -> Lexicon:
        """Return both; `other` wins."""
        if not self.entries or not other.entries:
            return other if other.entries else self
        return _Layered((*self.entries, *other.entries), (self, other))

    def layers(self) -> tuple[Lexicon, ...]:
        """Return the lexicons it was made of, the least important first."""
        return (self,)


@dataclass(frozen=True, eq=False)
class _Layered(Lexicon):
    parts: tuple[Lexicon, ...] = ()

    def layers(self) -> tuple[Lexicon, ...]:
        return tuple(layer for part in self.parts for layer in part.layers())


class _Key(NamedTuple):
    prefix: str
    rest: str
    entry: Entry


class Index(NamedTuple):
    """A lexicon for one language and engine, ready to be looked up by the first word of each entry."""

    heads: dict[str, list[_Key]]
    patterns: tuple[Entry, ...]
    phonemes: bool
    """Whether IPA is said where an entry has it."""


_WORD = re.compile(r"[^\W_]+")
_LETTERS = re.compile(r"[^\W\d_]+(?:['’ -][^\W\d_]+)*")
_ENDING = re.compile(r"(['’]?s)(?!\w)")


@lru_cache(maxsize=32)
def index(lexicon: Lexicon, language: str, engine: str, *, phonemes: bool) -> Index:
    """Return `lexicon` as `apply` wants it; with `phonemes` for an engine that reads IPA."""
    chosen: dict[tuple[str, bool], Entry] = {}
    patterns: list[Entry] = []
    for layer in lexicon.layers():
        fitting = [entry for entry in layer.entries if entry.fits(language, engine)]
        for entry in sorted(fitting, key=lambda entry: entry.precision):
            if entry.pattern:
                patterns.append(entry)
                continue
            if not entry.exact:  # it takes the word over, also where it was in capitals
                chosen.pop((entry.written, True), None)
            chosen[entry.written if entry.exact else entry.written.lower(), entry.exact] = entry
    heads: dict[str, list[_Key]] = {}
    for entry in sorted(chosen.values(), key=lambda entry: (-len(entry.written), not entry.exact)):
        head = _WORD.search(entry.written)
        if head:
            key = _Key(entry.written[: head.start()], entry.written[head.start() :], entry)
            heads.setdefault(head[0].lower(), []).append(key)
    return Index(heads, tuple(reversed(patterns)), phonemes)


def apply(text: str, known: Index) -> str:
    """Return `text` with every word that the lexicon knows as it is to be spoken, shielded."""
    for entry in known.patterns:
        text = substitute(entry, partial(_expand, entry=entry), text)
    pieces: list[str] = []
    done = 0
    for start, end, said in _matches(text, known):
        if start >= done:
            pieces += [text[done:start], said]
            done = end
    return "".join([*pieces, text[done:]]) if pieces else text


def _expand(match: Any, entry: Entry) -> str:
    """Return the template's words, shielded; digits that a group brought along are left to the steps for
    numbers."""
    return _LETTERS.sub(lambda word: shield(word[0]), match.expand(entry.spoken))


def _matches(text: str, known: Index) -> Iterator[tuple[int, int, str]]:
    done = 0
    for word in _WORD.finditer(text):
        if word.start() < done:
            continue
        for key in known.heads.get(word[0].lower(), ()) or _without_ending(word[0], known):
            found = _match(text, word.start(), key, phonemes=known.phonemes)
            if found:
                yield found
                done = found[1]
                break


def _without_ending(word: str, known: Index) -> list[_Key]:
    """Return the entries for `API` where the text has `APIs`."""
    return known.heads.get(word[:-1].lower(), []) if word.endswith("s") else []


def _match(text: str, start: int, key: _Key, *, phonemes: bool) -> tuple[int, int, str] | None:
    begin, end = start - len(key.prefix), start + len(key.rest)
    written = text[max(0, begin) : end]
    entry = key.entry
    if begin < 0 or (written != entry.written if entry.exact else written.lower() != entry.written.lower()):
        return None
    if (begin and (text[begin - 1] == "_" or (key.prefix and text[begin - 1].isalnum()))) or text[
        end : end + 1
    ] == "_":
        return None
    ending = ""
    if text[end : end + 1].isalnum() or text[end : end + 1] in {"'", "’"}:
        found = _ENDING.match(text, end) if written[-1].isalnum() else None
        if found:
            ending, end = found[1].replace("’", "'"), found.end()
        elif text[end : end + 1].isalnum():
            return None
    return begin, end, _say(entry, entry.spoken or written, ending, phonemes=phonemes)


def _say(entry: Entry, spoken: str, ending: str, *, phonemes: bool) -> str:
    if entry.ipa and phonemes and not ending:
        return sound(entry.ipa, spoken)
    if entry.ipa and not entry.spoken:
        return spoken + ending  # no respelling: the rules after this one say it
    return shield(spoken + _inflected(spoken, ending))


def _inflected(spoken: str, ending: str) -> str:
    """Return the ending of the genitive or the plural: "A P I" takes 's, a word s or es."""
    last = spoken.rsplit(" ", 1)[-1]
    if not ending or ending == "'s" or len(last) == 1:
        return ending and "'s"
    return "es" if last.endswith(("s", "x", "z", "ch", "sh")) else "s"


@cache
def built_in() -> Lexicon:
    """Return the lexicon that ships with qa2audio: words of technology."""
    from importlib.resources import files

    from qa2audio.spoken.lexicon.lexicon_files import parse_toml

    folder = files("qa2audio.spoken.lexicon") / "data"
    names = ("acronyms.toml", "technology.toml")
    return Lexicon(
        tuple(entry for name in names for entry in parse_toml((folder / name).read_text("utf-8"), name).entries)
    )
