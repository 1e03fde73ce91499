"""What every kind of row comes out as, whatever format yields it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.errors import TranscriptError
from qa2audio.model import Heading, Music, Pause, Role, Speaker, Turn
from qa2audio.transcript.rows import Cut, Form, Kind, Label, Looks, Row, Span, blank, left_out
from qa2audio.transcript.source import Places, Source
from qa2audio.transcript.turns.compose import compose
from qa2audio.transcript.turns.layout import gap, in_order, lay_out

if TYPE_CHECKING:
    from qa2audio.model import Transcript


def told(*rows: Row, places: Places | None = None) -> Transcript:
    return compose(Source("talk.x", "my_talk", (), places=places), rows)


def said(text: str, line: int = 1, *, by: str = "", form: Form = Form.SPEECH, column: int = 1) -> Row:
    label = Label(by, Span(line, column, f"{by}:")) if by else None
    return Row(Kind.TEXT, Span(line, column + 10, text), label, form=form)


def parts(transcript: Transcript) -> list[str]:
    found = []
    for part in transcript.parts:
        match part:
            case Turn():
                sign = f"+{part.joint!r} " if part.continues else "" if part.labelled else "~ "
                found.append(f"{sign}{part.speaker}: {part.text}")
            case Heading():
                found.append(f"# {part.title}")
            case Pause():
                found.append(f"pause {part.seconds}")
            case Music():
                found.append(f"music {part.asset}")
    return found


def test_rows_of_one_speaker_are_one_turn_and_a_blank_row_is_a_paragraph() -> None:
    transcript = told(said("One", by="Ana"), said("two.", 2), blank(Span(3, 1, "")), said("Three.", 4))

    assert parts(transcript) == ["Ana: One two.\n\nThree."]
    assert [(o.line, o.text, str(o.reason)) for o in transcript.omitted] == [(1, "Ana:", "label")]
    assert transcript.title == "my talk"
    assert transcript.series is None
    assert transcript.language is None


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        (Cut.NONE, ["Ana: One", "+' ' Ana: two."]),
        (Cut.CONTINUES, ["Ana: One", "+' ' Ana: two."]),
        (Cut.PARTS, ["Ana: One", "~ Ana: two."]),
        (Cut.ENDS, ["Ana: One", "~ Narrator: two."]),
    ],
)
def test_what_is_left_out_of_a_turn_does_to_it_as_its_cut_says(cut: Cut, expected: list[str]) -> None:
    transcript = told(said("One", by="Ana"), left_out(Span(2, 1, "0:01"), "time", cut), said("two.", 3))

    assert parts(transcript) == expected


def test_what_is_left_out_at_the_end_of_a_turn_cuts_nothing() -> None:
    time = left_out(Span(2, 1, "0:01"), "time", Cut.NONE)

    assert parts(told(said("One.", by="Ana"), time, said("Two.", 3, by="Ben"))) == ["Ana: One.", "Ben: Two."]


@pytest.mark.parametrize(("text", "joint"), [(", so", ""), ("so", " "), (".", ""), ("“so”", " ")])
def test_punctuation_goes_on_behind_a_link_without_a_space(text: str, joint: str) -> None:
    link = left_out(Span(1, 20, "https://x.y"), "link", Cut.NONE)
    transcript = told(said("The docs", by="Ana"), link, said(text, column=30))

    assert parts(transcript)[1] == f"+{joint!r} Ana: {text}"


def test_headings_rules_and_narration() -> None:
    rows = [
        said("Hello.", by="Ana"),
        Row(Kind.RULE, Span(2, 1, "---"), form=Form.SPEECH),
        said("Nobody says this.", 3),
        Row(Kind.HEADING, Span(4, 1, "Part two"), level=1, form=Form.SPEECH),
        said("Again.", 5, by="Ana"),
        Row(Kind.NARRATION, Span(6, 1, "She leaves."), form=Form.SPEECH),
        blank(Span(7, 1, "")),
        Row(Kind.NARRATION, Span(8, 1, "The end."), form=Form.SPEECH),
    ]

    assert parts(told(*rows)) == [
        "Ana: Hello.",
        "pause None",
        "~ Narrator: Nobody says this.",
        "# Part two",
        "Ana: Again.",
        "~ Narrator: She leaves.\n\nThe end.",
    ]
    assert told(*rows).title == "Part two"


def test_what_a_format_says_of_the_whole() -> None:
    rows = [
        Row(Kind.SERIES, Span(1, 1, "The show")),
        Row(Kind.TITLE, Span(2, 1, "Title: The"), value="The"),
        Row(Kind.TITLE, Span(3, 1, "light")),
        Row(Kind.LANGUAGE, Span(4, 1, "Language: de"), value="de"),
        said("Hallo.", 5, by="Ana"),
    ]
    transcript = told(*rows)

    assert (transcript.series, transcript.title, transcript.language) == ("The show", "The light", "de")
    assert [str(omitted.reason) for omitted in transcript.omitted] == [
        "series",
        "title",
        "title",
        "mark",
        "label",
    ]


def test_exact_parts_and_people() -> None:
    turn = Turn("Ana", "Hello.", 3, 4, (), labelled=True)
    rows = [
        Row(Kind.SPEAKER, Span(1, 1, ""), exact=Speaker("Ana", Role.AUDIENCE)),
        Row(Kind.PART, Span(1, 1, ""), form=Form.SPEECH, exact=turn),
        Row(Kind.PART, Span(1, 1, ""), form=Form.SPEECH, exact=Music("theme", 4, 1)),
    ]
    transcript = told(*rows)

    assert transcript.parts == (turn, Music("theme", 4, 1))
    assert [(one.name, one.role) for one in transcript.speakers] == [("Ana", Role.AUDIENCE)]


def test_a_caption_that_names_who_speaks_already_begins_no_turn() -> None:
    rows = [
        said("One,", by="Ana", form=Form.CAPTION),
        Row(Kind.SEAM, Span(1, 30, ""), form=Form.CAPTION),
        said("two.", 2, by="Ana", form=Form.CAPTION),
    ]

    assert parts(told(*rows)) == ["Ana: One,", "+' ' Ana: two."]
    assert parts(told(*(row._replace(form=Form.SPEECH) for row in rows))) == ["Ana: One,", "Ana: two."]


def test_captions_without_words_are_refused() -> None:
    with pytest.raises(TranscriptError, match=r"talk\.x: nothing is said in these captions"):
        told(Row(Kind.SEAM, Span(1, 1, ""), form=Form.CAPTION))


@pytest.mark.parametrize(
    ("form", "speakers"),
    [(Form.PAGE, ["Ana", "Ben"]), (Form.CAPTION, ["Ana", "Ben"]), (Form.SPEECH, ["Narrator"])],
)
def test_labels_are_looked_for_where_the_form_allows(form: Form, speakers: list[str]) -> None:
    texts = ["Ana: Hello.", "Ben: Hi.", "Ana: So?", "Ben: No."]
    rows: list[Row] = []
    for line, text in enumerate(texts, start=1):
        rows += [Row(Kind.TEXT, Span(line, 1, text), form=form), Row(Kind.SEAM, Span(line, 20, ""), form=form)]

    assert [one.name for one in told(*rows).speakers] == speakers


def test_a_name_alone_is_a_label_on_a_page_and_not_in_captions() -> None:
    texts = [
        "Ana Lee",
        "Hello to you all.",
        "",
        "Ben Roe",
        "Hi to you, Ana.",
        "",
        "Ana Lee",
        "So what now?",
        "",
    ]
    spans = [Span(line, 1, text) for line, text in enumerate([*texts, *texts], start=1)]

    assert {one.name for one in told(*lay_out(spans)).speakers} == {"Ana Lee", "Ben Roe"}
    captions = [row._replace(form=Form.CAPTION) for row in lay_out(spans)]
    assert {one.name for one in told(*captions).speakers} == {"Narrator"}


def test_names_beside_times_vouch_for_the_others() -> None:
    rows: list[Row] = []
    for line, name in enumerate(["Ana", "Ben", "Ana", "Ben"], start=1):
        rows.append(Row(Kind.TEXT, Span(line, 9, ""), Label(name, Span(line, 1, name))))
        rows.append(Row(Kind.TEXT, Span(line, 10, "Note: it works.")))
    transcript = told(*rows)

    assert [one.name for one in transcript.speakers] == ["Ana", "Ben"]
    assert parts(transcript)[0] == "Ana: Note: it works."


def test_looks_give_labels_and_acts_away() -> None:
    def row(line: int, text: str, looks: Looks) -> Row:
        return Row(Kind.TEXT, Span(line, 1, text), looks=looks)

    asked = [row(1, "Why?", Looks(bold=True, act="question")), row(2, "Because.", Looks(act="answer"))]
    named = [
        row(line, text, Looks(bold=True, name=name))
        for line, (name, text) in enumerate(
            [("Ana", "Ana – So?"), ("Ben", "Ben No."), ("Ana", "Ana Yes."), ("Ben", "Ben Well.")], start=1
        )
    ]

    assert parts(told(*asked)) == ["Host: Why?", "Guest: Because."]
    assert parts(told(*named)) == ["Ana: So?", "Ben: No.", "Ana: Yes.", "Ben: Well."]


def test_columns_are_those_of_the_file() -> None:
    places = Places([(1, 1, 1), (1, 11, 15), (2, 1, 3)])

    transcript = told(said("One", by="Ana"), said("two.", 2), places=places)

    assert [(start.line, start.column) for start in transcript.parts[0].starts] == [(1, 15), (2, 13)]  # type: ignore[union-attr]
    assert (transcript.parts[0].column, transcript.omitted[0].column) == (15, 1)


@pytest.mark.parametrize(
    ("above", "below", "known"),
    [("[ok: empty]", "", 1), ("", "[ok: empty]", 1), ("[ok: glued]", "", 0), ("", "", 0)],
)
def test_an_acknowledgement_above_speaks_of_all_and_one_alone_of_its_neighbours(
    above: str, below: str, known: int
) -> None:
    spans = [Span(1, 1, above), Span(2, 1, "Ana: Hello."), Span(3, 1, "Ben:"), Span(4, 1, below)]
    rest = ["Ana: So?", "Ben: Well.", "Ana: Bye."]
    spans += [Span(line, 1, text) for line, text in enumerate(rest, start=5)]
    transcript = told(*lay_out(spans))

    assert len(transcript.acknowledged) == known
    assert len([problem for problem in transcript.problems if problem.code == "empty"]) == 1 - known


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", Kind.BLANK),
        (" \t", Kind.BLANK),
        ("\u200b", Kind.BLANK),
        ("\u00a0", Kind.SPACER),
        ("---", Kind.RULE),
        ("* * *", Kind.RULE),
        ("⁂", Kind.RULE),
        ("-" * 79, Kind.RULE),
        ("-" * 80, None),
        ("--", None),
        ("--=", None),
        ("aaa", None),
    ],
)
def test_what_ends_a_paragraph(text: str, kind: Kind | None) -> None:
    assert gap(Span(1, 1, text)) is kind


def test_rows_are_merged_as_they_stand_in_the_file() -> None:
    rows = [said("a", 1), said("b", 3), said("c", 3, column=20)]
    others = [
        left_out(Span(4, 1, "z"), "time"),
        left_out(Span(3, 15, "y"), "time"),
        left_out(Span(1, 1, "x"), "time"),
    ]

    assert [row.span.text for row in in_order(rows, others)] == ["x", "a", "b", "y", "c", "z"]
    assert in_order(rows, []) == rows
