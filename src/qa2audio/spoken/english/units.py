"""Quantities with a unit."""

from __future__ import annotations

import re

from qa2audio.spoken.english.attributes import describes
from qa2audio.spoken.english.numbers import decimal, pairs, plural
from qa2audio.spoken.english.quantities import VULGAR, mixed

# Symbol: one, many. Symbols are case-sensitive: MB is not Mb.
_UNITS = {
    "KB": "kilobyte", "kB": "kilobyte", "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte",
    "PB": "petabyte", "EB": "exabyte", "KiB": "kibibyte", "MiB": "mebibyte", "GiB": "gibibyte",
    "TiB": "tebibyte",
    "Ki": "kibibyte", "Mi": "mebibyte", "Gi": "gibibyte", "Ti": "tebibyte",
    "kb": "kilobit", "Kb": "kilobit", "Mb": "megabit", "Gb": "gigabit", "Tb": "terabit",
    "gb": "gigabyte", "mb": "megabyte", "tb": "terabyte",
    "bps": "bit per second", "kbps": "kilobit per second", "Kbps": "kilobit per second",
    "Mbps": "megabit per second",
    "Gbps": "gigabit per second", "Tbps": "terabit per second", "kbit/s": "kilobit per second",
    "Mbit/s": "megabit per second", "Gbit/s": "gigabit per second", "kB/s": "kilobyte per second",
    "KB/s": "kilobyte per second", "MB/s": "megabyte per second", "GB/s": "gigabyte per second",
    "Mb/s": "megabit per second", "Gb/s": "gigabit per second",
    "Hz": "hertz", "kHz": "kilohertz", "KHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz",
    "THz": "terahertz", "Mhz": "megahertz", "Ghz": "gigahertz", "mmHg": "millimeter of mercury",
    "mg/dL": "milligram per deciliter", "mg/dl": "milligram per deciliter", "mg/kg": "milligram per kilogram",
    "mmol/L": "millimole per liter", "ng/mL": "nanogram per milliliter", "mL/min": "milliliter per minute",
    "mcg": "microgram", "µg": "microgram", "μg": "microgram", "IU": "international unit",
    "ns": "nanosecond", "µs": "microsecond", "μs": "microsecond", "us": "microsecond", "ms": "millisecond",
    "s": "second", "sec": "second", "secs": "second", "min": "minute", "mins": "minute", "h": "hour",
    "hr": "hour",
    "hrs": "hour", "d": "day", "yr": "year", "yrs": "year", "mo": "month", "wk": "week", "wks": "week",
    "nm": "nanometer", "µm": "micrometer", "μm": "micrometer", "mm": "millimeter", "cm": "centimeter",
    "m": "meter",
    "km": "kilometer", "ft": "foot", "in": "inch", "yd": "yard", "mi": "mile", "m²": "square meter",
    "m2": "square meter", "km²": "square kilometer", "km2": "square kilometer", "m³": "cubic meter",
    "cm²": "square centimeter",
    "cm³": "cubic centimeter", "ft²": "square foot", "sq ft": "square foot",
    "tbsp": "tablespoon", "Tbsp": "tablespoon", "tbsp.": "tablespoon", "tsp": "teaspoon", "tsp.": "teaspoon",
    "fl oz": "fluid ounce", "fl. oz.": "fluid ounce", "oz.": "ounce", "lbs.": "pound", "lb.": "pound", "pt.": "pint",
    "qt": "quart", "qts": "quart", "gal": "gallon", "gals": "gallon", "gal.": "gallon", "cl": "centiliter",
    "cL": "centiliter", "in.": "inch", "yds": "yard", "sq. ft.": "square foot", "sq m": "square meter",
    "sq km": "square kilometer", "sq mi": "square mile", "cu ft": "cubic foot", "mpg": "mile per gallon",
    "kt": "knot", "kts": "knot", "nmi": "nautical mile", "kn": "knot", "kN": "kilonewton", "Nm": "newton-meter",
    "hp": "horsepower", "bhp": "brake horsepower", "Mt": "megaton", "Gt": "gigaton", "t CO2": "ton of C O two", "pc": "parsec", "kpc": "kiloparsec", "ly": "light-year",
    "AU": "astronomical unit", "eV": "electron volt", "keV": "kiloelectron volt", "MeV": "megaelectron volt",
    "GeV": "gigaelectron volt", "TeV": "teraelectron volt", "mSv": "millisievert", "μSv": "microsievert",
    "Bq": "becquerel", "kBq": "kilobecquerel", "ppm": "part per million", "ppb": "part per billion",
    "kcal/day": "kilocalorie per day", "kWh/m²": "kilowatt-hour per square meter", "W/m²": "watt per square meter",
    "kg/m³": "kilogram per cubic meter", "kg/m2": "kilogram per square meter", "kg/m²": "kilogram per square meter",
    "μg/m³": "microgram per cubic meter", "µg/m³": "microgram per cubic meter", "g/cm³": "gram per cubic centimeter",
    "g/L": "gram per liter", "g/l": "gram per liter", "mg/L": "milligram per liter", "mg/l": "milligram per liter",
    "N/m": "newton per meter", "J/kg": "joule per kilogram", "req/s": "request per second", "reqs/s": "request per second",
    "ops/s": "operation per second", "op/s": "operation per second", "tok/s": "token per second",
    "tokens/s": "token per second", "msgs/s": "message per second", "l/min": "liter per minute",
    "L/min": "liter per minute", "l/100 km": "liter per hundred kilometers", "L/100km": "liter per hundred kilometers", "L/100 km": "liter per hundred kilometers",
    "l/100km": "liter per hundred kilometers",
    "ft/s": "foot per second", "km/s": "kilometer per second", "cm/s": "centimeter per second", "rad/s": "radian per second",
    "mg": "milligram", "g": "gram", "kg": "kilogram", "lb": "pound", "lbs": "pound", "oz": "ounce",
    "ml": "milliliter", "mL": "milliliter", "l": "liter", "L": "liter", "dl": "deciliter",
    "km/h": "kilometer per hour", "kph": "kilometer per hour", "mph": "mile per hour",
    "m/s": "meter per second",
    "m/s²": "meter per second squared", "rpm": "revolution per minute", "RPM": "revolution per minute",
    "W": "watt", "kW": "kilowatt", "MW": "megawatt", "GW": "gigawatt", "kWh": "kilowatt-hour",
    "MWh": "megawatt-hour",
    "Wh": "watt-hour", "TWh": "terawatt-hour", "V": "volt", "kV": "kilovolt", "mV": "millivolt", "A": "amp",
    "mA": "milliamp",
    "mAh": "milliamp-hour", "Ah": "amp-hour", "Ω": "ohm", "kΩ": "kilohm", "J": "joule", "kJ": "kilojoule",
    "cal": "calorie",
    "kcal": "kilocalorie", "N": "newton", "Pa": "pascal", "kPa": "kilopascal", "hPa": "hectopascal",
    "bar": "bar", "psi": "psi",
    "dB": "decibel", "dBm": "decibel-milliwatt", "LUFS": "luffs", "bpm": "beat per minute", "px": "pixel",
    "pt": "point", "fps": "frame per second",
    "FPS": "frame per second", "dpi": "dot per inch", "MP": "megapixel", "°C": "degree Celsius",
    "°F": "degree Fahrenheit", "°K": "kelvin", "°": "degree", "ha": "hectare", "rps": "request per second",
    "RPS": "request per second", "qps": "query per second", "QPS": "query per second",
    "TPS": "transaction per second",
    "IOPS": "eye-ops", "FLOPS": "flops", "TFLOPS": "teraflops", "GFLOPS": "gigaflops",
    "vCPU": "virtual C P U",
    "vCPUs": "virtual C P U", "bp": "basis point", "bps.": "basis point",
}  # fmt: skip
# Also a word of its own, a plural or a scale: only where it touches the number.
_TOUCHING = frozenset("A B K N V W J d in in. us m min g l mo pt pt. bar B bp gal pc ly".split()) - {
    "min",
    "g",
    "m",
    "V",
    "W",
}
_MANY = {"foot": "feet", "millimeter of mercury": "millimeters of mercury", "inch": "inches", "hertz": "hertz", "kilohertz": "kilohertz",
         "megahertz": "megahertz",
         "gigahertz": "gigahertz", "terahertz": "terahertz", "psi": "P S I", "luffs": "luffs",
         "eye-ops": "eye-ops",
         "flops": "flops", "teraflops": "teraflops", "gigaflops": "gigaflops", "query": "queries",
         "kelvin": "kelvin", "horsepower": "horsepower", "brake horsepower": "brake horsepower",
         "square foot": "square feet", "cubic foot": "cubic feet", "foot per second": "feet per second", "virtual C P U": "virtual C P U's",
         "century": "centuries"}  # fmt: skip
_SYMBOLS = "|".join(sorted(map(re.escape, _UNITS), key=len, reverse=True))
_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?|\.\d+"
_QUANTITY = re.compile(
    rf"(?<![\w.,$€£#])(?P<minus>[-+](?=[\d.])|±\s?)?(?P<first>{_NUMBER})(?P<gap>\s?)(?:(?P<same>{_SYMBOLS})?\s?(?:[–-]|to)\s?(?P<last>{_NUMBER})\s?)?"
    rf"(?P<unit>{_SYMBOLS})(?P<per>/(?:s|sec|min|h|hr|day|d|month|mo|year|yr)\b)?(?![\w°²³])(?!['’]\w|\+"
    rf"|/[a-zA-Z])"
)
_PER = {"s": "second", "sec": "second", "min": "minute", "h": "hour", "hr": "hour", "d": "day", "day": "day",
        "mo": "month", "month": "month", "year": "year", "yr": "year"}  # fmt: skip
_COMPOUND = re.compile(
    rf"(?<![\w.,])(\d+(?:\.\d+)?)-({'|'.join(s for s in _SYMBOLS.split('|') if len(s) > 1)})(?![\w/-])"
)
_DURATION = re.compile(
    r"(?<![\w.,])(?=\d+[dhm]\s?\d+[hms])(?:(\d{1,3})d\s?)?(?:(\d{1,3})h\s?)?(?:(\d{1,3})m(?:in)?\s?)?(?:(\d{1,3})s)?(?!\w)"
)
_PORTION = re.compile(
    rf"(?<![\w./$€£])(?:(?P<whole>\d{{1,3}})[ -])?(?P<above>\d{{1,2}})/(?P<below>\d{{1,2}})(?P<gap>\s?)(?P<unit>{_SYMBOLS})(?![\w°²³/])"
)
_VULGAR = re.compile(
    rf"(?<![\w./$€£])(?P<whole>\d{{1,3}})?\s?(?P<sign>[¼½¾⅓⅔⅛⅜⅝⅞])(?P<gap>\s?)(?P<unit>{_SYMBOLS})(?![\w°²³/])"
)
_LONG_INCHES = re.compile(
    r"(?<=\d )in\.(?= (?:long|wide|tall|high|deep|thick|across|in diameter|by|x|of (?:rain|snow)|\d))"
)
_PARTS = {2, 3, 4, 5, 8, 10, 16, 32, 64}
_ALONE = re.compile(rf"(?<![\w/.])(?:{'|'.join(s for s in _SYMBOLS.split('|') if '/' in s)})(?![\w/²³])")
_FEET = re.compile(r"(?<![\w.,])(\d{1,2})['’′]\s?(\d{1,2})(?:[\"”″]|['’]{2})")
_FEET_INCHES = re.compile(r"(?<![\w.,])(\d{1,2})\s?ft\.?\s(\d{1,2})\s?in\b\.?")
_MODELS = re.compile(r"(?<![^\W_])([A-Za-z]{1,6}-?)(\d{1,4})s(?!\w)")
_NAMED_MODELS = re.compile(r"(?:(?<=\bModel )|(?<=\bPi ))(\d{1,2})s(?!\w)")
_PRESSURE = re.compile(r"(?<=\d)/(?=\d{2,3}\s?mm\s?Hg)")
_SCREEN = re.compile(r"(?<![\w.,'’′])(\d{1,3}(?:\.\d+)?)[\"”″](?!\w)")
_MEASURED = re.compile(
    r" (?:screen|display|monitor|TV|laptop|tablet|wheel|rim|pipe|pizza|barrel|vinyl|single)s?\b"
)
_SIGNS = {"-": "minus ", "+": "plus ", "±": "plus or minus "}


_POINT = re.compile(r"(?<=\d)(\s?(?:mi|hrs?|mins?|secs?|ft|lbs?|oz|yds?|yrs?|wks?|qts?))\.(?=\s[a-z])")


_SENTENCE_END = re.compile(r"[\"”’)]*(?:\s+[\"“‘(]?[A-Z]|\s*\Z)")


def say_units(text: str) -> str:
    """Say 5GB, 10 ms, 3.2 GHz, 80 km/h, 20°C, 5–10 km and 1h30m."""
    if "'" in text or "’" in text or "′" in text:
        text = _FEET.sub(lambda m: f"{decimal(m[1])} foot {decimal(m[2])}", text)
    text = _SCREEN.sub(_screen, _POINT.sub(r"\1", text))
    text = _PRESSURE.sub(" over ", text)
    text = _NAMED_MODELS.sub(lambda m: plural(pairs(int(m[1]))), text)
    text = _MODELS.sub(lambda m: f"{m[1]}{'' if m[1].endswith('-') else ' '}{plural(pairs(int(m[2])))}", text)
    text = _FEET_INCHES.sub(
        lambda m: f"{decimal(m[1])} {_counted('foot', m[1])} {decimal(m[2])} {_counted('inch', m[2])}", text
    )
    text = _LONG_INCHES.sub("inches", text)
    text = _PORTION.sub(_portion, text)
    text = _VULGAR.sub(_portion, text)
    text = _DURATION.sub(_duration, text)
    text = _COMPOUND.sub(lambda match: f"{decimal(match[1])} {_UNITS[match[2]]}", text)
    text = _QUANTITY.sub(_quantity, text)
    return _ALONE.sub(lambda match: _counted(_UNITS[match[0]], "2"), text) if "/" in text else text


def _screen(match: re.Match[str]) -> str:
    """Return "twenty-seven inch" for 27", unless a quotation ends there."""
    before = match.string[: match.start()]
    if before.count('"') % 2 or before.count("“") > before.count("”"):
        return match[0]
    one = match[1] == "1" or describes(match) or _MEASURED.match(match.string, match.end())
    return f"{decimal(match[1])} {'inch' if one else 'inches'}"


def _portion(match: re.Match[str]) -> str:
    """Return "four and a half pounds", "half a teaspoon", "three quarters of a mile"."""
    parts = match.groupdict()
    above, below = VULGAR[parts["sign"]] if parts.get("sign") else (int(parts["above"]), int(parts["below"]))
    unit = _UNITS[parts["unit"]]
    if (parts["unit"] in _TOUCHING and parts["gap"]) or not 0 < above < below or below not in _PARTS:
        return match[0]
    if parts["whole"]:
        return f"{mixed(parts['whole'], above, below)} {_counted(unit, '2')}"
    article = "an" if (unit[0] in "aeiou" and not unit.startswith("u")) or unit.startswith("hour") else "a"
    if (above, below) == (1, 2):
        return f"half {article} {unit}"
    return f"{mixed(None, above, below)} of {article} {unit}"


def _duration(match: re.Match[str]) -> str:
    named = zip(match.groups(), ("day", "hour", "minute", "second"), strict=True)
    return " ".join(f"{decimal(count)} {_counted(unit, count)}" for count, unit in named if count)


def _quantity(match: re.Match[str]) -> str:
    symbol, gap = match["unit"], match["gap"]
    if symbol in _TOUCHING and (gap or (match["last"] and match[0][: -len(symbol)].endswith(" "))):
        return match[0]
    if match["same"] and match["same"] != symbol:
        return match[0]
    if symbol == "s" and len(match["first"]) > 2 and match["first"].isdecimal() and not match["last"]:
        return plural(pairs(int(match["first"]))) if len(match["first"]) < 5 else match[0]  # 503s, 747s
    number = decimal(match["first"])
    last = "1" if describes(match) else match["last"] or match["first"]
    if match["last"]:
        number += f" to {decimal(match['last'])}"
    sign = _SIGNS[match["minus"][0]] if match["minus"] else ""
    unit = "basis point" if symbol == "bps" and len(match["first"]) < 4 else _UNITS[symbol]
    words = f"{sign}{number} {_counted(unit, last)}"
    ends = symbol.endswith(".") and _SENTENCE_END.match(match.string, match.end())
    return words + (f" per {_PER[match['per'][1:]]}" if match["per"] else "") + ("." if ends else "")


def _counted(unit: str, count: str) -> str:
    """Return `unit` in the plural unless there is one of it."""
    if unit == "psi":
        return _MANY[unit]
    if count == "1":
        return unit
    if unit in _MANY:
        return _MANY[unit]
    head, per, rest = unit.partition(" per ")
    if head.startswith("degree "):
        return head.replace("degree", "degrees")
    return (_MANY.get(head) or f"{head}s") + per + rest
