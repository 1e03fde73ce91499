"""The default engine: pyttsx3 on espeak-ng, made repeatable to the byte.

Each oddity that is worked around here was reproduced with pyttsx3 2.99. It is for one process that is thrown away
after a few utterances: espeak keeps state between them.
"""

from __future__ import annotations

import io
import os
import re
import tempfile
import wave
from contextlib import redirect_stdout
from dataclasses import replace
from functools import cached_property
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qa2audio.audio.cores import usable_cores
from qa2audio.audio.segment import AudioSegment
from qa2audio.engines.base import Engine
from qa2audio.engines.pyttsx3.driver import drive
from qa2audio.engines.pyttsx3.library import Espeak, find
from qa2audio.engines.pyttsx3.phonemes import with_codes
from qa2audio.engines.pyttsx3.text_phonemes import phonemes_of
from qa2audio.engines.pyttsx3.variants import VARIANTS
from qa2audio.engines.pyttsx3.voices import VoiceBook, read_voices
from qa2audio.engines.pyttsx3.words import spoken_words
from qa2audio.errors import EngineError
from qa2audio.model import Span, SpanKind, Speech, Utterance, Voice
from qa2audio.model.spans import notation

if TYPE_CHECKING:
    from collections.abc import Sequence

_ADAPTER = "2"  # raise it when a change here changes the sound
_NORMAL_RATE = 170  # words a minute; pyttsx3's own 200 is hurried
_RATES = (80, 450)  # what espeak can do
# Measured as the median fundamental of a sentence, five voices, 0..95: espeak scales the base and not the range, so
# its table (two octaves over 0..100) is flatter to the ear.
_PITCH_PER_SEMITONE = 6.0
_RHOTIC = ("en-us", "en-gb-scotland")
"""Voices that say every r."""
_SEED = 1
_CODES_READ = "[[a]]"
"""Once espeak has said a text with codes, it reads codes in others."""
_LETTER_A = re.compile(r"\bA\b")
_NO_LIBRARY = (
    "no espeak-ng library works on this platform; install it: apt install espeak-ng, brew install espeak-ng, "
    "or the installer at https://github.com/espeak-ng/espeak-ng/releases."
)


class Pyttsx3Engine(Engine):
    """espeak-ng voices: a language (`en-us`), or a language with a variant (`en-us+f3`)."""

    name = "pyttsx3"
    max_chars = 600
    """espeak copies ten times the text's length, and pyttsx3's buffer is quadratic in the audio's."""
    stateful = True
    phonemes = True
    spells_letters = True
    variants = VARIANTS

    def __init__(self) -> None:
        self._engine: Any = None
        self._library: Any = None
        self._set: tuple[str, int, int] | None = None
        self._errors: list[str] = []

    @property
    def version(self) -> str:
        """Of pyttsx3, of the library and of this adapter."""
        from importlib.metadata import PackageNotFoundError, version  # 25 ms that hosts need not pay

        try:
            package = version("pyttsx3")
        except PackageNotFoundError:
            package = "none"
        espeak = find()
        return f"{package}, {espeak.version if espeak else 'none'}, adapter {_ADAPTER}"

    @property
    def concurrency(self) -> int:
        """As many as there are cores for us: it computes all the time."""
        return usable_cores()

    def problem(self, voice: Voice | None = None) -> str | None:  # noqa: ARG002 - the same for all
        """Return what is missing."""
        if find_spec("pyttsx3") is None:
            return "pyttsx3 is not installed; run pip install pyttsx3."
        return None if find() else _NO_LIBRARY

    def voices(self) -> tuple[Voice, ...]:
        """Return every language that works, and every variant as `+name`, in any language."""
        book = self._book
        plain = (Voice(self.name, name, language) for name, language in sorted(book.languages.items()))
        variants = (Voice(self.name, f"+{variant}", "und") for variant in book.variants)
        return (*plain, *variants)

    @cached_property
    def _espeak(self) -> Espeak:
        espeak = find()
        if espeak is None:
            raise EngineError(_NO_LIBRARY)
        return espeak

    @cached_property
    def _book(self) -> VoiceBook:
        return read_voices(self._espeak.data)

    def told(self, spans: Sequence[Span]) -> str:
        """Return `spans` as one text, letters by the names that it says."""
        return notation(map(_named, spans))

    def prepare(self) -> None:
        """Open espeak, without a voice: in its synchronous mode it has no threads that a fork would lack.

        The list of its voices, 30 ms, and its data, 4 ms, are then read once for all forks.
        """
        if self._engine is not None:
            return
        self._library = drive(self._espeak)
        import pyttsx3  # 50 ms, and useless without a library

        self._engine = pyttsx3.init("espeak")
        self._engine.connect("error", lambda **event: self._errors.append(str(event.get("exception"))))
        self._engine.runAndWait()  # exactly once: the first loop returns at once, a second empty one never
        self._library.ListVoices(None)
        _ = self._book

    def synthesize(self, utterance: Utterance) -> Speech:
        """Say it; the state that earlier utterances of this process left behind is heard."""
        text = _speakable(utterance.spans, utterance.voice.name)
        if not text:
            raise EngineError("there is nothing to say.")
        self.prepare()
        self._choose(utterance.voice)
        self._library.dll.espeak_ng_SetRandSeed(_SEED)  # or the clock seeds the breath noise of some variants
        self._library.word_events.clear()
        audio = self._say(text)
        return Speech(audio, spoken_words(text, self._library.word_events, int(audio.frame_count())))

    def pronunciation(self, utterance: Utterance) -> str:
        """Return espeak's phonemes in IPA."""
        self.prepare()
        self._choose(utterance.voice)
        self._say(_CODES_READ)
        return phonemes_of(_speakable(utterance.spans, utterance.voice.name), self._library.dll)

    def _choose(self, voice: Voice) -> None:
        """Set the voice, and read it back: a bad one only fires an event, a bad variant not even that."""
        identifier = self._book.identify(voice.name)
        if identifier is None:
            raise EngineError(f'espeak has no voice "{voice.name}".', hint="See `qa2audio voices`.")
        low, high = _RATES
        rate = round(min(high, max(low, _NORMAL_RATE * voice.rate)))
        pitch = round(min(99.0, max(0.0, 50 + _PITCH_PER_SEMITONE * voice.pitch)))
        wanted = (identifier, rate, pitch)
        if wanted != self._set:
            for key, value in zip(("voice", "rate", "pitch"), wanted, strict=True):
                self._engine.setProperty(key, value)
            self._set = wanted
        got = (self._engine.getProperty("voice"), self._parameter("RATE"), self._parameter("PITCH"))
        if got != (identifier.lower(), rate, pitch) or self._errors:
            raise EngineError(
                f"espeak took {got} where {wanted} was asked for. {' '.join(self._errors)}".strip()
            )

    def _parameter(self, name: str) -> int:
        """Ask the library itself: pyttsx3 leaves out the argument that tells the current value from the default."""
        return int(self._library.dll.espeak_GetParameter(getattr(self._library, name), 1))

    def _say(self, text: str) -> AudioSegment:
        handle, name = tempfile.mkstemp(suffix=".wav")
        os.close(handle)
        path = Path(name)
        try:
            with redirect_stdout(io.StringIO()):  # "Audio saved to …"
                self._engine.save_to_file(text, name)
                self._engine.runAndWait()
            if self._errors:
                raise EngineError(f"espeak failed: {' '.join(self._errors)}")
            return _load(path)
        finally:
            path.unlink(missing_ok=True)


def _named(span: Span) -> Span:
    """Return spelt letters by names that espeak says: it takes an "A" between words for the article (A P I)."""
    return replace(span, text=_LETTER_A.sub("eh", span.text)) if span.kind is SpanKind.LETTERS else span


def _speakable(spans: Sequence[Span], voice: str) -> str:
    """Return `spans` as a text for espeak: letters by their names, IPA in its codes if the voice speaks English."""
    language = voice.rpartition("/")[2].lower()
    english, british = language.startswith("en"), not language.startswith(_RHOTIC)
    said = (
        with_codes(span, british=british)
        if span.kind is SpanKind.IPA and english
        else _harmless(_named(span).text)
        for span in spans
    )
    return " ".join("".join(said).split())


def _harmless(text: str) -> str:
    """Return `text` without what espeak takes for commands: control characters, and `[[` before phonemes."""
    kept = "".join(char if char.isprintable() else " " for char in text)
    return kept.encode("utf-8", "ignore").decode("utf-8").replace("[[", "[ [")


def _load(path: Path) -> AudioSegment:
    """Return a WAV file as a segment; pydub's own loader asks for ffmpeg."""
    try:
        with wave.open(str(path), "rb") as file:
            return AudioSegment(
                file.readframes(file.getnframes()),
                sample_width=file.getsampwidth(),
                frame_rate=file.getframerate(),
                channels=file.getnchannels(),
            )
    except (EOFError, wave.Error) as error:
        raise EngineError(f"espeak wrote no audio: {error}.") from error
