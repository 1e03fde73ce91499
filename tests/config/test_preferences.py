"""What a user prefers: read, written with what else stands in the file, refused with its line."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa2audio.config.preferences import Preferences, load_preferences, preferences_file, write_preference
from qa2audio.errors import ConfigError, OptionError


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QA2AUDIO_CONFIG", str(tmp_path / "mine" / "config.toml"))
    return tmp_path / "mine" / "config.toml"


def test_no_file_prefers_nothing(file: Path) -> None:
    assert preferences_file() == file
    assert load_preferences() == Preferences()


def test_what_is_written_is_read_and_comments_stay(file: Path) -> None:
    write_preference("engine", ("kokoro",))
    file.write_text(f"# mine\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    write_preference("lexicon", ("a.toml", "b.pls"))
    assert load_preferences() == Preferences(
        engine="kokoro", lexicon=(Path("a.toml").absolute(), Path("b.pls").absolute())
    )
    write_preference("engine", ())
    assert load_preferences().engine is None
    assert file.read_text(encoding="utf-8").startswith("# mine\n")


@pytest.mark.parametrize("name", ['quo"te', "back\\slash", "ünï", "a\nb"])
def test_any_text_comes_back_as_it_was(file: Path, name: str) -> None:
    write_preference("cast", (name,))
    assert load_preferences().cast == Path(name)


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        ('engine = "kokoro"\ncats = 1\n', 2, 'unknown key "cats"'),
        ("engine = 1\n", 1, "must be a text"),
        ('\nlexicon = "a.toml"\n', 2, "must be a list"),
    ],
)
def test_what_is_wrong_is_named_with_its_line(file: Path, text: str, line: int, message: str) -> None:
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError, match=message) as caught:
        load_preferences()
    assert caught.value.location is not None
    assert caught.value.location.line == line
    with pytest.raises(ConfigError):
        write_preference("output", ("out",))
    assert file.read_text(encoding="utf-8") == text


def test_keys_that_are_unknown_and_values_too_many_are_refused(file: Path) -> None:
    with pytest.raises(OptionError, match='unknown key "engin"'):
        write_preference("engin", ("kokoro",))
    with pytest.raises(OptionError, match="takes one value"):
        write_preference("engine", ("kokoro", "piper"))
    assert not file.exists()
