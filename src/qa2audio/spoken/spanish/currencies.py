"""What sums are counted in where Spanish is spoken."""

from __future__ import annotations

from qa2audio.spoken.figures.language import Currency, Gender, Noun

_F = Gender.FEMININE
_CENTIMO, _CENTAVO = Noun("céntimo", "céntimos"), Noun("centavo", "centavos")
_EURO = Currency(Noun("euro", "euros"), _CENTIMO)
_DOLLAR = Currency(Noun("dólar", "dólares"), _CENTAVO)
_POUND = Currency(Noun("libra", "libras", _F), Noun("penique", "peniques"))
_PESO = Currency(Noun("peso", "pesos"), _CENTAVO)
_YEN, _YUAN = Currency(Noun("yen", "yenes")), Currency(Noun("yuan", "yuanes"))


def _pesos(whose: str) -> Currency:
    return Currency(Noun(f"peso {whose}", f"pesos {whose}s"), _CENTAVO)


_CURRENCIES = {
    "€": _EURO, "EUR": _EURO, "euros": _EURO, "US$": _DOLLAR, "USD": _DOLLAR, "U$S": _DOLLAR, "u$s": _DOLLAR, "£": _POUND, "GBP": _POUND,
    "CHF": Currency(Noun("franco suizo", "francos suizos"), _CENTIMO), "¥": _YEN, "JPY": _YEN, "CNY": _YUAN, "₿": Currency(Noun("bitcóin", "bitcoines")),
    "S/": Currency(Noun("sol", "soles"), _CENTIMO), "S/.": Currency(Noun("sol", "soles"), _CENTIMO), "PEN": Currency(Noun("sol", "soles"), _CENTIMO),
    "₡": Currency(Noun("colón", "colones"), _CENTIMO), "Bs": Currency(Noun("bolívar", "bolívares"), _CENTIMO), "Bs.": Currency(Noun("bolívar", "bolívares"), _CENTIMO),
    "R$": Currency(Noun("real", "reales"), _CENTAVO), "BRL": Currency(Noun("real", "reales"), _CENTAVO), "₲": Currency(Noun("guaraní", "guaraníes")),
    "Gs.": Currency(Noun("guaraní", "guaraníes")), "MX$": _pesos("mexicano"), "MXN": _pesos("mexicano"), "ARS": _pesos("argentino"), "CLP": _pesos("chileno"),
    "COP": _pesos("colombiano"), "UYU": _pesos("uruguayo"), "RD$": _pesos("dominicano"), "Q": Currency(Noun("quetzal", "quetzales"), _CENTAVO),
    "L.": Currency(Noun("lempira", "lempiras"), _CENTAVO), "C$": Currency(Noun("córdoba", "córdobas"), _CENTAVO), "₽": Currency(Noun("rublo", "rublos")),
    "₹": Currency(Noun("rupia", "rupias", _F)), "zł": Currency(Noun("zloty", "zlotys")), "kr": Currency(Noun("corona", "coronas", _F)),
    "¢": Currency(_CENTAVO), "ptas.": Currency(Noun("peseta", "pesetas", _F)), "Pta": Currency(Noun("peseta", "pesetas", _F)),
}  # fmt: skip
_PESOS = frozenset("mx ar co cl uy cu do".split())
_BOLIVIANOS = Currency(Noun("boliviano", "bolivianos"), _CENTAVO)


def currencies(region: str) -> dict[str, Currency]:
    """Return currencies by sign; `$` is the peso where that is the money."""
    here = {"$": _PESO if region in _PESOS else _DOLLAR}
    if region == "bo":
        here |= {"Bs": _BOLIVIANOS, "Bs.": _BOLIVIANOS}
    return _CURRENCIES | here
