"""A new show: a folder in which everything is there to be written over, and which builds as it is."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from qa2audio.errors import Location, OutputError
from qa2audio.files.toml_string import toml_string
from qa2audio.model import DEFAULT_ENGINE

if TYPE_CHECKING:
    from qa2audio.model import Show

_STARTER = Path(__file__).parent / "starter"
_FILES = {
    "show.toml": "show.toml",
    "lexicon.toml": "lexicon.toml",
    "transcripts/01-a-first-conversation.md": "transcript.md",
    "voices/README.md": "voices.md",
    "assets/README.md": "assets.md",
    ".gitignore": "gitignore",
}
SCHEMA = "show.schema.json"


def start_show(folder: Path, show: Show, *, schema: str, engine: str | None = None) -> list[Path]:
    """Write a new show into `folder` and return its files; `schema` is what editors complete `show.toml` by.

    `engine` speaks its episodes; None: the one that is installed everywhere.

    Nothing is ever written over: `OutputError` names what is in the way, and then nothing is written at all.
    """
    texts = {name: (_STARTER / source).read_text(encoding="utf-8") for name, source in _FILES.items()}
    texts["show.toml"] = _filled(texts["show.toml"], show, engine)
    texts[SCHEMA] = schema
    try:
        if taken := [name for name in texts if os.path.lexists(folder / name)]:
            hint = f"Choose another folder, or build what is there: qa2audio build {folder}"
            message = f"{', '.join(taken)} is there already."
            raise OutputError(message, location=Location(str(folder)), hint=hint)
        for name, text in texts.items():
            _write(folder / name, text)
    except OSError as problem:
        message = f"the show cannot be written: {problem.strerror}."
        raise OutputError(message, location=Location(str(folder)), hint="Choose another folder.") from problem
    return [folder / name for name in texts]


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(text)


def _filled(template: str, show: Show, engine: str | None) -> str:
    url = f"url = {toml_string(show.url)}" if show.url else '# url = "https://example.org/show"'
    values = {
        "@TITLE@": toml_string(show.title),
        "@URL@": f"# Where the built folder is published; the feed's address is below it.\n{url}",
        "@DESCRIPTION@": toml_string(show.description or f"{show.title}: conversations, read by a computer."),
        "@AUTHOR@": toml_string(show.author or show.title),
        "@ENGINE@": f"engine = {toml_string(engine)}"
        if engine
        else f"# engine = {toml_string(DEFAULT_ENGINE)}",
        "@LANGUAGE@": toml_string(show.language),
    }
    lines = (next((line.replace(mark, text) for mark, text in values.items() if mark in line), line)
             for line in template.split("\n"))  # fmt: skip
    return "\n".join(lines)
