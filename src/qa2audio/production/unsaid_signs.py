"""Signs that nobody hears: each is a problem on the line where it first stands."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Problem, Turn, Unsaid
from qa2audio.model.joined_turns import runs
from qa2audio.spoken.pipeline import say

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Transcript, Utterance

_HINT = "Write the word instead, or end the line with [ok: unsaid]."


def unsaid_signs(transcript: Transcript, utterances: Sequence[Utterance]) -> Iterator[Problem]:
    """Yield a problem for each sign that is lost when the transcript is spoken."""
    lines: dict[str, list[int]] = {}
    for lost in _lost(transcript, utterances):
        lines.setdefault(lost.sign, []).append(lost.line)
    for sign, found in lines.items():
        more = len(set(found)) - 1
        often = f", here and on {more} more {'line' if more == 1 else 'lines'}" if more else ""
        yield Problem("unsaid", min(found), sign, f'no word is spoken for "{sign}"{often}.', _HINT)


def _lost(transcript: Transcript, utterances: Sequence[Utterance]) -> Iterator[Unsaid]:
    for utterance in utterances:
        yield from utterance.unsaid
    heard = {utterance.part for utterance in utterances}
    languages = {speaker.name: speaker.language or transcript.spoken_in for speaker in transcript.speakers}
    for index, part in runs(transcript.parts):
        if isinstance(part, Turn) and index not in heard:  # nothing of it is spoken
            language = languages.get(part.speaker, transcript.spoken_in)
            yield from (Unsaid(sign, part.line) for sign in say(part.text, language=language).unsaid)
