"""What a recogniser's JSON says: wherever text stands, who says it and when.

Recognisers differ in how they nest (segments, utterances, channels, alternatives, words) and in what they call
things, not in what they mean: an object with a text, a speaker on it or around it, and times. So every such object is
a leaf, and leaves at like places (`segments[].text`) are one account of the conversation. Most files hold several
accounts: the whole text, sentences, words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from qa2audio.transcript.formats.json.located_json import Object, Text

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

TEXT_KEYS = (
    "punctuated_word", "text", "body", "transcript", "content", "utterance", "sentence", "line", "message", "display",
    "word", "value",
)  # fmt: skip
SPEAKER_KEYS = (
    "speaker", "speaker_name", "speakerName", "speaker_label", "speakerLabel", "speaker_id", "speakerId",
    "speakerTag", "speaker_tag", "spk", "name", "role", "author", "from", "channel_label", "channel",
)  # fmt: skip
_INHERITED = tuple(key for key in SPEAKER_KEYS if key.startswith("sp") or key == "channel_label")
"""What speaks for everything inside an object; a `name` further out is a show's or a job's."""
_START_KEYS = ("start", "startTime", "start_time", "begin", "ts", "timestamp")
_END_KEYS = ("end", "endTime", "end_time", "end_ts")
_ALTERNATIVES = frozenset(("alternatives", "nBest", "NBest"))
"""Lists of guesses at the same words, the best first."""
_NOT_SAID = frozenset(
    ("entities", "highlights", "keywords", "summary", "summaries", "topics", "intents", "translation")
)
Path = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text and what is known about it."""

    text: Text
    speaker: str | None
    likely: str | None
    """Who says most of the words inside it, where only these say so."""
    start: float | None
    end: float | None
    kind: str
    """The recogniser's `type`: word, punctuation, spacing …"""
    at: int
    """Offset of its object."""
    parent: int
    """Offset of the object around it."""


@dataclass(slots=True)
class Account:
    """Leaves at like places."""

    path: Path
    leaves: list[Leaf] = field(default_factory=list)
    words: int = 0
    """How many it has."""
    hole: int | None = None
    """Offset of the first object among them that has no text."""

    def add(self, leaf: Leaf) -> None:
        """Let it go on with `leaf`."""
        self.leaves.append(leaf)
        self.words += len(leaf.text.split())

    def has_speakers(self) -> bool:
        """Return whether it says who speaks."""
        return any(leaf.speaker for leaf in self.leaves)

    def is_word_by_word(self) -> bool:
        """Return whether its leaves are words and not sentences."""
        return self.words < 1.5 * len(self.leaves)


@dataclass(frozen=True, slots=True)
class _Around:
    """What the objects around a value say."""

    path: Path = ()
    speaker: str | None = None
    parent: int = 0
    item: Object | None = None
    """The object whose best guess the value is."""


def best_account(root: object) -> Account | None:
    """Return the account that says most about who speaks, and is complete; None where there is no text."""
    accounts = _fullest([account for account in _accounts(root) if account.words], 0.5)
    told = [account for account in accounts if account.has_speakers()]
    return max(
        _fullest(told or accounts, 0.8),
        key=lambda account: (not account.is_word_by_word(), len(account.leaves)),
        default=None,
    )


def _fullest(accounts: Sequence[Account], share: float) -> list[Account]:
    """Return the accounts that have at least `share` of the words that the longest has.

    Summaries and highlights have fewer. Some accounts have a few more, of `Speaker 0:` before each paragraph.
    """
    most = max((account.words for account in accounts), default=0)
    return [account for account in accounts if account.words >= share * most]


def _accounts(root: object) -> Sequence[Account]:
    accounts: dict[Path, Account] = {}
    _walk(root, _Around(), accounts)
    return list(accounts.values())


def _walk(value: object, around: _Around, accounts: dict[Path, Account]) -> None:
    if isinstance(value, Object):
        _object(value, around, accounts)
    elif isinstance(value, list):
        best = around.path[-1:] and around.path[-1] in _ALTERNATIVES
        inner = _Around((*around.path, "[]"), around.speaker, around.parent, around.item if best else None)
        for item in value[:1] if best else value:
            _walk(item, inner, accounts)


def _object(value: Object, around: _Around, accounts: dict[Path, Account]) -> None:
    account = accounts.setdefault(around.path, Account(around.path))
    text = text_of(value)
    inherited = speaker_of(value, _INHERITED) or around.speaker
    if isinstance(text, Text):
        account.add(_leaf(text, value, speaker_of(value) or inherited, around))
    elif account.hole is None and not _is_silent(value):
        account.hole = value.at
    for key, inner in value.items():
        if key not in _NOT_SAID and isinstance(inner, list | Object):
            item = value if key in _ALTERNATIVES else None
            _walk(inner, _Around((*around.path, key), inherited, value.at, item), accounts)


def _leaf(text: Text, value: Object, speaker: str | None, around: _Around) -> Leaf:
    whole = around.item if around.item is not None else value
    kind = whole.get("type")
    return Leaf(
        text,
        speaker,
        None if speaker else _majority(value),
        _seconds(whole, _START_KEYS),
        _seconds(whole, _END_KEYS),
        kind if isinstance(kind, str) else "",
        value.at,
        around.parent,
    )


def text_of(value: Object) -> object:
    """Return the text of an object; None if it has none."""
    return next((value[key] for key in TEXT_KEYS if isinstance(value.get(key), Text)), None)


def _is_silent(value: Object) -> bool:
    """Return whether an object says itself that it has no words."""
    return any(key in value and value[key] is None for key in TEXT_KEYS)


def speaker_of(value: Object, keys: Sequence[str] = SPEAKER_KEYS) -> str | None:
    """Return the name of who speaks in an object: a number or a letter alone becomes `Speaker 1`."""
    if value.keys().isdisjoint(keys):  # nearly always, and quicker than looking for each
        return None
    names = (_name(value[key]) for key in keys if key in value)
    return next((name for name in names if name), None)


def _name(value: object) -> str | None:
    if isinstance(value, Object):
        return speaker_of(value) or next((_name(value[key]) for key in ("label", "id") if key in value), None)
    if isinstance(value, bool) or value is None or isinstance(value, list):
        return None
    if isinstance(value, int | float):
        return f"Speaker {value:g}"
    name = " ".join(str(value).split()).strip(":： ")
    return f"Speaker {name}" if len(name) == 1 or name.isdigit() else name or None


def _majority(value: Object) -> str | None:
    """Return who says most of the words inside an object."""
    names: dict[str, int] = {}
    for inner in value.values():
        for item in inner if isinstance(inner, list) else ():
            if isinstance(item, Object) and (name := speaker_of(item)):
                names[name] = names.get(name, 0) + 1
    return max(names, key=names.__getitem__, default=None)


def _seconds(value: Object, keys: Sequence[str]) -> float | None:
    return next(_times(value, keys), None)


def _times(value: Object, keys: Sequence[str]) -> Iterator[float]:
    for key in keys:
        found = value.get(key)
        if isinstance(found, int | float):
            yield float(found)
        elif isinstance(found, str) and (time := _clock(found)) is not None:
            yield time


def _clock(time: str) -> float | None:
    """Return the seconds of `4.87` or `00:01:02.5`."""
    try:
        return sum(float(part) * 60.0**power for power, part in enumerate(reversed(time[:40].split(":"))))
    except (ValueError, OverflowError):
        return None
