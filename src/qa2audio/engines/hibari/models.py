"""hibari's voices that can be installed: the table of their files."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

from qa2audio.engines.models.table import read_table

if TYPE_CHECKING:
    from qa2audio.engines.installable import Model


@cache
def hibari_models() -> tuple[Model, ...]:
    """Return the one model there is: all voices that the package does not carry."""
    return read_table(resources.files(__package__).joinpath("models.toml").read_text("utf-8"))
