"""The reader of dialogue tags: `<Person1>Hello.</Person1>`, as language models and podcastfy write conversations."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.model import Heading, Role, Transcript
from qa2audio.transcript.entities import decoded
from qa2audio.transcript.turns.candidates import Candidate
from qa2audio.transcript.turns.draft import NARRATOR, Draft
from qa2audio.transcript.turns.names import name_labels
from qa2audio.transcript.turns.roles import speakers_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.transcript.rows import Span
    from qa2audio.transcript.source import Source
    from qa2audio.transcript.turns.names import Name

_TAG = re.compile(
    r"<(?P<end>/)?\s?(?P<name>[^\W\d][\w.-]{0,39}(?: [\w.-]{1,30}){0,2}?)"
    r"""(?P<facts>(?:\s[\w:-]{1,30}\s?=\s?(?:"[^"<>]{0,100}"|'[^'<>]{0,100}')){0,8})\s?(?P<empty>/)?>"""
)
_WHO = re.compile(r"""\s(?:name|who|speaker|id)\s?=\s?["']([^"'<>]{1,60})["']""", re.IGNORECASE)
_HEADING = re.compile(r"#{1,6}(?=\s)")
_MARKUP = frozenset(
    re.findall(
        r"\S+",
        """a abbr address article aside audio b big blockquote body br break button c caption center cite code
        dd del details div dl dt em emphasis figcaption figure font footer form h1 h2 h3 h4 h5 h6 head
        header hr html i iframe img input ins kbd lang li link main mark meta nav ol option p phoneme pre
        prosody q ruby s samp say-as script section select small source span speak strike strong style sub
        summary sup svg table tbody td textarea th thead time title tr tt u ul v var video voice w""",
    )
)
"""Tags of HTML, SSML and WebVTT: they say how something looks or sounds, not who says it."""


class DialogueTagsReader:
    """Reads text in which tags say who speaks; other tags in it are left out."""

    name = "dialogue-tags"

    def recognises(self, source: Source) -> float:
        """Return much where most words stand between tags that name no markup."""
        rows = source.rows[:2000]
        return 0.85 if _candidates(rows) and _is_mostly_tagged(rows) else 0.0

    def extract(self, source: Source) -> Source:
        """Return `source` with its entities decoded."""
        return replace(source, rows=tuple(row._replace(text=decoded(row.text)) for row in source.rows))

    def read(self, source: Source) -> Transcript:
        """Return the transcript of `source`."""
        names = name_labels(_candidates(source.rows), "")
        draft = Draft()
        writer = _Writer(draft, names)
        for row in source.rows:
            writer.add(row)
        draft.give_back()
        known = {NARRATOR: Role.NARRATOR} | {name.speaker: name.role for name in names.values() if name.role}
        titles = (part.title for part in draft.parts if isinstance(part, Heading))
        return Transcript(
            source.name,
            next(titles, source.stem.replace("_", " ")),
            None,
            speakers_of(draft.parts, known),
            tuple(draft.parts),
            tuple(draft.omitted),
            (*source.problems, *draft.findings()),
        )


class _Writer:
    """Hands rows to a draft, tag by tag."""

    def __init__(self, draft: Draft, names: dict[tuple[str, str], Name]) -> None:
        self.draft, self.names = draft, names
        self.inside = False
        self.paragraph = False

    def add(self, row: Span) -> None:
        """Add one row of the file."""
        if not row.text.strip():
            self.paragraph = True
            return
        sign = None if self.inside else _HEADING.match(row.text)
        if sign and row.text[sign.end() :].strip():
            self.draft.omit(row.cut(0, sign.end()), "mark")
            self.draft.heading(_clean(row.cut(sign.end())))
            return
        position = 0
        for tag in _TAG.finditer(row.text):
            self._say(row.cut(position, tag.start()))
            self._tag(row.cut(tag.start(), tag.end()), tag)
            position = tag.end()
        self._say(row.cut(position))

    def _say(self, span: Span) -> None:
        if span.text:
            self.draft.say(_clean(span), paragraph=self.paragraph)
            self.paragraph = False

    def _tag(self, span: Span, tag: re.Match[str]) -> None:
        label = _candidate(span, tag)
        names = _names(tag) and (label.key, label.aside) in self.names
        if not names and not (tag["end"] and self.inside and _key(tag) not in _MARKUP):
            self.draft.omit(_clean(span), "mark", inside=True)
            return
        if tag["end"]:
            self.draft.give_back()
            self.draft.omit(_clean(span), "mark")
            self.inside = False
        else:
            name = self.names[label.key, label.aside]
            self.draft.label(_clean(span), name.speaker, act=name.act)
            self.inside = True
        self.paragraph = False


def _candidates(rows: Iterable[Span]) -> list[Candidate]:
    """Return the opening tags that name speakers: somewhere in the file each of them is closed."""
    tags = [(row, tag) for row in rows if "<" in row.text for tag in _TAG.finditer(row.text)]
    closed = {_key(tag) for _, tag in tags if tag["end"]}
    return [
        _candidate(row.cut(tag.start(), tag.end()), tag)
        for row, tag in tags
        if not tag["end"] and _key(tag) in closed and _names(tag)
    ]


def _is_mostly_tagged(rows: Iterable[Span]) -> bool:
    """Return whether more words stand inside speakers' tags than outside."""
    words = [0, 0]
    inside = 0
    for row in rows:
        position = 0
        for tag in _TAG.finditer(row.text) if "<" in row.text else ():
            words[inside] += len(row.text[position : tag.start()].split())
            inside = inside if not _names(tag) else int(not tag["end"])
            position = tag.end()
        words[inside] += len(row.text[position:].split())
    return words[1] > words[0]


def _names(tag: re.Match[str]) -> bool:
    """Return whether a tag may name somebody."""
    return _key(tag) not in _MARKUP and not tag["empty"]


def _key(tag: re.Match[str]) -> str:
    return tag["name"].casefold()


def _candidate(span: Span, tag: re.Match[str]) -> Candidate:
    who = _WHO.search(tag["facts"])
    name = " ".join(decoded(who[1] if who else tag["name"]).replace("_", " ").split())
    return Candidate(name.casefold(), name, "", span, span._replace(text=""))


def _clean(span: Span) -> Span:
    return span._replace(text=decoded(span.text))
