"""Polish names of units: behind one, behind two to four, behind five and more, behind decimals."""

from __future__ import annotations

from qa2audio.spoken.figures.language import Gender, Noun
from qa2audio.spoken.figures.nouns import metric, physical

_F, _N = Gender.FEMININE, Gender.NEUTER


def _man(one: str, few: str, many: str, part: str) -> Noun:
    return Noun(one, many, Gender.MASCULINE, few, part)


def _woman(one: str, few: str, many: str) -> Noun:
    return Noun(one, many, _F, few, few)


def _metres(prefix: str) -> Noun:
    return _man(f"{prefix}metr", f"{prefix}metry", f"{prefix}metrów", f"{prefix}metra")


def _litres(prefix: str) -> Noun:
    return _man(f"{prefix}litr", f"{prefix}litry", f"{prefix}litrów", f"{prefix}litra")


def _grams(prefix: str) -> Noun:
    return _man(f"{prefix}gram", f"{prefix}gramy", f"{prefix}gramów", f"{prefix}grama")


def _hard(name: str) -> Noun:
    return _man(name, f"{name}y", f"{name}ów", f"{name}a")


_HOUR, _MINUTE, _SECOND = (
    _woman("godzina", "godziny", "godzin"),
    _woman("minuta", "minuty", "minut"),
    _woman("sekunda", "sekundy", "sekund"),
)
_TON = _woman("tona", "tony", "ton")
UNITS: dict[str, Noun] = {
    **metric([*map(_metres, ("kilo", "", "decy", "centy", "mili", "mikro", "nano")), *map(_litres, ("", "hekto", "decy", "centy", "mili", "mikro")),
              *map(_grams, ("kilo", "", "mili", "mikro"))]),
    **physical([
        *map(_hard, ("wat", "kilowat", "megawat", "gigawat", "terawat", "wolt", "kilowolt", "miliwolt", "amper", "miliamper")),
        _man("niuton", "niutony", "niutonów", "niutona"), _man("paskal", "paskale", "paskali", "paskala"), _man("hektopaskal", "hektopaskale", "hektopaskali", "hektopaskala"),
        _man("kilopaskal", "kilopaskale", "kilopaskali", "kilopaskala"), _hard("bar"), _man("dżul", "dżule", "dżuli", "dżula"), _man("kilodżul", "kilodżule", "kilodżuli", "kilodżula"),
        _woman("kaloria", "kalorie", "kalorii"), _woman("kilokaloria", "kilokalorie", "kilokalorii"), _man("decybel", "decybele", "decybeli", "decybela"),
        _man("om", "omy", "omów", "oma"), *(_man(f"{prefix}herc", f"{prefix}herce", f"{prefix}herców", f"{prefix}herca") for prefix in ("", "kilo", "mega", "giga")),
        _man("kelwin", "kelwiny", "kelwinów", "kelwina"), _man("hektar", "hektary", "hektarów", "hektara"),
        *(_man(f"{prefix}bajt", f"{prefix}bajty", f"{prefix}bajtów", f"{prefix}bajta") for prefix in ("", "kilo", "mega", "giga", "tera", "peta"))]),
    "t": _TON, "tony": _TON, "kWh": _woman("kilowatogodzina", "kilowatogodziny", "kilowatogodzin"), "MWh": _woman("megawatogodzina", "megawatogodziny", "megawatogodzin"),
    "Wh": _woman("watogodzina", "watogodziny", "watogodzin"), "GWh": _woman("gigawatogodzina", "gigawatogodziny", "gigawatogodzin"),
    "dag": _man("dekagram", "dekagramy", "dekagramów", "dekagrama"),
    "m²": _man("metr kwadratowy", "metry kwadratowe", "metrów kwadratowych", "metra kwadratowego"), "km²": _man("kilometr kwadratowy", "kilometry kwadratowe", "kilometrów kwadratowych", "kilometra kwadratowego"),
    "m2": _man("metr kwadratowy", "metry kwadratowe", "metrów kwadratowych", "metra kwadratowego"), "m³": _man("metr sześcienny", "metry sześcienne", "metrów sześciennych", "metra sześciennego"),
    "h": _HOUR, "godz.": _HOUR, "godz": _HOUR, "min": _MINUTE, "min.": _MINUTE, "s": _SECOND, "sek.": _SECOND, "sek": _SECOND,
    "ms": _woman("milisekunda", "milisekundy", "milisekund"), "°C": _man("stopień Celsjusza", "stopnie Celsjusza", "stopni Celsjusza", "stopnia Celsjusza"),
    "°F": _man("stopień Fahrenheita", "stopnie Fahrenheita", "stopni Fahrenheita", "stopnia Fahrenheita"), "°": _man("stopień", "stopnie", "stopni", "stopnia"),
    "KM": _man("koń mechaniczny", "konie mechaniczne", "koni mechanicznych", "konia mechanicznego"), "px": _man("piksel", "piksele", "pikseli", "piksela"),
    "szt.": _woman("sztuka", "sztuki", "sztuk"), "os.": _woman("osoba", "osoby", "osób"), "łyżki": _woman("łyżka", "łyżki", "łyżek"), "łyżka": _woman("łyżka", "łyżki", "łyżek"),
    "″": _man("cal", "cale", "cali", "cala"), '"': _man("cal", "cale", "cali", "cala"), "Mbit/s": _man("megabit na sekundę", "megabity na sekundę", "megabitów na sekundę", "megabita na sekundę"),
    "Gbit/s": _man("gigabit na sekundę", "gigabity na sekundę", "gigabitów na sekundę", "gigabita na sekundę"),
}  # fmt: skip
PER = {
    "godzina": "godzinę",
    "minuta": "minutę",
    "sekunda": "sekundę",
    "osoba": "osobę",
    "sztuka": "sztukę",
    "tona": "tonę",
}
"""What stands behind "na": 50 km/h."""
