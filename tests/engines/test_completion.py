"""Engines that were made for 0.1.0 go on working: what they do not say has its default."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.engines import registry
from qa2audio.engines.base import Engine
from qa2audio.engines.older_plugins import completed, missing
from qa2audio.engines.tone import ToneEngine
from qa2audio.errors import EngineError
from qa2audio.model import Span, SpanKind, Speech, Utterance, Voice

if TYPE_CHECKING:
    from collections.abc import Callable

    Install = Callable[[str, str, str], None]


class Older:
    """Five facts and four methods."""

    name, version, max_chars, concurrency, stateful = "older", "1", 100, 1, False
    patience = 12.0  # which some had

    def problem(self) -> str | None:
        return "it is old."

    def voices(self) -> tuple[Voice, ...]:
        return ()

    def prepare(self) -> None:
        pass

    def synthesize(self, utterance: Utterance) -> Speech:
        return ToneEngine().synthesize(utterance)


class Heir(ToneEngine):
    """Derived from the base of 0.1.0, whose `problem` took no voice."""

    def problem(self) -> str | None:  # type: ignore[override] # that is the point
        return "it is an heir."


def test_what_it_does_not_say_has_its_default() -> None:
    engine = completed(Older)()
    assert isinstance(engine, Engine)
    assert (engine.phonemes, engine.spells_letters, engine.pitch, engine.metered) == (False, False, True, False)
    assert (engine.repeatable, engine.variants, engine.models(), engine.find_model("older")) == (
        True,
        (),
        (),
        None,
    )
    assert engine.patience == 12.0
    assert engine.price(Voice("older", "a"), 100) is None
    assert engine.told((Span(SpanKind.WORDS, "An "), Span(SpanKind.LETTERS, "A P I"))) == "An A P I"


@pytest.mark.parametrize(
    ("made", "said"), [(Older, "it is old."), (Heir, "it is an heir."), (ToneEngine, None)]
)
def test_each_may_be_asked_about_a_voice(made: type, said: str | None) -> None:
    engine = completed(made)()
    assert engine.problem() == engine.problem(Voice("tone", "tone-1")) == said


def test_who_is_whole_stays_as_it_is() -> None:
    assert completed(ToneEngine) is ToneEngine
    assert missing(ToneEngine) == missing(Heir) == ()
    assert completed(ToneEngine) is not completed(Heir)
    assert completed(ToneEngine)().name == "tone"
    assert missing(ToneEngine) == ()


def test_what_is_missing_is_named() -> None:
    lacking = missing(Older)
    assert lacking == tuple(sorted(lacking))
    assert set(lacking) == {
        "phonemes", "spells_letters", "pitch", "variants", "metered", "repeatable", "varies", "extra",
        "effort", "naturalness", "pronunciation", "told", "price", "models", "find_model", "check_model",
    }  # fmt: skip


def test_a_plug_in_for_an_older_version_is_loaded_whole(install: Install) -> None:
    source = """
class Engine:
    name, version, max_chars, concurrency, stateful = "veteran", "1", 100, 1, False
    def problem(self): return "it needs a key."
    def voices(self): return ()
    def prepare(self): pass
    def synthesize(self, utterance): raise NotImplementedError
"""
    install("veteranvendor", source, "veteran = veteranvendor:Engine")
    engine = registry.load("veteran")
    assert engine.problem(Voice("veteran", "a")) == registry.problem("veteran") == "it needs a key."
    assert not engine.phonemes


def test_no_model_is_tried_by_an_engine_that_cannot() -> None:
    with pytest.raises(EngineError, match="tone cannot try a model"):
        ToneEngine().check_model(())
