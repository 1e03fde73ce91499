"""Names from programs: snake_case, camelCase, calls; and words that change case inside."""

from __future__ import annotations

import re

from qa2audio.spoken.english.common_words import COMMON
from qa2audio.spoken.shield import spell

_CALL = re.compile(r"(?<=\w)\(\)")
_SNAKE = re.compile(
    r"(?<!\w)_*[A-Za-z][A-Za-z0-9]*(?:_+[A-Za-z0-9]+)+_*(?!\w)|(?<!\w)_{1,2}[A-Za-z]\w*?_*(?!\w)"
)
_CAMEL = re.compile(r"(?<![\w’'])[a-z]{2,}(?:[A-Z][a-z0-9]+)+(?![\w])|(?<![\w’'])(?:[A-Z][a-z]+){3,}(?![\w])")
_HUMP = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_MIXED = re.compile(
    r"(?<![\w’'])(?=\w*[a-z])(?:(?P<head>[A-Z]?[a-z]+)(?P<tail>[A-Z]{2,6})"
    r"|(?P<front>[A-Z]{2,6})(?P<back>[A-Z][a-z]{2,}))(?P<ending>['’]?s)?(?!\w)"
)
_LETTER_WORD = re.compile(
    r"(?<![\w’'])(?P<letter>[a-z]"
    r"|[A-Z][a-z](?=[A-Z](?:['’]?s)?(?!\w)))(?P<rest>(?<![A-Z])[A-Z]{1,5})(?P<ending>['’]?s)?(?!\w)"
)
# A letter and a word (DTrace), a word and a letter (WhisperX), letters and several words (BTCPayServer), and
# capitals that are a word as the small letters after them are (JAMstack).
_INITIAL = re.compile(r"(?<![\w’'])([B-HJ-NP-Z])([A-Z][a-z]{2,})(?!\w)")
_FINAL = re.compile(r"(?<![\w’'])([A-Z][a-z]{3,})([A-Z])(?=['’]?s?(?!\w))")
_SEVERAL = re.compile(r"(?<![\w’'])(?:[A-Z]{2,5}|[A-Z])(?:[A-Z][a-z]+){2,}(?:[A-Z]{0,5})s?(?!\w)")
_STUCK = re.compile(r"(?<![\w’'])([A-Z]{3,4})([a-z]{4,})(?!\w)")
_CAPITALS_ES = re.compile(r"(?<![\w’'])([A-Z]{2,4}X)es(?!\w)")
_DOTTED = re.compile(
    r"(?<=[a-z0-9_]{2})(?:\.|::|->)(?=[A-Za-z_]\w*(?:\(|\.[a-z]|_))|(?<=[a-z])\.(?=[A-Z]\w*\()"
    r"|(?<=\w)::(?=\w)|(?<=\w)->(?=[a-z])"
)

_NUMBERED = re.compile(r"(?<![A-Za-z])[A-Z]{2,5}(?=-?\d)|(?<=\d)[A-Z]{2,5}(?![A-Za-z])")


def say_calls(text: str) -> str:
    """Say the dots of fmt.Println(x) and std::vector, and leave out empty brackets."""
    return _DOTTED.sub(" dot ", _CALL.sub("", text))


def say_identifiers(text: str) -> str:
    """Say getUserName as three words, and BoringSSL as a word and letters; GitHub is a name and stays."""
    if "_" in text:
        text = _SNAKE.sub(_snake, text)
    text = _CAMEL.sub(lambda match: " ".join(_HUMP.findall(match[0])), text)
    text = _CAPITALS_ES.sub(lambda match: spell(match[1], "s"), text)
    text = _SEVERAL.sub(_several, text)
    text = _INITIAL.sub(lambda match: f"{spell(match[1])} {match[2]}", text)
    text = _FINAL.sub(r"\1 \2", text)
    text = _STUCK.sub(_stuck, text)
    text = _LETTER_WORD.sub(lambda m: spell(m["letter"] + m["rest"], m["ending"] or ""), text)
    text = _NUMBERED.sub(_numbered, text)
    return _MIXED.sub(_mixed, text)


def _several(match: re.Match[str]) -> str:
    letters, *words = re.findall(r"[A-Z]+(?=[A-Z][a-z])|[A-Z]?[a-z]+|[A-Z]+", match[0])
    return " ".join([spell(letters), *words]) if letters.isupper() else match[0]


def _stuck(match: re.Match[str]) -> str:
    syllable = re.fullmatch("[B-DF-HJ-NP-TV-Z]{1,2}[AEIOU][B-DF-HJ-NP-TV-Z]{1,2}", match[1])
    return f"{match[1].lower()} {match[2]}" if syllable and match[2] in COMMON else match[0]


def _numbered(match: re.Match[str]) -> str:
    word = match[0]
    if match.string[match.end() : match.end() + 1] == "-" and word.lower() in COMMON:
        return word
    return spell(word)


def _snake(match: re.Match[str]) -> str:
    parts = [part for part in match[0].split("_") if part]
    if match[0].isupper():
        parts = [part.lower() if part.lower() in COMMON or len(part) > 3 else part for part in parts]
    return " ".join(parts)


def _mixed(match: re.Match[str]) -> str:
    if match["head"]:
        return f"{match['head']} {spell(match['tail'], match['ending'] or '')}"
    return f"{spell(match['front'])} {match['back']}{match['ending'] or ''}"
