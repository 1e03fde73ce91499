"""Italian abbreviations, and which words in capitals are spelt or read."""

from __future__ import annotations

from qa2audio.spoken.shield import spell

_S = "[ \u00a0\u202f]?"
_CAPITAL = "(?= [A-ZÀÈÉÌÒÙ])"
_ORDINALS = r"(?:prim|second|terz|quart|quint|sest|settim|ottav|non|decim|\w+esim)o"
ABBREVIATIONS: dict[str, str] = {
    rf"a\.{_S}C\.": "avanti Cristo", rf"d\.{_S}C\.": "dopo Cristo", rf"[pP]\.{_S}es\.": "per esempio", r"[aA]d es\.": "ad esempio", r"[eE]s\.(?=:| )": "esempio",
    rf"S\.{_S}p\.{_S}[Aa]\.": spell("SPA"), rf"S\.{_S}r\.{_S}l\.": spell("SRL"), rf"S\.{_S}n\.{_S}c\.": spell("SNC"), rf"U\.{_S}S\.{_S}A\.": "USA", rf"P\.{_S}S\.": spell("PS"),
    r"[sS]ig\.(?:na|ina)": "signorina", r"[sS]ig\.ra|[sS]ig\.r?a\.": "signora", r"[sS]igg\.": "signori", r"[sS]ig\.": "signor", r"[dD]ott\.ssa|[dD]r\.ssa": "dottoressa", r"[dD]ott\.": "dottor",
    rf"[dD]r\.{_CAPITAL}": "dottor", r"[pP]rof\.ssa": "professoressa", r"[pP]roff\.": "professori", r"[pP]rof\.": "professor", rf"[iI]ng\.{_CAPITAL}": "ingegner", rf"[aA]vv\.{_CAPITAL}": "avvocato",
    rf"[gG]eom\.{_CAPITAL}": "geometra", rf"[aA]rch\.{_CAPITAL}": "architetto", rf"[rR]ag\.{_CAPITAL}": "ragionier", rf"[oO]n\.{_CAPITAL}": "onorevole", rf"[sS]en\.{_CAPITAL}": "senatore",
    rf"[gG]en\.{_CAPITAL}": "generale", rf"[cC]ol\.{_CAPITAL}": "colonnello", r"[cC]ap\.(?= [A-Z][a-z])": "capitano", rf"[mM]ons\.{_CAPITAL}": "monsignor", r"[eE]gr\.": "egregio", r"[gG]ent\.ma": "gentilissima",
    r"[sS]pett\.": "spettabile", r"S\.(?= (?:Pietro|Paolo|Giovanni|Marco|Luca|Matteo|Francesco|Giuseppe|Lorenzo|Martino|Michele|Carlo|Siro|Donato|Nicola|Giacomo|Giorgio|Benedetto|Domenico|Gennaro|Valentino|Silvestro|Bernardo|Vincenzo|Biagio|Salvatore)\b)": "San",
    r"S\.(?= (?:Maria|Lucia|Chiara|Caterina|Rita|Teresa|Croce|Cecilia|Margherita)\b)": "Santa", r"S\. (?=(?:Antonio|Ambrogio|Agostino|Andrea|Anna|Agata|Agnese|Elena)\b)": "Sant'", r"S\.(?= (?:Stefano|Spirito)\b)": "Santo",
    r"l\.(?= ?\d+/)": "legge", r"SS\.(?= [A-Z])": "Santissimo", r"[pP]\.za|[pP]\.zza": "piazza", r"[cC]\.so": "corso", r"[vV]\.le": "viale", r"[lL]\.go": "largo",
    r"F\.lli": "fratelli", r"[vV]\.co": "vico", r"[nN](?:\.|°|º|r\.|um\.)(?= ?\d)": "numero", r"[nN]n\.(?= ?\d)": "numeri", r"# ?(?=\d)": "numero ", r"[pP]agg\.(?= ?\d)": "pagine", r"[pP](?:ag)?\.(?= ?\d)": "pagina",
    r"[cC]ap\.": "capitolo", r"[aA]rtt\.": "articoli", r"[aA]rt\.": "articolo", r"[cC]o\.(?= ?\d)": "comma", r"[vV]ol\.": "volume", r"[fF]ig\.(?= ?\d)": "figura", r"[eE]d\.": "edizione", r"[tT]el\.": "telefono",
    r"[cC]ell\.": "cellulare", r"[eE]cc\.|[eE]tc\.": "eccetera", r"[cC]fr\.": "confronta", r"[cC]a\.(?= )": "circa", r"[mM]ax\.?(?= |,)": "massimo", r"[mM]in\.(?= d)": "minimo", r"[mM]in\.(?= [a-z])": "minuti",
    r"[vV]s\.?(?= )": "contro", r"[gG]g\.": "giorni", rf"[sS]ecc?\.(?= {_ORDINALS})": "secolo", r"(?<=o )sec\.": "secolo", r"[dD]ic\.(?= )": "dicembre", r"[tT]ab\.(?= ?\d)": "tabella", r"[rR]if\.": "riferimento", r"[dD]ip\.": "dipartimento",
    r"[uU]niv\.": "università", r"[aA]pp\.(?= ?\d)": "appartamento", r"[iI]nt\.(?= ?\d)": "interno", r"[sS]c\.(?= ?[A-Z\d])": "scala", r"[pP]rov\.": "provincia", r"[aA]pprox\.": "approssimativamente", r"ibid\.": "ibidem",
    r"[lL]un\.(?= \d)": "lunedì", r"[mM]ar\.(?= \d)": "martedì", r"[mM]er\.(?= \d)": "mercoledì", r"[gG]io\.(?= \d)": "giovedì", r"[vV]en\.(?= \d)": "venerdì", r"[sS]ab\.(?= \d)": "sabato", r"[dD]om\.(?= \d)": "domenica",
    r"24/7": "ventiquattro ore su ventiquattro", r"[eE]/o": "e o", r"[kK]m(?= \d)": "chilometro", r"§§?(?= ?\d)": "paragrafo", r"(?<=\d )a\.?m\.|(?<=\d)a\.?m\.": "di mattina", r"(?<=\d )p\.?m\.|(?<=\d)p\.?m\.": spell("PM"),
}  # fmt: skip
LETTERS = frozenset(
    "DNA RNA IA API USB URL IP UE FMI BCE CIA FBI UK TV UV SUV GPS PC CD DVD PD CEO HIV AVIS AC AM PM AT ATM CNR CPR ISEE IRPEF IMU PA PIN OMS OK UI UX UTC".split()
) - {"AVIS", "AC", "ISEE", "IRPEF", "IMU", "PIN", "OMS", "OK", "PA", "ATM"}  # fmt: skip
WORDS = frozenset(
    "ONU NATO UNESCO UNICEF FIFA UEFA NASA ESA OPEC IVA AIDS RAI FIAT INPS INAIL ISTAT PIL USA ENI ENEL CONI SIAE ISEE IRPEF IMU PIN OMS COVID ANSA ARCI AVIS"
    " ASL TAR CAF RAM IKEA ALITALIA TARI ISBN".split()
) - {"ISBN"}  # fmt: skip
