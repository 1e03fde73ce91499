"""Digests are on people's disks: each is what it always was (the constants are those of version 0.1.0)."""

from __future__ import annotations

import hashlib
import io
from pathlib import Path
from typing import Any

import pytest

from qa2audio.files.file_digest import digest_of_file, digest_of_stream
from qa2audio.files.value_digest import digest_of_bytes, digest_of_compact, digest_of_text, digest_of_value
from qa2audio.model import Utterance, Voice
from qa2audio.show.pages.digest import digest as digest_of_page
from qa2audio.show.pages.policy import source
from qa2audio.synthesis.groups import key

EMPTY = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_value_has_the_digest_that_it_always_had() -> None:
    value = {"b": [1, 2.5, None, True], "a": "Käse \U0001f399", "c": {"z": 1, "y": "\u2028"}}
    assert digest_of_value(value) == "807fc80c103cbd0f0826278ed29f6976fbf850ce555e6431c1cb13502004b717"
    seal = [[10, 24000, "ab", [["word", 0, 5]]], [1, 2, "é", None]]
    assert digest_of_value(seal) == "b6da4ab9bc8e9711665d8e9c6ae9dd0afb06e77ef5c46ec05ebee18321e778d8"


def test_takes_stand_under_the_key_that_they_always_had() -> None:
    voice = Voice(engine="tone", name="low", language="en")
    said = Utterance(text="Héllo.", spoken="Héllo.", voice=voice, speaker="A", part=0, line=1)
    assert key([said], "tone 1", 400) == "a8d6eded933e8b53c9cfaa4bd1580d70a43e08a90badcc6bd47c3ac8fa330934"


def test_pages_and_policies_have_the_digests_that_they_always_had() -> None:
    page = "4bb6de80b2a21b15f3688bc3006cdf2c76b3e5cbf2a6cb5e4b8a18a78fc4cf81"
    assert digest_of_page(b"x", "é\ud800", (1, "a")) == page
    assert source("alert('é')") == "'sha256-FWb5PT1e9unSb7tPZxZqQu4Sh1Dyv6QkUHC7fQfv7cI='"


def test_the_order_of_keys_decides_nothing_and_that_of_lists_does() -> None:
    assert digest_of_value({"a": 1, "b": {"c": 2, "d": 3}}) == digest_of_value({"b": {"d": 3, "c": 2}, "a": 1})
    assert digest_of_value([1, 2]) != digest_of_value([2, 1])
    assert digest_of_compact({"a": 1, "b": 2}) != digest_of_compact({"b": 2, "a": 1})


def test_a_compact_digest_is_that_of_json_without_spaces() -> None:
    assert digest_of_compact([1, {"ä": [None, "b"]}]) == digest_of_text('[1,{"\\u00e4":[null,"b"]}]')


def test_what_json_cannot_hold_is_turned_into_what_it_can() -> None:
    def plain(value: Any) -> str:
        return f"file {value.name}"

    assert digest_of_value([Path("x/a")], plain=plain) == digest_of_value(["file a"])
    with pytest.raises(TypeError):
        digest_of_value([Path("x/a")])


def test_text_is_utf_8_and_bytes_are_themselves() -> None:
    assert digest_of_text("") == digest_of_bytes(b"") == EMPTY
    assert digest_of_text("é") == digest_of_bytes(b"\xc3\xa9") == hashlib.sha256(b"\xc3\xa9").hexdigest()
    assert digest_of_bytes(memoryview(b"head tail")[5:]) == digest_of_text("tail")
    assert digest_of_bytes(b"abc", "md5") == "900150983cd24fb0d6963f7d28e17f72"


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, 1 << 20, (1 << 21) + 3])
def test_a_file_of_any_length(tmp_path: Path, size: int) -> None:
    data = bytes(number % 251 for number in range(997)) * (size // 997 + 1)
    path = tmp_path / "a"
    path.write_bytes(data[:size])
    assert digest_of_file(path) == hashlib.sha256(data[:size]).hexdigest()
    assert digest_of_file(path, "md5") == hashlib.md5(data[:size]).hexdigest()  # noqa: S324 - as servers do


def test_of_a_stream_what_is_still_to_come() -> None:
    stream = io.BytesIO(b"head tail")
    stream.seek(5)
    assert digest_of_stream(stream) == digest_of_text("tail")
    assert stream.tell() == 9


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        digest_of_file(tmp_path / "a")
