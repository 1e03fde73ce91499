"""Turns that something was left out of the middle of."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.model import Heading, LineStart, Pause, Respelling, Role, Speaker, Transcript, Turn, Voice
from qa2audio.model.joined_turns import count_turns, runs, turns
from qa2audio.spoken.utterances import write_lines
from qa2audio.transcript.check_json import report
from qa2audio.transcript.duration import estimate_seconds
from qa2audio.transcript.excerpt import excerpt
from qa2audio.transcript.outline import outline
from qa2audio.transcript.rows import Span
from qa2audio.transcript.turns.draft import Draft

CATALOGUE = {"tone": [Voice("tone", "low"), Voice("tone", "high")]}


def draft_of(row: str, *left_out: str, reason: str = "link") -> Draft:
    """Return a draft of a row of which Mara says everything but what is left out."""
    draft = Draft()
    draft.label(Span(1, 1, "Mara:"), "Mara", act=True)
    whole, start = Span(1, 7, row), 0
    for piece in left_out:
        at = row.index(piece, start)
        if row[start:at].strip():
            draft.say(whole.cut(start, at), paragraph=False)
        start = at + len(piece)
        draft.omit(whole.cut(at, start), reason, inside=True)
    if row[start:].strip():
        draft.say(whole.cut(start), paragraph=False)
    draft.give_back()
    return draft


def transcript_of(draft: Draft) -> Transcript:
    speakers = (Speaker("Mara", Role.HOST),)
    return Transcript("t", "T", None, speakers, tuple(draft.parts), tuple(draft.omitted))


@pytest.mark.parametrize(
    ("row", "left_out", "reason", "text"),
    [
        ("See [the docs](x), please.", ["[", "](x)"], "link", "See the docs, please."),
        ("See [the docs](x) or ask.", ["[", "](x)"], "link", "See the docs or ask."),
        ("It is **real**ly so.", ["**", "**"], "mark", "It is really so."),
        ("So [laughs] it is.", ["[laughs]"], "direction", "So it is."),
        ("So it is [laughs], or was.", ["[laughs]"], "direction", "So it is, or was."),
        ("With ASP [sic] .NET too.", ["[sic]"], "direction", "With ASP .NET too."),
        ("So[laughs]it is.", ["[laughs]"], "direction", "So it is."),
        ("[laughs] So it is.", ["[laughs]"], "direction", "So it is."),
        ("So it is. [laughs]", ["[laughs]"], "direction", "So it is."),
    ],
)
def test_pieces_are_joined_as_they_stood(row: str, left_out: list[str], reason: str, text: str) -> None:
    draft = draft_of(row, *left_out, reason=reason)

    (turn,) = turns(draft.parts)
    assert (turn.text, turn.labelled, turn.act, turn.column) == (text, True, True, turn.starts[0].column)
    assert count_turns(draft.parts, "Mara") == 1
    for start in turn.starts:
        assert f"Mara: {row}"[start.column - 1 :].startswith(turn.text[start.offset :][:1])


def test_what_is_left_out_between_sentences_ends_the_run() -> None:
    draft = Draft()
    draft.say(Span(1, 1, "One."), paragraph=False)
    draft.omit(Span(2, 1, "x"), "mark")
    draft.say(Span(3, 1, "Two"), paragraph=False)
    draft.omit(Span(3, 4, "y"), "mark", inside=True)
    draft.say(Span(5, 1, "Three."), paragraph=True)
    draft.give_back()

    assert [(run.first, run.part.text) for run in runs(draft.parts) if isinstance(run.part, Turn)] == [
        (0, "One."),
        (1, "Two\n\nThree."),
    ]


def test_a_pause_in_a_sentence_parts_what_is_spoken_and_not_what_is_counted() -> None:
    first = Turn("Mara", "Wait", 1, 1, (LineStart(0, 1, 1),))
    second = Turn("Mara", "for it.", 1, 20, (LineStart(0, 1, 20),), labelled=False, continues=True)
    parts = (first, Pause(1.0, 1, 8), second)

    assert [run.first for run in runs(parts)] == [0, 1, 2]
    assert count_turns(parts, "Mara") == 1


def test_another_manner_parts_what_is_spoken() -> None:
    first = Turn("Mara", "Wait", 1, 1, (LineStart(0, 1, 1),))
    second = Turn("Mara", "for it.", 1, 20, (), continues=True, manner="slower")

    assert len(list(runs((first, second)))) == 2


def test_respellings_move_along() -> None:
    first = Turn("Mara", "Say", 1, 1, (LineStart(0, 1, 1),))
    second = Turn(
        "Mara",
        "WASM.",
        1,
        20,
        (LineStart(0, 1, 20),),
        continues=True,
        respellings=(Respelling(0, 4, "wazzum"),),
    )

    (turn,) = turns((first, second))
    assert turn.respellings == (Respelling(4, 8, "wazzum"),)
    assert turn.starts == (LineStart(0, 1, 1), LineStart(4, 1, 20))


def test_a_run_is_one_text_to_the_engine_and_one_chapter() -> None:
    transcript = transcript_of(draft_of("Why do [cacti](x) wait so long for it?", "[", "](x)"))
    cast = cast_speakers(transcript, (), CATALOGUE, engine="tone")

    (utterance,) = write_lines(transcript, cast)
    assert (utterance.text, utterance.part, utterance.line) == ("Why do cacti wait so long for it?", 0, 1)
    assert [(mark.part, mark.title) for mark in outline(transcript)] == [
        (0, "Why do cacti wait so long for it?")
    ]


def test_check_shows_the_pieces_and_says_that_they_go_on() -> None:
    transcript = transcript_of(draft_of("See [the docs](x), please.", "[", "](x)"))
    cast = cast_speakers(transcript, (), CATALOGUE, engine="tone")

    parts = report(transcript, cast, seconds=1.0)["parts"]
    assert isinstance(parts, list)
    assert [(part["text"], part.get("continues"), part.get("joint")) for part in parts] == [
        ("See", None, None),
        ("the docs", True, None),
        (", please.", True, ""),
    ]


def test_an_excerpt_begins_with_a_turn_of_its_own() -> None:
    first = Turn("Mara", "Wait", 1, 1, (LineStart(0, 1, 1),))
    second = Turn("Mara", "for", 2, 1, (LineStart(0, 2, 1),), labelled=False, continues=True, joint="")
    third = Turn("Mara", "it.", 3, 1, (LineStart(0, 3, 1),), labelled=False, continues=True)
    whole = Transcript(
        "t", "T", None, (Speaker("Mara", Role.HOST),), (Heading("H", 1, 1), first, second, third)
    )

    begun, rest = excerpt(whole, 2, 3).parts
    assert isinstance(begun, Turn)
    assert isinstance(rest, Turn)
    assert (begun.continues, begun.joint, rest.continues) == (False, " ", True)
    assert excerpt(whole, 1, 3) == whole


def test_the_estimate_counts_a_pause_that_is_asked_for_and_no_section_for_a_cut() -> None:
    cut = transcript_of(draft_of("See [the docs](x), please.", "[", "](x)"))
    more = replace(
        cut, parts=(*cut.parts, Pause(9.0, 1, 40), Turn("Mara", "So.", 1, 50, (LineStart(0, 1, 50),)))
    )
    cast = cast_speakers(more, (), CATALOGUE, engine="tone")

    short = estimate_seconds(write_lines(cut, cast), cut.parts)
    assert 9 < estimate_seconds(write_lines(more, cast), more.parts) - short < 10.5
