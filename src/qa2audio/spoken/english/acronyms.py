"""Words in capitals: acronyms are spelt, a shout is a word."""

from __future__ import annotations

import re

from qa2audio.spoken.english.common_words import COMMON
from qa2audio.spoken.shield import spell

# In the middle of a sentence in lower case these are letters: the department, the country.
_AMBIGUOUS = frozenset({"IT", "US", "AM", "PM"})
_CAPITALS = re.compile(r"(?<![\w’'])[A-Z][A-Z]+(?:['’][A-Z]{1,2})?(?P<ending>['’]?s)?(?![\w’'])")
_LETTERS = re.compile(r"(?<![\w’'.])([B-DF-HJ-NP-TV-Z])s(?![\w’'])")
_SHOUT = re.compile(
    r"(?<![\w’'])[A-Z][A-Z’']{0,30}(?:[\s,]{1,3}[A-Z][A-Z’']{0,30}){2,}(?![\w])|\b[A-Z]['’][A-Z]{1,2}\b"
)
_VOWEL_GROUPS = re.compile("[AEIOUY]+")
_UNSAYABLE = re.compile(
    "[^AEIOUY]{4}|[AEIOU]{3}|^[^AEIOUY]{3}|^E[^AEIOUY]{3}|^.[^AEIOUYLRNMHSTW]D|WG$|Q[^U]|[^AEIOUYRLNSTMDFPKG][^AEIOUYRLHSTWCKPDNGMB]$"
    "|(.)\\1$(?<![SLEFO]{2})|[JVXQ]$"
)


def hush(text: str) -> str:
    """Say a run of words in capitals as words; acronyms that the lexicon knows are no longer among them."""
    return _SHOUT.sub(_hushed, text)


def _hushed(match: re.Match[str]) -> str:
    words = re.findall(r"[A-Z’']+", match[0])
    if (
        len(words) > 2
        and sum(word.lower().replace("’", "'") in COMMON for word in words) * 2 < len(words)
        and not all(len(word) > 5 or word.lower() in COMMON for word in words)
    ):
        return match[0]  # a list of acronyms
    return re.sub(
        r"[A-Z’']+", lambda word: word[0] if word[0] == "I" else _lower_unless_acronym(word[0]), match[0]
    )


def _lower_unless_acronym(word: str) -> str:
    lower = word.lower()
    if (
        lower.replace("’", "'") in COMMON
        or len(word) > 4
        or pronounceable(word)
        or "'" in lower
        or "’" in lower
    ):
        return lower
    return spell(word)


def say_acronyms(text: str) -> str:
    """Spell what is in capitals, unless it is a word: NOT, or one long enough that can be pronounced."""
    return _LETTERS.sub(lambda match: spell(match[1], "s"), _CAPITALS.sub(_acronym, text))


def _acronym(match: re.Match[str]) -> str:
    ending = match["ending"] or ""
    word = match[0][: len(match[0]) - len(ending)]
    lower = word.lower()
    if "'" in word or "’" in word:
        return lower
    if word == "WHO" and match.string[: match.start()].lower().endswith("the "):
        return spell(word, ending)
    if word == "AM" and match.string[: match.start()].endswith("I "):
        return lower
    if lower in COMMON and word not in _AMBIGUOUS:
        return lower + ending
    if len(word) > 6 or (len(word) > 4 and pronounceable(word)):
        return lower + ending
    return spell(word, ending)


def pronounceable(word: str) -> bool:
    """Return whether a word in capitals can be said as one: NAFTA, and not HTTPS."""
    return len(word) > 3 and bool(_VOWEL_GROUPS.search(word)) and not _UNSAYABLE.search(word)
