"""Portuguese names of units."""

from __future__ import annotations

from qa2audio.spoken.figures.language import Gender, Noun
from qa2audio.spoken.figures.nouns import metric, named, physical, with_ending

_F = Gender.FEMININE
_METRIC = "quilômetro metro decímetro centímetro milímetro micrômetro nanômetro litro hectolitro decilitro centilitro mililitro microlitro quilo grama miligrama micrograma"
_PHYSICAL = (
    "watt quilowatt megawatt gigawatt terawatt volt quilovolt milivolt ampere miliampere newton pascal hectopascal quilopascal bar joule"
    " quilojoule caloria quilocaloria decibel ohm hertz quilohertz megahertz gigahertz kelvin hectare byte quilobyte megabyte gigabyte terabyte petabyte"
)
_NOT_PLURAL = {f"{much}hertz" for much in ("", "quilo", "mega", "giga")}
_PLURALS = {
    "decibel": "decibéis", "pascal": "pascais", "hectopascal": "hectopascais", "quilopascal": "quilopascais", "bar": "bares",
    **{name: name for name in _NOT_PLURAL},
}  # fmt: skip
_FEMININE = frozenset(["caloria", "quilocaloria"])


def _physical(noun: Noun) -> Noun:
    return Noun(noun.one, _PLURALS.get(noun.one, noun.many), _F if noun.one in _FEMININE else noun.gender)


_UNITS: dict[str, Noun] = {
    **metric(with_ending(_METRIC, "s")),
    **physical([_physical(noun) for noun in with_ending(_PHYSICAL, "s")]),
    **named("min min. s seg ms μs lt", with_ending("minuto minuto segundo segundo milissegundo microssegundo litro", "s")),
    **named("t h hs hrs lb lbs oz", with_ending("tonelada hora hora hora libra libra onça", "s", _F)),
    "Wh": Noun("watt-hora", "watts-hora"), "kWh": Noun("quilowatt-hora", "quilowatts-hora"), "MWh": Noun("megawatt-hora", "megawatts-hora"),
    "GWh": Noun("gigawatt-hora", "gigawatts-hora"), "TWh": Noun("terawatt-hora", "terawatts-hora"), "mAh": Noun("miliampere-hora", "miliamperes-hora"),
    "Mbps": Noun("megabit por segundo", "megabits por segundo"), "Gbps": Noun("gigabit por segundo", "gigabits por segundo"),
    "Mb/s": Noun("megabit por segundo", "megabits por segundo"), "Mbit/s": Noun("megabit por segundo", "megabits por segundo"),
    "m2": Noun("metro quadrado", "metros quadrados"), "km2": Noun("quilômetro quadrado", "quilômetros quadrados"), "m3": Noun("metro cúbico", "metros cúbicos"),
    "°C": Noun("grau Celsius", "graus Celsius"), "° C": Noun("grau Celsius", "graus Celsius"), "ºC": Noun("grau Celsius", "graus Celsius"), "°F": Noun("grau Fahrenheit", "graus Fahrenheit"),
    "ºF": Noun("grau Fahrenheit", "graus Fahrenheit"), "°": Noun("grau", "graus"), "cv": Noun("cavalo", "cavalos"), "CV": Noun("cavalo", "cavalos"),
    "hp": Noun("cavalo-vapor", "cavalos-vapor"), "px": Noun("pixel", "pixels"), "ppm": Noun("parte por milhão", "partes por milhão", _F),
    "rpm": Noun("rotação por minuto", "rotações por minuto", _F), "bpm": Noun("batimento por minuto", "batimentos por minuto"),
    "fps": Noun("quadro por segundo", "quadros por segundo"), "mol": Noun("mol", "mols"), "hab.": Noun("habitante", "habitantes"),
    "hab": Noun("habitante", "habitantes"), "ft": Noun("pé", "pés"), '"': Noun("polegada", "polegadas", _F), "″": Noun("polegada", "polegadas", _F),
    "pol.": Noun("polegada", "polegadas", _F), "mph": Noun("milha por hora", "milhas por hora", _F), "nós": Noun("nó", "nós"), "mmHg": Noun("milímetro de mercúrio", "milímetros de mercúrio"),
    "c. sopa": Noun("colher de sopa", "colheres de sopa", _F), "c. chá": Noun("colher de chá", "colheres de chá", _F), "xíc.": Noun("xícara", "xícaras", _F),
    "col. (sopa)": Noun("colher de sopa", "colheres de sopa", _F), "un.": Noun("unidade", "unidades", _F), "dia": Noun("dia", "dias"), "mês": Noun("mês", "meses"),
    "ano": Noun("ano", "anos"), "hora": Noun("hora", "horas", _F), "pessoa": Noun("pessoa", "pessoas", _F), "semana": Noun("semana", "semanas", _F),
}  # fmt: skip


def units(*, european: bool) -> dict[str, Noun]:
    """Return units by symbol, in the spelling of Portugal, or of Brazil."""
    if not european:
        return _UNITS

    def spelt(word: str) -> str:
        return word.replace("ômetro", "ómetro")

    return {
        symbol: noun._replace(one=spelt(noun.one), many=spelt(noun.many)) for symbol, noun in _UNITS.items()
    }
