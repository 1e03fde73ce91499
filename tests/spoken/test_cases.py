"""Written text of many kinds in each language, and what a person may be heard to say: `cases/*.tsv`."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.spoken.accepted import cases

from qa2audio.spoken import speak

_FOLDER = Path(__file__).with_name("cases")
_KNOWN_WRONG: dict[str, int] = {}
"""How many rows of a language are said otherwise as yet; nothing is none."""


@pytest.mark.parametrize("table", sorted(_FOLDER.glob("*.tsv")), ids=lambda path: path.stem)
def test_what_is_said_is_what_a_person_may_be_heard_to_say(table: Path) -> None:
    wrong = [
        f"{case.written} -> {said}"
        for case in cases(table)
        if not case.accepts(said := speak(case.written, language=case.language))
    ]

    assert len(wrong) <= _KNOWN_WRONG.get(table.stem, 0), "\n".join(wrong)
