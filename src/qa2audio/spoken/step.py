"""What a step of the pipeline is."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Callable


class NamedStep(NamedTuple):
    """A step and its name."""

    name: str
    apply: Callable[[str], str]
    needs: re.Pattern[str] | None = None
    """What a text must have for the step to be worth trying; None is nothing."""

    def __call__(self, text: str) -> str:
        """Return `text` after the step."""
        return self.apply(text) if self.needs is None or self.needs.search(text) else text
