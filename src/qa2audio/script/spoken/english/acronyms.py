"""Words in capitals: acronyms are spelt, a shout is a word."""

from __future__ import annotations

import re

from qa2audio.script.spoken.shield import spell

# Short words that people put in capitals for emphasis; everything else of two to four capitals is an acronym.
COMMON = frozenset(
    """a about act add after again age ago ahead air alive all almost alone along also always am among an and
    another any anyone
    anything apart are area army around art as ask at ate away awful baby back bad bag ball bank bar base
    bath be bear beat beautiful became
    because bed been before began behind being believe best better between big bird bit black blood blue boat
    body book both box boy break
    bring broken build burn business busy but buy by call came can cannot car care case cat catch cause
    change check child city
    class clean clear close code cold come cool could crazy cry cut dark data day dead dear death deep did
    die different do does dog
    doing done door down draw dream drink drive drop dry each ear early easy eat edge egg eight else empty
    end enough even ever every
    everyone everything exactly eye face fact fail fall family far fast fat father fear feel feet few fight
    find fine finger fire first fish five fix
    floor fly food foot for force forget form found four free fresh friend from front fuck full fun game gave
    get gift girl give go god gone
    good got great green ground group grow guess gun guy had hair half hand happen happy hard has hate have
    he head hear heard heart
    heat heavy hell hello help her here hey hi high him his hit hold hole home hope hot hour house how huge
    hurt i ice idea if
    important in inside into is it its job join joke jump just keep key kid kill kind king knew know lack
    land large last late later laugh law lay
    lead learn least leave left leg less let letter lie life light like line list listen little live long
    look lose lost lot loud love low luck
    mad made main make man many may maybe me mean meet men met might mind mine miss money month moon more
    most mother
    mouth move much music must my myself name near need never new next nice night nine no nobody none nor not
    note nothing now
    number of off often oh old on once one only open or order other our out outside over own page paid pain
    part party pay people
    perfect person pick piece place plan play please point poor power pretty proud pull push put question
    quick quiet quit quite ran read ready real
    really red remember rest rich ride right ring rise road rock room rule run sad safe said same sat save
    saw say school sea seat second see seem
    seen self sell send sent set seven shall she ship shit short should show shut sick side simple since sing
    sir sister sit six size
    skin sky sleep slow small smile so soft some someone something son song soon sorry sort sound space speak
    spend stand star start stay
    step still stop story street strong stuff such sun super sure take talk tall tell ten terrible than thank
    thanks that the their them
    then there these they thing things think third this those three through thus time tiny to today together
    told too took top total touch town tree
    tried trip true trust truth try turn twice two under until up upon us use used user usual very view voice
    wait walk wall want war warm
    was wash watch water way we wear week well went were wet what when where which while white who whole whom
    whose why wide wife wild will
    win wind window wine wish with without woman won word words work world worry worse worst would wow write
    wrong yeah year yell
    yellow yes yet you young your zero path max min
    isn don won't can't don't isn't ain't didn't doesn't wasn't aren't i'm i'll it's that's""".split()
)
# In the middle of a sentence in lower case these are letters: the department, the country.
_AMBIGUOUS = frozenset({"IT", "US", "AM", "PM"})
_CAPITALS = re.compile(r"(?<![\w’'])[A-Z][A-Z]+(?:['’][A-Z]{1,2})?(?P<ending>['’]?s)?(?![\w’'])")
_LETTERS = re.compile(r"(?<![\w’'.])([B-DF-HJ-NP-TV-Z])s(?![\w’'])")
_SHOUT = re.compile(
    r"(?<![\w’'])[A-Z][A-Z’']{0,30}(?:[\s,]{1,3}[A-Z][A-Z’']{0,30}){2,}(?![\w])|\b[A-Z]['’][A-Z]{1,2}\b"
)
_VOWEL_GROUPS = re.compile("[AEIOUY]+")
_UNSAYABLE = re.compile(
    "[^AEIOUY]{4}|[AEIOU]{3}|^[^AEIOUY]{3}|Q[^U]|[^AEIOUYRLNSTMDFPKG][^AEIOUYRLHSTWCKPDNGMB]$"
    "|(.)\\1$(?<![SLEFO]{2})|[JVXQ]$"
)


def hush(text: str) -> str:
    """Say a run of words in capitals as words; acronyms that the lexicon knows are no longer among them."""
    return _SHOUT.sub(_hushed, text)


def _hushed(match: re.Match[str]) -> str:
    words = re.findall(r"[A-Z’']+", match[0])
    if (
        len(words) > 2
        and sum(word.lower().replace("’", "'") in COMMON for word in words) * 2 < len(words)
        and not all(len(word) > 5 or word.lower() in COMMON for word in words)
    ):
        return match[0]  # a list of acronyms
    return re.sub(
        r"[A-Z’']+", lambda word: word[0] if word[0] == "I" else _lower_unless_acronym(word[0]), match[0]
    )


def _lower_unless_acronym(word: str) -> str:
    lower = word.lower()
    if (
        lower.replace("’", "'") in COMMON
        or len(word) > 4
        or pronounceable(word)
        or "'" in lower
        or "’" in lower
    ):
        return lower
    return spell(word)


def say_acronyms(text: str) -> str:
    """Spell what is in capitals, unless it is a word: NOT, or one long enough that can be pronounced."""
    return _LETTERS.sub(lambda match: spell(match[1], "s"), _CAPITALS.sub(_acronym, text))


def _acronym(match: re.Match[str]) -> str:
    ending = match["ending"] or ""
    word = match[0][: len(match[0]) - len(ending)]
    lower = word.lower()
    if "'" in word or "’" in word:
        return lower
    if word == "WHO" and match.string[: match.start()].lower().endswith("the "):
        return spell(word, ending)
    if lower in COMMON and word not in _AMBIGUOUS:
        return lower + ending
    if len(word) > 4 and pronounceable(word):
        return lower + ending
    if len(word) > 6:
        return lower + ending
    return spell(word, ending)


def pronounceable(word: str) -> bool:
    """Return whether a word in capitals can be said as one: NAFTA, and not HTTPS."""
    return len(word) > 3 and bool(_VOWEL_GROUPS.search(word)) and not _UNSAYABLE.search(word)
