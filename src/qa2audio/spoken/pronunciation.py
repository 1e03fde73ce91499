"""What `check --spoken` shows: where spoken words differ from the written ones, and what nobody taught us."""

from __future__ import annotations

import re
from collections import Counter
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model.spans import notation
from qa2audio.spoken.notation import tell, words_only
from qa2audio.spoken.pipeline import Change, explain, spans, speak
from qa2audio.spoken.unfamiliar import unfamiliar
from qa2audio.spoken.unsure import unsure

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa2audio.model import Transcript, Utterance
    from qa2audio.spoken.lexicon.entries import Lexicon
    from qa2audio.spoken.notation import Listener


class Spoken(NamedTuple):
    """A stretch that is spoken otherwise than it is written."""

    line: int
    """Of the file, where its utterance begins."""
    speaker: str
    written: str
    spoken: str
    step: str
    """The step that did it."""


class Untaught(NamedTuple):
    """An unusual word that no lexicon knows."""

    word: str
    times: int
    line: int
    """Where it comes first."""
    spoken: str
    """How it will be said."""


class TwoWays(NamedTuple):
    """A word that may be read in two ways, and nothing around it shows which is meant."""

    line: int
    """Of the file, where its utterance begins."""
    speaker: str
    word: str
    likely: str
    """IPA of the more frequent reading."""
    other: str
    """IPA of the other."""


_EDGES = ' ,.;:?!…“”"()[]'
_CAPITALS = re.compile("[A-Z]{2}")
_LETTERS = re.compile(r"[^\w']+")


def respoken(
    transcript: Transcript,
    utterances: Sequence[Utterance],
    *,
    lexicon: Lexicon | None = None,
    listeners: Callable[[str], Listener] = words_only,
) -> Iterator[Spoken]:
    """Yield every stretch whose words are spoken otherwise than written, in order; punctuation aside.

    The other arguments are those of `write_lines`.
    """
    for utterance, language in _with_language(transcript, utterances):
        changes = _changes(utterance, language, lexicon, listeners(utterance.voice.engine))
        found = [
            (*pair, change.step) for change in changes for pair in _differences(change.before, change.after)
        ]
        last = changes[-1].after if changes else utterance.text
        if any(_differences(last, utterance.spoken)):
            found = _with_author(utterance, {pair[:2]: pair[2] for pair in found})
        for written, spoken, step in found:
            yield Spoken(utterance.line, utterance.speaker, written, spoken, step)


def _changes(utterance: Utterance, language: str, lexicon: Lexicon | None, listener: Listener) -> list[Change]:
    """Return what each step did, and at last what the engine makes of spelt letters."""
    engine, phonemes = utterance.voice.engine, listener.phonemes
    changes = explain(utterance.text, language=language, engine=engine, lexicon=lexicon, phonemes=phonemes)
    said = spans(utterance.text, language=language, engine=engine, lexicon=lexicon, phonemes=phonemes)
    told = tell(utterance.text, listener, language=language, engine=engine, lexicon=lexicon)
    if told.spoken == notation(said):
        return changes
    before, after = notation(said), told.spoken
    letters = sorted({written[:1] for written, _ in _differences(before, after)})
    return [*changes, Change(f"letter {', '.join(letters)}", before, after)]


def _with_author(utterance: Utterance, steps: dict[tuple[str, str], str]) -> list[tuple[str, str, str]]:
    """Return the differences of an utterance whose author respelt some of it: what no step did is the author's."""
    pairs = _differences(utterance.text, utterance.spoken)
    return [(*pair, steps.get(pair, "author")) for pair in pairs]


def untaught(
    transcript: Transcript,
    utterances: Sequence[Utterance],
    *,
    lexicon: Lexicon | None = None,
    listeners: Callable[[str], Listener] = words_only,
) -> list[Untaught]:
    """Return the unusual words that no lexicon knows, most frequent first."""
    count: Counter[str] = Counter()
    first: dict[str, tuple[int, str]] = {}
    for utterance, language in _with_language(transcript, utterances):
        engine, listener = utterance.voice.engine, listeners(utterance.voice.engine)
        for word in unfamiliar(
            utterance.text, language=language, engine=engine, lexicon=lexicon, phonemes=listener.phonemes
        ):
            said = tell(word, listener, language=language, engine=engine, lexicon=lexicon).spoken
            if said not in utterance.spoken:
                continue  # its author respelt it
            count[word] += 1
            if word not in first:
                first[word] = utterance.line, speak(word, language=language, lexicon=lexicon)
    return [Untaught(word, times, *first[word]) for word, times in count.most_common()]


def read_in_two_ways(
    transcript: Transcript, utterances: Sequence[Utterance], *, lexicon: Lexicon | None = None
) -> list[TwoWays]:
    """Return the words whose sound depends on a sense that is not known, in order; not those that somebody respelt."""
    return [
        TwoWays(utterance.line, utterance.speaker, *one)
        for utterance, language in _with_language(transcript, utterances)
        for one in unsure(utterance.text, language=language, engine=utterance.voice.engine, lexicon=lexicon)
        if one.word in utterance.spoken and not _is_respelt(one.word, utterance)
    ]


def _is_respelt(word: str, utterance: Utterance) -> bool:
    return any(span.text == word and span.ipa for span in utterance.spans)


def stub(words: Sequence[Untaught]) -> str:
    """Return a lexicon file with `words`, to be corrected and used."""
    quoted = (f'"{word.word}" = "{word.spoken}"' for word in words)
    return "\n".join(["[words]", *quoted])


def _with_language(transcript: Transcript, utterances: Sequence[Utterance]) -> Iterator[tuple[Utterance, str]]:
    languages = {speaker.name: speaker.language or transcript.spoken_in for speaker in transcript.speakers}
    for utterance in utterances:
        yield utterance, languages.get(utterance.speaker, transcript.spoken_in)


def _differences(before: str, after: str) -> Iterator[tuple[str, str]]:
    """Yield the stretches of words that differ, as they were and as they are."""
    old, new = before.split(), after.split()
    plain = [[_LETTERS.sub("", word.replace("’", "'")) for word in words] for words in (old, new)]
    matcher = SequenceMatcher(None, plain[0], plain[1], autojunk=False)
    for kind, start, end, begin, stop in matcher.get_opcodes():
        written, spoken = " ".join(old[start:end]), " ".join(new[begin:stop])
        same = "".join(plain[0][start:end]) == "".join(plain[1][begin:stop])
        if kind != "equal" and (not same or _CAPITALS.search(written)):
            yield written.strip(_EDGES), spoken.strip(_EDGES)
