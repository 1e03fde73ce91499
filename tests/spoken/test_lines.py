"""What an engine is asked to say."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Cast, LineStart, Role, Speaker, Transcript, Turn, Utterance, Voice
from qa2audio.spoken.utterances import write_lines
from qa2audio.transcript.duration import estimate_seconds

VOICE = Voice("tone", "low")
MARA = Speaker("Mara", Role.GUEST)
CAST = Cast(((MARA, VOICE, "tone/low"),))


def written(*paragraphs: str) -> tuple[Utterance, ...]:
    """Return the utterances of one turn, each of whose paragraphs is a line of the file from line 5."""
    text = "\n\n".join(paragraphs)
    offset, starts = 0, []
    for number, paragraph in enumerate(paragraphs):
        starts.append(LineStart(offset, 5 + 2 * number, 1))
        offset += len(paragraph) + 2
    turn = Turn("Mara", text, 5, 1, tuple(starts))
    return write_lines(Transcript("talk.txt", "Talk", None, (MARA,), (turn,)), CAST)


def test_a_long_sentence_is_an_utterance() -> None:
    first = "The cactus in the greenhouse of my grandmother flowered every seven years, and never in between."
    second = "Nobody could say why, although many people with a great deal of learning came to see it."

    assert [utterance.text for utterance in written(f"{first} {second}")] == [first, second]


def test_short_sentences_share_one() -> None:
    assert [u.text for u in written("Yes. I do. Why not? It waits for rain.")] == [
        "Yes. I do. Why not? It waits for rain."
    ]


def test_abbreviations_end_no_sentence() -> None:
    text = (
        "My neighbour Dr. Berg, who lives at no. 4 and knows plants, e.g. cacti, said that it was a hedgehog."
    )

    assert [utterance.text for utterance in written(text)] == [text]


def test_paragraphs_share_no_utterance_and_know_their_lines() -> None:
    utterances = written("One.", "Two. And more.", "Three.")

    assert [(u.text, u.line, u.paragraph) for u in utterances] == [
        ("One.", 5, False),
        ("Two. And more.", 7, True),
        ("Three.", 9, True),
    ]


def test_an_utterance_knows_the_line_it_begins_on(read_text: Callable[[str], Transcript]) -> None:
    long = "and it goes on and on and on for longer than anybody would ever want to hear about a cactus."
    transcript = read_text(f"Mara: It begins,\n{long} Then,\nsays she, {long}\nBen: Oh.\n")
    cast = Cast(tuple((speaker, VOICE, "tone/low") for speaker in transcript.speakers))

    assert [(utterance.speaker, utterance.line) for utterance in write_lines(transcript, cast)] == [
        ("Mara", 1),
        ("Mara", 2),
        ("Ben", 4),
    ]


def test_a_very_long_sentence_is_parted_at_clauses() -> None:
    clause = "the cactus that stands in the greenhouse waits for the rain that falls once in seven years"

    utterances = written(f"I say {', and '.join([clause] * 9)}.")

    assert len(utterances) >= 3
    assert all(len(utterance.text) <= 300 for utterance in utterances)
    assert all(utterance.text.endswith((",", ".")) for utterance in utterances)


def test_a_sentence_without_any_space_is_parted_too() -> None:
    assert [len(utterance.text) for utterance in written("x" * 1000)] == [300, 300, 300, 100]


def test_chinese_is_parted_without_spaces() -> None:
    sentence = "我的祖母在温室里种了一棵仙人掌，它每七年开一次花，从来没有人知道为什么会这样。"

    utterances = written(sentence * 9)

    assert len(utterances) >= 4
    assert "".join(utterance.text for utterance in utterances) == sentence * 9
    assert all(utterance.text.endswith("。") for utterance in utterances)


@pytest.mark.parametrize("text", ["…", "—", "*", "😀", "?!", "\u200b"])
def test_a_turn_without_sound_has_no_utterance(text: str) -> None:
    assert written(text) == ()


def test_silent_pieces_are_written_with_their_neighbours_and_not_spoken() -> None:
    utterances = written("…", "One.", "—", "Two.")

    assert [(utterance.text, utterance.spoken) for utterance in utterances] == [
        ("… One. —", "One."),
        ("Two.", "Two."),
    ]


def test_glued_sentences_stay_one_word_in_captions_and_get_their_space_in_speech() -> None:
    (utterance,) = written("That is it.Then it rained.")

    assert utterance.text == "That is it.Then it rained."
    assert utterance.spoken == "That is it. Then it rained."


PIECES = [
    "Yes.", "no", "“Why?”", "Dr.", "3.14", "it.Then", "…", "—", "&", "A.", "“open", "!", "word,", "你好。",
    "再见。", "ไทย", "שלום.", "(aside)", "e.g.", "x" * 350, "Mr.", ";", "end.",
]  # fmt: skip
PARAGRAPHS = st.lists(
    st.sampled_from(PIECES) | st.from_regex(r"[^\s\x00-\x1f]{1,8}", fullmatch=True), min_size=1, max_size=90
)


@given(st.lists(PARAGRAPHS, min_size=1, max_size=4))
def test_utterances_have_the_words_of_their_turn_in_order(paragraphs: list[list[str]]) -> None:
    lines = [" ".join(" ".join(words).split()) for words in paragraphs]
    utterances = written(*(line for line in lines if line))
    text = " ".join(lines)
    if not utterances:
        assert not re.search(r"[a-zA-Z0-9]", text)
        return

    assert "".join("".join(u.text for u in utterances).split()) == "".join(text.split())
    assert all(u.spoken and any(map(str.isalnum, u.spoken)) and len(u.spoken) < 400 for u in utterances)
    if not re.search("[\u0e00-\uffff]", text) and not any(len(word) > 300 for word in text.split()):
        assert " ".join(u.text for u in utterances).split() == text.split()


def test_quotes_that_never_close_cost_no_more_than_others() -> None:
    assert len(written("“a " * 700_000)) > 5000  # at once the library would take a quarter of an hour


def test_estimate_grows_with_text_and_shrinks_with_rate() -> None:
    short, long = written("The cactus waits."), written("The cactus waits for rain, and it waits a long time.")
    fast = tuple(
        Utterance(u.text, u.spoken, Voice("tone", "low", rate=2.0), u.speaker, u.part, u.line) for u in long
    )

    assert estimate_seconds(()) == 0
    assert 1 < estimate_seconds(short) < estimate_seconds(long) < 6
    assert estimate_seconds(fast) < estimate_seconds(long)
