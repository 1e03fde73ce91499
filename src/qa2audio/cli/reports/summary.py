"""What `render` says when a file is done: a short summary for people, one JSON object for programs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from qa2audio.cli.display_text import clock, size, visible
from qa2audio.cli.reports import costs, fallbacks, listening
from qa2audio.cli.reports.language_line import language_line
from qa2audio.cli.terminal_columns import table
from qa2audio.model import DEFAULT_ENGINE, LanguageSource
from qa2audio.model.joined_turns import count_turns
from qa2audio.production.settings import with_cast
from qa2audio.transcript.check_json import estimate_seconds

if TYPE_CHECKING:
    from qa2audio.batch import Outcome
    from qa2audio.production.episode_plan import Plan
    from qa2audio.production.settings import Settings

_SCHEMA = 1


def to_text(outcome: Outcome, settings: Settings) -> list[str]:
    """Return the lines of the summary: length, who spoke with which voice, loudness, where the file is."""
    plan = outcome.plan
    if plan is None:
        return []
    lines = [plan.episode.title]
    lines += table(
        [
            (name, role, f"{turns} {'turn' if turns == 1 else 'turns'}", voice)
            for name, role, voice, turns in _speakers(plan)
        ]
    )
    lines += _chosen_by_us(plan, settings)
    if plan.transcript.language_from is LanguageSource.TEXT:
        lines.append(language_line(plan.transcript))
    lines += _to_look_at(plan)
    return [*lines, *_made(outcome, settings, plan)]


def _chosen_by_us(plan: Plan, settings: Settings) -> list[str]:
    """Say which voices were cast, and why, where nobody chose them and they are not the usual ones."""
    engines = sorted({voice.engine for _, voice, _ in plan.cast.roles} - {DEFAULT_ENGINE})
    if not (engines and settings.natural) or with_cast(settings).is_engine_chosen:
        return []
    return [f"  voices: {' and '.join(engines)}, what sounds best of those installed; --draft is quicker"]


_FIRST = ("understood", "language", "voice", "front matter", "ambiguous", "similar", "once")
"""Codes of problems, the gravest first: who speaks, and in which language, is heard all along."""


def _to_look_at(plan: Plan) -> list[str]:
    """Return how many problems there are, and the gravest."""
    problems = plan.transcript.problems
    if not problems:
        return []
    gravest = min(problems, key=lambda one: _FIRST.index(one.code) if one.code in _FIRST else len(_FIRST))
    number = f"{len(problems)} {'thing' if len(problems) == 1 else 'things'} to look at"
    return [
        f"  {number}: qa2audio check {plan.path}",
        visible(f"  line {gravest.line}: {gravest.message}"),
    ]


def _made(outcome: Outcome, settings: Settings, plan: Plan) -> list[str]:
    release = outcome.release
    if release is None:
        about = clock(estimate_seconds(plan.utterances + plan.closing, plan.transcript.parts))
        where = settings.output / plan.episode.slug
        planned = (
            f"  about {about}, {len(plan.utterances + plan.closing)} utterances, would be written to {where}"
        )
        return [planned, *costs.to_text(plan, settings)]
    done = (
        "nothing changed"
        if outcome.status == "unchanged"
        else f"{outcome.recorded} recorded, {outcome.cached} kept"
    )
    heard = f"{release.loudness.lufs:.1f} LUFS, {release.loudness.true_peak:.1f} dBTP"
    return [
        *fallbacks.to_text(outcome),
        *listening.to_text(outcome),
        f"  {clock(release.frames / release.rate)}, {heard}, {size(release.audio.size)}, {done}",
        f"  {release.folder / release.audio.name}",
    ]


def to_json(outcome: Outcome, settings: Settings, stage_seconds: dict[str, float]) -> str:
    """Return the outcome as one line of JSON; `docs/json.md` promises its keys."""
    plan, release = outcome.plan, outcome.release
    said: dict[str, Any] = {"schema": _SCHEMA, "file": str(outcome.path), "status": outcome.status}
    if plan:
        said |= {
            "title": plan.episode.title,
            "folder": str(settings.output / plan.episode.slug),
            "speakers": [
                {"name": name, "role": role, "voice": voice, "turns": turns}
                for name, role, voice, turns in _speakers(plan)
            ],
            "language": plan.transcript.spoken_in,
            "language_from": plan.transcript.language_from,
            "problems": len(plan.transcript.problems),
            "utterances": {
                "total": len(plan.utterances + plan.closing),
                "recorded": outcome.recorded,
                "cached": outcome.cached,
            },
            "estimated_seconds": round(
                estimate_seconds(plan.utterances + plan.closing, plan.transcript.parts), 1
            ),
        }
    if outcome.status == "planned" and plan:
        said |= costs.to_json(plan, settings)
    said |= fallbacks.to_json(outcome) | listening.to_json(outcome)
    if release:
        said |= {
            "audio": str(release.folder / release.audio.name),
            "seconds": round(release.frames / release.rate, 3),
            "bytes": release.audio.size,
            "loudness": {"lufs": release.loudness.lufs, "true_peak": release.loudness.true_peak},
            "files": [file.name for file in release.files],
            "stage_seconds": {stage: round(spent, 3) for stage, spent in stage_seconds.items()},
        }
    if outcome.error:
        said["error"] = str(outcome.error)
    return json.dumps(said, ensure_ascii=False)


def _speakers(plan: Plan) -> list[tuple[str, str, str, int]]:
    counted = [
        (speaker.name, speaker.role.value, voice, count_turns(plan.transcript.parts, speaker.name))
        for speaker, _, voice in plan.cast.roles
    ]
    return [row for row in counted if row[-1]]
