"""What an engine is: the one seam that every vendor of speech stands behind."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from qa2audio.model import Speech, Utterance, Voice


class Engine(Protocol):
    """A vendor of speech; a plug-in registers a class like this under the entry-point group `qa2audio.engines`.

    Constructing it takes no arguments, is cheap and touches nothing; it opens in `prepare` or later. It runs in
    a child process that may be killed at any moment, and is never called from two threads at once.

    An engine behind a server may say more of itself: `repeatable = False`, if the same words come out otherwise each
    time.
    """

    @property
    def name(self) -> str:
        """The name it is registered by."""

    @property
    def version(self) -> str:
        """Whatever its sound depends on (packages, adapter, the model's digest); part of the cache key."""

    @property
    def max_chars(self) -> int:
        """The longest text that one `synthesize` bears; longer ones arrive in pieces."""

    @property
    def concurrency(self) -> int:
        """How many processes of it may work at once on this machine."""

    @property
    def stateful(self) -> bool:
        """True if what the same process said before changes the bytes; a fresh process then says each group."""

    def problem(self) -> str | None:
        """Return None if it can be used, else one sentence with the remedy. Must not open the engine."""

    def voices(self) -> tuple[Voice, ...]:
        """Return the voices it offers, without opening it; a name that begins with `+` is a variant of any other."""

    def prepare(self) -> None:
        """Do what every process needs, such as imports. A stateful engine is forked afterwards, and must bear it."""

    def synthesize(self, utterance: Utterance) -> Speech:
        """Say `utterance.spoken` with `utterance.voice`: mono, 16 bit, words in frames of that audio.

        Only those two may influence the sound: the rest of the utterance is not part of the cache key. Raises
        `EngineError` where the engine refuses, for example a voice it does not know.
        """
