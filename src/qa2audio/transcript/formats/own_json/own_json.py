"""The format of our own `check --json`, as it was written or edited."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.errors import did_you_mean
from qa2audio.model import Inference, LineStart, Part, Problem, Role, Speaker, Turn
from qa2audio.transcript.formats.json.values.located_json import Json, Object, Text, looks_like_json, parse
from qa2audio.transcript.formats.own_json.own_json_parts import Fields, heading, music, pause, respellings
from qa2audio.transcript.rows import Form, Kind, Row, Span, left_out
from qa2audio.transcript.source import Source
from qa2audio.transcript.turns.draft import NARRATOR

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEAD = {"title": Kind.TITLE, "series": Kind.SERIES, "language": Kind.LANGUAGE}
KINDS = ("turn", "heading", "pause", "music")
_MANNERS = frozenset(("slower", "faster", "lower", "higher", "normal"))

_KEYS = tuple(re.compile(rf'"{key}"\s*:') for key in ("parts", "kind"))


class OwnJsonFormat:
    """Reads what `check --json` writes.

    Conserved are title and series, the texts of the parts, and the speaker of each labelled turn. The rest is about
    the transcript (voices, problems, what was left out of the file it was read from) and no part of the conversation.
    A text stands where it stands in the file; a label stands where its turn's object begins.
    """

    name = "check-json"

    def recognises(self, source: Source) -> float:
        """Return nearly 1 for JSON with our keys."""
        if not looks_like_json(source):
            return 0.0
        return 0.95 if all(any(key.search(row.text) for row in source.rows) for key in _KEYS) else 0.0

    def extract(self, source: Source) -> OwnJsonText:
        """Return `source` with title, series, labels and texts for rows."""
        return source if isinstance(source, OwnJsonText) else _text(_read(source), source)

    def rows(self, source: Source) -> list[Row]:
        """Return the parts."""
        return list(self.extract(source).parts)


@dataclass(frozen=True, slots=True)
class OwnJsonText(Source):
    """A file's JSON, understood: its rows are the words to conserve."""

    parts: tuple[Row, ...] = ()


@dataclass(slots=True)
class _Read:
    """What has been read so far."""

    document: Json
    rows: list[Row] = field(default_factory=list)
    speakers: dict[str, Speaker] = field(default_factory=dict)
    parts: list[Part] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)
    """Everything that is conserved."""

    def keep(self, spans: Sequence[Span], part: Part) -> None:
        self.spans += spans
        self.parts.append(part)
        self.rows.append(Row(Kind.PART, self.document.span(0, ""), form=Form.SPEECH, exact=part))


def _text(found: _Read, source: Source) -> OwnJsonText:
    spans = sorted(found.spans, key=lambda span: (span.line, span.column))
    problems = (*source.problems, *found.problems)
    return OwnJsonText(source.name, source.stem, tuple(spans), problems, parts=tuple(found.rows))


def _read(source: Source) -> _Read:
    found = _Read(parse(source))
    root = found.document.root
    parts = root.get("parts") if isinstance(root, Object) else None
    if not isinstance(root, Object) or not isinstance(parts, list):
        at = root.at if isinstance(root, Object) else 0
        raise found.document.error(
            at, 'there is no list "parts".', "Write one with: qa2audio check FILE --json."
        )
    fields = Fields(found.document, root)
    for key, kind in _HEAD.items():
        _head(found, fields, key, kind)
    _speakers(found, fields)
    for item in parts:
        if not isinstance(item, Object):
            raise fields.error("a part must be an object.", 'Write {"kind": "turn", "speaker": …, "text": …}.')
        _part(found, Fields(found.document, item))
    if not any(isinstance(part, Turn) for part in found.parts):
        raise fields.error("nobody says anything.", "A turn has a text.")
    found.rows += [Row(Kind.SPEAKER, found.document.span(0, ""), exact=one) for one in found.speakers.values()]
    return found


def _head(found: _Read, fields: Fields, key: str, kind: Kind) -> None:
    value = fields.text(key, optional=True)
    words = " ".join(value.split()) if value else ""
    if not words:
        return
    found.rows.append(Row(kind, found.document.span(0, ""), value=words))
    if isinstance(value, Text) and kind is not Kind.LANGUAGE:
        for span in found.document.spans(value):
            found.spans.append(span)
            found.rows.append(left_out(span, key))


def _speakers(found: _Read, fields: Fields) -> None:
    listed = fields.object.get("speakers")
    if listed is None:
        return
    if not isinstance(listed, list) or not all(isinstance(item, Object) for item in listed):
        raise fields.error('"speakers" must be a list of objects.', 'Write [{"name": "Ana", "role": "host"}].')
    for item in listed:
        _speaker(found, Fields(fields.document, item))


def _speaker(found: _Read, fields: Fields) -> None:
    name = " ".join(fields.text("name").split())
    role = fields.text("role", optional=True) or Role.GUEST
    if role not in set(Role):
        known = [str(each) for each in Role]
        hint = did_you_mean(role, known) or f"There are {', '.join(known)}."
        raise fields.error(f'unknown role "{role}".', hint)
    usual = "inferred" if fields.text("reason", optional=True) else "transcript"  # as 0.1.0 wrote it
    told = fields.text("role_from", optional=True) or usual
    inferred = Inference() if told == "inferred" else None
    found.speakers[name] = Speaker(name, Role(role), inferred=inferred, assigned=told == "facts")


def _part(found: _Read, fields: Fields) -> None:
    kind = fields.text("kind")
    if kind == "turn":
        _turn(found, fields)
    elif kind == "heading":
        title = heading(fields)
        found.keep([Span(title.line, title.column, title.title)], title)
    elif kind == "pause":
        found.keep([], pause(fields))
    elif kind == "music":
        found.keep([], music(fields))
    else:
        hint = did_you_mean(kind, KINDS) or f"There are {', '.join(KINDS)}."
        raise fields.error(f'unknown kind "{kind}".', hint)


def _turn(found: _Read, fields: Fields) -> None:
    speaker = _known(found, fields)
    labelled, continues = fields.flag("labelled", default=True), fields.flag("continues", default=False)
    before = next((part for part in reversed(found.parts) if isinstance(part, Turn)), None)
    if continues and not (before and before.speaker == speaker):  # a pause or music may stand between
        raise fields.error("this turn continues nobody's.", 'Take "continues" out, or put it after that turn.')
    if labelled and not continues:
        label = fields.document.span(fields.object.at, speaker)
        found.spans.append(label)
        found.rows.append(left_out(label, "label"))
    value = fields.placed("text")
    spans = fields.document.spans(value)
    if not spans:
        hint = "Write what is said, or take the turn out."
        found.problems.append(
            Problem("empty", fields.line(), speaker, f'"{speaker}" has nothing to say.', hint)
        )
        return
    text = "\n\n".join(span.regular() for span in spans)
    manner = fields.text("manner", optional=True) or ""
    if not _MANNERS.issuperset(manner.split()):
        raise fields.error(f'unknown manner "{manner}".', f"There are {', '.join(sorted(_MANNERS))}.")
    first = spans[0]
    starts = (LineStart(0, first.line, first.column),)
    spoken = respellings(fields, value, text)
    act = fields.flag("act", default=False)
    joint = " " if fields.object.get("joint") is None else fields.text("joint")
    turn = Turn(
        speaker, text, first.line, first.column, starts, labelled, act, continues, joint, spoken, manner
    )
    found.keep(spans, turn)


def _known(found: _Read, fields: Fields) -> str:
    speaker = " ".join((fields.text("speaker", optional=True) or NARRATOR).split())
    if found.speakers and speaker not in found.speakers:
        hint = did_you_mean(speaker, found.speakers) or f'Add {{"name": "{speaker}", "role": "guest"}} there.'
        raise fields.error(f'"{speaker}" is not among the "speakers".', hint)
    return speaker
