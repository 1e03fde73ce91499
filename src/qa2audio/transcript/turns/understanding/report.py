"""What an author is told where a file was not understood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Problem
from qa2audio.model.understanding import ENOUGH, Sign

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Speaker
    from qa2audio.model.understanding import Reason, Understanding

CODE = "understood"
_WHAT = {
    Sign.BEGINNINGS: "{count} lines begin with one of a few names",
    Sign.ENDINGS: "{count} lines end with one of a few names",
    Sign.SIGNS: "{count} paragraphs begin with the same sign, and some of them ask",
    Sign.CLOCKS: "times go by in {count} lines of what is spoken",
    Sign.NUMBERS: "{count} lines begin with a number in the middle of a sentence",
    Sign.MARKUP: "{count} lines have tags, braces, addresses or fields of data in them",
    Sign.TWICE: "{share:.0%} of what is spoken is said twice",
    Sign.QUESTIONS: "{count} paragraphs ask, and others answer",
    Sign.LEFT_OUT: "{share:.0%} of the text is left out",
    Sign.NOBODY: "{share:.0%} of the text is said by none of the speakers",
    Sign.LONG_TURN: "one turn is {share:.0%} of the text",
    Sign.MANY_NAMES: "{count} of the names speak only once",
    Sign.DATA_NAME: "a speaker is called as a field of data is",
}


def doubts(understood: Understanding, speakers: Sequence[Speaker]) -> list[Problem]:
    """Return the problem that the file was hardly understood, if so; `speakers` are those who were found."""
    if understood.score >= ENOUGH or not understood.reasons:
        return []
    reason = understood.reasons[0]
    what = _WHAT[reason.sign].format(count=reason.count, share=reason.share)
    message = f'{what}{_taken(reason, len(speakers))}: "{reason.example}".'
    hint = f"{_remedy(reason)}, or say that it is right: [ok: {CODE}]."
    return [Problem(CODE, reason.line, reason.example, message, hint)]


def _remedy(reason: Reason) -> str:
    if reason.names:
        names = ", ".join(reason.names)
        return (
            f"If these speak, put a colon behind each name, or list them in front matter (speakers: [{names}])"
        )
    if reason.sign in (Sign.MARKUP, Sign.CLOCKS, Sign.NUMBERS, Sign.TWICE):
        return "Take it out, leave lines out in front matter (skip: [...])"
    if reason.sign in (Sign.MANY_NAMES, Sign.DATA_NAME):
        return "Say in front matter what labels there are (labels: [...])"
    if reason.sign is Sign.LEFT_OUT:
        return "Try another reader (--reader plain)"
    return "Put who speaks, and a colon, before what they say"


def _taken(reason: Reason, speakers: int) -> str:
    """Return what became of it."""
    if reason.sign in (Sign.MANY_NAMES, Sign.DATA_NAME, Sign.NOBODY, Sign.TWICE, Sign.LONG_TURN, Sign.LEFT_OUT):
        return ""
    return ", and nobody was taken for a speaker" if speakers < 2 else ", and no speaker was found there"
