"""German names of units."""

from __future__ import annotations

from qa2audio.spoken.figures.language import Gender, Noun

_F, _M, _N = Gender.FEMININE, Gender.MASCULINE, Gender.NEUTER


def _same(*names: str, gender: Gender = _M) -> list[Noun]:
    return [Noun(name, name, gender) for name in names]


UNITS: dict[str, Noun] = {
    **dict(
        zip(
            "km m dm cm mm µm μm nm".split(),
            _same("Kilometer", "Meter", "Dezimeter", "Zentimeter", "Millimeter", "Mikrometer", "Mikrometer", "Nanometer"),
            strict=True,
        )
    ),
    **dict(
        zip(
            "l L hl dl cl ml mL µl".split(),
            _same("Liter", "Liter", "Hektoliter", "Deziliter", "Zentiliter", "Milliliter", "Milliliter", "Mikroliter"),
            strict=True,
        )
    ),
    **dict(
        zip(
            "kg g mg µg μg".split(),
            _same("Kilogramm", "Gramm", "Milligramm", "Mikrogramm", "Mikrogramm", gender=_N),
            strict=True,
        )
    ),
    **dict(
        zip(
            "W kW MW GW TW V kV mA mAh Ah Ω Hz kHz MHz GHz N Nm Pa hPa kPa bar J kJ cal kcal dB K".split(),
            _same(
                "Watt", "Kilowatt", "Megawatt", "Gigawatt", "Terawatt", "Volt", "Kilovolt", "Milliampere", "Milliamperestunden",
                "Amperestunden", "Ohm", "Hertz", "Kilohertz", "Megahertz", "Gigahertz", "Newton", "Newtonmeter", "Pascal",
                "Hektopascal", "Kilopascal", "Bar", "Joule", "Kilojoule", "Kalorien", "Kilokalorien", "Dezibel", "Kelvin",
                gender=_N,
            ),
            strict=True,
        )
    ),
    **dict(
        zip(
            "Byte kB KB MB GB TB PB kbit/s Mbit/s MBit/s Gbit/s GBit/s Mbit Gbit KiB MiB GiB".split(),
            _same(
                "Byte", "Kilobyte", "Kilobyte", "Megabyte", "Gigabyte", "Terabyte", "Petabyte", "Kilobit pro Sekunde",
                "Megabit pro Sekunde", "Megabit pro Sekunde", "Gigabit pro Sekunde", "Gigabit pro Sekunde", "Megabit", "Gigabit",
                "Kibibyte", "Mebibyte", "Gibibyte", gender=_N,
            ),
            strict=True,
        )
    ),
    "t": Noun("Tonne", "Tonnen", _F), "Wh": Noun("Wattstunde", "Wattstunden", _F),
    "kWh": Noun("Kilowattstunde", "Kilowattstunden", _F), "MWh": Noun("Megawattstunde", "Megawattstunden", _F),
    "GWh": Noun("Gigawattstunde", "Gigawattstunden", _F), "TWh": Noun("Terawattstunde", "Terawattstunden", _F),
    "m²": Noun("Quadratmeter", "Quadratmeter"), "km²": Noun("Quadratkilometer", "Quadratkilometer"), "qm": Noun("Quadratmeter", "Quadratmeter"),
    "m³": Noun("Kubikmeter", "Kubikmeter"), "ha": Noun("Hektar", "Hektar"), "ccm": Noun("Kubikzentimeter", "Kubikzentimeter"),
    "h": Noun("Stunde", "Stunden", _F), "Std.": Noun("Stunde", "Stunden", _F), "Std": Noun("Stunde", "Stunden", _F),
    "min": Noun("Minute", "Minuten", _F), "Min.": Noun("Minute", "Minuten", _F), "Min": Noun("Minute", "Minuten", _F),
    "s": Noun("Sekunde", "Sekunden", _F), "sek": Noun("Sekunde", "Sekunden", _F), "Sek.": Noun("Sekunde", "Sekunden", _F),
    "ms": Noun("Millisekunde", "Millisekunden", _F), "µs": Noun("Mikrosekunde", "Mikrosekunden", _F),
    "°C": Noun("Grad Celsius", "Grad Celsius"), "°F": Noun("Grad Fahrenheit", "Grad Fahrenheit"), "°": Noun("Grad", "Grad"),
    "PS": Noun("P S", "P S"), "EL": Noun("Esslöffel", "Esslöffel"), "TL": Noun("Teelöffel", "Teelöffel"),
    "Pkg.": Noun("Packung", "Packungen", _F), "Stk.": Noun("Stück", "Stück", _N), "px": Noun("Pixel", "Pixel", _N),
    "fps": Noun("Bild pro Sekunde", "Bilder pro Sekunde", _N), "Tag": Noun("Tag", "Tage"), "ppm": Noun("p p m", "p p m"),
    "Zoll": Noun("Zoll", "Zoll"), "″": Noun("Zoll", "Zoll"), '"': Noun("Zoll", "Zoll"), "kn": Noun("Knoten", "Knoten"),
}  # fmt: skip
