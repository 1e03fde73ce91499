from __future__ import annotations

import pytest

from qa2audio.publish.tags.iso639 import iso639_2


@pytest.mark.parametrize(
    ("tag", "code"),
    [
        ("en", "eng"),
        ("en-GB", "eng"),
        ("de_AT", "deu"),
        ("yue", "yue"),
        ("ZH-hant", "zho"),
        ("", "und"),
        ("x-y", "und"),
    ],
)
def test_codes(tag: str, code: str) -> None:
    assert iso639_2(tag) == code
