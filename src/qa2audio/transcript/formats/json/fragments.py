"""From entries to what is said: words joined to sentences, sounds told from speech, silences measured."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.entities import decoded
from qa2audio.transcript.formats.json.structure.json_texts import STOPS
from qa2audio.transcript.formats.json.values.json_values import made_text
from qa2audio.transcript.rows import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from qa2audio.transcript.formats.json.leaves import Leaf
    from qa2audio.transcript.formats.json.values.located_json import Json

_GAP = 3.0
"""Seconds of silence after which a new paragraph begins."""
_SLOWEST = 20.0
"""Time units a word; nobody takes seconds of it, so that the unit is a millisecond."""
_TICKS = 100_000.0
"""Time units a word that are of 100 nanoseconds."""
EPOCH = 1e8
"""Seconds; greater ones count from 1970."""
_PUNCTUATION = frozenset(("punctuation", "punct"))
_TAG = re.compile(
    r"</?(?P<name>[A-Za-z][A-Za-z\d]{0,15})(?:\s[^<>]{0,500})?/?>|<!--(?:[^-]|-(?!->)){0,2000}-->"
)
_VOICE = re.compile(r"<v(?:\.[\w.-]{1,60})? ([^<>]{1,80})>")
"""Who speaks, as captions have it."""
_PARTING = frozenset("p br div li h1 h2 h3 h4 h5 h6 blockquote ul ol tr".split())
_HTML = (
    frozenset(
        "a b i u em strong span font small sub sup mark code pre s del ins time cite q abbr v c ruby rt".split()
    )
    | _PARTING
)


class Fragment(NamedTuple):
    """A stretch of what one person says."""

    speaker: str | None
    """None is nobody in particular."""
    label: Span
    """The speaker's name, placed where the fragment's object begins."""
    span: Span
    paragraph: bool
    """True where a paragraph begins with it."""
    reason: str = ""
    """Why nobody says it: `direction` for what is heard and not said, `notice` for what a tool wrote."""
    jump: bool = False
    """True where what stands before it in the file is not what was said before."""


class Manner(NamedTuple):
    """How an account is written."""

    words: bool
    """True if each entry is one word."""
    unit: float
    """How many of the file's time units are a second."""
    paragraphs: bool
    """True if each list of entries is a paragraph."""


def fragments(
    document: Json, found: Sequence[Leaf], speakers: Sequence[str | None], order: Iterable[int], manner: Manner
) -> Iterator[Fragment]:
    """Yield what is said, in `order`: pieces of one list are joined as far as a sentence goes."""
    words, unit = manner.words, manner.unit
    led = words and _lead_with_a_space(found)
    apart = words or led
    joint = _Joint(document, led=led)
    before: int | None = None
    for index in order:
        leaf, speaker = found[index], speakers[index]
        jump = before is not None and index != before + 1
        last = None if before is None else found[before]
        if not (apart and last is not None and not jump and joint.takes(last, leaf, speaker, unit)):
            yield from joint.finished()
            fresh = last is not None and (
                _is_apart(last, leaf, unit) or (manner.paragraphs and last.group != leaf.group)
            )
            joint.begin(leaf, speaker, fresh=fresh, jump=jump)
        before = index
    yield from joint.finished()


class _Joint:
    """Grows a fragment out of words."""

    def __init__(self, document: Json, *, led: bool) -> None:
        self._document, self._led = document, led
        self._pieces: list[str] = []
        self._first: Leaf | None = None
        self._speaker: str | None = None
        self._fresh = self._jump = False

    def begin(self, leaf: Leaf, speaker: str | None, *, fresh: bool, jump: bool) -> None:
        self._first, self._speaker, self._fresh, self._jump = leaf, speaker, fresh, jump
        self._pieces = [leaf.text]
        if not leaf.text.strip():
            self._first = None  # a space between words of different people

    def takes(self, before: Leaf, leaf: Leaf, speaker: str | None, unit: float) -> bool:
        """Add a word to the stretch that `before` is in, if it belongs there."""
        first = self._first
        if (
            first is None
            or speaker != self._speaker
            or leaf.group != before.group
            or leaf.reason != first.reason
            or leaf.reason
        ):
            return False
        attaches = leaf.kind in _PUNCTUATION or (self._led and not leaf.text[0].isspace())
        if not attaches and (self._pieces[-1].rstrip().endswith(STOPS) or _is_apart(before, leaf, unit)):
            return False
        self._pieces.append(leaf.text if attaches or leaf.text[0].isspace() else " " + leaf.text)
        return True

    def finished(self) -> Iterator[Fragment]:
        """Yield what has grown."""
        first = self._first
        if first is None:
            return
        label = self._document.span(first.at, self._speaker or "")
        joined = (
            first.text
            if len(self._pieces) == 1
            else made_text("".join(self._pieces), first.text.at, first.text.end)
        )
        spans = [
            bare
            for span in self._document.spans(joined)
            for bare in _bare(span, told=self._speaker is not None)
        ]
        for number, span in enumerate(spans):
            yield Fragment(
                self._speaker,
                label,
                span,
                self._fresh or number > 0,
                first.reason,
                jump=self._jump and number == 0,
            )
        self._first = None


def _bare(span: Span, *, told: bool) -> Iterator[Span]:
    """Yield the paragraphs of `span` without HTML: tags are no words, entities are characters."""
    if "<" not in span.text and "&" not in span.text:
        yield span
        return
    column = span.column
    marked = span.text if told else _VOICE.sub("\0\\1: ", span.text)
    for piece in _TAG.sub(_mark, marked).split("\0"):
        text = decoded(piece).strip()
        if text:
            yield Span(span.line, column, text)
            column += max(1, len(text))


def _mark(tag: re.Match[str]) -> str:
    name = (tag["name"] or "").casefold()
    if name and name not in _HTML:
        return tag[0]
    return " " if name == "br" else "\0" if name in _PARTING else ""


def _lead_with_a_space(found: Sequence[Leaf]) -> bool:
    """Return whether words come as Whisper has them, each with its space before it."""
    leading = sum(1 for leaf in found if leaf.text[:1].isspace())
    inside = sum(1 for before, leaf in pairwise(found) if before.group == leaf.group)
    return 3 * leading > len(found) and 2 * leading > inside


def _is_apart(before: Leaf, leaf: Leaf, unit: float) -> bool:
    return before.end is not None and leaf.start is not None and leaf.start - before.end > _GAP * unit


def time_unit(found: Sequence[Leaf], words: int) -> float:
    """Return how many of the file's time units are a second."""
    times = [time for leaf in found for time in (leaf.start, leaf.end) if time is not None]
    length = max(times) - min(times) if times else 0.0
    if length > _TICKS * words and max(times) < EPOCH * 10_000:
        return 10_000_000.0
    if times and max(times) > EPOCH:  # dates; people may write for days
        return 1000.0 if max(times) > 1000 * EPOCH else 1.0
    return 1000.0 if length > _SLOWEST * words else 1.0
