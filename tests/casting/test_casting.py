"""Who gets which voice."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import pytest

from qa2audio.casting import cast_speakers as casting
from qa2audio.engines.pyttsx3.engine import Pyttsx3Engine
from qa2audio.errors import CastError, OptionError
from qa2audio.model import Cast, Profile, Role, Transcript, Variant, Voice, VoiceRequest

Catalogue = dict[str, list[Voice]]
Panel = Callable[..., Transcript]

EVERYBODY = (
    ("Narrator", Role.NARRATOR),
    ("Host", Role.HOST),
    ("Kelsey", Role.GUEST),
    ("Attendee", Role.AUDIENCE),
)
PROFILES = (
    Profile("amber", Voice("pyttsx3", "en-us+f2"), (Role.AUDIENCE, Role.GUEST)),
    Profile("bruno", Voice("pyttsx3", "en-us+m3"), (Role.GUEST, Role.HOST)),
    Profile("clara", Voice("pyttsx3", "en-gb+f3"), (Role.HOST,)),
    Profile("dora", Voice("pyttsx3", "en-gb-scotland"), (Role.NARRATOR,)),
    Profile("elsewhere", Voice("tone", "low"), (Role.HOST,)),
)


def cast_speakers(
    people: Transcript,
    profiles: Sequence[Profile],
    catalogue: Mapping[str, Sequence[Voice]],
    *,
    engine: str = "pyttsx3",
    requests: Sequence[VoiceRequest] = (),
) -> Cast:
    variants = Pyttsx3Engine.variants if engine == "pyttsx3" else ()
    return casting.cast_speakers(
        people, profiles, catalogue, engine=engine, variants=variants, requests=requests
    )


def called(cast: Cast) -> dict[str, str]:
    return {speaker.name: name for speaker, _, name in cast.roles}


def option(speaker: str, voice: str) -> VoiceRequest:
    return VoiceRequest(speaker, voice, "--voice")


def test_roles_get_their_own_profiles(panel: Panel, catalogue: Catalogue) -> None:
    cast = cast_speakers(panel(*EVERYBODY), PROFILES, catalogue)

    assert called(cast) == {"Narrator": "dora", "Host": "clara", "Kelsey": "bruno", "Attendee": "amber"}
    assert cast.voice_of("Kelsey") == Voice("pyttsx3", "en-us+m3")


def test_a_second_speaker_of_a_role_gets_the_next_profile_for_it(panel: Panel, catalogue: Catalogue) -> None:
    cast = cast_speakers(panel(("Kelsey", Role.GUEST), ("Ana", Role.GUEST)), PROFILES, catalogue)

    assert called(cast) == {"Kelsey": "bruno", "Ana": "amber"}


def test_a_star_in_the_catalogue_lets_any_name_pass_and_is_cast_for_nobody(
    panel: Panel, catalogue: Catalogue
) -> None:
    server = [Voice("server", "alloy", "en"), Voice("server", "*", "und")]
    wishes = [option("Kelsey", "server/af_heart"), option("Host", "server/alloy")]
    cast = cast_speakers(
        panel(*EVERYBODY), (), {**catalogue, "server": server}, engine="server", requests=wishes
    )

    assert cast.voice_of("Kelsey").name == "af_heart"
    assert cast.voice_of("Host") == server[0]
    assert {voice.name for _, voice, _ in cast.roles} == {"af_heart", "alloy"}


def test_profiles_of_other_engines_are_left_alone(panel: Panel, catalogue: Catalogue) -> None:
    cast = cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, engine="tone")

    assert {voice.engine for _, voice, _ in cast.roles} == {"tone"}
    assert called(cast)["Host"] == "elsewhere"


def test_without_profiles_the_variants_of_an_engine_are_cast_for_their_roles(
    panel: Panel, catalogue: Catalogue
) -> None:
    variants = (Variant("+f3", (Role.HOST,)), Variant("+m3", (Role.NARRATOR,)), Variant("+none", (Role.GUEST,)))
    cast = casting.cast_speakers(panel(*EVERYBODY[:3]), (), catalogue, engine="pyttsx3", variants=variants)

    assert called(cast)["Host"].endswith("+f3")
    assert called(cast)["Narrator"].endswith("+m3")
    assert "+" not in called(cast)["Kelsey"]  # the engine lists no such variant


def test_without_profiles_the_catalogue_is_cast_in_order(panel: Panel, catalogue: Catalogue) -> None:
    cast = casting.cast_speakers(panel(*EVERYBODY[:3]), (), catalogue, engine="pyttsx3")

    assert list(called(cast).values()) == ["pyttsx3/en-us", "pyttsx3/en-gb", "pyttsx3/en-gb-scotland"]


@pytest.mark.parametrize("count", [5, 40, 300])
@pytest.mark.parametrize("engine", ["pyttsx3", "tone"])
def test_no_two_of_a_crowd_sound_alike(panel: Panel, catalogue: Catalogue, count: int, engine: str) -> None:
    crowd = panel(*((f"Guest {number}", Role.GUEST) for number in range(count)))

    cast = cast_speakers(crowd, PROFILES, catalogue, engine=engine)

    assert len({(voice.name, voice.rate, voice.pitch) for _, voice, _ in cast.roles}) == count
    assert len(set(called(cast).values())) == count
    assert all(0.8 <= voice.rate <= 1.2 and -4 <= voice.pitch <= 4 for _, voice, _ in cast.roles)
    assert cast == cast_speakers(crowd, PROFILES, catalogue, engine=engine)


@pytest.mark.parametrize("wanted", ["Kelsey", "kelsey", "KELSEY:", "Kelsey Hightower", "guest"])
def test_a_speaker_is_named_by_label_or_role(panel: Panel, catalogue: Catalogue, wanted: str) -> None:
    cast = cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, requests=[option(wanted, "dora")])

    assert called(cast)["Kelsey"] == "dora"
    assert called(cast)["Narrator"] != "dora"


def test_a_first_name_is_enough_where_it_is_unique(panel: Panel, catalogue: Catalogue) -> None:
    people = panel(("Ana Li", Role.HOST), ("Ben Ode", Role.GUEST), ("Ben Oh", Role.GUEST))

    assert (
        called(cast_speakers(people, PROFILES, catalogue, requests=[option("ana", "dora")]))["Ana Li"] == "dora"
    )
    with pytest.raises(OptionError, match='--voice: "ben" may be Ben Ode or Ben Oh'):
        cast_speakers(people, PROFILES, catalogue, requests=[option("ben", "dora")])


def test_a_label_of_the_file_means_its_speaker(
    read_text: Callable[[str], Transcript], catalogue: Catalogue
) -> None:
    transcript = read_text("Question: How?\nKelsey: So.\n")

    cast = cast_speakers(transcript, PROFILES, catalogue, requests=[option("Question", "dora")])

    assert called(cast)["Host"] == "dora"


def test_a_role_means_everybody_of_it_and_a_label_beats_it(panel: Panel, catalogue: Catalogue) -> None:
    people = panel(("Ana", Role.GUEST), ("Ben", Role.GUEST), ("Cy", Role.HOST))
    requests = [option("Ben", "amber"), option("Guest", "dora")]

    assert called(cast_speakers(people, PROFILES, catalogue, requests=requests)) == {
        "Ana": "dora",
        "Ben": "amber",
        "Cy": "clara",
    }


def test_an_option_beats_a_file(panel: Panel, catalogue: Catalogue) -> None:
    requests = [option("Kelsey", "dora"), VoiceRequest("Kelsey", "amber", "cast.toml", 3, option=False)]

    assert called(cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, requests=requests))["Kelsey"] == "dora"


def test_a_role_that_nobody_has_is_no_error(panel: Panel, catalogue: Catalogue) -> None:
    cast = cast_speakers(panel(*EVERYBODY[2:]), PROFILES, catalogue, requests=[option("narrator", "dora")])

    assert called(cast) == {"Kelsey": "bruno", "Attendee": "amber"}


@pytest.mark.parametrize(
    ("wanted", "name", "shown"),
    [
        ("Amber", "en-us+f2", "amber"),
        ("en-us+m3", "en-us+m3", "pyttsx3/en-us+m3"),
        ("EN-US+M3", "en-us+m3", "pyttsx3/en-us+m3"),
        ("de", "de", "pyttsx3/de"),
        ("pyttsx3/en-gb+f2", "en-gb+f2", "pyttsx3/en-gb+f2"),
        ("tone/low", "low", "tone/low"),
    ],
)
def test_ways_to_name_a_voice(panel: Panel, catalogue: Catalogue, wanted: str, name: str, shown: str) -> None:
    cast = cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, requests=[option("Kelsey", wanted)])

    assert cast.voice_of("Kelsey").name == name
    assert called(cast)["Kelsey"] == shown


@pytest.mark.parametrize(
    ("wanted", "nearest"),
    [
        ("ambre", '"amber"'),
        ("drao", '"dora"'),
        ("en-uss", '"en-us"'),
        ("en-us+m33", '"en-us+m3"'),
        ("en-uk+m3", '"en-us+m3"'),
        ("tone/lo", '"tone/low"'),
        ("+m3", "lists them all"),
        ("zzzzzz", "lists them all"),
    ],
)
def test_an_unknown_voice_names_the_nearest(
    panel: Panel, catalogue: Catalogue, wanted: str, nearest: str
) -> None:
    with pytest.raises(
        OptionError, match=rf'--voice: unknown voice "{re.escape(wanted)}"\. .*({re.escape(nearest)})'
    ):
        cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, requests=[option("Kelsey", wanted)])


def test_an_unknown_speaker_in_a_file(panel: Panel, catalogue: Catalogue) -> None:
    with pytest.raises(CastError, match=r'cast\.toml:7: unknown speaker "Kelsy"\. Did you mean "Kelsey"\?'):
        cast_speakers(
            panel(*EVERYBODY),
            PROFILES,
            catalogue,
            requests=[VoiceRequest("Kelsy", "amber", "cast.toml", 7, option=False)],
        )


def test_an_unknown_speaker_of_an_option(panel: Panel, catalogue: Catalogue) -> None:
    with pytest.raises(
        OptionError, match=r'--voice: unknown speaker "Zoe"\. There is Attendee, Host, Kelsey, Narrator'
    ):
        cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, requests=[option("Zoe", "amber")])


def test_requests_that_contradict(panel: Panel, catalogue: Catalogue) -> None:
    requests = [option("Kelsey", "amber"), option("Kelsey Hightower", "dora")]

    with pytest.raises(OptionError, match='is to speak with "amber" and with "dora"'):
        cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, requests=requests)


def test_the_same_request_twice_is_fine(panel: Panel, catalogue: Catalogue) -> None:
    requests = [option("Kelsey", "amber"), option("kelsey", "Amber")]

    assert called(cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, requests=requests))["Kelsey"] == "amber"


def test_a_voice_that_was_asked_for_goes_to_nobody_else(panel: Panel, catalogue: Catalogue) -> None:
    cast = cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, requests=[option("Attendee", "en-gb+f3")])

    assert called(cast)["Host"] == "bruno"


def test_an_engine_without_voices(panel: Panel, catalogue: Catalogue) -> None:
    with pytest.raises(CastError, match=r'engine "ton" has no voices\. Did you mean "tone"\?'):
        cast_speakers(panel(*EVERYBODY), PROFILES, catalogue, engine="ton")


def test_a_language_that_no_profile_speaks_is_spoken_by_the_engines_own_voice_in_variants(
    panel: Panel, catalogue: Catalogue
) -> None:
    german = replace(panel(*EVERYBODY, ("Ben", Role.GUEST), ("Cy", Role.GUEST)), language="de-AT")

    cast = cast_speakers(german, PROFILES, catalogue)

    assert all(name.startswith("pyttsx3/de") for name in called(cast).values())
    assert called(cast)["Host"] == "pyttsx3/de+f2"  # as the shipped host is a woman
    assert called(cast)["Kelsey"] == "pyttsx3/de+m3"
    assert len({(voice.name, voice.rate, voice.pitch) for _, voice, _ in cast.roles}) == 6


def test_a_speaker_may_speak_another_language(panel: Panel, catalogue: Catalogue) -> None:
    people = panel(*EVERYBODY)
    speakers = tuple(
        replace(speaker, language="de") if speaker.name == "Kelsey" else speaker for speaker in people.speakers
    )

    cast = cast_speakers(replace(people, speakers=speakers), PROFILES, catalogue)

    assert called(cast) == {
        "Narrator": "dora",
        "Host": "clara",
        "Kelsey": "pyttsx3/de+m3",
        "Attendee": "amber",
    }


def test_a_language_that_nothing_speaks_is_read_by_whoever_is_there(panel: Panel, catalogue: Catalogue) -> None:
    cast = cast_speakers(replace(panel(*EVERYBODY), language="tlh"), PROFILES, catalogue)

    assert called(cast)["Host"] == "clara"


@pytest.mark.parametrize(
    ("language", "name"), [("pt-br", "pt-br"), ("pt-pt", "pt"), ("pt", "pt"), ("zh", "cmn"), ("fr", "fr")]
)
def test_the_region_decides_between_voices_of_a_language(panel: Panel, language: str, name: str) -> None:
    listed = [
        ("pt-br", "pt-br"),
        ("pt", "pt"),
        ("cmn", "cmn"),
        ("fr-be", "fr-be"),
        ("fr", "fr-fr"),
        ("+m3", "en"),
    ]
    voices = {"pyttsx3": [Voice("pyttsx3", *item) for item in listed]}

    cast = cast_speakers(replace(panel(("Ana", Role.GUEST)), language=language), PROFILES, voices)

    assert cast.voice_of("Ana").name == f"{name}+m3"


def test_a_server_whose_voices_only_it_knows_wants_them_named(panel: Panel) -> None:
    anything = {"openai": [Voice("openai", "*", "und")]}
    with pytest.raises(CastError, match=r'lists no voice to choose from\. .*--voice "NAME=openai/VOICE"'):
        cast_speakers(panel(("Kelsey", Role.GUEST)), (), anything, engine="openai")
    cast = cast_speakers(
        panel(("Kelsey", Role.GUEST)), (), anything, engine="openai", requests=[option("Kelsey", "openai/own")]
    )
    assert cast.voice_of("Kelsey").name == "own"
