"""German abbreviations, and which words in capitals are spelt or read."""

from __future__ import annotations

_S = "[ \u00a0\u202f]?"
ABBREVIATIONS: dict[str, str] = {
    rf"[zZ]\.{_S}B\.": "zum Beispiel", rf"[dD]\.{_S}h\.": "das heißt", rf"[uU]\.{_S}a\.{_S}m\.": "und andere mehr",
    rf"[uU]\.{_S}v\.{_S}m\.": "und vieles mehr", rf"[uU]\.{_S}[aA]\.": "unter anderem", rf"[uU]\.{_S}[uU]\.": "unter Umständen",
    rf"[zZ]\.{_S}[zZ]t\.": "zurzeit", rf"[zZ]\.{_S}T\.": "zum Teil", rf"[oO]\.{_S}[äÄ]\.": "oder Ähnliches", rf"[uU]\.{_S}[äÄ]\.": "und Ähnliches",
    rf"[iI]\.{_S}d\.{_S}R\.": "in der Regel", rf"[iI]\.{_S}A\.": "im Auftrag", rf"[sS]\.{_S}[oO]\.": "siehe oben", rf"[sS]\.{_S}[uU]\.": "siehe unten",
    rf"[vV]\.{_S}a\.": "vor allem", rf"[aA]\.{_S}[dD]\.": "außer Dienst", rf"[mM]\.{_S}[eE]\.": "meines Erachtens", rf"[sS]\.{_S}a\.": "siehe auch",
    rf"v\.{_S}Chr\.": "vor Christus", rf"n\.{_S}Chr\.": "nach Christus", rf"[uU]\.{_S}U\.": "unter Umständen", rf"e\.{_S}V\.": "e V",
    rf"h\.{_S}c\.": "honoris causa", rf"m\.{_S}E\.": "meines Erachtens", rf"i\.{_S}e\.": "im engeren", r"Dipl\.-Ing\.": "Diplomingenieur",
    r"[uU]nd/[oO]der": "und oder", r"[uU]sw\.": "und so weiter", r"[eE]tc\.": "et cetera", r"[bB]zw\.": "beziehungsweise", r"[cC]a\.": "circa", r"[eE]vtl\.": "eventuell",
    r"[gG]gf\.": "gegebenenfalls", r"[iI]nkl\.": "inklusive", r"[eE]xkl\.": "exklusive", r"[sS]og\.": "sogenannt", r"[vV]gl\.": "vergleiche",
    r"…str\.(?= ?\d| [a-zäöü])": "straße", r"[mM]ind\.": "mindestens", r"[mM]ax\.(?= \d)": "maximal", r"[uU]ngef\.": "ungefähr", r"[gG]eb\.": "geboren", r"[gG]est\.": "gestorben",
    r"Dres\.": "Doktores", r"Dr\.": "Doktor", r"Prof\.": "Professor", r"Hr\.": "Herr", r"Hrn\.": "Herrn", r"Fr\.(?= [A-ZÄÖÜ])": "Frau",
    r"Frl\.": "Fräulein", r"St\.(?= [A-ZÄÖÜ])": "Sankt", r"Nr\.": "Nummer", r"Nrn\.": "Nummern", r"Bd\.": "Band", r"Kap\.": "Kapitel",
    r"Abb\.": "Abbildung", r"Abs\.(?= \d)": "Absatz", r"Art\.(?= \d)": "Artikel", r"Tab\.(?= \d)": "Tabelle", r"S\.(?= \d)": "Seite", r"Z\.(?= \d)": "Zeile",
    r"Aufl\.": "Auflage", r"Jh\.s": "Jahrhunderts", r"Jh\.|Jhdt\.": "Jahrhundert", r"Tel\.": "Telefon", r"Str\.(?= ?\d)": "Straße", r"Pl\.(?= \d)": "Platz",
    r"Mo\.(?=[ ,–-])": "Montag", r"Di\.(?=[ ,–-])": "Dienstag", r"Mi\.(?=[ ,–-])": "Mittwoch", r"Do\.(?=[ ,–-])": "Donnerstag",
    r"Fr\.(?=[ ,–-] ?(?:\d|der|den|Sa))": "Freitag", r"Sa\.(?=[ ,–-])": "Samstag", r"So\.(?=[ ,–-] ?\d)": "Sonntag", r"[aA]llg\.": "allgemein",
    r"[bB]es\.": "besonders", r"[dD]t\.|[dD]tsch\.": "deutsch", r"[eE]ngl\.": "englisch", r"Hrsg\.": "Herausgeber", r"Mag\.": "Magister", r"Ing\.": "Ingenieur",
    r"Min\.(?= von|[ ,]+[a-zäöü])": "Minuten", r"ff\.": "folgende", r"24/7": "vierundzwanzig sieben", r"§§": "Paragrafen",
    r"[vV]s\.": "versus", r"[pP]\.[aA]\.": "pro Jahr", r"&": "und", r"Uni\.": "Universität", r"[cC]o\.(?= KG)": "Co", r"Geb\.": "Geburt",
}  # fmt: skip
LETTERS = frozenset(
    "EU USA US UN UNO AG IT IP AI KI API APP CIA FBI UBS EZB EKG IBM ICE IC S U ARD AOK TÜV ADAC AEG BASF DAX KO OB PR TV UKW USB URL UI UX"
    " SEO CEO CFO CTO EDV GEZ EM WM IQ ETF IG PC PDF SPD CDU CSU FDP KPD NPD DDR BRD BMW VW DRK DLRG ÖBB SBB ORF ZDF RTL MDR NDR WDR SWR".split()
) - {"UNO", "DAX", "APP", "ICE"}
WORDS = frozenset(
    "NATO UNO UNESCO UNICEF FIFA UEFA NASA ESA OPEC AIDS SARS DAX LASER ADAC TÜV PIN RAM ROM BAFÖG".split()
) - {"ADAC"}
