"""The letter A where it is no article: `grade A`, `A1`, `an A.`; engines would say "a"."""

from __future__ import annotations

import re

from qa2audio.spoken.shield import spell

_BEFORE = r"(?<![\w.'’&/-])"
_NAMED = (
    "grade|vitamin|hepatitis|plan|type|class|group|team|section|exhibit|appendix|option|level|part|point|series|serie|figure|table|room|gate|terminal|row"
    "|block|unit|building|wing|zone|category|influenza|model|version|side|schedule|annex|letters?|straight|capital|hemophilia|haemophilia|conference|ring"
    "|platform|pool|lane|bank|size|tier|phase|stage|step|person|student|candidate|variant|an"
)
_LETTER_A = re.compile(
    rf"{_BEFORE}A(?P<joint>-?)(?=\d)"  # A1, A-10
    rf"|(?<!\w)(?P<named>(?i:{_NAMED}) )A(?![\w’']|'(?!s\b)| (?:few|lot|little|bit)\b)"
    rf"|{_BEFORE}A(?=['’]s\b|[,;:!?)\]”\"]|\.(?:\s|$)|$)"  # no article stands before a stop
    rf"|{_BEFORE}A(?= (?:and|or|to|vs\.?|versus|through|plus|is|was|has|means|stands) )"
    rf"|(?P<within>(?<![\w’'-])[a-z][a-z’']+ )A(?= [a-z]|$)"
)


def say_lone_letters(text: str) -> str:
    """Spell the A that is a letter."""
    return _LETTER_A.sub(_spelt, text)


def _spelt(match: re.Match[str]) -> str:
    groups = match.groupdict()
    before = groups["named"] or groups["within"] or ""
    after = " " if match.string[match.end() : match.end() + 1].isdecimal() else ""
    return f"{before}{spell('A')}{after}"
