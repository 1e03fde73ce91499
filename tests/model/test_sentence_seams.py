"""Where a space is missing between two sentences."""

from __future__ import annotations

import pytest

from qa2audio.model.sentence_seams import seams


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("the way you do it.", "Kelsey wrote it"),
        ("so it is!", "Yes"),
        ("is it?", "No"),
        ('he said "it is so."', "Ana"),
        ("(as it is.)", "Ben"),
        ("it.", "Ana."),  # a sentence of one word, then the end
        ("is.", "A"),
        ("it.", "API keys"),  # a word of capitals, but no file's ending follows a lower-case word: see below
        ("on the way.", "Überall"),
        (f"{'a' * 60}.", "Ben"),
    ],
)
def test_a_seam(before: str, after: str) -> None:
    expected = [] if after.startswith("API") else [len(before)]
    assert list(seams(before + after)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "it. Kelsey",
        "it.kelsey",
        "Node.Js",  # the word before is no lower case
        "a.Kelsey",  # one letter
        "e.G. this",
        "www.example.Org",
        "https://some.Where",
        "ana@example.Org",
        "see src/lib.Main",
        "see lib\\some.Main",
        "my_file.Main",
        "readme.MD",
        "archive.TAR",
        "archive.JSON",
        "call it.Then()",
        "path.Part/next",
        "path.Part@home",
        "path.Part_name",
        "path.Part\\name",
        "path.Part=1",
        "module.Class.method",
        "it.5",
    ],
)
def test_no_seam(text: str) -> None:
    assert not list(seams(text))


def test_every_seam_of_a_text() -> None:
    assert list(seams("do it.Kelsey said so.Ben did not. It was.JSONS")) == [6, 21, 41]
    assert list(seams("so it was.M")) == [10]
