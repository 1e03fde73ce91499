"""A file that was not understood says so, whatever its style; one that was, and a text of one voice, does not."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest

from qa2audio.model import Heading, LineStart, Turn
from qa2audio.model.understanding import ENOUGH, Sign
from qa2audio.transcript import read, read_file
from qa2audio.transcript.turns.understanding.measure import measure

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.model import Facts, Transcript
    from qa2audio.model.understanding import Understanding
    from qa2audio.transcript.formats.format import Format
    from qa2audio.transcript.source import Source

TALK = (
    ("Runa", "How did the mill come to the river in the first place?"),
    ("Pavo", "On a barge, stone by stone. My grandfather counted them."),
    ("Runa", "And who paid for all that?"),
    ("Pavo", "Nobody did, for eleven years. Then the bakers came together."),
    ("Runa", "That sounds like a long wait."),
    ("Pavo", "It was. Half of the wheel had rotted before the first sack was ground."),
    ("Runa", "What did you do about the wheel?"),
    ("Pavo", "We took the oak from the old church, with the bishop's leave."),
    ("Runa", "I have seen it turn this morning."),
    ("Pavo", "Then you were lucky, since it stands still from noon on."),
    ("Runa", "Because of the fish?"),
    ("Pavo", "Because of the fish, and because the miller sleeps."),
)


def spoken(lines: Sequence[str], *, apart: bool = True) -> Understanding:
    """What is thought of a file that became one voice, which says `lines`."""
    between = "\n\n" if apart else " "
    offset, starts = 0, []
    for number, line in enumerate(lines, 1):
        starts.append(LineStart(offset, number, 1))
        offset += len(line) + len(between)
    turn = Turn("Narrator", between.join(lines), 1, 1, tuple(starts), labelled=False)
    return measure([Heading("Mill", 1, 1), turn], [], "Narrator")


@pytest.mark.parametrize(
    ("style", "sign"),
    [
        ("{who} {text}", Sign.BEGINNINGS),
        ("{who}: {text}", Sign.BEGINNINGS),
        ("{who} | {text}", Sign.BEGINNINGS),
        ("<<{who}>> {text}", Sign.BEGINNINGS),
        ("{at}. {who} / {text}", Sign.BEGINNINGS),
        ("+++ {who} +++ {text}", Sign.BEGINNINGS),
        ("{text} ({who})", Sign.ENDINGS),
        ("{text} ~ {who}", Sign.ENDINGS),
        ("0:{at:02} {text}", Sign.CLOCKS),
        ("00h00m{at:02}s {text}", Sign.CLOCKS),
        ('<u n="{at}">{text}</u>', Sign.MARKUP),
    ],
)
@pytest.mark.parametrize("apart", [True, False], ids=["paragraphs", "lines"])
def test_labels_in_any_style_are_noticed(style: str, sign: Sign, *, apart: bool) -> None:
    lines = [style.format(who=who, text=text, at=3 + 4 * at) for at, (who, text) in enumerate(TALK)]
    understood = spoken(lines, apart=apart)

    assert understood.score < ENOUGH
    assert sign in [reason.sign for reason in understood.reasons]
    assert understood.reasons[0].line == 1


def test_dashes_that_begin_paragraphs_are_noticed() -> None:
    understood = spoken([f"— {text}" for _, text in TALK])

    assert understood.score < ENOUGH
    assert Sign.SIGNS in [reason.sign for reason in understood.reasons]


def test_names_that_lines_begin_with_are_told() -> None:
    understood = spoken([f"{who} >> {text}" for who, text in TALK])

    reason = understood.reasons[0]
    assert (reason.names, reason.count, reason.share, reason.line) == (("Runa", "Pavo"), 12, 1.0, 1)


def test_names_inside_one_long_line_are_noticed() -> None:
    assert spoken([" ".join(f"{who}- {text}" for who, text in TALK)]).score < ENOUGH


def test_names_of_hard_wrapped_lines_are_noticed() -> None:
    lines = [piece for who, text in TALK for piece in (f"{who} {text[:30]}", text[30:]) if piece]

    assert spoken(lines, apart=False).score < ENOUGH


def test_numbers_of_lines_inside_sentences_are_noticed() -> None:
    words = " ".join(text for _, text in TALK).split()
    lines = [f"{number} {' '.join(words[at : at + 6])}" for number, at in enumerate(range(0, 96, 6), 1)]

    assert Sign.NUMBERS in [reason.sign for reason in spoken(lines, apart=False).reasons]


def test_two_accounts_of_the_same_words_are_noticed() -> None:
    lines = [f"{text} {' '.join(f'word{at}x{n}' for n in range(40))}" for at, (_, text) in enumerate(TALK)]

    assert spoken([*lines, *lines]).reasons[0].sign is Sign.TWICE


ALONE = {
    "essay": [
        "The river is older than the town, and the town has always known it.",
        "However, nobody wrote it down before the flood of that spring.",
        "It took the bridge first. Then it took the lower street, house by house, at the pace of a walk.",
        "People say: the water asked at each door. And why should it not?",
        "The bridge was built again, of stone this time, and paid for by the bakers.",
        "However, stone sinks. By the autumn it had sunk by a hand.",
        "There is a mark on the wall of the inn, and below it the date.",
    ],
    "poem": [
        "And the sea comes in at the break of day,",
        "And the gulls go out to the edge of the bay,",
        "And I go down with a lamp and a hand",
        "And count the stones on the narrow sand.",
        "O wind, be still on the harbour wall,",
        "O wind, be still when the herring call,",
        "O night, be short for the men and me,",
        "O night, be short on the open sea.",
    ],
    "song": [
        "Down the line",
        "Never mine",
        "Oh oh oh",
        "Carry me home",
        "In the rain",
        "Oh oh oh",
        "Carry me home",
    ]
    * 3,
    "list": [
        "- a warm coat",
        "- two socks",
        "- a lamp",
        "- bread for three days",
        "- a rope",
        "- a cup",
        "- salt",
    ],
    "verses": [
        "1 In the beginning was the hill.",
        "2 And the hill was bare, and nobody walked on it;",
        "3 and the wind had it for a bed,",
        "4 Then came the goat.",
        "5 And the goat ate what there was;",
        "6 wherefore there was nothing.",
        "7 And the goat went away.",
    ],
    "agenda": [
        "9:00 Doors open",
        "9:30 Welcome",
        "10:15 The harbour",
        "11:40 Break",
        "12:10 Lunch",
        "14:20 The lamp",
    ],
    "questions": [
        line
        for what in ("sleep", "dance", "drink", "sting", "hum", "swarm")
        for line in (f"Do bees {what}?", f"They do, and what it is like to {what} nobody knows who is no bee.")
    ],
    "articles": [
        f"Article {n} {what} has a right to it." for n, what in enumerate(["Everyone", "Nobody"] * 6, 1)
    ],
    "recipe": [
        "2 cups of beans",
        "1 onion",
        "1 tsp salt",
        "2 tsp oil",
        "1 cup of cream",
        "3 cups of water",
        "1 tsp pepper",
    ],
    "quotations": [f'"{text}"' for _, text in TALK],
    "scenes": [
        line
        for at, (who, text) in enumerate(TALK)
        for line in (
            f"(Scene: {who} in the mill, in the evening, with a lamp.)",
            text,
            f"So it was {at} times.",
        )
    ],
    "no capitals": [
        f"{word} {text}"
        for word, text in zip(
            ("और नदी", "तो चक्की", "नाव पर", "और पत्थर", "गाँव में", "तो सब", "कल रात", "और घर") * 3,
            (f"के पास {at} दिन तक कोई नहीं आया।" for at in range(24)),
            strict=True,
        )
    ],
}


@pytest.mark.parametrize("apart", [True, False], ids=["paragraphs", "lines"])
@pytest.mark.parametrize("kind", ALONE)
def test_a_text_of_one_voice_is_not_told(kind: str, *, apart: bool) -> None:
    assert spoken(ALONE[kind], apart=apart).score >= ENOUGH


def test_very_little_is_never_told() -> None:
    assert spoken(["A: yes", "B: no"]).score == 1.0
    assert measure([], [], "Narrator").score == 1.0


def test_people_who_are_spoken_to_are_no_lost_speakers() -> None:
    turns = [
        Turn(who, f"{other}: {text}" if at % 4 == 0 else text, at, 1, (LineStart(0, at, 1),))
        for at, ((who, text), (other, _)) in enumerate(pairwise(TALK), 1)
    ]

    assert measure(turns, [], "Narrator").score >= ENOUGH


ANSWERS = [
    Turn(who, f"{word} {text}", at, 1, (LineStart(0, at, 1),))
    for at, ((who, text), word) in enumerate(zip(TALK, ("Yeah", "Mhm") * 6, strict=True), 1)
]


def test_answers_that_begin_alike_are_no_names_where_the_format_knows_who_speaks() -> None:
    assert measure(ANSWERS, [], "Narrator", known=True).score >= ENOUGH
    assert measure(ANSWERS, [], "Narrator").score < ENOUGH


def test_the_first_words_of_long_conversations_are_no_part_of_a_name() -> None:
    words = ("so", "well", "then", "but", "once", "later", "never")
    first = [(words[at % 7], words[at // 7 % 7]) for at in range(300)]

    understood = spoken([f"{TALK[at % 2][0]}/ {one} {other} {at}" for at, (one, other) in enumerate(first)])

    assert understood.score < ENOUGH


def _read(tmp_path: Path, text: str, reader: str | None = None) -> Transcript:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")
    return read(path, reader=reader)


LOST = "\n\n".join(f"%{who}% {text}" for who, text in TALK)


def test_a_file_that_was_not_understood_has_a_problem_with_line_and_remedy(tmp_path: Path) -> None:
    transcript = _read(tmp_path, f"The Mill\n\n{LOST}")

    (problem,) = [problem for problem in transcript.problems if problem.code == "understood"]
    assert problem.line == 3
    assert (
        '12 lines begin with one of a few names, and nobody was taken for a speaker: "%Runa% How'
        in problem.message
    )
    assert "speakers: [Runa, Pavo]" in problem.hint
    assert transcript.reader == "plain"
    assert transcript.understood.score < ENOUGH


def test_it_can_be_acknowledged(tmp_path: Path) -> None:
    transcript = _read(tmp_path, f"[ok: understood]\n\n{LOST}")

    assert [problem.code for problem in transcript.problems] == []
    assert [problem.code for problem in transcript.acknowledged] == ["understood"]
    assert transcript.understood.score < ENOUGH


def test_a_file_that_was_understood_has_none(tmp_path: Path) -> None:
    transcript = _read(tmp_path, "\n\n".join(f"{who}: {text}" for who, text in TALK))

    assert transcript.problems == ()
    assert transcript.understood.score >= ENOUGH


def test_few_others_are_asked_and_only_for_the_first_rows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sizes = []
    reading = read_file.understand

    def counted(source: Source, chosen: Format, known: Facts) -> Transcript:
        sizes.append(len(source.rows))
        return reading(source, chosen, known)

    monkeypatch.setattr(read_file, "understand", counted)
    transcript = _read(tmp_path, "\n\n".join(f"%{who}% {text} {at}" for at in range(100) for who, text in TALK))

    whole, *others = sizes
    assert [problem.code for problem in transcript.problems] == ["understood"]
    assert whole > 2000
    assert sum(others) < whole
