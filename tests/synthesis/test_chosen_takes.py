"""A chosen take goes with its words and their speaker; where that is not certain it is told, and never guessed."""

from __future__ import annotations

from qa2audio.model import TakeChoice, Utterance, Voice
from qa2audio.synthesis.chosen_takes import choice_of, match

VOICE = Voice("tone", "tone-1")


def script(text: str) -> list[Utterance]:
    """Make an utterance of each `A: words`, parted by a bar."""
    said = [line.strip().split(": ") for line in text.split("|")]
    return [Utterance(words, words, VOICE, who, n, 10 * n) for n, (who, words) in enumerate(said)]


def takes(text: str, *choices: TakeChoice) -> list[int]:
    return [one.take for one in match(script(text), choices).utterances]


TALK = "A: Why? | B: Yes. | A: And? | B: No. | A: Sure? | B: Yes."
NO = choice_of(script(TALK), 3, 2)
YES = choice_of(script(TALK), 5, 4)


def test_it_is_found_by_words_and_speaker() -> None:
    assert TakeChoice("B", "No.", 2, "And?") == NO
    assert TakeChoice("B", "Yes.", 4, "Sure?", 2, 2) == YES
    assert takes(TALK, NO, YES) == [0, 0, 0, 2, 0, 4]
    assert match(script(TALK), (NO, YES)).entries == {3: 0, 5: 1}


def test_edits_elsewhere_leave_it() -> None:
    assert takes("A: New! | A: Why? | B: Yes. | A: And then? | B: No. | A: Sure? | B: Yes.", NO) == [
        0, 0, 0, 0, 2, 0, 0,
    ]  # fmt: skip
    assert takes("B: Yes. | B: No. | B: Well. | A: Sure? | B: Yes.", NO, YES) == [0, 2, 0, 0, 4]
    assert takes("A: Why? | B: Yes. | A: And? | B: No. | A: Are you sure? | B: Yes.", YES)[-1] == 4  # by count


def test_changed_words_lose_it() -> None:
    for text in ("A: And? | B: No!", "A: And? | A: No.", "B: Nobody."):
        found = match(script(text), (NO,))
        assert not any(one.take for one in found.utterances)
        assert found.unused == (NO,)


def test_no_other_line_of_the_same_words_gets_it() -> None:
    for text in (
        "A: Why? | B: Yes. | A: Sure? | B: Certainly.",  # the chosen one was changed
        "A: Why? | B: Yes. | A: And? | B: Yes. | A: So? | B: Yes.",  # three now, and none behind "Sure?"
    ):
        found = match(script(text), (YES,))
        assert not any(one.take for one in found.utterances)
        assert found.unused == (YES,)
    alone = TakeChoice("B", "Yes.", 1)
    assert match(script(TALK), (alone,)).unused == (alone,)
    assert takes("A: Why? | B: Yes.", alone) == [0, 1]


def test_the_same_words_after_the_same_words_are_counted() -> None:
    talk = "A: Yes? | B: Yes. | A: Yes? | B: Yes."
    for n in (1, 3):
        assert takes(talk, choice_of(script(talk), n, 5)) == [5 * (n == at) for at in range(4)]


def test_of_two_for_one_line_the_later_counts() -> None:
    older = TakeChoice("B", "No.", 1, "And?")
    found = match(script(TALK), (older, NO))
    assert found.utterances[3].take == 2
    assert found.unused == (older,)


def test_nothing_chosen_changes_nothing() -> None:
    utterances = script(TALK)
    assert match(utterances, ()).utterances == tuple(utterances)
