"""What tests of several rooms share."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def models() -> Path:
    """The folder of real models that `scripts/test-voices` builds, for tests marked `neural`."""
    folder = Path(__file__).parent / "models"
    assert (folder / "voices-v1.0.bin").is_file(), "run scripts/test-voices first"
    return folder
