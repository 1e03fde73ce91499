"""Glued sentences, which the pipeline parts."""

from __future__ import annotations

import pytest

from qa2audio.model.sentence_seams import seams


@pytest.mark.parametrize(
    "text",
    [
        "do it.Kelsey came",
        "is it?Then",
        "go away.”Then",
        "they (did!)And",
        "brand-new.It is",
        "it.Its",
        "so.Ärger",
    ],
)
def test_glued(text: str) -> None:
    (seam,) = seams(text)
    assert text[seam].isupper()


@pytest.mark.parametrize(
    "text",
    [
        "https://example.com/some.Page",
        "see www.example.Com",
        "me@home.Org",
        "Node.js and Vue.JS",
        "e.g.This",
        "v1.2.Three",
        "readme.MD",
        "fmt.Println(x)",
        "lib.File.Name",
        "src/it.Then",
        "U.S.A.",
        "it. Then",
        "it.then",
        "10.Then",
    ],
)
def test_not_glued(text: str) -> None:
    assert list(seams(text)) == []
