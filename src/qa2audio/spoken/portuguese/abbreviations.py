"""Portuguese abbreviations, and which words in capitals are spelt or read."""

from __future__ import annotations

from qa2audio.spoken.shield import spell

_S = "[ \u00a0\u202f]?"
_CAPITAL = "(?= [A-ZÁÂÃÉÊÍÓÔÕÚÇ])"
_CENTURIES = "primeiro|segundo|terceiro|quarto|quinto|sexto|sétimo|oitavo|nono|décimo|onze|doze|treze|catorze|quinze|deze|deza|dezoito|vinte"
ABBREVIATIONS: dict[str, str] = {
    rf"a\.{_S}C\.": "antes de Cristo", rf"d\.{_S}C\.": "depois de Cristo", rf"E\.{_S}U\.{_S}A\.": spell("EUA"), rf"S\.{_S}A\.|S/A(?!\w)": spell("SA"),
    r"Ltda\.": "limitada", r"Lda\.": "limitada", r"[cC]ia\.": "companhia", rf"(?<=\d )a\.?{_S}m\.|(?<=\d)a\.?{_S}m\.": "da manhã", rf"(?<=\d )p\.?{_S}m\.|(?<=\d)p\.?{_S}m\.": spell("PM"),
    rf"[pP]\.{_S}ex\.": "por exemplo", r"[eE]x\.(?=:)": "exemplo", rf"i\.{_S}e\.": "isto é", rf"P\.{_S}S\.": spell("PS"), rf"[nN](?:\.?[º°]|\.o)(?={_S}\d)": "número", rf"[nN](?:\.?[º°]s|\.os)(?={_S}\d)": "números",
    r"# ?(?=\d)": "número ", r"[nN]úm\.(?= ?\d)": "número", r"[sS]rs\.": "senhores", r"[sS]ras\.": "senhoras", r"[sS]r\.?ª": "senhora", r"[sS]r\.": "senhor", r"[sS]ra\.": "senhora",
    r"[sS]rta\.": "senhorita", r"[dD]r\.?ª": "doutora", r"[dD]ra\.": "doutora", rf"[dD]rs\.{_CAPITAL}": "doutores", rf"[dD]r\.{_CAPITAL}": "doutor",
    r"D\.(?= [A-ZÁÉÍÓÚ]\w+a\b)": "Dona", rf"D\.{_CAPITAL}(?= [^\W\d_]{{2}})": "Dom", r"[pP]rof\.?ª|[pP]rofa\.": "professora", rf"[pP]rof\.{_CAPITAL}": "professor", rf"[pP]e\.{_CAPITAL}": "padre",
    rf"[eE]ng\.?º?{_CAPITAL}": "engenheiro", rf"[gG]en\.{_CAPITAL}": "general", rf"[cC]el\.{_CAPITAL}": "coronel", rf"[cC]ap\.{_CAPITAL}": "capitão", rf"[dD]ep\.{_CAPITAL}": "deputado",
    r"Exmo\.": "excelentíssimo", r"Exma\.": "excelentíssima", r"Ilmo\.": "ilustríssimo", r"Ilma\.": "ilustríssima", rf"V\.{_S}Ex\.?ª|V\.{_S}Exa\.": "Vossa Excelência",
    rf"V\.{_S}S\.?ª": "Vossa Senhoria", rf"[sS]to\.{_CAPITAL}": "santo", rf"[sS]ta\.{_CAPITAL}": "santa", r"Jr\.": "júnior", r"[pP]ágs\.(?= ?\d)": "páginas", r"[pP]ág\.(?= ?\d)": "página",
    r"pp\.(?= ?\d)": "páginas", r"p\.(?= ?\d)": "página", r"[cC]ap\.": "capítulo", r"[aA]rts?\.": "artigo", r"[vV]ol\.": "volume", r"[fF]ig\.(?= ?\d)": "figura", r"t\.(?= ?\d)": "tomo",
    r"[eE]d\.(?= )": "edição", r"[tT]els?\.": "telefone", r"[tT]elef\.": "telefone", r"[tT]lm\.": "telemóvel", r"[cC]el\.(?= ?\(?\d)": "celular", r"[aA]v\.(?= )": "avenida",
    r"R\.(?= (?:(?:d[aeo]s? )?[A-ZÁÉÍÓÚ][^\W\d_]))": "rua", r"[pP][çc]a\.": "praça", r"[rR]od\.": "rodovia", r"[eE]str\.(?= )": "estrada", r"[tT]rav\.": "travessa", rf"[lL]g\.{_CAPITAL}": "largo", r"[aA]pt?o?\.(?= ?\d)": "apartamento",
    r"[aA]nd\.(?=,| )": "andar", r"[dD]to\.": "direito", r"[eE]sq\.": "esquerdo", r"[bB]l\.(?= )": "bloco", r"[dD]epto?\.": "departamento", r"[mM]in\.(?= d[ao] )": "ministério", r"[gG]ov\.(?= )": "governo",
    r"[eE]tc\.": "etcétera", r"[aA]prox\.": "aproximadamente", r"[mM]áx\.": "máximo", r"[mM]ín\.": "mínimo", r"[cC]f\.": "confira", r"[vV]s\.?(?= )": "contra", r"[rR]ef\.": "referência",
    r"[oO]bs\.": "observação", r"[pP]\.{_S}S\.": "pê esse", r"[mM]ons\.": "monsenhor", r"[bB]ras\.(?= )": "brasileiro", rf"[sS][ée]cs?\.(?= (?:{_CENTURIES}))": "século",
    r"[sS]eg\.(?=,? \d)": "segunda", r"[tT]er\.(?=,? \d)": "terça", r"[qQ]ua\.(?=,? \d)": "quarta", r"[qQ]ui\.(?=,? \d)": "quinta", r"[sS]ex\.(?=,? \d)": "sexta", r"[sS][áa]b\.(?=,? \d)": "sábado",
    r"[dD]om\.(?=,? \d)": "domingo", r"24/7": "vinte e quatro horas por dia", r"[eE]/ou": "e ou", r"[kK]m(?= \d)": "quilômetro", r"c/(?= ?\w)": "com ", r"p/(?= ?\w)": "para ", r"§§?(?= ?\d)": "parágrafo",
}  # fmt: skip
LETTERS = frozenset(
    "EUA UE USP UFRJ IBGE FGTS INSS ICMS IPTU IPVA IRPF OMS FMI BCE PT PSD CDU PP OEA CIA FBI UK USA IA API USB URL IP DNA ADN VIH HIV AIDS UV TV SUV GPS"
    " PS PCP IRS IRC EDP EP CEO UTI CTI UFC NBA MST TSE OAB ONG PIX CE AM PM CEP UPA ISS ITA ABNT APAE CNH UERJ UFMG UFBA CEI".split()
) - {"AIDS", "PIX", "CEP", "ONG", "UPA", "ISS", "ITA", "APAE"}
WORDS = frozenset(
    "ONU OTAN UNESCO UNICEF FIFA UEFA NASA ESA OPEP IVA SIDA OVNI SUS PIB ENEM SENAI SESI SENAC SESC TAP RTP CEP PIX PIN NIF RAM AIDS UPA FUNAI IBAMA"
    " ANVISA ANATEL PETROBRAS EMBRAPA COVID CAPES PROUNI APAE INPE IPEA IKEA".split()
) - {"RTP"}  # fmt: skip
