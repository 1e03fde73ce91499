"""What nouns tell of themselves."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa2audio.model import (
    APPLE_CATEGORIES,
    DISCLOSURE,
    Cast,
    Changes,
    Episode,
    Finding,
    Heading,
    Imprint,
    Line,
    LineStart,
    Omission,
    OmissionReason,
    Pause,
    Proof,
    Role,
    Speaker,
    Trait,
    TraitKind,
    Transcript,
    Turn,
    Verdict,
    Voice,
    changes,
    disclosure_in,
)
from qa2audio.model.trait import FOLLOWS_WORDS, INSTALLED, SPOKEN


def test_the_line_of_a_character() -> None:
    turn = Turn("Ana", "one two three", 4, 1, (LineStart(0, 4, 1), LineStart(4, 5, 1), LineStart(8, 7, 1)))
    assert [turn.line_at(offset) for offset in (0, 3, 4, 7, 8, 12)] == [4, 4, 5, 5, 7, 7]


def test_a_transcript_in_the_order_of_its_file() -> None:
    turn, heading, pause = Turn("Ana", "Hi.", 3, 7, ()), Heading("Start", 1, 3), Pause(1.0, 3, 1)
    label, mark = (
        Omission(3, 2, "Ana:", OmissionReason.LABEL),
        Omission(1, 1, "#", OmissionReason.MARK),
    )
    transcript = Transcript("a.txt", "A", None, (), (heading, pause, turn), (mark, label))
    assert transcript.in_file_order() == [mark, heading, pause, label, turn]
    assert transcript.spoken_in == "en"
    assert replace(transcript, language="de").spoken_in == "de"


def test_the_voice_of_a_speaker() -> None:
    ana, ben = Speaker("Ana", Role.HOST), Speaker("Ben", Role.GUEST)
    low, high = Voice("tone", "low"), Voice("tone", "high")
    cast = Cast(((ana, low, "tone/low"), (ben, high, "tone/high")))
    assert cast.voice_of("Ana") is low
    assert cast.voice_of("Ben") is high


@pytest.mark.parametrize(
    "trait",
    [Trait(kind) for kind in TraitKind if kind not in {TraitKind.ENGINE, TraitKind.VOICE}]
    + [Trait(TraitKind.VOICE, "Ana Li"), Trait(TraitKind.ENGINE, "tone"), Trait(TraitKind.VOICE, "engine x")],
    ids=lambda trait: str(trait.key),
)
def test_a_trait_and_its_key(trait: Trait) -> None:
    assert Trait.parse(trait.key) == trait


def test_kinds_of_traits() -> None:
    assert Trait(TraitKind.VOICE, "Mara").key == "voice of Mara"
    assert TraitKind.MASTER not in SPOKEN | INSTALLED | FOLLOWS_WORDS
    assert TraitKind.MUSIC not in SPOKEN | FOLLOWS_WORDS
    assert TraitKind.ENGINE in SPOKEN & INSTALLED
    with pytest.raises(ValueError, match="colour"):
        Trait.parse("colour")


def test_what_changed_in_an_episode() -> None:
    ana = Speaker("Ana", Role.HOST)
    old = Episode("talk", "Talk", Imprint("Talks"), (ana,), number=1)
    assert not changes(old, old)
    assert not changes(old, replace(old, speakers=(replace(ana, language="de", assigned=True),)))
    assert changes(old, replace(old, number=2, title="Chat")) == Changes(("title", "number"), ())
    assert changes(old, replace(old, show=Imprint("Chats", link="x"))) == Changes((), ("title", "link"))
    assert changes(old, replace(old, show=Imprint("Chats")))
    for other in (replace(ana, role=Role.GUEST), replace(ana, name="Ben")):
        assert changes(old, replace(old, speakers=(other,))) == Changes(("speakers",), ())


def test_what_a_proof_comes_to() -> None:
    line = Line(0.0, 1.0, "Ana", "One two.")
    right, missing = Finding(line, Verdict.RIGHT, 6, 1, ()), Finding(line, Verdict.MISSING, 2, 2, ())
    proof = Proof("tiny", (right, missing, right), ())
    assert (proof.words, proof.errors, proof.error_rate) == (14, 4, 4 / 14)
    assert proof.with_verdict(Verdict.RIGHT) == (right, right)
    assert proof.with_verdict(Verdict.SLIPS) == ()
    assert Proof("tiny", (), ()).error_rate == 0.0
    assert Proof("tiny", (replace(right, words=1),), ()).error_rate == 1.0
    assert line.line is None


def test_the_disclosure_in_a_language() -> None:
    assert disclosure_in("en-GB") == disclosure_in("EN") == DISCLOSURE
    assert "synthetisch" in (disclosure_in("de-AT") or "")
    assert disclosure_in("xx") is None


def test_categories_are_apple_s() -> None:
    assert len(APPLE_CATEGORIES) == 19
    assert sum(map(len, APPLE_CATEGORIES.values())) == 91
