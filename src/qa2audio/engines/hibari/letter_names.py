"""Spelt letters by names that hibari cannot take for words."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.model import SpanKind

if TYPE_CHECKING:
    from qa2audio.model import Span

_NAMES = {"A": "eh", "I": "eye"}
"""Letters that are words as well, by words that sound as their names do: an "A" alone is the article."""
_ALONE = re.compile(r"\b[AI]\b")


def named(span: Span) -> Span:
    """Return spelt letters by their names; other spans as they are."""
    if span.kind is not SpanKind.LETTERS:
        return span
    return replace(span, text=_ALONE.sub(lambda letter: _NAMES[letter[0]], span.text))
