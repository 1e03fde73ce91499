"""Which of two people says each of the paragraphs that one sign begins: they take turns, and one of them asks."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_ASKS_NOTHING = 1.0
"""What it costs that who asks says something else,"""
_ASKS_BACK = 1.2
"""that who answers asks,"""
_GOES_ON = 2.5
"""and that one of them begins another paragraph with the sign."""


def taking_turns(asking: Sequence[bool]) -> list[bool]:
    """Return for each paragraph whether it is the interviewer's, from whether it asks; the cheapest way is it."""
    costs = [(0.0, 0.0)]  # as who asks, as who answers
    froms: list[tuple[bool, bool]] = []
    for asks in asking:
        ask, answer = costs[-1]
        stay_ask, stay_answer = ask + _GOES_ON * bool(froms), answer + _GOES_ON * bool(froms)
        froms.append((stay_ask < answer, stay_answer <= ask))
        costs.append(
            (
                min(stay_ask, answer) + (0.0 if asks else _ASKS_NOTHING),
                min(stay_answer, ask) + (_ASKS_BACK if asks else 0.0),
            )
        )
    told: list[bool] = []
    now = costs[-1][0] < costs[-1][1]
    for stayed_ask, stayed_answer in reversed(froms):
        told.append(now)
        stayed = stayed_ask if now else stayed_answer
        now = now if stayed else not now
    return told[::-1]
