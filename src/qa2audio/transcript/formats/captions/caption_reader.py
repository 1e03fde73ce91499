"""What the readers of caption files have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.errors import Location, TranscriptError
from qa2audio.model import Role, Transcript
from qa2audio.transcript.formats.captions.cue_turns import write_cues
from qa2audio.transcript.formats.captions.rolling import repeated_words
from qa2audio.transcript.turns import diagnosis
from qa2audio.transcript.turns.acknowledgement import Mark, settle
from qa2audio.transcript.turns.draft import NARRATOR
from qa2audio.transcript.turns.roles import speakers_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.transcript.formats.captions.cues import Cue
    from qa2audio.transcript.source import Source


def transcript_of(cues: Sequence[Cue], source: Source, *, language: str | None = None) -> Transcript:
    """Return the transcript that `cues` are; `TranscriptError` if they say nothing."""
    script = write_cues(cues, repeated_words(cues))
    parts = script.draft.parts
    if not parts:
        raise TranscriptError(
            "nothing is said in these captions.",
            location=Location(source.name),
            hint="Check that it is the right file.",
        )
    known = {name.speaker: name.role for name in script.names.values() if name.role}
    speakers = speakers_of(parts, {NARRATOR: Role.NARRATOR, **known})
    named = {name.speaker for name in script.names.values() if not name.role}
    problems = [
        *source.problems,
        *diagnosis.glued(script.spoken, []),
        *diagnosis.odd_names(parts, speakers, named),
        *script.draft.findings(),
    ]
    marks = [*script.marks, *(Mark(mark, alone=False, head=False) for mark in script.draft.marks)]
    still, acknowledged = settle(problems, marks)
    return Transcript(
        source.name,
        source.stem.replace("_", " "),
        None,
        speakers,
        tuple(parts),
        tuple(script.draft.omitted),
        still,
        acknowledged,
        language,
    )
