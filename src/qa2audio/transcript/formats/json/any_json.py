"""The JSON format: what recognisers, caption tools, podcast hosts, chats and writing tools export."""

from __future__ import annotations

import gc
import re
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.model import Problem
from qa2audio.transcript.formats.json.conversation import Conversation, understood
from qa2audio.transcript.formats.json.values.located_json import looks_like_json, parse
from qa2audio.transcript.rows import Cut, Form, Kind, Label, Row, blank, left_out
from qa2audio.transcript.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.transcript.formats.json.fragments import Fragment
    from qa2audio.transcript.rows import Span

_ASIDE = re.compile(r"(?P<name>[^()]+?)\s*\((?P<aside>[^()]+)\)\Z")


@dataclass(frozen=True, slots=True)
class JsonText(Source):
    """A file's JSON, understood: its rows are the words to conserve."""

    found: tuple[Row, ...] = ()


class JsonFormat:
    """Reads a conversation in JSON, whatever its keys and its layout.

    Conserved are the texts of that account of the conversation which says most (a recogniser writes the same words
    several times), the name of each speaker once where the speaker changes, the title, and all other prose, such as a
    summary, which nobody says. Keys, times, scores, ids and the other accounts are no words of the conversation. A
    text stands where it stands in the file; a label stands where the first object begins that its speaker says.
    """

    name = "json"

    def recognises(self, source: Source) -> float:
        """Return much if the file begins as JSON does, so that broken JSON is called so and not read out."""
        return 0.9 if looks_like_json(source) else 0.0

    def extract(self, source: Source) -> JsonText:
        """Return `source` with the labels and texts for rows."""
        return source if isinstance(source, JsonText) else _extract(source)

    def rows(self, source: Source) -> list[Row]:
        """Return who says what."""
        return list(self.extract(source).found)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keep Python from looking for garbage among half a million live objects: it takes a fifth of the time."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _extract(source: Source) -> JsonText:
    with _no_collection():
        found = understood(parse(source))
    rows = [*_rows(found)]
    words = [
        span for row in rows for span in (row.label.span if row.label else None, row.span) if span and span.text
    ]
    problems = [*source.problems, *_problems(found)]
    in_file = tuple(sorted(words, key=lambda span: (span.line, span.column)))
    return JsonText(source.name, source.stem, in_file, tuple(problems), found=tuple(rows))


def _rows(found: Conversation) -> Iterator[Row]:
    """Yield the fragments and what is left out between them, as they follow each other."""
    left = iter(found.left_out)
    waiting = next(left, None)
    for row, at in _spoken(found.fragments, told=found.told):
        while waiting is not None and not found.woven and (waiting.span.line, waiting.span.column) < at:
            yield waiting
            waiting = next(left, None)
        yield row
    while waiting is not None:
        yield waiting
        waiting = next(left, None)


def _spoken(fragments: Iterable[Fragment], *, told: bool) -> Iterator[tuple[Row, tuple[int, int]]]:
    """Yield the rows of what is said, each with the place where it begins in the file."""
    speaker: str | None = None
    for fragment in fragments:
        changes = fragment.speaker is not None and (fragment.speaker != speaker or fragment.jump)
        place = fragment.label if changes else fragment.span
        at = (place.line, place.column)
        if fragment.paragraph and not changes:
            yield blank(fragment.span), at
        for row in _of_fragment(fragment, changes=changes, told=told):
            yield row, at
        speaker = None if fragment.reason == "notice" else fragment.speaker


def _of_fragment(fragment: Fragment, *, changes: bool, told: bool) -> Iterator[Row]:
    span = fragment.span
    label = _label(fragment.label) if changes and fragment.reason in {"", "direction"} else None
    if fragment.reason:
        if label:
            yield Row(Kind.TEXT, span.cut(len(span.text)), label, form=Form.SPEECH)
        yield left_out(span, fragment.reason, Cut.PARTS)
    elif fragment.speaker is None and told:
        yield Row(Kind.NARRATION, span, form=Form.SPEECH)
    elif told:
        yield Row(Kind.TEXT, span, label, form=Form.SPEECH)
    else:
        yield Row(Kind.TEXT, span, form=Form.CAPTION)


def _label(span: Span) -> Label:
    """Return what the plain format makes of a label: a name, and a company in brackets."""
    match = _ASIDE.match(span.text)
    return Label(match["name"], span, match["aside"]) if match else Label(span.text, span)


def _problems(found: Conversation) -> Iterator[Problem]:
    if found.guessed is not None and found.fragments:
        yield Problem(
            "speaker",
            found.fragments[0].span.line,
            found.guessed,
            f'no key says who speaks; "{found.guessed}" was taken for it.',
            'Call it "speaker" if it is right, and check the turns.',
        )
    for count, fragment in found.unsure:
        yield Problem(
            "speaker",
            fragment.span.line,
            fragment.span.text[:60],
            f"nothing says who speaks in {count} of the entries, though others have a speaker.",
            "Give each entry its speaker; null is nobody in particular.",
        )
