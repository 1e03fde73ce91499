"""Pronunciations in files: the last counts most, and what cannot be one is named."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa2audio.errors import ConfigError
from qa2audio.production.lexicons import load_lexicon
from qa2audio.spoken import speak


def said(text: str, *paths: Path) -> str:
    return speak(text, language="en", engine="", lexicon=load_lexicon(paths))


def written(path: Path, content: str, encoding: str = "utf-8") -> Path:
    path.write_text(content, encoding=encoding)
    return path


def test_the_last_file_counts_most(tmp_path: Path) -> None:
    first = written(tmp_path / "first.toml", '[words]\nQux = "kooks"\nZyx = "zicks"\n', "utf-8-sig")
    last = written(tmp_path / "last.toml", '[words]\nQux = "kucks"\n')
    assert said("Qux and Zyx.", first, last) == "kucks and zicks."
    assert said("Qux and Zyx.", last, first) == "kooks and zicks."
    below = load_lexicon([first])
    assert speak("Zyx.", language="en", engine="", lexicon=load_lexicon([last], below)) == "zicks."


def test_without_a_file_it_is_ours() -> None:
    assert load_lexicon([]) == load_lexicon(())
    assert said("Hello.") == "Hello."


def test_what_is_no_lexicon_is_named(tmp_path: Path) -> None:
    (tmp_path / "latin.toml").write_bytes('[words]\nQux = "köks"\n'.encode("latin-1"))
    large, allowed = tmp_path / "large.toml", tmp_path / "allowed.toml"
    for path, size in ((large, (16 << 20) + 1), (allowed, 16 << 20)):
        with path.open("wb") as file:
            file.write(b"#")
            file.truncate(size)
    cases = [
        ("missing.toml", "cannot be read: No such"),
        ("latin.toml", "is not UTF-8"),
        ("large.toml", "too large"),
    ]
    for name, message in cases:
        with pytest.raises(ConfigError, match=message) as problem:
            load_lexicon([tmp_path / name])
        assert problem.value.location is not None
        assert problem.value.location.where == str(tmp_path / name)
    with pytest.raises(ConfigError) as other:
        load_lexicon([allowed])  # its zeros are no TOML, but it is read
    assert "too large" not in str(other.value)
