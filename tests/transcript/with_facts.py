"""A transcript as a person has it: a front matter above, and read with what that says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.config import episode_facts
from qa2audio.model import Facts, Transcript, Turn
from qa2audio.transcript.read_file import opened, read_opened

if TYPE_CHECKING:
    from pathlib import Path


def read_with_facts(folder: Path, text: str, suffix: str = ".txt") -> Transcript:
    path = folder / f"talk{suffix}"
    path.write_text(text, encoding="utf-8")
    document = opened(path, source="talk")
    matter = document.front_matter
    known = episode_facts(matter, "talk", engine="tone") if matter else Facts()
    return read_opened(document, known=known)


def said(transcript: Transcript) -> list[str]:
    return [f"{part.speaker}: {part.text}" for part in transcript.parts if isinstance(part, Turn)]


def skipped(transcript: Transcript) -> list[str]:
    return [omitted.text for omitted in transcript.omitted if omitted.reason == "skipped"]
