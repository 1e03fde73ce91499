"""What a release is made from: which change is told by which trait, and what changes nothing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from qa2audio.model import (
    Asset,
    ChapterMark,
    Episode,
    Heading,
    Imprint,
    LineStart,
    Pause,
    Pauses,
    Role,
    Score,
    Sound,
    Speaker,
    Transcript,
    Turn,
    Utterance,
    Voice,
)
from qa2audio.production.fingerprints import fingerprints, traits

LOW, HIGH = Voice("tone", "tone-1"), Voice("tone", "tone-5")
SAID = Utterance("Hi, Ana.", "Hi, Anna.", LOW, "Ben", 0, 1)
REPLY = Utterance("Hello.", "Hello.", HIGH, "Ana", 1, 3)
TALK = Transcript(
    "talk.txt",
    "A Talk",
    None,
    (Speaker("Ben", Role.HOST), Speaker("Ana", Role.GUEST)),
    (Turn("Ben", "Hi, Ana.", 1, 6, (LineStart(0, 1, 6),)), Turn("Ana", "Hello.", 3, 6, ())),
)
BELL = Asset(Path("bell.wav"), "ab" * 32, 44_100)
USUAL: dict[str, Any] = {
    "transcript": TALK,
    "utterances": (SAID, REPLY),
    "marks": (ChapterMark(0, "One"),),
    "sound": Sound(),
    "score": Score(named=(("bell", BELL),), intro=BELL, intro_overlap=1.0, outro_overlap=2.0),
    "pauses": Pauses(),
}


def of(**changes: Any) -> dict[str, str]:
    return {trait.key: content for trait, content in traits(**USUAL | changes).items()}


def changed(**changes: Any) -> set[str]:
    before, after = of(), of(**changes)
    return {key for key in before.keys() | after.keys() if before.get(key) != after.get(key)}


def spoken(**changes: Any) -> tuple[Utterance, ...]:
    return replace(SAID, **changes), REPLY


def parts(**changes: Any) -> Transcript:
    return replace(TALK, parts=(replace(TALK.parts[0], **changes), TALK.parts[1]))


def test_every_trait_has_a_name_that_people_read() -> None:
    assert set(of()) == {
        "qa2audio",
        "engine tone",
        "voice of Ben",
        "voice of Ana",
        "words",
        "pronunciation",
        "manner",
        "pauses",
        "music",
        "chapters",
        "loudness or bit rate",
    }


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"utterances": spoken(text="Hi.")}, {"words"}),
        ({"utterances": spoken(paragraph=True)}, {"words"}),
        ({"utterances": spoken(part=1)}, {"words"}),
        ({"utterances": spoken(spoken="Hi.")}, {"pronunciation"}),
        ({"utterances": spoken(voice=replace(LOW, rate=0.9))}, {"voice of Ben"}),
        ({"utterances": spoken(voice=replace(LOW, options=(("heat", 1.0),)))}, {"voice of Ben"}),
        ({"utterances": spoken(line=9)}, set()),
        (
            {"utterances": (SAID, REPLY, replace(SAID, voice=HIGH))},
            {"voice of Ben", "words", "pronunciation", "manner"},
        ),
        ({"utterances": (SAID,)}, {"voice of Ana", "words", "pronunciation", "manner"}),
        ({"marks": (ChapterMark(0, "Two"),)}, {"chapters"}),
        ({"marks": (ChapterMark(1, "One"),)}, {"chapters"}),
        ({"sound": Sound(lufs=-19)}, {"loudness or bit rate"}),
        ({"sound": Sound(bitrate_kbps=128)}, {"loudness or bit rate"}),
        ({"sound": Sound(format="flac")}, {"loudness or bit rate"}),
        ({"pauses": Pauses(turn=2)}, {"pauses"}),
        ({"transcript": parts(line=7, column=1, starts=(), text="Other.")}, set()),
        ({"transcript": parts(act=True)}, {"pauses"}),
        ({"transcript": parts(continues=True)}, {"pauses"}),
        ({"transcript": replace(TALK, parts=(*TALK.parts, Pause(2.0, 5, 1)))}, {"pauses"}),
        ({"transcript": replace(TALK, parts=(Heading("A", 1, 1), *TALK.parts))}, {"pauses"}),
        ({"transcript": replace(TALK, title="Other", source="b.txt", speakers=())}, set()),
        ({"score": replace(USUAL["score"], intro=None)}, {"music"}),
        ({"score": replace(USUAL["score"], outro=BELL)}, {"music"}),
        ({"score": replace(USUAL["score"], sting=BELL)}, {"music"}),
        ({"score": replace(USUAL["score"], named=())}, {"music"}),
        ({"score": replace(USUAL["score"], intro_overlap=2.0)}, {"music"}),
        ({"score": replace(USUAL["score"], outro_overlap=3.0)}, {"music"}),
        ({"score": replace(USUAL["score"], intro=replace(BELL, sha256="cd" * 32))}, {"music"}),
        ({"score": replace(USUAL["score"], intro=replace(BELL, path=Path("elsewhere.wav"), frames=1))}, set()),
    ],
)
def test_a_change_is_told_by_its_trait(changes: dict[str, Any], told: set[str]) -> None:
    assert changed(**changes) == told


def test_a_pause_is_no_music_of_the_same_length() -> None:
    one = replace(TALK, parts=(Pause(None, 1, 1),))
    other = replace(TALK, parts=(Heading("", 1, 1),))

    assert of(transcript=one)["pauses"] != of(transcript=other)["pauses"]


EPISODE = Episode("talk", "A Talk", Imprint("Show"), TALK.speakers)


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Other"},
        {"number": 2},
        {"show": Imprint("Other")},
        {"speakers": (Speaker("Ben", Role.GUEST),)},
        {"speakers": (Speaker("Bea", Role.HOST), TALK.speakers[1])},
        {"date": "2026-05-01"},
    ],
)
def test_what_is_written_around_the_sound_changes_the_release_and_not_the_sound(
    changes: dict[str, Any],
) -> None:
    heard = traits(**USUAL)
    before, after = fingerprints(heard, EPISODE), fingerprints(heard, replace(EPISODE, **changes))

    assert before.audio == after.audio
    assert before.release != after.release
    assert before.traits == after.traits == heard


def test_why_somebody_has_a_role_is_in_no_file() -> None:
    heard = traits(**USUAL)
    said = replace(EPISODE, speakers=tuple(replace(one, assigned=True) for one in EPISODE.speakers))

    assert fingerprints(heard, said) == fingerprints(heard, EPISODE)


def test_other_sound_is_another_release_and_sound_that_stands_keeps_its_fingerprint() -> None:
    heard, other = traits(**USUAL), traits(**USUAL | {"sound": Sound(lufs=-19)})

    assert fingerprints(heard, EPISODE).audio != fingerprints(other, EPISODE).audio
    assert fingerprints(heard, EPISODE).release != fingerprints(other, EPISODE).release
    kept = fingerprints({}, EPISODE, audio=fingerprints(heard, EPISODE).audio)
    assert (kept.audio, kept.release) == fingerprints(heard, EPISODE)[1::-1]
