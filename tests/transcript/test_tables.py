"""Tables: who says what by the names of columns, or by what is in them; and nothing else is taken for a table."""

from __future__ import annotations

import contextlib
import csv
import io
import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from qa2audio.errors import TranscriptError
from qa2audio.model import Transcript, Turn
from qa2audio.transcript import read
from qa2audio.transcript.formats.known_formats import choose
from qa2audio.transcript.source_file import load

Talk = list[tuple[str, str]]


def turns(transcript: Transcript) -> Talk:
    """Who says what, one after the other."""
    found: Talk = []
    for part in transcript.parts:
        if isinstance(part, Turn):
            if found and found[-1][0] == part.speaker and part.continues:
                found[-1] = part.speaker, f"{found[-1][1]}{part.joint or ' '}{part.text}"
            else:
                found.append((part.speaker, part.text))
    return found


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "talk.txt"
    path.write_text(text, encoding="utf-8")
    return path


TALK = [("Ilse", "It rained, Tom."), ("Tom", "All day long."), ("Ilse", "So it did.")]


def row(template: str) -> str:
    """Write the talk, a line for each turn."""
    talk = enumerate(TALK)
    return "".join(f"{template.format(who=who, what=what, n=n, m=n + 1)}\n" for n, (who, what) in talk)


@pytest.mark.parametrize(
    "text",
    [
        "Speaker,Text\n" + row('{who},"{what}"'),
        "Speaker,Text\n" + row("{who},{what}"),
        "id;sprecher;äußerung\n" + row("{n};{who};{what}"),
        "text\tspeaker\n" + row("{what}\t{who}"),
        "Début | Locuteur | Énoncé\n" + row("0:0{n} | {who} | {what}"),
        "\ufeffstart_time,end_time,speakerName,sentence\n" + row("{n}.5,{m}.5,{who},{what}"),
        "from\tto\tactor\tline\n" + row("{n}\t{m}\t{who}\t{what}"),
        "A talk,,\n\nspeaker,text,confidence\n" + row('{who},"{what}",0.9'),
        "Timespan,Content,Speaker\n" + row('"0:0{n}.0 - 0:0{m}.0","{what}",{who}'),
        "发言内容,发言人\n" + row('"{what}",{who}'),
        row("{n}.0\t{m}.0\t{who}\t{what}"),
        row('"{who}","{what}"'),
        row("{who}\t\t00:00:0{n}.000\t{n}.0\t00:00:0{m}.000\t{what}"),
        row("00:00:0{n} | {who} | {what}"),
        "speaker,text\n" + row("{who},{what}").replace("Tom,All", "speaker,text\nTom,All"),
    ],
)
def test_columns_say_who_says_what(text: str, tmp_path: Path) -> None:
    path = written(tmp_path, text)

    assert choose(load(path)).name == "table"
    assert turns(read(path)) == TALK


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (  # Whisper's, in milliseconds; a quotation mark is no sign there
            'start\tend\ttext\n0\t2500\t"Yes," she said.\n2500\t4000\tIt rained.\n9000\t9900\tSo it did.\n',
            [("Narrator", '"Yes," she said. It rained.\n\nSo it did.')],
        ),
        (  # Audacity's, with what it writes about frequencies
            "0.000000\t2.500000\tIt rained.\n\\\t100.0\t200.0\n2.500000\t4.000000\tAll day long.\n",
            [("Narrator", "It rained. All day long.")],
        ),
        (
            'Question,Answer\nWho built it?,We did.\nWhy?,"Nobody else would,\nin the end."\n',
            [
                ("Host", "Who built it?"),
                ("Guest", "We did."),
                ("Host", "Why?"),
                ("Guest", "Nobody else would, in the end."),
            ],
        ),
        ("speaker,text\n1,It rained.\n2,All day.\n", [("Speaker 1", "It rained."), ("Speaker 2", "All day.")]),
        (  # who has no name is nobody in particular
            "speaker,text\nIlse,It rained.\n,A door closes.\nTom,All day.\n",
            [("Ilse", "It rained."), ("Narrator", "A door closes."), ("Tom", "All day.")],
        ),
        (  # a name stands only where somebody else begins
            "speaker,text\nIlse,It rained.\n,All day.\n,And on.\nTom,Oh.\n,I see.\n,So.\n",
            [("Ilse", "It rained.\n\nAll day.\n\nAnd on."), ("Tom", "Oh.\n\nI see.\n\nSo.")],
        ),
        (  # labels in the text of a table that has no column of speakers
            "start,end,text\n0,1,Ilse: It rained.\n1,2,Tom: All day.\n2,3,Ilse: So it did.\n",
            [("Ilse", "It rained."), ("Tom", "All day."), ("Ilse", "So it did.")],
        ),
        (
            "话者,x\n",
            [("Narrator", "话者,x")],
        ),
        (
            "序号,发言人,发言内容\n1,秋田,大家好。\n2,林,下雨了。\n",
            [("秋田", "大家好。"), ("林", "下雨了。")],
        ),
    ],
)
def test_what_is_said_and_what_is_not(text: str, expected: Talk, tmp_path: Path) -> None:
    assert turns(read(written(tmp_path, text))) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ana, how are you?\nBen, I am well.\nAna, so am I.\nBen, good.\n",
        "Tiger, tiger, burning,\nIn the woods, in the night,\nWhat hand, or eye, or ear,\nCould, or may, it.\n",
        "Speaker, text and time are columns.\nSo is, in a way, the name.\nAnd that, I think, is it.\n",
        "Ana | the guest\nBen | the host\n\nAna: Hello.\nBen: Hi.\n",
        "Eggs\t2\tbeaten well\nMilk\t1\ta cup of it\nFlour\t3\tspoons of it\n",
        "Name\tQuestion\nThis is not a table, is it?\nNo, it is not.\nAna: Well.\nBen: Well.\n",
        "1, 2, 3, four\n5, 6, 7, eight\nWho do we appreciate?\n",
        "John 3:16; For God so loved\nJohn 3:17; For God sent not\n",
        "| Speaker | Text |\n|---|---|\n| Ana | Hello. |\n| Ben | Hi. |\n",
        '"Well," she said, "it rained."\n"All day," he said, "all day."\n"Oh," she said, "so it did."\n',
    ],
)
def test_what_is_no_table_is_read_by_others(text: str, tmp_path: Path) -> None:
    assert choose(load(written(tmp_path, text))).name != "table"


def test_what_is_left_out_says_why(tmp_path: Path) -> None:
    path = written(tmp_path, "by,start,text,score\nIlse,0:01,It rained.,0.9\n".replace("by", "speaker"))

    assert [f"{o.line}:{o.column} {o.reason}: {o.text}" for o in read(path).omitted] == [
        "1:1 heading: speaker",
        "1:9 heading: start",
        "1:15 heading: text",
        "1:20 heading: score",
        "2:1 label: Ilse",
        "2:6 time: 0:01",
        "2:22 notice: 0.9",
    ]


def test_rows_out_of_order_are_a_problem(tmp_path: Path) -> None:
    path = written(tmp_path, "speaker,start,text\nAna,1,One.\nAna,90,Two.\nBen,2,Three.\nBen,95,Four.\n")

    assert [(problem.code, problem.line) for problem in read(path).problems] == [("order", 4)]


def test_a_quotation_mark_that_is_never_closed_is_named_by_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, 'speaker,text\nAna,"One\nby\none."\nBen,"Two.\n"Ana",Three\n')

    with pytest.raises(TranscriptError, match=r":5: a quotation mark"):
        read(path)


def test_a_table_of_other_things_read_as_one_says_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match="no table with a column of what is said"):
        read(written(tmp_path, "a,b\n1,2\n"), reader="table")


WORDS = st.text('abcXYZé“”’—…:;,|"\\/{}😀\u05d0<>&\t\u2028 .\n', min_size=1, max_size=30)
NAMES = st.sampled_from(["Ana", "Ben Li", "SPEAKER_02", "3", "林"])


@st.composite
def tables(draw: st.DrawFn) -> tuple[str, list[str]]:
    delimiter = draw(st.sampled_from(",;\t|"))
    names = draw(st.permutations(["speaker", "text", "start", "score"]))
    talk = draw(st.lists(st.tuples(NAMES, WORDS), min_size=1, max_size=8))
    file = io.StringIO()
    writer = csv.writer(file, delimiter=delimiter, lineterminator=draw(st.sampled_from(["\n", "\r\n"])))
    writer.writerow(names)
    said = []
    for number, (name, text) in enumerate(talk):
        values = {"speaker": name, "text": f"so {text}", "start": f"0:{number:02}", "score": "0.5"}
        writer.writerow([values[column] for column in names])
        said.append(f"so {text}")
    return file.getvalue(), said


@given(tables())
def test_every_word_of_a_table_is_said_by_whom_it_names(drawn: tuple[str, list[str]]) -> None:
    document, said = drawn
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "talk.csv")
        path.write_text(document, encoding="utf-8", newline="")
        transcript = read(path, reader="table")

    pieces = [*transcript.in_file_order()]
    everything = "".join("".join(getattr(piece, "text", "") for piece in pieces).split())
    assert all("".join(text.split()) in everything for text in said if "<" not in text and "{" not in text)
    assert {speaker.name for speaker in transcript.speakers} <= {
        "Ana", "Ben Li", "SPEAKER_02", "Speaker 3", "林", "Narrator", "Speaker 02", "Speaker 2",
    }  # fmt: skip


@pytest.mark.parametrize("unit", ['"', '""', ',"', "a,", "a b ", "\t", "| ", '"a",'])
def test_a_long_row_takes_no_long_time(tmp_path: Path, unit: str) -> None:
    path = written(tmp_path, f"speaker,text\nAna,Hi {unit * (300_000 // len(unit))}\nBen,So.\n")

    with contextlib.suppress(TranscriptError):  # a quotation mark that is never closed
        assert read(path).parts
