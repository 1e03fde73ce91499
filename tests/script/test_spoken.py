"""From written to spoken."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.script.glue import seams
from qa2audio.script.spoken import STEPS, speak


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("It  is\u00a0so.\n\nYes.", "It is so. Yes."),
        ("a [[b]] c", "a [b] c"),
        ("a [\u200b[b]\u200b] c", "a [b] c"),
        ("a <b> c", "a b c"),
        ("a\x07b\tc", "a b c"),
        ("co\u00adoper\u200bate\ufeff", "cooperate"),
        ("It is it.Then it rained!”And so?", "It is it. Then it rained!” And so?"),
        ("Q&A with R & D", "Q and A with R and D"),
        ("Fine 😀👍🏽 thanks ❤️", "Fine thanks"),
        ("“Curly” quotes, and don’t…", "“Curly” quotes, and don’t…"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("Node.js 2.0 at 10:30, e.g. €5 — 80%", "Node.js 2.0 at 10:30, e.g. €5 — 80%"),
        ("…", ""),
        ("&", "and"),
    ],
)
def test_spoken(written: str, spoken: str) -> None:
    assert speak(written) == spoken


@given(st.text())
def test_nothing_that_an_engine_would_obey_comes_through(text: str) -> None:
    spoken = speak(text)

    assert not {"[[", "]]", "<", ">", "&", "\u200b", "\u00ad"} & {
        *spoken,
        *(spoken[i : i + 2] for i in range(len(spoken))),
    }
    assert all(unicodedata.category(char) not in ("Cc", "Cs") for char in spoken)
    assert spoken == " ".join(spoken.split())
    assert speak(spoken) == spoken


def test_each_step_has_a_name_of_its_own() -> None:
    assert len({name for name, _ in STEPS}) == len(STEPS)


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
