"""Passages in another language than the one their speaker speaks: a French line in an English page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.model import Passage, Turn
from qa2audio.model.joined_turns import runs
from qa2audio.model.language_tag import primary
from qa2audio.transcript.languages.stop_words import ALIKE, WORDS
from qa2audio.transcript.languages.telling import (
    by_script,
    is_latin,
    is_mixed,
    likely_language,
    share,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.model import Transcript

_SENTENCE = re.compile(r"[^.!?…。！？؟\n]{1,2000}[.!?…。！？؟]*[\"'”’»)]*")
_FEWEST = 6
"""Words: fewer are a name, a title, or a phrase that people know."""
_LETTERS = 12
"""Of a script that is another language's, where words are not parted."""
_OWN = 0.12  # of a sentence's words: so many of the commonest of the language that is spoken, and it is in it
_THEIRS = 0.18  # of the other language's, where these are known
_SURE = 0.95
"""The model's confidence, where fewer words are common ones, as in languages that glue them together."""
_REACH = 400
"""Characters of a stretch that say what it is."""
_MOST = 200
"""Stretches of a transcript that are looked at closely; where more are odd, the whole is no prose."""
_QUOTES = "\"'“”„‚‘’«»‹›「」『』"


def passages(transcript: Transcript) -> Iterator[Passage]:
    """Yield them; names, titles, quoted sentences and Latin are none."""
    languages = {one.name: one.language for one in transcript.speakers if one.language}
    left = _MOST
    for first, turn in runs(transcript.parts):
        if not isinstance(turn, Turn):
            continue
        spoken = primary(languages.get(turn.speaker, transcript.spoken_in))
        for start, end in _odd_stretches(turn.text, spoken):
            left -= 1
            if left < 0:
                return
            if found := _language(turn.text[start:end], spoken):
                piece = turn.text[start:end]
                line = turn.line_at(start + len(piece) - len(piece.lstrip()))
                yield Passage(first, start, end, found, line)


def _odd_stretches(text: str, spoken: str) -> Iterator[tuple[int, int]]:
    """Yield the sentences that may be in another language than `spoken`, those next to each other as one."""
    start: int | None = None
    end = 0
    for match in _SENTENCE.finditer(text):
        if _is_odd(match[0], spoken):
            start, end = match.start() if start is None else start, match.end()
        elif start is not None:
            yield start, end
            start = None
    if start is not None:
        yield start, end


def _is_odd(sentence: str, spoken: str) -> bool:
    """Return whether `sentence` may be in another language than `spoken`: quick, as it is asked of every one."""
    words = sentence.split()
    if len(words) < _FEWEST:
        return not sentence.isascii() and _is_other_script(sentence, spoken)
    if spoken in WORDS:
        return share(words_of(sentence), spoken) < _OWN
    return is_latin(sentence) or _is_other_script(sentence, spoken)


def _is_other_script(sentence: str, spoken: str) -> bool:
    guess = by_script(sentence)
    return guess is not None and guess.language != spoken


def _language(sentence: str, spoken: str) -> str | None:
    """Return the language of `sentence`, if it is surely another one than `spoken`."""
    text = sentence.strip()
    if text[:1] in _QUOTES and text.rstrip(".!?…,")[-1:] in _QUOTES:
        return None
    words = words_of(text)
    if is_mixed(text):
        return None  # a sentence of ours with a quotation in it
    guess = likely_language(text[:_REACH])
    if (
        guess is None
        or guess.language == spoken
        or any({guess.language, spoken} <= set(group) for group in ALIKE)
    ):
        return None
    if is_latin(text) and (_are_names(text) or guess.language not in WORDS):
        return None
    theirs = share(words, guess.language)
    if guess.language in WORDS and theirs < _THEIRS and (theirs == 0 or guess.confidence < _SURE):
        return None
    return guess.language


def _are_names(text: str) -> bool:
    """Return whether most words of `text` have a capital: a list of names, a title."""
    words = [word for word in text.split() if word[0].isalpha()]
    return 2 * sum(word[0].isupper() for word in words) > len(words)
