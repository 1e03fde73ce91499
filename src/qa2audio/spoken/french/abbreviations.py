"""French abbreviations, and which words in capitals are spelt or read."""

from __future__ import annotations

_S = "[ \u00a0\u202f]?"
_CAPITAL = "(?= [A-ZÀÂÉÈÊÎÔ])"
ABBREVIATIONS: dict[str, str] = {
    rf"[pP]\.{_S}ex\.": "par exemple", rf"[cC]\.?-{_S}[àa]-{_S}d\.": "c'est-à-dire", r"[cC]àd\.?(?!\w)": "c'est-à-dire",
    rf"av\.{_S}J\.?-C\.": "avant Jésus-Christ", rf"apr?\.{_S}J\.?-C\.": "après Jésus-Christ", r"J\.-C\.": "Jésus-Christ",
    rf"av\.{_S}(?=n\.{_S}è\.)n\.{_S}è\.": "avant notre ère", rf"[sS]\.{_S}[vV]\.{_S}[pP]\.": "s'il vous plaît", r"SVP": "s'il vous plaît", r"RDV": "rendez-vous",
    rf"MM\.{_CAPITAL}": "messieurs", r"M\.(?= (?:[A-ZÀÂÉÈÊÎÔ]|et M|de |d['’]|du |le ))": "monsieur", r"Mmes\.?(?!\w)": "mesdames", r"Mme\.?(?!\w)": "madame", r"Mlles\.?(?!\w)": "mesdemoiselles",
    r"Mlle\.?(?!\w)": "mademoiselle", rf"Drs\.?{_CAPITAL}": "docteurs", rf"Dre\.?{_CAPITAL}": "docteure", rf"Dr\.?{_CAPITAL}": "docteur",
    rf"Prs?\.?{_CAPITAL}": "professeur", rf"[pP]rof\.{_CAPITAL}": "professeur", rf"Mgr\.?{_CAPITAL}": "monseigneur", rf"Vve{_CAPITAL}": "veuve",
    r"Ste(?=[- ][A-Z])": "Sainte", r"St(?=[- ][A-Z])": "Saint", r"Sts(?=[- ][A-Z])": "Saints", r"Cie\.?(?!\w)": "compagnie",
    r"[nN][°ºo](?= ?\d)": "numéro", r"[nN][°ºo]s(?= ?\d)": "numéros", r"pp\.(?= ?\d)": "pages", r"p\.(?= ?\d)": "page", r"[fF]ig\.(?= ?\d)": "figure",
    r"[cC]hap\.": "chapitre", r"[vV]ol\.(?= ?\d)": "volume", r"t\.(?= ?\d)": "tome", r"[aA]rt\.(?= ?(?:\d|[LRD]\.))": "article", r"l\.(?= \d)": "ligne", r"al\.(?= ?\d)": "alinéa",
    r"éd\.": "édition", r"[eE]nv\.": "environ", r"[eE]tc\.": "et cetera", r"[cC]f\.": "voir", r"[eE]x\.(?= ?:)": "exemple", r"ibid\.": "ibidem",
    r"[tT]él\.": "téléphone", r"[mM]ax\.(?=[ ,;)])": "maximum", r"[mM]in\.(?=[ ,;)] ?(?:de|par)\b)": "minimum", r"hab\.(?=/| |$|,)": "habitants",
    r"[vV]s\.?(?= )": "contre", r"[dD]ép\.": "département", rf"[aA]v\.{_CAPITAL}": "avenue", rf"[bB](?:d|ld|lvd|oul)\.?{_CAPITAL}": "boulevard",
    rf"[pP]l\.{_CAPITAL}": "place", rf"[rR]te\.?{_CAPITAL}": "route", rf"[iI]mp\.{_CAPITAL}": "impasse", rf"[cC]h\.{_CAPITAL}": "chemin", rf"[fF]g\.?{_CAPITAL}": "faubourg",
    r"bcp": "beaucoup", r"qqn\.?(?!\w)": "quelqu'un", r"qqch\.?(?!\w)": "quelque chose", r"24 ?h(?:/| sur )24": "vingt-quatre heures sur vingt-quatre",
    r"7 ?j(?:/| sur )7": "sept jours sur sept", r"24/7": "vingt-quatre heures sur vingt-quatre", r"[mM]º|Mo(?= \d{4})": "mois",
    r"[lL]un\.(?= \d)": "lundi", r"[mM]ar\.(?= \d)": "mardi", r"[mM]er\.(?= \d)": "mercredi", r"[jJ]eu\.(?= \d)": "jeudi", r"[vV]en\.(?= \d)": "vendredi",
    r"[sS]am\.(?= \d)": "samedi", r"[dD]im\.(?= \d)": "dimanche", r"s\.(?= (?:av|ap))": "siècle", r"§§": "paragraphes", r"&": "et", r"[eE]t/[oO]u": "et ou", r"[rR]éf\.": "référence",
    r"[éÉ]ts": "établissements", r"[sS]td\.?(?= )": "standard", r"[iI]d\.": "idem", r"[aA]/[sS]": "aux soins de", r"[cC]/[oO]": "aux soins de", r"h/j": "heures par jour",
}  # fmt: skip
LETTERS = frozenset(
    "USA CO UE PIB RATP API IP IA BNP RER EDF PME PMI PMU HLM TVA CGT UMP PSG OM OL AG CE CEO BD DJ CV QI RH ADN ARN IRM HIV VIH ONG OGM RSA RTT CDI"
    " CDD BTP URL HTML AOC APL BAC ISF UV TV SUV GPA PMA IVG EPO AFP PDG DRH SA SARL SAS SAV OS UI UX AI APP PACA USB UHT EEE IUT UFR BEP CAP"
    " CRS GIGN DGSE DGSI OQTF ZAD MIT UCLA UK EM IMC LGBT".split()
) - {"BAC", "APP", "PACA", "ZAD"}
WORDS = frozenset(
    "NATO OTAN ONU UNESCO UNICEF FIFA UEFA NASA ESA OPEP SIDA SMIC SAMU PACS OVNI CAC INSEE ENA RAM ROM PIN LASER COVID ANPE URSSAF ARCOM"
    " FNAC IKEA CERN INRIA INSERM SACEM SICAV ZEP RADAR OPA".split()
)  # fmt: skip
