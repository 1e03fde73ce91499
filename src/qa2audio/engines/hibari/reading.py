"""From spans to the phonemes that hibari's networks read: a word each, in stretches that they bear."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import digit

from hibari.g2p import G2P
from hibari.g2p.token import Tok

from qa2audio.engines.accents import accented
from qa2audio.engines.hibari.misaki import in_misaki, syllabic
from qa2audio.engines.hibari.model import knows
from qa2audio.engines.letter_sounds import in_sounds
from qa2audio.engines.phonetics import cleaned, words_of
from qa2audio.model import Span, SpanKind
from qa2audio.model.spans import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_MOST = 400
"""Phonemes that are said in one go; hibari's own limit."""
_SENTENCE_END = re.compile(r"[.!?…][\"”)]*$")
_CLAUSE_END = re.compile(r"[,;:—][\"”)]*$")
_INITIAL = re.compile(r"[\"“(]*[A-Z]\.")


class SpokenWord(NamedTuple):
    """A word of the text, with the punctuation that touches it."""

    text: str
    phonemes: str
    """In misaki's letters; empty where nothing is heard of it."""


class Stretch(NamedTuple):
    """What is said in one go."""

    phonemes: str
    words: tuple[tuple[str, int, int], ...]
    """Word, and where its phonemes begin and end in `phonemes`."""


class Reader:
    """hibari's own reading of English, with the accent of Britain or of America."""

    def __init__(self, *, british: bool) -> None:
        self._g2p = G2P(british=british)
        self._british = british

    def stretches(self, spans: Iterable[Span]) -> Iterator[Stretch]:
        """Yield what is said in one go: a sentence, or as much of one as the network bears."""
        for sentence in _sentences(self.words(spans)):
            for words in _borne(sentence):
                heard = [word for word in words if word.phonemes]
                if any(map(str.isalpha, _together(heard))):
                    yield Stretch(_together(heard), tuple(_places(heard)))

    def words(self, spans: Iterable[Span]) -> list[SpokenWord]:
        """Return every word of `spans` with its phonemes."""
        known = accented(in_sounds(spans, british=self._british), british=self._british)
        syllables = (Span(span.kind, span.text, syllabic(span.ipa)) for span in known)
        clean = cleaned(syllables, english=True)
        texts = [plain(word) for word in words_of(clean)]
        if not texts:
            return []
        tokens = self._g2p.phonemize_tokens(list(self._tokens(clean)))
        said, phonemes = [], ""
        for token in tokens:
            phonemes += "".join(filter(knows, token.phonemes or ""))
            if token.whitespace:
                said.append(phonemes)
                phonemes = ""
        return [SpokenWord(*word) for word in zip(texts, [*said, phonemes], strict=True)]

    def _tokens(self, spans: Sequence[Span]) -> Iterator[Tok]:
        """Yield tokens: those with IPA have their phonemes already."""
        runs: list[list[Span]] = []
        for one, other in pairwise([Span(SpanKind.IPA, ""), *spans]):
            if one.kind is SpanKind.IPA or other.kind is SpanKind.IPA:
                runs.append([])
            runs[-1].append(other)
        after = [plain(run)[:1].isspace() for run in runs[1:]] + [False]
        for run, spaced in zip(runs, after, strict=True):
            first = run[0]
            ipa = in_misaki(first.ipa, british=self._british) if first.ipa else None
            if ipa is not None:
                yield Tok(first.text, "NN", " " if spaced else "", phonemes=ipa)
                continue
            parted = self._g2p.tokenizer(_readable(plain(run)))
            if parted and spaced:
                parted[-1] = (parted[-1][0], " ")
            tags = self._g2p.tagger([text for text, _ in parted]) if parted else []
            yield from (Tok(text, tag, space) for (text, space), tag in zip(parted, tags, strict=True))


def _readable(text: str) -> str:
    """Return `text` as hibari reads it right: it loses the n't of "isn’t", and stumbles over ², ₂ and ②."""
    plainer = (str(digit(one)) if one.isdigit() and not one.isdecimal() else one for one in text)
    return "".join(plainer).replace("’", "'")


def _sentences(words: Sequence[SpokenWord]) -> Iterator[list[SpokenWord]]:
    sentence: list[SpokenWord] = []
    for word, following in pairwise([*words, SpokenWord("", "")]):
        sentence.append(word)
        ends = _SENTENCE_END.search(word.phonemes) and not _INITIAL.fullmatch(word.text)
        if ends and not following.text[:1].islower():
            yield sentence
            sentence = []
    if sentence:
        yield sentence


def _borne(words: list[SpokenWord]) -> Iterator[list[SpokenWord]]:
    """Yield `words` in stretches that the network bears, halves of halves, at a clause's end if there is one."""
    if len(_together(words)) <= _MOST or len(words) < 2:
        yield words
        return
    middle = len(words) / 2
    cut = min(
        range(1, len(words)),
        key=lambda at: (_CLAUSE_END.search(words[at - 1].phonemes) is None, abs(at - middle)),
    )
    yield from _borne(words[:cut])
    yield from _borne(words[cut:])


def _together(words: Iterable[SpokenWord]) -> str:
    return " ".join(word.phonemes for word in words if word.phonemes)


def _places(words: Iterable[SpokenWord]) -> Iterator[tuple[str, int, int]]:
    """Yield where the sounds of each word stand in all of them together, without its punctuation."""
    start = 0
    for text, phonemes in words:
        sounds = [at for at, char in enumerate(phonemes, start) if char.isalpha()]
        if sounds:
            yield text, sounds[0], sounds[-1] + 1
        start += len(phonemes) + 1
