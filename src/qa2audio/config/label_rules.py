"""What a front matter says of labels: a table mends some, a list has all, `none` means that there are none."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from qa2audio.config.participants import ROLES
from qa2audio.config.scalars import parse_truth
from qa2audio.model import LabelRule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from qa2audio.config.located_value import Item
    from qa2audio.config.participants import People

_MOST = 400
"""More than a person writes; each is compared with each row."""
_LONGEST = 80
_ANY = re.compile(r"\bNAME\b")
_COLON = re.compile(r"(?<![:：\s])\s*[:：]\Z")
_NONE = frozenset(("none", "no", "false", "off"))


def label_rules(item: Item, people: People) -> tuple[tuple[LabelRule, ...], bool]:
    """Return what `labels` says, and whether there are no other labels; `ConfigError` says what is wrong.

    Who is named as somebody behind a label becomes one of `people`.
    """
    if isinstance(item.value, dict):
        rules = [_of_table(text, about, people) for text, about in item.value.items()]
        only = False
    else:
        rules, only = list(_of_list(item, people)), True
    if len(rules) > _MOST:
        raise people.wrong(item.line, f'"labels" has {len(rules)} entries.', f"At most {_MOST} can be told.")
    return tuple(rules), only


def _of_table(text: str, about: Item, people: People) -> LabelRule:
    """Read `IM: Ilse Marin`, `Q: host`, `>>: [Ilse, Tom]`, and `Note:` with nothing behind it."""
    several = about.value if isinstance(about.value, list) else [about]
    names = []
    for each in several:
        if not isinstance(each.value, str):
            hint = f"Write {text}: Ilse Marin, or {text}: with nothing behind it if it is no label."
            raise people.wrong(each.line, f'"{text}" must be a name.', hint)
        if each.value.strip():
            names.append(_person(each.value, people))
    rule = _rule(text, tuple(names), about.line, people)
    if len(names) == 1 and rule.text[-1].isalnum() and not _ANY.search(rule.text):
        people.aliases.setdefault(rule.text, names[0])
    return rule


def _person(text: str, people: People) -> str:
    """Return the name, and take it among `people`; a role stands for somebody without another name."""
    name = " ".join(text.split())
    if role := ROLES.get(name.casefold()):
        return role.value.capitalize()
    people.names[name] = None
    return name


def _of_list(item: Item, people: People) -> Iterator[LabelRule]:
    """Read `[Ilse, Tom]`, `Ilse, Tom`, `NAME --` and `none`."""
    if isinstance(item.value, str):
        if item.value.strip().casefold() in _NONE:
            return
        if parse_truth(item.value) is not None:
            raise people.wrong(
                item.line, '"labels" must say which.', "Write labels: none, or labels: [Ilse, Tom]."
            )
        texts = [(text, item.line) for text in item.value.split(",")]
    else:
        texts = [
            (each.value if isinstance(each.value, str) else "", each.line)
            for each in (item.value if isinstance(item.value, list) else [])
        ]
    for text, line in texts:
        label = " ".join(text.split())
        if not _ANY.search(label) and not any(map(str.isalnum, label)):
            hint = f'Write a table: labels: {{"{label or ">>"}": Ilse Marin}}.'
            raise people.wrong(line, f'"labels" does not say whom "{label}" means.', hint)
        yield _rule(label, (_bare(label),), line, people)


def _rule(text: str, names: tuple[str, ...], line: int, people: People) -> LabelRule:
    label = " ".join(text.split())
    label = _bare(label)
    if not label or len(label) > _LONGEST:
        hint = f"Write what stands at the beginning of its lines, at most {_LONGEST} characters."
        raise people.wrong(line, f'"{label[:_LONGEST]}" cannot be a label.', hint)
    return LabelRule(label, names, line)


def _bare(label: str) -> str:
    """Return a label without its one colon; two colons are a sign of their own."""
    return _COLON.sub("", label) or label
