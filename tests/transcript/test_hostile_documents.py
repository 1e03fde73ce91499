"""Documents that take their reader along: it is a process of its own, and its end is an error with a remedy."""

from __future__ import annotations

import io
import os
import sys
import zipfile
from pathlib import Path

import pytest
from docx import Document as Docx

from qa2audio.errors import TranscriptError
from qa2audio.hosts.job import NO_FORK
from qa2audio.transcript import read
from qa2audio.transcript.documents import converters
from qa2audio.transcript.documents.converters import Limits
from qa2audio.transcript.documents.document_kinds import DOCX
from qa2audio.transcript.documents.extraction import extract

SOUND = "Ana: How is it done?\n\nBen: Slowly.\n"


def docx(more: bytes = b"") -> bytes:
    """A sound document, with `more` at the end of its body."""
    document = Docx()
    for said in SOUND.split("\n\n"):
        document.add_paragraph(said.strip())
    sound, changed = io.BytesIO(), io.BytesIO()
    document.save(sound)
    with (
        zipfile.ZipFile(sound) as old,
        zipfile.ZipFile(changed, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for info in old.infolist():
            content = old.read(info)
            if info.filename == "word/document.xml":
                content = content.replace(b"<w:sectPr", more + b"<w:sectPr", 1)
            new.writestr(info.filename, content)
    return changed.getvalue()


@pytest.fixture
def greedy() -> bytes:
    """Forty megabytes of markup in a few kilobytes: within what is unpacked, and gigabytes once it is a tree."""
    return docx(b"<w:p/>" * 6_500_000)


@pytest.fixture(autouse=True)
def _fresh() -> None:
    converters._close_all()


def test_a_document_that_takes_too_much_memory(greedy: bytes) -> None:
    limits = Limits(memory=300_000_000)
    with pytest.raises(TranscriptError, match=r"talk\.docx: .*used more than 0\.3 GB of memory") as caught:
        extract(greedy, DOCX, "talk.docx", limits)
    assert "save it as plain text" in str(caught.value.hint)
    assert extract(docx(), DOCX, "talk.docx", limits).text == SOUND


def test_a_document_that_takes_too_long(greedy: bytes) -> None:
    limits = Limits(seconds=1, memory=2_000_000_000)
    with pytest.raises(TranscriptError, match=r"talk\.docx: .*its reader gave nothing for 1 s"):
        extract(greedy, DOCX, "talk.docx", limits)
    assert converters._kept == {}


@pytest.mark.skipif(sys.platform == "win32", reason="a signal")
@pytest.mark.parametrize("without_fork", [False, True])
def test_a_document_that_crashes_its_reader(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, without_fork: bool
) -> None:
    crash = tmp_path / "site" / "mammoth.py"
    crash.parent.mkdir()
    crash.write_text(
        "import os, signal\nclass images: img_element = staticmethod(lambda _: None)\n"
        "def convert_to_html(*_, **__): os.kill(os.getpid(), signal.SIGSEGV)\n",
        encoding="utf-8",
    )
    if without_fork:
        monkeypatch.setenv(NO_FORK, "1")
    path = tmp_path / "talk.docx"
    path.write_bytes(docx())
    with monkeypatch.context() as patch:
        patch.syspath_prepend(str(crash.parent))
        died = rf"its reader's process died: ({'exit status -11' if without_fork else 'killed by SIGSEGV'})"
        with pytest.raises(TranscriptError, match=died) as caught:
            read(path, source="talk.docx")
    assert str(caught.value).startswith("talk.docx: this is an office document (docx), not text")
    assert read(path).title == "talk"


def test_a_reader_is_kept_for_the_next_document_and_used_by_each_once() -> None:
    assert [extract(docx(), DOCX, "talk.docx").text for _ in range(2)] == [SOUND] * 2
    (host,) = converters._kept.values()
    os.kill(host.pid, 0)
    converters._close_all()
    with pytest.raises(ProcessLookupError):
        os.kill(host.pid, 0)


def test_without_fork_no_process_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(NO_FORK, "1")
    assert extract(docx(), DOCX, "talk.docx").text == SOUND
    assert converters._kept == {}
