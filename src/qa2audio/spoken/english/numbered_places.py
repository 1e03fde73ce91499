"""Numbers with a letter that is no unit and no magnitude: room 4B, 221B Baker Street, S2E12, a MAC address."""

from __future__ import annotations

import re

from qa2audio.spoken.english.numbers import cardinal, digits, pairs, plural
from qa2audio.spoken.shield import spell

_PLACES = (
    "apt|apartment|ste|suite|unit|item|gate|room|rooms|section|exhibit|article|table|figure|title|row|seat|seats"
    "|building|lot|track|route|step|question|platform|terminal|schedule|form|rule|amendment|highway|flight|version"
    "|phase|flat|house|block|door|office|bus|buses|tram|train|line|class|grade|cabin|ward|locker|stall|booth|hall"
    "|studio|channel|berth|bay|pier|stand|aisle|level|floor|appendix|annex|annexe|part|problem|exercise|note|page"
    "|clause|paragraph|plot|staircase|entrance|exit|junction|cell|bed|court|lane|pitch|slot|shelf"
    "|verse|chapter|episode|lesson|option|answer|type|plate|chart|map|slide|sample"
)
_PLACE = re.compile(
    rf"(?<!\w)(?P<place>(?i:{_PLACES}))\.? #?(?P<number>\d{{1,4}})-?(?P<letter>[A-HJ-Z])"
    r"(?:(?P<more> and | or | to |[–/-]|, )(?P<again>\d{1,4})?(?P<other>[A-HJ-Z]))?(?![\w’'°/])"
)
_SHORT = {"apt": "apartment", "ste": "suite"}
_SUITE = re.compile(r"\b(?:Ste|STE)\.?\s(?=#?\d)")
_STREET = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Square|Sq|Place|Pl|Court|Ct|Way|Terrace|Crescent|Boulevard|Blvd"
    "|Gardens|Row|Hill|Close|Mews|Park|Highway|Hwy|Quay|Alley|Grove|Parade|Walk|Yard|Circus|Broadway"
)
_HOUSE = re.compile(rf"(?<![\w.,$€£])(\d{{1,4}})([A-HJ-Z])(?= (?:[A-Z][\w’'-]+\.? ){{1,3}}(?:{_STREET})\b)")
_EPISODE = re.compile(r"(?<!\w)[Ss](\d{1,2})[\s:.]?[Ee](\d{1,3})(?!\w)")
_GRADES = re.compile(r"(?<![\w-])(K|Pre-?K)\s?[–—]\s?(\d{1,2})(?![\w-]|[.,]\d)")
_NINES = re.compile(
    r"(?i:(?<=\btwo )|(?<=\bthree )|(?<=\bfour )|(?<=\bfive )|(?<=\bsix )|(?<=\bseven )|(?<=\beight )|(?<=\bnine )"
    r"|(?<=\bten ))([0-9])s(?!\w|['’])"
)
_MAC = re.compile(r"(?<![\w:.-])(?:[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2})(?![\w:-])")
_ENDING = re.compile(
    r"(?i:\b(?:card|account|number|phone|passport|visa|mastercard|amex)(?: that| which)? (?:ending|ends|ended) (?:in|with) |\blast four(?: digits)?(?: (?:are|were|is))?:? |\bpin(?: is)? |\bcode(?: is)? (?=0))"
    r"(?P<number>\d{3,5})(?![\w%]|[.,:]\d)"
)
_SERIAL = re.compile(
    r"(?i:\b(?:serial|part|model|case|order|invoice|account|reference|ref|ticket|docket|patent|catalog(?:ue)?|lot"
    r"|policy|file|badge|licen[cs]e)(?: (?:no\.?|number|nr\.?|#))[\s#]*)(?P<number>\d[\d-]*-\d[\d-]*\d)(?![\w.]\w?\d?)"
)
_NUMBER = re.compile(r"\b[Nn](?:o|r|um)\.\s?$|#\s?$")
_AIRCRAFT = re.compile(r"(?<![\w.,-])(7[0-9]7)-(\d{1,3})(?![\w%-]|[.,]\d)")


def say_numbered_places(text: str) -> str:
    """Say room 4B, 221B Baker Street, S2E12, grades K–5, five 9s, MAC addresses, serial numbers."""
    text = _MAC.sub(_mac, text)
    text = _SUITE.sub("Suite ", text)
    text = _PLACE.sub(_place, text)
    text = _HOUSE.sub(lambda m: f"{pairs(int(m[1]))} {spell(m[2])}", text)
    text = _EPISODE.sub(lambda m: f"season {cardinal(int(m[1]))} episode {cardinal(int(m[2]))}", text)
    text = _GRADES.sub(
        lambda m: f"{'pre-' if len(m[1]) > 1 else ''}{spell('K')} to {cardinal(int(m[2]))}", text
    )
    text = _NINES.sub(lambda m: plural(cardinal(int(m[1]))), text)
    text = _ENDING.sub(lambda m: m[0][: -len(m["number"])] + digits(m["number"]), text)
    text = _SERIAL.sub(_serial, text)
    return _AIRCRAFT.sub(lambda m: f"{pairs(int(m[1]))} {cardinal(int(m[2]))}", text)


def _place(match: re.Match[str]) -> str:
    place = match["place"]
    full = _SHORT.get(place.casefold())
    if full:
        place = full.capitalize() if place[0].isupper() else full
    words = f"{place} {pairs(int(match['number']))} {spell(match['letter'])}"
    if match["more"] is None:
        return words
    joint = " to " if match["more"] in "–/-" else match["more"]
    again = f"{pairs(int(match['again']))} " if match["again"] else ""
    return f"{words}{joint}{again}{spell(match['other'])}"


def _serial(match: re.Match[str]) -> str:
    """Return the groups of a serial number, each digit by digit, a breath between them."""
    number = match["number"]
    head = _NUMBER.sub("number ", match[0][: -len(number)])
    return head + ", ".join(digits(group) for group in number.split("-") if group)


def _mac(match: re.Match[str]) -> str:
    return ", ".join(_pair(pair) for pair in match[0].replace("-", ":").split(":"))


def _pair(pair: str) -> str:
    return " ".join(digits(char) if char.isdecimal() else spell(char) for char in pair)
