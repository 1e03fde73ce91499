"""Spans: what is spelt and what has IPA is told apart from words, and each engine gets what it understands."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.engines.kokoro.engine import KokoroEngine
from qa2audio.engines.pyttsx3.engine import Pyttsx3Engine
from qa2audio.engines.tone import ToneEngine
from qa2audio.model import Cast, LineStart, Respelling, Role, Span, SpanKind, Speaker, Transcript, Turn, Voice
from qa2audio.model.spans import in_words, notation, plain, readable, understood
from qa2audio.spoken import Lexicon, built_in, parse_lexicon, speak
from qa2audio.spoken.notation import tell
from qa2audio.spoken.pipeline import explain, spans
from qa2audio.spoken.pronunciation import respoken
from qa2audio.spoken.utterances import write_lines

WORDS, LETTERS, IPA = SpanKind.WORDS, SpanKind.LETTERS, SpanKind.IPA
WASM = parse_lexicon(
    "[words]\nWASM = { say = 'wazzum', ipa = 'ˈwæzəm' }\nGIF = { ipa = 'dʒɪf' }", "lexicon.toml"
)


def found(text: str, *, lexicon: Lexicon = WASM, phonemes: bool = True) -> list[tuple[SpanKind, str, str]]:
    return [(span.kind, span.text, span.ipa) for span in spans(text, lexicon=lexicon, phonemes=phonemes)]


@pytest.mark.parametrize(
    ("text", "letters"),
    [
        ("An API is a plan.", ["A P I"]),
        ("We run IPv6 over DNS.", ["I P V", "D N S"]),
        ("AI, Q&A: A B", ["A I", "Q", "A"]),
        ("The API's end", ["A P I"]),
        ("Plan A, I think.", ["A"]),
        ("A plan, I think.", []),
    ],
)
def test_letters_that_are_spelt_are_spans_of_their_own(text: str, letters: list[str]) -> None:
    lexicon = built_in() + WASM
    assert [said for kind, said, _ in found(text, lexicon=lexicon) if kind is LETTERS] == letters


def test_ipa_comes_with_the_words_that_stand_for_it() -> None:
    assert found("Run WASM now") == [(WORDS, "Run ", ""), (IPA, "wazzum", "ˈwæzəm"), (WORDS, " now", "")]
    assert found("a GIF") == [(WORDS, "a ", ""), (IPA, "GIF", "dʒɪf")]
    assert found("Run WASM now", phonemes=False) == [(WORDS, "Run wazzum now", "")]
    assert found("a WASM's end")[0] == (WORDS, "a wazzum's end", "")


def test_the_authors_ipa_counts_before_the_lexicon() -> None:
    own = [Respelling(4, 8, "wˈɑz əm", ipa=True)]
    assert spans("Run WASM", lexicon=WASM, respellings=own, phonemes=True) == (
        Span(WORDS, "Run "),
        Span(IPA, "WASM", "wˈɑz əm"),
    )
    assert speak("Run WASM", lexicon=WASM, respellings=own) == "Run wazzum"


@pytest.mark.parametrize("text", ["", "…", "— ?!", "👍", "\ue000"])
def test_where_nothing_is_to_be_said_there_is_no_span(text: str) -> None:
    assert spans(text) == ()
    assert speak(text) == ""


@given(
    st.lists(
        st.sampled_from("API GIF WASM I A, A's the ’ \ue001 - cat. IPv6 5".split(" ")) | st.text(max_size=2),
        max_size=9,
    )
)
def test_spans_side_by_side_are_what_is_said(pieces: list[str]) -> None:
    text = " ".join(pieces)
    said = spans(text, lexicon=WASM)
    assert plain(said) == speak(text, lexicon=WASM)
    assert all(before.kind is not WORDS or after.kind is not WORDS for before, after in pairwise(said))
    for span in said:
        assert span.kind is not LETTERS or all(
            len(name) == 1 and name.isupper() for name in span.text.split(" ")
        )
        assert span.text
        assert bool(span.ipa) == (span.kind is IPA)


def test_each_engine_is_told_what_it_understands() -> None:
    def told(engine: Pyttsx3Engine | KokoroEngine | ToneEngine) -> str:
        return tell("An API in WASM", engine, language="en", engine=engine.name, lexicon=WASM).spoken

    assert told(ToneEngine()) == "An A P I in wazzum"
    letters = "\ue000ˌeɪ\ue001A\ue002 \ue000ˌpiː\ue001P\ue002 \ue000ˈaɪ\ue001I\ue002"
    assert told(KokoroEngine()) == f"An {letters} in \ue000ˈwæzəm\ue001wazzum\ue002"
    assert told(Pyttsx3Engine()) == "An eh P I in \ue000ˈwæzəm\ue001wazzum\ue002"


MIXED = (Span(WORDS, "An "), Span(LETTERS, "A P I"), Span(WORDS, "'s "), Span(IPA, "git hub", "ɡɪt hʌb"))


def test_what_an_engine_lacks_becomes_words() -> None:
    assert understood(MIXED, phonemes=True, spells_letters=True) == MIXED
    assert understood(MIXED, phonemes=False, spells_letters=False) == in_words("An A P I's git hub")
    assert understood(MIXED, phonemes=True, spells_letters=False) == (Span(WORDS, "An A P I's "), MIXED[3])
    assert understood(MIXED, phonemes=False, spells_letters=True) == (*MIXED[:2], Span(WORDS, "'s git hub"))


def test_the_notation_is_that_by_which_takes_of_earlier_versions_are_kept() -> None:
    assert notation(MIXED) == "An A P I's \ue000ɡɪt\ue003hʌb\ue001git\ue003hub\ue002"
    assert readable(notation(MIXED)) == "An A P I's /ɡɪt hʌb/"


def test_the_explanation_ends_with_what_is_told() -> None:
    assert explain("an API in WASM", lexicon=WASM, phonemes=True)[-1].after == notation(
        spans("an API in WASM", lexicon=WASM, phonemes=True)
    )


def test_what_an_engine_makes_of_letters_is_told_beside_what_the_steps_made() -> None:
    turn = Turn("Mara", "Take an API and a PI.", 1, 1, (LineStart(0, 1, 1),))
    mara = Speaker("Mara", Role.HOST)
    talk = Transcript("talk.txt", "Talk", None, (mara,), (turn,))
    cast = Cast(((mara, Voice("pyttsx3", "en-us"), "pyttsx3/en-us"),))
    engine = Pyttsx3Engine()
    lines = write_lines(talk, cast, listeners=lambda _: engine)

    assert [line.spoken for line in lines] == ["Take an eh P I and a P I."]
    assert [
        (one.written, one.spoken, one.step) for one in respoken(talk, lines, listeners=lambda _: engine)
    ] == [
        ("API", "A P I", "lexicon"),
        ("PI", "P I", "acronyms"),
        ("A", "eh", "letter A"),
    ]
    plain_lines = write_lines(talk, cast)
    assert [line.spoken for line in plain_lines] == ["Take an A P I and a P I."]
    assert "letter A" not in {one.step for one in respoken(talk, plain_lines)}
