from __future__ import annotations

import re
from pathlib import Path

import pytest

import qa2audio.show.pages
from qa2audio.show.pages.interface_words import labels

LANGUAGES = [path.stem for path in (Path(qa2audio.show.pages.__file__).parent / "labels").glob("*.json")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_everything(language: str) -> None:
    found, english = labels(language), labels("en").words
    assert found.language == language
    assert {key: re.findall(r"\{\w+\}", text) for key, text in found.words.items()} == {
        key: re.findall(r"\{\w+\}", text) for key, text in english.items()
    }


@pytest.mark.parametrize(("tag", "language"), [("de-AT", "de"), ("en-gb", "en"), ("xx", "en"), ("../en", "en")])
def test_the_nearest_language_is_taken(tag: str, language: str) -> None:
    assert labels(tag).language == language
