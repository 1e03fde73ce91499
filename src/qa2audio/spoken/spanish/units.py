"""Spanish names of units."""

from __future__ import annotations

from qa2audio.spoken.figures.language import Gender, Noun

_F = Gender.FEMININE


def _plural(*names: str, gender: Gender = Gender.MASCULINE) -> list[Noun]:
    return [Noun(name, f"{name}s", gender) for name in names]


def _named(symbols: str, nouns: list[Noun]) -> dict[str, Noun]:
    return dict(zip(symbols.split(), nouns, strict=True))


UNITS: dict[str, Noun] = {
    **_named("km m dm cm mm μm nm", _plural("kilómetro", "metro", "decímetro", "centímetro", "milímetro", "micrómetro", "nanómetro")),
    **_named("kms Km mts", _plural("kilómetro", "kilómetro", "metro")),
    **_named("l L hl dl cl ml mL μl lt lts", _plural(
        "litro", "litro", "hectolitro", "decilitro", "centilitro", "mililitro", "mililitro", "microlitro", "litro", "litro")),
    **_named("kg Kg kgs g gr mg μg", _plural("kilo", "kilo", "kilo", "gramo", "gramo", "miligramo", "microgramo")),
    **_named("W kW MW GW TW kV V mV mA A N J kJ K", _plural(
        "vatio", "kilovatio", "megavatio", "gigavatio", "teravatio", "kilovoltio", "voltio", "milivoltio", "miliamperio", "amperio", "newton",
        "julio", "kilojulio", "kelvin")),
    **_named("B kB KB MB GB TB PB", _plural("byte", "kilobyte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte")),
    **_named("Wh kWh MWh GWh TWh", [Noun(f"{much}vatio hora", f"{much}vatios hora") for much in ("", "kilo", "mega", "giga", "tera")]),
    **_named("Hz kHz MHz GHz", _plural("hercio", "kilohercio", "megahercio", "gigahercio")),
    **_named("min mins s seg ms μs hPa kPa Pa", _plural(
        "minuto", "minuto", "segundo", "segundo", "milisegundo", "microsegundo", "hectopascal", "kilopascal", "pascal")),
    "t": Noun("tonelada", "toneladas", _F), "h": Noun("hora", "horas", _F), "hs": Noun("hora", "horas", _F), "hrs": Noun("hora", "horas", _F),
    "lb": Noun("libra", "libras", _F), "lbs": Noun("libra", "libras", _F), "oz": Noun("onza", "onzas", _F), "cal": Noun("caloría", "calorías", _F),
    "min.": Noun("minuto", "minutos"), "seg.": Noun("segundo", "segundos"), "hrs.": Noun("hora", "horas", _F), "gr.": Noun("gramo", "gramos"),
    "kcal": Noun("kilocaloría", "kilocalorías", _F), "dB": Noun("decibelio", "decibelios"), "Ω": Noun("ohmio", "ohmios"), "bar": Noun("bar", "bares"),
    "mAh": Noun("miliamperio hora", "miliamperios hora"), "Nm": Noun("newton metro", "newtons metro"), "ha": Noun("hectárea", "hectáreas", _F),
    "has": Noun("hectárea", "hectáreas", _F), "Mbps": Noun("megabit por segundo", "megabits por segundo"), "Gbps": Noun("gigabit por segundo", "gigabits por segundo"),
    "Mb/s": Noun("megabit por segundo", "megabits por segundo"), "Gb/s": Noun("gigabit por segundo", "gigabits por segundo"),
    "Mbit/s": Noun("megabit por segundo", "megabits por segundo"), "m2": Noun("metro cuadrado", "metros cuadrados"), "km2": Noun("kilómetro cuadrado", "kilómetros cuadrados"),
    "m3": Noun("metro cúbico", "metros cúbicos"), "mi²": Noun("milla cuadrada", "millas cuadradas", _F), "in": Noun("pulgada", "pulgadas", _F),
    "mi": Noun("milla", "millas", _F), "mph": Noun("milla por hora", "millas por hora", _F), "ft": Noun("pie", "pies"), '"': Noun("pulgada", "pulgadas", _F),
    "″": Noun("pulgada", "pulgadas", _F), "pulg.": Noun("pulgada", "pulgadas", _F), "in²": Noun("pulgada cuadrada", "pulgadas cuadradas", _F),
    "°C": Noun("grado Celsius", "grados Celsius"), "° C": Noun("grado Celsius", "grados Celsius"), "ºC": Noun("grado Celsius", "grados Celsius"), "°F": Noun("grado Fahrenheit", "grados Fahrenheit"),
    "ºF": Noun("grado Fahrenheit", "grados Fahrenheit"), "°": Noun("grado", "grados"), "CV": Noun("caballo", "caballos"), "cv": Noun("caballo", "caballos"),
    "HP": Noun("caballo de fuerza", "caballos de fuerza"), "hp": Noun("caballo de fuerza", "caballos de fuerza"), "px": Noun("píxel", "píxeles"),
    "cts.": Noun("céntimo", "céntimos"), "cts": Noun("céntimo", "céntimos"), "ppm": Noun("parte por millón", "partes por millón", _F), "rpm": Noun("revolución por minuto", "revoluciones por minuto", _F),
    "fps": Noun("fotograma por segundo", "fotogramas por segundo"), "mol": Noun("mol", "moles"), "hab.": Noun("habitante", "habitantes"),
    "hab": Noun("habitante", "habitantes"), "cda.": Noun("cucharada", "cucharadas", _F), "cdas.": Noun("cucharada", "cucharadas", _F),
    "cdta.": Noun("cucharadita", "cucharaditas", _F), "cdtas.": Noun("cucharadita", "cucharaditas", _F), "cdita.": Noun("cucharadita", "cucharaditas", _F),
    "cditas.": Noun("cucharadita", "cucharaditas", _F), "ud.": Noun("unidad", "unidades", _F), "uds.": Noun("unidad", "unidades", _F),
    "mmHg": Noun("milímetro de mercurio", "milímetros de mercurio"), "lpm": Noun("latido por minuto", "latidos por minuto"),
    "día": Noun("día", "días"), "mes": Noun("mes", "meses"), "año": Noun("año", "años"), "persona": Noun("persona", "personas", _F),
    "hora": Noun("hora", "horas", _F), "semana": Noun("semana", "semanas", _F),
}  # fmt: skip
