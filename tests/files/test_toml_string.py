from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.files.toml_string import toml_string


@given(st.text(st.characters(exclude_categories=["Cs"])) | st.booleans() | st.lists(st.text(max_size=3)))
def test_what_is_written_is_read_as_it_was(value: Any) -> None:
    if isinstance(value, list):
        value = [text.encode("utf-8", "replace").decode() for text in value]
    written = toml_string(value)
    assert "\n" not in written
    assert tomllib.loads(f"a = {written}")["a"] == value


@pytest.mark.parametrize(
    ("value", "written"),
    [("a\x7fb", '"a\\u007fb"'), ("é\U0001f399", '"é\U0001f399"'), ("half \ud800", '"half ?"')],
)
def test_signs_that_json_and_toml_write_differently(value: str, written: str) -> None:
    assert toml_string(value) == written
