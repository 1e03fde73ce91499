"""Spelt letters as sounds, for engines that read IPA and would take an A for the article, an I for a person."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from qa2audio.model import Span, SpanKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NAMES = {
    "A": "eɪ", "B": "biː", "C": "siː", "D": "diː", "E": "iː", "F": "ɛf", "G": "dʒiː", "H": "eɪtʃ", "I": "aɪ",
    "J": "dʒeɪ", "K": "keɪ", "L": "ɛl", "M": "ɛm", "N": "ɛn", "O": "oʊ", "P": "piː", "Q": "kjuː", "R": "ɑːɹ",
    "S": "ɛs", "T": "tiː", "U": "juː", "V": "viː", "X": "ɛks", "Y": "waɪ", "Z": "ziː",
}  # fmt: skip
_LONG = ("W", "dˈʌbəljuː")  # its stress is within it
_BRITISH = {"O": "əʊ", "R": "ɑː", "Z": "zɛd"}


def in_sounds(spans: Iterable[Span], *, british: bool) -> tuple[Span, ...]:
    """Return `spans` of English, IPA for each spelt letter; the ending of "API's" goes with the last."""
    return tuple(_sounded(list(spans), british=british))


def _sounded(spans: list[Span], *, british: bool) -> Iterator[Span]:
    ended = False
    for span, following in pairwise([*spans, Span(SpanKind.WORDS, "")]):
        if span.kind is not SpanKind.LETTERS:
            text = span.text[2:] if ended else span.text
            ended = False
            if text or span.ipa:
                yield replace(span, text=text)
            continue
        ended = following.kind is SpanKind.WORDS and following.text[:2] in {"'s", "’s"}
        letters = span.text.split(" ")
        for place, letter in enumerate(letters):
            last = place == len(letters) - 1
            ending = following.text[:2] if last and ended else ""
            yield Span(SpanKind.IPA, letter + ending, _sound(letter, ending, main=last, british=british))
            if not last:
                yield Span(SpanKind.WORDS, " ")


def _sound(letter: str, ending: str, *, main: bool, british: bool) -> str:
    if letter == _LONG[0]:
        name = _LONG[1] if main else _LONG[1].replace("ˈ", "ˌ")
    else:
        name = ("ˈ" if main else "ˌ") + ((_BRITISH.get(letter) if british else None) or _NAMES[letter])
    if not ending:
        return name
    if letter in "SXH":
        return f"{name}ɪz"
    return name + ("s" if letter == "F" else "z")
