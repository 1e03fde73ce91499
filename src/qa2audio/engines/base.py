"""What an engine is: the one seam that every vendor of speech stands behind, and all that is ever asked of one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import TYPE_CHECKING

from qa2audio.errors import EngineError
from qa2audio.model.spans import notation

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.engines.installable import Model
    from qa2audio.extras import Extra
    from qa2audio.model import Span, Speech, Utterance, Variant, Voice


class Engine(ABC):
    """A vendor of speech; plug-ins register a class derived from this under the entry-point group `qa2audio.engines`.

    What is abstract here every engine has; the rest has a default, so that an engine of yesterday is whole today.
    Constructing one takes no arguments, is cheap and touches nothing; it opens in `prepare` or later. It runs in a
    child process that may be killed at any moment, and is never called from two threads at once.
    """

    name: str
    """The name it is registered by."""
    max_chars: int
    """The longest text that one `synthesize` bears; longer ones arrive in pieces."""
    stateful: bool
    """True if what the same process said before changes the bytes; a fresh process then says each group."""

    phonemes: bool = False
    """True if it reads IPA: its utterances have spans of that kind where somebody says how a word sounds."""
    spells_letters: bool = False
    """True if it says spelt letters by itself: they come as spans of their own, and else as words, `A P I`."""
    pitch: bool = True
    """False if it cannot heed a voice's `pitch`: then what it says is shifted, where ffmpeg can."""
    variants: tuple[Variant, ...] = ()
    """Variants that may stand behind any of its voices, in the order in which they are cast where no profile speaks a
    language. `voices` lists them as well, `+m7` for the variant of that name."""
    naturalness: float | None = None
    """How natural its voices sound, 1 to 5, as DistillMOS predicts of listeners; None where that is unknown."""
    effort: float | None = None
    """Seconds of one core for a second of speech, about; None where that is unknown."""
    metered: bool = False
    """True if what it says may cost money: it is told before anything is sent, and may be limited."""
    repeatable: bool = True
    """False if the same words come out otherwise each time, as a server's may."""
    varies: bool = False
    """True if it heeds an utterance's `take`: each number another saying of the same words, and the same each time.
    Else other takes differ by pace, pitch and breath, which `synthesis.variation` sees to."""
    extra: Extra | None = None
    """What pip brings for it on request, if it was not installed with the rest; `doctor` imports that."""
    patience: float = 0.0
    """Seconds that an utterance may take more than one of an engine on this machine."""

    @property
    @abstractmethod
    def version(self) -> str:
        """Whatever its sound depends on (packages, adapter, the model's digest); part of the cache key."""

    @property
    @abstractmethod
    def concurrency(self) -> int:
        """How many processes of it may work at once on this machine."""

    @abstractmethod
    def problem(self, voice: Voice | None = None) -> str | None:
        """Return None if it can be used, else one sentence with the remedy. Must not open the engine.

        With `voice`: if that one can be used, where it makes a difference, as for a server that a voice names.
        """

    @abstractmethod
    def voices(self) -> tuple[Voice, ...]:
        """Return the voices it offers, without opening it; a name that begins with `+` is a variant of any other."""

    @abstractmethod
    def prepare(self) -> None:
        """Do what every process needs, such as imports. A stateful engine is forked afterwards, and must bear it."""

    @abstractmethod
    def synthesize(self, utterance: Utterance) -> Speech:
        """Say `utterance.spans` with `utterance.voice`: mono, 16 bit, words in frames of that audio.

        An engine that reads words only may say `utterance.spoken`, which is the same. Only spans and voice may
        influence the sound, and the number of the take where the engine `varies`: the rest of the utterance is not
        part of the cache key. Raises `EngineError` where the
        engine refuses, for example a voice it does not know.
        """

    def pronunciation(self, utterance: Utterance) -> str | None:  # noqa: ARG002 - for those who can tell
        """Return the sounds that `synthesize` would say, in the letters that it reads, and say nothing.

        None where it cannot tell. Raises `EngineError` as `synthesize` does.
        """
        return None

    def told(self, spans: Sequence[Span]) -> str:
        """Return `spans` as it is told them. A take is kept by it: what sounds otherwise must read otherwise."""
        return notation(spans)

    def price(self, voice: Voice, characters: int) -> float | None:  # noqa: ARG002 - for those who charge
        """Return about what so many characters of `voice` cost, in US dollars; None where nobody told."""
        return None

    def models(self) -> tuple[Model, ...]:
        """Return the models that `qa2audio voices install` can bring: each is called as the engine, or `engine:…`."""
        return ()

    def find_model(self, name: str) -> Model | None:
        """Return the model called `name`, or None; some engines know more than they list."""
        return next((model for model in self.models() if model.name == name), None)

    def check_model(self, files: Sequence[Path]) -> None:  # noqa: ARG002 - for those who can tell
        """Open the model in `files`, which come in the order of `Model.files`, and let it say a word.

        Asked where no digest vouches for them. `EngineError` if it does not speak, or if that cannot be found out.
        """
        raise EngineError(f"{self.name} cannot try a model without a known digest.")
