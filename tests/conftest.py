"""What tests of several rooms share: a show of twelve transcripts that mean harm, in eight formats."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

_TWELVE = Path(__file__).parent / "twelve"


@pytest.fixture
def twelve(tmp_path: Path) -> Path:
    """Return a copy of the show's folder; its engine beeps, so that it is built in seconds."""
    return Path(shutil.copytree(_TWELVE, tmp_path / "twelve"))
