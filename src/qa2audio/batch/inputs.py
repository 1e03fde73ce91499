"""What a show is made from, by its content: a file that was only touched is the same file."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa2audio.audio.sound_files import SUFFIXES
from qa2audio.config.show_file import SHOW_FILE
from qa2audio.config.takes_file import takes_file
from qa2audio.files.file_digest import digest_of_file
from qa2audio.files.toml_reader import read_toml
from qa2audio.files.value_digest import digest_of_text, digest_of_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.batch.tasks import Workshop

ENDINGS = frozenset(
    """.txt .text .md .markdown .vtt .srt .sbv .ass .ssa .lrc .ttml .dfxp .xml .csv .tsv .json .fountain
    .docx .odt .html .htm .epub .pdf""".split()
)
"""What a transcript's name may end in."""

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


def digest_of_show(folder: Path, workshop: Workshop) -> str:
    """Return the hash of what authors say that every episode depends on: the show in `folder`, as written.

    What the program adds, such as defaults and the voices that ship with it, does not count: where that changes on
    purpose, the version of the sound does, and what was made before stands.
    """
    said = read_toml(folder / SHOW_FILE).values
    said.get("production", {}).pop("jobs", None)
    content = {
        "show": said,
        "files": sorted(_paths(asdict(workshop.style))),
        "sounds": {
            path.relative_to(place).as_posix(): _of_file(path)
            for place in (workshop.assets, workshop.transcripts)
            for path in sorted(place.rglob("*"))
            if path.suffix.lower() in SUFFIXES
        },
        "voices": {path.name: _of_file(path) for path in sorted(workshop.voices.glob("*.toml"))},
    }
    return digest_of_value(content, plain=str)


def _paths(value: Any) -> Iterator[str]:
    """Yield the digest of each file in what `show.toml` names."""
    if isinstance(value, Path):
        yield _of_file(value)
    elif isinstance(value, dict | list | tuple):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _paths(one)


def digest_of_transcript(path: Path, beside: Iterable[str], show: str) -> str:
    """Return the hash of all that one episode depends on; `beside` are the files that its front matter names.

    The takes chosen for it count where there are any.
    """
    digests = [show, _of_file(path), *(_of_file(path.parent / name) for name in beside)]
    if (takes := takes_file(path)).is_file():
        digests.append(_of_file(takes))
    return digest_of_text("\n".join(digests))


def _of_file(path: Path) -> str:
    try:
        return digest_of_file(path)
    except OSError:
        return "not there"
