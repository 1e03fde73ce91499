"""Numbers that have a habit of their own: 24/7, a 404, port 8080, 1080p, telephone numbers."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from qa2audio.spoken.english.numbers import cardinal, digits, pairs, plural
from qa2audio.spoken.shield import spell

if TYPE_CHECKING:
    from collections.abc import Callable

_SPECIAL = {"24/7": "twenty-four seven", "24/7/365": "twenty-four seven three sixty-five",
            "9/11": "nine eleven", "50/50": "fifty-fifty", "50-50": "fifty-fifty",
            "80/20": "eighty-twenty", "20/20": "twenty-twenty", "1:1s": "one-on-ones", "4x4": "four by four",
            "360°": "three hundred sixty degrees"}  # fmt: skip
_SPECIALS = re.compile(
    r"(?<![\w/.,:-])(?:"
    + "|".join(map(re.escape, sorted(_SPECIAL, key=len, reverse=True)))
    + r")(?![\w/]|[.,:-]\d)"
)
_PHONE = re.compile(
    r"(?<![\w.,-])(?:\(0\d{1,4}\) ?\d{3,4}[ -]\d{3,4}|\d{3} \d{3}-\d{4}|0\d{2,4}[ -]\d{3,4}[ -]\d{3,4}|0\d{3,4}[ -]\d{5,6}|\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]\d{2,5}){1,4}"
    r"|(?:1[ .-])?\(\d{3}\) ?\d{3}[ .-]\d{4}|(?:1[-.])?\d{3}([-.])\d{3}\1\d{4}|\d{3}-\d{4}(?:-\d{4})?"
    r"|\+\d{8,15})(?![\w-]|[.,]\d)"
)
_CVE = re.compile(r"(?<=\bCVE)-(\d{4})-(\d{4,7})(?!\w)")
_SCIENTIFIC = re.compile(
    r"(?<![\w.])(?:(\d+(?:\.\d+)?)e([+-]?\d{1,3})|(\d+\.\d+)E([+-]?\d{1,3})|(\d)E([+-]\d{1,2})|(1)E(3|6|9|12))(?!\w)"
)
_MODEL = re.compile(
    "|".join(
        rf"(?<=\b{name} )"
        for name in ("RFC", "RTX", "GTX", "Intel", "Boeing", "Room", "Route", "Highway", "Flight", "room")
    ).join(("(?:", r")[1-9]\d{2,3}(?![\w%]|[.,:-]\d)"))
    + r"|(?<=\bISO )\d[1-9]\d\d(?![\w%]|[.,:]\d)"
)
_PLANS = re.compile(r"(?<![\w.,$])(40[13]|457|529)\s?\(?([abkAKB])\b\)?(?=s?\b|\W|$)")
_RACE = re.compile(
    r"(?<![\w.,$])(\d{1,3})[kK](?= (?:race|run|runs|runners?|walk|training|jog|swim|course|monitor|video|TV|screen)s?\b)"
    r"|(?:(?<=\bran a )|(?<=\brun a )|(?<=\bruns a )|(?<=\bran )|(?<=\brun )|(?<=\bruns )|(?<=\brunning ))(\d{1,2})[kK]\b(?! [a-z]+s\b)"
)
_ZIP = re.compile(
    r"(?:(?i:(?<=\bzip )|(?<=\bzip code )|(?<=\bpostcode ))|(?<=, [A-Z][A-Z] )|(?<=\b[A-Z][a-z], [A-Z][A-Z] ))"
    r"\d{5}(?:-\d{4})?(?![\w%]|[.,]\d)"
)
_ISBN = re.compile(r"(?<=\bISBN)[- :#]{0,3}(?:1[03]:? ?)?((?:\d[- ]?){9,12}[\dX])(?!\w)")
_NAMED_YEAR = re.compile(r"\b([A-Z]{2,6})-?((?:19[5-9]|20[0-4])\d)(?![\w-]|[.,]\d)")
_SHORT_QUARTER = re.compile(r"(?<=\b[QH][1-4])['’](\d\d)(?!\w)")
_ERA = re.compile(
    r"(?<![\w.,])([12]\d{3})(?=(?:(?:\s?[–-]\s?| to | and | or | until )(?:about |around |c\. ?)?\d{1,4})? (?:AD|CE|BCE?|A\.D\.|B\.C\.)(?!\w))"
    r"|(?<=\bAD )([12]\d{3})(?!\w)"
)
_RELAY = re.compile(r"(?<![\w.,])(\d)\s?[x×]\s?(\d{2,4})\s?m(?![\w/])")
_LINES = re.compile(r"(?<!\w)(480|720|1080|1440|2160)p(?!\w)")
_CLASS = re.compile(r"(?<!\w)([1-5])xx(?!\w)")
_FISCAL = re.compile(r"(?<=\b[FC]Y)(?=(?:19|20)\d\d\b)|(?<=\b20\d\d)(?=[QH]\d\b)")
_STATUS = re.compile(
    r"(?i:(?<=HTTP )|(?<=error )|(?<=code )|(?<=status )|(?<=an )"
    r"|(?<=\ba ))([45])0([1-9])(?=s?(?![\w.,%-]|[.,]\d))"
    r"|(?<![\w.,$€£])([45])0([1-9])(?= (?:errors?|not found|pages?|status|responses?)\b)"
)
# Emergencies, crises and services: North America, Britain, Europe, Australia, New Zealand, India, Japan, China, Brazil.
_LINES_TO_CALL = (
    "000|100|101|102|105|108|110|111|112|113|114|115|116|117|118|119|120|122|190|192|193|211|311|411|511|611|711|811|911"
    "|988|991|995|997|998|999"
)
_EMERGENCY = re.compile(
    rf"(?i:\b(?:call|calls|called|dial|dials|dialled|dialed|calling|dialling|dialing|ring|rang|phone|text|texting)"
    rf" (?:the )?)(?:{_LINES_TO_CALL})(?:(?:,| or|, or| and) (?:{_LINES_TO_CALL})){{0,3}}(?![\w%-]|[.,]\d| [a-z]+s\b)"
    rf"|(?i:\b(?:the|an?) )(?:{_LINES_TO_CALL})(?= (?:hotline|lifeline|call|caller|operator|dispatcher|dispatch"
    r"|emergency (?:call|line|number))\b)"
)
_EXTENSION = re.compile(
    r"(?i:(?<=\bextension )|(?<=\bext\. )|(?<=\bext )|(?<=\bext\.))\d{3,5}(?![\w%]|[.,:-]\d)"
)
_SHORT_CODE = re.compile(
    r"(?i:\b(?:text|message|sms|texting)(?: [a-z]+ to)? )\d{5,6}(?![\w%]|[.,:-]\d| [a-z]+s\b)"
)
_CALL_OF_911 = re.compile(
    r"(?<![\w.,$€£#/-])911(?=s?\b(?! ?(?:Porsche|Carrera|Turbo|GT)| [a-z]+s\b| (?:people|men|women|children|of|more|thousand|million|billion|trillion|percent)\b)(?![.,:]\d|-\d|%))"
)
_MILLIONS = re.compile(
    r"(?<![\d.,] )(?<![\w.,])[1-9]\d{0,2}(?:(?:[\u00a0\u202f\u2009]\d{3})+|(?: \d{3}){2,}| 000)(?![\w]| \d|[.,]\d{3})"
)
_SET = r"(?:[67]-[0-7]|[0-5]-[67])(?: ?\(\d{1,2}(?:-\d{1,2})?\))?"
_SETS = re.compile(rf"(?<![\w.,–-]){_SET}(?:, ?{_SET}){{1,4}}(?![\w–-]|[.,:]\d)")
_SPLIT = re.compile(r"(?<![\w.,/$-])(\d\d)/(\d\d)(?![\w/]|[.,]\d)")
_THREE = re.compile(r"\d{3}")
_KEY = re.compile(
    r"(?i:(?<=\bdial )|(?<=\bpress )|(?<=\bhit )|(?<=\benter ))([*#])\s?(?=[\d*#]|\b|[.,]|\s|$)|(?<![\w*#])\*(?=\d{1,3}#?(?![\w*]))"
)
_TOP = re.compile(r"(?<=\b[Tt]op )(\d{1,3})s(?!\w)")
_FIVE = re.compile(r"\d{5,6}")
_PORT = re.compile(r"(?<=\b[Pp]ort )(\d{3,5})(?![\w.,]\d|\w)|(?<=\b[Pp]orts )(\d{3,5})(?!\w)")


def say_special_numbers(text: str) -> str:
    """Say numbers that have a habit of their own: 24/7, a 404, port 8080, and call 911."""
    for signs, rule in _RULES:
        if any(sign in text for sign in signs) if isinstance(signs, tuple) else signs.search(text):
            text = rule(text)
    return text


def _scientific(match: re.Match[str]) -> str:
    number, power = filter(None, match.groups())
    return f"{number} times ten to the power of {power}"


def _split(match: re.Match[str]) -> str:
    """Return "sixty-forty" where both are shares of a hundred."""
    whole = int(match[1]) + int(match[2]) == 100
    return f"{cardinal(int(match[1]))}-{cardinal(int(match[2]))}" if whole else match[0]


def say_phone_numbers(text: str) -> str:
    """Say phone numbers digit by digit, a breath between groups."""
    return _PHONE.sub(_phone, text)


def _phone(match: re.Match[str]) -> str:
    groups = [digits(group) for group in re.findall(r"\d+", match[0])]
    return ("plus " if match[0].startswith("+") else "") + ", ".join(groups)


def _rule(pattern: re.Pattern[str], say: Callable[[re.Match[str]], str]) -> Callable[[str], str]:
    return partial(pattern.sub, say)


_RULES: tuple[tuple[tuple[str, ...] | re.Pattern[str], Callable[[str], str]], ...] = (
    (tuple(_SPECIAL), _rule(_SPECIALS, lambda m: _SPECIAL[m[0]])),
    (re.compile(r"\d[ \u00a0\u202f\u2009]\d{3}| 000"), _rule(_MILLIONS, lambda m: re.sub(r"\s", "", m[0]))),
    (re.compile(r"\d-\d"), _rule(_SETS, lambda m: m[0].replace("-", " "))),
    (("/",), _rule(_SPLIT, _split)),
    (("*", "#"), _rule(_KEY, lambda m: "pound " if m[1] == "#" else "star ")),
    (("op ",), _rule(_TOP, lambda m: plural(cardinal(int(m[1]))))),
    (re.compile(r"\d{5}"), _rule(_ZIP, lambda m: ", ".join(digits(part) for part in m[0].split("-")))),
    (("ISBN",), _rule(_ISBN, lambda m: f" {digits(m[1])}{spell(' X') if 'X' in m[1] else ''}")),
    (re.compile(r"[A-Z]-?(?:19|20)\d\d"), _rule(_NAMED_YEAR, lambda m: f"{m[1]} {pairs(int(m[2]))}")),
    (("40", "457", "529"), _rule(_PLANS, lambda m: f"{pairs(int(m[1]))} {spell(m[2])}")),
    (re.compile(r"\d[kK]"), _rule(_RACE, lambda m: f"{cardinal(int(m[1] or m[2]))} {spell('K')}")),
    (
        re.compile(r"\d\s?[x×]"),
        _rule(_RELAY, lambda m: f"{cardinal(int(m[1]))} by {cardinal(int(m[2]))} meters"),
    ),
    (("AD", "CE", "BC", "A.D.", "B.C."), _rule(_ERA, lambda m: pairs(int(m[0])))),
    (re.compile(r"[QH]\d['’]"), _rule(_SHORT_QUARTER, lambda m: f" {cardinal(int(m[1]))}")),
    (("40", "50"), _rule(_STATUS, lambda m: f"{cardinal(int(m[1] or m[3]))} oh {cardinal(int(m[2] or m[4]))}")),
    (
        re.compile(r"(?<!\d)\d{3}(?!\d)"),
        _rule(_EMERGENCY, lambda m: _THREE.sub(lambda number: digits(number[0]), m[0])),
    ),
    (("911",), partial(_CALL_OF_911.sub, "nine one one")),
    (("xt",), _rule(_EXTENSION, lambda m: digits(m[0]))),
    (re.compile(r"\d{5}"), _rule(_SHORT_CODE, lambda m: _FIVE.sub(lambda number: digits(number[0]), m[0]))),
    (("CVE",), _rule(_CVE, lambda m: f" {pairs(int(m[1]))}, {digits(m[2])}")),
    (re.compile(r"\d[eE]"), _rule(_SCIENTIFIC, _scientific)),
    (re.compile(r"\d{3}"), _rule(_MODEL, lambda m: pairs(int(m[0])))),
    (("0p",), _rule(_LINES, lambda m: f"{pairs(int(m[1]))} {spell('P')}")),
    (("xx",), _rule(_CLASS, lambda m: f"{m[1]} {spell('XX')}")),
    (("FY", "CY", "Q", "H"), partial(_FISCAL.sub, " ")),
    (("ort",), _rule(_PORT, lambda m: pairs(int(m[0])))),
)
"""What a text must have for a rule to be worth trying, and the rule; in order."""
