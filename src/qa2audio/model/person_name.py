"""Whom a name means: `KH`, `Kelsey`, `Mr. Hightower` and `Hightower, Kelsey` are all Kelsey Hightower.

This is the only place that compares names of people; readers, front matter, casts and options all ask here.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.model.speaker import Sex

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MEN, _WOMEN = ("mr", "sir", "lord", "herr"), ("mrs", "ms", "miss", "dame", "lady", "frau")
_TITLES = frozenset((*_MEN, *_WOMEN, *("mx dr prof professor rev senator chairman chairwoman judge".split())))
_GENERATIONS = frozenset(("jr", "sr", "ii", "iii", "iv"))
"""What tells father and son apart."""
_DEGREE = re.compile(r"(?:Esq\.?|[A-Z][a-z]{0,3}\.?(?:[A-Z][a-z]?\.?){1,4})\Z")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[ -]?){2,6}\Z")
_JOINED_INITIALS = re.compile(r"(?<=\b[^\W\d_]\.)(?=[^\W\d_])")
"""Where the space is missing in `J.Q. Doe`."""
_PARTICLES = frozenset(
    ("van", "von", "de", "del", "della", "di", "da", "du", "der", "den", "la", "le", "el", "bin")
)


class PersonName(NamedTuple):
    """A name, ready to be compared."""

    words: tuple[str, ...]
    """In lower case, first name first, without titles and degrees."""
    initials: str = ""
    """In lower case, where the name is nothing else: `kh`."""
    title: str = ""
    """The first one, in lower case and without its full stop."""
    generation: str = ""
    """`jr`, where it has one."""
    turned: bool = False
    """True for `Last, First`."""

    @property
    def flat(self) -> tuple[str, ...]:
        """The words, those with a hyphen in two."""
        return tuple(piece for word in self.words for piece in word.split("-") if piece)


@lru_cache(maxsize=4096)  # each is compared with each
def parsed(name: str) -> PersonName:
    """Take `name` apart."""
    text, turned = _first_name_first(" ".join(name.replace("_", " ").split()).rstrip(" :："))
    pieces = _JOINED_INITIALS.sub(" ", text).split()
    generation = ""
    if len(pieces) > 2 and _plain(pieces[-1]) in _GENERATIONS:
        generation = _plain(pieces.pop())
    title = ""
    while len(pieces) > 1 and _plain(pieces[0]) in _TITLES:
        title = title or _plain(pieces[0])
        pieces.pop(0)
    bare = " ".join(pieces)
    capitals = bare.upper() == bare and _INITIALS.match(bare)
    initials = "".join(filter(str.isalpha, bare.casefold())) if capitals else ""
    words = tuple(word for piece in pieces if (word := _plain(piece)))
    return PersonName(words, initials, title, generation, turned)


def _plain(word: str) -> str:
    return word.strip(".,'’\"“”()").casefold()


def _first_name_first(text: str) -> tuple[str, bool]:
    """Return the name in its usual order, and whether it was `Last, First`; a degree or a company goes."""
    head, *more = (piece.strip() for piece in text.split(","))
    generations = [piece for piece in more if _plain(piece) in _GENERATIONS]
    others = [piece for piece in more if piece and piece not in generations and not _DEGREE.match(piece)]
    words = head.split()
    is_last_name = len(words) == 1 or bool(words and words[0].casefold() in _PARTICLES)
    if is_last_name and len(others) == 1 and len(others[0].split()) <= 3:
        return " ".join([*others, head, *generations]), True
    return " ".join([head, *generations]), False


def same(name: str, other: str) -> bool:
    """Return whether the two are one full name, written in two ways: `ana_li` is `Li, Ana`, and `Dr. Ana Li`."""
    one, two = parsed(name), parsed(other)
    return one.flat == two.flat and not _differ(one, two)


def means(short: str, whole: str) -> bool:
    """Return whether `short` may stand for `whole`: the same name, the first or the last one, initials.

    Initials are capitals, of two names or more: `JD` and `JQD` both are John Quincy Doe. A middle name alone means
    nobody, and no short form is ever meant by a longer name.
    """
    one, two = parsed(short), parsed(whole)
    if _differ(one, two):
        return False
    if one.flat == two.flat:
        return bool(one.flat)
    if len(two.words) < 2 or two.words[-1].isdigit() or not one.words:
        return False
    if one.initials and any(_are_initials(one.initials, words) for words in (two.words, two.flat)):
        return True
    return _is_part(one.words, two.words)


def _differ(one: PersonName, two: PersonName) -> bool:
    """Return whether title or generation say that these are two people."""
    titles = {one.title, two.title} - {""}
    generations = {one.generation, two.generation} - {""}
    if len(titles) > 1 and len(one.words) == len(two.words) == 1:  # `Dr. Smith`, `Mr. Smith`
        return True
    return len(generations) > 1 or _are_opposed(titles)


def opposed(name: str, other: str) -> bool:
    """Return whether one of the two is called as a man is, and one as a woman."""
    return _are_opposed({parsed(name).title, parsed(other).title})


def titled_sex(name: str) -> Sex | None:
    """Return whether somebody is called as a woman is or as a man, by a title; None where there is none."""
    title = parsed(name).title
    if title in _WOMEN:
        return Sex.FEMALE
    return Sex.MALE if title in _MEN else None


def _are_opposed(titles: set[str]) -> bool:
    return not (titles.isdisjoint(_MEN) or titles.isdisjoint(_WOMEN))


def _are_initials(letters: str, words: Sequence[str]) -> bool:
    """Return whether `letters` are the first and the last initial of `words`, and any between, in order."""
    first, *between, last = (word[:1] for word in words)
    rest = iter(between)
    return (letters[0], letters[-1]) == (first, last) and all(letter in rest for letter in letters[1:-1])


def _is_part(words: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    count = len(words)
    if count == 1:
        return words[0] in (whole[0], whole[-1]) and len(words[0]) > 1
    if count < len(whole) and words in (whole[:count], whole[-count:]):  # `van Gogh`, `Mary Ann`
        return True
    if count > len(whole) or all(len(word) == 1 for word in words):
        return False
    ends = _is_word(words[0], whole[0]) and _is_word(words[-1], whole[-1])  # `Kelsey H.`, `K. Hightower`
    rest = iter(whole[1:-1])
    return ends and all(any(_is_word(word, other) for other in rest) for word in words[1:-1])


def _is_word(word: str, whole: str) -> bool:
    return word in (whole, whole[:1])


def whom(name: str, people: Iterable[str]) -> list[str]:
    """Return those of `people` whom `name` means, in their order: several if it may be any of them.

    Who is called so, to the letter, is meant before those who are called so in another way, and these before those
    for whom `name` is short. A short form of somebody else who is meant is no other person.
    """
    everybody = list(dict.fromkeys(people))
    key = _key(name)
    for found in (
        [person for person in everybody if _key(person) == key],
        [person for person in everybody if same(name, person)],
        [person for person in everybody if means(name, person)],
    ):
        if found:
            return longest(found)
    return []


def longest(people: Sequence[str]) -> list[str]:
    """Return `people` without those who stand for another of them; of one written in several ways, the plainest."""
    kept: list[str] = []
    for person in sorted(people, key=plainness):  # stable, so that the first of the plainest stays
        if not any(same(person, other) for other in kept):
            kept.append(person)
    whole = {one for one in kept if not any(one != other and means(one, other) for other in kept)}
    return [person for person in dict.fromkeys(people) if person in whole]


def plainness(name: str) -> tuple[bool, bool]:
    """Return a key that sorts a plain name before one with a title, and both before `Last, First`.

    Of somebody without a first name, the title says more: `Dr. Smith` goes before `Smith`.
    """
    taken = parsed(name)
    return taken.turned, bool(taken.title) == (len(taken.words) > 1)


def _key(name: str) -> str:
    return " ".join(name.split()).rstrip(" :：").casefold()


def asked_for(name: str, people: Iterable[str]) -> list[str]:
    """Return those of `people` whom somebody means who asks for `name`; nobody is merged by this.

    Besides whom `name` means, that is who shares words with it (a middle name, `attendee` for `Attendee 2`), whose
    initials it may be in small letters, or whose whole name it may be.
    """
    everybody = list(dict.fromkeys(people))
    words = set(_key(name).split())
    shared = [one for one in everybody if words and _is_within(words, set(_key(one).split()))]
    return (
        whom(name, everybody)
        or shared
        or whom(name.upper(), everybody)
        or [person for person in everybody if means(person, name)]
    )


def _is_within(words: set[str], others: set[str]) -> bool:
    return bool(others) and (words <= others or others <= words)
