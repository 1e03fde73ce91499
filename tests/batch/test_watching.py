"""What counts as a change of a show, from a real file system's events."""

from __future__ import annotations

import threading
from pathlib import Path

from qa2audio.batch.watch import changes


def test_what_a_person_changes_is_told_and_what_a_build_writes_is_not(tmp_path: Path) -> None:
    for folder in ("transcripts", "output/episodes", ".qa2audio-cache", ".git"):
        (tmp_path / folder).mkdir(parents=True)
    stop = threading.Event()
    watching = changes(tmp_path, stop)
    assert next(watching) == []
    for name in (
        "output/feed.xml",
        ".qa2audio-cache/index.json",
        ".git/index",
        "ledger.json",
        "transcripts/.one.txt.swp",
        "transcripts/one.txt~",
        "transcripts/one.txt",
        "show.toml",
    ):
        (tmp_path / name).write_text("x", encoding="utf-8")
    told: set[Path] = set()
    while len(told) < 2:  # on a busy machine they may be told apart
        told.update(next(watching))
    assert told == {Path("show.toml"), Path("transcripts/one.txt")}
    stop.set()
    assert list(watching) == []
