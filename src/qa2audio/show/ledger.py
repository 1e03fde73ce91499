"""The ledger: what of a show must never change, in one file that belongs under version control.

It is the only memory of guids and first publication dates: whoever loses it makes every subscriber download every
episode again. So it is written aside, synced and renamed; only this room writes it, under the show's lock. Entries
are sorted by guid, which is chance, so that two branches that each add an episode rarely touch the same lines.
"""

from __future__ import annotations

import json
import uuid
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from qa2audio.errors import ConfigError, Location, OutputError
from qa2audio.files.atomic_write import write_atomically
from qa2audio.show.known_episode import Entry, from_json, to_json
from qa2audio.show.locations import FEED
from qa2audio.show.recognition import Known, recognise

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from qa2audio.show.recognition import Found

LEDGER = "ledger.json"
_SCHEMA = 1
_PODCASTS = uuid.UUID("ead4c236-bf58-58c6-a2c6-a6b28d128cb6")
"""The namespace of podcast guids (podcastindex.org, podcast:guid)."""


def podcast_guid(feed_url: str) -> str:
    """Return the guid of the show whose feed is first published at `feed_url`."""
    _, scheme, rest = feed_url.partition("://")
    return str(uuid.uuid5(_PODCASTS, (rest if scheme else feed_url).rstrip("/")))


class Ledger:
    """The ledger of one show, in memory until it is saved. Hold the show's lock (`show_lock`) from load to save."""

    def __init__(self, path: Path, guid: str = "", entries: Sequence[Entry] = (), *, saved: str = "") -> None:
        self.path = path
        self.podcast_guid = guid
        """Empty until the show has an address: nobody can subscribe to a feed without one."""
        self._entries = {entry.guid: entry for entry in entries}
        self._saved = saved

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All episodes that ever were, those whose transcript is gone among them, by guid."""
        return tuple(self._entries[guid] for guid in sorted(self._entries))

    def entry(self, guid: str) -> Entry | None:
        """Return what is kept under `guid`."""
        return self._entries.get(guid)

    def settle(self, url: str) -> None:
        """Assign the show's own guid when it first has an address, `Show.url`; later addresses change nothing."""
        if url and not self.podcast_guid:
            self.podcast_guid = podcast_guid(f"{url}/{FEED}")

    def adopt(self, entry: Entry, *, podcast_guid: str = "") -> Entry:
        """Take over an episode of an existing feed; what the ledger knows already beats what is new.

        Its transcript, once there is one, is known by a `guid` in its front matter, or else by title, slug, or
        season and number. `podcast_guid` is the feed's own.
        """
        self.podcast_guid = self.podcast_guid or podcast_guid
        known = self._entries.get(entry.guid)
        self._entries[entry.guid] = _joined(known, entry) if known else entry
        return self._entries[entry.guid]

    def identify(self, found: Sequence[Found]) -> list[Entry]:
        """Return the entry of each transcript in the show, in order; what was never seen gets a new guid.

        Nothing is kept until it is `note`d.
        """
        known = Known(self.entries)
        return [recognised or _new(one) for one, recognised in zip(found, recognise(found, known), strict=True)]

    def note(self, entry: Entry) -> None:
        """Keep `entry` as it now is; a first date that was kept before stands."""
        known = self._entries.get(entry.guid)
        first = known.published if known else ""
        self._entries[entry.guid] = replace(entry, published=first or entry.published)

    def save(self) -> None:
        """Write the file if anything changed; `OutputError` leaves the old one as it was."""
        text = self._text()
        if text == self._saved:
            return
        try:
            write_atomically(self.path, text.encode(), durable=True)
        except OSError as problem:
            hint = "Make room, or give yourself permission there; without it the guids would be lost."
            message = f"the ledger cannot be written: {problem.strerror}."
            raise OutputError(message, location=Location(str(self.path)), hint=hint) from problem
        self._saved = text

    def _text(self) -> str:
        content = {
            "schema": _SCHEMA,
            "podcast_guid": self.podcast_guid,
            "episodes": {entry.guid: to_json(entry) for entry in self.entries},
        }
        return json.dumps(content, ensure_ascii=False, indent=1) + "\n"


def load_ledger(folder: Path) -> Ledger:
    """Return the ledger of the show in `folder`, an empty one if it has none yet.

    `ConfigError` if it is not whole: nothing is guessed here, a wrong guid cannot be called back.
    """
    path = folder / LEDGER
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return Ledger(path)
    except (OSError, UnicodeDecodeError) as problem:
        raise _broken(path, "the ledger cannot be read.") from problem
    _refuse_conflict(path, text)
    try:
        content = json.loads(text, object_pairs_hook=_no_doubles)
    except json.JSONDecodeError as problem:
        raise _broken(path, f"the ledger is damaged: {problem.msg}.", problem.lineno) from problem
    except (ValueError, RecursionError) as problem:
        raise _broken(path, f"the ledger is damaged: {problem}.") from problem
    return _loaded(path, content, text)


def _loaded(path: Path, content: Any, text: str) -> Ledger:
    if isinstance(content, dict) and isinstance(content.get("schema"), int) and content["schema"] > _SCHEMA:
        hint = "Update qa2audio."
        raise ConfigError("a newer qa2audio wrote this ledger.", location=Location(str(path)), hint=hint)
    try:
        if content["schema"] != _SCHEMA or not isinstance(content["podcast_guid"], str):
            raise _broken(path, "this is no ledger.")
        entries = [from_json(guid, values) for guid, values in content["episodes"].items()]
    except (KeyError, TypeError, AttributeError, ValueError) as problem:
        raise _broken(path, f"the ledger is damaged: {problem}.") from problem
    return Ledger(path, content["podcast_guid"], entries, saved=text)


def _refuse_conflict(path: Path, text: str) -> None:
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith(("<<<<<<< ", ">>>>>>> ", "=======")):
            hint = (
                "Keep the episodes of both sides, each guid once with its earlier date, and take the marks out."
            )
            where = Location(str(path), number)
            raise ConfigError("a merge left a conflict in the ledger.", location=where, hint=hint)


def _no_doubles(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    table = dict(pairs)
    if len(table) < len(pairs):
        double = next(key for key, _ in pairs if sum(key == other for other, _ in pairs) > 1)
        raise ValueError(f'"{double}" is there twice')
    return table


def _broken(path: Path, message: str, line: int | None = None) -> ConfigError:
    hint = "Bring back its last version (git checkout): it is the only memory of the episodes' guids."
    return ConfigError(message, location=Location(str(path), line), hint=hint)


def _joined(known: Entry, other: Entry) -> Entry:
    return replace(
        other,
        slug=known.slug or other.slug,
        source=known.source or other.source,
        published=known.published or other.published,
        words=known.words or other.words,
    )


def _new(one: Found) -> Entry:
    return Entry(guid=one.guid or str(uuid.uuid4()), source=one.source)
