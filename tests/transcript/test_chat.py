"""Chats, in the dialects of their programs."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from qa2audio.model import Turn
from qa2audio.transcript import read
from qa2audio.transcript.formats.known_formats import choose
from qa2audio.transcript.read_file import understand
from qa2audio.transcript.source_file import load

if TYPE_CHECKING:
    from qa2audio.model import Transcript


def turns(transcript: Transcript) -> list[tuple[str, str]]:
    return [(part.speaker, part.text) for part in transcript.parts if isinstance(part, Turn)]


@pytest.mark.parametrize(
    "text",
    [
        "10:02 <ilse> Hello there.\n10:03 <tom> Hi.\n",
        "[10:02] <ilse> Hello there.\n[10:03] <tom> Hi.\n",
        "10:02:11 <@ilse> Hello there.\n10:03:12 <+tom> Hi.\n",
        "(9:02 PM) <ilse> Hello there.\n(9:03 pm) <tom> Hi.\n",
        "09:12:01 From ilse to Everyone: Hello there.\n09:12:30 From tom to Everyone: Hi.\n",
        "09:12:01\t From  ilse : Hello there.\n09:12:30\t From  tom : Hi.\n",
        "09:12:01 From ilse to Everyone:\n\tHello there.\n09:12:30 From tom to ilse:\n\tHi.\n",
        "--- Log opened Mon May 04 10:00:12 2026\n10:02 <ilse> Hello there.\n10:03 <tom> Hi.\n--- Log closed Mon\n",
        "10:01 -!- ilse has joined\n10:02 <ilse> Hello there.\n10:03 <tom> Hi.\n10:03 * tom waves\n",
    ],
)
def test_whoever_writes_says_it(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    assert choose(load(path)).name == "chat"
    assert turns(read(path)) == [("ilse", "Hello there."), ("tom", "Hi.")]


def test_a_message_may_have_several_rows_and_directions(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("10:02 <ilse> One,\ntwo\n\nthree (laughs)\n10:03 <tom> Hi. [pause: 1s]\n", encoding="utf-8")

    assert turns(read(path)) == [("ilse", "One, two\n\nthree"), ("tom", "Hi.")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana: At 10:02 <x> is less than y.\nBen: Yes.\n",
        "10:30 Coffee\n11:00 Talks\n12:00 Lunch\n",
        "10:02 <ilse> Hello.\nAna: A single quotation.\nBen: Yes.\nAna: No.\n",
        "(00:00:12) Ana: Hello.\n(00:00:14) Ben: Hi.\n",
    ],
)
def test_what_is_no_chat_is_read_by_others(text: str, tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")

    assert choose(load(path)).name != "chat"


def test_the_format_that_the_docs_add_reads_its_files(tmp_path: Path) -> None:
    page = Path(__file__).parents[2].joinpath("docs/formats.md").read_text(encoding="utf-8")
    path = tmp_path / "talk.txt"
    path.write_text("10:02 <ilse> Hello there.\n10:03 <tom> Hi.\nHow are you?\n", encoding="utf-8")
    names: dict[str, Any] = {}

    exec(page.split("```python\n")[1].split("```")[0], names)  # noqa: S102 - our own page
    added, source = names["IrcFormat"](), load(path)

    assert added.recognises(source) > 0.5
    assert turns(understand(source, added)) == [("ilse", "Hello there."), ("tom", "Hi. How are you?")]
