"""Show notes: what stands in an app below the episode, as plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Role
from qa2audio.publish.chapters import chapter_list
from qa2audio.publish.single_line import plain

if TYPE_CHECKING:
    from qa2audio.model import Episode, Timeline
    from qa2audio.publish.chapters import Mark

MIME = "text/plain"


def show_notes(episode: Episode, marks: list[Mark]) -> str:
    """Return description, speakers, chapters, link and disclosure, a blank line between them."""
    parts = [
        plain(episode.title),
        paragraphs(episode.description),
        _speakers(episode),
        chapter_list(marks),
        plain(episode.link),
        plain(episode.show.disclosure),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def paragraphs(text: str) -> str:
    """Return `text` with every paragraph on one line and one blank line between two."""
    lines = [plain(line) for line in text.splitlines()]
    blocks = " ".join(line or "\0" for line in lines).split("\0")
    return "\n\n".join(block.strip() for block in blocks if block.strip())


def conversation(timeline: Timeline) -> str:
    """Return the whole transcript as text: a paragraph for every change of speaker."""
    turns: list[tuple[str, list[str]]] = []
    for cue in timeline.cues:
        speaker = plain(cue.speaker)
        if not turns or turns[-1][0] != speaker:
            turns.append((speaker, []))
        turns[-1][1].append(plain(cue.text))
    return "\n\n".join(f"{speaker}: {' '.join(words)}" for speaker, words in turns)


def people(episode: Episode) -> list[str]:
    """Return the names of host and guests, as far as the transcript names them: `Host` is nobody's name."""
    heard = (s for s in episode.speakers if s.role in {Role.HOST, Role.GUEST})
    return [plain(s.name) for s in heard if s.name.casefold() != s.role.value]


def _speakers(episode: Episode) -> str:
    names = people(episode)
    return f"With {', '.join(names)}." if names else ""
