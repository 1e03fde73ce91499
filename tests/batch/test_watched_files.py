"""What counts as a change of a show: not what a build writes, nor what editors keep beside a file."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa2audio.batch.watch import _counts

HOME = Path("/show")


@pytest.mark.parametrize(
    "name", ["show.toml", "transcripts/a.txt", "assets/bell.mp3", "a/output/b.txt", "a/ledger.json"]
)
def test_a_file_of_the_show_counts(name: str) -> None:
    assert _counts(HOME / name, HOME)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "output/feed.xml",
        "ledger.json",
        ".git/HEAD",
        "transcripts/.a.txt",
        "transcripts/#a.txt#",
        "transcripts/~a.docx",
        "transcripts/a.txt~",
        "transcripts/a.swp",
        "transcripts/a.swx",
        "transcripts/a.tmp",
        "transcripts/a.new",
    ],
)
def test_what_others_write_does_not(name: str) -> None:
    assert not _counts(HOME / name, HOME)
