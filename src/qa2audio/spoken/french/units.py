"""French names of units."""

from __future__ import annotations

from qa2audio.spoken.figures.language import Gender, Noun

_F = Gender.FEMININE


def _plural(*names: str, gender: Gender = Gender.MASCULINE) -> list[Noun]:
    return [Noun(name, f"{name}s", gender) for name in names]


def _named(symbols: str, nouns: list[Noun]) -> dict[str, Noun]:
    return dict(zip(symbols.split(), nouns, strict=True))


UNITS: dict[str, Noun] = {
    **_named("km m dm cm mm µm μm nm", _plural("kilomètre", "mètre", "décimètre", "centimètre", "millimètre", "micromètre", "micromètre", "nanomètre")),
    **_named("l L hl dl cl ml mL µl", _plural("litre", "litre", "hectolitre", "décilitre", "centilitre", "millilitre", "millilitre", "microlitre")),
    **_named("kg g mg µg μg", _plural("kilogramme", "gramme", "milligramme", "microgramme", "microgramme")),
    **_named("W kW MW GW TW V kV mV A mA", _plural("watt", "kilowatt", "mégawatt", "gigawatt", "térawatt", "volt", "kilovolt", "millivolt", "ampère", "milliampère")),
    **_named("N Pa hPa kPa bar J kJ kcal cal dB K Ω ha", _plural(
        "newton", "pascal", "hectopascal", "kilopascal", "bar", "joule", "kilojoule", "kilocalorie", "calorie", "décibel", "kelvin", "ohm", "hectare")),
    **_named("o ko Ko Mo Go To Po kB KB MB GB TB", _plural(
        "octet", "kilooctet", "kilooctet", "mégaoctet", "gigaoctet", "téraoctet", "pétaoctet", "kilooctet", "kilooctet", "mégaoctet", "gigaoctet", "téraoctet")),
    **_named("Wh kWh MWh GWh TWh", _plural("wattheure", "kilowattheure", "mégawattheure", "gigawattheure", "térawattheure")),
    **_named("t tonnes h min mn s ms µs", _plural("tonne", "tonne", "heure", "minute", "minute", "seconde", "milliseconde", "microseconde", gender=_F)),
    "Mbit/s": Noun("mégabit par seconde", "mégabits par seconde"), "Gbit/s": Noun("gigabit par seconde", "gigabits par seconde"),
    "Mb/s": Noun("mégabit par seconde", "mégabits par seconde"), "Gb/s": Noun("gigabit par seconde", "gigabits par seconde"),
    "mAh": Noun("milliampère-heure", "milliampères-heures"), "Nm": Noun("newton-mètre", "newtons-mètres"),
    "Hz": Noun("hertz", "hertz"), "kHz": Noun("kilohertz", "kilohertz"), "MHz": Noun("mégahertz", "mégahertz"), "GHz": Noun("gigahertz", "gigahertz"),
    "m²": Noun("mètre carré", "mètres carrés"), "km²": Noun("kilomètre carré", "kilomètres carrés"), "m³": Noun("mètre cube", "mètres cubes"),
    "m2": Noun("mètre carré", "mètres carrés"), "km2": Noun("kilomètre carré", "kilomètres carrés"), "m3": Noun("mètre cube", "mètres cubes"),
    "°C": Noun("degré Celsius", "degrés Celsius"), "°F": Noun("degré Fahrenheit", "degrés Fahrenheit"), "°": Noun("degré", "degrés"),
    "ch": Noun("cheval", "chevaux"), "px": Noun("pixel", "pixels"), "ppm": Noun("partie par million", "parties par million", _F), "j": Noun("jour", "jours"),
    "c. à s.": Noun("cuillère à soupe", "cuillères à soupe", _F), "c. à c.": Noun("cuillère à café", "cuillères à café", _F),
    "c.à.s.": Noun("cuillère à soupe", "cuillères à soupe", _F), "c.à.c.": Noun("cuillère à café", "cuillères à café", _F),
    "c. à soupe": Noun("cuillère à soupe", "cuillères à soupe", _F), "c. à café": Noun("cuillère à café", "cuillères à café", _F),
    "hab.": Noun("habitant", "habitants"), "ans": Noun("an", "ans"), "″": Noun("pouce", "pouces"), '"': Noun("pouce", "pouces"),
    "tr/min": Noun("tour par minute", "tours par minute"), "km/h": Noun("kilomètre-heure", "kilomètres-heure"), "nœuds": Noun("nœud", "nœuds"),
    "mol": Noun("mole", "moles", _F), "i/s": Noun("image par seconde", "images par seconde", _F),
}  # fmt: skip
