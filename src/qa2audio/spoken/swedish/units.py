"""Swedish names of units."""

from __future__ import annotations

from qa2audio.spoken.figures.language import Gender, Noun
from qa2audio.spoken.figures.nouns import metric, physical, same

_N = Gender.NEUTER
_HOUR, _MINUTE, _SECOND = Noun("timme", "timmar"), Noun("minut", "minuter"), Noun("sekund", "sekunder")
_TON = Noun("ton", "ton", _N)
UNITS: dict[str, Noun] = {
    **metric([
        *same("kilometer meter decimeter centimeter millimeter mikrometer nanometer liter hektoliter deciliter centiliter milliliter mikroliter"),
        *same("kilogram gram milligram mikrogram", _N)]),
    **physical([
        *same("watt kilowatt megawatt gigawatt terawatt volt kilovolt millivolt ampere milliampere newton pascal hektopascal kilopascal bar joule kilojoule"),
        Noun("kalori", "kalorier"), Noun("kilokalori", "kilokalorier"), *same("decibel ohm hertz kilohertz megahertz gigahertz kelvin"),
        Noun("hektar", "hektar", _N), *same("byte kilobyte megabyte gigabyte terabyte petabyte")]),
    "hg": Noun("hekto", "hekto", _N), "t": _TON, "ton": _TON, "mil": Noun("mil", "mil"), "Wh": Noun("wattimme", "wattimmar"), "kWh": Noun("kilowattimme", "kilowattimmar"),
    "MWh": Noun("megawattimme", "megawattimmar"), "GWh": Noun("gigawattimme", "gigawattimmar"), "TWh": Noun("terawattimme", "terawattimmar"),
    "mAh": Noun("milliamperetimme", "milliamperetimmar"), "m²": Noun("kvadratmeter", "kvadratmeter"), "m2": Noun("kvadratmeter", "kvadratmeter"),
    "kvm": Noun("kvadratmeter", "kvadratmeter"), "km²": Noun("kvadratkilometer", "kvadratkilometer"), "m³": Noun("kubikmeter", "kubikmeter"),
    "h": _HOUR, "tim": _HOUR, "tim.": _HOUR, "min": _MINUTE, "min.": _MINUTE, "s": _SECOND, "sek": _SECOND, "sek.": _SECOND, "ms": Noun("millisekund", "millisekunder"),
    "µs": Noun("mikrosekund", "mikrosekunder"), "°C": Noun("grad Celsius", "grader Celsius"), "°F": Noun("grad Fahrenheit", "grader Fahrenheit"), "°": Noun("grad", "grader"),
    "hk": Noun("hästkraft", "hästkrafter"), "msk": Noun("matsked", "matskedar"), "tsk": Noun("tesked", "teskedar"), "krm": Noun("kryddmått", "kryddmått", _N),
    "st": Noun("styck", "stycken", _N), "st.": Noun("styck", "stycken", _N), "px": Noun("pixel", "pixlar"), "″": Noun("tum", "tum"), '"': Noun("tum", "tum"),
    "Mbit/s": Noun("megabit per sekund", "megabit per sekund"), "Gbit/s": Noun("gigabit per sekund", "gigabit per sekund"), "knop": Noun("knop", "knop"),
    "ppm": Noun("miljondel", "miljondelar"), "dygn": Noun("dygn", "dygn", _N), "år": Noun("år", "år", _N),
}  # fmt: skip
