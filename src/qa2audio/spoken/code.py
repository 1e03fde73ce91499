"""Inline code and command lines."""

from __future__ import annotations

import re

from qa2audio.spoken.shield import spell

_TICKED = re.compile(r"(`{1,3})([^`\n]{1,500})\1")
_FLAG = re.compile(r"(?<!\S)(--?)([A-Za-z][\w-]{0,60})(?:=(\S{1,200}))?(?=[\s,.;:)?!]|$)")
_SHORT_FLAG = re.compile(r"(?<=\s)-([A-Za-z]|[b-df-hj-np-tv-xz]{2,3})(?=\s|[.,;:)?!]|$)")
_COMMAND_FLAG = re.compile(
    r"(?<=\b(?:ls|ps|rm|cp|mv|df|du|ln) )-([a-zA-Z]{2,6})(?=\s|[.,;:)?!]|$)|(?<=\b(?:tar|git) )-([a-zA-Z]{2,6})(?=\s|[.,;:)?!]|$)"
)
"""Flags that could be words, behind commands that are none."""
_LONG_FLAG = re.compile(r"(?<!\S)--([a-z][a-z0-9]+(?:-[a-z0-9]+){0,8})(?:=(\S{1,200}))?(?=[\s,.;:)?!]|$)")
_VARIABLE = re.compile(r"\$\{?([A-Za-z_]\w{0,60})\}?")
_SIGNS = (
    (re.compile(r"(?<=\w)\[(\w+|-\d+)\]"), r" of \1 "), (re.compile(r"\s?\?\?\s?"), " question mark question mark "),
    (re.compile(r"(?<=\w)<(\w{1,40}(?:, ?\w{1,40}){0,4})>"), r" of \1 "), (re.compile(r"(?<=\w)::(?=\w)"), " colon colon "),
    (re.compile(r"\s?(?:=>|->)\s?"), " arrow "),
    (re.compile(r"\s?\+=\s?"), " plus equals "), (re.compile(r"\s?-=\s?"), " minus equals "),
    (re.compile(r"\s?(?:===?)\s?"), " equals equals "), (re.compile(r"\s?!==?\s?"), " not equals "),
    (re.compile(r"\s?\|\|\s?"), " or "), (re.compile(r"\s?&&\s?"), " and "),
    (re.compile(r"\s?\|\s?"), " pipe "),
    (re.compile(r"\s?>=\s?"), " greater or equal "), (re.compile(r"\s?<=\s?"), " less or equal "),
    (re.compile(r"\s?>>?\s?"), " to "), (re.compile(r"\s?=\s?"), " equals "),
    (re.compile(r"[{}\[\]();\"']"), " "),
    (re.compile(r"\*"), " star "), (re.compile(r"(?<=\w):(?=\w)"), " "),
)  # fmt: skip


def say_code(text: str) -> str:
    """Say what stands between backticks as code, and flags such as `--all` wherever they stand."""
    text = _TICKED.sub(lambda match: _spoken(match[2]), text)
    text = _COMMAND_FLAG.sub(lambda match: f"dash {spell(match[1] or match[2])}", text)
    return _SHORT_FLAG.sub(
        lambda match: f"dash {spell(match[1]) if len(match[1]) > 1 else match[1]}", _LONG_FLAG.sub(_flag, text)
    )


def _spoken(code: str) -> str:
    code = _FLAG.sub(
        lambda m: f"{'dash ' * len(m[1])}{m[2].replace('-', ' ')}" + (f" equals {m[3]}" if m[3] else ""), code
    )
    code = _VARIABLE.sub(r"\1", code.replace("()", ""))
    for sign, word in _SIGNS:
        code = sign.sub(word, code)
    return code


def _flag(match: re.Match[str]) -> str:
    return f"dash dash {match[1].replace('-', ' ')}" + (f" equals {match[2]}" if match[2] else "")
