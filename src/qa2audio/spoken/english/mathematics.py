"""Formulas and the signs of mathematics, music and chemistry as they are read aloud."""

from __future__ import annotations

import re

from qa2audio.spoken.english.numbers import cardinal, decimal

_WORDS = {
    "∑": "sum", "∏": "product", "∫": "integral", "∬": "double integral", "∮": "contour integral", "∂": "partial",
    "∇": "nabla", "∆": "delta", "∈": "in", "∉": "not in", "∋": "contains", "⊂": "is a subset of",
    "⊆": "is a subset of", "⊃": "is a superset of", "⊇": "is a superset of", "∪": "union", "∩": "intersection",
    "∖": "minus", "∅": "the empty set", "∀": "for all", "∃": "there exists", "∄": "there is no", "∧": "and",
    "∨": "or", "¬": "not", "⊕": "exclusive or", "⊗": "tensor", "∘": "composed with", "∝": "is proportional to",
    "∼": "is similar to", "≅": "is congruent to", "≡": "is equivalent to", "≢": "is not equivalent to",
    "≪": "is much less than", "≫": "is much greater than", "≮": "is not less than", "≯": "is not greater than",
    "∴": "therefore", "∵": "because", "⊥": "is perpendicular to", "∥": "is parallel to", "∠": "angle", "∟": "right angle",
    "△": "triangle", "∓": "minus or plus", "∛": "cube root of", "∜": "fourth root of", "⟂": "is perpendicular to",
    "↔": "to and from", "⇔": "if and only if", "←": "from", "↑": "up", "↓": "down", "↦": "maps to", "⊢": "proves",
    "⊨": "models", "ℏ": "h bar", "℃": "degrees Celsius", "℉": "degrees Fahrenheit", "♯": "sharp", "♭": "flat",
    "♮": "natural", "‖": "norm", "⌈": "ceiling of", "⌊": "floor of", "∎": "end of proof", "⋅": "times", "∙": "times",
    "₊": "plus", "₋": "minus", "℞": "prescription", "⌘": "command",
    "⌥": "option", "⇧": "shift", "⏎": "return", "⌃": "control", "✓": "check mark", "✔": "check mark", "✗": "cross mark", "✘": "cross mark", "☓": "cross mark", "☑": "checked",
    "☐": "unchecked", "−": "minus", "♥": "love", "❤": "love", "☒": "crossed", "⎋": "escape", "␣": "space", "⌫": "delete",
}  # fmt: skip
_SIGN = re.compile(f"[{re.escape(''.join(_WORDS))}]")
_NOTE = re.compile(r"(?<![^\W\d_])([A-Ga-g])\s?([♯♭♮])")
_ION = re.compile(r"(?:(?<=[a-zA-Z)])|(?<=[a-zA-Z]\d))([²³]?[⁺⁻])(?![⁰¹²³⁴-⁹])")
_FUNCTION = re.compile(
    r"(?<![\w.])([a-zA-Z]|sin|cos|tan|log|ln|exp|max|min)\(([a-z](?:, ?[a-z])*|\d+)\)(?=\s?[=+\-*/<>≤≥,.;:)\s]|$)"
)
_COEFFICIENT = re.compile(r"(?<![\w.,$])(\d{1,4}(?:\.\d+)?)([xyznkabt])(?=[²³⁴]|\s?[-+=*/^)<>≤≥]|\)|$)")
_EQUATION = re.compile(r"[=<>≤≥≈]")
_INTERVAL = re.compile(
    r"(?:(?<=in )|(?<=range )|(?<=interval )|(?<=∈)|(?<=∈ ))[\[(]\s?(-?\d+(?:\.\d+)?|-?∞),\s?(-?\d+(?:\.\d+)?|\+?∞)\s?[\])]"
)
_COORDINATE = re.compile(
    r"(?<![\w.])(\d{1,3}(?:\.\d+)?)°\s?(?:(\d{1,2}(?:\.\d+)?)[′’']\s?)?(?:(\d{1,2}(?:\.\d+)?)[″”\"]\s?)?([NSEW])(?!\w)"
)
_SIDES = {"N": "north", "S": "south", "E": "east", "W": "west"}
_STARS = re.compile(
    r"(?<![\w.])([1-7])(?:\*|★)(?=\s(?:hotel|hotels|review|reviews|rating|restaurant|resort|general|accommodation)\b)"
)
_BLACK_STARS = re.compile(r"(?<!\w)(★+)(☆*)")
_CHARGES = {
    "²⁺": "two plus",
    "³⁺": "three plus",
    "²⁻": "two minus",
    "³⁻": "three minus",
    "⁺": "plus",
    "⁻": "minus",
}


def say_mathematics(text: str) -> str:
    """Say f(x) = 2x + 1, p ∈ [0, 1], ∑, C♯ minor, Na⁺, 40°42′N, a 4* hotel."""
    if "°" in text:
        text = _COORDINATE.sub(_coordinate, text)
    text = _STARS.sub(lambda m: f"{cardinal(int(m[1]))}-star", text)
    text = _BLACK_STARS.sub(_stars, text)
    text = _INTERVAL.sub(lambda m: f" {_bound(m[1])} to {_bound(m[2])}", text)
    if _EQUATION.search(text):
        text = _FUNCTION.sub(lambda m: f"{m[1]} of {m[2]}", text)
        text = _COEFFICIENT.sub(r"\1 \2", text)
    text = _NOTE.sub(lambda m: f"{m[1].upper()} {_WORDS[m[2]]}", text)
    text = _ION.sub(_charge, text)
    return _SIGN.sub(lambda m: f" {_WORDS[m[0]]} ", text)


def _coordinate(match: re.Match[str]) -> str:
    degrees, minutes, seconds, side = match.groups()
    words = [f"{decimal(degrees)} {'degree' if degrees == '1' else 'degrees'}"]
    words += [f"{decimal(minutes)} {'minute' if minutes == '1' else 'minutes'}"] if minutes else []
    words += [f"{decimal(seconds)} {'second' if seconds == '1' else 'seconds'}"] if seconds else []
    return " ".join([*words, _SIDES[side]])


def _bound(written: str) -> str:
    return written.replace("-", "minus ").replace("∞", "infinity").replace("+", "plus ")


def _stars(match: re.Match[str]) -> str:
    full, empty = len(match[1]), len(match[2])
    total = f" out of {cardinal(full + empty)}" if empty else ""
    return f" {cardinal(full)} {'star' if full == 1 and not empty else 'stars'}{total} "


def _charge(match: re.Match[str]) -> str:
    return f" {_CHARGES[match[1]]}"
