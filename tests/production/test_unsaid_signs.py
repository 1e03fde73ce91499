"""Signs that no word is spoken for are problems with their lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from qa2audio.production.episode_plan import plan
from qa2audio.production.settings import Settings

if TYPE_CHECKING:
    from pathlib import Path

_TALK = (
    "Mara: Was ist das?\n\nBen: Ein ⊙ ist es,\nund das ist ein ⊛.\n\nMara: ⊙\n\nBen: 🙂 Wie *schön*, | ja! ™ ★"
)


def _problems(folder: Path, text: str, language: str) -> list[tuple[int, str]]:
    path = folder / "talk.txt"
    path.write_text(text, encoding="utf-8")
    found = plan(path, Settings(engine="tone", language=language)).transcript.problems
    return [(problem.line, problem.about) for problem in found if problem.code == "unsaid"]


def test_each_sign_is_told_once_where_it_first_stands(tmp_path: Path) -> None:
    assert _problems(tmp_path, _TALK, "xx") == [(3, "⊙"), (4, "⊛")]


def test_a_turn_of_which_nothing_is_spoken_is_told_too(tmp_path: Path) -> None:
    assert _problems(tmp_path, "Mara: Ja?\n\nBen: ⊙\n\nMara: Gut.", "xx") == [(3, "⊙")]


@pytest.mark.parametrize("mark", ["Ein ⊙. [ok: unsaid]", "Ein ⊙.\n[ok: unsaid]"])
def test_a_file_says_that_it_is_right(tmp_path: Path, mark: str) -> None:
    assert _problems(tmp_path, f"Mara: Ja?\n\nBen: {mark}\n\nMara: Gut.", "xx") == []


@pytest.mark.parametrize(
    "sign", ["x ∈ A", "C♯ minor", "a 4* hotel", "Na⁺", "5 ‱", "a ⊙ b", "the # sign", "→ on", "¬x"]
)
def test_english_has_a_word(tmp_path: Path, sign: str) -> None:
    assert _problems(tmp_path, f"Mara: And?\n\nBen: Now {sign} is it.\n", "en") == []
