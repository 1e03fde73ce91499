"""What is left is made words with their punctuation, and nothing else.

An engine gets letters and their combining marks, apostrophes inside words, hyphens inside words, spaces, and the
stops `. , ; : ? ! …` with their counterparts in other scripts. A dash and a bracket are a comma: a short silence.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from qa2audio.model.sentence_seams import seams

STOPS = ".,;:?!…" + "、，；：。？！،؛؟۔।॥፡።፣፤፥፦"
_SHIELD = "\U000f0000-\U000fffff"
_APOSTROPHE = re.compile(rf"(?<=[^\W\d_])[’'](?=[\"“«„]?[^\W\d_])|(?<=[{_SHIELD}])[’'](?=s)")
_ELISION = re.compile(r"(?<!\w)[‘’'](?=(?:em|til|cause|twas|tis|bout|round|n|cuz|kay)\b)", re.IGNORECASE)
_ROCK = re.compile(r"(?<=\s)[‘’']n[‘’'](?=\s)")
_QUOTES = re.compile("[\"“”„‟«»‹›‘’‚‛'`´′″「」『』《》〈〉]")
# A run of spaces is looked at once, from its start: each of its spaces would make the time quadratic.
_DASH = re.compile(r"(?<!\s)\s*(?:[–—―]+|(?<=\s)-{1,3}(?=\s)|--+)\s*")
_BRACKET = re.compile(r"(?<!\s)\s*(?:[\[({【（［｛]\s*|[\])}】）］｝]|[|•·‣◦▪]\s*|…?\.{3,})")
_BEFORE_STOP = re.compile(r" (?=[.,;:?!…])")
_STOPS_RUN = re.compile(r"[.,;:?!…]{2,}")
_GLUED = re.compile("[.,;:?!…](?=[^\\W\\d_]|[\U000f0000-\U000fffff])")
_LEADING = re.compile(r"^[\s.,;:?!…\-]+(?=\S)")
_PLAIN = re.compile(r"[A-Za-z ,.]*")
_GAP = rf"\s'\-\ue010{re.escape(STOPS)}"
# Hyphens and apostrophes between a word and a gap, or beside another of their kind.
_LOOSE = re.compile(rf"(?<![^{_GAP}])['-]|['-](?![^{_GAP}])|\ue010(?![a-zA-Z])|(?<=[^\s])\ue010")
_FIRST, _INNER = "\ue010", "\ue011"
"""The apostrophe that begins a word, as in 'em, and one inside a word, while quotation marks are taken
out."""


def part_glued_sentences(text: str) -> str:
    """Put the space that is missing between two sentences."""
    edges = [0, *seams(text), len(text)]
    return " ".join(text[start:end] for start, end in pairwise(edges)) if len(edges) > 2 else text


def say_punctuation(text: str) -> str:
    """Put a comma for dashes and brackets, and take out quotation marks."""
    text = _ROCK.sub(" n ", text)
    text = _ELISION.sub(_FIRST, text)
    text = _APOSTROPHE.sub(_INNER, text)
    text = _BRACKET.sub(_bracket, text)
    text = _DASH.sub(", ", text)
    return _QUOTES.sub("", text).replace(_INNER, "'")


def _bracket(match: re.Match[str]) -> str:
    sign = match[0].strip()
    return "… " if sign.endswith("...") else ", "


def only_words(text: str) -> str:
    """Take out whatever is no letter, mark on a letter, stop, or apostrophe or hyphen inside a word."""
    if _PLAIN.fullmatch(text):
        return text
    kept: list[str] = []
    for char in text:
        allowed = _allowed(char)
        if allowed and _is_mark(allowed) and not (kept and _is_word(kept[-1])):
            continue
        kept.append(allowed)
    return _LOOSE.sub(" ", "".join(kept)).replace(_FIRST, "'")


def _allowed(char: str) -> str:
    if char.isascii():
        return char if char.isalpha() or char in " .,;:?!'-" else " "
    if char >= "\U000f0000" or char in STOPS or char == _FIRST:
        return char
    kind = unicodedata.category(char)
    if kind[0] in "LM" or char in "\u200c\u200d":
        return char
    return "" if kind in ("Cf", "Sk") else " "


def _is_mark(char: str) -> bool:
    return not char.isascii() and (unicodedata.category(char)[0] == "M" or char in "\u200c\u200d")


def _is_word(char: str) -> bool:
    return char.isalpha() or char >= "\U000f0000" or _is_mark(char)


def tidy(text: str) -> str:
    """Put one space between words and one stop where several meet; the first thing is a word."""
    text = _BEFORE_STOP.sub("", " ".join(text.split()))
    text = _STOPS_RUN.sub(_strongest, text)
    text = _GLUED.sub(r"\g<0> ", text)
    return _LEADING.sub("", text).rstrip(" ,;:")


def _strongest(match: re.Match[str]) -> str:
    stops = match[0]
    if "?" not in stops and "!" not in stops and ("…" in stops or "..." in stops):
        return "…"
    return next(stop for stop in "?!.;:," if stop in stops)
