"""Numbers that have a habit of their own: 24/7, a 404, port 8080, 1080p, telephone numbers."""

from __future__ import annotations

import re

from qa2audio.spoken.english.numbers import cardinal, digits, pairs, plural
from qa2audio.spoken.shield import spell

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
    r"|(?:1[ .-])?\(\d{3}\) ?\d{3}[ .-]\d{4}|(?:1[-.])?\d{3}([-.])\d{3}\1\d{4}|\d{3}-\d{4}"
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
    text = _SPECIALS.sub(lambda match: _SPECIAL[match[0]], text)
    text = _MILLIONS.sub(lambda match: re.sub(r"\s", "", match[0]), text)
    text = _SETS.sub(lambda match: match[0].replace("-", " "), text)
    text = _SPLIT.sub(_split, text)
    text = _KEY.sub(lambda match: "pound " if match[1] == "#" else "star ", text)
    text = _TOP.sub(lambda match: plural(cardinal(int(match[1]))), text)
    text = _say_places(text)
    text = _PLANS.sub(lambda m: f"{pairs(int(m[1]))} {spell(m[2])}", text)
    text = _RACE.sub(lambda m: f"{cardinal(int(m[1] or m[2]))} {spell('K')}", text)
    text = _RELAY.sub(lambda m: f"{cardinal(int(m[1]))} by {cardinal(int(m[2]))} meters", text)
    text = _ERA.sub(lambda match: pairs(int(match[0])), text)
    text = _SHORT_QUARTER.sub(lambda match: f" {cardinal(int(match[1]))}", text)
    text = _STATUS.sub(lambda m: f"{cardinal(int(m[1] or m[3]))} oh {cardinal(int(m[2] or m[4]))}", text)
    text = _EMERGENCY.sub(lambda match: _THREE.sub(lambda number: digits(number[0]), match[0]), text)
    text = _CALL_OF_911.sub("nine one one", text)
    text = _EXTENSION.sub(lambda match: digits(match[0]), text)
    text = _SHORT_CODE.sub(lambda match: _FIVE.sub(lambda number: digits(number[0]), match[0]), text)
    text = _CVE.sub(lambda match: f" {pairs(int(match[1]))}, {digits(match[2])}", text)
    text = _SCIENTIFIC.sub(_scientific, text)
    text = _MODEL.sub(lambda match: pairs(int(match[0])), text)
    text = _LINES.sub(lambda match: f"{pairs(int(match[1]))} {spell('P')}", text)
    text = _CLASS.sub(lambda match: f"{match[1]} {spell('XX')}", text)
    text = _FISCAL.sub(" ", text)
    return _PORT.sub(lambda match: pairs(int(match[0])), text)


def _scientific(match: re.Match[str]) -> str:
    number, power = filter(None, match.groups())
    return f"{number} times ten to the power of {power}"


def _split(match: re.Match[str]) -> str:
    """Return "sixty-forty" where both are shares of a hundred."""
    whole = int(match[1]) + int(match[2]) == 100
    return f"{cardinal(int(match[1]))}-{cardinal(int(match[2]))}" if whole else match[0]


def _say_places(text: str) -> str:
    """Say ZIP 90210, an ISBN, ES2015."""
    text = _ZIP.sub(lambda match: ", ".join(digits(part) for part in match[0].split("-")), text)
    text = _ISBN.sub(lambda match: f" {digits(match[1])}{spell(' X') if 'X' in match[1] else ''}", text)
    return _NAMED_YEAR.sub(lambda match: f"{match[1]} {pairs(int(match[2]))}", text)


def say_phone_numbers(text: str) -> str:
    """Say phone numbers digit by digit, a breath between groups."""
    return _PHONE.sub(_phone, text)


def _phone(match: re.Match[str]) -> str:
    groups = [digits(group) for group in re.findall(r"\d+", match[0])]
    return ("plus " if match[0].startswith("+") else "") + ", ".join(groups)
