"""What front matter, cast file and show say of an episode, and what becomes of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qa2audio.errors import ConfigError
from qa2audio.model import Facts, FrontMatter, Profile, Role, Style, Transcript, Voice, VoiceRequest
from qa2audio.production.episode_plan import plan
from qa2audio.production.knowledge import apply, gather, lexicon_of
from qa2audio.production.settings import Settings
from qa2audio.transcript import read
from qa2audio.transcript.role_reason import role_reason

FRONT = """\
title: Locks
series: The Old Canal
language: en-gb
host: Mara Lindt
guest: John Quincy Doe
aliases:
  Doc: John Quincy Doe
cast:
  Mara Lindt: low
soundbites: 2
"""
CAST = """\
engine = "tone"
[cast]
"John Quincy Doe" = "high"
[speakers]
"Mara Lindt" = { role = "guest", language = "sv" }
[aliases]
Doc = "Mara Lindt"
"""


def front(text: str = FRONT) -> FrontMatter:
    return FrontMatter(text, "yaml", 2)


@pytest.fixture
def cast_file(tmp_path: Path) -> Path:
    path = tmp_path / "cast.toml"
    path.write_text(CAST, encoding="utf-8")
    return path


def test_nothing_is_known_where_nobody_says_anything() -> None:
    assert gather(None, "talk.txt", Settings()) == Facts()


def test_a_cast_file_is_a_later_word_than_the_front_matter_and_the_show_an_earlier_one(cast_file: Path) -> None:
    low, high = Profile("low", Voice("tone", "low")), Profile("own", Voice("tone", "high"))
    show = Facts(
        roles=(("Mara Lindt", Role.NARRATOR),),
        people=("Mara Lindt", "Ivo"),
        languages=(("Ivo", "hr"),),
        aliases=(("Doc", "Ivo"), ("ML", "Mara Lindt")),
        requests=(VoiceRequest("Ivo", "low", "show.toml"),),
        profiles=(low, high),
        soundbites_wanted=5,
        language="de",
    )
    settings = Settings(cast_file=cast_file, style=Style(facts=show))

    facts = gather(front(), "talk.txt", settings)

    assert (facts.title, facts.series, facts.language) == ("Locks", "The Old Canal", "en-gb")
    assert dict(facts.roles) == {"Mara Lindt": Role.GUEST, "John Quincy Doe": Role.GUEST}
    assert [role for name, role in facts.roles if name == "Mara Lindt"] == [
        Role.NARRATOR,
        Role.HOST,
        Role.GUEST,
    ]
    assert dict(facts.aliases) == {"Doc": "Mara Lindt", "ML": "Mara Lindt"}
    assert dict(facts.languages) == {"Ivo": "hr", "Mara Lindt": "sv"}
    assert facts.people[:2] == ("Mara Lindt", "Ivo")
    assert [request.voice for request in facts.requests] == [
        "low"
    ]  # the show's are wishes, asked for elsewhere
    assert facts.profiles == ()
    assert facts.soundbites_wanted == 2


def test_a_show_says_how_many_soundbites_where_the_episode_does_not() -> None:
    settings = Settings(style=Style(facts=Facts(soundbites_wanted=5)))

    assert gather(front("title: A"), "talk.txt", settings).soundbites_wanted == 5
    assert gather(front("soundbites: 2"), "talk.txt", settings).soundbites_wanted == 2


def test_described_voices_are_of_the_engine_that_speaks() -> None:
    text = "cast:\n  Ana: { voice: low, rate: 0.9 }"

    (profile,) = gather(front(text), "talk.txt", Settings(style=Style(engine="tone"))).profiles

    assert (profile.voice.engine, profile.voice.name, profile.voice.rate) == ("tone", "low", 0.9)


def told(transcript: str | None, *, option: str | None = None, facts: str = "", show: str = "") -> str:
    settings = Settings(language=option, style=Style(facts=Facts(language=show)))
    before = Transcript("t", "T", None, (), (), language=transcript)
    return apply(before, Facts(language=facts), settings).spoken_in


@pytest.mark.parametrize(
    ("transcript", "option", "facts", "show", "language"),
    [
        (None, None, "", "", "en"),
        (None, None, "", "de", "de"),
        ("en", None, "", "de", "en"),  # it says so
        ("fr", None, "", "de", "fr"),
        ("en", None, "sv", "de", "sv"),
        ("en", "it", "sv", "de", "it"),
    ],
)
def test_who_is_asked_for_the_language(
    transcript: str | None, option: str | None, facts: str, show: str, language: str
) -> None:
    assert told(transcript, option=option, facts=facts, show=show) == language


def test_title_and_series_of_the_front_matter_go_first_and_its_problems_stand_in_order() -> None:
    before = Transcript("t", "T", "S", (), ())
    facts = gather(front("title: New\ndate: soon\nseries: Other"), "t", Settings())

    after = apply(before, facts, Settings())

    assert (after.title, after.series) == ("New", "Other")
    assert [(problem.code, problem.line) for problem in after.problems] == [("front matter", 3)]
    assert (apply(before, Facts(), Settings()).title, apply(before, Facts(), Settings()).series) == ("T", "S")


TALK = """\
---
{facts}---

Mara: Why do you like clocks so much?

JD: Because they tick.

Mara: And when they do not?

JD: Then I repair them, and off they go.
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(output=tmp_path / "out", cache=tmp_path / "cache", engine="tone", assets=tmp_path / "none")


@pytest.mark.parametrize("suffix", ["txt", "md", "vtt", "fountain", "json", "tags.txt"])
def test_every_reader_is_told_who_is_meant(tmp_path: Path, suffix: str) -> None:
    known = Facts(people=("Mara Lindt", "John Quincy Doe"), roles=(("Lindt", Role.HOST),))
    path = tmp_path / f"talk.{suffix}"
    path.write_text(AS_TOLD[suffix], encoding="utf-8")

    transcript = read(path, known=known)

    assert [speaker.name for speaker in transcript.speakers] == ["Mara Lindt", "John Quincy Doe"]
    assert [speaker.role for speaker in transcript.speakers] == [Role.HOST, Role.GUEST]
    assert [role_reason(one) for one in transcript.speakers] == [
        "the front matter or the cast says so",
        "talks with Mara Lindt, who hosts",
    ]


LINES = [("Mara", "Why is it?"), ("JD", "Because."), ("Mara", "And then?"), ("JD", "It ticks.")]
AS_TOLD = {
    "txt": "\n\n".join(f"{name}: {text}" for name, text in LINES),
    "md": "\n\n".join(f"**{name}:** {text}" for name, text in LINES),
    "vtt": "WEBVTT\n\n"
    + "\n\n".join(
        f"00:{at:02}.000 --> 00:{at + 1:02}.000\n<v {name}>{text}" for at, (name, text) in enumerate(LINES)
    ),
    "fountain": "INT. SHOP - DAY\n\n" + "\n\n".join(f"@{name}\n{text}" for name, text in LINES),
    "json": "[" + ", ".join(f'{{"speaker": "{name}", "text": "{text}"}}' for name, text in LINES) + "]",
    "tags.txt": "\n".join(f"<{name}>{text}</{name}>" for name, text in LINES),
}


def test_front_matter_names_whom_a_label_means_and_a_request_asks_by_any_of_the_names(
    tmp_path: Path, settings: Settings
) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(TALK.format(facts="host: Mara Lindt\nguest: John Quincy Doe\n"), encoding="utf-8")

    for asked in ("JD", "jqd", "doe", "John Quincy Doe", "Quincy", "Dr. Doe", "guest"):
        wish = VoiceRequest(asked, "tone-3", "--voice")
        made = plan(path, replace(settings, requests=(wish,)))
        assert [(one.name, voice.name) for one, voice, _ in made.cast.roles][1] == ("John Quincy Doe", "tone-3")
    assert made.transcript.problems == ()


def test_a_show_s_wishes_are_for_those_who_are_heard(tmp_path: Path, settings: Settings) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(TALK.format(facts="guest: John Quincy Doe\n"), encoding="utf-8")
    wishes = {
        "Mara Lindt": "tone-4",
        "Doe": "tone-3",
        "Ivo": "tone-2",
        "narrator": "tone-1",
        "Jo Doe": "nobody",
    }
    show = Facts(requests=tuple(VoiceRequest(name, voice, "show.toml") for name, voice in wishes.items()))

    made = plan(path, replace(settings, style=Style(facts=show)))

    assert {one.name: voice.name for one, voice, _ in made.cast.roles} == {
        "Mara": "tone-4",
        "John Quincy Doe": "tone-3",
    }


def test_a_lexicon_of_the_front_matter_lies_in_the_transcript_s_folder(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('[words]\nwasm = "own"\n', encoding="utf-8")
    (tmp_path / "option.toml").write_text('[words]\nwasm = "option"\n', encoding="utf-8")
    path = tmp_path / "talk.txt"

    def said(facts: Facts, *options: Path) -> str:
        lexicon = lexicon_of(facts, path, Settings(lexicon_files=options))
        return [entry.spoken for entry in lexicon.entries if entry.written == "wasm"][-1]

    assert said(Facts(lexicon_files=("own.toml",))) == "own"
    assert said(Facts(lexicon_files=("own.toml",), words=(("wasm", "word"),))) == "word"
    assert said(Facts(words=(("wasm", "word"),)), tmp_path / "option.toml") == "option"
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "link.toml").symlink_to(tmp_path / "own.toml")
    with pytest.raises(ConfigError, match="is not in the transcript's folder"):
        lexicon_of(Facts(lexicon_files=("link.toml",)), tmp_path / "below" / "talk.txt", Settings())
