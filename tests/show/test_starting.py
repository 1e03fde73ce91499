"""A new show: valid as it is, with every setting in it, and nothing written over."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import jsonschema
import pytest

from qa2audio.config import load_show, show_schema
from qa2audio.errors import OutputError
from qa2audio.model import Show
from qa2audio.show.new_show import start_show

TITLES = ["My Show", 'Q&A: "quotes" \\ back', "שלום 🚀", "@URL@ and @TITLE@", "a\x7fb", "half \ud83d"]


@pytest.mark.parametrize("title", TITLES)
def test_any_title_is_a_valid_show(tmp_path: Path, title: str) -> None:
    start_show(tmp_path / "show", Show(title, url="https://x.example/show"), schema=show_schema())
    show, _ = load_show(tmp_path / "show")
    assert show.title == title.replace("\ud83d", "?")
    assert show.url == "https://x.example/show"


def test_every_setting_is_there_and_right(tmp_path: Path) -> None:
    """Take the comment signs off, and the file says everything that can be said."""
    start_show(tmp_path, Show("T"), schema=show_schema())
    for name in ("cover.jpg", "intro.mp3", "outro.mp3", "bell.mp3", "sting.mp3"):
        (tmp_path / "assets" / name).touch()
    text = (tmp_path / "show.toml").read_text(encoding="utf-8")
    said = re.sub(r'(?m)^# (?=(?:\[|"[^"]+" =|\w+ = ))', "", text)
    (tmp_path / "show.toml").write_text(said, encoding="utf-8")
    schema = json.loads(show_schema())
    values = tomllib.loads(said)
    jsonschema.validate(values, schema)
    assert set(values) == set(schema["properties"])
    for table in ("owner", "pauses", "production", "sound"):
        assert set(values[table]) == set(schema["properties"][table]["properties"])
    for table in ("people", "funding"):
        assert set(values[table][0]) == set(schema["properties"][table]["items"]["properties"])
    load_show(tmp_path)


@pytest.mark.parametrize("name", ["show.toml", ".gitignore", "transcripts/01-a-first-conversation.md"])
def test_nothing_is_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).parent.mkdir(exist_ok=True)
    (tmp_path / name).write_text("mine", encoding="utf-8")
    with pytest.raises(OutputError, match=re.escape(name)):
        start_show(tmp_path, Show("T"), schema=show_schema())
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == [Path(name).name]


def test_what_stands_there_already_may_stay(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("mine", encoding="utf-8")
    start_show(tmp_path, Show("T"), schema=show_schema())
    assert (tmp_path / "README.md").read_text(encoding="utf-8") == "mine"
