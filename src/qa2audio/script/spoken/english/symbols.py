"""Signs that are words."""

from __future__ import annotations

import re

_HANDLE = re.compile(r"(?<![\w@.])@(?=\w)")
_TAG = re.compile(r"(?<![\w#&])#(?=[A-Za-z_])")
_ABOUT = re.compile(r"(?<![\w~])[~≈]\s?(?=[$€£]?\d)")
_BOUND = re.compile(r"(?<![\w=<>-])(<=|>=|<|>|≤|≥)\s?(?=[$€£~-]?\.?\d)|(?<=[\w)])\s(<=|>=|<|>)\s(?=[\w(])")
_BOUNDS = {
    "<": "less than",
    ">": "greater than",
    "<=": "at most",
    "≤": "at most",
    ">=": "at least",
    "≥": "at least",
}
_SQUARED = re.compile(r"(?<![^\W\d_]{3})(?<=[\w)])([²³])")
_FOOTNOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉†‡]+")
_PLUS_AFTER = re.compile(r"(?<=\d)\+(?!\w)")
_ARROW = re.compile(r"\s*(?:→|⇒|⟶|➔|(?<!\w)(?:->|=>|-->|==>))\s*")
_SIGNS = (
    (re.compile(r"\s*&+\s*"), " and "), (re.compile(r"\s*[!≠]=*=\s*(?=\S)|\s*≠\s*"), " is not equal to "),
    (re.compile(r"\s*[=＝]{1,2}\s*"), " equals "), (re.compile(r"(?<=[\w)])\s?\+\s?(?=[\w(])|(?<!\w)\+(?=\w)"), " plus "),
    (re.compile(r"\s*×\s*|(?<=\d)\s?\*\s?(?=\d)"), " times "), (re.compile(r"\s*÷\s*"), " divided by "), (re.compile(r"\s*±\s*"), " plus or minus "),
    (re.compile(r"(?<=\d)\s?°"), " degrees "), (re.compile(r"\s*§§?\s*"), " section "), (re.compile(r"¶"), " paragraph "),
    (re.compile(r"\s*%"), " percent "), (re.compile(r"\s*‰"), " per mille "), (re.compile(r"√\s?"), " square root of "),
    (re.compile(r"∞"), " infinity "), (re.compile(r"π"), " pi "), (re.compile(r"(?<=\d)\s?\^\s?(?=\d)"), " to the power of "),
    (re.compile(r"(?<=[\w.’'])\s?/\s?(?=\w)"), " slash "), (re.compile(r"(?<=\w)@(?=\w)| @ "), " at "),
    (re.compile(r"(?<=\d)\s*[€£¥]"), " "), (re.compile(r"(?<=\w)\\(?=\w)"), " backslash "), (re.compile(r"(?<=\w)_(?=\w)"), " "),
    (re.compile(r"(?<=\w)\+"), " plus "),
)  # fmt: skip
_WRITTEN = re.compile(r"[&=＝+×÷±°§¶%‰√∞π^/@€£¥\\_≠!*]")
_MINUS = re.compile(r"(?<=[\dA-Za-z)]) - (?=\d)(?=[^=]{0,40}=)")


def say_relations(text: str) -> str:
    """Say < and > between quantities, about for ~, and → as "to"; before numbers become words."""
    text = _ARROW.sub(" to ", text)
    text = _MINUS.sub(" minus ", text)
    text = _BOUND.sub(lambda m: f" {_BOUNDS[m[1] or m[2]]} ", text)
    return _ABOUT.sub("about ", text)


def say_handles(text: str) -> str:
    """Say @name and #tag."""
    return _TAG.sub("hashtag ", _HANDLE.sub("at ", text))


def say_symbols(text: str) -> str:
    """Say &, +, =, ×, °, §, %, / and the like; trade marks and footnote signs are silent."""
    text = _SQUARED.sub(lambda match: " squared" if match[1] == "²" else " cubed", text)
    text = _FOOTNOTE.sub(" ", text)
    if not _WRITTEN.search(text):
        return text
    text = _PLUS_AFTER.sub(" plus", text)
    for sign, word in _SIGNS:
        text = sign.sub(word, text)
    return text
