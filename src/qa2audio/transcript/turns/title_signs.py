"""What a row says of itself: that it is a title, that it is of the recording, or that somebody begins to speak."""

from __future__ import annotations

import re

KEY = re.compile(
    r"(?P<key>title|series|show|podcast|(?:full |episode |video )?(?:title|transcript)|titel|título"
    r"|titre|titolo|tytuł|название"
    r"|заголовок|reihe|sendung|programa|émission|trasmissione|serie|标题|標題|题目|題名|タイトル|節目"
    r"|节目|番組名?)(?::\s+|：\s*)(?=\S)",
    re.IGNORECASE,
)
"""`Title: …`, `Transcript: …`, `Podcast: …`"""
_SERIES = frozenset(
    "series show podcast reihe sendung programa émission trasmissione serie 節目 节目 番組 番組名".split()
)
_NUMBERED = re.compile(r"(?:#\s?\d{1,4}\b|[【「『《(〈“].{1,60}[】」』》)〉”]|[(\[]?\d{1,4}[)\]])")
_UNIT = (
    r"(?:h|hrs?|hours?|std\.?|stunden?|heures?|horas?|ore|m|mins?\.?|minutes?|minuten|minutos?|minuti"
    r"|s|secs?\.?|seconds?|sekunden)"
)
_LENGTH = re.compile(
    rf"(?:\d{{1,3}}\s?{_UNIT}[,.]?(?:\s(?:and|und|et|y|e)\s|\s)?){{1,3}}"
    rf"|\d{{1,3}}(?::[0-5]\d){{1,2}}"
    rf"|\d{{1,3}}\s?(?:分|小时|時間)(?:\s?\d{{1,2}}\s?(?:分|秒)钟?)?",
    re.IGNORECASE,
)
_FILE = re.compile(
    r"\S[^\n]{0,100}\.(?:mp[34]|m4[ab]|wav|ogg|opus|flac|mov|mkv|webm|avi|docx?|txt|md|pdf|vtt|srt|json|odt|rtf|html?)",
    re.IGNORECASE,
)
_STEM = re.compile(r"(?=[^\s]*[_\d])[a-z0-9]{2,40}(?:[_-][a-z0-9]{1,40}){1,10}", re.IGNORECASE)
_MOMENT = re.compile(
    r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6},?\s+)?"
    r"(?:[^\W\d_]{3,10}\.?\s+\d{1,2},?\s+\d{4}"
    r"|\d{1,2}\.?\s+[^\W\d_]{3,10}\.?,?\s+\d{4}"
    r"|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?:,?\s+(?:at |um |à "
    r"|a las )?\d{1,2}[:.h]\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,5})?)?",
    re.IGNORECASE,
)
_RECORDINGS = frozenset(
    "recording|meeting recording|audio recording|video recording|untitled|untitled recording|new recording|audio file"
    "|audio|transcript|full transcript|aufnahme|enregistrement|grabación|registrazione|gravação"
    "|запись|录音|録音".split("|")
)
_GREETS = re.compile(
    r"(?:hello|hi|hey|good (?:morning|afternoon|evening|day)|hallo|guten (?:tag|morgen|abend)"
    r"|grüß gott|moin|bonjour|bonsoir|salut|hola|buen[oa]s"
    r"|ciao|buongiorno|buonasera|olá|oi|bom dia|boa (?:tarde|noite)|hej|god (?:morgen|dag|kväll)|cześć"
    r"|dzień dobry|merhaba|(?:всем )?привет\w*|здравствуй\w*"
    r"|добрый (?:день|вечер)|доброе утро|добрий день)\b|(?:大家好|各位|你好|您好|哈喽|みなさん|皆さん"
    r"|こんにちは|こんばんは|おはよう|안녕하세요|여러분)",
    re.IGNORECASE,
)
_WELCOMES = re.compile(
    r"(?:welcome|willkommen|herzlich willkommen|bienvenue|bienvenid\w+|benvenut\w+|bem-vind\w+|welkom"
    r"|välkommen|velkommen|witam\w*|добро пожаловать)\b"
    r"(?=.*\b(?:back|everyone|everybody|all|show|podcast|episode"
    r"|today|friends|folks|listeners|i'm|i’m"
    r"|i am|we|zurück|zu|zum|zur|bei|à|dans|a|al|ao|todos|tutti|tous|till|do|в|на)\b)"
    r"|欢迎|歡迎|ようこそ",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"(?:so|okay|ok|all right|alright|well|um+|uh+|yeah|yes|yep|no|right|now|and|also|oder|na|ja|also"
    r"|gut|alors|bueno|pues|allora|então|ну|итак|那么|那|じゃあ|えーと)\b,?\s"
    r"(?=.*\b(?:i|i'm|i’m|we|we're|we’re|you|today|let's|let’s|it's|it’s|my|our"
    r"|ich|wir|heute|je|nous"
    r"|on|aujourd'hui|hoy|yo|nosotros|io|noi|oggi|eu|nós|hoje|мы|я|сегодня)\b)"
    r"|(?:my name is|i am|i'm|i’m|this is .{1,40}, and|today,? (?:i|we)|je m'appelle|mein name ist"
    r"|ich bin|me llamo|mi nombre es|mi chiamo|meu nome é|меня зовут|我是|私は)\b",
    re.IGNORECASE,
)
_LONG_WORD = 3


def is_of_recording(text: str) -> bool:
    """Return whether `text` is no title but a recording's length, moment, file, or only that it is one."""
    bare = text.strip(" ()[]|·•")
    return (
        bare.casefold() in _RECORDINGS
        or bool(_LENGTH.fullmatch(bare) or _MOMENT.fullmatch(bare))
        or bool(_FILE.fullmatch(bare) or _STEM.fullmatch(bare))
    )


def is_numbered(text: str) -> bool:
    """Return whether `text` begins with a number or a bracket as titles do: `#12: …`, `【第12回】…`."""
    return bool(_NUMBERED.match(text))


def opens_speech(text: str) -> bool:
    """Return whether somebody greets or begins to talk: `Hello and welcome to the show`.

    `Welcome to Night Vale` is a title.
    """
    if not (_GREETS.match(text) or _WELCOMES.match(text) or _SAYS.match(text)):
        return False
    words = [word.strip(".,!?") for word in text.split()[1:]]
    long = [word for word in words if len(word) > _LONG_WORD]
    capitals = sum(1 for word in long if word[0].isupper())
    return 2 * capitals <= len(long) and (len(words) > 0 or not text.isascii())


def is_series(key: str) -> bool:
    """Return whether what stands before a colon says that it names the series, and not the episode."""
    return key.casefold() in _SERIES
