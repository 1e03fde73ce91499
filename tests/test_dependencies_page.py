"""docs/dependencies.md speaks of every package that pyproject.toml names."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path

ROOT = Path(__file__).parents[1]


def test_every_dependency_is_on_the_page() -> None:
    file = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = [
        file["project"]["dependencies"],
        *file["project"]["optional-dependencies"].values(),
        *file["dependency-groups"].values(),
    ]
    found = (re.match(r"[\w-]+", needed) for needed in chain.from_iterable(groups))
    named = {match[0] for match in found if match} - {"qa2audio"}
    rows = (ROOT / "docs/dependencies.md").read_text(encoding="utf-8").split("## What went")[0]
    assert not named - set(re.findall(r"[\w-]+", rows))
