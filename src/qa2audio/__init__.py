"""qa2audio: an interview transcript becomes a podcast episode.

The names below are the public ones; each is imported when it is first used, so that the command line starts quickly::

    from pathlib import Path
    import qa2audio

    settings = qa2audio.Settings(output=Path("output"), cache=Path("cache"))
    plan = qa2audio.plan(Path("interview.txt"), settings)
    for progress in qa2audio.produce(plan, settings):
        print(progress.stage)

A whole show, which `qa2audio new` makes, is built by `build` and brought to its listeners by `publish_show`::

    for step in qa2audio.build(Path("my-show")):
        if step.outcome:
            print(step.outcome.slug, step.outcome.status)
    for progress in qa2audio.publish_show(Path("my-show/output"), "/srv/www/show"):
        print(progress.stage, progress.done, progress.total)
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa2audio.batch.reports import BuildOptions, BuildReport, BuildStep, EpisodeOutcome
    from qa2audio.batch.show_build import build
    from qa2audio.errors import Qa2AudioError
    from qa2audio.model import Progress, Release, Sound, Transcript, VoiceRequest
    from qa2audio.production.episode import Production, produce
    from qa2audio.production.episode_plan import Plan, plan
    from qa2audio.production.settings import Settings
    from qa2audio.show.upload import Published, publish_show
    from qa2audio.transcript import read
    from qa2audio.version import __version__

__all__ = [
    "BuildOptions",
    "BuildReport",
    "BuildStep",
    "EpisodeOutcome",
    "Plan",
    "Production",
    "Progress",
    "Published",
    "Qa2AudioError",
    "Release",
    "Settings",
    "Sound",
    "Transcript",
    "VoiceRequest",
    "__version__",
    "build",
    "plan",
    "produce",
    "publish_show",
    "read",
]

_HOMES = {
    "qa2audio.batch.show_build": ("build",),
    "qa2audio.batch.reports": ("BuildOptions", "BuildReport", "BuildStep", "EpisodeOutcome"),
    "qa2audio.errors": ("Qa2AudioError",),
    "qa2audio.model": ("Progress", "Release", "Sound", "Transcript", "VoiceRequest"),
    "qa2audio.production.episode": ("Production", "produce"),
    "qa2audio.production.episode_plan": ("Plan", "plan"),
    "qa2audio.production.settings": ("Settings",),
    "qa2audio.transcript": ("read",),
    "qa2audio.show.upload": ("Published", "publish_show"),
    "qa2audio.version": ("__version__",),
}


def __getattr__(name: str) -> object:
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
