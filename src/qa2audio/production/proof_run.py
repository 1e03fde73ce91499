"""A finished episode is listened to, and held against what it was made from."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from qa2audio.errors import Location, OptionError, ProofError, Qa2AudioError
from qa2audio.model import Line
from qa2audio.model.joined_turns import turns
from qa2audio.proof.episode_proof import listen
from qa2audio.proof.listener import Listener
from qa2audio.publish.folder.ownership import source_of
from qa2audio.publish.manifest import load_release
from qa2audio.spoken import speak
from qa2audio.transcript import read

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator, Sequence
    from pathlib import Path

    from qa2audio.model import Progress, Proof, Release, Turn
    from qa2audio.spoken import Lexicon


_AGAIN = "Render the episode again with --force."
_AHEAD = 20
"""Turns in which a line is looked for; a transcript that was rewritten since has few of them."""


def proof(
    folder: Path, model: str, *, lexicon: Lexicon | None = None, download: bool = False
) -> Generator[Progress, None, Proof]:
    """Listen to the episode in `folder`, yielding progress; return what was heard otherwise than written.

    `model` is a folder with a Whisper model, or the name of one. Raises `ProofError` or `CodecError`.
    """
    release = load_release(folder)
    if release is None:
        raise OptionError(
            "there is no episode in it.",
            location=Location(str(folder)),
            hint="Name the folder that render made: the one with release.json.",
        )
    language = release.episode.language
    say = partial(speak, language=language, engine="", lexicon=lexicon)
    lines = list(_with_places(_lines(release), list(_turns(release))))
    return (
        yield from listen(folder / release.audio.name, lines, language, Listener(model, download=download), say)
    )


def _lines(release: Release) -> list[Line]:
    """Return the episode's sentences and their times, as its JSON transcript has them."""
    name = next(file.name for file in release.files if file.mime == "application/json")
    path = release.folder / name
    try:
        segments: list[dict[str, Any]] = json.loads(path.read_text(encoding="utf-8"))["segments"]
        lines = [Line(s["startTime"], s["endTime"], s["speaker"], s["body"]) for s in segments]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ProofError("its transcript cannot be read.", location=Location(str(path)), hint=_AGAIN) from error
    if not lines:
        raise ProofError("its transcript has no line.", location=Location(str(path)), hint=_AGAIN)
    return lines


def _with_places(lines: Sequence[Line], said: Sequence[Turn]) -> Iterator[Line]:
    """Yield `lines` with their places in the transcript, whose turns are `said`, where it still has them."""
    turn, offset = 0, 0
    for line in lines:
        pattern = re.compile(r"\s+".join(map(re.escape, line.text.split())))
        place = None
        for ahead in range(turn, min(turn + _AHEAD, len(said))):
            found = pattern.search(said[ahead].text, offset if ahead == turn else 0)
            if found:
                place = said[ahead].line_at(found.start())
                turn, offset = ahead, found.end()
                break
        yield replace(line, line=place)


def _turns(release: Release) -> Iterator[Turn]:
    source = source_of(release.folder)
    if source is None:
        return
    try:
        yield from turns(read(source).parts)
    except Qa2AudioError:
        return  # gone or rewritten since; the times say where to listen
