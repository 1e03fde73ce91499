"""An engine with all that a built-in one has: a model to install, IPA, spelt letters, variants of its voices."""

import hashlib
import json
import os
import re
from collections.abc import Iterator, Sequence
from functools import cached_property
from pathlib import Path

from qa2audio_formant import PITCHES, FormantEngine

from qa2audio.engines.installable import Model, ModelFile
from qa2audio.engines.models.model_folder import models_folder
from qa2audio.errors import EngineError
from qa2audio.model import Role, SpanKind, Utterance, Variant, Voice

SERVER = os.environ.get("MOUTH_SERVER", "https://example.org/mouth")  # where its model is
SHA256 = "1ec0fa181c0c660a9772ca15a8ea7c1c37f9375830ae726bfb42774af46de6a8"
SIZES = {"": 1.0, "+giant": 0.7, "+child": 1.5}  # pitches of a variant, of the voice's own
PITCHES_OF_ALL = {name + kind: hertz * size for name, hertz in PITCHES.items() for kind, size in SIZES.items()}
# How the vowels of the International Phonetic Alphabet and the names of letters are sung
IPA = dict(zip("aɑæʌɐeəɛɜiɪoɔɒuʊy", "aaaaaeeeeiiooouuy", strict=True))
NAMES = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "e i i i i e i e i e e e e e o i u a e i u i u e i e".split(), strict=True
    )
)


class MouthEngine(FormantEngine):
    """Sings the vowels of a mouth that was measured."""

    name = "mouth"
    phonemes = True
    spells_letters = True
    variants = (Variant("+giant", (Role.NARRATOR, Role.HOST)), Variant("+child", (Role.GUEST, Role.AUDIENCE)))
    pitches = PITCHES_OF_ALL

    @property
    def version(self) -> str:
        file = models_folder() / "mouth.json"
        return f"1, {hashlib.sha256(file.read_bytes()).hexdigest()[:16] if file.is_file() else 'no model'}"

    def problem(self, voice: Voice | None = None) -> str | None:
        there = (models_folder() / "mouth.json").is_file()
        return None if there else "its mouth is missing; run qa2audio voices install mouth."

    def voices(self) -> tuple[Voice, ...]:
        variants = (Voice(self.name, variant.name, "und") for variant in self.variants)
        return *super().voices(), *variants

    def models(self) -> tuple[Model, ...]:
        file = ModelFile("mouth.json", f"{SERVER}/mouth.json", 157, SHA256)
        return (Model(self.name, "CC0-1.0", "the vowels of one mouth", (file,)),)

    def check_model(self, files: Sequence[Path]) -> None:
        if not set("aeiouy") <= set(json.loads(files[0].read_text("utf-8"))):
            raise EngineError("the mouth lacks a vowel. It was not installed.")

    @cached_property
    def mouth(self) -> dict[str, tuple[int, int]]:
        if problem := self.problem():
            raise EngineError(problem)
        return json.loads((models_folder() / "mouth.json").read_text("utf-8"))

    def syllables(self, utterance: Utterance) -> Iterator[tuple[str, list[str]]]:
        for span in utterance.spans:
            if span.kind is SpanKind.IPA:
                yield span.text, [IPA[sound] for sound in span.ipa if sound in IPA] or ["e"]
            elif span.kind is SpanKind.LETTERS:
                yield from ((letter, [NAMES[letter]]) for letter in span.text.split())
            else:
                for text in re.findall(r"\S*\w\S*", span.text):
                    yield text, re.findall("[aeiouy]", text.lower()) or ["e"]
