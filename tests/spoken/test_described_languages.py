"""Languages whose figures have a folder: what is written, and what is said; nothing of it is lost."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa2audio.spoken import speak

if TYPE_CHECKING:
    from qa2audio.spoken.figures.language import Language

TABLES = {
    "de": "german",
    "es": "spanish",
    "fr": "french",
    "it": "italian",
    "nl": "dutch",
    "pl": "polish",
    "pt": "portuguese",
    "sv": "swedish",
}
ROWS = [
    (tag, *row.split("\t"))
    for tag, name in TABLES.items()
    for row in (Path(__file__).parent / f"{name}.tsv").read_text(encoding="utf-8").splitlines()
]
# Figures with what may stand around them.
PIECES = st.sampled_from(
    """12 3,5 1.000 ½ 2/3 -4 −7 20:15 3:1 5_€ €5 10–20 1789 2. XIV km % kg °C und Haus a m² + = × € £ § & 01 007 3.4.5
    1/4/2020 h Uhr er e º ª Mio. M€ k 30_% ≥ ¼ ' 0,50_€ 90er 0171/23 -3_°C 21h30 1er""".replace(
        "_", "\u00a0"
    ).split()
)


def describe(tag: str) -> Language:
    language: Language = import_module(f"qa2audio.spoken.{TABLES[tag]}.{TABLES[tag]}").describe(tag)
    return language


@pytest.mark.parametrize(("tag", "written", "spoken"), ROWS)
def test_what_is_written_is_said(tag: str, written: str, spoken: str) -> None:
    assert speak(written, language=tag, engine="any") == spoken


@pytest.mark.parametrize("tag", TABLES)
@settings(max_examples=150)
@given(pieces=st.lists(PIECES, min_size=1, max_size=8), gap=st.sampled_from([" ", "", ", "]))
def test_no_figure_is_lost_and_none_is_left(tag: str, pieces: list[str], gap: str) -> None:
    spoken = speak(gap.join(pieces), language=tag, engine="any")
    assert not any(map(str.isdigit, spoken))
    if gap == ", ":  # each stands alone
        signs = describe(tag).signs
        for sign, starts in (("−", ("-", "−")), ("%", ("%",))):
            wanted = sum(
                piece.endswith(starts) if sign == "%" else piece.startswith(starts) for piece in pieces
            )
            assert spoken.casefold().count(signs[sign].casefold()) >= wanted
        said = sum(any(map(str.isalnum, piece)) or piece in "½¼" for piece in pieces)
        assert len(spoken.split()) >= said
