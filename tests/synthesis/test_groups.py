from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.model import Utterance, Voice
from qa2audio.synthesis.groups import group, key

VOICE = Voice("pyttsx3", "en-us+f3")


def utterance(part: int, text: str = "Hello.", *, paragraph: bool = False, voice: Voice = VOICE) -> Utterance:
    return Utterance(text, text, voice, "Ana", part, part, paragraph)


def sizes(utterances: list[Utterance], *, stateful: bool = True) -> list[int]:
    return [len(one.indices) for one in group(enumerate(utterances), stateful=stateful)]


def test_a_stateless_engine_records_each_utterance_alone() -> None:
    assert sizes([utterance(1)] * 5, stateful=False) == [1] * 5


def test_a_stateful_engine_records_turns_cut_when_long() -> None:
    assert sizes([utterance(1)] * 3 + [utterance(2)] * 2) == [3, 2]
    assert sizes([utterance(1)] * 20) == [8, 8, 4]
    paragraphs = [utterance(1, paragraph=n in {2, 6}) for n in range(9)]
    assert sizes(paragraphs) == [6, 3]  # not for a paragraph after two sentences


def test_another_voice_begins_a_group_and_its_gain_does_not() -> None:
    other = utterance(1, voice=replace(VOICE, name="en-us"))
    louder = utterance(1, voice=replace(VOICE, gain_db=3))
    assert sizes([utterance(1), other, utterance(1), louder]) == [1, 1, 2]


@given(st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=60), st.booleans())
def test_groups_hold_everything_in_order(raw: list[tuple[int, bool]], stateful: bool) -> None:
    utterances = [
        utterance(part, str(n), paragraph=paragraph) for n, (part, paragraph) in enumerate(sorted(raw))
    ]
    groups = list(group(enumerate(utterances), stateful=stateful))
    assert [index for one in groups for index in one.indices] == list(range(len(utterances)))
    assert [said for one in groups for said in one.utterances] == utterances


def test_an_edit_changes_the_key_of_its_group_alone() -> None:
    before = [utterance(1, f"Sentence {n}.") for n in range(24)]
    after = [*before[:10], utterance(1, "Edited."), *before[11:]]
    keys = [
        [key(one.utterances, "v", 600) for one in group(enumerate(said), stateful=True)]
        for said in (before, after)
    ]
    assert [a == b for a, b in zip(*keys, strict=True)] == [True, False, True]


@pytest.mark.parametrize(
    "other",
    [
        utterance(1, "Hello!"),
        utterance(1, voice=replace(VOICE, name="en-us")),
        utterance(1, voice=replace(VOICE, rate=1.1)),
        utterance(1, voice=replace(VOICE, pitch=1)),
        utterance(1, voice=replace(VOICE, language="fr")),
        utterance(1, voice=replace(VOICE, engine="tone")),
        utterance(1, voice=replace(VOICE, options=(("model", "hd"),))),
    ],
)
def test_all_that_is_heard_is_in_the_key(other: Utterance) -> None:
    assert key([other], "v", 600) != key([utterance(1)], "v", 600)


def test_nothing_else_is_in_the_key() -> None:
    same = Utterance("As written", "Hello.", replace(VOICE, gain_db=5, rate=1), "Bob", 9, 99, paragraph=True)
    assert key([same], "v", 600) == key([utterance(1)], "v", 600)
    assert key([same], "w", 600) != key([same], "v", 600)
    assert key([same, same], "v", 600) != key([same], "v", 600)
