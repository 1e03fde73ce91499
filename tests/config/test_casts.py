from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.config import bundled_voices, cast_engine, find_cast, load_cast, load_profiles
from qa2audio.errors import ConfigError
from qa2audio.model import Role

if TYPE_CHECKING:
    from pathlib import Path


def test_the_neural_cast_is_found_by_name(tmp_path: Path) -> None:
    path = find_cast(type(tmp_path)("neural"), tmp_path)
    assert path == bundled_voices() / "casts" / "neural.toml"
    assert cast_engine(path) == "kokoro"
    assert load_cast(path, "kokoro") == ((), ())


def test_ones_own_cast_goes_before_ours(tmp_path: Path) -> None:
    (tmp_path / "casts").mkdir()
    own = tmp_path / "casts" / "neural.toml"
    own.write_text('[cast]\nhost = "claire"\n')
    assert find_cast(type(tmp_path)("neural"), tmp_path) == own
    assert cast_engine(own) is None


def test_a_file_is_a_file_whatever_it_is_called(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    here = type(tmp_path)("neural")
    here.write_text('[cast]\nhost = "claire"\n')
    assert find_cast(here, tmp_path) == here
    missing = type(tmp_path)("cast.toml")
    assert find_cast(missing, tmp_path) == missing
    elsewhere = type(tmp_path)("casts/neural")  # a path, though it ends like a name
    assert find_cast(elsewhere, tmp_path) == elsewhere


def test_an_unknown_cast_gets_a_hint(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match='Did you mean "neural"'):
        find_cast(type(tmp_path)("nueral"), tmp_path)


def test_one_person_s_voice_by_two_engines_is_known_as_that() -> None:
    profiles = {profile.name: profile for profile in load_profiles()}
    people = {profile.same_person: profile for profile in profiles.values() if profile.same_person}
    assert {name: profile.voice.name for name, profile in people.items()} == {
        "heart": "heart", "fenrir": "fenrir", "emma": "emma", "cora": "kore",
    }  # fmt: skip
    for name, profile in people.items():
        assert profiles[name].voice.name.endswith(f"_{profile.voice.name}")
        assert (profiles[name].sex, profiles[name].voice.language) == (profile.sex, profile.voice.language)


def test_the_neural_profiles_fill_every_role_and_differ() -> None:
    neural = [profile for profile in load_profiles() if profile.voice.engine == "kokoro"]
    assert len(neural) >= 6
    assert len({profile.voice.name for profile in neural}) == len(neural)
    assert {profile.roles[0] for profile in neural if profile.roles} == set(Role)
