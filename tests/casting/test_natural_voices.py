"""Who is cast where nobody chose: voices that sound like people, if each can have one of their own."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from hypothesis import given
from hypothesis import strategies as st

from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.model import Cast, Profile, Role, Sex, Speaker, Transcript, Turn, Voice, VoiceRequest

Panel = Callable[..., Transcript]
F, M = Sex.FEMALE, Sex.MALE
CATALOGUE = {
    "plain": [Voice("plain", f"p{number}", "en-us") for number in range(6)],
    "quick": [Voice("quick", "rose", "en-us"), Voice("quick", "fritz", "de")],
    "slow": [
        *(Voice("slow", name, "en-us") for name in ("rose", "sam", "tom", "una")),
        Voice("slow", "vera", "en-gb"),
    ],
}
PROFILES = (
    Profile("plain-one", Voice("plain", "p1"), (Role.HOST,)),
    Profile("rose", Voice("slow", "rose"), sex=F, naturalness=4.5),
    Profile("rose-quick", Voice("quick", "rose"), sex=F, naturalness=4.4, same_person="rose"),
    Profile("sam", Voice("slow", "sam"), sex=M, naturalness=4.1),
    Profile("tom", Voice("slow", "tom"), sex=M, naturalness=4.3),
    Profile("una", Voice("slow", "una"), sex=F, naturalness=4.2),
    Profile("vera", Voice("slow", "vera", "en-gb"), sex=F, naturalness=4.6),
)
NATURAL = ("quick", "slow")


def people(*names: str, language: str = "en-us") -> Transcript:
    turns = tuple(Turn(name, "Hello.", line, 1, ()) for line, name in enumerate(names, start=1))
    speakers = tuple(Speaker(name, Role.GUEST) for name in names)
    return Transcript("t.txt", "Talk", None, speakers, turns, language=language)


def cast(talk: Transcript, natural: Sequence[str] = NATURAL, *requests: VoiceRequest) -> Cast:
    return cast_speakers(talk, PROFILES, CATALOGUE, engine="plain", requests=requests, natural=natural)


def called(found: Cast) -> list[str]:
    return [name for _, _, name in found.roles]


def test_the_quickest_engine_that_sounds_like_people_goes_first_and_women_and_men_take_turns() -> None:
    assert called(cast(people("A", "B", "C", "D"))) == ["rose-quick", "tom", "una", "sam"]


def test_the_same_person_is_not_cast_twice_by_two_engines() -> None:
    assert called(cast(people("A", "B", "C", "D", "E")))[-1] == "vera"


def test_without_enough_of_them_everybody_gets_a_plain_voice() -> None:
    assert {voice.engine for _, voice, _ in cast(people(*"ABCDEF")).roles} == {"plain"}
    assert {voice.engine for _, voice, _ in cast(people("A", "B", language="de")).roles} == {"plain"}
    assert called(cast(people("A", language="de"))) == ["quick/fritz"]


def test_without_natural_engines_nothing_changes() -> None:
    assert {voice.engine for _, voice, _ in cast(people("A", "B"), ()).roles} == {"plain"}


def test_who_asks_for_a_plain_voice_hears_plain_ones_beside_it() -> None:
    found = cast(people("A", "B"), NATURAL, VoiceRequest("A", "p3", "--voice"))
    assert {voice.engine for _, voice, _ in found.roles} == {"plain"}


def test_who_asks_for_a_voice_of_them_leaves_that_one_to_its_speaker() -> None:
    found = cast(people("A", "B", "C"), NATURAL, VoiceRequest("B", "rose", "--voice"))
    assert called(found) == ["tom", "rose", "una"]  # and no second Rose


def test_an_accent_that_the_transcript_names_goes_first() -> None:
    assert called(cast(people("A", language="en-gb"))) == ["vera"]


@given(st.integers(1, 9), st.permutations(NATURAL))
def test_no_two_speakers_ever_have_the_same_voice(number: int, natural: list[str]) -> None:
    found = cast(people(*"ABCDEFGHI"[:number]), natural)
    sounds = {(voice.engine, voice.name, voice.rate, voice.pitch) for _, voice, _ in found.roles}
    assert len(sounds) == number


def test_somebody_who_comes_later_changes_nobody_s_voice() -> None:
    before = called(cast(people("A", "B", "C")))
    assert called(cast(people("A", "B", "C", "D")))[:3] == before
