"""The real transcript, as it was pasted."""

from __future__ import annotations

from collections import Counter

from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.model import Inference, Pause, Role, Speaker, Transcript, Turn, Voice
from qa2audio.spoken.utterances import write_lines
from qa2audio.transcript.duration import estimate_seconds
from qa2audio.transcript.outline import outline


def turns(transcript: Transcript) -> list[Turn]:
    return [part for part in transcript.parts if isinstance(part, Turn)]


def test_line_3_is_the_title_and_line_1_the_series(sample: Transcript) -> None:
    assert sample.title == "Q&A with Kelsey Hightower Part 1"
    assert sample.series == "Kelsey Hightower Office Hours Netris"


def test_speakers_and_their_turns(sample: Transcript) -> None:
    assert sample.speakers == (
        Speaker("Narrator", Role.NARRATOR),
        Speaker("Host", Role.HOST),
        Speaker("Kelsey", Role.GUEST, inferred=Inference(host="Host")),
        Speaker("Attendee", Role.AUDIENCE),
    )
    assert Counter(turn.speaker for turn in turns(sample)) == {
        "Narrator": 2,
        "Host": 5,
        "Kelsey": 10,
        "Attendee": 5,
    }


def test_questions_are_acts_on_the_lines_below_their_labels(sample: Transcript) -> None:
    assert [turn.line for turn in turns(sample) if turn.act] == [11, 19, 31, 41, 54]
    assert {turn.speaker for turn in turns(sample) if turn.act} == {"Host"}


def test_opening_and_closing_are_the_narrators(sample: Transcript) -> None:
    narrated = [turn for turn in turns(sample) if turn.speaker == "Narrator"]

    assert [start.line for start in narrated[0].starts] == [5, 7]
    assert narrated[0].text.count("\n\n") == 1
    assert narrated[1].text == "Stay tuned for Part 2."


def test_broken_lines_go_on_in_mid_sentence(sample: Transcript) -> None:
    long = next(turn for turn in turns(sample) if turn.line == 33)

    assert [start.line for start in long.starts] == [33, 34, 35]
    assert "And then I would just go and look at all the projects" in long.text
    assert "latency in your…” Okay, still networking" in long.text


def test_lines_of_no_break_spaces_are_section_breaks(sample: Transcript) -> None:
    assert [part.line for part in sample.parts if isinstance(part, Pause)] == [15, 37, 50, 58]


def test_the_pasted_caption_is_reported_and_kept(sample: Transcript) -> None:
    (problem,) = sample.problems

    assert (problem.line, problem.code) == (13, "glued")
    assert "Kelsey Hightower Office Hours KubeCon" in problem.hint
    assert turns(sample)[2].text.endswith("the way you do it.Kelsey Hightower Office Hours KubeCon")


def test_labels_and_titles_are_all_that_is_left_out(sample: Transcript) -> None:
    counts = Counter((str(omission.reason), omission.text) for omission in sample.omitted)

    assert counts[("label", "Question:")] == 5
    assert counts[("label", "Kelsey:")] == 10
    assert counts[("label", "Attendee:")] == 5
    assert counts.total() == 22


def test_chapters_are_the_five_questions(sample: Transcript) -> None:
    marks = outline(sample)

    assert [sample.parts[mark.part].line for mark in marks] == [11, 19, 31, 41, 54]
    assert marks[1].title == "Do you have any tips for beginners?"
    assert all(len(mark.title) <= 70 for mark in marks)


def test_length_is_estimated(sample: Transcript, catalogue: dict[str, list[Voice]]) -> None:
    utterances = write_lines(sample, cast_speakers(sample, [], catalogue, engine="pyttsx3"))

    # espeak at 170 words a minute says it in 688 s, and the pauses of 147 utterances come to 60 s.
    assert 688 + 60 - 75 < estimate_seconds(utterances) < 688 + 60 + 75
