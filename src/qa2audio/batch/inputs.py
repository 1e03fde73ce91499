"""What a show is made from, by its content: a file that was only touched is the same file."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa2audio.audio.sound_files import SUFFIXES
from qa2audio.config import bundled_voices
from qa2audio.files.file_digest import digest_of_file
from qa2audio.files.value_digest import digest_of_text, digest_of_value

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.batch.tasks import Workshop

ENDINGS = frozenset(
    ".txt .text .md .markdown .vtt .srt .sbv .json .fountain .docx .odt .html .htm .epub .pdf".split()
)
"""What a transcript's name may end in."""

_FIRST = "0.1.0"
"""The version that began this digest. It stays: a later one changes nothing that episodes depend on."""

_BESIDE = frozenset((".toml", ".pls", *SUFFIXES))
"""Of lexicons and sounds, which stand beside their transcripts."""


def transcripts(folder: Path) -> tuple[list[str], list[str]]:
    """Return the transcripts in `folder` and below it, and the files that are none, relative and sorted.

    What begins with a dot or an underscore is nobody's business; links out of the folder are not followed.
    """
    found: list[str] = []
    others: list[str] = []
    home = folder.resolve()
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if any(part.startswith((".", "_")) for part in inside.parts) or not path.is_file():
            continue
        if not path.resolve().is_relative_to(home):
            others.append(inside.as_posix())
        elif path.suffix.lower() in ENDINGS:
            found.append(inside.as_posix())
        elif path.suffix.lower() not in _BESIDE:
            others.append(inside.as_posix())
    return found, others


def digest_of_show(workshop: Workshop) -> str:
    """Return the hash of all that every episode depends on."""
    facts = workshop.style.facts
    wishes = [(wish.speaker, wish.voice) for wish in facts.requests]  # where they stand is nobody's business
    content = {
        "qa2audio": _FIRST,
        "imprint": asdict(workshop.imprint),
        "style": asdict(replace(workshop.style, facts=replace(facts, requests=()), jobs=None)),
        "wishes": wishes,
        "sounds": {
            path.relative_to(folder).as_posix(): _of_file(path)
            for folder in (workshop.assets, workshop.transcripts)
            for path in sorted(folder.rglob("*"))
            if path.suffix.lower() in SUFFIXES
        },
        "voices": {path.name: _of_file(path) for path in _profiles(bundled_voices(), workshop.voices)},
    }
    return digest_of_value(content, plain=_plain)


def digest_of_transcript(path: Path, beside: Iterable[str], show: str) -> str:
    """Return the hash of all that one episode depends on; `beside` are the files that its front matter names."""
    digests = [show, _of_file(path), *(_of_file(path.parent / name) for name in beside)]
    return digest_of_text("\n".join(digests))


def _profiles(*folders: Path) -> list[Path]:
    return [path for folder in folders for path in sorted(folder.glob("*.toml"))]


def _of_file(path: Path) -> str:
    try:
        return digest_of_file(path)
    except OSError:
        return "not there"


def _plain(value: Any) -> str:
    """A file counts by what is in it, wherever the show's folder is."""
    return _of_file(value) if isinstance(value, Path) else str(value)
