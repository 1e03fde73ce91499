"""Text as TOML writes it."""

from __future__ import annotations

import json
from typing import Any


def toml_string(value: Any) -> str:
    """Return a text, truth value or list of texts as TOML on one line.

    What JSON writes is TOML too, but for one sign, and but for half characters, which TOML does not know.
    """
    written = json.dumps(value, ensure_ascii=False).encode("utf-8", "replace").decode("utf-8")
    return written.replace("\x7f", "\\u007f")
