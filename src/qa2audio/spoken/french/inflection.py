"""French numbers, and what their neighbours ask of them."""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from qa2audio.spoken.figures.language import Gender

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.spoken.figures.language import Cardinal, Date

_FEMININE = re.compile(
    r"(?:[tsx]ion|té|ette|ance|ence|ure|euse|trice|esse|ée|femme|fille|fois|heure|minute|seconde|page|ligne|semaine|personne|nuit|tonne|maison"
    r"|ville|voiture|chose|question|voix|main|partie|équipe|place|porte|rue|lettre|langue|île|tête|famille|entreprise|boîte|tasse|cuillère"
    r"|bouteille|étoile|pièce|carte|table|chambre|image|usine|école|église|victime|route|marche|branche|série|loi|forme|classe|mère|sœur"
    r"|dame|élève|guerre|bataille|centaine|dizaine|feuille|plante|vache|poule|pomme|journaliste|patiente|cliente|étudiante|collègue)s?$",
    re.IGNORECASE,
)
_MASCULINE = re.compile(
    r"(?:musée|lycée|trophée|été|comité|côté|traité|membre|invité|député|murmure)s?$", re.IGNORECASE
)
# Belgium and Switzerland count in tens to ninety: septante, nonante; huitante in parts of Switzerland alone.
_SEVENTIES = re.compile(
    r"\b(?P<tens>soixante|quatre-vingt)(?:-(?P<ten>dix)(?P<rest>-\w+)?| et (?P<eleven>onze)|-(?P<teen>onze|douze|treize|quatorze|quinze|seize))(?!\w)"
)
_TEENS = {
    "onze": "un",
    "douze": "deux",
    "treize": "trois",
    "quatorze": "quatre",
    "quinze": "cinq",
    "seize": "six",
}


def gender_of(noun: str) -> Gender | None:
    """Return the gender of a noun that is surely a woman's or a feminine ending's; None for all others."""
    return Gender.FEMININE if _FEMININE.search(noun) and not _MASCULINE.search(noun) else None


def counting(tag: str) -> Cardinal:
    """Return how cardinals are said where `tag` says."""
    return partial(_cardinal, in_tens=tag in {"fr-be", "fr-ch"})


@cache
def _cardinal(number: int, gender: Gender | None = None, *, in_tens: bool = False) -> str:
    from num2words import num2words  # 30 ms, which no text without figures pays

    said = str(num2words(number, lang="fr"))
    if in_tens:
        said = _SEVENTIES.sub(_in_tens, said)
    return said + "e" if gender is Gender.FEMININE and said.endswith("un") else said


def _in_tens(match: re.Match[str]) -> str:
    tens = "septante" if match["tens"] == "soixante" else "nonante"
    if match["ten"]:
        return tens + (match["rest"] or "")
    digit = _TEENS[match["eleven"] or match["teen"]]
    return f"{tens} et un" if digit == "un" else f"{tens}-{digit}"


def ordinal(number: int, before: str, after: str, sign: str) -> str:
    """Return an ordinal: "premier" and "première" by its sign, or by the word behind it; "seconde" where it was written."""
    from num2words import num2words  # as above

    sign = sign.casefold().replace("ᵉ", "e").replace("ʳ", "r")
    plural = "s" if sign.endswith("s") else ""
    if sign.startswith(("nd", "d")):
        return f"seconde{plural}" if "e" in sign else f"second{plural}"
    if number == 1:
        feminine = sign.startswith(("re", "ère", "ere")) or (
            not sign.startswith("er")
            and (before.casefold().split()[-1:] == ["la"] or gender_of(after) is Gender.FEMININE)
        )
        return ("première" if feminine else "premier") + plural
    return str(num2words(number, lang="fr", to="ordinal")) + plural


def date(cardinal: Cardinal) -> Date:
    """Return how dates are said: "le premier mai", "le deux mai mille neuf cent quatre"."""

    def said(before: str, day: int, month: str, year: int | None, sign: str) -> str:  # noqa: ARG001 - as others need
        words = f"{'premier' if day == 1 else cardinal(day, None)} {month}"
        return f"{words} {cardinal(year, None)}" if year else words

    return said


def clock(cardinal: Cardinal) -> Callable[[int, int], str]:
    """Return how times are said: "une heure", "sept heures trente"."""

    def said(hour: int, minute: int) -> str:
        words = f"{cardinal(hour, Gender.FEMININE)} heure{'s' if hour > 1 else ''}"
        return f"{words} {cardinal(minute, Gender.FEMININE)}" if minute else words

    return said


_PARTS = {2: "demi", 3: "tiers", 4: "quart"}
_SAID = frozenset((2, 3, 4, 5, 8))


def fraction(over: int, under: int) -> str | None:
    """Return a fraction: "deux tiers", "trois quarts", "un cinquième"; None for what is no such part: 8/10 is a mark."""
    if under in {0, 1} or under > 100 or over > 20 or (over > 1 and under not in _SAID):
        return None
    from num2words import num2words  # as above

    part = _PARTS.get(under) or str(num2words(under, lang="fr", to="ordinal"))
    plural = "" if over == 1 or part.endswith("s") else "s"
    return f"{num2words(over, lang='fr')} {part}{plural}"


def halves(whole: int, after: str) -> str | None:
    """Return a half with its noun: "une demi-heure", "deux tasses et demie"."""
    feminine = gender_of(after) is Gender.FEMININE
    if not whole:
        return f"une demi-{after}" if feminine else f"un demi {after}".rstrip()
    return f"{_cardinal(whole, Gender.FEMININE if feminine else None)} {after + ' ' if after else ''}et demi{'e' if feminine else ''}"


_WOMEN = re.compile(
    r"(?:Élisabeth|Elisabeth|Elizabeth|Catherine|Marie|Marguerite|Isabelle|Victoria|Christine|Anne|Jeanne|Cléopâtre)$"
)


def ruler(cardinal: Cardinal) -> Callable[[str, int, str], str]:
    """Return how rulers are said: "François premier", "Louis quatorze"."""

    def said(name: str, number: int, _before: str) -> str:
        if number == 1:
            return f"{name} {'première' if _WOMEN.search(name) else 'premier'}"
        return f"{name} {cardinal(number, None)}"

    return said
