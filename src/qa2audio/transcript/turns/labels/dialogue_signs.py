"""Interviews that show by a sign, and no name, who speaks: `— …`, `――…`, `▲ …` and `△ …`, `1. …?`, as newspapers do.

Who asks is the interviewer. A sign may stand before the questions alone, before the answers alone, before both (then
two people take turns), or there is one for each.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.rows import Kind, Row
from qa2audio.transcript.turns.candidates import Candidate
from qa2audio.transcript.turns.labels.taking_turns import taking_turns

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from qa2audio.transcript.rows import Span

_DASH = r"[—―─–]{1,3}|--(?=\s)|-(?=\s)"
_SIGN = re.compile(
    rf"(?:(?P<dash>{_DASH})|(?P<mark>[▲△▼▽▶▷►▸◀●○◎◯◆◇■□★☆◼◻⚫⚪🔹🔸])|(?P<letter>[QA](?=[\s\u3000]))"
    r"|(?:[QFPD]|Question|Frage|Pregunta|Pergunta|Domanda|Вопрос|[问問문])?\s?(?P<number>\d{1,3})\s?[.)）．、:](?!\d))\s*"
)
_ASKS = re.compile(
    r"(?:[?？؟\u037e]|か[ね]?[。…]?|でしょう[。…]?|[까죠][.?…]?|[\u0370-\u03ff\u1f00-\u1fff];)[\"'”’»)」』]{0,3}\s*\Z"
)
_NAMED = re.compile(r"(?P<name>[^\W\d_]{1,8})\u3000+(?=\S)")
"""`秋田　…`: in Japanese a wide space stands behind a name."""
_FEW = 2
_ASKED = 0.6
"""So many of those that ask have a question mark at the least, and of those who answer"""
_ANSWERED = 0.3
_COVERED = 0.75
_RARE = 12
"""One paragraph in so many asks, or it is a story in which somebody asks now and then."""


class _Block(NamedTuple):
    """A paragraph, or a piece of one that begins with a sign."""

    start: int
    """Of its first row."""
    sign: str
    """The kind of sign that begins it; empty without one."""
    mark: str
    """The sign as it stands there, with the space behind it."""
    asks: bool
    end: int
    """Of its rows up to the last that asks; those below it answer."""


def by_signs(lines: Sequence[Row]) -> dict[int, Candidate]:
    """Return labels that say who asks and who answers, by index into `lines`; none where no sign is the habit."""
    blocks = list(_blocks(lines))
    counts = Counter(block.sign for block in blocks if block.sign)
    for signs in _choices(counts):
        first = next(number for number, block in enumerate(blocks) if block.sign in signs)
        first -= first > 0 and blocks[first - 1].asks  # a question without a sign, and then an answer with one
        told = _tell(blocks[first:], signs)
        if told:
            return _labels(told, lines)
    return {}


def _choices(counts: Counter[str]) -> Iterable[tuple[str, ...]]:
    often = [sign for sign, count in counts.most_common(4) if count >= _FEW]
    if len(often) > 1:
        yield (often[0], often[1])
    yield from ((sign,) for sign in often[:3])


def _blocks(lines: Sequence[Row]) -> Iterable[_Block]:
    rows: list[int] = []
    match: re.Match[str] | None = None
    for index, line in enumerate(lines):
        text = line.kind is Kind.TEXT
        sign = _SIGN.match(line.span.text) if text else None
        if rows and (not text or sign):
            yield _block(rows, match, lines)
            rows = []
        if text:
            match = match if rows else sign
            rows.append(index)
    if rows:
        yield _block(rows, match, lines)


def _block(rows: Sequence[int], match: re.Match[str] | None, lines: Sequence[Row]) -> _Block:
    asking = [index for index in rows if _ASKS.search(lines[index].span.text)]
    sign = ""
    if match:
        sign = match["mark"] or match["letter"] or match.lastgroup or ""
    return _Block(rows[0], sign, match[0] if match else "", bool(asking), asking[-1] if asking else rows[-1])


def _tell(blocks: Sequence[_Block], signs: tuple[str, ...]) -> dict[int, tuple[str, str]]:
    """Return `question` or `answer` and the sign, for the rows at which somebody begins to speak."""
    if len(signs) == 2:
        return _one_for_each(blocks, signs)
    marked = [block for block in blocks if block.sign == signs[0]]
    if signs[0] == "number" and not _is_counted(marked):
        return {}
    return _questions_alone(blocks, signs[0]) or _both(blocks, signs[0]) or _answers_alone(blocks, signs[0])


def _is_counted(marked: Sequence[_Block]) -> bool:
    numbers = [int(re.sub(r"\D", "", block.mark)) for block in marked]
    steps = sum(1 for before, after in pairwise(numbers) if after == before + 1)
    return numbers[0] <= 1 and 5 * steps >= 4 * (len(numbers) - 1)


def _share(blocks: Iterable[_Block]) -> float:
    flags = [block.asks for block in blocks]
    return sum(flags) / len(flags) if flags else 0.0


def _one_for_each(blocks: Sequence[_Block], signs: tuple[str, ...]) -> dict[int, tuple[str, str]]:
    """`▲ Where was it?` and `△ Here.`"""
    if "number" in signs:
        return {}
    asking, answering = sorted(signs, key=lambda sign: -_share(b for b in blocks if b.sign == sign))
    if set(signs) == {"Q", "A"}:
        asking, answering = "Q", "A"
    ask, answer = ([block for block in blocks if block.sign == sign] for sign in (asking, answering))
    if 3 * len(answer) < len(ask) or 3 * len(ask) < len(answer) or len(ask) + len(answer) < 4:
        return {}
    lettered = asking == "Q"
    if not lettered and (_share(ask) < _ASKED or _share(answer) > _ANSWERED):
        return {}
    order = [block.sign for block in blocks if block.sign in signs]
    if 2 * sum(1 for before, after in pairwise(order) if before != after) < len(order) - 1:
        return {}
    return {block.start: ("question", block.mark) for block in ask} | {
        block.start: ("answer", block.mark) for block in answer
    }


def _questions_alone(blocks: Sequence[_Block], sign: str) -> dict[int, tuple[str, str]]:
    """`――Where was it?`, and `Under the floor.` without a sign."""
    told: dict[int, tuple[str, str]] = {}
    answered = marked = asked = 0
    for block, below in zip(blocks, [*blocks[1:], None], strict=True):
        if block.sign != sign:
            continue
        told[block.start] = "question", block.mark
        marked += 1
        asked += block.asks
        inside = block.asks and sign == "number"
        if inside and (below is None or block.end + 1 < below.start):
            told[block.end + 1] = "answer", ""
            answered += 1
        elif below is not None and not below.sign:
            told[below.start] = "answer", ""
            answered += 1
    few = 3 if any(mark[:1].isdigit() for _, mark in told.values()) else _FEW  # but two of `Q1.` are enough
    fluent = sign == "dash" and all(len(mark.strip()) > 1 for _, mark in told.values() if mark)  # ――
    enough = 0.4 if fluent else 0.7
    if marked < few or answered < 0.8 * marked or asked < enough * marked or _RARE * marked < len(blocks):
        return {}
    return told


def _both(blocks: Sequence[_Block], sign: str) -> dict[int, tuple[str, str]]:
    """`— Where was it?` and `— Under the floor.`"""
    marked = [block for block in blocks if block.sign == sign]
    if sign == "number" or len(marked) < 4 or len(marked) < _COVERED * len(blocks):
        return {}
    acts = taking_turns([block.asks for block in marked])
    ask = [block for block, asks in zip(marked, acts, strict=True) if asks]
    answer = [block for block, asks in zip(marked, acts, strict=True) if not asks]
    if _share(ask) < _ASKED or _share(answer) > _ANSWERED or min(len(ask), len(answer)) < _FEW:
        return {}
    return {block.start: ("question", block.mark) for block in ask} | {
        block.start: ("answer", block.mark) for block in answer
    }


def _answers_alone(blocks: Sequence[_Block], sign: str) -> dict[int, tuple[str, str]]:
    """`Where was it?` without a sign, and `— Under the floor.`"""
    if sign == "number":
        return {}
    told: dict[int, tuple[str, str]] = {}
    asked = marked = 0
    for above, block in pairwise(blocks):
        if block.sign != sign:
            continue
        told[block.start] = "answer", block.mark
        marked += 1
        if not above.sign and above.asks:
            told[above.start] = "question", ""
            asked += 1
    share = _share(block for block in blocks if block.sign == sign)
    usual = asked >= _FEW and asked >= 0.7 * marked and _RARE * marked >= len(blocks)
    return told if usual and share <= _ANSWERED else {}


def _labels(told: Mapping[int, tuple[str, str]], lines: Sequence[Row]) -> dict[int, Candidate]:
    names = _names_of_answers(told, lines)
    return {
        index: names.get(index) or _act(act, mark, lines[index].span) for index, (act, mark) in told.items()
    }


def _names_of_answers(told: Mapping[int, tuple[str, str]], lines: Sequence[Row]) -> dict[int, Candidate]:
    """Return the labels of those who answer under a name that a wide space parts from what they say."""
    found = {
        index: match
        for index, (act, mark) in told.items()
        if act == "answer" and not mark and (match := _NAMED.match(lines[index].span.text))
    }
    counts = Counter(match["name"] for match in found.values())
    again = {name for name, count in counts.items() if count >= _FEW}
    return {
        index: Candidate(
            match["name"],
            match["name"],
            "",
            lines[index].span.cut(0, match.end()),
            lines[index].span.cut(match.end()),
        )
        for index, match in found.items()
        if match["name"] in again or len(counts) == 1
    }


def _act(act: str, mark: str, span: Span) -> Candidate:
    return Candidate(act, act.capitalize(), "", span.cut(0, len(mark)), span.cut(len(mark)))
