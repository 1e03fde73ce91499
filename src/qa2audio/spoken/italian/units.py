"""Italian names of units."""

from __future__ import annotations

from qa2audio.spoken.figures.language import Gender, Noun
from qa2audio.spoken.figures.nouns import metric, named, physical, same

_F = Gender.FEMININE
_METRIC = "chilometro metro decimetro centimetro millimetro micrometro nanometro litro ettolitro decilitro centilitro millilitro microlitro chilo grammo milligrammo microgrammo"
_PHYSICAL = (
    "watt kilowatt megawatt gigawatt terawatt volt kilovolt millivolt ampere milliampere newton pascal ettopascal kilopascal bar joule"
    " kilojoule caloria chilocaloria decibel ohm hertz kilohertz megahertz gigahertz kelvin ettaro byte kilobyte megabyte gigabyte terabyte petabyte"
)
_INFLECTED = {
    "caloria": Noun("caloria", "calorie", _F),
    "chilocaloria": Noun("chilocaloria", "chilocalorie", _F),
    "ettaro": Noun("ettaro", "ettari"),
}


def _in_i(names: str) -> list[Noun]:
    return [Noun(name, f"{name[:-1]}i") for name in names.split()]


def _in_e(names: str) -> list[Noun]:
    return [Noun(name, f"{name[:-1]}e", _F) for name in names.split()]


def _raised(symbols: str, power: str, names: str) -> dict[str, Noun]:
    word, many = ("quadrato", "quadrati") if power == "²" else ("cubo", "cubi")
    return {
        f"{symbol}{sign}": Noun(f"{name} {word}", f"{name[:-1]}i {many}")
        for symbol, name in zip(symbols.split(), names.split(), strict=True)
        for sign in (power, "2" if power == "²" else "3")
    }


UNITS: dict[str, Noun] = {
    **metric(_in_i(_METRIC)),
    **physical([_INFLECTED.get(noun.one, noun) for noun in same(_PHYSICAL)]),
    **named("min min. s sec sec. ms μs hg q gr", _in_i("minuto minuto secondo secondo secondo millisecondo microsecondo etto quintale grammo")),
    **named("t h hr lb oz", _in_e("tonnellata ora ora libbra oncia")),
    **named("Wh kWh MWh GWh TWh mAh", same("wattora kilowattora megawattora gigawattora terawattora milliamperora")),
    **_raised("m km cm mm", "²", "metro chilometro centimetro millimetro"),
    **_raised("m cm dm mm", "³", "metro centimetro decimetro millimetro"),
    "Km": Noun("chilometro", "chilometri"), "Km2": Noun("chilometro quadrato", "chilometri quadrati"), "oz": Noun("oncia", "once", _F), "mq": Noun("metro quadrato", "metri quadrati"), "kmq": Noun("chilometro quadrato", "chilometri quadrati"), "mc": Noun("metro cubo", "metri cubi"),
    "Mbps": Noun("megabit al secondo", "megabit al secondo"), "Gbps": Noun("gigabit al secondo", "gigabit al secondo"), "Mbit/s": Noun("megabit al secondo", "megabit al secondo"),
    "Mb/s": Noun("megabit al secondo", "megabit al secondo"), "°C": Noun("grado Celsius", "gradi Celsius"), "° C": Noun("grado Celsius", "gradi Celsius"),
    "ºC": Noun("grado Celsius", "gradi Celsius"), "°F": Noun("grado Fahrenheit", "gradi Fahrenheit"), "°": Noun("grado", "gradi"), "CV": Noun("cavallo", "cavalli"),
    "cv": Noun("cavallo", "cavalli"), "px": Noun("pixel", "pixel"), "ppm": Noun("parte per milione", "parti per milione", _F), "rpm": Noun("giro al minuto", "giri al minuto"),
    "bpm": Noun("battito al minuto", "battiti al minuto"), "fps": Noun("fotogramma al secondo", "fotogrammi al secondo"), "mol": Noun("mole", "moli", _F),
    "ab.": Noun("abitante", "abitanti"), "ab": Noun("abitante", "abitanti"), '"': Noun("pollice", "pollici"), "″": Noun("pollice", "pollici"), "mmHg": Noun("millimetro di mercurio", "millimetri di mercurio"),
    "cucch.": Noun("cucchiaio", "cucchiai"), "cucchiaini": Noun("cucchiaino", "cucchiaini"), "pz.": Noun("pezzo", "pezzi"), "giorno": Noun("giorno", "giorni"),
    "mese": Noun("mese", "mesi"), "anno": Noun("anno", "anni"), "ora": Noun("ora", "ore", _F), "persona": Noun("persona", "persone", _F), "settimana": Noun("settimana", "settimane", _F),
}  # fmt: skip
