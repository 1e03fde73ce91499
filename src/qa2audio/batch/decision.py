"""What is to be done for an episode, and why."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.batch.reports import Level
from qa2audio.production.fingerprints import fingerprints
from qa2audio.publish.manifest import COVER, describe, load_release

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from qa2audio.batch.bench import Bench
    from qa2audio.batch.cases import Case
    from qa2audio.batch.index import Record
    from qa2audio.model import Episode, Imprint, Release

_SPOKEN = ("voice of ", "engine ", "words", "pronunciation", "manner")
"""Traits that need new takes; the others only place and encode them anew."""
_SHOWN = {"slug": "name", "link": "link", "explicit": "explicit mark", "kind": "type", "people": "credits"}


class Decision(NamedTuple):
    """How much is to be made, why, and what may stay."""

    level: Level
    reasons: tuple[str, ...] = ()
    old: str | None = None
    """The name of the release whose sound stands."""


def choose(bench: Bench, case: Case) -> Decision:
    """Compare what an episode is to be with what is there."""
    if case.seen is None:
        return Decision(Level.NOTHING)
    if bench.options.force:
        return Decision(Level.RECORD, ("everything is made anew",))
    last = _last(bench, case)
    old = _old(bench, case, last)
    if old is None:
        lost = last is not None and last.slug == case.slug
        return Decision(Level.RECORD, ("damaged: release.json" if lost else "new",))
    return compare(case, old, last.traits if last else {})


def compare(case: Case, old: Release, traits: Mapping[str, str]) -> Decision:
    """Compare what an episode is to be with the release that is there; `traits` are those of the last build."""
    assert case.seen is not None  # noqa: S101 - `choose` looked
    wanted, broken = fingerprints(case.seen.traits, case.episode), damages(old)
    damaged = tuple(f"damaged: {name}" for name in broken)
    if old.audio_fingerprint == wanted.audio:
        if old.fingerprint == wanted.release and not broken:
            return Decision(Level.NOTHING)
        if set(broken) <= {COVER, f"{old.episode.slug}.txt"}:
            return Decision(Level.RETAG, damaged + _retold(old.episode, case.episode), old.episode.slug)
        return Decision(Level.ENCODE, damaged)
    names = _differing(traits, case.seen.traits)
    if not names:
        return Decision(Level.RECORD, (*damaged, "something changed, and no record says what"))
    spoken = any(name.startswith(_SPOKEN) for name in names)
    return Decision(
        Level.RECORD if spoken else Level.ENCODE, damaged + _changed(names, traits, case.seen.traits)
    )


def _last(bench: Bench, case: Case) -> Record | None:
    """Return the record of the last build: of this episode, whatever its file was called."""
    guid = case.entry.guid if case.entry else ""
    return next((record for record in bench.index.records.values() if record.guid == guid), None)


def _old(bench: Bench, case: Case, last: Record | None) -> Release | None:
    """Return the release that is there, under today's name or else under an earlier one."""
    earlier = (last.slug if last else "", case.entry.slug if case.entry else "")
    for slug in dict.fromkeys((case.slug, *earlier)):
        if slug and (release := load_release(bench.workshop.episodes / slug)):
            return release
    return None


def damages(release: Release) -> tuple[str, ...]:
    """Return the files of `release` that are not as they were written: every byte is read."""

    def whole(name: str, mime: str) -> bool:
        try:
            return describe(release.folder, name, mime) in release.files
        except OSError:
            return False

    return tuple(file.name for file in release.files if not whole(file.name, file.mime))


def _differing(old: Mapping[str, str], new: Mapping[str, str]) -> list[str]:
    return [name for name in sorted({*old, *new}) if old.get(name) != new.get(name)] if old else []


def _changed(names: Sequence[str], old: Mapping[str, str], new: Mapping[str, str]) -> tuple[str, ...]:
    """Return the reasons; where words changed, what follows from that is left out."""
    if "words" in names:
        follows = {"pronunciation", "manner", "pauses", "chapters"}
        names = [
            name
            for name in names
            if name not in follows
            and not (name.startswith("voice of ") and (name not in old or name not in new))
        ]
    return tuple("another version of qa2audio" if name == "qa2audio" else f"{name} changed" for name in names)


def _retold(old: Episode, new: Episode) -> tuple[str, ...]:
    reasons = [
        f"{_SHOWN.get(name, name)} changed" for name in _fields(old, new) if name not in {"show", "speakers"}
    ]
    return (*reasons, *(f"{name} of the show changed" for name in _fields(old.show, new.show)))


def _fields(old: Episode | Imprint, new: Episode | Imprint) -> list[str]:
    return [one.name for one in fields(old) if getattr(old, one.name) != getattr(new, one.name)]
