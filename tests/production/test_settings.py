"""What somebody chose, and what nobody did."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa2audio.errors import ConfigError
from qa2audio.model import DEFAULT_ENGINE, Style
from qa2audio.production.settings import Settings, with_cast


@pytest.fixture
def cast(tmp_path: Path) -> Path:
    path = tmp_path / "cast.toml"
    path.write_text('engine = "tone"\n[cast]\nAna = "low"\n', encoding="utf-8")
    return path


def test_an_engine_that_nobody_chose_is_none_until_it_is_needed() -> None:
    assert Settings().engine is None
    assert Style().engine is None
    assert Settings().chosen_engine == DEFAULT_ENGINE


@pytest.mark.parametrize(
    ("asked", "show", "with_file", "chosen"),
    [
        (None, None, False, DEFAULT_ENGINE),
        (None, "kokoro", False, "kokoro"),
        ("tone", "kokoro", False, "tone"),
        (None, None, True, "tone"),
        (None, "kokoro", True, "tone"),
        ("kokoro", None, True, "kokoro"),
        (DEFAULT_ENGINE, None, True, DEFAULT_ENGINE),  # to ask for the usual one is to ask
        (DEFAULT_ENGINE, "kokoro", False, DEFAULT_ENGINE),
    ],
)
def test_who_is_asked_first(
    cast: Path, asked: str | None, show: str | None, with_file: bool, chosen: str
) -> None:
    settings = Settings(engine=asked, style=Style(engine=show), cast_file=cast if with_file else None)

    assert with_cast(settings).chosen_engine == chosen


def test_a_cast_without_an_engine_chooses_none(tmp_path: Path) -> None:
    path = tmp_path / "cast.toml"
    path.write_text('[cast]\nAna = "low"\n', encoding="utf-8")

    assert with_cast(Settings(cast_file=path)).engine is None
    assert with_cast(Settings(cast_file=path)).cast_file == path


def test_a_cast_is_found_by_name(tmp_path: Path, cast: Path) -> None:
    (tmp_path / "casts").mkdir()
    cast.rename(tmp_path / "casts" / "mine.toml")

    found = with_cast(Settings(cast_file=Path("mine"), voices=tmp_path))

    assert found.cast_file == tmp_path / "casts" / "mine.toml"
    assert found.engine == "tone"
    with pytest.raises(ConfigError, match='there is no cast "mien"'):
        with_cast(Settings(cast_file=Path("mien"), voices=tmp_path))


def test_nothing_is_changed_without_a_cast() -> None:
    settings = Settings(engine="tone")

    assert with_cast(settings) is settings
