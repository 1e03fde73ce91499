"""Numbers as English words; American style, without "and", so that "and" always joins two quantities.

Our own and not num2words: that takes 30 ms to import, and a rerun says a thousand numbers of one kind, English ones.
"""

from __future__ import annotations

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen "
    "eighteen nineteen"
).split()
_TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
_SCALES = " thousand million billion trillion quadrillion".split(" ")
_ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
LONGEST = 15
"""A number of more digits is said digit by digit."""


def cardinal(number: int) -> str:
    """Return 1234 as "one thousand two hundred thirty-four"."""
    if number < 0:
        return f"minus {cardinal(-number)}"
    if number >= 10**LONGEST:
        return digits(str(number))
    if number == 0:
        return _ONES[0]
    words: list[str] = []
    for power in range(len(_SCALES) - 1, -1, -1):
        group = number // 1000**power % 1000
        if group:
            words += [_hundreds(group), _SCALES[power]]
    return " ".join(word for word in words if word)


def _hundreds(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = [f"{_ONES[hundreds]} hundred"] if hundreds else []
    if rest:
        words.append(_below_hundred(rest))
    return " ".join(words)


def _below_hundred(number: int) -> str:
    if number < 20:
        return _ONES[number]
    tens, ones = divmod(number, 10)
    return _TENS[tens] + (f"-{_ONES[ones]}" if ones else "")


def ordinal(number: int) -> str:
    """Return 21 as "twenty-first"."""
    words = cardinal(number)
    cut = max(words.rfind(" "), words.rfind("-")) + 1
    last = words[cut:]
    if last in _ORDINALS:
        return words[:cut] + _ORDINALS[last]
    return words[:cut] + (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")


def pairs(number: int) -> str:
    """Return 1984 as "nineteen eighty-four": years, ports, and octets such as 192."""
    high, low = divmod(number, 100)
    if not high:
        return cardinal(number)
    if not low:
        return cardinal(number) if high % 10 == 0 else f"{cardinal(high)} hundred"
    return f"{cardinal(high)} {'oh ' if low < 10 else ''}{cardinal(low)}"


def year(number: int) -> str:
    """Return 1984 as "nineteen eighty-four", and 2005 as "two thousand five"."""
    if 2000 <= number <= 2009 or not 1000 <= number <= 9999:
        return cardinal(number)
    return pairs(number)


def plural(words: str) -> str:
    """Return "eighty" as "eighties"; the last word counts."""
    if words.endswith("y"):
        return f"{words[:-1]}ies"
    return f"{words}es" if words.endswith("x") else f"{words}s"


def digits(text: str) -> str:
    """Return "007" as "zero zero seven"; what is no digit is left out."""
    return " ".join(_ONES[int(char)] for char in text if char in "0123456789")


def decimal(text: str) -> str:
    """Return "1,234.50" as "one thousand two hundred thirty-four point five zero"; ".5" begins with "point"."""
    whole, _, fraction = text.replace(",", "").partition(".")
    if len(whole) > LONGEST or (len(whole) > 1 and whole.startswith("0")):
        words = digits(whole)
    else:
        words = cardinal(int(whole)) if whole else ""
    return f"{words} point {digits(fraction)}".strip() if fraction else words
