"""What an author wants left out is left out, in every format, and listed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.transcript.with_facts import read_with_facts, said, skipped

from qa2audio.errors import ConfigError
from qa2audio.model import Facts, SkipRule
from qa2audio.transcript.formats.known_formats import FORMATS
from qa2audio.transcript.read_file import understand
from qa2audio.transcript.rows import split_rows
from qa2audio.transcript.source import Source

TEXT = """Lo: Day.

Share this episode

Mia: Hi, and
Page 3
so on.

Lo: 12 minutes read about bees.
"""


@pytest.mark.parametrize(
    ("skip", "expected"),
    [
        ("Share", ["Share this episode"]),
        ("share THIS", ["Share this episode"]),
        ("[Share, Page*]", ["Share this episode", "Page 3"]),
        ("Share*episode", ["Share this episode"]),
        ('"*minutes read"', ["Lo: 12 minutes read about bees."]),
        ("'Lo: 12'", ["Lo: 12 minutes read about bees."]),
        ("6-8", ["Share this episode", "Mia: Hi, and"]),
        ("9", ["Page 3"]),
        ("Pag*", ["Page 3"]),
    ],
)
def test_lines_are_left_out_by_what_they_begin_with(tmp_path: Path, skip: str, expected: list[str]) -> None:
    found = read_with_facts(tmp_path, f"---\nskip: {skip}\n---\n{TEXT}")

    assert skipped(found) == expected
    assert not found.problems


def test_whoever_speaks_goes_on_behind_what_is_left_out(tmp_path: Path) -> None:
    found = read_with_facts(tmp_path, f"---\nskip: [Share, Page*]\n---\n{TEXT}")

    assert said(found) == ["Lo: Day.", "Mia: Hi, and", "Mia: so on.", "Lo: 12 minutes read about bees."]


@pytest.mark.parametrize("skip", ["Pag", "his episode", "Sharing", "minutes read", "40-50"])
def test_what_no_line_begins_with_is_a_problem(tmp_path: Path, skip: str) -> None:
    found = read_with_facts(tmp_path, f"---\ntitle: Bees\nskip:\n  - {skip}\n---\n{TEXT}")

    assert not skipped(found)
    assert [(problem.code, problem.line, problem.about) for problem in found.problems] == [
        ("front matter", 4, skip)
    ]


def test_labels_are_found_as_if_the_lines_were_not_there(tmp_path: Path) -> None:
    text = "---\nskip: 'Topic:'\n---\nTopic: bees\n\nLo: Day.\n\nTopic: bees\n\nMia: Hi.\n\nTopic: bees\n\nLo: So.\n"

    assert said(read_with_facts(tmp_path, text)) == ["Lo: Day.", "Mia: Hi.", "Lo: So."]


FORMS = {
    "chat": "10:02 <lo> Day.\n10:03 <lo> Buy honey now.\n10:04 <mia> Hi.\n",
    "markdown": "# Bees\n\n**Lo:** Day.\n\n- Buy [honey](https://h.example) **now**.\n\n**Mia:** Hi.\n\n**Lo:** O\n",
    "json": '[{"speaker": "lo", "text": "Day."}, {"speaker": "lo", "text": "Buy honey now."},'
    ' {"speaker": "lo", "text": "So."}, {"speaker": "mia", "text": "Hi."}]\n',
    "vtt": "WEBVTT\n\n00:00.000 --> 00:01.000\n<v lo>Day.\n\n00:01.000 --> 00:02.000\nBuy honey now.\n\n"
    "00:02.000 --> 00:03.000\n<v mia>Hi.\n",
    "timed": "Lo (00:00:01): Day.\nBuy honey now.\n\nMia (00:00:04): Hi.\n\nLo (00:00:08): Oh.\n",
    "check-json": '{"parts": [{"kind": "turn", "speaker": "Lo", "text": "Day."},'
    ' {"kind": "turn", "speaker": "Lo", "text": "Buy honey now."},'
    ' {"kind": "turn", "speaker": "Mia", "text": "Hi."}]}\n',
}


@pytest.mark.parametrize("form", FORMS)
def test_it_is_the_same_in_every_format(tmp_path: Path, form: str) -> None:
    found = read_with_facts(tmp_path, f"---\nskip: Buy honey\n---\n{FORMS[form]}")

    assert "honey" not in " ".join(said(found))
    assert "honey" in " ".join(skipped(found))
    assert {one.casefold().split(":")[0] for one in said(found)} == {"lo", "mia"}
    assert not found.problems


@pytest.mark.parametrize(
    ("matter", "message", "hint"),
    [
        ("skip: 12-3", '"12-3" is not a range of lines.', "1-12"),
        ("skip: 0-3", '"0-3" is not a range of lines.', "1-12"),
        ("skip: ['*']", "says nothing to skip.", '["Subscribe", 1-12]'),
        ("skip: [{a: b}]", "says nothing to skip.", '["Subscribe", 1-12]'),
    ],
)
def test_mistakes_are_told_with_line_and_remedy(tmp_path: Path, matter: str, message: str, hint: str) -> None:
    with pytest.raises(ConfigError) as caught:
        read_with_facts(tmp_path, f"---\n{matter}\n---\nLo: Day.\n")

    assert caught.value.location is not None
    assert caught.value.location.line == 2
    assert message in caught.value.message
    assert hint in (caught.value.hint or "")


PIECES = st.sampled_from(
    ["Lo: day", "# Bees", "- **Buy** [it](h) now", "", "10:02 <lo> day", "[music]", "so", "<!-- x -->"]
)
RULES = st.sampled_from(["Lo", "Bees", "Buy", "*now", "so*", "-", "[", "1"])


@given(
    st.lists(PIECES),
    st.lists(RULES),
    st.integers(1, 9),
    st.sampled_from(["plain", "markdown", "timed", "chat"]),
)
def test_no_word_is_lost(rows: list[str], texts: list[str], line: int, name: str) -> None:
    source = Source("talk", "talk", split_rows("\n".join(["words", *rows])))
    rules = (*(SkipRule(text) for text in texts), SkipRule("", (line, line + 2)))

    understand(source, next(each for each in FORMATS if each.name == name), Facts(skips=rules))
