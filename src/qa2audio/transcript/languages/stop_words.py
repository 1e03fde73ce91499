"""The commonest words of some languages, by which a text shows what it is written in.

Written for this: short words that carry no meaning of their own, so that every longer text has them.
"""

from __future__ import annotations

WORDS: dict[str, frozenset[str]] = {
    language: frozenset(words.split())
    for language, words in {
        "en": """the of and to in is that it was for on are with as they at be this have from or had by but
            what some we there an your which their would about them then these has him into more could did my who
            so how when it's don't i'm that's you i he she not do just can if our been will""",
        "de": """der die das und ist nicht ich wir sie es ein eine einen einem einer zu den dem mit auf für von
            sich auch aber wie so war dass wenn noch nur oder haben hat wird sind kann man mich uns ihr sein bei
            aus nach über""",
        "fr": """le la les de des du et est un une je vous nous il elle on ne pas que qui dans pour sur avec ce
            cette mais ou où plus au aux c'est j'ai était son ses sont être avoir fait très tout d'un qu'il""",
        "es": """el la los las de del y que en un una es no se por con para como más pero su sus lo al le ha
            muy esto este esta ya yo nos también cuando hay porque son fue era todo qué""",
        "it": """il lo la i gli le di del della e che è un una non per con mi si come ma più anche questo
            questa sono ho hai ha nel nella ci da dei perché quando cosa io noi era molto""",
        "pt": """o a os as de do da dos das e que em um uma é não se por com para como mais mas eu você nós ele
            ela isso este esta também muito quando foi são ao na no já tem porque""",
        "nl": """de het een en van ik je dat is niet in te op met voor zijn er maar om die aan ook als bij naar
            uit dan wat nog wel hebben heeft wij we ze zo kan was werd deze over""",
        "sv": """och att det i en jag som är på för med inte av den till har om ett men så vi han hon de var
            kan man när från också eller vad min där nu skulle mycket bara""",
        "da": """og at det i en jeg som er på for med ikke af den til har om et men så vi han hun de var kan
            man når fra også eller hvad min der nu skulle meget kun blev efter hvor""",
        "nb": """og å det i en jeg som er på for med ikke av den til har om et men så vi han hun de var kan man
            når fra også eller hva min der nå skulle mye bare ble etter hvor""",
        "fi": """ja on ei se että hän oli mutta minä sinä me he joka kun niin kuin myös ovat ole nyt vain tai
            jos mitä tämä sen ollut voi siitä sitten hyvin kanssa""",
        "pl": """i w nie to na się z jest że do jak ale o co tak po za od czy już tylko jestem był ja my on ona
            ich dla może bardzo kiedy przez być przy ten ta""",
        "cs": """a v se je na že to s z do jsem ale jak o co tak po od jsme by si když ale už jen nebo pro byl
            být který my on ona jejich může velmi ten ta také""",
        "ro": """și de la în nu este un o că pe cu pentru mai din ce se dar sunt a fost am ai noi voi foarte
            când cum sau acest această avea lui care prin""",
        "hu": """a az és hogy nem is egy de ez van volt meg csak már mint ha én te mi ők így vagy kell nagyon
            mert lehet amikor ami azt ezt itt ott""",
        "tr": """ve bir bu da de için çok ne ben sen biz o ama gibi daha var yok mı mi değil olarak olan kadar
            sonra her şey nasıl diye ile""",
        "id": """yang dan di itu dengan untuk tidak ini dari dalam akan pada juga saya ke karena bisa ada kita
            mereka kami atau seperti sudah lebih orang adalah""",
        "ru": """и в не на я что с он как это по но они мы все она так его за был только ее же бы вы у из то
            для меня есть когда очень если или""",
        "uk": """і в не на я що з він як це по але вони ми всі вона так його за був тільки її же б ви у із то
            для мене є коли дуже якщо або та""",
    }.items()
}

NAMES = {
    "af": "Afrikaans", "am": "Amharic", "ar": "Arabic", "az": "Azerbaijani", "be": "Belarusian", "bg": "Bulgarian",
    "bn": "Bengali", "bs": "Bosnian", "ca": "Catalan", "cmn": "Chinese", "cs": "Czech", "cy": "Welsh", "da": "Danish",
    "de": "German", "el": "Greek", "en": "English", "eo": "Esperanto", "es": "Spanish", "et": "Estonian",
    "eu": "Basque", "fa": "Persian", "fi": "Finnish", "fil": "Filipino", "fr": "French", "ga": "Irish",
    "gl": "Galician", "gu": "Gujarati", "he": "Hebrew", "hi": "Hindi", "hr": "Croatian", "hu": "Hungarian",
    "hy": "Armenian", "id": "Indonesian", "is": "Icelandic", "it": "Italian", "ja": "Japanese", "ka": "Georgian",
    "kk": "Kazakh", "km": "Khmer", "kn": "Kannada", "ko": "Korean", "lt": "Lithuanian", "lv": "Latvian",
    "mk": "Macedonian", "ml": "Malayalam", "mr": "Marathi", "ms": "Malay", "nb": "Norwegian", "ne": "Nepali",
    "nl": "Dutch", "pa": "Punjabi", "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian",
    "si": "Sinhala", "sk": "Slovak", "sl": "Slovenian", "sq": "Albanian", "sr": "Serbian", "sv": "Swedish",
    "sw": "Swahili", "ta": "Tamil", "te": "Telugu", "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu",
    "vi": "Vietnamese", "zu": "Zulu",
}  # fmt: skip
"""What the languages are called that are told from a text; no other one is."""

ALIKE = (
    frozenset({"da", "nb", "sv"}),
    frozenset({"cs", "sk", "pl"}),
    frozenset({"es", "pt", "gl", "ca"}),
    frozenset({"hr", "sr", "bs", "sl"}),
    frozenset({"ru", "uk", "be", "bg", "mk", "sr"}),
    frozenset({"id", "ms"}),
    frozenset({"nl", "af"}),
    frozenset({"ar", "fa", "ur"}),
    frozenset({"hi", "mr", "ne", "sa"}),
    frozenset({"he", "yi"}),
    frozenset({"cmn", "yue", "hak", "ja"}),
)
"""Languages that such words, or their letters, do not keep apart surely enough to contradict anybody."""
