"""How the value of each key of a front matter is read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qa2audio.config.front_matter_keys import canonical
from qa2audio.config.label_rules import label_rules
from qa2audio.config.located_value import Item
from qa2audio.config.scalars import parse_date, parse_episode, parse_language, parse_truth
from qa2audio.config.skip_rules import skip_rules
from qa2audio.config.soundbite_ranges import soundbites
from qa2audio.errors import did_you_mean
from qa2audio.model import EpisodeKind, Role

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.config.participants import People


class KeyReader:
    """Reads one key after the other; `values` are those of `Facts` that are no people's."""

    def __init__(self, people: People) -> None:
        self.people = people
        self.values: dict[str, Any] = {}
        self._how: dict[str, Callable[[str, Item], None]] = {
            "date": self._date,
            "episode": self._episode,
            "season": self._season,
            "tags": self._tags,
            "language": self._language,
            "explicit": self._explicit,
            "author": self._author,
            "link": self._link,
            "lexicon": self._lexicon,
            "type": self._kind,
            "draft": self._draft,
            "soundbites": self._soundbites,
            "speakers": lambda _, item: people.listed(item),
            "host": lambda _, item: people.speakers(item, Role.HOST),
            "guest": lambda _, item: people.speakers(item, Role.GUEST),
            "aliases": lambda _, item: people.other_names(item),
            "labels": self._labels,
            "skip": self._skip,
            "cast": lambda _, item: people.cast(item),
        }

    def take(self, name: str, key: str, item: Item) -> None:
        """Read the value of our key `name`, which the file calls `key`."""
        if how := self._how.get(name):
            how(key, item)
        elif isinstance(item.value, str):
            text = item.value.strip() if name == "description" else " ".join(item.value.split())
            if name == key.casefold() or name not in self.values:
                self.values[name] = text
        elif name == key.casefold() and name != "series":
            raise self.people.wrong(item.line, f'"{key}" must be a text.', f'Write {key}: "…".')

    def _date(self, key: str, item: Item) -> None:
        day = parse_date(item.value.strip()) if isinstance(item.value, str) else None
        if day is None and key.casefold() == "date":
            raise self.people.wrong(item.line, f'"{key}" must be a date.', "Write it as 2024-05-31.")
        if day and (key.casefold() == "date" or "date" not in self.values):
            self.values["date"] = day

    def _episode(self, key: str, item: Item) -> None:
        found = parse_episode(item.value) if isinstance(item.value, str) else None
        if found is None:
            if canonical(key) == key.casefold():
                raise self.people.wrong(item.line, f'"{key}" must be a whole number.', f"Write {key}: 12.")
            return
        season, self.values["number"] = found
        if season is not None:
            self.values.setdefault("season", season)

    def _season(self, key: str, item: Item) -> None:
        found = (
            parse_episode(item.value.lower().removeprefix("season")) if isinstance(item.value, str) else None
        )
        if found is None:
            raise self.people.wrong(item.line, f'"{key}" must be a whole number.', f"Write {key}: 2.")
        self.values["season"] = found[1]

    def _tags(self, _: str, item: Item) -> None:
        found = item.value.split(",") if isinstance(item.value, str) else item.value
        words = [each.value if isinstance(each, Item) else each for each in found]
        tags = [" ".join(word.split()).lstrip("#") for word in words if isinstance(word, str)]
        self.values["tags"] = tuple(dict.fromkeys([*self.values.get("tags", ()), *filter(None, tags)]))

    def _language(self, key: str, item: Item) -> None:
        found = parse_language(item.value) if isinstance(item.value, str) else None
        if found is None:
            raise self.people.wrong(
                item.line, f'"{key}" must be a language tag.', f"Write {key}: en or {key}: en-gb."
            )
        self.values["language"] = found

    def _explicit(self, key: str, item: Item) -> None:
        self.values["explicit"] = self._truth(key, item)

    def _truth(self, key: str, item: Item) -> bool:
        found = parse_truth(item.value) if isinstance(item.value, str) else None
        if found is None:
            raise self.people.wrong(item.line, f'"{key}" must be true or false.', f"Write {key}: false.")
        return found

    def _kind(self, key: str, item: Item) -> None:
        said = item.value.strip().casefold() if isinstance(item.value, str) else ""
        kinds = [kind.value for kind in EpisodeKind]
        if said in kinds:
            self.values["kind"] = EpisodeKind(said)
            return
        near = did_you_mean(said, kinds)
        if near or key.casefold() != "type":  # a type may be anything to another program: post, podcast
            hint = near or f"Write one of {', '.join(kinds)}."
            raise self.people.wrong(item.line, f'unknown kind of episode "{said}".', hint)

    def _draft(self, key: str, item: Item) -> None:
        self.values["draft"] = self._truth(key, item)

    def _soundbites(self, _: str, item: Item) -> None:
        given, wanted = soundbites(item, self.people.where)
        self.values |= {"soundbites": given, "soundbites_wanted": wanted}

    def _labels(self, _: str, item: Item) -> None:
        rules, only = label_rules(item, self.people)
        self.values |= {"labels": rules, "only_labels": only}

    def _skip(self, _: str, item: Item) -> None:
        self.values["skips"] = skip_rules(item, self.people.where)

    def _author(self, _: str, item: Item) -> None:
        several = item.value if isinstance(item.value, list) else [item]
        names = [_name_of(each) for each in several]
        self.values["author"] = ", ".join(filter(None, names))

    def _link(self, key: str, item: Item) -> None:
        text = item.value.strip() if isinstance(item.value, str) else ""
        if text.lower().startswith(("http://", "https://")):
            self.values["link"] = text
        elif key.casefold() == "link" and not text.startswith(("/", ".")):
            raise self.people.wrong(item.line, f'"{key}" must be an address.', f"Write {key}: https://….")

    def _lexicon(self, _: str, item: Item) -> None:
        if isinstance(item.value, dict):
            words = [(word, said.value) for word, said in item.value.items() if isinstance(said.value, str)]
            self.values["words"] = tuple(words)
            return
        files = item.value if isinstance(item.value, list) else [item]
        names = [each.value.strip() for each in files if isinstance(each.value, str)]
        for name in names:
            if name.startswith(("/", "\\", "~")) or ":" in name or ".." in name.replace("\\", "/").split("/"):
                hint = "Name a file in the transcript's folder; --lexicon takes any."
                raise self.people.wrong(item.line, f'"{name}" is not in the transcript\'s folder.', hint)
        self.values["lexicon_files"] = tuple(names)


def _name_of(item: Item) -> str:
    if isinstance(item.value, dict):
        return _name_of(item.value["name"]) if "name" in item.value else ""
    return " ".join(item.value.split()) if isinstance(item.value, str) else ""
