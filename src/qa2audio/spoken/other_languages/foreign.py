"""Languages other than English: numbers by num2words, signs by a small table, acronyms spelt.

What num2words does not know (Chinese, Hindi …) is said digit by digit where the language's digits are given here, and
else with the English words: an engine gets no digit in any case.
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from qa2audio.spoken.english import numbers as english
from qa2audio.spoken.shield import spell

if TYPE_CHECKING:
    from collections.abc import Callable

_SIGNS = {
    "da": {"&": "og", "%": "procent", "+": "plus", "=": "lig med", "°": "grader", "€": "euro",
           "$": "dollar", "£": "pund", "@": "snabel-a", "/": "skråstreg", "-": "til", "§": "paragraf"},
    "ru": {"&": "и", "%": "процентов", "+": "плюс", "=": "равно", "°": "градусов", "€": "евро",
           "$": "долларов", "£": "фунтов", "@": "собака", "/": "косая черта", "-": "до", "§": "параграф"},
}  # fmt: skip
_DIGITS = {"zh": "零一二三四五六七八九", "yue": "零一二三四五六七八九", "cmn": "零一二三四五六七八九"}
_POINT_LANGUAGES = frozenset("ja ko zh th he".split())  # a decimal point; elsewhere a comma
_MONEY = re.compile(r"([€$£])\s?(\d+(?:[.,  ]\d{3})*(?:[.,]\d{1,2})?(?!\d))")
_NUMBER = re.compile(r"\d+(?:[.,  \u202f’']\d{3})*(?![\d])(?:[.,]\d+)?|\d+(?:[.,]\d+)?")
_RANGE = re.compile(r"(?<=\d)\s?[–-]\s?(?=\d)")
_CAPITALS = re.compile(r"(?<!\w)[A-Z][B-DF-HJ-NP-TV-XZ]{1,4}(?!\w)")
_LETTER = re.compile(r"(\d)(?=[^\W\d_])|([^\W\d_])(?=\d)")


def steps(language: str) -> tuple[tuple[str, Callable[[str], str]], ...]:
    """Return the steps of one language."""
    base = language.split("-", maxsplit=1)[0]
    return (
        ("numbers", partial(_numbers, language=language)),
        ("acronyms", _spell_consonants),
        ("symbols", partial(_symbols, signs=_SIGNS.get(base, {}))),
    )


def _numbers(text: str, *, language: str) -> str:
    if not any(char.isdecimal() for char in text):
        return text
    base = language.split("-", maxsplit=1)[0]
    signs = _SIGNS.get(base, {})
    text = _MONEY.sub(lambda match: f"{match[2]} {match[1]}", text)
    if "-" in signs:
        text = _RANGE.sub(f" {signs['-']} ", text)
    joined = base in _DIGITS or base == "ja"  # written without spaces
    if not joined:
        text = _LETTER.sub(r"\1\2 ", text)
    return _NUMBER.sub(lambda match: _number(match[0], language), text)


def _number(written: str, language: str) -> str:
    base = language.split("-", maxsplit=1)[0]
    if base in _DIGITS:
        return "".join(_DIGITS[base][int(char)] for char in written if char.isdecimal())
    point = "." if base in _POINT_LANGUAGES else ","
    groups = re.fullmatch(r"(\d{1,3}(?:[.,  \u202f’']\d{3})+)([.,]\d+)?", written)
    if groups and (groups[2] or len(re.findall(r"\D", groups[1])) > 1 or groups[1][-4] != point):
        whole, fraction = re.sub(r"\D", "", groups[1]), (groups[2] or "")[1:]
    else:
        whole, _, fraction = re.sub(r"[.,]", ".", written).partition(".")
        whole, fraction = re.sub(r"\D", "", whole), re.sub(r"\D", "", fraction)
    if len(whole) > english.LONGEST or (len(whole) > 1 and whole[0] == "0"):
        return " ".join(_words(char, language) for char in whole + fraction)
    return _words(f"{whole}.{fraction}" if fraction else whole, language)


@lru_cache(maxsize=4096)
def _words(number: str, language: str) -> str:
    """Return the words for `12` or `3.14`; English ones where the library has none."""
    from num2words import CONVERTER_CLASSES, num2words  # 30 ms, and not for English

    base, _, region = language.partition("-")
    name = next(
        (
            n
            for n in (f"{base}_{region.upper()}", {"nb": "no", "nn": "no"}.get(base, base))
            if n in CONVERTER_CLASSES
        ),
        None,
    )
    if name:
        try:
            value = Decimal(number) if "." in number else int(number)
            words = str(num2words(value, lang=name))
        except (
            NotImplementedError,
            OverflowError,
            ValueError,
            TypeError,
            KeyError,
            IndexError,
            AttributeError,
            AssertionError,
        ):
            words = ""  # seen for decimals in several languages
        if words and not any(map(str.isdecimal, words)):
            return words
    return english.decimal(number)


def _spell_consonants(text: str) -> str:
    """Spell capitals that have no vowel: DNS, and not NATO or EU, of which nobody knows."""
    return _CAPITALS.sub(lambda match: spell(match[0]), text)


def _symbols(text: str, *, signs: dict[str, str]) -> str:
    for sign, word in signs.items():
        if sign != "-" and sign in text:
            text = text.replace(sign, f" {word} ")
    return text
