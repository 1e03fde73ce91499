"""Who says how much, and how it looks: one voice that asks and answers, a turn without end, names that are none."""

from __future__ import annotations

from collections import Counter
from statistics import median
from typing import TYPE_CHECKING

from qa2audio.model import OmissionReason
from qa2audio.model.understanding import Reason, Sign
from qa2audio.transcript.turns.understanding.spoken_units import ends_sentence, excerpt, ramp

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import Omission
    from qa2audio.transcript.turns.understanding.spoken_units import Unit

_QUESTION = ("?", "？", "؟", ";", '?"', "?”", "?»")
_DASHES = tuple("—–―─-‐‒•·*>→~+=#/|")
_NAME = 40
"""Characters; a longer line is no name."""
_OFTEN = 3
_MUCH = 1_500
"""Characters that are left out; with fewer, a few directions are most of a file."""
_USUAL = frozenset(
    (
        OmissionReason.LABEL, OmissionReason.FRONT_MATTER, OmissionReason.TIME, OmissionReason.CODE,
        OmissionReason.LINK, OmissionReason.MARKUP, OmissionReason.IMAGE, OmissionReason.REPEAT,
        OmissionReason.COMMENT, OmissionReason.MARK, OmissionReason.FOOTNOTE,
        OmissionReason.FURNITURE, OmissionReason.SKIPPED, OmissionReason.NOTICE,
    )
)  # fmt: skip
_DATA = frozenset(
    (
        "title", "date", "time", "speaker", "speakers", "text", "start", "end", "id", "name", "type", "note", "url",
        "http", "https", "transcript", "duration", "timestamp", "content", "body", "channel", "style", "format",
        "dialogue", "layer", "kind", "language", "file", "source", "index", "segment", "cue", "words", "confidence",
        "message", "user", "author", "subject", "from", "to", "cc", "re", "status", "tags", "description", "link",
    )
)  # fmt: skip

_ANSWERING = frozenset(("assistant", "system", "agent", "bot", "model"))
"""Who answers a user, in conversations with programs."""


def asks(text: str) -> bool:
    """Return whether `text` ends in a question."""
    return text.rstrip("”»\"' )").endswith(_QUESTION)


def questions(blocks: Sequence[Unit], speakers: int) -> list[Reason]:
    """Return the paragraphs that ask in a file in which one voice says all, where others answer them."""
    if speakers > 1 or len(blocks) < 6:
        return []
    asking = [index for index, block in enumerate(blocks[:-1]) if asks(block.text)]
    answered = [index for index in asking if not asks(blocks[index + 1].text)]
    if len(answered) < 3:
        return []
    share = len(answered) / len(blocks)
    alone = [index for index in answered if len(blocks[index].text) < 400]
    doubt = 0.45 * ramp(len(alone) / len(blocks), 0.25, 0.45) * ramp(len(answered), 2, 6)
    first = blocks[answered[0]]
    return [Reason(Sign.QUESTIONS, first.line, excerpt(first.text), len(answered), share, doubt)]


def signs(blocks: Sequence[Unit], speakers: int) -> list[Reason]:
    """Return the paragraphs that begin with the same sign, if some of them ask."""
    if speakers > 1:
        return []
    first = Counter(block.text[0] for block in blocks if block.text.startswith(_DASHES))
    if not first:
        return []
    sign, count = first.most_common(1)[0]
    with_sign = [block for block in blocks if block.text[0] == sign]
    asking = sum(asks(block.text) for block in with_sign) / count
    share = count / len(blocks)
    doubt = ramp(share, 0.4, 0.7) * ramp(asking, 0.05, 0.2) * ramp(count, 3, 6)
    return [Reason(Sign.SIGNS, with_sign[0].line, excerpt(with_sign[0].text), count, share, doubt)]


def names_alone(rows: Sequence[Unit]) -> list[Reason]:
    """Return the same few words alone on every second line: names, above what they say."""
    short = [row.text for row in rows if len(row.text) <= _NAME and not ends_sentence(row.text)]
    often = {text for text, count in Counter(short).items() if count >= _OFTEN}
    at = [index for index, row in enumerate(rows) if row.text in often]
    if len(at) < 4:
        return []
    below = [
        len(rows[index + 1].text) for index in at if index + 1 < len(rows) and rows[index + 1].text not in often
    ]
    share, single = len(at) / len(rows), len(below) / len(at)
    long = median(below) if below else 0
    doubt = (
        ramp(share, 0.15, 0.35)
        * ramp(single, 0.6, 0.8)
        * ramp(long, 40, 80)
        * ramp(len(often) / len(at), 0.6, 0.4)
    )
    first = rows[at[0]]
    return [
        Reason(
            Sign.BEGINNINGS, first.line, excerpt(first.text), len(at), share, doubt, tuple(sorted(often)[:6])
        )
    ]


def left_out(rows: Sequence[Unit], omitted: Sequence[Omission]) -> list[Reason]:
    """Return what was left out, if it is most of the file and no code, address or time."""
    odd = [left for left in omitted if left.reason not in _USUAL]
    if not odd:
        return []
    length = sum(len(left.text) for left in odd)
    if length < _MUCH:
        return []
    share = length / (length + sum(len(row.text) for row in rows))
    longest = max(odd, key=lambda left: len(left.text))
    return [
        Reason(Sign.LEFT_OUT, longest.line, excerpt(longest.text), len(odd), share, 0.8 * ramp(share, 0.4, 0.7))
    ]


def nobody(rows: Sequence[Unit], narrator: str) -> list[Reason]:
    """Return how much is said by nobody in particular behind the first label."""
    opened = next((index for index, row in enumerate(rows) if row.opens), None)
    if opened is None:
        return []
    later = rows[opened:]
    if any(row.opens and row.speaker == narrator for row in later):
        return []
    lost = [row for row in later if row.speaker == narrator]
    if not lost:
        return []
    share = sum(len(row.text) for row in lost) / sum(len(row.text) for row in later)
    return [
        Reason(Sign.NOBODY, lost[0].line, excerpt(lost[0].text), len(lost), share, 0.8 * ramp(share, 0.4, 0.8))
    ]


def long_turn(rows: Sequence[Unit]) -> list[Reason]:
    """Return the turn that is far longer than all the others."""
    lengths: list[int] = []
    first: list[Unit] = []
    for row in rows:
        if row.opens or not first or row.speaker != first[-1].speaker:
            first.append(row)
            lengths.append(0)
        lengths[-1] += len(row.text)
    if len(lengths) < 4:
        return []
    longest = max(range(len(lengths)), key=lengths.__getitem__)
    share = lengths[longest] / sum(lengths)
    far = lengths[longest] / max(1, median(lengths))
    doubt = 0.4 * ramp(share, 0.5, 0.8) * ramp(far, 10, 40)
    where = first[longest]
    return [Reason(Sign.LONG_TURN, where.line, excerpt(where.text), 1, share, doubt)]


def many_names(rows: Sequence[Unit]) -> list[Reason]:
    """Return the names that speak once, if they are most of many."""
    opening = [row for row in rows if row.opens]
    turns = Counter(row.speaker for row in opening)
    once = [name for name, count in turns.items() if count == 1]
    if len(once) < 4:
        return []
    share = len(once) / len(turns)
    doubt = ramp(len(once), 5, 12) * ramp(share, 0.6, 0.85) * ramp(len(once) / len(opening), 0.3, 0.6)
    row = next(row for row in opening if turns[row.speaker] == 1)
    return [Reason(Sign.MANY_NAMES, row.line, row.speaker, len(once), share, doubt)]


def names_of_parts(rows: Sequence[Unit], narrator: str) -> list[Reason]:
    """Return the names if all of them speak once, nobody asks, and much is nobody's: parts of a text, perhaps."""
    opening = [row for row in rows if row.opens and row.speaker != narrator]
    names = {row.speaker for row in opening}
    if len(names) < 2 or len(names) < len(opening) or any(asks(row.text) for row in rows):
        return []
    nobodys = sum(len(row.text) for row in rows if row.speaker == narrator)
    share = nobodys / sum(len(row.text) for row in rows)
    return [
        Reason(
            Sign.MANY_NAMES,
            opening[0].line,
            opening[0].speaker,
            len(names),
            share,
            0.6 * ramp(share, 0.05, 0.25),
        )
    ]


def data_names(rows: Sequence[Unit]) -> list[Reason]:
    """Return the speakers who are called as a field of data is."""
    opening = [row for row in rows if row.opens]
    odd = [row for row in opening if row.speaker.casefold().rstrip("0123456789 _-") in _DATA]
    odd = [
        row
        for row in odd
        if row.speaker.casefold().rstrip("0123456789 _-") != "speaker" or row.speaker[-1:].isalpha()
    ]
    called = {row.speaker.casefold() for row in opening}
    if not odd or ("user" in called and not _ANSWERING.isdisjoint(called)):
        return []
    share = len(odd) / len(opening)
    name = odd[0].speaker
    return [Reason(Sign.DATA_NAME, odd[0].line, name, len(odd), share, ramp(share, 0.1, 0.4))]
