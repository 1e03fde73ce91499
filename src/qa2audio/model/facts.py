"""What an episode's front matter or cast says of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from qa2audio.model.release import EpisodeKind, Soundbite
    from qa2audio.model.speaker import Person, Profile, Role, Sex, VoiceRequest
    from qa2audio.model.transcript import Problem


class LabelRule(NamedTuple):
    """What somebody says of a text at the beginning of lines: it is a label, or it is none."""

    text: str
    """As the file has it; `NAME` stands for any name, as in `NAME --`."""
    people: tuple[str, ...]
    """Whom it means; several take turns. Nobody: it is no label."""
    line: int | None = None
    """Where the transcript itself says so; None where cast or show do, and it need not be in every transcript."""


class SkipRule(NamedTuple):
    """What somebody wants left out."""

    text: str
    """What lines begin with, `*` being anything; empty where it is lines by their number."""
    lines: tuple[int, int] | None = None
    """First and last."""
    line: int | None = None
    """As of `LabelRule`."""

    @property
    def called(self) -> str:
        """Return it as people write it."""
        return self.text or "-".join(map(str, self.lines or ()))


@dataclass(frozen=True, slots=True)
class Facts:
    """What a front matter, or the tables beside a cast, say of an episode; what they do not say is empty."""

    title: str = ""
    series: str = ""
    slug: str = ""
    description: str = ""
    date: str | None = None
    """ISO 8601."""
    number: int | None = None
    season: int | None = None
    tags: tuple[str, ...] = ()
    language: str = ""
    """BCP 47 tag, lower case."""
    explicit: bool | None = None
    author: str = ""
    link: str = ""
    roles: tuple[tuple[str, Role], ...] = ()
    """People's names and what they are to the episode."""
    people: tuple[str, ...] = ()
    """Everybody who is named, role or no role."""
    speakers: tuple[str, ...] = ()
    """Those of them who are listed as speakers: their names are labels, however rarely they come."""
    labels: tuple[LabelRule, ...] = ()
    only_labels: bool = False
    """There are no other labels than those that `labels` has."""
    skips: tuple[SkipRule, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    """People's names and the language they speak."""
    sexes: tuple[tuple[str, Sex], ...] = ()
    """People's names and whose voice they are to have, by the pronouns that somebody states."""
    aliases: tuple[tuple[str, str], ...] = ()
    """Other names, and the name."""
    requests: tuple[VoiceRequest, ...] = ()
    profiles: tuple[Profile, ...] = ()
    """Voices that are described in full."""
    lexicon_files: tuple[str, ...] = ()
    """Relative to the transcript's folder."""
    words: tuple[tuple[str, str], ...] = ()
    """Words and how they are said."""
    kind: EpisodeKind | None = None
    draft: bool = False
    """It is made, and not listed."""
    guid: str = ""
    """The episode's guid elsewhere, where a show moved here; the ledger takes it over once."""
    credits: tuple[Person, ...] = ()
    """Who takes part, with links and pictures."""
    soundbites: tuple[Soundbite, ...] = ()
    soundbites_wanted: int | None = None
    """So many are to be picked from the script."""
    problems: tuple[Problem, ...] = ()
    """What it says that cannot be right, and is not believed."""
    unread: tuple[tuple[str, Problem], ...] = ()
    """Those of `problems` that left a key of ours, by its usual name, without its value."""
