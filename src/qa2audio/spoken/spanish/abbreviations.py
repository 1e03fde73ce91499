"""Spanish abbreviations, and which words in capitals are spelt or read."""

from __future__ import annotations

from qa2audio.spoken.shield import spell

_S = "[ \u00a0\u202f]?"
_CAPITAL = "(?= [A-ZÁÉÍÓÚÑ])"
_CENTURIES = "primero|segundo|tercero|cuarto|quinto|sexto|séptimo|octavo|noveno|décimo|once|doce|trece|catorce|quince|dieci|veint"
ABBREVIATIONS: dict[str, str] = {
    rf"a\.{_S}(?:de{_S})?[CJ]\.{_S}(?:C\.)?": "antes de Cristo", rf"d\.{_S}(?:de{_S})?[CJ]\.{_S}(?:C\.)?(?!\w)": "después de Cristo",
    rf"a\.{_S}n\.{_S}e\.": "antes de nuestra era", rf"EE\.{_S}UU\.": "Estados Unidos", r"EEUU|EE UU": "Estados Unidos", r"(?<=\d )aC(?!\w)": "antes de Cristo", r"(?<=\d )dC(?!\w)": "después de Cristo", rf"E\.{_S}U\.{_S}A\.": "E U A",
    rf"JJ\.{_S}OO\.": "Juegos Olímpicos", rf"RR\.{_S}HH\.": "recursos humanos", rf"CC\.{_S}OO\.|CCOO": "Comisiones Obreras",
    rf"FF\.{_S}AA\.": "Fuerzas Armadas", rf"RR\.{_S}EE\.": "relaciones exteriores", rf"AA\.{_S}VV\.": "autores varios", rf"DD\.{_S}HH\.": "derechos humanos",
    rf"S\.{_S}A\.{_S}de{_S}C\.{_S}V\.": "S A de C V", rf"S\.{_S}A\.": "S A", rf"S\.{_S}L\.": "S L", rf"S\.{_S}R\.{_S}L\.": "S R L",
    rf"SS\.{_S}MM\.": "Sus Majestades", rf"S\.{_S}M\.": "Su Majestad", rf"S\.{_S}S\.": "Su Santidad", rf"p\.{_S}ej\.": "por ejemplo", rf"P\.{_S}ej\.": "por ejemplo", rf"p\.{_S}e\.": "por ejemplo",
    rf"(?<=\d )a\.?{_S}m\.|(?<=\d)a\.?{_S}m\.": spell("AM"), rf"(?<=\d )p\.?{_S}m\.|(?<=\d)p\.?{_S}m\.": spell("PM"), rf"q\.{_S}e\.{_S}p\.{_S}d\.": "que en paz descanse", rf"P\.{_S}D\.": "posdata",
    rf"[nN](?:\.?[º°]|\.o|o\.)(?={_S}\d)": "número", rf"[nN]úms?\.(?={_S}\d)": "número", rf"[nN]ros?\.(?={_S}\d)": "número", rf"[nN](?:\.os|\.?[º°]s|os\.)(?={_S}\d)": "números", r"# ?(?=\d)": "número ",
    rf"[mM]tro\.{_CAPITAL}": "maestro", rf"[mM]tra\.{_CAPITAL}": "maestra", rf"[cC]ol\.{_CAPITAL}": "colonia", rf"Bs\.{_S}As\.": "Buenos Aires", rf"[cC]d\.{_CAPITAL}": "ciudad", r"Edo\.(?= de)": "Estado", r"[sS]res\.": "señores", r"[sS]ras\.": "señoras", r"[sS]r\.": "señor", r"[sS]ra\.": "señora", r"[sS]rta\.": "señorita",
    r"[dD]ras?\.": "doctora", r"[dD]res\.": "doctores", rf"[dD]r\.{_CAPITAL}": "doctor", rf"D\.{_CAPITAL}(?= [^\W\d_]{{2}})": "don", r"D\.?ª|Dña\.|Da\.(?= [A-Z])": "doña",
    r"[uU]ds\.": "ustedes", r"[uU]d\.": "usted", r"V[ds]{2}\.": "ustedes", r"Vd\.": "usted", rf"[lL]ic\.{_CAPITAL}": "licenciado", rf"[lL]icda\.{_CAPITAL}": "licenciada",
    rf"[iI]ng\.{_CAPITAL}": "ingeniero", rf"[aA]rq\.{_CAPITAL}": "arquitecto", rf"[pP]rof\.{_CAPITAL}": "profesor", rf"[pP]rofa\.{_CAPITAL}": "profesora",
    rf"[gG](?:ra)?l\.{_CAPITAL}": "general", rf"[cC](?:nel|rnl)\.{_CAPITAL}": "coronel", rf"[cC]ap\.{_CAPITAL}": "capitán", rf"[tT]te\.{_CAPITAL}": "teniente",
    rf"[mM]ons\.{_CAPITAL}": "monseñor", r"Excmo\.": "excelentísimo", r"Excma\.": "excelentísima", r"Ilmo\.": "ilustrísimo", r"Ilma\.": "ilustrísima",
    rf"[sS]to\.{_CAPITAL}": "santo", rf"[sS]ta\.{_CAPITAL}": "santa", r"Hnos\.": "hermanos", r"Cía\.": "compañía", rf"Fco\.{_CAPITAL}": "Francisco", r"M\.?ª(?!\w)": "María",
    r"[pP]ágs\.(?= ?\d)": "páginas", r"[pP]ág\.(?= ?\d)": "página", r"pp\.(?= ?\d)": "páginas", r"p\.(?= ?\d)": "página", r"[cC]aps?\.": "capítulo", r"[aA]rts?\.": "artículo", r"[vV]ol\.": "volumen",
    r"[fF]igs?\.(?= ?\d)": "figura", r"t\.(?= ?\d)": "tomo", r"[eE]d\.": "edición", r"[tT]els?\.|[tT](?:el)?fn?o\.|[tT]lf\.|[tT]eléf\.": "teléfono", r"[mM]óv\.": "móvil", r"[eE]xt\.(?= ?\d)": "extensión",
    r"[aA]v(?:da|d)?\.(?=(?: de| del)? )": "avenida", r"[cC]/(?= ?[^\W\d_]{2})": "calle ", r"[cC]l?l\.(?= \d)": "calle", rf"[pP](?:lz?a?|za?)\.{_CAPITAL}": "plaza", r"[yY]/[oO]": "y o", r"[kK]ms?\.?(?= \d)": "kilómetro", r"P\.º|Pº": "paseo", r"[cC]tra\.": "carretera",
    r"[uU]rb\.(?= )": "urbanización", r"[dD]cha\.": "derecha", r"[iI]zq(?:da|uda)?\.|[iI]zda\.": "izquierda", r"[eE]sq\.": "esquina", r"[bB]lvr?d?\.": "bulevar", r"[pP]je\.": "pasaje",
    r"[dD]p?to\.": "departamento", r"[dD]epto\.": "departamento", r"[pP]rov\.": "provincia", r"[aA]dmón\.": "administración", r"[gG]ob\.(?= )": "gobierno", r"[uU]niv\.": "universidad", r"[mM]in\.(?= de )": "ministerio",
    r"[eE]tc\.": "etcétera", r"[aA]prox\.": "aproximadamente", r"[tT]emp\. máx\.": "temperatura máxima", r"[tT]emp\. mín\.": "temperatura mínima", r"[mM]áx\.": "máximo", r"[mM]ín\.": "mínimo", r"[cC]f\.|[cC]fr\.": "compárese", r"[vV]id\.": "véase", r"ibíd?\.": "ibídem",
    r"[íÍ]d\.": "ídem", r"[vV]s\.?(?= )": "contra", r"[cC]ta\.": "cuenta", r"[rR]ef\.": "referencia", r"[iI]ncl\.": "incluido", r"[aA]tte\.": "atentamente", r"p\. ?p\.": "por poder",
    rf"[sS]s?\.(?= (?:{_CENTURIES}))": "siglo", r"[lL]un\.(?= \d)": "lunes", r"[mM]ar\.(?= \d)": "martes", r"[mM]i[ée]\.(?= \d)": "miércoles", r"[jJ]ue\.(?= \d)": "jueves", r"[vV]ie\.(?= \d)": "viernes",
    r"[sS][áa]b\.(?= \d)": "sábado", r"[dD]om\.(?= \d)": "domingo", r"24/7": "veinticuatro horas al día", r"§§?(?= ?\d)": "párrafo",
}  # fmt: skip
LETTERS = frozenset(
    "PP UE DNI NIE ADN ARN USB URL IA IP API UCI IPC IRPF PIB OMS FMI BCE UGT OEA PYD EEUU CIA FBI UK USA EGB ITV EPO VIH UV TV SUV GPS MIT UCLA"
    " AM PM IU EE UU RAM ERC EH DUI UI UX CEI PSE UPA IES FP CE CI CO UAB UPV EUA ISO AMPA UNE ERE NBA ATP OK OTA ETS AEAT IMSS INAH PRI PAN PRD UOM CUIT".split()
) - {"RAM", "PAN", "PRI", "ERE", "AMPA", "UNE", "ISO", "OTA", "INAH", "UCI", "OK", "CO"}
WORDS = frozenset(
    "ONU OTAN UNESCO UNICEF FIFA UEFA NASA ESA OPEP IVA SIDA OVNI RENFE AVE UNED UNAM RAE PSOE CIS INE BOE ESO ETA PYME ERTE COVID IBEX CEOE"
    " RAM PIN AENA AEMET ONCE TAC SEAT CSIC IKEA ZARA INEM ICEX ENDESA FORD PAN PRI ERE AMPA ISO".split()
)  # fmt: skip
