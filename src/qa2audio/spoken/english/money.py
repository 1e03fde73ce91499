"""Sums of money."""

from __future__ import annotations

import re

from qa2audio.spoken.english.attributes import describes
from qa2audio.spoken.english.numbers import cardinal, decimal

# Sign: one, many, hundredth, hundredths.
_CURRENCIES = {
    "$": ("dollar", "dollars", "cent", "cents"), "€": ("euro", "euros", "cent", "cents"),
    "£": ("pound", "pounds", "penny", "pence"), "¥": ("yen", "yen", "", ""), "₹": ("rupee", "rupees",
    "paisa", "paise"),
    "₩": ("won", "won", "", ""), "₽": ("ruble", "rubles", "kopek", "kopeks"), "₿": ("bitcoin", "bitcoins",
    "", ""),
    "₺": ("lira", "lira", "", ""), "₴": ("hryvnia", "hryvnias", "", ""), "₪": ("shekel", "shekels", "", ""),
    "¢": ("cent", "cents", "", ""),
    "USD": ("US dollar", "US dollars", "cent", "cents"), "EUR": ("euro", "euros", "cent", "cents"),
    "GBP": ("pound", "pounds", "penny", "pence"), "JPY": ("yen", "yen", "", ""),
    "CHF": ("Swiss franc", "Swiss francs", "", ""), "CAD": ("Canadian dollar", "Canadian dollars", "cent",
    "cents"),
    "AUD": ("Australian dollar", "Australian dollars", "cent", "cents"),
    "NZD": ("New Zealand dollar", "New Zealand dollars", "cent", "cents"),
    "SGD": ("Singapore dollar", "Singapore dollars", "cent", "cents"),
    "HKD": ("Hong Kong dollar", "Hong Kong dollars", "cent", "cents"),
    "MXN": ("Mexican peso", "Mexican pesos", "", ""), "BRL": ("real", "reais", "", ""), "R$": ("real", "reais", "", ""),
    "CNY": ("yuan", "yuan", "", ""), "RMB": ("yuan", "yuan", "", ""), "INR": ("rupee", "rupees", "paisa", "paise"),
    "Rs.": ("rupee", "rupees", "paisa", "paise"), "Rs": ("rupee", "rupees", "paisa", "paise"),
    "KRW": ("won", "won", "", ""), "SEK": ("Swedish krona", "Swedish kronor", "", ""),
    "NOK": ("Norwegian krone", "Norwegian kroner", "", ""), "DKK": ("Danish krone", "Danish kroner", "", ""),
    "PLN": ("zloty", "zloty", "", ""), "zł": ("zloty", "zloty", "", ""), "CZK": ("Czech koruna", "Czech koruna", "", ""),
    "HUF": ("forint", "forints", "", ""), "TRY": ("lira", "lira", "", ""), "ILS": ("shekel", "shekels", "", ""),
    "ZAR": ("rand", "rand", "", ""), "THB": ("baht", "baht", "", ""), "AED": ("dirham", "dirhams", "", ""),
    "SAR": ("riyal", "riyals", "", ""), "RUB": ("ruble", "rubles", "", ""), "UAH": ("hryvnia", "hryvnias", "", ""),
    "NGN": ("naira", "naira", "", ""), "KES": ("Kenyan shilling", "Kenyan shillings", "", ""),
    "PHP": ("Philippine peso", "Philippine pesos", "", ""), "IDR": ("rupiah", "rupiah", "", ""),
    "VND": ("dong", "dong", "", ""), "ETH": ("ether", "ether", "", ""), "BTC": ("bitcoin", "bitcoins", "", ""),
    "₦": ("naira", "naira", "", ""), "₫": ("dong", "dong", "", ""), "฿": ("baht", "baht", "", ""),
    "₱": ("peso", "pesos", "", ""), "₡": ("colon", "colones", "", ""), "₲": ("guarani", "guaranies", "", ""),
    "₵": ("cedi", "cedis", "", ""), "₸": ("tenge", "tenge", "", ""), "₾": ("lari", "lari", "", ""),
    "₼": ("manat", "manats", "", ""), "৳": ("taka", "taka", "", ""), "﷼": ("rial", "rials", "", ""),
}  # fmt: skip
_SIGNS = "$€£¥₹₩₽₿₺₴₪₦₫฿₱₡₲₵₸₾₼৳﷼"
_CODES = "|".join(code for code in _CURRENCIES if len(code) == 3 and code.isalpha() and code.isupper())
_SCALES = {"k": "thousand", "m": "million", "mn": "million", "mm": "million", "b": "billion", "bn": "billion",
           "t": "trillion", "tn": "trillion", "thousand": "thousand", "million": "million",
           "billion": "billion",
           "trillion": "trillion", "crore": "crore", "crores": "crore", "lakh": "lakh", "lakhs": "lakh", "cr": "crore"}  # fmt: skip
# Thousands, or lakhs and crores: 1,50,000.
_AMOUNT = r"(?:(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?:,\d\d){1,5},\d{3}|\d+)(?:\.\d+)?|\.\d+)"
_SCALE = (
    r"(?:\s?(?P<scale>thousand|million|billion|trillion|crores?|lakhs?|cr|[kKMBT]|mm|mn|bn|tn|m|b)(?:(?![\w-])|(?=-an?-|-per-|-plus))"
    r"|(?P<magnitude>-(?:million|billion|trillion|thousand)))?"
)
_COUNTRIES = {"US": "US", "A": "Australian", "AU": "Australian", "C": "Canadian", "CA": "Canadian",
              "NZ": "New Zealand",
              "HK": "Hong Kong", "S": "Singapore", "R": "Brazilian"}  # fmt: skip
_SIGN_FIRST = re.compile(
    rf"(?P<minus>(?<!\w)[-–])?(?:(?<![A-Za-z])(?P<country>US|AU|CA|NZ|HK|A|C"
    rf"|S))?(?P<sign>(?<![A-Za-z])R\$|(?<![A-Za-z])Rs\.?(?=\s?\d)|[{_SIGNS}])\s?(?P<first>{_AMOUNT})"
    rf"(?:(?P<firstscale>[kKMB]|bn)?\s?[–-]\s?[{_SIGNS}]?(?P<last>{_AMOUNT}))?{_SCALE}(?P<per>/(?:[a-z]+)\b)?"
)
_EUROPEAN = re.compile(
    r"(€\s?)?(?<![\w.,])(\d{1,3}(?:\.\d{3})+|\d+),(\d\d)(?!\d)(?:(?<=\d)(?=\s?€)|(?<=€\d,\d\d)"
    r"|(?<=€\d\d,\d\d)|(?<=€\d\d\d,\d\d))"
)
_CODE_FIRST = re.compile(rf"\b(?P<sign>{_CODES})\s(?P<first>{_AMOUNT}){_SCALE}")
_SIGN_LAST = re.compile(
    rf"(?<![\w.,])(?P<first>\d{{1,15}}(?:[.,]\d+)*?)(?P<cents>[.,]\d\d)?\s?{_SCALE}\s?(?P<sign>[{_SIGNS[1:]}¢]"
    rf"|zł|(?:{_CODES})\b)(?P<per>/(?:[a-z]+)\b)?"
)


def say_money(text: str) -> str:
    """Say $2M, €3.50, £5bn, $10–20, US$5 and 5 EUR."""
    if "€" in text:
        text = _EUROPEAN.sub(lambda m: f"{m[1] or ''}{m[2].replace('.', '')}.{m[3]}", text)
    text = _SIGN_FIRST.sub(_sum, text)
    text = _CODE_FIRST.sub(_sum, text)
    return _SIGN_LAST.sub(_sign_last, text)


def _sum(match: re.Match[str]) -> str:
    parts = match.groupdict()
    scale = _SCALES.get((parts["scale"] or (parts["magnitude"] or "")[1:]).lower(), "")
    words = _words(parts["first"], parts["sign"], scale, parts.get("last"), parts.get("firstscale"))
    if parts.get("country"):
        kind = _COUNTRIES[parts["country"]]
        words = re.sub(r"\b(dollars?)\b", rf"{kind} \1", words, count=1)
    if parts["magnitude"] or (describes(match) and " and " not in words):
        words = words.removesuffix("s") if not words.endswith("pence") else words
    if parts.get("minus"):
        words = f"minus {words}"
    return words + _for_each(parts.get("per"))


def _for_each(period: str | None) -> str:
    """Return "per hour" for /hr; nothing for nothing."""
    return f" per {_PERIODS.get(period[1:], period[1:])}" if period else ""


_PERIODS = {
    "mo": "month",
    "yr": "year",
    "y": "year",
    "hr": "hour",
    "h": "hour",
    "wk": "week",
    "d": "day",
    "m": "month",
    "lb": "pound",
    "oz": "ounce",
    "kg": "kilogram",
    "g": "gram",
    "gal": "gallon",
    "l": "liter",
    "ft": "foot",
    "min": "minute",
    "s": "second",
}


def _sign_last(match: re.Match[str]) -> str:
    amount = match["first"].replace(",", "") + (match["cents"] or "").replace(",", ".")
    if amount.count(".") > 1:
        return match[0]
    scale = _SCALES.get((match["scale"] or (match["magnitude"] or "")[1:]).lower(), "")
    return _words(amount, match["sign"], scale, None, None) + _for_each(match["per"])


def _words(first: str, sign: str, scale: str, last: str | None, first_scale: str | None) -> str:
    one, many, cent, cents = _CURRENCIES[sign]
    if last:
        low = decimal(first) + (f" {_SCALES[first_scale.lower()]}" if first_scale else "")
        return f"{low} to {decimal(last)} {f'{scale} ' if scale else ''}{many}"
    if scale:
        return f"{decimal(first)} {scale} {many}"
    whole, _, fraction = first.replace(",", "").partition(".")
    whole = whole or "0"
    if len(fraction) != 2 or not cent:
        return f"{decimal(first)} {one if first == '1' else many}"
    if len(whole) > 15:
        return f"{decimal(whole)} {many}"
    pieces = [f"{cardinal(int(whole))} {one if int(whole) == 1 else many}"] if int(whole) else []
    if int(fraction):
        pieces.append(f"{cardinal(int(fraction))} {cent if int(fraction) == 1 else cents}")
    return " and ".join(pieces) or f"zero {many}"
