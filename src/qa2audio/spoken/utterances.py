"""From turns to utterances: what an engine is asked to say in one breath."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model import Turn, Unsaid, Utterance
from qa2audio.model.joined_turns import runs
from qa2audio.model.sentences import may_end, sentence_ends
from qa2audio.spoken.delivery import in_manner
from qa2audio.spoken.notation import Listener, Told, tell, words_only

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa2audio.model import Cast, Passage, Transcript, Voice
    from qa2audio.spoken import Lexicon

SHORT = 80
"""Sentences are joined while together they are no longer than this, in characters."""
LONG = 300
"""A longer sentence is parted: at a clause's end, at a space, or at last anywhere."""
_CLAUSE_END = re.compile(r"[,;:—–)][\"'”’»]*\s|[、，；：]")
_PARAGRAPH_END = re.compile(r"\n\n")


class Stretch(NamedTuple):
    """A stretch of a turn's text in one language."""

    start: int
    end: int
    language: str
    voice: Voice


class Breath(NamedTuple):
    """A stretch of a turn's text."""

    start: int
    end: int
    paragraph: bool
    """True if it begins a later paragraph."""


def write_lines(
    transcript: Transcript,
    cast: Cast,
    *,
    lexicon: Lexicon | None = None,
    listeners: Callable[[str], Listener] = words_only,
) -> tuple[Utterance, ...]:
    """Return the utterances of every turn, in order. Turns with nothing to say (`…`) have none.

    `lexicon` is the one to pronounce by; without it, the built-in one. `listeners` gives the engine of a name.
    """
    languages = {speaker.name: speaker.language for speaker in transcript.speakers if speaker.language}
    abroad: dict[int, list[Passage]] = {}
    for passage in transcript.passages:
        abroad.setdefault(passage.part, []).append(passage)
    return tuple(
        utterance
        for index, part in runs(transcript.parts)
        if isinstance(part, Turn)
        for stretch in _stretches(
            part, languages.get(part.speaker, transcript.spoken_in), cast, abroad.get(index, ())
        )
        for utterance in _utterances(index, part, stretch, lexicon, listeners)
    )


def _stretches(turn: Turn, language: str, cast: Cast, abroad: Sequence[Passage]) -> Iterator[Stretch]:
    """Yield the stretches of a turn that are in one language; where no voice speaks it, it is the turn's."""
    usual = cast.voice_of(turn.speaker)
    start = 0
    for passage in abroad:
        voice = cast.voice_of(turn.speaker, passage.language)
        if voice == usual:
            continue
        if turn.text[start : passage.start].strip():
            yield Stretch(start, passage.start, language, usual)
        yield Stretch(passage.start, passage.end, passage.language, voice)
        start = passage.end
    if not start or turn.text[start:].strip():
        yield Stretch(start, len(turn.text), language, usual)


def _utterances(
    index: int,
    turn: Turn,
    stretch: Stretch,
    lexicon: Lexicon | None,
    listeners: Callable[[str], Listener],
) -> Iterator[Utterance]:
    voice, language = in_manner(stretch.voice, turn.manner), stretch.language
    listener = listeners(voice.engine)

    def say(breath: Breath) -> Told:
        own = [
            respelling._replace(start=respelling.start - breath.start, end=respelling.end - breath.start)
            for respelling in turn.respellings
            if breath.start <= respelling.start and respelling.end <= breath.end
        ]
        text = turn.text[breath.start : breath.end]
        return tell(text, listener, language=language, engine=voice.engine, lexicon=lexicon, respellings=own)

    offsets = [start.offset for start in turn.starts]
    for breath, told in _audible(_breaths(turn.text, stretch), say):
        text = " ".join(turn.text[breath.start : breath.end].split())
        line = turn.starts[bisect_right(offsets, breath.start) - 1].line
        lost = tuple(_placed(sign, turn, breath) for sign in told.unsaid)
        yield Utterance(text, told.spoken, voice, turn.speaker, index, line, breath.paragraph, told.spans, lost)


def _placed(sign: str, turn: Turn, breath: Breath) -> Unsaid:
    """Return `sign` with its line; where it is written otherwise, that of its breath."""
    at = max(breath.start, turn.text.find(sign, breath.start, breath.end))
    return Unsaid(sign, turn.starts[bisect_right([start.offset for start in turn.starts], at) - 1].line)


def _breaths(text: str, stretch: Stretch) -> Iterator[Breath]:
    start = stretch.start
    opens = not text[:start].strip() or text[:start].endswith("\n")  # else it is in the middle of a paragraph
    ends = (match.start() for match in _PARAGRAPH_END.finditer(text, start, stretch.end))
    for end in [*ends, stretch.end]:
        opens = opens or "\n" in text[start : start + 2]
        while start < end and text[start].isspace():
            start += 1
        yield from _breaths_of_paragraph(text, (start, end), stretch.language, opens=opens)
        start, opens = end, True


def _breaths_of_paragraph(text: str, place: tuple[int, int], language: str, *, opens: bool) -> Iterator[Breath]:
    first, last = place
    start = end = first
    for stop in _stops(text[first:last], language):
        if end > start and first + stop - start > SHORT:
            yield Breath(start, end, opens and start == first > 0)
            start = end
        end = first + stop
    if end > start:
        yield Breath(start, end, opens and start == first > 0)


def _stops(paragraph: str, language: str) -> Iterator[int]:
    """Yield the index after each sentence, and after each piece of a long one."""
    start = 0
    for end in sentence_ends(paragraph, language):
        while end - start > LONG:
            start = _cut(paragraph, start)
            yield start
        if end > start:
            yield end
        start = end


def _cut(text: str, start: int) -> int:
    """Return where to part the long sentence that begins at `start`."""
    window = text[start : start + LONG]
    clauses = [match.end() for match in _CLAUSE_END.finditer(window, LONG // 3)]
    if clauses:
        return start + clauses[-1]
    space = window.rfind(" ", 1) + 1
    if space:
        return start + space
    return start + next((n for n in range(LONG - 1, LONG // 2, -1) if may_end(text, start + n)), LONG)


def _audible(breaths: Iterator[Breath], say: Callable[[Breath], Told]) -> Iterator[tuple[Breath, Told]]:
    """Yield each breath and what is told for it.

    What cannot be spoken is written with the breath before it, or the first one; alone it is nothing.
    """
    current: Breath | None = None
    told = Told((), "")
    for breath in breaths:
        heard = say(breath)
        if current is None:
            current, told = breath, heard
        elif told.spans and heard.spans:
            yield current, told
            current, told = breath, heard
        else:
            current = Breath(current.start, breath.end, current.paragraph)
            told = (told if told.spans else heard)._replace(unsaid=told.unsaid + heard.unsaid)
    if current is not None and told.spans:
        yield current, told
