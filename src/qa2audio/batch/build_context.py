"""What every step of a build has at hand: the show, its ledger, what the last build found, and the workers."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from qa2audio.batch.identity import moment
from qa2audio.batch.index import Index, load_index
from qa2audio.batch.installed import Installed
from qa2audio.batch.tasks import Workshop
from qa2audio.batch.worker_pool import WorkerPool
from qa2audio.config import load_show
from qa2audio.config.show_file import SHOW_FILE
from qa2audio.errors import ConfigError, Location
from qa2audio.model import DEFAULT_ENGINE
from qa2audio.production.music import ASSETS
from qa2audio.show.ledger import Ledger, load_ledger
from qa2audio.show.locations import EPISODES, FEED
from qa2audio.show.show_lock import WORKSHOP
from qa2audio.synthesis import voice_catalogue

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from qa2audio.batch.reports import BuildOptions
    from qa2audio.model import Show, Style

TRANSCRIPTS = "transcripts"
VOICES = "voices"
OUTPUT = "output"
INDEX = "index.json"


@dataclass(slots=True)
class BuildContext:
    """One build of one show."""

    folder: Path
    options: BuildOptions
    show: Show
    workshop: Workshop
    ledger: Ledger
    index: Index
    workers: WorkerPool
    now: datetime
    installed: Installed = field(default_factory=Installed)
    notes: list[str] = field(default_factory=list)

    @property
    def output(self) -> Path:
        """Return the built folder."""
        return self.folder / OUTPUT

    @property
    def index_path(self) -> Path:
        """Return where the index is kept."""
        return self.folder / WORKSHOP / INDEX


def set_up(folder: Path, options: BuildOptions) -> BuildContext:
    """Read what there is; `Qa2AudioError` if the show or its ledger cannot be understood."""
    show, style = load_show(folder)
    _check_engine(folder, style.engine or DEFAULT_ENGINE)
    ledger = load_ledger(folder)
    _check_ledger(folder, ledger)
    return BuildContext(
        folder=folder,
        options=options,
        show=show,
        workshop=replace(workshop_of(folder, show, style), listen=options.listen, listener=options.listener),
        ledger=ledger,
        index=load_index(folder / WORKSHOP / INDEX),
        workers=WorkerPool(options.jobs or style.jobs),
        now=moment(options.now),
    )


def workshop_of(folder: Path, show: Show, style: Style) -> Workshop:
    """Return where the episodes of the show in `folder` are made, and how."""
    return Workshop(
        transcripts=folder / TRANSCRIPTS,
        voices=folder / VOICES,
        assets=folder / ASSETS,
        episodes=folder / OUTPUT / EPISODES,
        cache=folder / WORKSHOP,
        imprint=show.imprint,
        style=style,
    )


def _check_engine(folder: Path, name: str) -> None:
    hint = voice_catalogue.missing_engine(name)
    if hint:
        raise ConfigError(f'unknown engine "{name}".', location=Location(str(folder / SHOW_FILE)), hint=hint)


def _check_ledger(folder: Path, ledger: Ledger) -> None:
    """Raise `ConfigError` if the ledger is gone and its feed is not: all episodes would have other guids."""
    feed = folder / OUTPUT / FEED
    if ledger.path.exists() or not feed.is_file():
        return
    raise ConfigError(
        "the ledger is gone, and it is the only memory of the guids that the feed lists.",
        location=Location(str(ledger.path)),
        hint=f"Bring it back (git checkout), or take them from the feed: qa2audio feed import {feed} --show {folder} "
        "--mine. To begin anew, with every episode downloaded again by everybody, delete the feed.",
    )
