"""What holds where nobody says otherwise, and that nouns cannot change."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import pytest

import qa2audio.model
from qa2audio.assembly.pace import Pace
from qa2audio.model import (
    Asset,
    Episode,
    EpisodeKind,
    Facts,
    Funding,
    Imported,
    Imprint,
    Inference,
    Pauses,
    Person,
    Respelling,
    Role,
    Score,
    Show,
    ShowKind,
    Sound,
    Speaker,
    Style,
    Turn,
    Utterance,
    Voice,
    VoiceRequest,
)
from qa2audio.model.language_tag import primary

NOUNS = [
    noun
    for name in qa2audio.model.__all__
    if dataclasses.is_dataclass(noun := getattr(qa2audio.model, name)) and isinstance(noun, type)
]


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: str(noun.__name__))
def test_nouns_are_frozen_and_have_no_other_fields(noun: type) -> None:
    empty: object = object.__new__(noun)
    assert not hasattr(empty, "__dict__")
    name = dataclasses.fields(noun)[0].name
    with pytest.raises(dataclasses.FrozenInstanceError):
        setattr(empty, name, 1)


def test_an_episode_sounds_as_podcasts_do() -> None:
    assert Sound() == Sound(lufs=-16.0, true_peak=-1.0, rate=44_100, bitrate_kbps=96, format="mp3")
    assert Pace() == Pace(
        start=0.3,
        sentence=0.42,
        paragraph=0.75,
        turn=0.6,
        change=0.45,
        answer=0.55,
        chapter=1.2,
        section=1.6,
        end=1.0,
        vary=0.25,
    )
    assert Pace.of(Pauses()) == Pace()
    voice = Voice("tone", "low")
    assert (voice.language, voice.rate, voice.pitch, voice.gain_db, voice.options) == (
        "en-us",
        1.0,
        0.0,
        0.0,
        (),
    )


def test_a_show_that_says_little() -> None:
    show = Show("Talks")
    assert (show.explicit, show.locked, show.complete, show.blocked) == (False, True, False, False)
    assert (show.kind, show.medium, show.page_size, show.language) == (ShowKind.EPISODIC, "podcast", 100, "en")
    assert show.disclosure == qa2audio.model.DISCLOSURE
    style = Style()
    assert (style.engine, style.jobs, style.spoken_disclosure) == (None, None, False)
    assert (style.intro_overlap, style.outro_overlap) == (2.0, 2.0)
    assert style.sound == Sound()
    assert style.facts == Facts()
    assert Funding("https://example.org/give").text == "Support the show"


def test_the_imprint_names_the_page_where_the_show_has_no_other_site() -> None:
    show = Show("Talks", author="Ana Li", language="de", copyright="CC0", url="https://example.org/talks")
    assert show.imprint == Imprint("Talks", "Ana Li", "de", "CC0", "https://example.org/talks", show.disclosure)
    elsewhere = dataclasses.replace(show, link="https://example.org", disclosure="")
    assert elsewhere.imprint.link == "https://example.org"
    assert not elsewhere.imprint.disclosure


def test_an_episode_of_which_nobody_says_more() -> None:
    episode = Episode("talk", "Talk", Imprint("Talks"), ())
    assert (episode.explicit, episode.number, episode.season, episode.date) == (None, None, None, None)
    assert (episode.kind, episode.soundbites_wanted, episode.language) == (EpisodeKind.FULL, 0, "en")
    facts = Facts()
    assert (facts.explicit, facts.kind, facts.draft, facts.soundbites_wanted) == (None, None, False, None)
    imported = Imported("id", "2026-01-01T00:00:00+00:00", "Talk", "https://example.org/a.mp3")
    assert (imported.size, imported.mime, imported.seconds) == (0, "audio/mpeg", None)
    assert (imported.kind, imported.explicit) == (EpisodeKind.FULL, None)


def test_people_and_turns_of_which_nobody_says_more() -> None:
    assert (Person("Ana").role, Person("Ana").group) == ("host", "cast")
    assert Speaker("Ana", Role.HOST).inferred is None
    assert not Speaker("Ana", Role.HOST).assigned
    assert Inference() == Inference(asked=0, questions=0, welcomes=False, host=None, alone=False)
    assert VoiceRequest("Ana", "low", "--voice").option
    turn = Turn("Ana", "Hello.", 1, 1, ())
    assert (turn.labelled, turn.act, turn.continues, turn.joint, turn.manner) == (True, False, False, " ", "")
    assert not Respelling(0, 1, "wun").ipa


def test_an_utterance_is_words_unless_it_brings_spans() -> None:
    voice = Voice("tone", "low")
    plain = Utterance("Hi.", "Hi.", voice, "Ana", 0, 1)
    assert [(span.kind, span.text) for span in plain.spans] == [("words", "Hi.")]
    assert not plain.paragraph
    other = dataclasses.replace(plain, spoken="Ho.")
    assert [span.text for span in other.spans] == ["Hi."]  # those that it brings
    assert Utterance("", "", voice, "Ana", 0, 1).spans == ()


def test_each_sound_of_a_score_once() -> None:
    bell, theme, gong, sting = (Asset(Path(f"{name}.wav"), name) for name in ("bell", "theme", "gong", "sting"))
    assert Score().assets() == ()
    assert (Score().intro_overlap, Score().outro_overlap, bell.frames) == (0.0, 0.0, 0)
    score = Score((("bell", bell), ("ding", bell), ("gong", gong)), intro=theme, outro=theme, sting=sting)
    assert score.assets() == (bell, gong, theme, sting)


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("de-AT", "de"),
        ("EN_us", "en"),
        ("zh-Hans", "cmn"),
        ("no", "nb"),
        ("nn-NO", "nb"),
        ("iw", "he"),
        ("tl", "fil"),
    ],
)
def test_the_language_of_a_tag(tag: str, language: str) -> None:
    assert primary(tag) == language
