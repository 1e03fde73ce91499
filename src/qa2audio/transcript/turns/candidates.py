"""What could be a speaker's label: a name at the start of a row, and a colon or another sign."""

from __future__ import annotations

import re
import unicodedata
from enum import Enum, auto
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.transcript.turns.directions.enclosed_directions import is_tag
from qa2audio.transcript.turns.directions.sounds import is_break, is_sound
from qa2audio.transcript.turns.formal.formal_names import formal_name
from qa2audio.transcript.turns.vocabulary import ACTS, GENERIC, NEVER, OPENERS, PARTICLES, PARTS, letter_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.transcript.rows import Span

_MAX_NAME = 40
_MAX_WORDS = 5
_REACH = 96  # characters in which a name, a company and the colon must stand
# "Ana Ruiz, PhD", "J. Hall, Psy.D", "Sam Poe, Jr.": capitals with small letters or full stops between them.
_DEGREES = r"(?P<degrees>(?:,\s*(?:(?:Jr|Sr|Esq)\b\.?|[A-Z][a-z]{0,3}\.?(?:[A-Z][a-z]?\.?){1,4}(?![a-z])))+)?"
_LABEL = re.compile(
    rf"[\[<]?(?P<name>[^()\[\]<>:：,]+){_DEGREES}[\]>]?(?:\s*\((?P<aside>[^():：]+)\))?\s*[:：]"
)
_NICKNAME = re.compile(r"\[(?P<name>[^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,4})\]\Z")
_PUNCTUATION = frozenset(" .'’‘-&_/")
_NUMBER = re.compile(r"(?:(?<=\w)|\s)\s*#?\d+\Z")


class Shape(Enum):
    """How a label is told from what is said."""

    COLON = auto()
    """`Name: text`, `[Name]: text`, `Name (Company): text`"""
    TIGHT = auto()
    """`Name:text`"""
    COMMA = auto()
    """`Name, Company: text`"""
    TURNED = auto()
    """`Last, First: text`"""
    BRACKET = auto()
    """`[Name] text`, `[Name]`"""
    ANGLE = auto()
    """`<Name> text`, `Name> text`"""
    DASH = auto()
    """`Name - text`, also with longer dashes"""
    DOT = auto()
    """`Q. text`, `Mr. SMITH. text`"""
    GAP = auto()
    """`Name` and a tab or several spaces, as columns are pasted"""
    ALONE = auto()
    """`Name` on a row of its own"""

    __hash__ = object.__hash__  # asked for every row, and an enumeration's own takes longer


_ASIDE = r"(?:\s*\((?P<aside>[^():：]+)\))?"
_SIGNS = {
    Shape.TIGHT: re.compile(r"(?P<name>[^()\[\]<>:：,.]{1,40})[:：](?=[^\W\d_])"),
    Shape.COMMA: re.compile(
        r"(?P<name>[^()\[\]<>:：,]{1,40}),\s+(?P<aside>[^\W\d][^:：.!?]{0,48})[:：](?=\s|\Z)"
    ),
    Shape.BRACKET: re.compile(rf"\[(?P<name>[^\[\]()<>:：]{{1,40}}){_ASIDE}\s*:?\](?=\s|\Z)"),
    Shape.ANGLE: re.compile(r"<?(?P<name>[^<>()\[\]/:]{1,40})>(?=\s|\Z)"),
    Shape.DASH: re.compile(
        rf"(?P<name>[^()\[\]<>:：,–—-](?:[^()\[\]<>:：,–—]{{0,38}}\S)??){_ASIDE}\s+(?:--?|[–—])(?=\s|\Z)"
    ),
    Shape.DOT: re.compile(
        r"(?P<name>[^\W\d_]\d{0,3}|[^\W\d_]{4,12}(?:\s\d{1,3})?)\.[—–-]{0,2}(?:\s[—–]{1,2})?(?=\s|\Z|¿)"
    ),
    Shape.GAP: re.compile(rf"(?P<name>\S{{1,40}}(?: \S{{1,24}}){{0,4}}?){_ASIDE}(?:\t+|\s{{2,}})"),
    Shape.ALONE: re.compile(rf"(?P<name>[^()\[\]<>:：,]{{1,40}}){_ASIDE}\Z"),
}


_TURNED = re.compile(
    r"(?P<last>(?:(?:van|von|de|del|der|di|da|du|la|le|bin|al)\s){0,2}[^\W\d_][\w'’-]{1,24}),\s"
    r"(?P<first>[^\W\d_][\w'’-]{1,20}\.?(?:\s[^\W\d_][\w'’-]{0,20}\.?)?)"
    rf"{_ASIDE}(?P<colon>\s*[:：])?(?=\s|\Z)"
)
_CIRCLES = frozenset("○◯〇●◎")
_CIRCLED = re.compile(
    r"[○◯〇●◎]\s?(?P<name>[^\W\d_][^\s（(]{0,20}(?: [^\s（(]{1,12}){0,2}?)(?:[（(](?P<aside>[^（）()]{1,24})[）)])?"
    r"(?:\u3000|\s{2,})\s*"
)
_NEEDS = {
    Shape.TIGHT: frozenset(":："),
    Shape.COMMA: frozenset(":："),
    Shape.BRACKET: frozenset("]"),
    Shape.DOT: frozenset("."),
    Shape.ANGLE: frozenset(">"),
    Shape.DASH: frozenset("-–—"),
}
"""One of these must be there; looking for it is faster than the expressions are."""
_DOTS = frozenset(".–—")


_FOR_NOW = re.compile(r" pro tem(?:pore)?\b")
"""Behind the office of somebody who stands in for its holder; a `pro` by itself is no name."""


class Candidate(NamedTuple):
    """A label, if the document's habit says so."""

    key: str
    """The name, whatever its case and white space."""
    name: str
    aside: str
    """What stands in brackets after it: a company, or the person who asks."""
    label: Span
    """With the colon."""
    rest: Span
    """What follows it on its row."""
    shape: Shape = Shape.COLON
    formal: bool = False
    """True for a name with title or office, or in capitals, as parliaments and courts write them."""


def candidate(span: Span) -> Candidate | None:
    """Return the candidate at the start of `span`, or None. Prose, addresses, times and verses are none."""
    head = span.text[:_REACH]
    if ":" not in head and "：" not in head:
        return None
    match = _LABEL.match(head)
    if match and match[0][-1] == ":" and span.text[match.end() : match.end() + 1].strip():
        return None  # but a full-width colon has its space in it
    found, formal = _candidate(span, match, Shape.COLON) if match else None, _formal(span, ":：")
    if found and formal and formal.name == found.name:
        return found._replace(formal=True)
    return found or formal


def without_colon(span: Span) -> Iterator[Candidate]:
    """Yield what could be labels at the start of `span` in every other shape; they need a stronger habit."""
    head = span.text[:_REACH]
    for shape, sign in _SIGNS.items():
        if shape in _NEEDS and _NEEDS[shape].isdisjoint(head):
            continue
        reach = head if shape is not Shape.ALONE else span.text
        if len(reach) <= _REACH and (match := sign.match(reach)) and (found := _candidate(span, match, shape)):
            yield from _as_shape(found, first=match[0][0])
    if head[:1] in _CIRCLES and (circled := _circled(span, head)):
        yield circled
    if "," in head and (turned := _turned(span, head)):
        yield turned
    if (not _DOTS.isdisjoint(head) or " - " in head) and (formal := _formal(span, ".-–—")):
        yield formal


def _as_shape(found: Candidate, first: str) -> Iterator[Candidate]:
    """Yield `found` where a label of its shape may be called so; `first` is the character that begins it."""
    if found.shape is Shape.DOT and not _is_dotted(found):
        return
    if found.shape is Shape.GAP and found.key in ("q", "a"):
        yield found._replace(shape=Shape.DOT)  # as courts print them
    named = not is_lower(found.name) or base(found.key) in PARTS or base(found.key) in GENERIC
    if named or first == "<":  # nicknames in a chat
        yield found


def _circled(span: Span, head: str) -> Candidate | None:
    """Return the name that a circle begins and a wide space ends, as parliaments of Japan and Korea print them."""
    match = _CIRCLED.match(head)
    if match is None:
        return None
    name = " ".join((match["aside"] or match["name"]).split())
    name = name.removesuffix("君") if len(name) > 2 else name
    label, rest = span.cut(0, match.end()), span.cut(match.end())
    return Candidate(name.casefold(), name, "", label, rest, Shape.DOT, formal=True)


def _turned(span: Span, head: str) -> Candidate | None:
    """Return the name that begins `span` with its last name first, in its usual order."""
    match = _TURNED.match(head)
    if match is None or not (match["colon"] or match.end() == len(span.text)):
        return None
    name = " ".join(f"{match['first']} {match['last']}".split())
    last = match["last"].split()[-1]
    if is_lower(match["first"]) or is_lower(last) or not _is_name(name) or not _is_name(last):
        return None
    if match["first"].isupper() and len(match["first"]) > 2 and not match["last"].isupper():
        return None  # Marin, IBM
    aside = " ".join((match["aside"] or "").split())
    shape = Shape.TURNED if match["colon"] else Shape.ALONE
    return Candidate(name.casefold(), name, aside, span.cut(0, match.end()), span.cut(match.end()), shape)


def _is_dotted(found: Candidate) -> bool:
    """Return whether a full stop may follow: a capital that stands for a question or an answer, or the word."""
    return base(found.key) in ACTS or (not found.name[0].islower() and bool(letter_of(found.key)))


def _formal(span: Span, signs: str) -> Candidate | None:
    """Return the name with title or office, or in capitals, that begins `span` and ends in one of `signs`."""
    found = formal_name(span.text)
    if (
        found is None
        or found.sign[0] not in signs
        or not (found.ranked or found.capitals or len(found.sign) > 1)
    ):
        return None
    key = found.name.casefold()
    if key in NEVER or not set(_FOR_NOW.sub("", key).split()).isdisjoint(NEVER):
        return None
    shape = Shape.COLON if found.sign[0] in ":：" else Shape.DOT
    label, rest = span.cut(0, found.length), span.cut(found.length)
    return Candidate(key, found.name, found.aside, label, rest, shape, formal=True)


def _candidate(span: Span, match: re.Match[str], shape: Shape) -> Candidate | None:
    name = " ".join(match["name"].split())
    if not name.isascii():
        name = "".join(char for char in name if unicodedata.category(char) != "Cf").strip()
    if match[0][0] in "[<" and is_tag(name):
        return None
    if not _is_name(name):
        return None
    parts = match.groupdict()
    name += " ".join((parts.get("degrees") or "").split())
    aside = " ".join((parts.get("aside") or "").split())
    return Candidate(name.casefold(), name, aside, span.cut(0, match.end()), span.cut(match.end()), shape)


def base(key: str) -> str:
    """Return `key` without the number at its end: `attendee 2` and `q2` are an attendee and a `q`."""
    stem = _NUMBER.sub("", key)
    return stem if stem in PARTS or stem in GENERIC or " " in key else key


def is_lower(word: str) -> bool:
    """Return whether `word` begins in lower case, which a name does not; scripts without case never do."""
    return word[0].islower()


def in_brackets(span: Span) -> Candidate | None:
    """Return the name that `span` is, in square brackets and whatever it is: somebody else must be sure of it."""
    match = _NICKNAME.match(span.text)
    if match is None or match["name"].casefold() in NEVER or is_break(match["name"]) or is_sound(match["name"]):
        return None
    return Candidate(match["name"].casefold(), match["name"], "", span, span.cut(len(span.text)), Shape.BRACKET)


def is_initials(name: str) -> bool:
    """Return whether `name` is two or three capitals, which are no word even where they spell one."""
    letters = name.replace(".", "")
    return 2 <= len(letters) <= 3 and letters.isalpha() and letters.isupper()


@lru_cache(maxsize=4096)  # names come again
def _is_name(name: str) -> bool:
    if not 0 < len(name) <= _MAX_NAME or not name[0].isalpha():
        return False
    if not all(char in _PUNCTUATION or unicodedata.category(char)[0] in "LMN" for char in name):
        return False
    words = name.split()
    key = name.casefold()
    if len(words) > _MAX_WORDS or key in NEVER or base(key) in NEVER:
        return False
    if "/" in key and all(piece.strip() in NEVER for piece in key.split("/")):
        return False  # Conclusion/Resolution
    if base(key) in PARTS or base(key) in GENERIC:
        return True
    return not is_break(name) and (len(words) == 1 or not _is_phrase(words))


_PAGE = frozenset(("page", "pages", "pg", "p", "seite", "página", "pagina", "strona", "стр", "sida", "sayfa"))


def _is_page(words: Sequence[str]) -> bool:
    """Return whether these are a page's number: `Page H6176`."""
    return len(words) == 2 and words[0].rstrip(".").casefold() in _PAGE and words[1][-1:].isdigit()


def _is_phrase(words: list[str]) -> bool:
    """Return whether several words are a piece of a sentence, or a verse's address, and not somebody's name."""
    if len(words) <= 4 and "".join(words).isupper():  # THE WITNESS
        return words[-1].isdigit()
    if words[0].casefold() in OPENERS or words[-1].isdigit() or _is_page(words):
        return True
    return any(is_lower(word) and word not in PARTICLES for word in words)
