from __future__ import annotations

from tests.frozen import unfrozen

from qa2audio import assembly


def test_nouns_are_frozen_and_slotted() -> None:
    assert unfrozen(assembly) == []
