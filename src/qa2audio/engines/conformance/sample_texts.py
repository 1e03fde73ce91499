"""What the suite lets engines say."""

from __future__ import annotations

from itertools import accumulate, cycle, takewhile

SHORT = "Good morning."
LONG = "Good morning, and welcome back to a programme in which two people talk for rather longer than planned."
EMPTY = ("", "  ", "\n", "…", ".", "—", "?!")
"""Texts with nothing to say; an engine may refuse them with `EngineError`."""
HOSTILE = (
    "<b>&]]>[[ \x00\x1b[31m",
    "<speak><break time='9s'/></speak>",
    "Half a \ud83d surrogate.",
    "😀 👩‍👩‍👧‍👧",
    "שלום עולם, مرحبا \u202eback",
    "你好，世界。こんにちは。",
    "He said \"so\" -- 'quoted' \\n %s {0} $HOME `ls`",
    "\ufeffzero\u200bwidth\u00adand\u00a0breaks",
    "Aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaargh",
    "e\u0301\u0301\u0301\u0301 Z̷a̷l̷g̷o̷",
)
"""Texts that must not take the process along; an engine may refuse them with `EngineError`."""
_SENTENCES = (
    "The harbour was quiet that morning, and the boats lay side by side along the wall. "
    "Nobody had told the keeper that anyone would come, so she took her time on the stairs. "
    "When she opened the door at last, she laughed, and asked us whether we had brought the tea. "
    "We had not, but there was bread, and there were questions, and it was still early. "
)
_MOST = 1_200  # enough to see whether anything is cut off, and little enough to wait for


def full(max_chars: int) -> tuple[str, str]:
    """Return a text about as long as an engine bears, and the same without its last quarter."""
    most = min(max_chars, _MOST)
    ends = accumulate((len(word) + 1 for word in cycle(_SENTENCES.split())), initial=-1)
    count = max(4, sum(1 for _ in takewhile(lambda end: end <= most, ends)) - 1)
    words = [word for word, _ in zip(cycle(_SENTENCES.split()), range(count), strict=False)]
    return " ".join(words), " ".join(words[: -(count // 4)])
