"""Whom a request means, and what it is told where that is nobody or several."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from qa2audio.casting.requests import grant
from qa2audio.casting.voice_names import VoiceNames
from qa2audio.errors import CastError, OptionError
from qa2audio.model import Profile, Role, Transcript, Voice, VoiceRequest

Panel = Callable[..., Transcript]
LOW, HIGH = Profile("low", Voice("tone", "tone-1")), Profile("high", Voice("tone", "tone-2"))
NAMES = VoiceNames((LOW, HIGH), {"tone": [LOW.voice, HIGH.voice]}, "tone")


@pytest.fixture
def talk(panel: Panel) -> Transcript:
    people = panel(
        ("Ana Li", Role.HOST),
        ("John Quincy Doe", Role.GUEST),
        ("Attendee 1", Role.AUDIENCE),
        ("Attendee 2", Role.AUDIENCE),
        ("Kelsey", Role.GUEST),
    )
    labels = (("q", "Ana Li"), ("jd", "John Quincy Doe"), ("a", "Kelsey"), ("a", "John Quincy Doe"))
    return replace(people, labels=labels)


def granted(talk: Transcript, *wishes: VoiceRequest) -> dict[str, str]:
    return {name: choice.called for name, choice in grant(talk, wishes, NAMES).items()}


def option(speaker: str, voice: str = "low") -> VoiceRequest:
    return VoiceRequest(speaker, voice, "--voice")


def line(speaker: str, voice: str = "low") -> VoiceRequest:
    return VoiceRequest(speaker, voice, "cast.toml", 4, option=False)


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("Ana Li", "Ana Li"),
        (" ana ", "Ana Li"),
        ("Li:", "Ana Li"),
        ("al", "Ana Li"),
        ("Li, Ana", "Ana Li"),
        ("Mrs. Li", "Ana Li"),
        ("Q", "Ana Li"),
        ("JD:", "John Quincy Doe"),
        ("jqd", "John Quincy Doe"),
        ("quincy", "John Quincy Doe"),
        ("Doe Quincy", "John Quincy Doe"),
        ("attendee 2", "Attendee 2"),
        ("Kelsey Hightower", "Kelsey"),
        ("kelsey hightower (Google)", "Kelsey"),
    ],
)
def test_any_of_somebody_s_names_will_do(talk: Transcript, asked: str, meant: str) -> None:
    assert granted(talk, option(asked)) == {meant: "low"}


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("A", '"A" may be John Quincy Doe or Kelsey. Give the whole name.'),  # a label of both
        ("attendee", '"attendee" may be Attendee 1 or Attendee 2. Give the whole name.'),
        ("Kelsy", 'unknown speaker "Kelsy". Did you mean "Kelsey"?'),
        ("gest", 'unknown speaker "gest". Did you mean "guest"?'),
        (
            "Zoltan",
            'unknown speaker "Zoltan". There is Ana Li, Attendee 1, Attendee 2, John Quincy Doe, Kelsey.',
        ),
    ],
)
def test_several_and_nobody_are_told_with_their_place(talk: Transcript, asked: str, message: str) -> None:
    with pytest.raises(OptionError) as caught:
        granted(talk, option(asked))
    assert str(caught.value) == f"--voice: {message}"
    with pytest.raises(CastError) as told:
        granted(talk, line(asked))
    assert str(told.value) == f"cast.toml:4: {message}"
    assert not isinstance(told.value, OptionError)


def test_a_role_is_everybody_who_has_it_and_a_name_beats_it(talk: Transcript) -> None:
    assert granted(talk, option(" Audience "), option("attendee 1", "high")) == {
        "Attendee 1": "high",
        "Attendee 2": "low",
    }
    assert granted(talk, option("attendee 1", "high"), option("audience")) == {
        "Attendee 1": "high",
        "Attendee 2": "low",
    }


def test_an_option_beats_a_file_in_any_order(talk: Transcript) -> None:
    for wishes in ([line("Ana"), option("al", "high")], [option("al", "high"), line("Ana")]):
        assert granted(talk, *wishes) == {"Ana Li": "high"}


@pytest.mark.parametrize("wish", [option, line])
def test_two_wishes_for_one_person_contradict(
    talk: Transcript, wish: Callable[[str, str], VoiceRequest]
) -> None:
    assert granted(talk, wish("Ana", "low"), wish("Li", "LOW")) == {"Ana Li": "low"}
    with pytest.raises((CastError, OptionError)) as caught:
        granted(talk, wish("Ana", "low"), wish("Li", "high"))
    assert '"Li" is to speak with "low" and with "high". Say which.' in str(caught.value)
    with pytest.raises((CastError, OptionError), match='"guest" is to speak with'):
        granted(talk, wish("guest", "low"), wish("guest", "high"))


def test_an_unknown_voice_is_told_with_the_place_of_the_wish(talk: Transcript) -> None:
    with pytest.raises(OptionError, match=r'--voice: unknown voice "loww"\. Did you mean "low"\?'):
        granted(talk, option("Ana", "loww"))
    broken = VoiceNames((Profile("odd", Voice("tone", "nobody")),), {"tone": [LOW.voice]}, "tone")
    with pytest.raises(CastError, match=r'cast.toml:4: "odd" wants the voice "nobody", which nobody knows'):
        grant(talk, [line("Ana", "odd")], broken)


def test_nobody_asked_is_nothing_granted(talk: Transcript) -> None:
    assert granted(talk) == {}
    assert granted(talk, option("narrator")) == {}
