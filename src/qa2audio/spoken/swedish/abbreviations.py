"""Swedish abbreviations, and which words in capitals are spelt or read."""

from __future__ import annotations

_S = "[ \u00a0]?"


def _short(*letters: str) -> str:
    """Return the pattern of letters with full stops or spaces between them: `t.ex.`, `t. ex.`, `t ex`."""
    first, *rest = letters
    begin = f"[{first[0]}{first[0].upper()}]{first[1:]}"
    stopped = rf"\.{_S}".join(["", *rest])
    return rf"{begin}(?:{stopped}\.?| {' '.join(rest)})(?!\w)"


ABBREVIATIONS: dict[str, str] = {
    _short("t", "ex"): "till exempel", _short("d", "v", "s"): "det vill säga", r"[dD]vs\.?(?!\w)": "det vill säga", _short("bl", "a"): "bland annat", _short("o", "s", "v"): "och så vidare",
    r"[oO]sv\.?(?!\w)": "och så vidare", _short("m", "m"): "med mera", r"[mM]m\.": "med mera", _short("m", "fl"): "med flera", _short("p", "g", "a"): "på grund av",
    r"[pP]ga(?!\w)": "på grund av", _short("f", "d"): "före detta", _short("fr", "o", "m"): "från och med", _short("t", "o", "m"): "till och med", _short("i", "st"): "i stället",
    _short("e", "d"): "eller dylikt", _short("o", "d"): "och dylikt", _short("m", "a", "o"): "med andra ord", _short("s", "k"): "så kallad", _short("f", "n"): "för närvarande",
    _short("h", "k"): "hästkrafter", rf"f\.{_S}Kr\.": "före Kristus", rf"e\.{_S}Kr\.": "efter Kristus", r"[eE]tc\.": "et cetera", r"[cC]a\.?(?= \d)|[cC]irka": "cirka", r"[dD]r\.?(?= [A-ZÅÄÖ])": "doktor",
    r"[pP]rof\.?(?= [A-ZÅÄÖ])": "professor", r"[kK]l\.?(?= ?\d)": "klockan", r"[nN]r\.?(?= ?\d)": "nummer", r"[sS]\.(?= ?\d)": "sidan", r"[sS]id\.(?= ?\d)": "sidan", r"[kK]ap\.(?= ?\d)": "kapitel",
    r"[jJ]fr\.?(?!\w)": "jämför", r"[tT]el\.": "telefon", r"[mM]ax\.(?= )": "maximalt", r"(?<!\d )[mM]in\.(?= \d)": "minst", r"[iI]nkl\.": "inklusive", r"[eE]xkl\.": "exklusive", r"[fF]ig\.(?= ?\d)": "figur",
    r"[uU]ng\.": "ungefär", r"[rR]esp\.": "respektive", r"[bB]l\.a\.": "bland annat", r"[kK]r\.(?= per)": "kronor", r"[mM]ån\.?(?= \d)": "måndag", r"[tT]is\.?(?= \d)": "tisdag", r"[oO]ns\.?(?= \d)": "onsdag",
    r"[tT]ors?\.?(?= \d)": "torsdag", r"[fF]re\.?(?= \d)": "fredag", r"[lL]ör\.?(?= \d)": "lördag", r"[sS]ön\.?(?= \d)": "söndag", r"&": "och", r"24/7": "dygnet runt", r"[sS]:t(?= [A-ZÅÄÖ])": "Sankt",
    r"[sS]:ta(?= [A-ZÅÄÖ])": "Sankta", r"…g\.(?= \d)": "gatan", r"[vV]s\.?(?= )": "mot",
}  # fmt: skip
LETTERS = frozenset(
    "EU FN USA AI IT API SVT VD PC TV USB URL IP OS EM VM IQ ID DNA HIV IKT UI UX BMI LO AB SEB IF UD RUT ROT".split()
) - {"RUT", "ROT"}
WORDS = frozenset(
    "NATO NASA UNESCO UNICEF FIFA UEFA AIDS OPEC RAM ROM PIN IKEA SAAB SAS SAABS ESA SIDA SAPO ICA".split()
)
