"""Minutes and seconds that are written with primes: `35'`, `5'30''`; the units say them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language

_ONE = "['’′]"
_TWO = "(?:''|’’|′′|″|\"|”)"
_BOTH = re.compile(rf"(?<![\w'‘’.,°])(\d{{1,3}}){_ONE}\s?([0-5]?\d){_TWO}(?!\w)")
_MINUTES = re.compile(rf"(?<![\w'‘’.,°])(\d{{1,3}}){_ONE}(?![\w'’′])")
_OPENING = re.compile(r"(?<!\w)['‘]")


def say_primes(text: str, language: Language) -> str:  # noqa: ARG001 - as every step
    """Write primes as units; a quotation that ends behind a figure stays one."""
    text = _BOTH.sub(r"\1 min \2 s", text)
    return text if _OPENING.search(text) else _MINUTES.sub(r"\1 min", text)
