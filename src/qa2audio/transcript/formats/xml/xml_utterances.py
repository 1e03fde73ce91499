"""Which elements of a file are utterances, and who says each: by structure, whoever made the file.

An utterance is an element with words in it, and an attribute or a child that says who speaks, or a time. Elements of
one name are one account of the conversation; the account that says most about who speaks is read.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.xml.located_xml import Element
from qa2audio.transcript.rows import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

_WHO = (
    "speakername", "speaker_name", "speaker-name", "speaker", "who", "agent", "spk", "spkr", "speaker_id",
    "speakerid", "speaker-id", "participant", "voice", "actor", "person", "sender", "from", "author", "user",
)  # fmt: skip
_NAMED = frozenset("v u turn speech utterance utt say said line voice person speaker sp segment seg p".split())
"""Elements whose `name` is somebody's; that of others is their own."""
_WHO_CHILDREN = frozenset(
    "speaker who name sender from author user participant person spk speakername actor nick nickname".split()
)
BEGINS = tuple("begin start starttime start_time start-time t time timestamp ts from in".split())
_PEOPLE = frozenset("person participant speaker agent actor role castitem".split())
_NAMES = frozenset("name persname fullname abbreviation label displayname".split())
_HEADS = frozenset(
    "head teiheader metadata header styling layout style script title speakers participants".split()
)
_MOST_WORDS = 12  # of a name


_CAMEL = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")
_Key = tuple[str, str]
"""An element's name, and whether it says who speaks or when."""


@dataclass(slots=True)
class Utterance:
    """An element that somebody says."""

    element: Element
    who: str | None
    """The name; None if the file does not say."""
    child: Element | None = None
    """The element in it that names who speaks."""


def utterances(root: Element) -> list[Utterance]:
    """Return what is said, in the file's order; nothing if the file does not say what that is."""
    names = dict(_people(root))
    found: dict[str, list[Utterance]] = defaultdict(list)
    groups: dict[_Key, int] = defaultdict(int)
    words: dict[_Key, int] = defaultdict(int)
    for element in _elements(root):
        kind, utterance = _utterance(element, names)
        if count := _count(element):
            found[element.name].append(utterance)
            groups[element.name, kind] += 1
            words[element.name, kind] += count
    best = _best({key: count for key, count in groups.items() if key[1]}, words)
    return list(_outermost(found[best])) if best else []


def _best(groups: Mapping[_Key, int], words: Mapping[_Key, int]) -> str | None:
    """Return the name of the elements that are one account: told who speaks, whole, sentences and not words."""
    most = max((words[key] for key in groups), default=0)
    enough = [key for key in groups if 2 * words[key] >= most]
    told = [key for key in enough if key[1] == "who"] or enough
    most = max((words[key] for key in told), default=0)
    full = [key for key in told if 10 * words[key] >= 8 * most]
    best = max(full, key=lambda key: (2 * words[key] >= 3 * groups[key], groups[key]), default=None)
    return best and best[0]


def _elements(element: Element) -> Iterator[Element]:
    """Yield the elements in `element`, in the file's order, but for heads."""
    waiting = [iter(element.parts)]
    while waiting:
        part = next(waiting[-1], None)
        if part is None:
            waiting.pop()
        elif isinstance(part, Element) and part.name not in _HEADS:
            yield part
            waiting.append(iter(part.parts))


def _utterance(element: Element, names: Mapping[str, str]) -> tuple[str, Utterance]:
    """Return an element as what somebody says, and by what it is known as that: `who`, `time`, or nothing."""
    keys = (*_WHO, "name") if element.name in _NAMED else _WHO
    value = next((element.attributes[key] for key in keys if element.attributes.get(key, "").strip()), None)
    if value is not None and not _is_time(value):
        shown = next(
            (part for part in element.parts if isinstance(part, Element) and part.name == "speaker"), None
        )
        name = named(value, names)
        if shown is not None and value.startswith("#") and value.removeprefix("#") not in names:
            name = "".join(part.text for part in shown.parts if isinstance(part, Span)).strip(" .\n") or name
        return "who", Utterance(element, name, shown)
    children = [part for part in element.parts if isinstance(part, Element) and part.name in _WHO_CHILDREN]
    if children and 0 < len((name := text_of(children[0])).split()) <= _MOST_WORDS:
        return "who", Utterance(element, named(name, names), children[0])
    timed = any(key in element.attributes for key in BEGINS) or element.name in {"u", "sp"}
    return "time" if timed else "", Utterance(element, None)


def _is_time(value: str) -> bool:
    return not any(char.isalpha() for char in value) and any(char in ".:" for char in value)


def named(value: str, names: Mapping[str, str]) -> str:
    """Return the name of whom `value` means: `#s1` is somebody of whom the file's head tells."""
    refs = [ref.removeprefix("#") for ref in value.split()]
    known = [names[ref] for ref in refs if ref in names]
    if known:
        return " and ".join(known)
    return _CAMEL.sub(" ", " ".join(refs)).replace("_", " ") if value.startswith("#") else value


def _people(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the identifiers of people and their names."""
    waiting = [root]
    while waiting:
        element = waiting.pop()
        waiting += [part for part in element.parts if isinstance(part, Element)]
        key = element.attributes.get("id")
        if key and element.name in _PEOPLE:
            name = element.attributes.get("name") or _child_name(element) or " ".join(text_of(element).split())
            if name and len(name) <= 80:
                yield key, name


def _child_name(element: Element) -> str | None:
    """Return the text of the first child that is a name."""
    waiting = [part for part in element.parts if isinstance(part, Element)]
    while waiting:
        child = waiting.pop(0)
        if child.name in _NAMES and (name := _in_order(child)):
            return name
        waiting += [part for part in child.parts if isinstance(part, Element)]
    return None


def _in_order(name: Element) -> str:
    """Return a person's name, the first name first."""
    parts = [part for part in name.parts if isinstance(part, Element)]
    firsts = [part for part in parts if part.name in {"forename", "firstname", "given", "givenname"}]
    lasts = [part for part in parts if part.name in {"surname", "lastname", "family", "namelink"}]
    whole = " ".join(map(text_of, [*firsts, *lasts])) if firsts and lasts else text_of(name)
    return " ".join(whole.split())


def text_of(element: Element) -> str:
    """Return all text in `element`."""
    return "".join(part.text if isinstance(part, Span) else f" {text_of(part)} " for part in element.parts)


def _count(element: Element) -> int:
    return sum(len(part.text.split()) if isinstance(part, Span) else _count(part) for part in element.parts)


def _outermost(found: Iterable[Utterance]) -> Iterator[Utterance]:
    """Yield those that are in no other one."""
    inside: set[int] = set()
    for utterance in found:
        if id(utterance.element) not in inside:
            inside.update(id(element) for element in _elements(utterance.element))
            yield utterance
