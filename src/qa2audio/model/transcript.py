"""What is written: the parts of a transcript, and what is left out of it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model.language_tag import DEFAULT_LANGUAGE
from qa2audio.model.understanding import EVERYTHING, Understanding

if TYPE_CHECKING:
    from qa2audio.model.speaker import Speaker


class LineStart(NamedTuple):
    """Where a source line begins inside a turn's text."""

    offset: int
    """Index into the text."""
    line: int
    column: int


class Respelling(NamedTuple):
    """How a stretch of a turn's text is to be spoken, as its author says."""

    start: int
    """Index into the text."""
    end: int
    spoken: str
    ipa: bool = False
    """True where `spoken` is IPA."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says until somebody else does, or something is left out of the middle."""

    speaker: str
    """A `Speaker.name`."""
    text: str
    """As written, white space made regular: one space between words, a blank line between paragraphs."""
    line: int
    column: int
    starts: tuple[LineStart, ...]
    """One for every source line it came from, in order; the first has offset 0."""
    labelled: bool = True
    """False where it goes on without a label of its own."""
    act: bool = False
    """True where the label named an act (``Question:``) and not a person."""
    continues: bool = False
    """True where it goes on with the sentence of the turn before it: something was left out of the middle (a link's
    address, a direction). Such turns are one to whoever speaks or counts them."""
    joint: str = " "
    """What stands before it where it continues: a space, nothing (in the middle of a word, before its punctuation),
    or the blank line before a paragraph."""
    respellings: tuple[Respelling, ...] = ()
    """In order; they do not overlap."""
    manner: str = ""
    """How it is to be said, as in ``[voice: Kelsey slower]``: `slower`, `faster`, `lower`, `higher`, or nothing."""

    def line_at(self, offset: int) -> int:
        """Return the source line of the character at `offset`."""
        return [start.line for start in self.starts if start.offset <= offset][-1]


@dataclass(frozen=True, slots=True)
class Heading:
    """A section's title: a chapter, shown and not spoken."""

    title: str
    line: int
    column: int
    listed: bool = False
    """True if its words stand in a list of chapters elsewhere in the file, and are left out there."""


@dataclass(frozen=True, slots=True)
class Pause:
    """Silence that the transcript asks for."""

    seconds: float | None
    """None is a section break: as long as the show's style has it."""
    line: int
    column: int


@dataclass(frozen=True, slots=True)
class Music:
    """A piece of audio that the transcript asks for."""

    asset: str
    line: int
    column: int


Part = Turn | Heading | Pause | Music


class Passage(NamedTuple):
    """Sentences of a turn in another language than its speaker's."""

    part: int
    """Index into `Transcript.parts` of the turn, or of the first of those that are one."""
    start: int
    """Index into the text, joined where the turn is in pieces."""
    end: int
    language: str
    """As `language_tag.primary` has it."""
    line: int


class LanguageSource(StrEnum):
    """Who says in which language a transcript is."""

    OPTION = "option"
    FRONT_MATTER = "front matter"
    FORMAT = "format"
    """The file itself, in its format's own way."""
    SHOW = "show"
    TEXT = "text"
    """Nobody; its words do."""
    DEFAULT = "default"
    """Nobody, and its words are too few."""


class OmissionReason(StrEnum):
    """Why nobody speaks words of a file; the values are what `check --json` says."""

    ACKNOWLEDGEMENT = "acknowledgement"
    BYLINE = "byline"
    CODE = "code"
    COMMENT = "comment"
    DELETION = "deletion"
    """A change of the document took it out."""
    DIRECTION = "direction"
    FOOTNOTE = "footnote"
    FRONT_MATTER = "front matter"
    FURNITURE = "furniture"
    """Of a printed page: line and page numbers, what stands above and below each page."""
    HEADING = "heading"
    """Of a table's columns."""
    IMAGE = "image"
    LABEL = "label"
    LINK = "link"
    MARK = "mark"
    """A sign that carries structure: a hash, a dash, an asterisk."""
    MARKUP = "markup"
    NAVIGATION = "navigation"
    """What stands around a text on a page: contents, buttons, lists of links, chapters with their times."""
    NOTICE = "notice"
    """What a tool wrote about the transcript."""
    REPEAT = "repeat"
    """Captions that roll show words twice."""
    SERIES = "series"
    SKIPPED = "skipped"
    """Front matter, cast or show want it left out."""
    SYNOPSIS = "synopsis"
    TIME = "time"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class Omission:
    """Words of the file that nobody speaks, and why."""

    line: int
    column: int
    text: str
    reason: OmissionReason


@dataclass(frozen=True, slots=True)
class Problem:
    """Something an author should look at."""

    code: str
    """What an acknowledgement in the file calls it (``glued``)."""
    line: int
    about: str
    """The name or the text it is about; empty where it is the whole file."""
    message: str
    """For people only, as is the hint: code asks `code` and `about`."""
    hint: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What stands above a transcript in YAML or TOML, unread: `config` understands it."""

    text: str
    """Without its fences."""
    format: str
    """``yaml`` or ``toml``."""
    line: int
    """Of its first line in the file."""


@dataclass(frozen=True, slots=True)
class Transcript:
    """A file, read: every word of it is in `parts` or in `omitted`, and both together are the file in order."""

    source: str
    """The file's path as the user gave it, for error messages."""
    title: str
    series: str | None
    speakers: tuple[Speaker, ...]
    """In order of appearance."""
    parts: tuple[Part, ...]
    omitted: tuple[Omission, ...] = ()
    problems: tuple[Problem, ...] = ()
    acknowledged: tuple[Problem, ...] = ()
    """Problems that the file itself says are known."""
    language: str | None = None
    """BCP 47 tag, lower case; None where nobody says."""
    language_from: LanguageSource = LanguageSource.DEFAULT
    passages: tuple[Passage, ...] = ()
    """In other languages, in order."""
    front_matter: FrontMatter | None = None
    labels: tuple[tuple[str, str], ...] = ()
    """What the file calls people, in lower case and without a colon, and whom that means: (`kh`, Kelsey)."""
    understood: Understanding = EVERYTHING
    reader: str | None = None
    """The name of the format that it was read as; None where no file was read."""

    @property
    def spoken_in(self) -> str:
        """Return the language it is spoken in: English where nobody says."""
        return self.language or DEFAULT_LANGUAGE

    def in_file_order(self) -> list[Part | Omission]:
        """Return parts and omissions together, as they stand in the file."""
        return sorted([*self.parts, *self.omitted], key=lambda item: (item.line, item.column))


@dataclass(frozen=True, slots=True)
class ChapterMark:
    """A chapter begins with a part of the transcript."""

    part: int
    """Index into `Transcript.parts`."""
    title: str
