"""Roman numerals, where they are numerals."""

from __future__ import annotations

import re

from qa2audio.spoken.english.numbers import cardinal, ordinal, year

_VALUES = {"M": 1000, "CM": 900, "D": 500, "CD": 400, "C": 100, "XC": 90, "L": 50, "XL": 40, "X": 10, "IX": 9, "V": 5,
           "IV": 4, "I": 1}  # fmt: skip
_VALID = r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})"
_CUES = (
    "Part|Parts|Chapter|Book|Volume|Vol\\.|Section|Phase|Type|Class|Level|Title|Article|Appendix|War|Act"
    "|Scene|Bowl|Mark|Mk|Tier|"
    "Grade|Stage|Figure|Table|Episode|Season|Round|Schedule|Category|Group|Division|Element|Rocky|Vatican"
    "|Olympiad|Apollo"
)
_RULERS = (
    "Henry|Louis|Charles|Edward|Richard|George|James|William|Elizabeth|John|Paul|Pius|Benedict|Gregory|Leo"
    "|Innocent|Clement|Philip|"
    "Frederick|Friedrich|Wilhelm|Napoleon|Nicholas|Alexander|Peter|Ivan|Catherine|Francis|Ferdinand|Mary"
    "|Christian|Gustav|Carl|"
    "Haakon|Harald|Olav|Sixtus|Urban|Ptolemy|Ramses|Ramesses|Mehmed|Murad|Selim|Otto|Rudolf|Leopold|Joseph"
    "|Umberto|Alfonso|Juan Carlos|"
    "Felipe|Pedro|Robert|David|Edmund|Stephen|Boniface|Julius|Thutmose|Darius|Xerxes|Artaxerxes|Margrethe"
    "|Elizabeth"
)
_CUED = re.compile(
    rf"\b(?P<cue>(?i:{_CUES}))\s(?P<numeral>(?=[MDCLXVI]){_VALID})(?:(?P<dash>\s?[–-]\s?)(?P<last>(?=[MDCLXVI]){_VALID}))?(?![\w'’+/])"
)
_RAISED = re.compile(rf"(?<![\w’'-])((?=[XVI]{{2}}|[VX]){_VALID})(?:st|nd|rd|th)(?!\w)")
_SMALL = re.compile(
    rf"(?i:\b(?P<cue>parts?|chapters?|books?|vol\.|volumes?|acts?|scenes?|sections?|pages?|pp?\.|psalms?|cantos?|figures?|stanzas?))\s"
    rf"(?P<numeral>(?=[xvil]{{2}}){_VALID.lower()})(?:(?P<dash>\s?[–-]\s?)(?P<last>(?=[xvil]){_VALID.lower()}))?(?![\w'’+/-])"
)
_FIRST = re.compile(
    r"\b(Type|Phase|Class|Stage|Level|Tier|Grade) I(?= (?:errors?|trials?|diabetes|stud(?:y|ies)"
    r"|civili[sz]ations?|mistakes?)\b)"
)
_RULER = re.compile(rf"\b(?P<name>{_RULERS})\s(?P<numeral>(?=[XVI]){_VALID})(?P<tail>['’]s)?(?!\w|['’][^s])")
_PLAIN = re.compile(
    r"\b(?P<name>[A-Z][a-z]+)\s(?P<numeral>II|III|VII|VIII|XII|XIII|XIV|XVI{0,3}"
    r"|XXI{0,3})(?P<tail>['’]s)?(?!\w)"
)


_YEAR = re.compile(rf"(?<![\w’'-])(?=[MDCLXVI]{{4,}}){_VALID}(?![\w’'-])")
_ORDINAL = re.compile(
    rf"\b(?P<the>[Tt]he )(?P<numeral>(?=[XVI]{{2}}){_VALID})(?= (?:[A-Z][a-z]+ )?(?:Olympiad|Olympics|Olympic|Congress|century|Century"
    r"|Corps|Amendment|Dynasty|dynasty|Legion|legion|edition|Edition|Games|Assembly|Session|Party Congress)\b)"
)


def say_roman_numerals(text: str) -> str:
    """Say Part II as a number and Henry VIII as an ordinal. A single I is a pronoun, save in World War I."""
    text = _ORDINAL.sub(lambda m: f"{m['the']}{ordinal(_value(m['numeral']))}", text)
    text = _RAISED.sub(lambda m: ordinal(_value(m[1])), text)
    text = _YEAR.sub(_year, text)
    text = _CUED.sub(_cued, text)
    text = _SMALL.sub(_small, text)
    text = _FIRST.sub(r"\1 one", text)
    text = _RULER.sub(_ruler, text)
    return _PLAIN.sub(lambda m: f"{m['name']} {cardinal(_value(m['numeral']))}{m['tail'] or ''}", text)


def _value(numeral: str) -> int:
    return sum(_VALUES[sign] for sign in re.findall("CM|CD|XC|XL|IX|IV|[MDCLXVI]", numeral))


def _year(match: re.Match[str]) -> str:
    number = _value(match[0])
    return year(number) if 1400 <= number <= 2099 else match[0]


def _small(match: re.Match[str]) -> str:
    last = f" to {_value(match['last'].upper())}" if match["last"] else ""
    return f"{match['cue']} {_value(match['numeral'].upper())}{last}"


def _cued(match: re.Match[str]) -> str:
    numeral, cue = match["numeral"], match["cue"]
    lone = numeral in {"I", "C", "D", "M", "L"}
    if (
        lone
        and not match["last"]
        and not (numeral == "I" and match.string[: match.end()].endswith("World War I"))
    ):
        return match[0]
    if cue.islower() and numeral in {"V", "X", "I"}:
        return match[0]
    last = f" to {cardinal(_value(match['last']))}" if match["last"] else ""
    return f"{cue} {cardinal(_value(numeral))}{last}"


def _ruler(match: re.Match[str]) -> str:
    numeral = match["numeral"]
    if (
        numeral == "I"
        and not match["tail"]
        and not match.string[: match.start()].endswith(("King ", "Queen ", "Pope ", "Tsar ", "Emperor "))
    ):
        return match[0]
    return f"{match['name']} the {ordinal(_value(numeral))}{match['tail'] or ''}"
