"""JSON that is broken, strange or no conversation."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest

from qa2audio.errors import TranscriptError
from qa2audio.model import Transcript, Turn

Read = Callable[[str], Transcript]


def turns(transcript: Transcript) -> list[tuple[str, str]]:
    return [(part.speaker, part.text) for part in transcript.parts if isinstance(part, Turn)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[\n{"speaker": "A", "text": "x"},\n{"speaker": "B" "text": "y"}]', r"talk\.txt:3: .*column 17"),
        ('[{"speaker": "Ana", "text": "x"},\n{"speaker": "Ben", "text": "y"}', r"talk\.txt:2: .*column"),
        ('{"segments": [\n{"speaker": "A", "text": "x"},\n{"speaker": "B"}]}', r"talk\.txt:3: .*segments\[\]"),
        ('{"segments": [\n{"speaker": "A", "text": "x"},\n{"speaker": "B", "text": 5}]}', r"talk\.txt:3: .*no text"),
        ('{"name": "left-pad", "version": "1.0"}', r"talk\.txt:1: .*Podcasting 2\.0.*Whisper.*Deepgram.*Amazon"),
        ('{"segments": []}', r"talk\.txt:1: .*no conversation"),
        ('{"a":' * 20_000, r"talk\.txt:1: .*too deep"),
        ('[{"text": "a"}] and more', r"talk\.txt:1: .*extra data"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_says_where(read_text: Read, text: str, said: str) -> None:
    with pytest.raises(TranscriptError, match=said) as caught:
        read_text(text)
    assert caught.value.hint


def test_text_that_begins_with_a_bracket_is_no_json(read_text: Read) -> None:
    assert turns(read_text("[Ana]: Hello.\n[Ben]: Hi.\n")) == [("Ana", "Hello."), ("Ben", "Hi.")]


def test_characters_that_are_none_become_the_replacement(read_text: Read) -> None:
    found = read_text(r'[{"speaker": "Ana", "text": "a\ud83d b\u0007 \ud83d\ude00"}]')

    assert turns(found) == [("Ana", "a\ufffd b\ufffd 😀")]


def test_a_key_that_comes_twice_does_not_move_the_places(read_text: Read) -> None:
    found = read_text('[{"text": "first", "text": "second"},\n {"text": "third"}]')

    places = [start for part in found.parts if isinstance(part, Turn) for start in part.starts]
    assert [(start.line, start.column) for start in places] == [(1, 29), (2, 12)]


def test_enormous_numbers_are_no_error(read_text: Read) -> None:
    assert turns(read_text('[{"speaker": "Ana", "start": ' + "9" * 6000 + ', "text": "Hi."}]')) == [
        ("Ana", "Hi.")
    ]


def test_segments_without_a_speaker_go_to_who_speaks_their_words(read_text: Read) -> None:
    words = [{"word": "By", "speaker": "S2"}, {"word": "chance.", "speaker": "S2"}]
    segments = [{"text": "How?", "speaker": "S1"}, {"text": "By chance.", "words": words}]

    assert turns(read_text(json.dumps({"segments": segments}))) == [("S1", "How?"), ("S2", "By chance.")]


def test_nobody_named_before_the_first_name_is_the_narrator(read_text: Read) -> None:
    segments = [{"body": "Once."}, {"speaker": "", "body": "Twice."}, {"speaker": "Ana", "body": "No."}]

    assert turns(read_text(json.dumps({"segments": segments}))) == [
        ("Narrator", "Once. Twice."),
        ("Ana", "No."),
    ]


@pytest.mark.parametrize("key", ["name", "author"])
def test_the_name_of_a_show_speaks_nothing(read_text: Read, key: str) -> None:
    found = read_text(json.dumps({key: "Harbour Talk", "segments": [{"text": "Hello."}]}))

    assert turns(found) == [("Narrator", "Hello.")]


def test_labels_that_name_acts_give_roles(read_text: Read) -> None:
    found = read_text(
        json.dumps([{"speaker": "Question", "text": "Why?"}, {"speaker": "Answer", "text": "So."}])
    )

    assert [(speaker.name, speaker.role) for speaker in found.speakers] == [
        ("Host", "host"),
        ("Guest", "guest"),
    ]


@pytest.mark.parametrize("unit", ['"x\\n\\n', '"\\u00e9', '"{', '"\\"'])
def test_one_text_of_a_megabyte(read_text: Read, unit: str) -> None:
    """Nothing here is quadratic: at this size that would be hours, and the suite has a timeout."""
    found = read_text('[{"speaker": "Ana", "text": "' + unit[1:] * (1_000_000 // len(unit)) + 'end"}]')

    assert turns(found)[0][1].endswith("end")


def test_speakers_under_a_key_that_says_nothing_are_reported(read_text: Read) -> None:
    said = [("Ana", "Where did you leave it?"), ("Ben", "On the pier, I think."), ("Ana", "Then it is wet.")]
    found = read_text(json.dumps([{"q1": name, "q2": text} for name, text in [*said, ("Ben", "It is not.")]]))

    assert turns(found) == [*said, ("Ben", "It is not.")]
    assert [(problem.code, problem.about) for problem in found.problems] == [("speaker", "q1")]
