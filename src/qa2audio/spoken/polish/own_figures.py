"""Years, centuries, decades and hours in the cases that Polish prepositions ask for."""

from __future__ import annotations

import re

from qa2audio.spoken.figures.language import Gender
from qa2audio.spoken.figures.places_in_order import ROMAN, roman_value
from qa2audio.spoken.polish.inflection import clock, declined

_PLACE = r"(?P<place>w|we|po|o|przy|na)"
_MONTHS = "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia"
_FROM = (
    r"(?P<origin>od|do|z|ze|przed|koło|około|końca|końcem|początku|połowy|z końca|lat|wiosną|latem|jesienią|zimą|roku"
    rf"|{_MONTHS})"
)
_YEAR = r"(?P<year>[12]\d{3}|[1-9]\d{2})"
_END = r"(?![\w/]|[.,]\d)"
_YEAR_NAMED = re.compile(
    rf"(?:(?<!\w)(?:{_PLACE}|{_FROM}) )?(?<![\w.,])(?P<first>roku )?{_YEAR} (?:r\.|(?P<named>rok(?:u|iem|owi)?)\b)(?! [A-Z]?\d)",
    re.IGNORECASE,
)
_YEAR_BEHIND = re.compile(rf"(?<!\w)(?:(?P<place>w|po) )?roku {_YEAR}{_END}(?! r)", re.IGNORECASE)
_CENTURY = re.compile(
    rf"(?:(?<!\w)(?i:{_PLACE}|{_FROM}) )?(?<!\w)(?:(?P<other>(?=[XVI]){ROMAN})(?P<join> (?:i|lub|oraz) | ?[–/-] ?))?(?P<roman>(?=[XVI]){ROMAN}) (?:w\.|(?P<named>wieku|wiek|wieki)\b)",
)
_DECADE = re.compile(
    r"(?<!\w)(?P<lead>lata|lat|latach|latami) (?P<number>[1-9]0)(?:\.|-te|-tych)?(?!\w)", re.IGNORECASE
)
_HOUR = re.compile(
    r"(?<!\w)(?P<cue>o|od|do|po|przed|około|ok\.) (?P<godz>godz(?:\.|inie|iny) )?(?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))(?![\d:]|[.,]\d)",
    re.IGNORECASE,
)
_HOUR_NAMED = re.compile(
    r"(?<!\w)(?P<godz>godz\.|godzina|godzinie|godziny) (?P<hour>[01]?\d|2[0-4])(?:[:.](?P<minute>[0-5]\d))?(?![\d:]|[.,]\d| ?[%€$])",
    re.IGNORECASE,
)
_M, _F = Gender.MASCULINE, Gender.FEMININE


def say_own_figures(text: str) -> str:
    """Say `w 1989 r.`, `w XIX w.`, `w latach 80.` and `o 8:30`."""
    text = _YEAR_NAMED.sub(_year_named, text)
    text = _YEAR_BEHIND.sub(
        lambda m: (
            f"{m['place'] + ' ' if m['place'] else ''}roku {declined(int(m['year']), 'locative' if m['place'] else 'genitive', _M)}"
        ),
        text,
    )
    text = _DECADE.sub(
        lambda m: (
            f"{m['lead']} {declined(int(m['number']), 'plural' if m['lead'].casefold() == 'lata' else 'of many', _F)}"
        ),
        text,
    )
    text = _CENTURY.sub(_century, text)
    text = _HOUR.sub(_hour, text)
    return _HOUR_NAMED.sub(_hour_named, text)


def _case(match: re.Match[str]) -> tuple[str, str]:
    """Return what stands before, and the case that it asks for."""
    if match["place"]:
        return f"{match['place']} ", "locative"
    return (f"{match['origin']} ", "genitive") if match["origin"] else ("", "")


def _year_named(match: re.Match[str]) -> str:
    before, case = _case(match)
    named = match["named"] or ("roku" if case else "rok")
    case = case or ("genitive" if named == "roku" else "nominative")
    return f"{before}{declined(int(match['year']), case, _M)} {named}{_stop(match)}"


def _stop(match: re.Match[str]) -> str:
    """Return the full stop of the sentence that an abbreviation ended."""
    rest = match.string[match.end() :]
    return "." if match[0].endswith(".") and (not rest.strip() or re.match(r"\s+[A-ZĄĆĘŁŃÓŚŹŻ]", rest)) else ""


def _century(match: re.Match[str]) -> str:
    before, case = _case(match)
    inside = not match.string[: match.start()].rstrip(' „"').endswith(tuple(".!?")) and match.start() > 0
    named = match["named"] or ("wieku" if case or inside else "wiek")
    case = case or ("genitive" if named == "wieku" else "nominative")
    other = ""
    if match["other"]:
        join = match["join"] if match["join"].strip().isalpha() else " i "
        other = f"{declined(roman_value(match['other']), case, _M)}{join}"
    return f"{before}{other}{declined(roman_value(match['roman']), case, _M)} {named}{_stop(match)}"


def _hour(match: re.Match[str]) -> str:
    cue = match["cue"].casefold()
    said = clock(int(match["hour"]), int(match["minute"]), "locative" if cue in {"o", "po"} else "genitive")
    named = {"o": "godzinie ", "po": "godzinie "}.get(cue, "godziny ") if match["godz"] else ""
    return f"{match['cue']} {named}{said}"


def _hour_named(match: re.Match[str]) -> str:
    named = match["godz"].casefold()
    case = "nominative" if named in {"godz.", "godzina"} else "locative"
    said = clock(int(match["hour"]), int(match["minute"] or 0), case)
    return f"{'godzina' if named == 'godz.' else match['godz']} {said}"
