"""What stands above a transcript: its series, its title, who wrote it and when."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.transcript.rows import Kind, Row
from qa2audio.transcript.turns.candidates import candidate
from qa2audio.transcript.turns.heads.head_facts import fact_rows, is_fact
from qa2audio.transcript.turns.heads.introduced_people import people_of
from qa2audio.transcript.turns.title_signs import KEY, is_numbered, is_of_recording, is_series, opens_speech
from qa2audio.transcript.turns.vocabulary import NEVER
from qa2audio.transcript.turns.words.fact_words import LISTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,7}\.?"
_DATE = (
    r"(?:\d{4}-\d\d?-\d\d?|\d\d?[./]\d\d?[./]\d{2,4}"
    rf"|{_MONTH}\s+\d\d?(?:st|nd|rd|th)?,?\s+\d{{4}}|\d\d?\.?\s+{_MONTH},?\s+\d{{4}})"
)
_BYLINE = re.compile(
    r"(?:(?:written |posted |published |updated |interview(?:ed)? |hosted |moderated |photos? )?by:?\s+(?-i:[A-Z])"
    rf"|(?:posted|published|(?:last )?updated|recorded)(?: on)?:?\s+{_DATE}|{_DATE}(?:\Z|\s*[|·•,–—-])"
    r"|transcri(?:pt|bed|ption)(?: (?:completed|provided|written|edited|corrected))? by:?\s+(?-i:[A-Z])"
    r"|\d+[ -]min(?:ute)?s?(?: read)?\Z|(?:date|authors?|published|posted|location|venue|recorded|duration|language"
    r"|tags|category|participants|speakers|guests|hosts|produced by|edited by):\s"
    r"|(?:propos recueillis|entretien réalisé|recueilli) par\s|(?:беседовал|записал|интервью вз[ял]+)\w?:?\s"
    r"|(?:text|texte|texto|testo|tekst|текст|автор)(?: (?:und|et|y|e) (?:fotos?|photos?|foto))?\s?:\s"
    r"|(?:作者|文|来源|來源|责任编辑|編集|编辑|取材|構成)[:：／]"
    r"|(?:von|par|por|di|door|av)\s+(?-i:[A-ZÀ-Þ][\w.'’-]+(?:\s+(?:und|et|y|e|von|de|van)?\s*[A-ZÀ-Þ][\w.'’-]+){1,4}\Z)"
    r"|(?:hosts?|guests?|co-?hosts?|interviewers?|interviewees?|moderator|presenter|narrator):\s+(?-i:[A-Z])"
    r"|(?-i:[A-Z]{2,4}:\s+[A-Z][\w.'’-]*\s+[A-Z][\w'’-]*(?:\Z|,)))",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:[^:]{1,60}:\s*)?<?https?://\S+>?\Z", re.IGNORECASE)
"""`Slides: https://…`, or an address alone."""
_MAX_CHARACTERS = 100
_LONGEST_ADDRESS = 300
_MAX_WORDS = 16
_MOST_TITLES = 2
_SUBTITLE = 7  # words
_WRAPPED = 40
"""Characters; behind fewer, nobody breaks a sentence for its length."""
_SENTENCE_ENDS = (".", "!", "?", "…", ";")
_NO_TITLE_ENDS_IN = tuple(".,;:…!。，、；：！")


@dataclass(slots=True)
class Head:
    """What is above the text, by index into the lines."""

    reasons: dict[int, str] = field(default_factory=dict)
    """Which lines are not spoken, and why: `title`, `series`, `byline`."""
    titles: list[int] = field(default_factory=list)
    """The lines that are a title or a series, in order."""

    def text(self, lines: Sequence[Row], reason: str) -> str | None:
        """Return what the line with `reason` says, without a key such as `Title:`."""
        found = [lines[index].span for index, why in self.reasons.items() if why == reason]
        return _value(found[0].regular()) if found else None


def find_head(lines: Sequence[Row], labelled: Mapping[int, object], timed: int | None = None) -> Head:
    """Return the head of a document whose labels stand at the indices `labelled`.

    `timed` is the index of the first line that is said at a time; it is no title.
    """
    head = Head()
    for block in _blocks(lines[:timed], labelled):
        if not _take(head, block, lines, labelled=bool(labelled)):
            break
    first = min(labelled, default=len(lines))
    head.reasons |= {index: "byline" for index in fact_rows(lines[:first]) if index not in head.reasons}
    _give_back(head, lines)
    _tell_series_from_title(head, lines)
    return head


def _blocks(lines: Sequence[Row], labelled: Mapping[int, object]) -> Iterable[list[int]]:
    """Yield the indices of each run of text rows above the first label, break or other heading."""
    block: list[int] = []
    for index, line in enumerate(lines):
        ends = index in labelled or line.kind in (Kind.SPACER, Kind.RULE)
        if ends or line.kind in (Kind.BLANK, Kind.DIRECTION) or (line.kind is Kind.HEADING and block):
            if block:
                yield block
            block = []
        if ends:
            return
        if line.kind is Kind.HEADING:
            yield [index]
        elif line.kind is Kind.TEXT:
            block.append(index)
    if block:
        yield block


def _take(head: Head, block: list[int], lines: Sequence[Row], *, labelled: bool) -> bool:
    """Add `block` to the head if it belongs there; return whether the next one may."""
    reasons: dict[int, str] = {}
    titles = list(head.titles)
    for index in block:
        above = max([*head.reasons, *reasons], default=None)
        reason = _list_goes_on(above, index, lines) or _reason(index, titles, lines)
        if reason is None:
            break
        reasons[index] = reason
        titles += [index] if reason == "title" else []
    if not reasons or not _stands_apart(block, len(reasons), lines, labelled=labelled):
        return False
    head.reasons |= reasons
    head.titles = titles
    return len(reasons) == len(block)


def _stands_apart(block: list[int], count: int, lines: Sequence[Row], *, labelled: bool) -> bool:
    """Return whether the first `count` lines of `block` are no sentence that a line end broke."""
    if count == len(block):
        return True
    above, below = lines[block[count - 1]].span.text, lines[block[count]].span.text
    if labelled and len(above) < _WRAPPED and below[0].isupper():
        return True  # above a conversation stand no verses: a title, and what it is about
    return len(below) > max(_MAX_CHARACTERS, 2 * len(above)) and not below[0].islower()


def _reason(index: int, titles: Sequence[int], lines: Sequence[Row]) -> str | None:
    line = lines[index]
    if line.kind is Kind.HEADING:
        only = _is_top(line) and sum(map(_is_top, lines)) == 1
        return "title" if only and len(titles) < _MOST_TITLES else None
    if _is_byline(line.span.text):
        return "byline"
    if KEY.match(line.span.text):
        return "title"
    if any(line.span.text.casefold() == lines[found].span.text.casefold() for found in titles):
        return "navigation"  # a page says its name twice
    if titles and titles[-1] == index - 1 and _is_about(lines[index - 1].span.text, line.span.text):
        return None
    full = len(titles) >= _MOST_TITLES or any(lines[found].kind is Kind.HEADING for found in titles)
    return "title" if not full and _is_title(line) else None


def _is_about(title: str, text: str) -> bool:
    """Return whether `text`, right below a newspaper's `title`, which is a quotation, says what it is about."""
    return title[0] in '"“«„「『' and len(text) > len(title) and len(text.split()) >= _SUBTITLE


def _list_goes_on(above: int | None, index: int, lines: Sequence[Row]) -> str | None:
    """Return `byline` for a row of names below `Present:` or below a row that a comma ends."""
    if above is None or lines[index].kind is not Kind.TEXT:
        return None
    text, before = lines[index].span.text, lines[above].span.text
    key, colon, rest = before.replace("：", ":").partition(":")
    listing = (bool(colon) and key.strip().casefold() in LISTS) or (
        not colon and before.endswith((",", ";", "、"))
    )
    goes_on = listing and (not rest.strip() or before.endswith((",", ";", "、")))
    return "byline" if goes_on and people_of(f"present: {text.strip(' ,;、•-*')}") else None


def _is_byline(text: str) -> bool:
    if KEY.match(text):
        return False
    if is_fact(text) or (len(text) <= _MAX_CHARACTERS and is_of_recording(text)):
        return True
    if len(text) <= _LONGEST_ADDRESS and _ADDRESS.match(text):
        return True
    return len(text) <= _MAX_CHARACTERS and not text.endswith(_SENTENCE_ENDS) and bool(_BYLINE.match(text))


def _is_top(line: Row) -> bool:
    return line.kind is Kind.HEADING and line.level == 1


def _is_title(line: Row) -> bool:
    text = line.span.text
    if len(text) > _MAX_CHARACTERS or len(text.split()) > _MAX_WORDS or text.endswith(_NO_TITLE_ENDS_IN):
        return False
    if (
        not any(char.isalpha() for char in text)
        or text[0].islower()
        or not (text[0].isalnum() or text[0] in "\"'“‘«„‚「『¿¡" or is_numbered(text))
        or opens_speech(text)
    ):
        return False
    found = candidate(line.span)
    never = text.partition(":")[0].strip().casefold() in NEVER and ":" in text
    return not never and (found is None or bool(found.rest.text))


def _give_back(head: Head, lines: Sequence[Row]) -> None:
    """Let the last title be spoken if nothing else would be."""
    said = (index for index, line in enumerate(lines) if line.kind is Kind.TEXT and index not in head.reasons)
    if head.titles and next(said, None) is None and lines[head.titles[-1]].kind is Kind.TEXT:
        del head.reasons[head.titles.pop()]
    if all(line.kind is not Kind.TEXT or index in head.reasons for index, line in enumerate(lines)):
        head.reasons = {index: why for index, why in head.reasons.items() if why == "title"}


def _tell_series_from_title(head: Head, lines: Sequence[Row]) -> None:
    """Of two lines the first is the series, unless a key says otherwise."""
    for index in head.titles:
        key = KEY.match(lines[index].span.text)
        if key and is_series(key["key"]):
            head.reasons[index] = "series"
    titles = [index for index in head.titles if head.reasons[index] == "title"]
    keys = [index for index in titles if KEY.match(lines[index].span.text)]
    if len(titles) > _MOST_TITLES and len(keys) == 1:
        head.reasons |= dict.fromkeys((index for index in titles if index not in keys), "series")
    if len(titles) == 2:
        keyed = [index for index in titles if KEY.match(lines[index].span.text)]
        head.reasons[titles[0] if keyed != titles[:1] else titles[1]] = "series"


def _value(text: str) -> str:
    return text[match.end() :] if (match := KEY.match(text)) else text
