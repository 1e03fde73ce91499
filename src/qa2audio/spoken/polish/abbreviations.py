"""Polish abbreviations, and which words in capitals are spelt or read."""

from __future__ import annotations

_S = "[ \u00a0]?"
ABBREVIATIONS: dict[str, str] = {
    r"[nN]p\.": "na przykład", r"[iI]td\.": "i tak dalej", r"[iI]tp\.": "i tym podobne", r"[tT]zn\.": "to znaczy", r"[tT]j\.": "to jest", r"[tT]zw\.": "tak zwany", rf"[mM]\.{_S}in\.": "między innymi",
    r"[wW]w\.": "wyżej wymieniony", rf"[bB]\.{_S}r\.": "bieżącego roku", rf"[pP]\.{_S}n\.{_S}e\.": "przed naszą erą", rf"n\.{_S}e\.": "naszej ery", r"[oO]k\.": "około", r"[mM]gr\.?(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "magister",
    r"[dD]r\.?(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "doktor", r"[dD]r hab\.": "doktor habilitowany", r"[pP]rof\.": "profesor", r"[iI]nż\.": "inżynier", r"[lL]ek\.(?= )": "lekarz", r"[kK]s\.(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "ksiądz",
    r"[śŚ]w\.(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "święty", r"[pP]\.(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "pan", r"[gG]en\.(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "generał", r"[pP]łk\.?(?= [A-Z])": "pułkownik", r"[uU]l\.": "ulica", r"[aA]l\.(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "aleja",
    r"[pP]l\.(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "plac", r"[oO]s\.(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "osiedle", r"[nN]r\.?(?= ?\d)": "numer", r"[sS]tr\.(?= ?\d)": "strona", r"[sS]\.(?= ?\d)": "strona", r"[rR]ozdz\.": "rozdział",
    r"[aA]rt\.(?= ?\d)": "artykuł", r"[uU]st\.(?= ?\d)": "ustęp", r"[pP]kt\.?(?= ?\d)": "punkt", r"[rR]ys\.(?= ?\d)": "rysunek", r"[tT]ab\.(?= ?\d)": "tabela", r"[tT]el\.": "telefon", r"[pP]or\.": "porównaj",
    r"[mM]aks\.": "maksymalnie", r"(?<!\d )[mM]in\.(?= \d)": "minimum", r"[wW]oj\.": "województwo", r"[pP]ow\.(?= [a-z])": "powiat", r"[gG]m\.(?= [A-Z])": "gmina", r"[uU]r\.": "urodzony", r"[zZ]m\.": "zmarły",
    r"[rR]ed\.": "redaktor", r"[tT]ys\.": "tysięcy", r"[jJ]w\.": "jak wyżej", r"[dD]s\.": "do spraw", r"[eE]tc\.": "et cetera", r"[cC]d\.": "ciąg dalszy", rf"[sS]p\. z o\.{_S}o\.": "spółka z o o", r"S\.A\.": "S A",
    r"[pP]n\.(?=[ –-])": "poniedziałek", r"[wW]t\.(?=[ –-])": "wtorek", r"[śŚ]r\.(?=[ –-])": "środa", r"[cC]zw\.(?=[ –-])": "czwartek", r"[pP]t\.(?=[ –-])": "piątek", r"[sS]ob\.(?=[ –-])": "sobota",
    r"[nN]iedz\.(?=[ –-])": "niedziela", r"&": "i", r"24/7": "dwadzieścia cztery siedem", r"o godz\.": "o godzinie", r"[gG]odz\.": "godzina", r"r\.(?= [a-z]| ?[,;)]|$)": "roku", r"w\.(?=[ ,;)]|$)": "wieku",
    r"[vV]s\.?(?= )": "kontra", r"[zZ]ob\.": "zobacz", r"[iI]m\.(?= [A-ZĄĆĘŁŃÓŚŹŻ])": "imienia", r"[dD]oc\.": "docent",
}  # fmt: skip
LETTERS = frozenset(
    "UE ONZ USA PIT VAT AI IT API PO PSL AGH UJ UW IPN AK SUV OC AC TV PC USB URL IP UI UX EKG OZE ABW ABC ESB".split()
) - {"PIT", "VAT"}
WORDS = frozenset(
    "NATO NASA UNESCO UNICEF FIFA UEFA AIDS OPEC RAM ROM PIN ZUS SOR PIT VAT ESA ORLEN CERN COVID".split()
)
