"""Signs that are words."""

from __future__ import annotations

import re
import unicodedata

from qa2audio.spoken.english.numbers import digits
from qa2audio.spoken.shield import spell

_HANDLE = re.compile(r"(?<![\w@.])@\s?(?=\w)")
_KEYS = {
    "#": "hash", "~": "tilde", "*": "asterisk", "^": "caret", "|": "pipe", "_": "underscore", "&": "ampersand",
    "-": "minus", "/": "slash", "\\": "backslash", "°": "degree",
}  # fmt: skip
_KEY = re.compile(
    r"(?:(?<=\bthe )|(?<=\ba )|(?<=\ban ))[#~*^|_&/\\°-](?= (?:signs?|keys?|symbols?|characters?|operators?)\b)"
)
_COUNT = re.compile(r"(?<=[a-zA-Z] )#(?= of\b)|^#(?= of\b)")
_COLOUR = re.compile(
    r"(?<![\w#&])#(?=[a-fA-F]{0,7}\d)(?=\d{0,7}[a-fA-F])([0-9a-fA-F]{8}|[0-9a-fA-F]{6}|[0-9a-fA-F]{3})(?!\w)"
)
_TAG = re.compile(r"(?<![\w#&])#(?=[A-Za-z_]|\d+[A-Za-z])")
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
_LETTERS = dict(
    zip("αβγδεζηθλμπρσφψωΔΣΩΠΘΦΨ", (
        "alpha beta gamma delta epsilon zeta eta theta lambda mu pi rho sigma phi psi omega delta sigma "
        "omega pi theta phi psi"
    ).split(), strict=True)
)  # fmt: skip
_GREEK = re.compile(f"(?<![\u0370-\u03ff])[{''.join(_LETTERS)}](?![\u0370-\u03ff])")
_SQUARED = re.compile(r"(?<![^\W\d_]{3})(?<=[\w)])([²³])")
_RAISED_LETTER = re.compile(
    r"(?<![^\W_])([a-zA-Z]|\))((?<!\w\w)⁻(?=[⁰¹²³⁴-⁹])|)([⁰¹⁴-⁹]|(?<=⁻)[²³]|[⁰¹²³⁴-⁹]{2,3}|ⁿ)(?![\w⁰¹²³⁴-⁹])"
)
_FOOTNOTE = re.compile(r"[⁰¹²³⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉†‡]+")
_PLUS_AFTER = re.compile(r"(?<=\d)\+(?!\w)")
_ARROW = re.compile(r"(?<!\s)\s*(?:→|⇒|⟶|➔|(?<!\w)(?:->|=>|-->|==>))\s*")
_SIGNS = (
    (re.compile(r"(?<!\s)\s*&+\s*"), " and "), (re.compile(r"(?<!\s)\s*[!≠]=*=\s*(?=\S)|(?<!\s)\s*≠\s*"), " is not equal to "),
    (re.compile(r"(?<!\s)\s*[=＝]{1,2}\s*"), " equals "),
    (re.compile(r"(?<=[\w)])\s?\+\s?(?=[\w(])|(?<!\w)\+(?=\w)"), " plus "),
    (re.compile(r"(?<!\s)\s*×\s*"), " times "), (re.compile(r"(?<!\s)\s*÷\s*"), " divided by "),
    (re.compile(r"(?<!\s)\s*±\s*"), " plus or minus "),
    (re.compile(r"(?<=\d)\s?°"), " degrees "), (re.compile(r"(?<!\s)\s*§§?\s*"), " section "),
    (re.compile(r"¶"), " paragraph "),
    (re.compile(r"(?<!\s)\s*%"), " percent "), (re.compile(r"(?<!\s)\s*‰"), " per mille "),
    (re.compile(r"√\s?"), " square root of "), (re.compile(r"(?<!\s)\s*≤\s*"), " is less than or equal to "),
    (re.compile(r"(?<!\s)\s*≥\s*"), " is greater than or equal to "), (re.compile(r"(?<!\s)\s*[≈≃]\s*"), " is approximately equal to "),
    (re.compile(r"\^"), " caret "), (re.compile(r"(?<![\w.,)])\s*©\s*(?=\w)"), " copyright "), (re.compile(r"(?<=\w )™(?=\s\w)|^™(?=\s\w)"), " trademark "),
    (re.compile(r"(?<=\w )®(?=\s\w)|^®(?=\s\w)"), " registered trademark "),
    (re.compile(r"∞"), " infinity "),
    (re.compile(r"(?<=[\w.’'])\s?/\s?(?=\w)"), " slash "), (re.compile(r"(?<=\w)@(?=\w)| @ "), " at "),
    (re.compile(r"(?<=\w)\\(?=\w)"), " backslash "),
    (re.compile(r"(?<=\w)_(?=\w)"), " "),
    (re.compile(r"(?<=\w)\+"), " plus "),
)  # fmt: skip
_DOUBLE_PLUS = re.compile(r"\+\+(?!\+)")
_PER_TIME = re.compile(r"(?<=[a-z]s)/(?=(?:second|minute|hour|day|week|month|year|person|user|request)\b)")
_LETTER_PAIR = re.compile(r"(?<![\w/’'])([A-Z])/([A-Z])(?![\w/])")
_WRITTEN = re.compile(r"[&=＝+×÷±°§¶%‰√∞π^/@€£¥\\_≠!*≤≥≈≃©™®]")
_MINUS = re.compile(
    r"(?<=[\dA-Za-z)]) - (?=\d)(?=[^=]{0,40}=)|(?<=\d)\s?[-–]\s?(?=\d+(?:\.\d+)?\s?=)(?<![-–]\d-)"
)
_TILDE = re.compile(r"(?<=\d)\s?~\s?(?=\d)")
_NAMED = re.compile(r"(?![+<>=~|^$±×÷≠≤≥≈≃√∞¬])[^\w\s\x00-\x7f\u2500-\u27bf]|(?<![\w$])\$(?![\w$])")
_KINDS_NAMED = frozenset(("Sm", "Sc"))
_TITLE = re.compile(r" (?:sign|operator|symbol)$")


def _name(match: re.Match[str]) -> str:
    """Return what Unicode calls a sign of mathematics or a currency that nothing before this had a word for."""
    char = match[0]
    if unicodedata.category(char) not in _KINDS_NAMED and char != "‱":
        return char
    return f" {_TITLE.sub('', unicodedata.name(char, char).lower())} "


_TIMES = re.compile(r"(?<=[\d)])\s?\*\s?(?=[\d(])")
_LESS = re.compile(r"(?<=\b[nxyik])\s?-\s?(?=\d\b)")
_ORDER = re.compile(r"\bO\(([^()]{1,20})\)")
_POWER = re.compile(r"(?<=[\w)])(?:\^|\s\^\s)(?=[\w({-])")
_SMALL_POWER = re.compile(r"(?<=[a-zA-Z)])\s?\^\s?([23])(?![\w.])")
_SUPERSCRIPT = re.compile(r"(?<=\d)⁻?[⁰¹²³⁴⁵⁶⁷⁸⁹]+")
_RAISED = {"²": " squared", "³": " cubed"}
_INNER_DOT = re.compile("(?<=[\\w\U000f0000-\U000fffff])\\.(?=[^\\W\\d_]|[\U000f0000-\U000fffff])")


def _superscript(match: re.Match[str]) -> str:
    return (
        _RAISED.get(match[0]) or f" to the power of {unicodedata.normalize('NFKC', match[0]).replace('−', '-')}"
    )


def _raised(match: re.Match[str]) -> str:
    power = unicodedata.normalize("NFKC", match[3])
    return f"{match[1]} to the power of {'minus ' if match[2] else ''}{power}"


def say_relations(text: str) -> str:
    """Say < and > between quantities, about for ~, and → as "to"; before numbers become words."""
    text = _ARROW.sub(" to ", text)
    text = _ORDER.sub(r"O of \1", _LESS.sub(" minus ", text))
    text = _TIMES.sub(" times ", text)
    text = _SMALL_POWER.sub(lambda m: " squared" if m[1] == "2" else " cubed", text)
    text = _POWER.sub(" to the power of ", text)
    text = _RAISED_LETTER.sub(_raised, text)
    text = _SUPERSCRIPT.sub(_superscript, text)
    text = _TILDE.sub("–", _MINUS.sub(" minus ", text))
    text = _BOUND.sub(lambda m: f" {_BOUNDS[m[1] or m[2]]} ", text)
    return _ABOUT.sub("about ", text)


def say_handles(text: str) -> str:
    """Say @name, #tag, a # of things and the colour #FF8800."""
    text = _COUNT.sub("number", _KEY.sub(lambda match: _KEYS[match[0]], text))
    text = _COLOUR.sub(
        lambda m: "hash " + " ".join(digits(c) if c.isdecimal() else spell(c) for c in m[1]), text
    )
    return _TAG.sub("hashtag ", _HANDLE.sub("at ", text))


def say_symbols(text: str) -> str:
    """Say &, +, =, ×, °, §, %, / and the like; trade marks and footnote signs are silent."""
    text = _GREEK.sub(lambda match: f" {_LETTERS[match[0]]} ", text)
    text = _SQUARED.sub(lambda match: " squared" if match[1] == "²" else " cubed", text)
    text = _INNER_DOT.sub(" dot ", _FOOTNOTE.sub(" ", text))
    text = _NAMED.sub(_name, text)
    if not _WRITTEN.search(text):
        return text
    text = _DOUBLE_PLUS.sub(" plus plus ", text)
    text = _LETTER_PAIR.sub(r"\1 \2", _PER_TIME.sub(" per ", text))
    text = _PLUS_AFTER.sub(" plus", text)
    for sign, word in _SIGNS:
        text = sign.sub(word, text)
    return text
