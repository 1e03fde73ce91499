"""No digit, sign or letter is lost: whatever is written is said, or told as a problem with its line."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from qa2audio.spoken.pipeline import say

LANGUAGES = ("en", "en-gb", "de", "fr", "es", "it", "pt", "nl", "pl", "sv", "da", "ru", "xx")
_SIGNS = st.sampled_from(
    [
        char
        for char in map(chr, [*range(0xA0, 0x2190), *range(0x2190, 0x2300), *range(0x2900, 0x2B00)])
        if unicodedata.category(char) in {"Sm", "Sc"}
    ]
)
_NUMBERS = st.integers(0, 10**16).map(str) | st.sampled_from(
    [
        "-5",
        "−5",
        "1,234.5",
        "1.234,5",
        "007",
        "½",
        "2¾",
        "3/4",
        "10:30",
        "1–2",
        "MMXX",
        "x²",
        "10⁶",
        "4*",
        "B♭",
        "±3",
    ]
)
_UNITS = st.builds(
    "{}{}{}".format,
    st.integers(2, 3000),
    st.sampled_from(["", " "]),
    st.sampled_from("km kg % ‰ °C ° m² km/h kWh GB µm Ω $ € £ ¥ ₹ zł Ft th º ª + # *".split()),
)
_WORDS = st.sampled_from(["tree", "Anna", "NASA", "Straße", "niño", "x", "C♯", "Na⁺", "H₂O", "café", "1️⃣", "🙂"])
_TOKENS = st.lists(_SIGNS | _NUMBERS | _UNITS | _WORDS, min_size=1, max_size=5)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=40, deadline=None)
@example(["A", "∈", "x"])
@example(["5", "∑", "C♯", "minor", "B♭", "4*", "Na⁺"])
@given(_TOKENS)
def test_every_token_is_said_or_told(language: str, tokens: list[str]) -> None:
    said = say(" ".join(["we", *tokens, "go"]), language=language)

    for index, written in enumerate(tokens):
        if written == "🙂":
            continue  # a picture is seen
        without = say(" ".join(["we", *tokens[:index], *tokens[index + 1 :], "go"]), language=language)
        signs = {*written, *unicodedata.normalize("NFKC", written)}
        assert said.spans != without.spans or signs & set(said.unsaid), written
