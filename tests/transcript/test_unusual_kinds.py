"""Kinds of files that were once read wrong without a word: each is read right now, or refused by its name."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any

import pytest
from docx import Document

from qa2audio.errors import TranscriptError
from qa2audio.model import Omission, OmissionReason, Transcript
from qa2audio.model.joined_turns import turns
from qa2audio.model.understanding import ENOUGH
from qa2audio.transcript import read

if TYPE_CHECKING:
    from pathlib import Path

SAID = (
    "The bridge was closed for eleven weeks that spring.",
    "Who decided that, and when was it told?",
    "The board did, on the third of March, without a vote.",
    "That is not what the letter to the town says.",
    "Then the letter is wrong, and I shall say so.",
    "I thank my colleague, and I shall wait for it.",
)


def heard(tmp_path: Path, name: str, content: str | bytes) -> Transcript:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read(path)


def spoken(transcript: Transcript) -> list[tuple[str, str]]:
    return [(turn.speaker, turn.text) for turn in turns(transcript.parts)]


def in_turn(one: str, other: str) -> list[tuple[str, str]]:
    return [((one, other)[index % 2], text) for index, text in enumerate(SAID)]


def as_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False)


def test_a_line_end_in_brackets_parts_words_and_is_not_said(tmp_path: Path) -> None:
    cues = "\n\n".join(
        f"0:00:{2 * at:02}.000,0:00:{2 * at + 1:02}.500\n{who}: {text[:9]}[br]{text[9:]}"
        for at, (who, text) in enumerate(in_turn("ODA", "PAVO"))
    )

    said = spoken(heard(tmp_path, "talk.sbv", cues))

    assert said == [(who, f"{text[:9].strip()} {text[9:].strip()}") for who, text in in_turn("ODA", "PAVO")]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("@ This file written with the Avid plugin\n\n<begin subtitles>\n\n00:00:01:00 00:00:02:00\nHi.", "Avid"),
        ("$FontName = Arial\n$FontSize = 30\n\n00:00:01:00 , 00:00:02:00 , Hello there.|Who are you?\n", "Spruce"),
        ("00:00:01:00 , 00:00:02:00 , Hello there.\n00:00:03:00 , 00:00:04:00 , Who are you?\n", "Spruce"),
    ],
)  # fmt: skip
def test_captions_without_a_reader_are_refused_by_their_name(text: str, what: str, tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match=f"caption file of .*{what}"):
        heard(tmp_path, "talk.txt", text)


def test_hidden_words_of_a_document_are_left_out(tmp_path: Path) -> None:
    document = Document()
    for who, text in in_turn("Oda", "Pavo"):
        paragraph = document.add_paragraph(f"{who}: {text}")
        paragraph.add_run(" Ask the lawyer first.").font.hidden = True
        paragraph.add_run(" Yes.").font.hidden = False
    file = io.BytesIO()
    document.save(file)

    transcript = heard(tmp_path, "talk.docx", file.getvalue())

    assert spoken(transcript) == [(who, f"{text} Yes.") for who, text in in_turn("Oda", "Pavo")]
    hidden = [each.text for each in transcript.omitted if each.reason is OmissionReason.COMMENT]
    assert hidden == ["Ask the lawyer first."] * len(SAID)


def test_who_stands_in_for_an_office_is_a_speaker(tmp_path: Path) -> None:
    chair = "  The SPEAKER pro tempore. The gentleman is recognized for 5 minutes."
    text = "\n".join(
        [chair, *(f"  {who}. {said}" for who, said in in_turn("Mr. HARLOWE of Ohio", "Ms. PRINTUP")), chair]
    )

    people = [who for who, _ in spoken(heard(tmp_path, "record.txt", text))]

    assert people[0] == people[-1] == "The SPEAKER pro tempore"
    assert people[1:-1] == [who for who, _ in in_turn("Mr. HARLOWE of Ohio", "Ms. PRINTUP")]


def test_a_hyphen_behind_a_formal_name_is_one_shape_wherever_a_sentence_ends(tmp_path: Path) -> None:
    one, other = "AYŞE KORKMAZ", "YENİ YOL GRUBU ADINA MEHMET TUNA"
    text = "BAŞKAN - Buyurun.\n" + "".join(
        f"{who} (İzmir) - {said}\nBAŞKAN - Buyurun.\n\n" for who, said in in_turn(one, other)
    )

    assert [who for who, _ in spoken(heard(tmp_path, "tutanak.txt", text)) if who != "BAŞKAN"] == [
        who for who, _ in in_turn(one, other)
    ]


def test_messages_of_a_telephone_have_two_sides(tmp_path: Path) -> None:
    messages = [
        {"address": "+15550100", "date": str(1_714_600_000_000 + at), "type": str(at % 2 + 1), "body": text}
        for at, text in enumerate(SAID)
    ]

    assert spoken(heard(tmp_path, "sms.json", as_json(messages))) == in_turn("Speaker 1", "Speaker 2")


def test_messages_that_stand_newest_first_are_heard_as_they_were_sent(tmp_path: Path) -> None:
    messages = [
        {"id": str(at), "originalarrivaltime": f"2024-05-02T10:{at:02}:00Z", "content": text, "from": who}
        for at, (who, text) in enumerate(in_turn("Oda", "Pavo"))
    ]
    talk = {"conversations": [{"id": "8:pavo", "MessageList": messages[::-1]}]}

    assert spoken(heard(tmp_path, "export.json", as_json(talk))) == in_turn("Oda", "Pavo")


def test_numbers_that_take_turns_are_people_and_that_is_said(tmp_path: Path) -> None:
    transcript = heard(
        tmp_path, "rozmowa.json", as_json([{"nr": at % 2 + 1, "tekst": text} for at, text in enumerate(SAID)])
    )

    assert spoken(transcript) == in_turn("Speaker 1", "Speaker 2")
    assert [problem.code for problem in transcript.problems] == ["speaker"]


@pytest.mark.parametrize(
    "numbers", [range(1, 7), [5, 4, 5, 5, 5, 4], [1, 1, 1, 1, 1, 1], [10, 90, 10, 90, 10, 90]]
)
def test_numbers_that_count_or_judge_are_nobody(numbers: list[int], tmp_path: Path) -> None:
    entries = [{"nr": number, "tekst": text} for number, text in zip(numbers, SAID, strict=True)]

    assert {who for who, _ in spoken(heard(tmp_path, "rozmowa.json", as_json(entries)))} == {"Narrator"}


def branched() -> dict[str, Any]:
    def node(name: str, parent: str | None, role: str, text: str) -> dict[str, Any]:
        return {
            "id": name,
            "parent": parent,
            "message": {"author": {"role": role}, "create_time": 1.7e9, "content": {"parts": [text]}},
        }

    nodes = [
        node(f"n{at}", f"n{at - 1}" if at else None, who, text)
        for at, (who, text) in enumerate(in_turn("user", "assistant"))
    ]
    nodes[3:3] = [
        node("x", "n1", "user", "What was asked at first?"),
        node("y", "x", "assistant", "Nobody kept this."),
    ]
    return {
        "title": "Bridges",
        "mapping": {each["id"]: each for each in nodes},
        "current_node": f"n{len(SAID) - 1}",
    }


def test_of_a_conversation_in_branches_the_shown_one_is_read(tmp_path: Path) -> None:
    transcript = heard(tmp_path, "conversations.json", as_json([branched()]))

    assert spoken(transcript) == in_turn("user", "assistant")
    assert transcript.understood.score >= ENOUGH  # a user is no field of data where an assistant answers


def test_a_tree_that_does_not_say_what_is_shown_is_read_whole(tmp_path: Path) -> None:
    talk = branched()
    del talk["current_node"]

    assert "Nobody kept this." in " ".join(
        text for _, text in spoken(heard(tmp_path, "talk.json", as_json(talk)))
    )


def test_a_system_that_answers_is_no_notice(tmp_path: Path) -> None:
    talk = [{"speaker": who, "utterance": text} for who, text in in_turn("USER", "SYSTEM")]
    lone = [
        {"speaker": "system", "utterance": "Be brief."},
        *talk[:1],
        {"speaker": "assistant", "utterance": SAID[1]},
        *talk[:1],
    ]

    assert spoken(heard(tmp_path, "talk.json", as_json(talk))) == in_turn("USER", "SYSTEM")
    left: tuple[Omission, ...] = heard(tmp_path, "lone.json", as_json(lone)).omitted
    assert [each.text for each in left if each.reason is OmissionReason.NOTICE] == ["Be brief."]
