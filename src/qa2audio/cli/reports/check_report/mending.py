"""The lines of front matter, or of a cast file, that say what was found, to be changed where it is wrong."""

from __future__ import annotations

import json
import re
from collections import Counter
from typing import TYPE_CHECKING

from qa2audio.cli.display_text import visible
from qa2audio.model import OmissionReason, Role, Turn
from qa2audio.model.understanding import Sign

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Transcript

_PLAIN = re.compile(r"[^\W\d_][\w .'’-]{0,60}\Z")
"""A text that YAML takes as it is."""
_SIGNED = re.compile(r"[^\W\d_][\w.'’-]{0,30}(?: [\w.'’-]{1,30}){0,3}?(?P<sign>\s?[^\w\s]{1,4})(?=\s|\Z)")
"""A name, and what tells it from the words behind it."""
_WORDS = frozenset(("yes", "no", "on", "off", "true", "false", "null", "none", "y", "n"))
_MOST = 12
_SHORT = 60
"""Characters of a line that may be furniture."""
_AGAIN = 3
_ENDS = tuple(".!?…。！？؟")


def facts(transcript: Transcript, kind: str) -> Iterator[str]:
    """Yield what was found as rows of `yaml` or `toml`; as they are they change nothing."""
    people = [(one.name, one.role.value) for one in transcript.speakers if one.role is not Role.NARRATOR]
    once = [(problem.about, "") for problem in transcript.problems if problem.code == "once"]
    furniture = _furniture(transcript) or ["Subscribe", "1-3"]
    yield f"# {_entry('skip', kind)}[{', '.join(map(_json, furniture))}]  # lines that are no speech"
    if not people:
        yield f'# {_entry("speakers", kind)}["Ilse Marin", "Tom Aker"]  # their names begin lines'
        form = _json(_form(transcript))
        yield f'# {_entry("labels", kind)}{form}  # what all labels look like; "none" where nobody has one'
    yield from _table("speakers", people, kind)
    yield from _table("labels", [*_labels(transcript), *once], kind)


def _table(key: str, rows: Sequence[tuple[str, str]], kind: str) -> Iterator[str]:
    """Yield a table; rows that say nothing are only a suggestion, behind a hash."""
    quoted = _quoted if kind == "yaml" else _json
    if rows:
        sign = "" if any(value for _, value in rows) else "# "
        yield f"{sign}{key}:" if kind == "yaml" else f"{sign}[{key}]"
    for text, value in rows[:_MOST]:
        said = quoted(value) if value or kind == "toml" else ""
        yield (
            f"  {_entry(quoted(text), kind)}{said}"
            if value
            else f"#   {_entry(quoted(text), kind)}{said}  # is no label"
        )


def _form(transcript: Transcript) -> str:
    """Return what labels seem to look like, `NAME` being anybody's."""
    examples = (reason.example for reason in transcript.understood.reasons if reason.sign is Sign.BEGINNINGS)
    found = next((match for example in examples if (match := _SIGNED.match(example))), None)
    return f"NAME{found['sign']}" if found else "NAME -"


def _entry(key: str, kind: str) -> str:
    return f"{key}: " if kind == "yaml" else f"{key} = "


def _json(text: str) -> str:
    return json.dumps(visible(" ".join(text.split())), ensure_ascii=False)


def _quoted(text: str) -> str:
    plain = visible(" ".join(text.split()))
    is_plain = _PLAIN.match(plain) and plain.casefold() not in _WORDS
    return plain if is_plain else _json(plain)


def _labels(transcript: Transcript) -> Iterator[tuple[str, str]]:
    """Yield the labels that are not simply somebody's name, commonest first, and whom they mean."""
    several: dict[str, set[str]] = {}
    for text, whose in transcript.labels:
        several.setdefault(text, set()).add(whose)
    meant = {text: next(iter(names)) for text, names in several.items() if len(names) == 1}
    counts = Counter(
        left.text.strip(" :：[]()<>|\t") or left.text
        for left in transcript.omitted
        if left.reason is OmissionReason.LABEL
    )
    for text, _ in counts.most_common():
        name = meant.get(text.casefold())
        if name and name.casefold() != text.casefold() and not _is_given(text, name):
            yield text, name


def _is_given(text: str, name: str) -> bool:
    """Return whether `text` is a letter for an act, and the file says whose turn it is: `BY MR. AKER`."""
    return len(text.strip(".")) == 1 and name not in {"Host", "Guest"}


def _furniture(transcript: Transcript) -> list[str]:
    """Return lines that may be no speech: short ones that come again, and those with an address."""
    counts: Counter[str] = Counter()
    for part in transcript.parts:
        if isinstance(part, Turn):
            counts.update(line for line in _lines(part) if len(line) <= _SHORT)
    return [
        line
        for line, count in counts.most_common()
        if not line.endswith(_ENDS) and (count >= _AGAIN or "www." in line or "://" in line)
    ][:5]


def _lines(turn: Turn) -> Iterator[str]:
    """Yield what each row of the file says of `turn`."""
    ends = [*(start.offset for start in turn.starts[1:]), len(turn.text)]
    for start, end in zip(turn.starts, ends, strict=True):
        yield turn.text[start.offset : end].strip()
