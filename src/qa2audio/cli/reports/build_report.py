"""What `build` says in the end: a summary for people, lines of JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING, Any

from qa2audio.cli.reports.listening import doubt_lines, listened_json

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.batch.reports import BuildReport, EpisodeOutcome

_SCHEMA = 1
_NAMED = 5


def summary(report: BuildReport, folder: Path) -> list[str]:
    """Return how many episodes became what, what was written, and what somebody should know."""
    counts = Counter(outcome.status.value for outcome in report.outcomes)
    episodes = ", ".join(f"{count} {status}" for status, count in counts.items()) or "no transcripts"
    lines = [f"{folder}: {episodes}."]
    if report.written:
        lines.append(f"  written: {_names(report.written, folder)}")
    if report.removed:
        lines.append(f"  deleted: {_names(report.removed, folder)}")
    if report.orphans:
        lines.append(f"  of no episode any more: {_names(report.orphans, folder)} (--prune deletes)")
    for outcome in report.outcomes:
        found = doubt_lines(outcome.doubts)
        lines += [f"  {outcome.slug}, to hear yourself: {one}" for one in found[:_NAMED]]
        lines += [f"  {outcome.slug}: and {len(found) - _NAMED} more"] if len(found) > _NAMED else []
    return lines + [f"  {note}" for note in report.notes]


def _names(paths: tuple[Path, ...], folder: Path) -> str:
    names = [path.relative_to(folder).as_posix() for path in paths]
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def episode_json(outcome: EpisodeOutcome) -> str:
    """Return an outcome as one line; `docs/json.md` promises its keys."""
    said: dict[str, Any] = {
        "schema": _SCHEMA,
        "file": outcome.source,
        "episode": outcome.slug,
        "status": outcome.status.value,
        "level": outcome.level.value,
        "reasons": list(outcome.reasons),
        "listed": outcome.listed,
        "renewable": outcome.renewable,
    }
    if release := outcome.release:
        said |= {
            "audio": str(release.folder / release.audio.name),
            "seconds": round(release.frames / release.rate, 3),
            "bytes": release.audio.size,
            "utterances": {"recorded": outcome.recorded, "cached": outcome.cached},
        }
        said |= listened_json(release)
    if outcome.doubts:
        said["doubts"] = [one._asdict() for one in outcome.doubts]
    if outcome.error:
        said["error"] = str(outcome.error)
    return json.dumps(said, ensure_ascii=False)


def report_json(report: BuildReport, folder: Path) -> str:
    """Return the whole build as one line."""
    said = {
        "schema": _SCHEMA,
        "show": str(folder),
        "counts": dict(Counter(outcome.status.value for outcome in report.outcomes)),
        "written": [str(path) for path in report.written],
        "removed": [str(path) for path in report.removed],
        "orphans": [str(path) for path in report.orphans],
        "notes": list(report.notes),
    }
    return json.dumps(said, ensure_ascii=False)
