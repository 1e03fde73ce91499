"""Dutch names of units."""

from __future__ import annotations

from qa2audio.spoken.figures.language import Noun
from qa2audio.spoken.figures.nouns import metric, physical, same

_MINUTE, _SECOND = Noun("minuut", "minuten"), Noun("seconde", "seconden")
UNITS: dict[str, Noun] = {
    **metric(same(
        "kilometer meter decimeter centimeter millimeter micrometer nanometer liter hectoliter deciliter centiliter milliliter microliter"
        " kilogram gram milligram microgram")),
    **physical(same(
        "watt kilowatt megawatt gigawatt terawatt volt kilovolt millivolt ampère milliampère newton pascal hectopascal kilopascal bar joule"
        " kilojoule calorie kilocalorie decibel ohm hertz kilohertz megahertz gigahertz kelvin hectare byte kilobyte megabyte gigabyte terabyte petabyte")),
    "t": Noun("ton", "ton"), "Wh": Noun("wattuur", "wattuur"), "kWh": Noun("kilowattuur", "kilowattuur"), "MWh": Noun("megawattuur", "megawattuur"),
    "GWh": Noun("gigawattuur", "gigawattuur"), "TWh": Noun("terawattuur", "terawattuur"), "mAh": Noun("milliampère-uur", "milliampère-uur"),
    "m²": Noun("vierkante meter", "vierkante meter"), "km²": Noun("vierkante kilometer", "vierkante kilometer"), "m2": Noun("vierkante meter", "vierkante meter"),
    "m³": Noun("kubieke meter", "kubieke meter"), "m3": Noun("kubieke meter", "kubieke meter"), "km2": Noun("vierkante kilometer", "vierkante kilometer"),
    "u": Noun("uur", "uur"), "h": Noun("uur", "uur"), "uur": Noun("uur", "uur"), "min": _MINUTE, "min.": _MINUTE, "s": _SECOND, "sec": _SECOND, "sec.": _SECOND,
    "ms": Noun("milliseconde", "milliseconden"), "µs": Noun("microseconde", "microseconden"), "°C": Noun("graad Celsius", "graden Celsius"),
    "°F": Noun("graad Fahrenheit", "graden Fahrenheit"), "°": Noun("graad", "graden"), "pk": Noun("P K", "P K"), "el": Noun("eetlepel", "eetlepels"),
    "tl": Noun("theelepel", "theelepels"), "px": Noun("pixel", "pixels"), "″": Noun("inch", "inch"), '"': Noun("inch", "inch"),
    "Mbit/s": Noun("megabit per seconde", "megabit per seconde"), "Gbit/s": Noun("gigabit per seconde", "gigabit per seconde"),
    "Mbps": Noun("megabit per seconde", "megabit per seconde"), "fps": Noun("beeld per seconde", "beelden per seconde"), "kn": Noun("knoop", "knopen"),
    "ppm": Noun("deel per miljoen", "delen per miljoen"), "dag": Noun("dag", "dagen"), "jr": Noun("jaar", "jaar"), "jr.": Noun("jaar", "jaar"),
}  # fmt: skip
