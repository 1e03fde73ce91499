"""Rules for words of which a reading is a verb: read, lead, live, wind, close, tear, wound, dove, resume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.spoken.english.heteronyms.reading import Reading, first_of, listed
from qa2audio.spoken.english.heteronyms.small_words import (
    ASKING,
    AUXILIARIES,
    BE,
    DETERMINERS,
    HAVE,
    OBJECTS,
    PLURALS,
    PREPOSITIONS,
    SUBJECTS,
)
from qa2audio.spoken.english.heteronyms.word_class import WordClass, asks, word_class

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.spoken.english.heteronyms.sentence_place import Place

_ONLY_OBJECTS = OBJECTS - SUBJECTS
_OFTEN = listed("always never often usually sometimes just only still also already recently once ever even")
_PASSING = _OFTEN | {"not", "you", "they", "we", "i"}
_WHEN = ASKING | listed("when if before where to")
_HABITS = listed("every always usually often sometimes daily never nowadays these mostly generally rarely")
_IN_GENERAL = listed("a lots so too to books every and")
_ONE_OF_THEM = listed("somewhere that your his her an once recently")


def _read(place: Place) -> Reading:
    before, after, past = place.word(-1), place.word(1), place.past()
    left = place.word(-2) if before in _PASSING else before
    single = not before.endswith("s") and before not in PLURALS and place.word(-2) in DETERMINERS
    coordinate = before in ("and", "then")
    likely = "red" if before == "i" or past else "reed"
    return first_of(
        (before == "to" or before in AUXILIARIES or after == "only" or asks(place), "reed"),
        (before == "first" and past, "red"),
        (before in SUBJECTS and left in _WHEN and (left in ASKING or not past), "reed"),
        (after in ("a", "lots") and place.word(2) in ("lot", "of"), "reed"),
        (before in HAVE | BE | {"well", "widely", "get", "got"} or left in HAVE | BE, "red"),
        (before in DETERMINERS or before in ("good", "great", "easy", "quick", "long"), "reed"),
        (before == "who" and past, "red"),
        (single and before not in DETERMINERS | {"first", "and"}, "red"),  # the gauge read low: it has no s
        (before in ("he", "she", "it") or (left in ("he", "she") and before in _OFTEN), "red"),
        (coordinate and past, "red"),
        (coordinate and place.near(AUXILIARIES, after=0), "reed"),
        (not coordinate and (not before or before in _ONLY_OBJECTS), "reed"),
        (not coordinate and (place.near(_HABITS) or (after in _IN_GENERAL and not past)), "reed"),
        (not coordinate and before != "who" and (past or after in _ONE_OF_THEM), "red"),
        default=Reading(likely, sure=False),
    )


_OF_LEAD = listed(
    "pipe pipes paint paints poisoning acid shot levels bullet bullets contamination exposure solder dust"
)
_MADE = listed("made pounds tons level levels lined filled coated covered traces")
_METAL = listed(
    """battery batteries acid mercury zinc copper arsenic cadmium tin metal metals toxic poisonous pipes pipe paint soil
    blood gasoline petrol radiation ore molten water pollution heavy poisoned contaminated plumbing roof iron gold
    silver"""
)


def _lead(place: Place) -> Reading:
    before = place.word(-1)
    bare = before not in DETERMINERS and word_class(place) is not WordClass.VERB
    made = before in ("of", "with") and place.word(-2) in _MADE
    return first_of(
        (place.word(1) in _OF_LEAD or before in ("molten", "liquid"), "led"),
        (bare and (made or place.near(_METAL)), "led"),
        default=Reading("leed"),
    )


_BROADCAST = listed(
    """go goes went gone going broadcast broadcasting recorded recording perform performed performing stream streamed
    streaming play played playing sing sang saw seen aired airing watch watched hear heard coming taped do did done"""
)
_SHOWS = listed(
    """music show shows concert concerts audience audiences band broadcast broadcasts stream streams streaming
    performance performances recording recordings album tv television event events coverage demo wire ammunition data
    chat radio podcast episode version set gig gigs entertainment action"""
)


def _live(place: Place) -> Reading:
    before, after = place.word(-1), place.word(1)
    if place.token.lower == "lives":
        return _lives(before, after)
    on_air = place.near(_BROADCAST, before=6, after=0) and (not after or after in PREPOSITIONS)
    return first_of(
        (after == "from" and (before in _ONLY_OBJECTS or before in ("here", "and", "now")), "lyve"),
        (before in AUXILIARIES or before == "to" or before in SUBJECTS - {"it", "that"}, "liv"),
        (before in _BROADCAST or before in BE or before in DETERMINERS or after in _SHOWS, "lyve"),
        (on_air, "lyve"),
        default=Reading("liv"),
    )


_WHO_LIVES = listed("he she it who that nobody everybody everyone somebody still now")
_OWNED = listed(
    "save saved saving human private daily real whole personal lost many ruined cost costs change changed"
)
_NEARBY = listed("here there alone near next upstairs") | PREPOSITIONS


def _lives(before: str, after: str) -> Reading:
    owned = before in DETERMINERS | _OWNED | PREPOSITIONS or before.endswith(("'s", "s'"))
    return first_of(
        (before in _WHO_LIVES, "liv"), (owned or after not in _NEARBY, "lyve"), default=Reading("liv")
    )


_TURNS = listed("up down back around through along its forward off")


def _wind(place: Place) -> Reading:
    before, after = place.word(-1), place.word(1)
    turns = after in _TURNS
    blows = before in DETERMINERS or before in PREPOSITIONS or before in ("strong", "high", "cold", "trade")
    acts = before == "to" or before in AUXILIARIES or (before in SUBJECTS and after in DETERMINERS | OBJECTS)
    return first_of(
        ((turns or acts) and not blows, "wined"),
        (not before and after in DETERMINERS, "wined"),
        default=Reading("winned"),
    )


_GETTING = listed(
    """very so too how pretty quite really as more get gets got getting come comes came coming keep kept stay stayed
    stand stood sit sat hold held remain remained fairly extremely incredibly dangerously"""
)
_NEAR = listed("by enough together friend friends call attention contact")
_ENDS = ("to", "at", "near", "by")


def _close(place: Place) -> Reading:
    before, after, kind = place.word(-1), place.word(1), word_class(place)
    acts = before == "to" or before in AUXILIARIES or before in SUBJECTS - {"that", "it"}
    the_end = before in ("a", "the", "its") and after in ("of", "") and place.word(-2) in _ENDS
    return first_of(
        (place.token.lower != "close", "cloze"),
        (before in _GETTING or before in BE or after in _NEAR, "clohss"),
        (acts and place.word(-2) not in _GETTING, "cloze"),
        (the_end, "cloze"),
        (acts or before in DETERMINERS or after == "to" or before in ("up", "not"), "clohss"),
        (after in DETERMINERS or after in OBJECTS or kind is WordClass.VERB, "cloze"),
        default=Reading("clohss", kind is not None),
    )


_CLOTH = listed(
    """fabric cloth sail shirt muscle ligament paper tendon membrane knee trousers pants jeans canvas wear hole acl
    meniscus cuff shoulder hamstring page dress tent"""
)
_EYES = listed(
    """eye eyes cheek cheeks face ran rolled fell crying cried cry wept weep sad shed wiped wipe burst joy grief
    single streaming smile sobbing slid laughter"""
)
_APART = listed("up down apart off out it them through open")
_IN_TEARS = listed("of in to and his her my their with")


def _tear(place: Place) -> Reading:
    before, after = place.word(-1), place.word(1)
    weeps = place.token.lower == "tears" and before in _IN_TEARS
    ripped = place.near(_CLOTH) and not place.near(_EYES)
    acts = before in AUXILIARIES or before in SUBJECTS or (after in DETERMINERS and before not in DETERMINERS)
    shown = place.token.lower == "tears" or place.near(_EYES) or after in ("gas", "duct", "ducts")
    return first_of(
        (weeps, "teer"),
        (after in _APART or before in ("to", "and") or acts or ripped, "tare"),
        default=Reading("teer", shown),
    )


_AROUND = listed("up down around its through along round tightly tight on")
_WOUND = listed("clock watch rope wire cord string tape thread coil spring scarf bandage")


def _wound(place: Place) -> Reading:
    before = place.word(-1)
    turned = place.near(_WOUND) and (before in SUBJECTS | HAVE | BE | {"and", "then"})
    around = place.word(1) in _AROUND and before not in ("a", "my", "your", "their")
    return first_of((turned or around, "wownd"), default=Reading("woond"))


_DEEP = listed("in into down under deep off straight right for headfirst headlong back")


def _dove(place: Place) -> Reading:
    before = place.word(-1)
    verb = before not in DETERMINERS and place.word(1) in _DEEP
    return first_of((verb or before in listed("i he she we they who"), "dohv"), default=Reading("duv"))


_JOBS = listed("job jobs cv cover employer hiring recruiter recruiters")


def _resume(place: Place) -> Reading:
    kind = word_class(place)
    paper = kind is WordClass.NOUN or (kind is not WordClass.VERB and place.near(_JOBS))
    return first_of((paper or kind is WordClass.ADJECTIVE, "resumay"), default=Reading("resoom"))


RULES: dict[str, Callable[[Place], Reading]] = {
    "close": _close, "dove": _dove, "lead": _lead, "live": _live, "read": _read, "resume": _resume, "tear": _tear,
    "wind": _wind, "wound": _wound,
}  # fmt: skip
