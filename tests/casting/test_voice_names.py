from __future__ import annotations

import pytest

from qa2audio.casting.voice_names import VoiceNames, pool
from qa2audio.model import Profile, Voice

HEART, BELLA = Voice("kokoro", "af_heart"), Voice("kokoro", "af_bella")
JOE = Voice("piper", "joe", options=(("digest", "58af"),))
CATALOGUE = {
    "kokoro": (HEART, BELLA),
    "piper": (JOE,),
    "pyttsx3": (Voice("pyttsx3", "en-us"), Voice("pyttsx3", "+f3")),
}


@pytest.mark.parametrize("wanted", ["af_heart:60+af_bella:40", "kokoro/AF_heart:60+af_bella:40"])
def test_a_blend_is_as_known_as_its_voices(wanted: str) -> None:
    choice = VoiceNames((), CATALOGUE, "kokoro").find(wanted)
    assert choice is not None
    assert choice.voice == Voice("kokoro", "af_heart:60+af_bella:40")


@pytest.mark.parametrize("wanted", ["af_heart:60+af_belle:40", "af_heart+af_bella", ":1+:2", "en-us:1+en-gb:2"])
def test_a_blend_of_what_nobody_knows_is_unknown(wanted: str) -> None:
    assert VoiceNames((), CATALOGUE, "kokoro").find(wanted) is None


def test_what_a_voice_is_stays_with_it_under_a_profiles_name() -> None:
    profile = Profile("grandpa", Voice("piper", "Joe", rate=0.9, options=(("noise_scale", 0.3),)))
    choice = VoiceNames((profile,), CATALOGUE, "kokoro").find("grandpa")
    assert choice is not None
    assert choice.voice == Voice("piper", "joe", rate=0.9, options=(("digest", "58af"), ("noise_scale", 0.3)))


def test_profiles_of_voices_that_an_engine_does_not_list_are_not_cast() -> None:
    """Profiles of models that can be installed are there before the models are."""
    profiles = [
        Profile("heart", HEART),
        Profile("sky", Voice("kokoro", "af_sky")),
        Profile("nell", Voice("pyttsx3", "en-us+f3")),
    ]
    assert [choice.called for choice in pool(profiles, CATALOGUE, "kokoro", "en-us")] == [
        "heart",
        "kokoro/af_bella",
    ]
    assert [one.called for one in pool(profiles, CATALOGUE, "pyttsx3", "en-us")] == ["nell", "pyttsx3/en-us"]
    unheard = pool(profiles, CATALOGUE | {"kokoro": ()}, "kokoro", "en-us")
    assert [choice.called for choice in unheard] == ["heart", "sky"]


@pytest.mark.parametrize(
    ("wanted", "hint"),
    [
        ("kokro/af_heart", 'Did you mean "kokoro/af_heart"?'),
        ("pipr/joe", 'Did you mean "piper/joe"?'),
        ("zzzzzz/joe", "`qa2audio voices` lists them all."),
    ],
)
def test_an_engine_that_is_misspelt(wanted: str, hint: str) -> None:
    assert VoiceNames((), {"kokoro": (), "piper": ()}, "pyttsx3").suggest(wanted) == hint
