"""Voices that can be told apart: idle ones first, then other pitches that are heard, and nobody's voice moves."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.model import Cast, Profile, Role, Sex, Speaker, Transcript, Turn, Voice, VoiceRequest

F, M = Sex.FEMALE, Sex.MALE
CATALOGUE = {
    "mono": [Voice("mono", "joe", "en-us")],
    "many": [
        *(Voice("many", f"us-{number}", "en-us") for number in range(10)),
        *(Voice("many", f"gb-{number}", "en-gb") for number in range(4)),
        Voice("many", "zh-1", "zh"),
    ],
}
PROFILES = (
    Profile("eve", Voice("many", "us-0"), (Role.HOST, Role.GUEST), sex=F),
    Profile("ian", Voice("many", "gb-1", "en-gb"), (Role.GUEST,), sex=M),
    Profile("tom", Voice("many", "us-1"), (Role.GUEST, Role.HOST), sex=M),
)
ROLES = (Role.HOST, Role.GUEST, Role.NARRATOR, Role.AUDIENCE)


def talk(*people: tuple[str, Role], language: str = "en-us") -> Transcript:
    turns = tuple(Turn(name, "Hello.", line, 1, ()) for line, (name, _) in enumerate(people, start=1))
    speakers = tuple(Speaker(name, role) for name, role in people)
    return Transcript("t.txt", "Talk", None, speakers, turns, language=language)


def guests(*names: str, language: str = "en-us") -> Transcript:
    return talk(*((name, Role.GUEST) for name in names), language=language)


def called(cast: Cast) -> list[str]:
    return [name for _, _, name in cast.roles]


def test_voices_that_lie_idle_are_cast_before_any_is_shared() -> None:
    """V2: the 7th speaker had somebody's voice at a pitch that was not heard, while 48 lay idle."""
    cast = cast_speakers(guests(*"ABCDEFGHIJKLMN"), PROFILES, CATALOGUE, engine="many")

    assert len({voice.name for _, voice, _ in cast.roles}) == 14
    assert {voice.pitch for _, voice, _ in cast.roles} == {0.0}
    assert not any("semitones" in name or "zh" in name for name in called(cast))


def test_then_at_another_pitch() -> None:
    cast = cast_speakers(guests("A", "B", "C"), (), CATALOGUE, engine="mono")

    assert [voice.pitch for _, voice, _ in cast.roles] == [0.0, 2.0, -2.0]
    assert called(cast)[1] == "mono/joe (+2 semitones, 100.0% speed)"


def test_no_pitch_is_announced_that_nobody_would_hear() -> None:
    """V3: `+2 semitones` of an engine without pitch, where ffmpeg cannot shift it either."""
    cast = cast_speakers(guests("A", "B", "C"), (), CATALOGUE, engine="mono", unpitched={"mono"})

    assert [voice.pitch for _, voice, _ in cast.roles] == [0.0, 0.0, 0.0]
    assert called(cast) == ["mono/joe"] * 3


@given(
    st.lists(st.sampled_from(ROLES), min_size=1, max_size=20),
    st.sampled_from(ROLES),
    st.sampled_from([F, M, None]),
)
def test_who_comes_behind_the_others_changes_nobodys_voice(
    roles: list[Role], last: Role, sex: Sex | None
) -> None:
    people = [(f"P{number}", role) for number, role in enumerate([*roles, last])]
    sexes = {people[-1][0]: sex, "P0": M} if sex else {"P0": M}
    for engine, natural in (("many", ()), ("mono", ("many",)), ("mono", ())):
        before, after = (
            cast_speakers(talk(*some), PROFILES, CATALOGUE, engine=engine, natural=natural, sexes=sexes)
            for some in (people[:-1], people)
        )
        assert after.roles[:-1] == before.roles
        assert len({(voice.name, voice.pitch, voice.rate) for _, voice, _ in after.roles}) == len(people)


def test_a_speaker_of_another_language_changes_nobodys_voice() -> None:
    german = Speaker("Uwe", Role.GUEST, language="de")
    speakers = (Speaker("A", Role.GUEST), german, Speaker("B", Role.GUEST), Speaker("C", Role.GUEST))
    casts = []
    for some in (speakers[:3], speakers):
        turns = tuple(Turn(one.name, "Hello.", 1, 1, ()) for one in some)
        transcript = Transcript("t.txt", "Talk", None, some, turns, language="en-us")
        casts.append(called(cast_speakers(transcript, PROFILES, CATALOGUE, engine="many")))
    assert casts[1][:3] == casts[0]


def test_a_thirteenth_hears_one_twice_and_nobody_loses_theirs() -> None:
    dozen = {"dozen": [Voice("dozen", f"v{number}", "en-us") for number in range(12)], **CATALOGUE}
    names = [f"P{number}" for number in range(13)]
    before, after = (
        cast_speakers(guests(*some), (), dozen, engine="mono", natural=("dozen",))
        for some in (names[:-1], names)
    )
    assert after.roles[:-1] == before.roles
    assert after.roles[-1][1].engine == "dozen"
    assert after.roles[-1][1].pitch == 2.0


@pytest.mark.parametrize("natural", [(), ("many",)])
def test_sex_and_accent_decide_where_they_are_known(natural: tuple[str, ...]) -> None:
    engine = "mono" if natural else "many"
    cast = cast_speakers(
        guests("A", "B", "C"),
        PROFILES,
        CATALOGUE,
        engine=engine,
        natural=natural,
        sexes={"A": M, "B": M, "C": F},
    )
    sexes = {profile.name: profile.sex for profile in PROFILES}
    assert [sexes[name] for name in called(cast)] == [M, M, F]
    british = cast_speakers(
        guests("A", language="en-gb"), PROFILES, CATALOGUE, engine=engine, natural=natural, accents=True
    )
    assert british.roles[0][1].language == "en-gb"


def test_who_is_told_to_be_a_man_is_no_womans_voice_shifted() -> None:
    cast = cast_speakers(
        guests(*"ABCDEFGHIJKLMNO"),
        PROFILES,
        CATALOGUE,
        engine="many",
        sexes={"O": M},
    )
    assert called(cast)[-1].startswith(("ian (", "tom ("))


def test_a_voice_of_unknown_sex_waits_for_those_that_are_known() -> None:
    cast = cast_speakers(guests("A", "B", "C"), PROFILES, CATALOGUE, engine="mono", natural=("many",))
    assert set(called(cast)) == {"eve", "ian", "tom"}


def test_a_voice_that_was_asked_for_is_nobody_elses() -> None:
    wish = VoiceRequest("C", "eve", "--voice")
    cast = cast_speakers(guests("A", "B", "C"), PROFILES, CATALOGUE, engine="many", requests=[wish])
    assert called(cast)[2] == "eve"
    assert len(set(called(cast))) == 3
