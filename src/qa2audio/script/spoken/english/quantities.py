"""Plain numbers: ordinals, ranges, fractions, percentages, multiples, phone numbers, and whatever is left."""

from __future__ import annotations

import re

from qa2audio.script.spoken.english.numbers import cardinal, decimal, digits, ordinal, pairs
from qa2audio.script.spoken.shield import spell

_N = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_PHONE = re.compile(
    r"(?<![\w.,-])(?:\+\d{1,3}[ .-]?(?:\(\d{1,4}\)[ .-]?)?\d{1,5}(?:[ .-]\d{2,5}){1,4}"
    r"|(?:1[ .-])?\(\d{3}\) ?\d{3}[ .-]\d{4}|(?:1[-.])?\d{3}([-.])\d{3}\1\d{4}|\d{3}-\d{4}|\+\d{8,15})(?![\w-]|[.,]\d)"
)
_ORDINAL = re.compile(r"(?<![\w.,])(\d{1,3}(?:,\d{3})+|\d{1,15})(?:st|nd|rd|th)(s?)(?!\w)", re.IGNORECASE)
_SPECIAL = {"24/7": "twenty-four seven", "24/7/365": "twenty-four seven three sixty-five", "9/11": "nine eleven", "50/50": "fifty-fifty", "50-50": "fifty-fifty",
            "80/20": "eighty-twenty", "20/20": "twenty-twenty", "1:1s": "one-on-ones", "4x4": "four by four",
            "360°": "three hundred sixty degrees"}  # fmt: skip
_SPECIALS = re.compile(
    r"(?<![\w/.,:-])(?:"
    + "|".join(map(re.escape, sorted(_SPECIAL, key=len, reverse=True)))
    + r")(?![\w/]|[.,:-]\d)"
)
_VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5), "⅗": (3, 5),
           "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8), "⅐": (1, 7),
           "⅑": (1, 9), "⅒": (1, 10)}  # fmt: skip
_VULGAR_FRACTION = re.compile(rf"(\d{{1,9}})?\s?([{''.join(_VULGAR)}])")
_FRACTION = re.compile(r"(?<![\w./,:-])(?:(\d{1,3})[ -])?(\d{1,3})/(\d{1,3})(ths?|rds?|nds?)?(?![\w/]|[.,]\d)")
_RATIO = re.compile(r"(?<![\w:.])(\d{1,4}(?:\.\d+)?):(\d{1,4}(?:\.\d+)?)(?![\w:]|\.\d)")
_VERSE = re.compile(
    r"\b(Genesis|Exodus|Psalms?|Proverbs|Isaiah|Matthew|Mark|Luke|John|Acts|Romans|Corinthians|Hebrews|James|Peter|Revelation) "
    r"(\d{1,3}):(\d{1,3})(?!\d)"
)
_SHARE = re.compile(
    rf"(?<![\w.,])([-+±~]\s?)?({_N}|\.\d+)(?:\s?%?\s?(?:[–-]|to)\s?({_N}))?\s?(%|‰|percent\b)(?!\w)"
)
_RANGE = re.compile(rf"(?<![\w.,–-])({_N})\s?(?:–|—|-)\s?({_N})([kKMB]\b)?(?![\w–-]|[.,]\d)")
_SCALED = re.compile(rf"(?<![\w.,])({_N})\s?(k|K|M|B|bn|mn)(\+?)(?![\w/-])")
_SCALES = {"k": "thousand", "K": "thousand", "M": "million", "B": "billion", "bn": "billion", "mn": "million"}
_TIMES = re.compile(
    rf"(?<![\w.,])({_N})(?:\s?[–-]\s?({_N}))?[x×](?![\w])(?=\s(?:faster|slower|more|less|fewer|better|worse|cheaper|as|the|larger|"
    r"smaller|bigger|higher|lower|longer|shorter|quicker|over|speed|performance|improvement|increase|growth|return)\b)?"
)
_SIZE = re.compile(rf"(?<![\w.,])({_N})\s?[x×]\s?({_N})(?:\s?[x×]\s?({_N}))?(?![\w]|[.,]\d| to the power)")
_NUMBERED = re.compile(r"(?<!\w)#(\d{1,9})\b|\b[Nn]os?\.\s?(?=\d)|№\s?(?=\d)")
_STATUS = re.compile(
    r"(?i:(?<=HTTP )|(?<=error )|(?<=code )|(?<=status )|(?<=an )|(?<=\ba ))([45])0([1-9])(?=s?(?![\w.,%-]|[.,]\d))"
    r"|(?<![\w.,$€£])([45])0([1-9])(?= (?:errors?|not found|pages?|status|responses?)\b)"
)
_EMERGENCY = re.compile(
    r"(?i:(?<=call )|(?<=calls )|(?<=called )|(?<=dial )|(?<=calling ))(911|999|112|411)(?!\w)"
)
_PORT = re.compile(r"(?<=\b[Pp]ort )(\d{3,5})(?![\w.,]\d|\w)|(?<=\b[Pp]orts )(\d{3,5})(?!\w)")
_CVE = re.compile(r"(?<=\bCVE)-(\d{4})-(\d{4,7})(?!\w)")
_SCIENTIFIC = re.compile(r"(?<=\d)[eE]([+-]?\d{1,3})(?!\w)")
_MODEL = re.compile(
    "|".join(
        rf"(?<=\b{name} )"
        for name in ("RFC", "RTX", "GTX", "Intel", "Boeing", "Room", "Route", "Highway", "Flight", "room")
    ).join(("(?:", r")[1-9]\d{2,3}(?![\w%]|[.,:-]\d)"))
)
_LINES = re.compile(r"(?<!\w)(480|720|1080|1440|2160)p(?!\w)")
_CLASS = re.compile(r"(?<!\w)([1-5])xx(?!\w)")
_FISCAL = re.compile(r"(?<=\b[FC]Y)(?=(?:19|20)\d\d\b)|(?<=\b20\d\d)(?=[QH]\d\b)")
_HEX = re.compile(r"(?<!\w)0x([0-9a-fA-F]{1,64})(?!\w)")
_SIGNED = re.compile(rf"(?:(?<=^)|(?<=[\s(=,:]))([-−+±])\s?(?={_N}\b|\.\d)")
_POINT = re.compile(r"(?<![\w])\.\d+(?![\w.])")
_NUMBER = re.compile(_N)
_LIST = re.compile(r"(?<=\d),(?=\d)(?!\d{3}(?!\d))")
_LETTER_AFTER = re.compile(
    "(\\d)(?=[^\\W\\d_]|[\U000f0000-\U000fffff])|([^\\W\\d_]|[\U000f0000-\U000fffff])(?=\\d)"
)


def say_special_numbers(text: str) -> str:
    """Say numbers that have a habit of their own: 24/7, a 404, port 8080, and call 911."""
    text = _SPECIALS.sub(lambda match: _SPECIAL[match[0]], text)
    text = _STATUS.sub(lambda m: f"{cardinal(int(m[1] or m[3]))} oh {cardinal(int(m[2] or m[4]))}", text)
    text = _EMERGENCY.sub(lambda match: digits(match[0]), text)
    text = _VERSE.sub(lambda m: f"{m[1]} {cardinal(int(m[2]))} {cardinal(int(m[3]))}", text)
    text = _CVE.sub(lambda match: f" {pairs(int(match[1]))}, {digits(match[2])}", text)
    text = _SCIENTIFIC.sub(lambda match: f" times ten to the power of {match[1]}", text)
    text = _MODEL.sub(lambda match: pairs(int(match[0])), text)
    text = _LINES.sub(lambda match: f"{pairs(int(match[1]))} {spell('P')}", text)
    text = _CLASS.sub(lambda match: f"{match[1]} {spell('XX')}", text)
    text = _FISCAL.sub(" ", text)
    return _PORT.sub(lambda match: pairs(int(match[0])), text)


def say_phone_numbers(text: str) -> str:
    """Say phone numbers digit by digit, a breath between groups."""
    return _PHONE.sub(_phone, text)


def _phone(match: re.Match[str]) -> str:
    groups = [digits(group) for group in re.findall(r"\d+", match[0])]
    return ("plus " if match[0].startswith("+") else "") + ", ".join(groups)


def say_ordinals(text: str) -> str:
    """Say 3rd and 21st."""
    return _ORDINAL.sub(lambda m: ordinal(int(m[1].replace(",", ""))) + m[2].lower(), text)


def say_fractions(text: str) -> str:
    """Say ½, 2½, 1/2 and 3/4."""
    text = _VULGAR_FRACTION.sub(lambda m: _mixed(m[1], *_VULGAR[m[2]]), text)
    return _FRACTION.sub(_fraction, text) if "/" in text else text


def _fraction(match: re.Match[str]) -> str:
    whole, above, below = match[1], int(match[2]), int(match[3])
    if 0 < above < below and (below <= 12 or below in {16, 20, 32, 50, 64, 100}):
        return _mixed(whole, above, below)
    lead = f"{cardinal(int(whole))} " if whole else ""
    return f"{lead}{cardinal(above)} {'out of' if 0 < above <= below else 'over' if whole is None else 'slash'} {cardinal(below)}"


def _mixed(whole: str | None, above: int, below: int) -> str:
    if below == 2:
        share = "half"
    else:
        share = "quarter" if below == 4 else ordinal(below)
    if above > 1:
        share += "s"
    if not whole:
        return f"{cardinal(above)} {share}"
    return f"{cardinal(int(whole))} and {'a' if above == 1 and below != 8 else 'an' if above == 1 else cardinal(above)} {share}"


def say_ratios(text: str) -> str:
    """Say 1:1 and 16:9, which are no times of day."""
    return _RATIO.sub(lambda match: f"{decimal(match[1])} to {decimal(match[2])}", text)


def say_percentages(text: str) -> str:
    """Say 80% and 10–20%."""
    return _SHARE.sub(_percentage, text)


def _percentage(match: re.Match[str]) -> str:
    sign = {"-": "minus ", "+": "plus ", "±": "plus or minus ", "~": "about "}[match[1][0]] if match[1] else ""
    last = f" to {decimal(match[3])}" if match[3] else ""
    return f"{sign}{decimal(match[2])}{last} {'per mille' if match[4] == '‰' else 'percent'}"


def say_multiples(text: str) -> str:
    """Say 1920×1080, 10x faster, 10k, 5M and 100s of."""
    text = _SIZE.sub(_size, text)
    text = _TIMES.sub(_times, text)
    return _SCALED.sub(lambda m: f"{decimal(m[1])} {_SCALES[m[2]]}{' plus' if m[3] else ''}", text)


def _size(match: re.Match[str]) -> str:
    sides = [side for side in match.groups() if side]
    word = "by" if "x" in match[0] or all(len(side) > 1 for side in sides) else "times"
    return f" {word} ".join(
        pairs(int(side)) if side.isdecimal() and len(side) in {3, 4} and word == "by" else decimal(side)
        for side in sides
    )


def _times(match: re.Match[str]) -> str:
    text, end = match.string, match.end()
    factor = decimal(match[1]) + (f" to {decimal(match[2])}" if match[2] else "")
    following = re.match(r"\s([a-z]+)", text[end : end + 20])
    noun = following and following[1] in {
        "engineer",
        "engineers",
        "developer",
        "developers",
        "programmer",
        "programmers",
    }
    return f"{factor} {'x' if noun else 'times'}"


def say_ranges(text: str) -> str:
    """Say 10–20."""
    return _RANGE.sub(_range, text)


def _range(match: re.Match[str]) -> str:
    scale = f" {_SCALES[match[3]]}" if match[3] else ""
    return f"{decimal(match[1])} to {decimal(match[2])}{scale}"


def say_numbers(text: str) -> str:
    """Say every number that is left."""
    text = _HEX.sub(
        lambda m: " zero x " + " ".join(digits(c) if c.isdecimal() else c.upper() for c in m[1]), text
    )
    text = _NUMBERED.sub(lambda match: f"number {match[1] or ''}", text)
    text = _SIGNED.sub(lambda m: {"+": "plus ", "±": "plus or minus "}.get(m[1], "minus "), text)
    text = _POINT.sub(lambda match: decimal(match[0]), text)
    text = _LIST.sub(", ", text)
    text = _LETTER_AFTER.sub(r"\1\2 ", text)
    return _NUMBER.sub(lambda match: decimal(match[0]), text)
