"""Looking words up: a lexicon for one language and engine, found in a text and put in its place."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.spoken.lexicon.patterns import substitute
from qa2audio.spoken.shield import shield, sound

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from qa2audio.spoken.lexicon.entries import Entry, Lexicon


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
        return sound(entry.ipa, spoken, as_written=entry.shipped)
    if entry.ipa and not entry.spoken:
        return spoken + ending  # no respelling: the rules after this one say it
    return shield(spoken + _inflected(spoken, ending))


def _inflected(spoken: str, ending: str) -> str:
    """Return the ending of the genitive or the plural: "A P I" takes 's, a word s or es."""
    last = spoken.rsplit(" ", 1)[-1]
    if not ending or ending == "'s" or len(last) == 1:
        return ending and "'s"
    return "es" if last.endswith(("s", "x", "z", "ch", "sh")) else "s"
