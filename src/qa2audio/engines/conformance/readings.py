"""Whether an engine does what it says it can: heed a pitch, read IPA, spell letters."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from qa2audio.engines.conformance.booth import fresh
from qa2audio.engines.conformance.sample_texts import SHORT
from qa2audio.model import Span, SpanKind
from qa2audio.model.language_tag import primary
from qa2audio.model.spans import in_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from qa2audio.engines.base import Engine
    from qa2audio.engines.conformance.booth import Answer, Line, Spelt
    from qa2audio.engines.conformance.findings import Observation
    from qa2audio.model import Voice

_HIGHER = 4.0  # semitones
_BEFORE = "We will say "
_IPA, _INSTEAD = "mˈænə", "something"
_LETTERS = "A P I"


def readings(make: Callable[[], Engine], engine: Engine, voices: Sequence[Voice]) -> Iterator[Observation]:
    """Look at one voice, an English one if there is any: IPA may be read in one language only."""
    voice = next((voice for voice in voices if primary(voice.language) == "en"), voices[0])
    words, ipa = in_words(_BEFORE + _INSTEAD), _spans(Span(SpanKind.IPA, _INSTEAD, _IPA))
    letters, spelt = in_words(_BEFORE), _spans(Span(SpanKind.LETTERS, _LETTERS))
    script: dict[str, tuple[Line | Spelt, Line | Spelt]] = {}
    if engine.pitch:
        higher = replace(voice, pitch=voice.pitch + _HIGHER)
        script["a higher voice sounds otherwise, or pitch is False"] = (voice, SHORT), (higher, SHORT)
    if engine.phonemes:
        script["IPA is said, and not the words that stand for it"] = (voice, words), (voice, ipa)
        same = engine.told(words) == engine.told(ipa)
        yield "what sounds otherwise is told otherwise", "IPA is told as words" if same else None
    if engine.spells_letters:
        script["spelt letters are said"] = (voice, letters), (voice, spelt)
    for promise, pair in script.items():
        try:
            yield promise, _alike(*fresh(make, pair))
        except ChildProcessError as error:
            yield promise, str(error)


def _spans(span: Span) -> tuple[Span, ...]:
    return *in_words(_BEFORE), span


def _alike(one: Answer, other: Answer) -> str | None:
    """Return what is wrong where two things that should sound different do not."""
    if one.audio is None or other.audio is None:
        return one.error or other.error
    return "it does not" if one.audio.raw_data == other.audio.raw_data else None
