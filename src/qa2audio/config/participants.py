"""Who is named in a front matter or a cast file: roles, languages, other names, voices."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from qa2audio.config.scalars import parse_language
from qa2audio.config.tables import VOICE_KEYS, check_voice
from qa2audio.config.web_address import web_address
from qa2audio.errors import ConfigError, Location, did_you_mean
from qa2audio.model import Person, Profile, Role, Sex, VoiceRequest

if TYPE_CHECKING:
    from collections.abc import Iterable

    from qa2audio.config.located_value import Item

ROLES = {role.value: role for role in Role} | {
    "interviewer": Role.HOST,
    "moderator": Role.HOST,
    "co-host": Role.HOST,
    "cohost": Role.HOST,
    "interviewee": Role.GUEST,
    "panelist": Role.GUEST,
}
_KEYS = ("name", "role", "voice", "language", "aliases", "href", "img", "pronouns")
_SYNONYMS = {
    "lang": "language",
    "pronoun": "pronouns",
    "alias": "aliases",
    "label": "aliases",
    "link": "href",
    "url": "href",
    "website": "href",
    "image": "img",
    "photo": "img",
    "picture": "img",
    "avatar": "img",
}
_WITH_ROLE = re.compile(r"(?P<name>[^()]{1,120}?)\s*\((?P<role>[^()]{1,40})\)\s*\Z")
_PRONOUNS = {
    **dict.fromkeys("she her hers sie ihr elle ella lei ela".split(), Sex.FEMALE),
    **dict.fromkeys("he him his er ihm il él lui ele".split(), Sex.MALE),
}
"""Of the languages that a front matter is written in; who has both, or others, is neither to us."""
_LIST = re.compile(r"\s*(?:,|;|\s&\s|\sand\s)\s*")
_ALIKE = 0.75  # hots and host


@dataclass(slots=True)
class People:
    """Collects what is said of people; `where` is the file."""

    where: str
    engine: str
    roles: dict[str, Role] = field(default_factory=dict)
    names: dict[str, None] = field(default_factory=dict)
    speaking: dict[str, None] = field(default_factory=dict)
    """Those of `names` whom the key `speakers` has."""
    languages: dict[str, str] = field(default_factory=dict)
    sexes: dict[str, Sex] = field(default_factory=dict)
    aliases: dict[str, str] = field(default_factory=dict)
    credits: list[Person] = field(default_factory=list)
    requests: list[VoiceRequest] = field(default_factory=list)
    profiles: list[Profile] = field(default_factory=list)

    def wrong(self, line: int, message: str, hint: str | None = None) -> ConfigError:
        """Return the error about `line`."""
        return ConfigError(message, location=Location(self.where, line), hint=hint)

    def listed(self, item: Item) -> None:
        """Take names, or tables about people, as speakers."""
        earlier, self.names = self.names, {}
        self.speakers(item)
        self.speaking |= self.names
        self.names = earlier | self.names

    def speakers(self, item: Item, role: Role | None = None) -> None:
        """Take names, or tables about people; where it says nothing else they are `role`."""
        if isinstance(item.value, str):
            for name in _LIST.split(item.value):
                self._named(name, role)
        elif isinstance(item.value, list):
            for each in item.value:
                self._one(each, role)
        elif "name" in item.value:
            self._person(_text(item.value["name"]), item.value, role)
        else:
            for name, about in item.value.items():
                self._about(name, about, role)

    def _one(self, item: Item, role: Role | None) -> None:
        if isinstance(item.value, str):
            self._named(item.value, role)
        else:
            self.speakers(item, role)

    def other_names(self, item: Item) -> None:
        """Take `KH: Kelsey Hightower`, or `Kelsey Hightower: [KH, Kelsey]`. A list is another program's."""
        if isinstance(item.value, dict):
            for key, value in item.value.items():
                if isinstance(value.value, list):
                    self._aliases(key, value)
                elif name := _text(value):
                    self.aliases[key] = name
                else:
                    raise self.wrong(value.line, f'"{key}" must be a name.', f"Write {key}: Kelsey Hightower.")

    def cast(self, item: Item) -> None:
        """Take voices: by a name, or described."""
        if not isinstance(item.value, dict):
            raise self.wrong(
                item.line, '"cast" must be a table.', "Write a line for each speaker: Kelsey: en-us+m3."
            )
        for name, voice in item.value.items():
            self._voice(name, voice)

    def _named(self, text: str, role: Role | None) -> None:
        """Take `Ana Silva` or `Ana Silva (host)`."""
        name = " ".join(text.split())
        if (found := _WITH_ROLE.match(name)) and found["role"].casefold() in ROLES:
            name, role = found["name"], ROLES[found["role"].casefold()]
        self._person(name, {}, role)

    def _about(self, name: str, about: Item, role: Role | None) -> None:
        """Take an entry of a table of people: a role, the name behind a label, or a table."""
        if isinstance(about.value, dict):
            self._person(name, about.value, role)
        elif isinstance(about.value, list):
            self._person(name, {}, role)
            self._aliases(name, about)
        elif about.value.casefold() in ROLES:
            self._person(name, {}, ROLES[about.value.casefold()])
        elif get_close_matches(about.value.casefold(), ROLES, n=1, cutoff=_ALIKE):
            raise self._no_role(about)
        elif about.value:
            self.aliases[name] = about.value
            self._person(about.value, {}, role)
        else:
            self._person(name, {}, role)

    def _no_role(self, item: Item) -> ConfigError:
        known = [role.value for role in Role]
        hint = did_you_mean(_text(item), known) or f"Known roles: {', '.join(known)}."
        return self.wrong(item.line, f'unknown role "{_text(item)}".', hint)

    def _person(self, name: str, table: dict[str, Item], role: Role | None) -> None:
        about = self._known(table)
        if not name:
            return
        self.names[name] = None
        role = self._role(about.get("role"), role)
        if role is not None:
            self.roles[name] = role
        if credit := self._credit(name, about, role):
            self.credits.append(credit)
        if "language" in about:
            self._language(name, about["language"])
        if "pronouns" in about and (sex := _sex(_text(about["pronouns"]))):
            self.sexes[name] = sex
        if "aliases" in about:
            self._aliases(name, about["aliases"])
        if "voice" in about:
            described = {key: about[key] for key in VOICE_KEYS if key in about and key != "language"}
            voice = about["voice"]
            self._voice(name, voice._replace(value=described) if len(described) > 1 else voice)

    def _role(self, item: Item | None, role: Role | None) -> Role | None:
        """Return the role that `item` says; what is none, as "Staff Engineer", is what somebody does elsewhere."""
        said = _text(item).casefold() if item else ""
        if item and said not in ROLES and get_close_matches(said, ROLES, n=1, cutoff=_ALIKE):
            raise self._no_role(item)
        return ROLES.get(said, role)

    def _credit(self, name: str, about: dict[str, Item], role: Role | None) -> Person | None:
        """Return the credit of somebody with a page or a picture; one on the author's own disk is not for apps."""
        found = {key: web_address(_text(about[key])) or "" for key in ("href", "img") if key in about}
        if not any(found.values()):
            return None
        called = Role.GUEST if role in {None, Role.AUDIENCE} else role
        return Person(name, str(called), **found)

    def _language(self, name: str, item: Item) -> None:
        language = parse_language(_text(item))
        if language is None:
            raise self.wrong(item.line, '"language" must be a language tag.', "Write language: en.")
        self.languages[name] = language

    def _known(self, table: dict[str, Item]) -> dict[str, Item]:
        """Return what we know of a person's table; keys of other programs go, slips of ours are told."""
        about = {}
        for key, item in table.items():
            plain = _SYNONYMS.get(key.casefold(), key.casefold())
            if plain in _KEYS or plain in VOICE_KEYS:
                about[plain] = item
            elif near := get_close_matches(plain, _KEYS, n=1, cutoff=_ALIKE):
                raise self.wrong(item.line, f'unknown key "{key}".', f'Did you mean "{near[0]}"?')
        return about

    def _aliases(self, name: str, item: Item) -> None:
        others: Iterable[str] = (
            map(_text, item.value) if isinstance(item.value, list) else _LIST.split(_text(item))
        )
        self.aliases |= {other: name for other in others if other}

    def _voice(self, name: str, item: Item) -> None:
        if isinstance(item.value, dict):
            voice = f"{self.where}: {name}"
            values = {key: _number(_text(inner)) if key not in ("voice", "engine", "language") else _text(inner)
                      for key, inner in item.value.items()}  # fmt: skip
            lines = {key: inner.line for key, inner in item.value.items()}
            self.profiles.append(Profile(voice, check_voice(values, lines, self.where, self.engine)))
        elif not (voice := _text(item)):
            raise self.wrong(item.line, f'"{name}" must be a voice in quotes or a table.')
        self.requests.append(VoiceRequest(name, voice, self.where, item.line, option=False))


def _sex(pronouns: str) -> Sex | None:
    """Return what pronouns such as `she/her` tell of a voice, if they are of one kind."""
    found = {_PRONOUNS.get(word) for word in re.findall(r"\w+", pronouns.casefold())}
    return next(iter(found)) if len(found) == 1 else None


def _text(item: Item) -> str:
    return " ".join(item.value.split()) if isinstance(item.value, str) else ""


def _number(text: str) -> float | str:
    try:
        return float(text)
    except ValueError:
        return text
