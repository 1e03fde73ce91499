"""Rules for words that are two things or two qualities: bow, bass, minute, content, present, Polish …"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.spoken.english.heteronyms.reading import Reading, first_of, listed
from qa2audio.spoken.english.heteronyms.small_words import (
    AUXILIARIES,
    BE,
    DETERMINERS,
    OBJECTS,
    PREPOSITIONS,
    SUBJECTS,
)
from qa2audio.spoken.english.heteronyms.sounds import FIRST, SECOND
from qa2audio.spoken.english.heteronyms.word_class import WordClass, word_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.spoken.english.heteronyms.sentence_place import Place

_BENDING = listed("take takes took taken taking made make final deep low polite")
_ARCHERS = listed(
    """arrow arrows archer archers archery quiver violin cello fiddle viola bass strings rosin ribbon ribbons gift hair
    hunt hunts hunted hunting tied tie tying wrapped shoot shot shoots crossbow musician"""
)
_SHIPS = listed(
    "ship ship's boat boat's stern hull deck sea waves anchor sailor sailors captain ferry port starboard"
)


def _bow(place: Place) -> Reading:
    before, after = place.word(-1), place.word(1)
    acts = (
        before == "to"
        or before in AUXILIARIES
        or before in SUBJECTS
        or after in ("to", "out", "before", "down")
    )
    return first_of(
        (place.near(_ARCHERS) or after in ("tie", "ties", "string", "hunting"), "boh"),
        (place.near(_SHIPS) or acts or place.near(_BENDING, before=3, after=0), "bough"),
        default=Reading("boh", sure=False),
    )


_LOUD = listed("terrible blazing furious almighty argument quarrel diplomatic")
_QUARREL = listed("broke erupted over about between")


def _row(place: Place) -> Reading:
    quarrel = place.word(1) in _QUARREL or place.near(_LOUD, before=3, after=2)
    return first_of((quarrel and place.word(-1) != "in", "rhymes-with-cow"), default=Reading("roh"))


def _sow(place: Place) -> Reading:
    return first_of((word_class(place) is WordClass.NOUN, "rhymes-with-cow"), default=Reading("soh"))


_SMALL = listed(
    """detail details amount amounts quantity quantities particles differences difference changes traces trace fraction
    variations crack cracks movements scale doses pieces"""
)
_VERY = BE | {"very", "so", "extremely", "too"}


def _minute(place: Place) -> Reading:
    small = place.word(1) in _SMALL or (place.word(-1) in _VERY and place.word(1) not in ("of", "or", "late"))
    return first_of((small, "mynute"), default=Reading("minnit"))


def _polish(place: Place) -> Reading:
    order = place.at == 0 and (place.word(1) in DETERMINERS or place.word(1) in OBJECTS)
    return first_of((place.token.text[0].isupper() and not order, "pohlish"), default=Reading("pollish"))


_FISH = listed(
    """fish fishing fished caught catch lake river largemouth smallmouth striped trout grilled grill seared fillet
    salmon pike perch angler bait sea hooked cod"""
)
_MUSIC = listed("drums guitar player band bands treble play plays played clef line sound speaker")


def _bass(place: Place) -> Reading:
    return first_of((place.near(_FISH) and not place.near(_MUSIC), "bass-fish"), default=Reading("base"))


_DEER = listed("buck bucks fawn fawns stag stags deer antlers")


def _does(place: Place) -> Reading:
    deer = place.near(_DEER) and place.word(-1) in DETERMINERS
    return first_of((deer, "doze"), default=USUAL)


_PLOT = listed("plot chart graph axis x y z coordinate horizontal vertical label labels scale")


def _axes(place: Place) -> Reading:
    return first_of((place.near(_PLOT), "axeez"), default=Reading("axiz", sure=False))


_OLD = listed("parents mother father man woman aunt uncle relatives couple population")
_WISE = listed("man men woman professor judge colleague friend society societies scholar scholars")


def _aged(place: Place) -> Reading:
    group = place.word(-1) == "the" and place.word(1) in ("", "and")
    return first_of((group or place.word(1) in _OLD, "aged-id"), default=Reading("ayjd"))


def _learned(place: Place) -> Reading:
    wise = place.word(1) in _WISE and place.word(-1) in DETERMINERS
    return first_of((wise, "lernid"), default=Reading("lernd"))


_FEELING = BE | listed("feel feels felt seem seems perfectly quite very so not more")
_SELF = listed("yourself himself themselves ourselves myself herself")


def _content(place: Place) -> Reading:
    before, after = place.word(-1), place.word(1)
    glad = before in _FEELING or (before in SUBJECTS and place.word(-2) in BE)
    ends = not after or after in ("with", "to", "just", "and", "in")
    return first_of(((glad and ends) or after in _SELF, SECOND), default=Reading(FIRST))


def _invalid(place: Place) -> Reading:
    alone = not place.word(1) or place.word(1) in PREPOSITIONS or place.word(1) in ("and", "who")
    person = place.word(-1) in ("an", "the", "this", "her", "his") and alone
    return first_of((person, FIRST), default=Reading(SECOND))


_ASKED = (AUXILIARIES | SUBJECTS | OBJECTS) - {"people"}


def _present(place: Place) -> Reading:
    before, after, kind = place.word(-1), place.word(1), word_class(place)
    here = (before in BE or before in ("at", "the", "be", "a")) and after not in OBJECTS
    verb = kind is WordClass.VERB and (before in _ASKED or bool(after))  # not: two hundred people present
    return first_of((here, FIRST), (verb, SECOND), default=Reading(FIRST, kind is not None))


def _perfect(place: Place) -> Reading:
    verb = word_class(place) is WordClass.VERB and place.word(1) not in ("", "for")
    return first_of((verb, SECOND), default=Reading(FIRST))


def _upset(place: Place) -> Reading:
    """Read what is hardly ever a noun."""
    before = place.word(-1)
    noun = word_class(place) is WordClass.NOUN and (before in DETERMINERS or before in ("huge", "stomach"))
    return first_of((noun, FIRST), default=Reading(SECOND))


USUAL = Reading("duz", sure=False)
"""Of `does`: every engine knows it."""
RULES: dict[str, Callable[[Place], Reading]] = {
    "aged": _aged, "axes": _axes, "bass": _bass, "bow": _bow, "content": _content, "does": _does, "invalid": _invalid,
    "learned": _learned, "minute": _minute, "perfect": _perfect, "polish": _polish, "present": _present, "row": _row,
    "sow": _sow, "upset": _upset,
}  # fmt: skip
