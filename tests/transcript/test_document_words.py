"""Every word of a document is in its text, or listed as left out with a reason."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from fpdf import FPDF
from hypothesis import given, settings
from hypothesis import strategies as st
from odf.office import Annotation
from odf.opendocument import OpenDocumentText
from odf.text import H, Note, NoteBody, NoteCitation, P

from qa2audio.model import Omission, Transcript, Turn
from qa2audio.transcript import read
from qa2audio.transcript.documents.extract import Stretch, unaccounted


def read_bytes(tmp_path: Path, data: bytes) -> Transcript:
    path = tmp_path / "talk.bin"
    path.write_bytes(data)
    return read(path, source="talk.bin")


def turns(transcript: Transcript) -> list[tuple[str, str]]:
    return [(part.speaker, part.text) for part in transcript.parts if isinstance(part, Turn)]


def left_out(transcript: Transcript) -> dict[str, list[str]]:
    """What stands behind the text: what the conversion left out, by its reason."""
    last = max(part.line for part in transcript.parts)
    behind: Iterable[Omission] = (each for each in transcript.omitted if each.line > last)
    found: dict[str, list[str]] = {}
    for each in behind:
        found.setdefault(str(each.reason), []).append(each.text)
    return found


def change(paragraph: Any, kind: str, text: str, element: str) -> None:
    """Add a tracked change, as Word writes it."""
    changed = OxmlElement(kind)
    changed.set(qn("w:id"), "1")
    changed.set(qn("w:author"), "Bea")
    run, words = OxmlElement("w:r"), OxmlElement(element)
    words.text = text
    run.append(words)
    changed.append(run)
    paragraph._p.append(changed)


def saved(document: Any) -> bytes:
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def test_a_word_document(tmp_path: Path) -> None:
    document = Document()
    document.add_heading("The Lantern", 0)
    document.sections[0].header.paragraphs[0].text = "Harbour archive, box 12"
    document.sections[0].footer.paragraphs[0].text = "not for print"
    document.add_paragraph("Ines: Where was it?")
    changed = document.add_paragraph("Jonas: Under the floor")
    change(changed, "w:del", ", I think", "w:delText")
    change(changed, "w:ins", ", of course.", "w:t")
    table = document.add_table(rows=0, cols=3)
    for cells in (
        ("00:01", "Ines", "And the oil?"),
        ("00:03", "Jonas", "Dry."),
        ("00:05", "Ines", "Who knew?"),
        ("00:09", "Jonas", "Nobody."),
    ):
        for cell, text in zip(table.add_row().cells, cells, strict=True):
            cell.text = text

    transcript = read_bytes(tmp_path, saved(document))

    assert turns(transcript) == [
        ("Ines", "Where was it?"),
        ("Jonas", "Under the floor, of course."),
        ("Ines", "And the oil?"),
        ("Jonas", "Dry."),
        ("Ines", "Who knew?"),
        ("Jonas", "Nobody."),
    ]
    assert left_out(transcript) == {
        "furniture": ["not for print", "Harbour archive, box 12"],
        "deletion": [", I think"],
    }


def test_an_opendocument_text(tmp_path: Path) -> None:
    document = OpenDocumentText()
    document.text.addElement(H(outlinelevel=1, text="The Lantern"))
    asked = P(text="Ines: Where was it?")
    note = Note(noteclass="footnote")
    note.addElement(NoteCitation(text="1"))
    body = NoteBody()
    body.addElement(P(text="It is on display today."))
    note.addElement(body)
    asked.addElement(note)
    answered = P(text="Jonas: Under the floor.")
    remark = Annotation()
    remark.addElement(P(text="which floor"))
    answered.addElement(remark)
    for paragraph in (asked, answered, P(text="Ines: Dry?"), P(text="Jonas: Dry.")):
        document.text.addElement(paragraph)

    transcript = read_bytes(tmp_path, saved(document))

    assert turns(transcript) == [
        ("Ines", "Where was it?"),
        ("Jonas", "Under the floor."),
        ("Ines", "Dry?"),
        ("Jonas", "Dry."),
    ]
    assert left_out(transcript) == {"footnote": ["It is on display today."], "comment": ["which floor"]}


PAGE = """<!DOCTYPE html><html><head><title>Lantern talk</title></head><body>
<nav><a href="/">Home</a> <a href="/all">All talks</a></nav>
<div class="transcript">
<div class="row"><span class="speaker">Ines Prado</span><span class="time">00:02</span><div>Where was it?</div></div>
<div class="row"><span class="speaker">Jonas Falk</span><span class="time">00:09</span>
<div>Under the floor, of course.</div></div>
<div class="row"><span class="speaker">Ines Prado</span><span class="time">00:12</span><div>And the oil?</div></div>
<div class="row"><span class="speaker">Jonas Falk</span><span class="time">00:14</span>
<div>Dry as a bone, after all those years.</div></div>
</div><div class="related"><h3>More talks</h3><ul><li>Rain</li></ul></div>
<footer>Harbour archive</footer><script>var unseen = 1</script></body></html>"""


def test_a_page(tmp_path: Path) -> None:
    transcript = read_bytes(tmp_path, PAGE.encode())

    assert turns(transcript) == [
        ("Ines Prado", "Where was it?"),
        ("Jonas Falk", "Under the floor, of course."),
        ("Ines Prado", "And the oil?"),
        ("Jonas Falk", "Dry as a bone, after all those years."),
    ]
    assert left_out(transcript) == {"navigation": ["Home All talks", "More talks", "Rain", "Harbour archive"]}


# The first is as the Podcasting 2.0 namespace has it.
FRAGMENTS = {
    "cite and time": """<cite>Ines:</cite>
<time>0:00</time>
<p>Where was it?</p>
<cite>Jonas:</cite>
<time>0:30</time>
<p>Under the floor.</p>
<cite>Ines:</cite>
<time>0:35</time>
<p>And the oil?</p>
<cite>Jonas:</cite>
<time>0:40</time>
<p>Dry &amp; gone.</p>
""",
    "terms": """<dl><dt>Ines</dt><dd>Where was it?</dd><dt>Jonas</dt><dd>Under the floor.</dd>
<dt>Ines</dt><dd>And the oil?</dd><dt>Jonas</dt><dd>Dry &amp; gone.</dd></dl>""",
    "bold": """<!-- exported -->
<div><p><b>Ines:</b> Where was it?</p><p><b>Jonas:</b> Under the floor.</p>
<p><b>Ines:</b> And the oil?</p><p><b>Jonas:</b> Dry &amp; gone.</p></div>""",
    "table": """<table><tr><td>Ines</td><td>Where was it?</td></tr><tr><td>Jonas</td><td>Under the floor.</td></tr>
<tr><td>Ines</td><td>And the oil?</td></tr><tr><td>Jonas</td><td>Dry &amp; gone.</td></tr></table>""",
}


@pytest.mark.parametrize("fragment", FRAGMENTS.values(), ids=FRAGMENTS)
def test_a_piece_of_a_page(tmp_path: Path, fragment: str) -> None:
    assert turns(read_bytes(tmp_path, fragment.encode())) == [
        ("Ines", "Where was it?"),
        ("Jonas", "Under the floor."),
        ("Ines", "And the oil?"),
        ("Jonas", "Dry & gone."),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "<Ines> Where?\n<Jonas> There.\n<Ines> Why?\n<Jonas> So.\n",
        "<b>Ines:</b> Where?\n\nJonas: There.\n\nInes: Why?\n\nJonas: So.\n",
    ],
)
def test_a_text_that_begins_with_an_angle_is_no_page(tmp_path: Path, text: str) -> None:
    assert read_bytes(tmp_path, text.encode()).source == "talk.bin"


def page_of(texts: list[tuple[float, str]], columns: float) -> FPDF:
    made = FPDF()
    made.add_page()
    made.set_font("Helvetica", size=11)
    height = 20.0
    for left, text in texts:
        height += 6 if left < columns else 0
        made.text(left, height, text)
    return made


def test_a_pdf_in_two_columns_that_is_drawn_line_by_line(tmp_path: Path) -> None:
    left = [
        "Ines: Where did they find the lantern",
        "that the harbour keeps in its hall?",
        "Jonas: Under the floor of the house,",
        "where nobody looked for all these",
        "years, and that is the whole story.",
        "Ines: And who was it that knew of it?",
    ]
    right = [
        "Jonas: A boy, who told nobody of it.",
        "He was afraid of what they would say",
        "Ines: And what did they say?",
        "Jonas: Nothing much. They lit it, and",
        "it burned as if it had never been out",
        "of use for a single night.",
    ]
    texts = [
        each
        for pair in zip(((15.0, t) for t in left), ((110.0, t) for t in right), strict=True)
        for each in pair
    ]

    transcript = read_bytes(tmp_path, bytes(page_of(texts, 100).output()))

    assert [speaker for speaker, _ in turns(transcript)] == ["Ines", "Jonas", "Ines", "Jonas", "Ines", "Jonas"]
    assert turns(transcript)[3][1] == "A boy, who told nobody of it. He was afraid of what they would say"


def test_names_in_a_column_of_their_own_are_labels(tmp_path: Path) -> None:
    said = [
        ("INES", "Where was it?"),
        ("JONAS", "Under the floor."),
        ("INES", "Dry?"),
        ("JONAS", "Dry."),
        ("INES", "Who knew?"),
        ("JONAS", "A boy."),
    ]
    texts = [each for name, text in said for each in ((15.0, name), (60.0, text))]

    assert turns(read_bytes(tmp_path, bytes(page_of(texts, 50).output()))) == said


WORDS = st.lists(st.sampled_from("rain oil floor and the a of boy lamp not".split()), min_size=1, max_size=6)


@settings(deadline=None)
@given(st.lists(st.tuples(WORDS, st.booleans()), max_size=12))
def test_what_is_missing_is_found(paragraphs: list[tuple[list[str], bool]]) -> None:
    kept = "\n\n".join(" ".join(words) for words, keep in paragraphs if keep)
    found = [*unaccounted(kept, [Stretch([" ".join(words)], "markup") for words, _ in paragraphs])]

    there = re.findall(r"\w+", kept)
    for words, keep in paragraphs:
        stands = any(there[at : at + len(words)] == words for at in range(len(there)))
        if not keep and not stands:
            assert " ".join(words) in [each.text for each in found]
    assert all(each.text in [" ".join(words) for words, keep in paragraphs if not keep] for each in found)
