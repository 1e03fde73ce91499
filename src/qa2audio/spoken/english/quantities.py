"""Plain numbers: ordinals, ranges, fractions, percentages, multiples, phone numbers, and whatever is left."""

from __future__ import annotations

import re

from qa2audio.spoken.english.numbers import cardinal, decimal, digits, ordinal, pairs

_N = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?"
_ORDINAL = re.compile(
    r"(?<![\w.,])(?<!\d/)(\d{1,3}(?:,\d{3})+|\d{1,15})(?:st|nd|rd|th)(s?)(?!\w)", re.IGNORECASE
)
VULGAR = {"½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
           "⅗": (3, 5),
           "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
           "⅐": (1, 7),
           "⅑": (1, 9), "⅒": (1, 10)}  # fmt: skip
_VULGAR_FRACTION = re.compile(rf"(\d{{1,9}})?\s?([{''.join(VULGAR)}])")
_FRACTION = re.compile(r"(?<![\w./,:-])(?:(\d{1,3})[ -])?(\d{1,3})/(\d{1,3})(ths?|rds?|nds?)?(?![\w/]|[.,]\d)")
_RATIO = re.compile(r"(?<![\w:.])(\d{1,4}(?:\.\d+)?):(\d{1,4}(?:\.\d+)?)(?![\w:]|\.\d)")
_SHARE = re.compile(
    rf"(?<![\w.,])([-+±~]\s?)?({_N}|\.\d+)(?:\s?%?\s?(?:[–-]|to)\s?({_N}))?\s?(%|‰|percent\b)(?!\w)"
)
_RANGE = re.compile(rf"(?<![\w.,–-])({_N})\s?(?:–|—|-)\s?({_N})([kKMB]\b)?(?![\w–-]|[.,]\d)")
_SCORE = re.compile(r"(?<![\w./])(\d{1,2}\.\d{1,2})/(5|10|100)(?![\w/]|[.,]\d)")
_OF = re.compile(
    r"(?i:\b(step|part|page|chapter|episode|phase|stage|slide|week|day|round|lesson|track|disc|try|attempt)) (\d{1,3})/(\d{1,3})(?![\w/])"
)
_SCALED = re.compile(rf"(?<![\w.,])({_N})\s?(k|K|M|B|bn|mn)(\+?)(?![\w/-])")
_SCALES = {"k": "thousand", "K": "thousand", "M": "million", "B": "billion", "bn": "billion", "mn": "million"}
_TIMES = re.compile(
    rf"(?<![\w.,])({_N})(?:\s?[–-]\s?({_N}))?(?:[x×]|X(?=\s(?:faster|slower|more|less|better|cheaper|bigger|larger|growth|return)))(?![\w])(?=\s(?:faster|slower|more|less|fewer|better"
    rf"|worse|cheaper|as|the|larger|"
    r"smaller|bigger|higher|lower|longer|shorter|quicker|over|speed|performance|improvement|increase"
    r"|growth|return)\b)?"
)
_SIZE = re.compile(rf"(?<![\w.,])({_N})\s?[x×]\s?({_N})(?:\s?[x×]\s?({_N}))?(?![\w]|[.,]\d| to the power)")
_THING = re.compile(r"\s(?!is|are|equals|plus|minus|times|and|or)[a-z]{3,}")
_NUMBERED = re.compile(r"(?<!\w)#(\d{1,9})\b|\b[Nn]os?\.\s?(?=\d)|№\s?(?=\d)")
_CALIBRE = re.compile(
    r"(?<![\w.])\.(22|38|40|44|45|50|357)(?=s\b| (?:rifle|pistol|revolver|handgun|gun|calib(?:er|re)|Magnum|round|bullet)s?\b)|(?<=\b[aA] )\.(22|38|44|45|357)(?=[.,;!?]|$)"
)
_HEX = re.compile(r"(?<!\w)0x([0-9a-fA-F]{1,64})(?!\w)")
_SIGNED = re.compile(rf"(?:(?<=^)|(?<=[\s(=,:]))([-−+±])(?:(?<=±)\s)?(?={_N}\b|\.\d)")
_POINT = re.compile(r"(?<![\w])\.\d+(?![\w.])")
_NUMBER = re.compile(_N)
_LIST = re.compile(r"(?<=\d),(?=\d)(?!\d{3}(?!\d))")
_LETTER_AFTER = re.compile(
    "(\\d)(?=[^\\W\\d_]|[\U000f0000-\U000fffff])|([^\\W\\d_]|[\U000f0000-\U000fffff])(?=\\d)"
)


def say_ordinals(text: str) -> str:
    """Say 3rd and 21st."""
    return _ORDINAL.sub(lambda m: ordinal(int(m[1].replace(",", ""))) + m[2].lower(), text)


def say_fractions(text: str) -> str:
    """Say ½, 2½, 1/2 and 3/4."""
    text = _VULGAR_FRACTION.sub(lambda m: mixed(m[1], *VULGAR[m[2]]), text)
    if "/" not in text:
        return text
    text = _SCORE.sub(r"\1 out of \2", text)
    text = _OF.sub(lambda m: f"{m[1]} {cardinal(int(m[2]))} of {cardinal(int(m[3]))}", text)
    return _FRACTION.sub(_fraction, text)


def _fraction(match: re.Match[str]) -> str:
    whole, above, below = match[1], int(match[2]), int(match[3])
    if 0 < above < below and (below <= 12 or below in {16, 20, 32, 50, 64, 100}):
        return mixed(whole, above, below)
    lead = f"{cardinal(int(whole))} " if whole else ""
    word = "out of" if 0 < above <= below else "over"
    return f"{lead}{cardinal(above)} {word} {cardinal(below)}"


def mixed(whole: str | None, above: int, below: int) -> str:
    """Return 2½ as "two and a half", and ¾ as "three quarters"."""
    share = {2: "half", 4: "quarter"}.get(below) or ordinal(below)
    if above > 1:
        share += "s"
    if not whole:
        return f"{cardinal(above)} {share}"
    article = "an" if below == 8 else "a"
    return f"{cardinal(int(whole))} and {article if above == 1 else cardinal(above)} {share}"


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
    return _SCALED.sub(_scaled, text)


def _scaled(match: re.Match[str]) -> str:
    """Return "five million" for 5M and for 5 M of something; the B of gate 12 B is a letter."""
    before, after = match.string[: match.start()], match.end()
    apart = match[0][: -len(match[2] + match[3])].endswith((" ", "\u00a0", "\u202f"))
    if len(match[2]) == 1 and (_PLACE.search(before) or (apart and not _THING.match(match.string, after))):
        return match[0]
    return f"{decimal(match[1])} {_SCALES[match[2]]}{' plus' if match[3] else ''}"


_PLACE = re.compile(
    r"(?i:\b(?:gate|room|seat|row|bus|line|track|platform|bay|dock|stand|block|building|house|flat|apartment|unit|level"
    r"|floor|terminal|lot|table|section|exhibit|figure|appendix|class|group|grade|form|route|tram|locker|booth))s? $"
)


def _size(match: re.Match[str]) -> str:
    sides = [side for side in match.groups() if side]
    word = (
        "by"
        if "x" in match[0] or all(len(side) > 1 for side in sides) or _THING.match(match.string, match.end())
        else "times"
    )
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


def _numbered(match: re.Match[str]) -> str:
    number = match[1] or ""
    return f"number {pairs(int(number)) if len(number) == 4 and number[0] != '0' else number}"


def say_numbers(text: str) -> str:
    """Say every number that is left."""
    text = _CALIBRE.sub(lambda match: pairs(int(match[1] or match[2])), text)
    text = _HEX.sub(
        lambda m: " zero x " + " ".join(digits(c) if c.isdecimal() else c.upper() for c in m[1]), text
    )
    text = _NUMBERED.sub(_numbered, text)
    text = _SIGNED.sub(lambda m: {"+": "plus ", "±": "plus or minus "}.get(m[1], "minus "), text)
    text = _POINT.sub(lambda match: decimal(match[0]), text)
    text = _LIST.sub(", ", text)
    text = _LETTER_AFTER.sub(r"\1\2 ", text)
    return _NUMBER.sub(lambda match: decimal(match[0]), text)
