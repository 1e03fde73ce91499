"""Directions: what stands in a transcript for its making and not to be said."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Heading, Music, Pause, Respelling, Transcript, Turn
from qa2audio.model.joined_turns import count_turns, turns
from qa2audio.transcript.excerpt import excerpt
from qa2audio.transcript.outline import outline
from qa2audio.transcript.rows import Span
from qa2audio.transcript.turns.directions.directions import find, stands_alone
from qa2audio.transcript.turns.draft import Draft

Reading = Callable[[str], Transcript]


def left(text: str) -> str:
    """Return what is spoken of `text`."""
    for direction in reversed(find(text)):
        text = text[: direction.start] + text[direction.end :]
    return " ".join(text.split())


@pytest.mark.parametrize(
    "direction",
    [
        "(laughs)", "[laughter]", r"\[laughter\]", "(Kelsey laughs)", "(Ana and Ben laugh)", "(both laugh)",
        "[CROSSTALK]", "[cross-talk 0:12]", "[inaudible 00:10:02]", "(inaudible)", "[Music]",
        "[upbeat music playing]", "(applause.)", "[clears throat]", "(phone rings)", "[BLANK_AUDIO]",
        "**[Music]**", "*(laughs)*", "_[sighs]_", "[end of recording]", "(Laughs nervously)",
        "[Speaks French]", "(audience applauds)", "[phone ringing]", "[ad break]", "♪ (upbeat music) ♪",
        "(long pause)", "[silence]", "(sighs deeply)", "[indistinct chatter]", "<!-- a [remark] -->",
        "[pause: 1s]", "[Pause: 800 ms]", "[music: theme]", "[voice: Kelsey slower, lower]", "[say: wazzum]",
        "[puase: 1s]", "[ok: glued]",
    ],
)  # fmt: skip
def test_a_direction_is_not_said(direction: str) -> None:
    assert left(f"So it {direction} is.") == "So it is."
    assert left(direction) == ""
    assert stands_alone(direction)


@pytest.mark.parametrize(
    "text",
    [
        "the book (Kubernetes Up and Running: 3rd edition) is", "[note: see below]", "[the editor's remark]",
        "I love (music) and", "[music](https://example.com)", "people *laugh* at it", "she *laughs* at it",
        "the *music* is", "(c)", "[x]", "[sentence]", "[00:10:02]", "[Ana]", "(see the music)",
        "(silence is golden)", "[page: 5]", "[cause: x]", "♪ a song that is sung ♪", "a <!-- that never ends",
        "100 %% of it", "(and laughs at the joke he made before)", "[voices]", "f(x)", "a[i]",
        "[because: it is]", "(applause is what I live for)", "[time: now]",
    ],
)  # fmt: skip
def test_other_asides_are_said(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "Break:", "**Break:**", "**Music**:", "Music: theme plays", "— advert —", "-- commercial break --",
        "=== AD BREAK ===", "~ music ~", "[Applause] [Music].", "♪", "♫ ♫", "Applause:", "%% a remark",
        "(a word from our sponsors)", "[Sponsor]",
    ],
)  # fmt: skip
def test_a_line_that_is_a_direction(line: str) -> None:
    assert stands_alone(line)


@pytest.mark.parametrize(
    "line",
    [
        "Question:",
        "Kelsey:",
        "Break a leg:",
        "Music: it is what I do",
        "— Ana —",
        "- break",
        "Break",
        "Laughs",
        "Ad:Ana",
    ],
)
def test_a_line_that_is_none(line: str) -> None:
    assert not stands_alone(line)


def test_what_each_does(read_text: Reading) -> None:
    transcript = read_text(
        "A Fine Talk\n\n[Music]\n\nAna: It [pause: 800ms] waits (laughs), you see.\n[music: theme]\nAnd waits.\n"
        "[chapter: The Rain]\nIt rains.\n\nBen: Why?\n— advert —\nAna: So.\n[Applause]\nBen: Oh.\nBreak:\n"
    )

    assert [
        part.text if isinstance(part, Turn) else part
        for part in transcript.parts
    ] == [
        "It",
        Pause(0.8, 5, 9),
        "waits",
        ", you see.",
        Music("theme", 6, 1),
        "And waits.",
        Heading("The Rain", 8, 11),
        "It rains.",
        "Why?",
        Pause(None, 12, 1),
        "So.",
        "Oh.",
    ]  # fmt: skip
    assert {part.speaker for part in transcript.parts if isinstance(part, Turn)} == {"Ana", "Ben"}
    assert [left_out.text for left_out in transcript.omitted if left_out.reason == "direction"] == [
        "[Music]", "[pause: 800ms]", "(laughs)", "[music: theme]", "[chapter:", "]", "— advert —", "[Applause]",
        "Break:",
    ]  # fmt: skip
    assert [turn.text for turn in turns(transcript.parts)][:2] == ["It", "waits, you see."]
    assert count_turns(transcript.parts, "Ben") == 2
    assert [mark.title for mark in outline(transcript)] == ["The Rain"]
    assert transcript.problems == ()
    assert transcript.title == "A Fine Talk"
    assert len(excerpt(transcript, 5, 6).parts) == 5


def test_a_section_break_stands_between_sentences_and_not_inside_one(read_text: Reading) -> None:
    whole = read_text("Ana: It waits.\n[Music]\nFor rain.\nBen: No.\n")
    inside = read_text("Ana: It waits\n[Music]\nfor rain.\nBen: No.\n")

    assert [type(part) for part in whole.parts] == [Turn, Pause, Turn, Turn]
    assert [turn.text for turn in turns(inside.parts)] == ["It waits for rain.", "No."]


def test_somebody_who_only_laughs_is_no_problem(read_text: Reading) -> None:
    assert read_text("Ana: Hm.\nBen: [laughs]\nAna: Yes.\nBen: (applause)\nAna: So.\n").problems == ()


def test_comments(read_text: Reading) -> None:
    transcript = read_text(
        "%% for the editor\nAna: One <!-- x --> two\n%% check this\nthree <!-- a\nBen: no\n--> four.\n"
        "<!-- b --> Ben: Yes --> <!-- no end.\n"
    )

    assert [turn.text for turn in turns(transcript.parts)] == ["One two three four.", "Yes --> <!-- no end."]
    assert [left_out.text for left_out in transcript.omitted if left_out.reason == "comment"] == [
        "%% for the editor", "<!-- x -->", "%% check this", "<!-- a", "Ben: no", "-->", "<!-- b -->",
    ]  # fmt: skip


def test_a_manner_holds_until_it_is_changed(read_text: Reading) -> None:
    transcript = read_text(
        "Ana Li: One.\n[voice: Ana slower and lower]\nBen: Two.\nAna Li: Three. [voice: higher] Four.\n"
        "[voice: ben faster]\nBen: Five.\nAna Li: Six.\n[voice: normal]\nAna Li: Seven.\n"
    )

    assert [(turn.text, turn.manner) for turn in turns(transcript.parts)] == [
        ("One.", ""),
        ("Two.", ""),
        ("Three.", "slower lower"),
        ("Four.", "higher"),
        ("Five.", "faster"),
        ("Six.", "higher"),
        ("Seven.", ""),
    ]
    assert transcript.problems == ()


@pytest.mark.parametrize(
    ("text", "respelled", "spoken", "ipa"),
    [
        ("We use WASM [say: wazzum] here.", "WASM", "wazzum", False),
        ("We use (WASM) [say: /ˈwæzəm/], too.", "WASM", "ˈwæzəm", True),
        ("We say “Q & A” [say: questions].", "Q & A", "questions", False),
        ('We say "k8s"[say: kates].', "k8s", "kates", False),
        ("It is C++ [say: see plus plus].", "C", "see plus plus", False),
    ],
)
def test_a_respelling_is_of_the_word_before_it(
    read_text: Reading, text: str, respelled: str, spoken: str, ipa: bool
) -> None:
    transcript = read_text(f"Ana: {text}\nBen: No.\nAna: Yes.\nBen: Hm.\n")
    turn = next(turns(transcript.parts))

    (respelling,) = turn.respellings
    assert turn.text[respelling.start : respelling.end] == respelled
    assert respelling == Respelling(respelling.start, respelling.end, spoken, ipa)
    assert turn.text == re.sub(r"\s*\[say: .*?\]", "", text)


@pytest.mark.parametrize(
    ("direction", "hint"),
    [
        ("[pause: soon]", 'Write it as in "[pause: 1s]".'),
        ("[pause: 5]", 'Write it as in "[pause: 1s]".'),
        ("[pause: 1h]", 'Write it as in "[pause: 1s]".'),
        ("[pause: 100s]", "A pause lasts at most 60 seconds."),
        ("[pause 2s]", 'Write "[pause: 2s]".'),
        ("[puase: 1s]", 'Did you mean "[pause: 1s]"?'),
        ("[chpater: One]", 'Did you mean "[chapter: One]"?'),
        ("[voice: slowr]", 'Did you mean "slower"?'),
        ("[voice: Ana]", "A voice is slower, faster, lower, higher or normal."),
        ("[voice: Bne slower]", 'Did you mean "Ben"?'),
        ("[voice: Zacharias slower]", 'Nobody is called "Zacharias".'),
        ("[music: ]", 'Write it as in "[music: theme]".'),
        ("[chapter:]", 'Write it as in "[chapter: Title]".'),
        ("[say: ?]", 'Write it as in "WASM [say: wazzum]".'),
    ],
)
def test_a_wrong_direction_is_reported_and_not_said(read_text: Reading, direction: str, hint: str) -> None:
    text = f"Ana: So. {direction} Yes.\nBen: Hm.\nAna: So.\nBen: Hm.\n"
    transcript = read_text(text)

    (problem,) = transcript.problems
    assert (problem.line, problem.code, problem.hint) == (1, "direction", hint)
    assert next(turns(transcript.parts)).text == "So. Yes."
    assert read_text(text.replace("Yes.", "Yes. [ok: direction]")).problems == ()


def test_a_respelling_of_nothing_is_reported(read_text: Reading) -> None:
    (problem,) = read_text("Ana: [say: wazzum] So.\nBen: Hm.\nAna: So.\nBen: Hm.\n").problems

    assert problem.hint == "Write it right behind the word or the quoted phrase."


PIECES = st.sampled_from(
    ["[", "]", "(", ")", "*", "_", "\\", "♪", "<!--", "-->", "laughs", "music", "pause: 1s", "say: x", " ", " ",
     "word", "voice: Ana slower", "chapter: T", "[Music]", "(laughs)", "[pause: 1s]", "[ok: x]", ":", "Ana", ".",
     "%%", "[chapter: A: B]"]
)  # fmt: skip


@given(st.lists(st.lists(PIECES, max_size=12).map("".join), max_size=8))
def test_every_character_is_said_or_left_out_in_order(rows: list[str]) -> None:
    draft = Draft()
    for number, row in enumerate(rows, start=1):
        if row.strip():
            draft.say(Span(number, 1, row).cut(0), paragraph=False)
    draft.give_back()

    items = [
        (item.line, item.column, getattr(item, "text", "") or getattr(item, "title", ""))
        for item in (*draft.parts, *draft.omitted)
    ]
    assert "".join("".join(text.split()) for _, _, text in sorted(items)) == "".join("".join(rows).split())


@pytest.mark.parametrize(
    "text", ["[", "(", "*[", "<!-- ", "[a: ", "♪", "(music) ", "[pause: 1s] ", "*laughs ", "**["]
)
def test_a_long_row_costs_no_more_than_its_length(text: str) -> None:
    draft = Draft()
    draft.say(Span(1, 1, (text * 100_000).strip()), paragraph=False)  # if it were quadratic, hours
    draft.give_back()

    assert draft.parts or draft.omitted
