"""Italian numbers, and what their neighbours ask of them."""

from __future__ import annotations

import re
from functools import cache

from qa2audio.spoken.figures.language import Gender

_SMALL = (
    "zero uno due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove"
).split()
_TENS = "venti trenta quaranta cinquanta sessanta settanta ottanta novanta".split()
_SCALES = ((10**12, "bilione", "bilioni"), (10**9, "miliardo", "miliardi"), (10**6, "milione", "milioni"))
_NO_NOUNS = frozenset(
    "a ad al alla alle ai agli all gli degli dagli negli sugli dell dall nell sull quasi anche ancora che chi circa come con contro cui da dal dalla dalle dai del della delle dei di dopo e è ed era fa fino"
    " fra fu ha hanno ho i il in invece la le lo ma mentre nel nella nelle nei no non o ogni oltre oppure ora per perché più poi prima quando se sei si"
    " sia sono sopra sotto su sul sulla tra un una uno va virgola punto meno maggiore minore uguale diviso elevato contro".split()
) - {"ora"}
_FEMININE = re.compile(
    r"(?:.*(?:a|zione|sione|gione|xione|tà|tù|trice|udine|ie)|notte|parte|classe|mano|chiave|voce|luce|croce|pace|fronte|gente|madre|moglie|nave|neve"
    r"|carne|arte|morte|mente|legge|fede|sede|rete|siepe|foto|moto|auto|radio|crisi|tesi|analisi|ipotesi|base|fase|torre|frase|valle|stazione|immagine|origine"
    r"|pagine|indagine|regione|ragione|opinione|canzone|stagione|specie|superficie|dose|chiave|corrente|fonte|lente|vite|polvere|cenere)"
)
_MASCULINE = re.compile(
    r"problema|tema|programma|sistema|clima|pianeta|dramma|poema|dilemma|schema|sintomo|diagramma|teorema|fantasma|trauma|aroma|enigma|poeta|atleta|pirata|duca|papa"
    r"|telegramma|grammo|diploma|panorama|pigiama|monarca|collega|cinema|sofà|papà|caffè|artista|turista|giornalista|pilota|autista|delta|gorilla|boia|[a-z]+cida"
)
_IMPURE = re.compile(r"s[^aeiouàèéìòùh\W]|z|gn|ps|pn|x|y", re.IGNORECASE)
_VOWEL = re.compile(r"[aeiouàèéìòùh]", re.IGNORECASE)


def is_feminine(word: str) -> bool:
    """Return whether a singular noun is feminine by its ending, or known to be."""
    word = word.casefold()
    return bool(_FEMININE.fullmatch(word)) and not _MASCULINE.fullmatch(word)


def is_no_noun(word: str) -> bool:
    """Return whether `word` is one of those that nobody counts."""
    return word.casefold() in _NO_NOUNS


def gender_of(noun: str, number: int) -> Gender | None:
    """Return the gender of the word behind a number; None for what is not counted. Only "one" and millions ask."""
    if is_no_noun(noun) or (number == 1 and noun[0].isupper()) or (number != 1 and number % 10**6):
        return None
    return Gender.FEMININE if is_feminine(noun) else Gender.MASCULINE


def join(number: str, noun: str) -> str:
    """Join a number and what it counts: "un'ora", "uno studente"."""
    if number == "una" and _VOWEL.match(noun):
        return f"un'{noun}"
    return f"{'uno' if number == 'un' and _IMPURE.match(noun) else number} {noun}"


@cache
def cardinal(number: int, gender: Gender | None = None) -> str:
    """Return the words for a whole number; one is "uno" alone, "un" or "una" before a noun."""
    if number == 1 and gender:
        return "una" if gender is Gender.FEMININE else "un"
    said, rest = [], number
    for value, one, many in _SCALES:
        count, rest = divmod(rest, value)
        if count:
            said.append(f"un {one}" if count == 1 else f"{_accented(_below_million(count))} {many}")
    if rest or not said:
        said.append(_accented(_below_million(rest)))
    return " ".join(said)


def _accented(words: str) -> str:
    return f"{words[:-1]}é" if words.endswith("tre") and words != "tre" else words


def _below_million(number: int) -> str:
    thousands, rest = divmod(number, 1000)
    if not thousands:
        return _below_thousand(rest)
    many = "mille" if thousands == 1 else f"{_below_thousand(thousands)}mila"
    return many + (_below_thousand(rest) if rest else "")


def _below_thousand(number: int) -> str:
    hundreds, rest = divmod(number, 100)
    words = f"{_SMALL[hundreds] if hundreds > 1 else ''}cento" if hundreds else ""
    if words and rest // 10 == 8:
        words = words[:-1]  # "centottanta"
    if rest >= 20:
        ten, digit = _TENS[rest // 10 - 2], rest % 10
        return words + (ten[:-1] if digit in {1, 8} else ten) + (_SMALL[digit] if digit else "")
    return words + (_SMALL[rest] if rest or not hundreds else "")


_FIRST = "primo secondo terzo quarto quinto sesto settimo ottavo nono decimo".split()


@cache
def ordinals(number: int) -> str:
    """Return a masculine ordinal: "primo", "ventitreesimo"."""
    if 0 < number <= 10:
        return _FIRST[number - 1]
    words = cardinal(number).replace(" ", "").removesuffix("mila")
    if cardinal(number).endswith("mila"):
        return f"{words}millesimo"
    if words.endswith("é"):
        return f"{words[:-1]}eesimo"
    return f"{words if words.endswith('sei') else words[:-1]}esimo"


_FEMININE_ARTICLE = re.compile(r"(?:d?[ae]?l)?la|nella|sulla|una|ogni", re.IGNORECASE)


def ordinal(number: int, before: str, after: str, sign: str) -> str:
    """Return an ordinal: "seconda" by its sign, or by the article or the noun beside it."""
    said = ordinals(number)
    mark = sign.casefold().lstrip(".")
    feminine = mark in {"ª", "a"}
    if not feminine and mark in {"", "°"}:
        article = before.rsplit(" ", maxsplit=1)[-1]
        feminine = bool(_FEMININE_ARTICLE.fullmatch(article)) or is_feminine(after.split(" ", maxsplit=1)[0])
    return f"{said[:-1]}a" if feminine else said


def date(before: str, day: int, month: str, year: int | None, sign: str) -> str:  # noqa: ARG001 - as others need
    """Return a date: "primo maggio", "due giugno millenovecentoquarantasei"."""
    words = f"{cardinal(day) if day > 1 else 'primo'} {month}"
    return f"{words} {cardinal(year)}" if year else words


_BEFORE_FIRST = {"l": "il", "dell": "del", "all": "al", "dall": "dal", "nell": "nel", "sull": "sul"}
_FIRST_OF_MONTH = re.compile(
    r"(?<!\w)(?P<article>dell|dall|nell|sull|all|l)['’](?=1[º°]? (?:genn|febb|mar|apr|mag|giu|lug|ago|sett|ott|nov|dic)|0?1/\d)",
    re.IGNORECASE,
)


def before_first(text: str) -> str:
    """Put the article that "primo" has for that of "uno": "l'1 maggio" is "il primo maggio"."""

    def whole(match: re.Match[str]) -> str:
        article = _BEFORE_FIRST[match["article"].casefold()]
        return f"{article.capitalize() if match['article'][0].isupper() else article} "

    return _FIRST_OF_MONTH.sub(whole, text)


def clock(hour: int, minute: int) -> str:
    """Return a time: "sette e trenta", "una", "ventuno"."""
    words = cardinal(hour, Gender.FEMININE)
    return f"{words} e {cardinal(minute)}" if minute else words


def fraction(over: int, under: int) -> str | None:
    """Return a fraction: "due terzi", "un dodicesimo"."""
    if under in {0, 1} or under > 100 or over > 20:
        return None
    part_said = "mezzo" if under == 2 else ordinals(under)
    return f"{cardinal(over, Gender.MASCULINE)} {part_said if over == 1 else part_said[:-1] + 'i'}"


def halves(whole: int, after: str) -> str | None:
    """Return a half with its noun: "mezz'ora", "mezzo litro", "due tazze e mezza"; "un mezzo" alone."""
    if not after or is_no_noun(after):
        return f"{cardinal(whole)} e mezzo {after}".rstrip() if whole else f"un mezzo {after}".rstrip()
    if whole == 1:  # "1 ½ ore": one hour and a half
        after = re.sub(r"e$", "a", re.sub(r"i$", "o", after))
    feminine = is_feminine(after) or (whole > 1 and after.endswith("e"))
    half = "mezza" if feminine else "mezzo"
    if whole:
        return f"{join(cardinal(whole, Gender.FEMININE if feminine else Gender.MASCULINE), after)} e {half}"
    return f"mezz'{after}" if after[0].casefold() in "aeiou" else f"{half} {after}"


def part(whole: int, fraction_said: str, after: str) -> str | None:
    """Return a fraction of a thing: "un quarto di chilo", "due tazze e un quarto"; None where the order stays."""
    if not after or is_no_noun(after):
        return None
    if not whole:
        return f"{fraction_said} di {after}"
    gender = Gender.FEMININE if is_feminine(after) else Gender.MASCULINE
    return f"{join(cardinal(whole, gender), after)} e {fraction_said}"


_WOMEN = frozenset(
    "Elisabetta Isabella Caterina Maria Giovanna Anna Margherita Beatrice Cleopatra Vittoria Cristina".split()
)


def ruler(name: str, number: int, before: str) -> str:
    """Return a ruler's name and number: "Elisabetta seconda", "Luigi quattordicesimo"."""
    del before
    said = ordinals(number)
    return f"{name} {said[:-1] + 'a' if name in _WOMEN else said}"


_ORDINAL_CUES = re.compile(r"secol[oi]|sec\.|cant[oi]|att[oi]|libr[oi]|titol[oi]")


def cued_roman(cue: str, number: int) -> str:
    """Return the number behind a word: an ordinal for centuries, acts and cantos, else the cardinal."""
    return ordinals(number) if _ORDINAL_CUES.fullmatch(cue) else cardinal(number)
