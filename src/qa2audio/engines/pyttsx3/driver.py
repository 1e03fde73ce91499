"""pyttsx3's driver for espeak, loaded with our library and set to work without threads.

The driver asks espeak to synthesize in a thread of espeak's own and polls every 10 ms until it has finished. That
mode is not repeatable: of 48 groups of sentences, spoken 20 times by fresh processes with a fixed seed, two came out
different, dozens if the voice was not set anew for each sentence. In espeak's synchronous mode (another constant) all
were equal either way, and nothing needs to be waited for; only the last event, which ends the driver's loop, is
missing there and sent from here.
"""

from __future__ import annotations

import ctypes
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, NamedTuple

from qa2audio.engines.pyttsx3.library import offered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.engines.pyttsx3.library import Espeak


class WordEvent(NamedTuple):
    """espeak begins a word."""

    offset: int
    """Index of its first character in the text that was spoken."""
    frame: int
    """Of the audio of that text."""


def drive(espeak: Espeak) -> Any:
    """Import the driver and return its binding of the library, `pyttsx3.drivers._espeak`; nothing is initialised.

    Its list `word_events` gathers the words that are spoken.
    """
    with offered(espeak):
        from pyttsx3.drivers import _espeak as binding  # only here is it certain which library it finds
        from pyttsx3.drivers import espeak as driver  # as above
    if binding.AUDIO_OUTPUT_RETRIEVAL != binding.AUDIO_OUTPUT_SYNCHRONOUS:
        binding.AUDIO_OUTPUT_RETRIEVAL = binding.AUDIO_OUTPUT_SYNCHRONOUS
        binding.Synth = _with_ending(binding)
        binding.word_events = []
        binding.SetSynthCallback = _overheard(binding)
        driver.time = SimpleNamespace(sleep=lambda _seconds: None)  # the driver's only use of it is to poll
    return binding


def _with_ending(binding: Any) -> Any:
    """Return `binding.Synth` followed by the event that says so; `[[…]]` is phonemes, which the driver leaves out."""
    synth = binding.Synth
    events = (binding.EVENT * 2)()  # the second is EVENT_LIST_TERMINATED, which is 0
    events[0].type = binding.EVENT_MSG_TERMINATED
    end = ctypes.cast(events, ctypes.POINTER(binding.EVENT))

    def synth_and_end(text: bytes, *, flags: int) -> Any:
        result = synth(text, flags=flags | binding.PHONEMES if b"[[" in text else flags)
        binding.SynthCallback(None, 0, end)
        return result

    return synth_and_end


def _overheard(binding: Any) -> Any:
    """Return `binding.SetSynthCallback` whose callbacks gather the words; the driver tells no times."""
    set_callback = binding.SetSynthCallback

    def set_both(callback: Any) -> None:
        def both(samples: Any, count: int, events: Any) -> Any:
            binding.word_events += _words(events, binding)
            return callback(samples, count, events)

        set_callback(both)

    return set_both


def _words(events: Any, binding: Any) -> Iterator[WordEvent]:
    for event in events:
        if event.type == binding.EVENT_LIST_TERMINATED:
            return
        if event.type == binding.EVENT_WORD:
            yield WordEvent(event.text_position - 1, event.sample)
