from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.engines.hosted.messages import Recording
from qa2audio.model import Span, SpanKind, Utterance, Voice, Word
from qa2audio.model.spans import notation, plain
from qa2audio.synthesis.pieces import join
from qa2audio.synthesis.split import split


def utterance(text: str) -> Utterance:
    return Utterance(text, text, Voice("tone", "tone-1"), "Ana", 3, 14)


@given(st.text(alphabet="abc ,.;—\n", max_size=300), st.integers(1, 60))
def test_pieces_fit_and_nothing_is_lost(text: str, most: int) -> None:
    pieces = split(utterance(text), most)
    assert "".join("".join(piece.spoken for piece in pieces).split()) == "".join(text.split())
    if len(text) > most:
        assert all(len(piece.spoken) <= most for piece in pieces if piece.spoken.strip())
    assert all((piece.part, piece.line, piece.speaker) == (3, 14, "Ana") for piece in pieces)


def test_it_cuts_where_a_reader_breathes() -> None:
    def cut(text: str) -> list[str]:
        return [piece.spoken for piece in split(utterance(text), 40)]

    assert cut("This one fits.") == ["This one fits."]
    assert cut("First comes this sentence. And then, much later, that one.") == [
        "First comes this sentence.",
        "And then, much later, that one.",
    ]
    assert cut("Although it rains quite hard, we go for a walk today") == [
        "Although it rains quite hard,",
        "we go for a walk today",
    ]
    assert cut("a" * 100) == ["a" * 40, "a" * 40, "a" * 20]


def test_spans_stay_what_they_are_and_ipa_is_never_parted() -> None:
    spans = (
        Span(SpanKind.WORDS, "Say "), Span(SpanKind.LETTERS, "A P I"), Span(SpanKind.WORDS, ", or "),
        Span(SpanKind.IPA, "git, hub", "ɡɪt, hʌb"), Span(SpanKind.WORDS, " now, please."),
    )  # fmt: skip
    whole = replace(utterance(notation(spans)), spans=spans)
    assert split(whole, 60) == (whole,)

    pieces = split(whole, 24)
    assert [piece.spans for piece in pieces] == [
        (*spans[:2], Span(SpanKind.WORDS, ",")),
        (Span(SpanKind.WORDS, "or "), spans[3]),
        (Span(SpanKind.WORDS, "now, please."),),
    ]
    assert [piece.spoken for piece in pieces] == [notation(piece.spans) for piece in pieces]
    assert [plain(piece.spans) for piece in split(whole, 7)][:2] == ["Say A P", "I,"]
    assert [piece.spoken for piece in split(whole, 24, plain)][1] == "or git, hub"


def test_pieces_become_one_recording_with_a_breath_between() -> None:
    first = Recording(b"\x01\x00" * 100, 1000, (Word("a", 0, 100),))
    second = Recording(b"\x02\x00" * 50, 1000, (Word("b", 10, 50),))
    joined = join([first, second])
    assert joined.pcm == b"\x01\x00" * 100 + bytes(300) + b"\x02\x00" * 50
    assert joined.words == (Word("a", 0, 100), Word("b", 260, 300))
    assert join([first]) is first
    assert join([first, Recording(b"", 1000, None)]).words is None
