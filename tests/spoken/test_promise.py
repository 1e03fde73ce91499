"""What reaches an engine: words with their punctuation, for any text in any language."""

from __future__ import annotations

import itertools
import re
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa2audio.spoken import Lexicon, explain, speak
from qa2audio.spoken.punctuation import STOPS

_PIECES = [
    "5GB", "$2M", "10–20%", "https://a.io/b?c", "C++", "<b>", "&amp;", "1/2", "½",
    "[[x]]", "Q&A", "K8s", "’90s", "NASA", "…", "“",
    "”", "—", "(", ")", "`ls -l`",
    "2023-05-04", "10:30", "@me", "#tag", "e.g.", "J. K.", "\U000f0041", "\ue000", "snake_case",
    "10.0.0.1/8", "fe80::1", "~", "=", "+1 555-123-4567", "٣", "９", "²", "Ⅷ", "\u0301", "\u200d", "'", "-",
    "'s", ".", ",", "VIII", "№ 5",
    "0x1F", "1,000", "-5", "°C", "µs", "I.", "Dr.", "x", "ﬁ", "中文", "العربية", "Привет", "हिन्दी",
]  # fmt: skip
_MIXED = st.lists(st.sampled_from(_PIECES) | st.text(max_size=3), max_size=12).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda glue: glue.join(pieces))
)


def is_words(spoken: str) -> bool:
    """Return whether `spoken` is what an engine may be told."""
    inside = re.sub(r"(?<=[^\W\d_])['’-](?=[^\W\d_])|(?<![^\s])'(?=[a-zA-Z])", "", _without_marks(spoken))
    return all(char == " " or char in STOPS or char.isalpha() for char in inside)


def _without_marks(text: str) -> str:
    return "".join(c for c in text if unicodedata.category(c)[0] != "M" and c not in "\u200c\u200d")


@pytest.mark.parametrize("language", ["en", "en-us", "en-gb", "de", "fr", "ja", "zh", "ru", "ar", "hi", "xx"])
@settings(max_examples=300, deadline=None)
@given(text=st.text() | _MIXED)
def test_words_and_nothing_else(language: str, text: str) -> None:
    spoken = speak(text, language=language)

    assert is_words(spoken), spoken
    assert spoken == " ".join(spoken.split())
    assert not spoken or any(map(str.isalpha, spoken))


@given(st.text() | _MIXED)
def test_what_is_spoken_is_spoken_so_by_every_engine(text: str) -> None:
    assert speak(text, engine="tone") == speak(text, engine="kokoro")


@given(_MIXED)
def test_the_explanation_ends_with_what_is_spoken(text: str) -> None:
    changes = explain(text)

    assert not changes or changes[-1].after == speak(text) or not any(map(str.isalpha, changes[-1].after))
    assert all(earlier.after == later.before for earlier, later in itertools.pairwise(changes))


@given(
    st.text(alphabet=st.characters(categories=["Ll", "Lu", "Lo"], min_codepoint=0x370), min_size=1, max_size=30)
)
def test_letters_of_other_scripts_survive(word: str) -> None:
    said = speak(word, language="xx", lexicon=Lexicon())

    assert said == unicodedata.normalize("NFC", said)
    assert len(said.replace(" ", "")) >= len(unicodedata.normalize("NFKC", word)) * 0.5


@pytest.mark.parametrize(
    "text",
    [
        "你好，世界。",
        "السلام عليكم، كيف حالك؟",
        "Привет, мир!",
        "नमस्ते दुनिया।",
        "สวัสดีชาวโลก",
        "שלום עולם.",
        "안녕하세요.",
        "こんにちは、世界。",
    ],
)
def test_other_languages_are_left_as_they_are(text: str) -> None:
    assert speak(text, language="xx") == text
    assert speak(text, language="en") == text


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1,",
        "a_",
        "a.",
        "A.",
        "(",
        "a/",
        "-",
        "1:",
        "*a ",
        "`a",
        "<a ",
        "A-",
        "a@",
        "www.a",
        "::",
        "1.",
        "1-",
        "$1",
        "I ",
        "&a",
        "A A",
        "“",
        "/a",
        "  ",
        "\u00a0",
        "a/b ",
        "A/",
        "++",
        "[[a|",
        "1 m ",
        "a::",
        "1 1",
        "+1",
        "x×",
        "A'",
        "’",
        "aB",
        "http://",
        "v1.",
        "[a](",
        "0x",
        ".a",
        "~/",
        "--a",
        "@",
        "#",
        "St ",
        "1/",
    ],
)
def test_long_runs_cost_no_more_than_other_text(piece: str) -> None:
    assert is_words(speak(piece * 30_000))  # a quadratic step would run into the time limit of all tests


_PROSE = st.lists(
    st.sampled_from(
        "the a it us am may march so I we you he no do in is at on as to be or if of and but not can will "
        "would "
        "don't can't it's I'm you're they've we'd won't let's that's who're o'clock mother-in-law "
        "well-known up-to-date "
        "second minute third may sun sat bill mark will hope rose art pat drew frank miles jean grace dawn "
        "china turkey "
        "polish reading lead read live wind tear bass row sewing desert present record project café naïve fiancée "
        "Müller Zoë Siobhán O'Brien McDonald Anna London Tuesday March Rose Will Mark Grace Miles Dr "
        "Wednesday".split()
    ),
    min_size=1,
    max_size=25,
)


@given(_PROSE, st.sampled_from([".", "?", "!", ""]), st.sampled_from(["", ",", ";"]))
def test_no_word_of_ordinary_prose_is_changed_lost_or_added(words: list[str], end: str, stop: str) -> None:
    words = [
        word for word, after in zip(words, [*words[1:], ""], strict=True) if word != "Dr" or after.islower()
    ]
    written = " ".join(words[:3]) + stop * (len(words) > 3) + " " + " ".join(words[3:]) + end

    assert _words(speak(written, engine="any")) == _words(written)


def _words(text: str) -> list[str]:
    return re.findall(r"[^\s.,;?!]+", text)


@given(st.text(alphabet="abcdefgh ABC.,'-", max_size=60))
def test_what_is_spoken_is_not_changed_when_it_is_said_again(text: str) -> None:
    once = speak(text, engine="any", lexicon=Lexicon())
    if not re.search(r"(?<!\w)\w(?!\w)|[A-Z]", once):  # the name of a letter is not its word
        assert speak(once, engine="any", lexicon=Lexicon()) == once
