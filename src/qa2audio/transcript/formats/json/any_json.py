"""The JSON format: what recognisers, caption tools and podcast hosts export."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.fragments import Fragment, fragments, give_speakers_to_items
from qa2audio.transcript.formats.json.leaves import best_account
from qa2audio.transcript.formats.json.located_json import looks_like_json, parse
from qa2audio.transcript.rows import Cut, Form, Kind, Label, Row, blank, left_out
from qa2audio.transcript.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from qa2audio.transcript.rows import Span

UNDERSTOOD = (
    "There are: the Podcasting 2.0 transcript, Whisper, WhisperX, AssemblyAI, Deepgram, Amazon Transcribe, "
    '`check --json`, and any list of objects with "speaker" and "text".'
)
_ASIDE = re.compile(r"(?P<name>[^()]+?)\s*\((?P<aside>[^()]+)\)\Z")


@dataclass(frozen=True, slots=True)
class JsonText(Source):
    """A file's JSON, understood: its rows are the words to conserve."""

    fragments: tuple[Fragment, ...] = ()


class JsonFormat:
    """Reads a conversation in JSON.

    Conserved are the texts of that account of the conversation which says most (a recogniser writes the same words
    several times), and the name of each speaker once where the speaker changes. Keys, times, scores and the other
    accounts are no words of the conversation. A text stands where it stands in the file; a label stands where the
    first object begins that its speaker says.
    """

    name = "json"

    def recognises(self, source: Source) -> float:
        """Return much if the file begins as JSON does, so that broken JSON is called so and not read out."""
        return 0.9 if looks_like_json(source) else 0.0

    def extract(self, source: Source) -> JsonText:
        """Return `source` with the labels and texts for rows."""
        return source if isinstance(source, JsonText) else _understand(source)

    def rows(self, source: Source) -> list[Row]:
        """Return who says what."""
        return list(_rows(self.extract(source).fragments))


def _understand(source: Source) -> JsonText:
    document = parse(source)
    give_speakers_to_items(document.root)
    account = best_account(document.root)
    if account is None:
        raise document.error(0, "there is no conversation in this JSON that I understand.", UNDERSTOOD)
    if account.hole is not None:
        where = ".".join(account.path).replace(".[]", "[]")
        raise document.error(
            account.hole, f"this entry of {where} has no text, as the others have.", 'Give it a "text".'
        )
    found = tuple(fragments(document, account))
    return JsonText(source.name, source.stem, tuple(_words(found)), source.problems, fragments=found)


def _changes(found: Iterable[Fragment]) -> Iterator[tuple[Fragment, bool]]:
    """Yield each fragment, and whether somebody else begins to speak with it."""
    speaker = None
    for fragment in found:
        yield fragment, fragment.speaker is not None and fragment.speaker != speaker
        speaker = fragment.speaker


def _words(found: Iterable[Fragment]) -> Iterator[Span]:
    for fragment, changes in _changes(found):
        if changes:
            yield fragment.label
        yield fragment.span


def _rows(found: Iterable[Fragment]) -> Iterator[Row]:
    for fragment, changes in _changes(found):
        span = fragment.span
        label = _label(fragment.label) if changes else None
        if fragment.paragraph and not changes:
            yield blank(span)
        if fragment.sound:
            if label:
                yield Row(Kind.TEXT, span.cut(len(span.text)), label, form=Form.SPEECH)
            yield left_out(span, "direction", Cut.PARTS)
        else:
            yield Row(Kind.TEXT, span, label, form=Form.SPEECH)


def _label(span: Span) -> Label:
    """Return what the plain format makes of a label: a name, and a company in brackets."""
    match = _ASIDE.match(span.text)
    return Label(match["name"], span, match["aside"]) if match else Label(span.text, span)
