"""What `check --json` promises to other programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Heading, Music, Omission, Part, Pause, Problem, Reason, Speaker, Turn
from qa2audio.transcript.duration import estimate_seconds
from qa2audio.transcript.role_reason import role_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Cast, Transcript, Utterance, Voice

__all__ = ["SCHEMA", "estimate_seconds", "report"]

SCHEMA = 1
"""Counts up when a key changes its meaning; keys may be added, none is removed."""


def report(
    transcript: Transcript, cast: Cast, *, seconds: float, closing: Sequence[Utterance] = ()
) -> dict[str, object]:
    """Return everything there is to know about `transcript`, ready for `json.dumps`.

    `text` is what the transcript says, not what an engine is told; parts and omissions together are the file in
    order. `seconds` is the estimated length; `closing` are the show's own words, which are apart.
    """
    return {
        "schema": SCHEMA,
        "source": transcript.source,
        "title": transcript.title,
        "series": transcript.series,
        "language": transcript.spoken_in,
        "language_from": transcript.language_from,
        "speakers": [_speaker(*role) for role in cast.roles],
        "parts": [_part(part) for part in transcript.parts],
        "problems": [_problem(problem) for problem in transcript.problems],
        "acknowledged": [_problem(problem) for problem in transcript.acknowledged],
        "show_words": [{"speaker": said.speaker, "text": said.text} for said in closing],
        "omitted": [_omission(omission) for omission in transcript.omitted],
        "reader": transcript.reader,
        "understood": transcript.understood.score,
        "understood_because": [_reason(reason) for reason in transcript.understood.reasons],
        "estimated_seconds": round(seconds, 1),
    }


def _speaker(speaker: Speaker, voice: Voice, called: str) -> dict[str, object]:
    return {
        "name": speaker.name,
        "role": str(speaker.role),
        "reason": role_reason(speaker),
        "role_from": _role_from(speaker),
        "voice": called,
        "engine": voice.engine,
        "engine_voice": voice.name,
        "language": voice.language,
        "rate": voice.rate,
        "pitch": voice.pitch,
    }


def _role_from(speaker: Speaker) -> str:
    if speaker.inferred:
        return "inferred"
    return "facts" if speaker.assigned else "transcript"


def _part(part: Part) -> dict[str, object]:
    place = {"line": part.line, "column": part.column}
    match part:
        case Turn():
            own: dict[str, object] = {"labelled": part.labelled, "act": part.act, **_rarely(part)}
            return {"kind": "turn", "speaker": part.speaker, "text": part.text, **place, **own}
        case Heading():
            return {"kind": "heading", "speaker": None, "text": part.title, **place}
        case Pause():
            return {"kind": "pause", "speaker": None, "text": "", **place, "seconds": part.seconds}
        case Music():
            return {"kind": "music", "speaker": None, "text": "", **place, "asset": part.asset}


def _rarely(turn: Turn) -> dict[str, object]:
    """Return the keys of a turn that only few have."""
    keys: dict[str, object] = {}
    if turn.continues:
        keys["continues"] = True
        if turn.joint != " ":
            keys["joint"] = turn.joint
    if turn.manner:
        keys["manner"] = turn.manner
    if turn.respellings:
        keys["respellings"] = [said._asdict() for said in turn.respellings]
    return keys


def _problem(problem: Problem) -> dict[str, object]:
    return {
        "line": problem.line,
        "message": problem.message,
        "hint": problem.hint,
        "code": problem.code,
        "about": problem.about,
    }


def _reason(reason: Reason) -> dict[str, object]:
    return {
        "kind": str(reason.sign),
        "line": reason.line,
        "example": reason.example,
        "count": reason.count,
        "share": round(reason.share, 3),
        "doubt": round(reason.doubt, 3),
        "names": list(reason.names),
    }


def _omission(omission: Omission) -> dict[str, object]:
    return {"line": omission.line, "column": omission.column, "text": omission.text, "reason": omission.reason}
