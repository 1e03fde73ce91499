"""What nobody says, by the reason."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import click

from qa2audio.cli.display_text import visible
from qa2audio.cli.terminal_columns import fit, table
from qa2audio.model import OmissionReason

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Omission

_SIGNS = frozenset((OmissionReason.MARK, OmissionReason.MARKUP, OmissionReason.TIME, OmissionReason.REPEAT))
"""Where one example says what all are like."""
_EXAMPLES = 3
_REACH = 400


def left_out(omitted: Sequence[Omission], width: int, *, whole: bool) -> Iterator[str]:
    """Yield a line for each reason, and examples; with `whole` a line for everything."""
    yield click.style("Left out", bold=True) if omitted else "Nothing is left out."
    if whole:
        rows = [(f"{left.line:>6}", left.reason.value, _text(left)) for left in omitted]
        yield from (fit(line, width) for line in table(rows, indent=""))
        return
    groups: dict[OmissionReason, list[Omission]] = {}
    for left in omitted:
        groups.setdefault(left.reason, []).append(left)
    rows = [row for reason, group in groups.items() for row in _rows(reason, group)]
    yield from (fit(line, width) for line in table(rows, indent=""))


def _rows(reason: OmissionReason, group: Sequence[Omission]) -> Iterator[tuple[str, str, str]]:
    if reason is OmissionReason.LABEL:
        counts = Counter(_text(left) for left in group)
        yield f"{len(group):>6}", "label", ", ".join(f"{text} ×{n}" for text, n in counts.most_common(12))
        return
    few = 1 if reason in _SIGNS else _EXAMPLES
    for number, left in enumerate(group[:few]):
        more = " …" if number == few - 1 and len(group) > few else ""
        head = (f"{len(group):>6}", reason.value) if number == 0 else ("", "")
        yield *head, f"line {left.line}: {_text(left)}{more}"


def _text(left: Omission) -> str:
    return visible(" ".join(left.text[:_REACH].split()))
