"""Voice profiles and cast files: what they become, and what each mistake is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.config import episode_facts, load_cast, load_profile, load_profiles, parse_voice_option
from qa2audio.errors import ConfigError, OptionError
from qa2audio.model import FrontMatter, Profile, Role, Voice, VoiceRequest

if TYPE_CHECKING:
    from pathlib import Path


def test_a_profile_is_read(tmp_path: Path) -> None:
    path = tmp_path / "ada.toml"
    path.write_text('voice = "en-us+f3"\nroles = ["host"]\nrate = 0.9\npitch = -2\n', encoding="utf-8")
    assert load_profile(path) == Profile(
        "ada", Voice("pyttsx3", "en-us+f3", rate=0.9, pitch=-2.0), (Role.HOST,)
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('voice = "en"\npich = 1\n', 2, ['unknown key "pich"', 'Did you mean "pitch"?']),
        ('rate = 1\nvoice = ""\n', 2, ['"voice" must be a text']),
        ("rate = 1\n", None, ['"voice" is missing']),
        ('voice = "en"\nrate = "fast"\n', 2, ['"rate" must be a number from 0.3 to 3']),
        ('voice = "en"\nrate = true\n', 2, ['"rate" must be a number']),
        ('voice = "en"\npitch = 99\n', 2, ["from -24 to 24"]),
        ('voice = "en"\n\nroles = ["guset"]\n', 3, ['unknown role "guset"', 'Did you mean "guest"?']),
        ('voice = "en"\nroles = "guest"\n', 2, ["must be a list"]),
        ('voice = "en\n', 1, ["not TOML"]),
        ('voice = "en"\noptions = "hd"\n', 2, ['"options" must be a table']),
        ('voice = "en"\n[options]\nmodel = ["hd"]\n', 3, ['"model" must be a text']),
    ],
)
def test_a_wrong_profile_is_told_with_its_line(
    tmp_path: Path, text: str, line: int | None, words: list[str]
) -> None:
    path = tmp_path / "ada.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_profile(path)
    place = str(path) if line is None else f"{path}:{line}"
    assert str(caught.value).startswith(f"{place}: ")
    for word in words:
        assert word in str(caught.value)


def test_an_engine_s_own_options_are_handed_on_in_one_order(tmp_path: Path) -> None:
    path = tmp_path / "ada.toml"
    path.write_text('voice = "coral"\n[options]\nmodel = "hd"\nheat = 1\n', encoding="utf-8")
    assert load_profile(path).voice.options == (("heat", 1.0), ("model", "hd"))


def test_a_transcript_has_no_say_in_an_engine_s_options() -> None:
    """They may name a server, and a transcript may be anybody's."""
    text = "cast:\n  Ana:\n    voice: coral\n    options:\n      base_url: http://evil.example\n"
    with pytest.raises(ConfigError, match='unknown key "options"'):
        episode_facts(FrontMatter(text, "yaml", 1), "talk.md", engine="openai")


def test_a_missing_and_a_latin_1_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="cannot be read"):
        load_profile(tmp_path / "nobody.toml")
    path = tmp_path / "ada.toml"
    path.write_bytes('description = "Zoë"'.encode("latin-1"))
    with pytest.raises(ConfigError, match="not UTF-8"):
        load_profile(path)


def test_at_least_eight_different_voices_ship() -> None:
    profiles = load_profiles()
    assert len(profiles) >= 8
    assert len({(p.voice.name, p.voice.pitch) for p in profiles}) == len(profiles)
    assert all(p.description and p.voice.rate <= 1.05 for p in profiles)
    assert {role for p in profiles for role in p.roles} == set(Role)


def test_a_later_folder_replaces_a_profile(tmp_path: Path) -> None:
    own = load_profiles()
    (tmp_path / f"{own[0].name}.toml").write_text('voice = "de"', encoding="utf-8")
    (tmp_path / "zoe.toml").write_text('voice = "fr"', encoding="utf-8")
    merged = {p.name: p.voice.name for p in load_profiles(tmp_path)}
    assert merged[own[0].name] == "de"
    assert merged["zoe"] == "fr"
    assert len(merged) == len(own) + 1


def test_a_cast_file_gives_requests_and_described_voices(tmp_path: Path) -> None:
    path = tmp_path / "cast.toml"
    path.write_text(
        '[cast]\nKelsey = "en-us+m3"\nhost = { voice = "en-gb+f1", rate = 0.9, pitch = -2 }\n', encoding="utf-8"
    )
    requests, profiles = load_cast(path, "pyttsx3")
    assert requests == (
        VoiceRequest("Kelsey", "en-us+m3", str(path), 2, option=False),
        VoiceRequest("host", "cast.toml: host", str(path), 3, option=False),
    )
    assert profiles == (Profile("cast.toml: host", Voice("pyttsx3", "en-gb+f1", rate=0.9, pitch=-2.0)),)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "there is no [cast] table"),
        ("[cats]\n", 'Did you mean "cast"?'),
        ("[cast]\nKelsey = 3\n", ":2: "),
        ('[cast]\nKelsey = { voise = "en" }\n', 'Did you mean "voice"?'),
    ],
)
def test_a_wrong_cast_file_is_told(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "cast.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        load_cast(path, "pyttsx3")
    assert words in str(caught.value)


def test_voice_options() -> None:
    assert parse_voice_option(" Kelsey = tone/low ") == VoiceRequest("Kelsey", "tone/low", "--voice")
    for wrong in ("Kelsey", "=en", "Kelsey="):
        with pytest.raises(OptionError, match="NAME=VOICE"):
            parse_voice_option(wrong)
