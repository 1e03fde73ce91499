"""Dutch abbreviations, and which words in capitals are spelt or read."""

from __future__ import annotations

_S = "[ \u00a0]?"
ABBREVIATIONS: dict[str, str] = {
    r"[bB]ijv\.|[bB]v\.(?= )": "bijvoorbeeld", rf"[dD]\.{_S}w\.{_S}z\.": "dat wil zeggen", r"[eE]nz\.": "enzovoort", r"[eE]tc\.": "et cetera",
    rf"[eE]\.{_S}d\.": "en dergelijke", rf"[oO]\.{_S}a\.": "onder andere", rf"[oO]\.{_S}i\.{_S}d\.": "of iets dergelijks", rf"[tT]\.{_S}o\.{_S}v\.": "ten opzichte van",
    rf"[mM]\.{_S}a\.{_S}w\.": "met andere woorden", rf"[mM]\.{_S}b\.{_S}t\.": "met betrekking tot", rf"[mM]\.{_S}b\.{_S}v\.": "met behulp van",
    rf"[iI]\.{_S}v\.{_S}m\.": "in verband met", rf"[iI]\.{_S}p\.{_S}v\.": "in plaats van", rf"[tT]\.{_S}a\.{_S}v\.": "ten aanzien van", rf"[tT]\.{_S}g\.{_S}v\.": "ten gevolge van",
    rf"[tT]\.{_S}w\.": "te weten", rf"[zZ]\.{_S}g\.": "zogenaamd", rf"[zZ]\.{_S}o\.{_S}z\.": "zo op zijn", rf"[mM]\.{_S}i\.": "mijns inziens", rf"[aA]\.{_S}u\.{_S}b\.": "alstublieft",
    r"[tT]/m(?= )": "tot en met", r"[dD]hr\.": "de heer", r"[mM]evr\.|[mM]w\.(?= )": "mevrouw", r"[mM]ej\.": "mejuffrouw", r"[dD]rs\.": "doctorandus", r"[dD]r\.": "dokter",
    r"[pP]rof\.": "professor", r"[iI]r\.": "ingenieur", r"[iI]ng\.": "ingenieur", r"[mM]r\.(?= [A-Z])": "meester", r"[dD]s\.(?= [A-Z])": "dominee", r"[sS]t\.(?= [A-Z])": "sint",
    r"[cC]a\.": "circa", r"[cC]irc\.": "circa", r"[nN]r\.(?= ?\d)": "nummer", r"[nN]rs\.(?= ?\d)": "nummers", r"[bB]lz\.(?= ?\d)": "bladzijde", r"[pP]\.(?= ?\d)": "pagina",
    r"[hH]fst\.": "hoofdstuk", r"[aA]rt\.(?= ?\d)": "artikel", r"[dD]l\.(?= ?\d)": "deel", r"[fF]ig\.(?= ?\d)": "figuur", r"[vV]gl\.": "vergelijk", r"[tT]el\.": "telefoon",
    r"[mM]ax\.": "maximaal", r"(?<!\d )[mM]in\.(?= \d)": "minimaal", r"[iI]ncl\.": "inclusief", r"[eE]xcl\.": "exclusief", r"[gG]eb\.": "geboren", r"[oO]verl\.": "overleden", r"[rR]esp\.": "respectievelijk",
    r"[eE]vt\.": "eventueel", r"[aA]fb\.": "afbeelding", r"[uU]itg\.": "uitgave", r"[gG]em\.": "gemiddeld", r"[vV]s\.?(?= )": "versus", rf"v\.{_S}Chr\.": "voor Christus",
    rf"n\.{_S}Chr\.": "na Christus", r"…str\.(?= ?\d)": "straat", r"[mM]a\.(?= (?:\d|t/m|tot|en))": "maandag", r"[dD]i\.(?= (?:\d|t/m|tot|en))": "dinsdag", r"[wW]o\.(?= (?:\d|t/m|tot|en))": "woensdag", r"[dD]o\.(?= (?:\d|t/m|tot|en))": "donderdag",
    r"[vV]r\.(?= (?:\d|t/m|tot|en))": "vrijdag", r"[zZ]a\.(?= (?:\d|t/m|tot|en))": "zaterdag", r"[zZ]o\.(?= (?:\d|t/m|tot|en))": "zondag", r"&": "en", r"24/7": "vierentwintig zeven", rf"B\.{_S}V\.": "B V", rf"N\.{_S}V\.": "N V",
    r"[jJ]l\.": "jongstleden", rf"[aA]\.{_S}s\.": "aanstaande", r"mln\.?(?= )": "mln", r"t\.h\.v\.": "ter hoogte van", r"i\.s\.m\.": "in samenwerking met", r"n\.a\.v\.": "naar aanleiding van",
    r"d\.m\.v\.": "door middel van", r"a\.d\.h\.v\.": "aan de hand van", r"o\.l\.v\.": "onder leiding van", r"t\.n\.v\.": "ten name van", r"z\.s\.m\.": "zo snel mogelijk",
}  # fmt: skip
LETTERS = frozenset(
    "EU VS CDA OM AI IT API OV ING ABN ANWB KPN UWV AOW WAO SUV PVDA EK WK OS UV IQ EHBO BTW CEO CFO PC TV USB URL IP IC HIV DNA ADHD RIVM CAO ICT"
    " UI UX APP IBAN ID".split()
) - {"APP", "IBAN"}
WORDS = frozenset("NAVO NASA UNESCO UNICEF FIFA UEFA AIDS OPEC RAM ROM PIN HAVO MAVO VAR ESA".split())
