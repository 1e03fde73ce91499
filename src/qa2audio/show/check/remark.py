"""What the check says of a feed, and the rules it goes by (`rules.toml`)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from qa2audio.files.toml_reader import read_toml
from qa2audio.show.feed.xml import line


class Severity(StrEnum):
    """How bad it is."""

    ERROR = "error"
    """An app or a directory refuses the feed or misreads it."""
    WARNING = "warning"
    """Something is lost."""
    NOTE = "note"
    """Worth knowing; often right as it is."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that feeds are held against."""

    name: str
    severity: Severity
    says: str
    remedy: str
    source: str
    """Who asks for it."""
    ours: str = ""
    """What to write in `show.toml`, where the feed is one of ours."""


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding: a rule, and where the feed does not keep it."""

    rule: Rule
    at: int
    """Line of the file."""
    item: str = ""
    """Title of the episode; empty where it is about the show."""
    value: str = ""
    more: str = ""

    @property
    def message(self) -> str:
        """What is wrong, in a sentence."""
        return self.rule.says.format(value=_brief(self.value), more=_brief(self.more))

    @property
    def remedy(self) -> str:
        """What to do about it."""
        return self.rule.remedy.format(value=_brief(self.value), more=self.more)


@cache
def rules() -> dict[str, Rule]:
    """Return all rules by name."""
    content = read_toml(Path(__file__).with_name("rules.toml")).values
    return {
        name: Rule(
            name, Severity(rule["severity"]), rule["says"], rule["remedy"], rule["source"], rule.get("ours", "")
        )
        for name, rule in content.items()
    }


def _brief(value: str) -> str:
    shown = line(value)
    return shown if len(shown) <= 120 else shown[:119] + "…"
