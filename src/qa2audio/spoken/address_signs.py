"""What the signs of an address are called in languages other than English."""

from __future__ import annotations

_SIGNS = ("@", ".", "/", "-", "_", ":", "+", "~", "\\", "=", "&", "#", "%", "?")
NAMES: dict[str, dict[str, str]] = {
    language: dict(zip(_SIGNS, words.split("|"), strict=True))
    for language, words in {
        "de": "at|Punkt|Schrägstrich|Bindestrich|Unterstrich|Doppelpunkt|plus|Tilde|Backslash|gleich|und|Raute|Prozent|Fragezeichen",
        "fr": "arobase|point|barre|tiret|tiret bas|deux-points|plus|tilde|antislash|égale|et|dièse|pour cent|point d'interrogation",
        "es": "arroba|punto|barra|guion|guion bajo|dos puntos|más|virgulilla|barra invertida|igual|y|almohadilla|por ciento|interrogación",
        "it": "chiocciola|punto|barra|trattino|trattino basso|due punti|più|tilde|barra inversa|uguale|e|cancelletto|per cento|punto interrogativo",
        "pt": "arroba|ponto|barra|hífen|sublinhado|dois-pontos|mais|til|barra invertida|igual|e|cardinal|por cento|ponto de interrogação",
        "nl": "apenstaartje|punt|schuine streep|streepje|laag streepje|dubbele punt|plus|tilde|backslash|is|en|hekje|procent|vraagteken",
        "sv": "snabel-a|punkt|snedstreck|bindestreck|understreck|kolon|plus|tilde|omvänt snedstreck|lika med|och|nummertecken|procent|frågetecken",
        "pl": "małpa|kropka|ukośnik|myślnik|podkreślenie|dwukropek|plus|tylda|ukośnik odwrotny|równa się|i|krzyżyk|procent|znak zapytania",
    }.items()
}
"""By language and sign."""
