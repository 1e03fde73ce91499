"""What an author should look at."""

from __future__ import annotations

import difflib
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from qa2audio.model import Part, Problem, Speaker, Turn
from qa2audio.model.sentence_seams import seams

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from qa2audio.transcript.rows import Span

_MANY = 4  # turns of others that make a single one look like a slip
_ALIKE = 0.8  # Kelsy and Kelsey are at 0.91, Ana and Anna at 0.86, Ben and Ken at 0.67


def glued(spans: Iterable[Span], titles: Sequence[str]) -> list[Problem]:
    """Return a problem for each line on which two sentences lack the space between them."""
    found = {span.line: _glued(span, seam, titles) for span in spans for seam in islice(seams(span.text), 1)}
    return list(found.values())


def _glued(span: Span, seam: int, titles: Sequence[str]) -> Problem:
    around = f"{span.text[max(0, seam - 12) : seam]}{span.text[seam : seam + 12]}"
    rest = " ".join(span.text[seam : seam + 200].split())
    hint = "Put a space between the sentences"
    if len(span.text) - seam <= 200 and any(_resembles(rest, title) for title in titles):
        hint = f'"{rest}" looks like a caption that was pasted along: take it out'
    message, hint = f'a space is missing in "{around}".', f"{hint}, or end the line with [ok: glued]."
    return Problem("glued", span.line, around, message, hint)


def _resembles(text: str, title: str) -> bool:
    words, known = set(text.casefold().split()), set(title.casefold().split())
    return len(words & known) >= 2 and 2 * len(words & known) >= len(words)


def silent(labels: Iterable[Span]) -> list[Problem]:
    """Return a problem for each label with nothing to say."""
    return [
        Problem(
            "empty",
            label.line,
            label.regular(),
            f'"{label.regular()}" has nothing to say.',
            "Write what is said, or take it out.",
        )
        for label in labels
    ]


def odd_names(parts: Sequence[Part], speakers: Sequence[Speaker], named: set[str]) -> list[Problem]:
    """Return a problem for each of `named` that looks misspelt, or speaks once among many turns of others."""
    turns = [part for part in parts if isinstance(part, Turn) and part.labelled]
    counts = Counter(turn.speaker for turn in turns)
    first = {turn.speaker: turn.line for turn in reversed(turns)}
    problems = []
    for name in (speaker.name for speaker in speakers if speaker.name in named and speaker.name in counts):
        if twin := _twin(name, counts, named):
            message, hint, code = (
                f'"{name}" looks like "{twin}".',
                f'Write "{twin}:" if it is the same person',
                "similar",
            )
        elif counts[name] == 1 and counts.total() - 1 >= _MANY:
            message, code = f'"{name}" speaks only once.', "once"
            hint = f'If "{name}:" is no speaker, take away its colon'
        else:
            continue
        problems.append(
            Problem(code, first[name], name, message, f"{hint}, or end the line with [ok: {code}].")
        )
    return problems


def _twin(name: str, counts: Counter[str], named: set[str]) -> str | None:
    """Return a far commoner name of which `name` may be a misspelling."""
    if counts[name] > 2:
        return None
    for other, count in counts.most_common():
        if count < 2 * counts[name] or other not in named or other == name:
            continue
        if any(char.isdigit() for char in name + other) or len(name.rpartition(" ")[2]) == 1:
            continue  # Speaker 1, Speaker B
        if difflib.SequenceMatcher(None, name.casefold(), other.casefold()).ratio() >= _ALIKE:
            return other
    return None
