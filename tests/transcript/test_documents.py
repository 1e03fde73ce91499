"""Documents, made here by other libraries than the ones that read them."""

from __future__ import annotations

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_BREAK
from ebooklib import epub
from fpdf import FPDF
from odf.opendocument import OpenDocumentText
from odf.style import Style, TextProperties
from odf.text import H, P, Span

from qa2audio.errors import TranscriptError
from qa2audio.model import Heading, Transcript, Turn
from qa2audio.transcript import read
from qa2audio.transcript.documents import archive

INTERVIEW = [
    (
        "Ana",
        "What does a lighthouse keeper do when the light is automatic, and the motor hums for hours on end?",
    ),
    (
        "Mara",
        "Mostly I listen. When the hum changes I climb the stairs, AT&T or not, 3 < 4, even if nobody pays for it.",
    ),
    ("Ana", "Why?"),
    ("Mara", "Yes."),
    ("Ana", "Why?"),
    ("Mara", "Habit, I suppose. You do not unlearn stairs, and there was always a cat at the top of them."),
]
LATER = [("Ana", "And the cats?"), ("Mara", "They stayed “for ever”.")]


def docx() -> bytes:
    document = Document()
    document.add_heading("The Keeper", 0)
    for name, said in INTERVIEW:
        paragraph = document.add_paragraph()
        paragraph.add_run(f"{name}:").bold = True
        paragraph.add_run(f" {said}")
    document.add_heading("The cats", 1)
    for name, said in LATER:
        paragraph = document.add_paragraph()
        paragraph.add_run(name).bold = True
        paragraph.add_run(f": {said}")
    return saved(document.save)


def saved(save: Callable[[io.BytesIO], object]) -> bytes:
    file = io.BytesIO()
    save(file)
    return file.getvalue()


def odt() -> bytes:
    document = OpenDocumentText()
    bold = Style(name="Strong", family="text")
    bold.addElement(TextProperties(fontweight="bold"))
    document.automaticstyles.addElement(bold)
    document.text.addElement(H(outlinelevel=1, text="The Keeper"))
    for name, said in [*INTERVIEW, ("", "The cats"), *LATER]:
        paragraph = P() if name else H(outlinelevel=2, text=said)
        if name:
            paragraph.addElement(Span(stylename=bold, text=f"{name}:"))
            paragraph.addText(f" {said}")
        document.text.addElement(paragraph)
    return saved(document.write)


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;")


def body() -> str:
    def said(lines: list[tuple[str, str]]) -> str:
        return "".join(f"<p><strong>{name}:</strong> {escaped(text)}</p>\n" for name, text in lines)

    return f"<h1>The Keeper</h1>{said(INTERVIEW)}<h2>The cats</h2>{said(LATER)}"


def book(tmp_path: Path) -> bytes:
    made = epub.EpubBook()
    made.set_identifier("keeper")
    made.set_title("A Book of Keepers")
    made.set_language("en")
    chapter = epub.EpubHtml(title="The Keeper", file_name="one.xhtml", lang="en")
    chapter.content = body()
    made.add_item(chapter)
    made.toc = (chapter,)
    made.add_item(epub.EpubNcx())
    made.add_item(epub.EpubNav())
    made.spine = ["nav", chapter]
    path = tmp_path / "made.epub"
    epub.write_epub(path, made)
    return path.read_bytes()


def page() -> bytes:
    return f"""<!-- saved from url=(0028)https://harbour.example/keeper -->
    <!DOCTYPE html><html><head><title>The Keeper | Harbour News</title><meta property="og:title" content="The Keeper">
    <script>document.write("<p>Script: was run</p>")</script><style>p {{ color: red }}</style></head><body>
    <div id="cookie-banner" class="cookie-consent">We use cookies. <button>Accept all</button></div>
    <nav><ul><li><a href="/">Home</a></li><li><a href="/news">News desk</a></li></ul></nav>
    <main><article>{body()}</article>
    <aside class="related"><h3>Related articles</h3><ul><li><a href="/x">Ten lighthouses</a></li></ul></aside></main>
    <footer><p>Copyright 2023 Harbour News. All rights reserved. <a href="/p">Privacy policy</a></p></footer>
    </body></html>""".encode()


class Pages(FPDF):
    def header(self) -> None:
        self.set_font("Helvetica", size=8)
        self.cell(0, 8, "Harbour News", align="R", new_x="LMARGIN", new_y="NEXT")

    def footer(self) -> None:
        self.set_y(-15)
        self.set_font("Helvetica", size=8)
        self.cell(0, 10, f"Page {self.page_no()}", align="C")


def plain(text: str) -> str:
    """Return `text` with the quotes that a PDF's own fonts have."""
    return text.replace("“", '"').replace("”", '"')


def pdf(said: list[tuple[str, str]] = INTERVIEW) -> bytes:
    made = Pages()
    made.add_page()

    def heading(text: str, size: int) -> None:
        made.set_font("Helvetica", "B", size)
        made.multi_cell(0, 10, text, new_x="LMARGIN", new_y="NEXT")
        made.ln(4)

    def say(lines: list[tuple[str, str]]) -> None:
        for name, words in lines:
            made.set_font("Helvetica", "B", 12)
            made.write(6, f"{name}:")
            made.set_font("Helvetica", "", 12)
            made.write(6, f" {plain(words)}")
            made.ln(9)

    heading("The Keeper", 20)
    say(said)
    heading("The cats", 15)
    say(LATER)
    return bytes(made.output())


def read_bytes(tmp_path: Path, data: bytes, name: str = "talk.bin") -> Transcript:
    path = tmp_path / name
    path.write_bytes(data)
    return read(path, source=name)


def turns(transcript: Transcript) -> list[tuple[str, str]]:
    return [(part.speaker, part.text) for part in transcript.parts if isinstance(part, Turn)]


@pytest.mark.parametrize("kind", ["docx", "odt", "epub", "html", "pdf"])
def test_the_interview_comes_out_of_every_kind(tmp_path: Path, kind: str) -> None:
    data = book(tmp_path) if kind == "epub" else {"docx": docx, "odt": odt, "html": page, "pdf": pdf}[kind]()

    transcript = read_bytes(tmp_path, data)

    said = [*INTERVIEW, *LATER]
    if kind == "pdf":
        said[-1] = ("Mara", 'They stayed "for ever".')
    assert turns(transcript) == said
    assert transcript.title == "The Keeper"
    assert [part.title for part in transcript.parts if isinstance(part, Heading)] == ["The cats"]
    assert transcript.source == "talk.bin (as text)"
    assert [(speaker.name, speaker.role) for speaker in transcript.speakers] == [
        ("Ana", "host"),
        ("Mara", "guest"),
    ]


def test_what_runs_along_the_pages_of_a_pdf_is_not_said(tmp_path: Path) -> None:
    many = [(name, f"In chapter {n} of it: {said}") for n in range(12) for name, said in INTERVIEW]

    transcript = read_bytes(tmp_path, pdf(many))

    assert turns(transcript) == [*many, LATER[0], ("Mara", 'They stayed "for ever".')]


def test_a_scanned_pdf_needs_ocr(tmp_path: Path) -> None:
    made = FPDF()
    made.add_page()
    made.rect(20, 20, 60, 60)

    with pytest.raises(TranscriptError, match=r"talk\.bin: .*PDF.*OCR"):
        read_bytes(tmp_path, bytes(made.output()))


def test_a_protected_pdf(tmp_path: Path) -> None:
    made = FPDF()
    made.set_encryption(owner_password="o", user_password="u")  # noqa: S106 - a test's
    made.add_page()
    made.set_font("Helvetica")
    made.cell(text="Ana: Hi.")

    with pytest.raises(TranscriptError, match="password"):
        read_bytes(tmp_path, bytes(made.output()))


def test_problems_name_the_lines_of_the_text(tmp_path: Path) -> None:
    document = Document()
    for said in ("Ana: How is it done?", "Ben: It works the way you do it.Kelsey said so."):
        document.add_paragraph(said)

    transcript = read_bytes(tmp_path, saved(document.save), "interview.docx")

    assert transcript.source == "interview.docx (as text)"
    assert [(problem.line, problem.code) for problem in transcript.problems] == [(3, "glued")]


def test_soft_line_breaks_are_lines(tmp_path: Path) -> None:
    document = Document()
    run = document.add_paragraph().add_run("Ana: How is it done?")
    run.add_break(WD_BREAK.LINE)
    run.add_text("Ben: Slowly.")

    assert turns(read_bytes(tmp_path, saved(document.save))) == [("Ana", "How is it done?"), ("Ben", "Slowly.")]


def with_member(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """Return the archive with one of its files changed."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for info in old.infolist():
            content = old.read(info)
            new.writestr(info.filename, change(content) if info.filename == name else content)
    return file.getvalue()


LAUGHS = b"".join(b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 12))
BILLION = b'<!DOCTYPE x [<!ENTITY l0 "ha">' + LAUGHS + b"]>"
OUTSIDE = b'<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize("declared", [BILLION, OUTSIDE])
@pytest.mark.parametrize(("make", "member"), [(docx, "word/document.xml"), (odt, "content.xml")])
def test_declared_entities_are_refused(
    tmp_path: Path, make: Callable[[], bytes], member: str, declared: bytes
) -> None:
    def laugh(xml: bytes) -> bytes:
        head, mark, rest = xml.partition(b"?>")
        return head + mark + declared + rest.replace(b"Yes.", b"&l11;&f;", 1)

    with pytest.raises(TranscriptError, match="declares entities"):
        read_bytes(tmp_path, with_member(make(), member, laugh))


def test_entities_hidden_in_utf16_are_refused(tmp_path: Path) -> None:
    def laugh(xml: bytes) -> bytes:
        return (
            (b"<?xml version='1.0' encoding='utf-16'?>" + BILLION + b"<x>&l11;</x>").decode().encode("utf-16")
        )

    with pytest.raises(TranscriptError, match="declares entities"):
        read_bytes(tmp_path, with_member(docx(), "word/document.xml", laugh))


def test_a_zip_bomb_is_refused(tmp_path: Path) -> None:
    bomb = with_member(docx(), "word/document.xml", lambda xml: xml + b" " * 60_000_000)
    assert len(bomb) < 200_000

    with pytest.raises(TranscriptError, match="far too large"):
        read_bytes(tmp_path, bomb)


def test_an_archive_that_lies_about_sizes_is_read_no_further(tmp_path: Path) -> None:
    bomb = bytearray(with_member(docx(), "word/document.xml", lambda xml: xml + b" " * 60_000_000))
    with zipfile.ZipFile(io.BytesIO(bomb)) as archive:
        true_size = archive.getinfo("word/document.xml").file_size.to_bytes(4, "little")
    forged = bytes(bomb).replace(true_size, (4_000).to_bytes(4, "little"))

    with pytest.raises(TranscriptError, match="damaged"):
        read_bytes(tmp_path, forged)


@pytest.mark.parametrize("kind", ["docx", "odt", "epub", "pdf"])
@pytest.mark.parametrize("share", [0.3, 0.8, 0.98])
def test_a_document_cut_short_is_an_error_with_a_remedy(tmp_path: Path, kind: str, share: float) -> None:
    data = book(tmp_path) if kind == "epub" else {"docx": docx, "odt": odt, "pdf": pdf}[kind]()
    path = tmp_path / "cut"
    path.write_bytes(data[: int(len(data) * share)])

    if kind == "pdf":
        data = data.replace(b"startxref", b"nowhere")  # its readers mend a lost table of contents
        path.write_bytes(data[:200])
    with pytest.raises(TranscriptError, match="not text") as caught:
        read(path)
    assert caught.value.hint


@pytest.mark.parametrize(("make", "member"), [(docx, "word/document.xml"), (odt, "content.xml")])
def test_markup_that_is_broken_is_an_error(tmp_path: Path, make: Callable[[], bytes], member: str) -> None:
    with pytest.raises(TranscriptError, match="damaged"):
        read_bytes(tmp_path, with_member(make(), member, lambda xml: xml[: len(xml) // 2]))


def test_a_picture_that_a_docx_links_to_is_not_opened(tmp_path: Path) -> None:
    secret = tmp_path / "secret.png"
    secret.write_bytes(b"SECRET")
    link = (
        b'<Relationship Id="rId99" TargetMode="External" Target="%s"'
        b' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    ) % secret.as_uri().encode()
    drawing = (
        b'<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/'
        b'wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        b'<a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        b'<a:blip xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:link="rId99"/>'
        b"</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p><w:sectPr"
    )
    data = with_member(
        docx(), "word/_rels/document.xml.rels", lambda xml: xml.replace(b"</Relationships>", link)
    )
    data = with_member(data, "word/document.xml", lambda xml: xml.replace(b"<w:sectPr", drawing, 1))

    assert turns(read_bytes(tmp_path, data)) == [*INTERVIEW, *LATER]


def test_a_page_with_nothing_on_it(tmp_path: Path) -> None:
    with pytest.raises(TranscriptError, match=r"talk\.bin: .*web page"):
        read_bytes(tmp_path, b"<!DOCTYPE html><html><body></body></html>")


def test_other_archives_are_refused(tmp_path: Path) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("xl/workbook.xml", "<x/>")

    with pytest.raises(TranscriptError, match="zip archive"):
        read_bytes(tmp_path, file.getvalue())


@pytest.mark.parametrize(
    ("made", "module", "code", "reason"),
    [
        (docx, "mammoth", "import no_such_module", "no_such_module is not installed"),
        (page, "trafilatura", "raise ImportError('lxml.html.clean is a project of its own')", "of its own"),
    ],
)
def test_without_the_extra_the_error_says_how_to_get_it(
    tmp_path: Path, made: Callable[[], bytes], module: str, code: str, reason: str
) -> None:
    path = tmp_path / "talk.docx"
    path.write_bytes(made())
    absent = tmp_path / "site" / f"{module}.py"
    absent.parent.mkdir()
    absent.write_text(code, encoding="utf-8")
    code = (
        f"import sys, pathlib; sys.path.insert(0, {str(absent.parent)!r})\n"
        "from qa2audio.errors import TranscriptError; from qa2audio.transcript import read\n"
        "try: read(pathlib.Path(sys.argv[1]), source='talk.docx')\n"
        "except TranscriptError as error: print(error)"
    )

    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)

    assert done.stdout.startswith("talk.docx: ")
    assert reason in done.stdout
    assert "Run pip install 'qa2audio[documents]'." in done.stdout


def test_reading_text_loads_no_converter_and_starts_no_process(tmp_path: Path) -> None:
    path = tmp_path / "talk.txt"
    path.write_text("Ana: Hello.\nBen: Hi.\n", encoding="utf-8")
    code = (
        "import sys, pathlib; from qa2audio.transcript import read; read(pathlib.Path(sys.argv[1]));"
        "converters = ('mammoth', 'lxml', 'bs4', 'trafilatura', 'pypdf', 'odfdo');"
        "print([name for name in converters if name in sys.modules])\n"
        "print('qa2audio.hosts.host' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)

    assert done.stdout.split() == ["[]", "False"]


def test_limits_leave_room_for_a_novel() -> None:
    assert archive._MAX_XML > 10 * 2_000_000
