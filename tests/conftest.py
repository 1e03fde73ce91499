"""What tests of several rooms share."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

# The checks of a commit say the same today and tomorrow, on a busy machine too;
# `pytest --hypothesis-profile=search` looks for what is new.
settings.register_profile("repeatable", derandomize=True, database=None, deadline=None)
settings.register_profile("search", deadline=None, print_blob=True)
settings.load_profile("repeatable")


@pytest.fixture(scope="session")
def models() -> Path:
    """The folder of real models that `scripts/test-voices` builds, for tests marked `neural`."""
    folder = Path(__file__).parent / "models"
    assert (folder / "voices-v1.0.bin").is_file(), "run scripts/test-voices first"
    return folder


@pytest.fixture
def twelve(tmp_path: Path) -> Path:
    """A copy of a show of twelve transcripts that mean harm, in eight formats; its engine beeps: built in seconds."""
    return Path(shutil.copytree(Path(__file__).parent / "twelve", tmp_path / "twelve"))
