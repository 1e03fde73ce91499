"""The A that is a letter, and the A that is an article."""

from __future__ import annotations

import pytest

from qa2audio.model import SpanKind
from qa2audio.spoken.pipeline import spans


@pytest.mark.parametrize(
    "text",
    ["grade A", "Plan A works.", "A1 paper", "an A in maths", "from A to Z", "Vitamin A", "Serie A", "an A.",
     "A, B and C", "straight A's", "A is for apple.", "hepatitis A virus", "the A train"],
)  # fmt: skip
def test_a_letter(text: str) -> None:
    assert any(span.kind is SpanKind.LETTERS and "A" in span.text.split() for span in spans(text))


@pytest.mark.parametrize(
    "text",
    ["A plan.", "He said: A good one.", "A 3-year plan", "Once Upon A Time", "Such A Long Journey",
     "“A dog,” she said.", "A-list is a list", "Well. A cat!", "À la carte", "A few of them", "A hundred people"],
)  # fmt: skip
def test_an_article(text: str) -> None:
    assert not any(span.kind is SpanKind.LETTERS and "A" in span.text.split() for span in spans(text))
