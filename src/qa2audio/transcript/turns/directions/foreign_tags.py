"""Tags of other tools, between `<` and `>`: SSML, pauses of speech models, `<laugh>`, `<emotion:sadness>`."""

from __future__ import annotations

import re
from typing import NamedTuple

from qa2audio.transcript.turns.directions.author import MAX_PAUSE, Order
from qa2audio.transcript.turns.directions.sounds import is_sound

_LENGTH = re.compile(r"(?P<number>\d{1,6}(?:\.\d{1,6})?|\.\d{1,6})\s*(?P<unit>ms|s|)", re.IGNORECASE)
_TOKEN = re.compile(r"\|\s*(?P<name>[a-z_]{2,24})\s*(?:[:=]\s*(?P<value>[^|<>]{0,60}))?\|", re.IGNORECASE)
_NUMBER = re.compile(r"#\s*(?P<value>\d{1,3}(?:\.\d{1,3})?)\s*#")
_ELEMENT = re.compile(
    r"(?P<closes>/?)\s*(?P<name>[a-z][a-z_-]{0,30})(?::(?P<kind>[\w-]{1,30}))?"
    r"(?P<attributes>(?:\s[^<>]{0,400})?)/?",
    re.IGNORECASE,
)
_ATTRIBUTE = re.compile(r"([\w:-]{1,30})\s*=\s*(?:\"([^\"]{0,200})\"|'([^']{0,200})'|([^\s\"'/>]{1,80}))")
_STRENGTHS = {"none": 0.0, "x-weak": 0.0, "weak": 0.2, "medium": 0.4, "strong": 0.8, "x-strong": 1.2}
"""Seconds; SSML names no lengths."""
_PAUSES = frozenset(("pause", "break", "silence", "sil", "wait"))
_SILENT = frozenset(
    "speak p s say-as w token mark lexicon metadata desc lang seq par media backgroundaudio desc lookup"
    " iframe embed img".split()
)
"""SSML around words that are said as they stand."""
_UNHEARD = frozenset(
    """emphasis voice
    audio prosody emotion style tone mood express-as effect domain expressive whisper whispered spell
    phoneme sub bookmark viseme mstts amazon sfx sound music bgm excited sad angry happy calm volume rate pitch
    speed singing soft loud gesture action""".split()
)
_RATES = {
    "x-slow": "slower",
    "slow": "slower",
    "fast": "faster",
    "x-fast": "faster",
    "medium": "",
    "default": "",
}
_PITCHES = {"x-low": "lower", "low": "lower", "high": "higher", "x-high": "higher", "medium": "", "default": ""}
_CHANGE = re.compile(r"(?P<sign>[+-]?)(?P<number>\d{1,4}(?:\.\d{1,3})?)(?P<unit>%|st|hz|)", re.IGNORECASE)
_HINT = "Voices here cannot do that; the words in it are said as they stand."


class Tag(NamedTuple):
    """What a tag means."""

    order: Order | None
    """None if it asks for nothing: `<speak>`, `<laugh>`."""
    respells: str = ""
    """What is spoken instead of the words up to its end; IPA stands between slashes."""


def understand_tag(inside: str) -> Tag | None:
    """Return what the text between `<` and `>` asks for; None if it is no tag of a tool for speech."""
    if token := _TOKEN.fullmatch(inside):
        value = token["value"] or ""
        return Tag(_pause(value, bare_ms=True) if token["name"].casefold() in _PAUSES else _foreign())
    if number := _NUMBER.fullmatch(inside):
        return Tag(_pause(f"{number['value']}s"))
    if not inside or not (inside[0].isalpha() or inside[0] == "/"):
        return None
    element = _ELEMENT.fullmatch(inside)
    return _element(element) if element else _sound(inside)


def _element(found: re.Match[str]) -> Tag | None:
    name, kind = found["name"].casefold(), (found["kind"] or "").casefold()
    known = _attributes(found["attributes"])
    if found["attributes"].strip() and not known and name not in _PAUSES:
        return _sound(found[0])  # `<music playing>`
    if found["closes"]:
        ours = name in _PAUSES or name in _SILENT or name in _UNHEARD
        back = Order("voice", "", manner="") if name == "prosody" else None
        return Tag(back) if ours else _sound(name)
    if name in _PAUSES:
        return Tag(_break(known, kind or found["attributes"].strip(" =/")))
    if name in ("sub", "phoneme"):
        return _respelling(name, known)
    if name in _UNHEARD:
        return Tag(_prosody(known) if name == "prosody" else _foreign())
    return Tag(None) if name in _SILENT else _sound(found[0])


def _attributes(text: str) -> dict[str, str]:
    return {found[1].casefold(): found[2] or found[3] or found[4] or "" for found in _ATTRIBUTE.finditer(text)}


def _break(known: dict[str, str], bare: str) -> Order | None:
    said = known.get("time") or known.get("duration") or known.get("length")
    if said is None and (milliseconds := known.get("msec") or known.get("ms")):
        said = f"{milliseconds}ms"
    if said is None and not known and bare:
        said = bare.strip(":= \"'")
    if said is not None:
        return _pause(said)
    seconds = _STRENGTHS.get(known.get("strength", "medium").casefold(), _STRENGTHS["medium"])
    return Order("pause", "", seconds=seconds) if seconds else None


def _pause(value: str, *, bare_ms: bool = False) -> Order:
    """Return the pause that `value` says; a number without a unit is seconds, or milliseconds where it is large."""
    found = _LENGTH.fullmatch(value.strip())
    if found is None:
        return _foreign('Write "[pause: 1s]".')
    number = float(found["number"])
    short = found["unit"].casefold() == "ms" or (not found["unit"] and (bare_ms or number >= 50))
    seconds = number / 1000 if short else number
    if seconds > MAX_PAUSE:
        return _foreign(f"A pause lasts at most {MAX_PAUSE:g} seconds.")
    return Order("pause", value, seconds=seconds)


def _prosody(known: dict[str, str]) -> Order:
    manners = [_manner(known.get("rate", ""), _RATES, 100), _manner(known.get("pitch", ""), _PITCHES, 0)]
    said = [manner for manner in manners if manner]
    return Order("voice", "", manner=" ".join(said)) if said else _foreign()


def _manner(value: str, names: dict[str, str], even: int) -> str:
    """Return the manner of a rate or a pitch; `even` is the number that changes nothing where no sign is given."""
    key = value.strip().casefold()
    if key in names or not (found := _CHANGE.fullmatch(key)):
        return names.get(key, "")
    number = float(found["number"])
    if not found["sign"]:
        number = number * 100 if even and not found["unit"] else number  # `rate="0.9"`
        change = number - even
    else:
        change = -number if found["sign"] == "-" else number
    slow, fast = ("slower", "faster") if even else ("lower", "higher")
    return slow if change < 0 else fast if change > 0 else ""


def _respelling(name: str, known: dict[str, str]) -> Tag:
    if not known:
        return Tag(None)
    said = known.get("alias", "") if name == "sub" else known.get("ph", "")
    if name == "phoneme" and known.get("alphabet", "ipa").casefold() != "ipa":
        return Tag(_foreign("Only IPA is understood."))
    if not any(map(str.isalpha, said)):
        return Tag(_foreign())
    return Tag(None, f"/{said.strip('/')}/" if name == "phoneme" else said)


def _foreign(hint: str = _HINT) -> Order:
    return Order("foreign", hint=hint)


def _sound(inside: str) -> Tag | None:
    return Tag(None) if is_sound(inside.strip("/ ").replace("_", " ")) else None
