"""How a direction changes a voice."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from qa2audio.casting.cast_speakers import cast_speakers
from qa2audio.model import Transcript, Voice
from qa2audio.spoken.delivery import in_manner
from qa2audio.spoken.utterances import write_lines

VOICE = Voice("tone", "low", rate=0.95, pitch=1.0)


@pytest.mark.parametrize(
    ("manner", "rate", "pitch"),
    [
        ("", 0.95, 1.0),
        ("slower", 0.836, 1.0),
        ("faster", 1.064, 1.0),
        ("lower", 0.95, -1.0),
        ("higher slower", 0.836, 3.0),
        ("slower slower", 0.7357, 1.0),
        ("slower " * 20, 0.5, 1.0),
        ("faster " * 20, 2.0, 1.0),
        ("lower " * 20, 0.95, -8.0),
    ],
)
def test_a_manner_changes_rate_and_pitch(manner: str, rate: float, pitch: float) -> None:
    assert in_manner(VOICE, manner) == Voice("tone", "low", rate=rate, pitch=pitch)


def test_utterances_are_spoken_in_their_turns_manner(read_text: Callable[[str], Transcript]) -> None:
    transcript = read_text(
        "Ana: One. [voice: slower] Two.\nBen: Three.\nAna: Four.\n[voice: Ana normal]\nAna: Five.\n"
    )
    catalogue = {"tone": [Voice("tone", "low"), Voice("tone", "high")]}

    utterances = write_lines(transcript, cast_speakers(transcript, (), catalogue, engine="tone"))

    assert [(u.text, u.voice.rate) for u in utterances] == [
        ("One.", 1.0),
        ("Two.", 0.88),
        ("Three.", 1.0),
        ("Four.", 0.88),
        ("Five.", 1.0),
    ]
