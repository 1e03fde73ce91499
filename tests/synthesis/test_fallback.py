"""Another voice for what cannot be recorded: its engine is told what it understands."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.engines import registry
from qa2audio.model import Span, SpanKind, Utterance, Voice
from qa2audio.model.spans import in_words, notation
from qa2audio.synthesis.fallback import record_with_fallback
from qa2audio.synthesis.take_cache import TakeCache

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPANS = (
    Span(SpanKind.WORDS, "An "),
    Span(SpanKind.LETTERS, "A P I"),
    Span(SpanKind.WORDS, " in "),
    Span(SpanKind.IPA, "wazzum", "ˈwæzəm"),
)


@pytest.fixture(autouse=True)
def _no_models(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Of Kokoro, no voice can be used but the shipped ones, of which onyx is none."""
    monkeypatch.setenv("QA2AUDIO_MODELS", str(tmp_path / "none"))
    registry.load.cache_clear()
    yield
    registry.load.cache_clear()


@pytest.mark.parametrize(
    ("voice", "told", "spans"),
    [
        (Voice("tone", "tone-1"), "An A P I in wazzum", in_words("An A P I in wazzum")),
        (Voice("pyttsx3", "en-us"), "An eh P I in \ue000ˈwæzəm\ue001wazzum\ue002", SPANS),
    ],
)
def test_the_other_engine_is_told_what_it_understands(
    tmp_path: Path, voice: Voice, told: str, spans: tuple[Span, ...]
) -> None:
    first = Utterance("An API in WASM", notation(SPANS), Voice("kokoro", "am_onyx"), "Ana", 3, 14, spans=SPANS)
    with TakeCache(tmp_path / "cache") as cache:
        work = record_with_fallback([first], cache, voice)
        (taken,) = [take.utterance for _, take in work]
    assert (taken.voice, taken.spoken, taken.spans) == (voice, told, spans)
    assert (taken.text, taken.speaker, taken.part, taken.line) == ("An API in WASM", "Ana", 3, 14)
