"""From audio and timeline to a published episode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.publish import chapters, notes
from qa2audio.publish.captions import json_transcript, srt, vtt
from qa2audio.publish.companions import Body, finish, names, write_text
from qa2audio.publish.folder.ownership import check_owner
from qa2audio.publish.folder.staging import Staging, claim
from qa2audio.publish.folder.swap import desk, mend, mend_if_dead
from qa2audio.publish.manifest import is_current, load_release
from qa2audio.publish.os_errors import output_error

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Episode, Fallback, Fingerprints, Loudness, Release, Timeline

__all__ = ["Staging", "claim", "current_release", "is_current", "load_release", "mend", "publish"]


def current_release(parent: Path, slug: str, fingerprint: str, *, source: Path) -> Release | None:
    """Return the release in `parent`/`slug` if it was made from `fingerprint` and every file is as it was written.

    Raises `OutputError` if it is the episode of another source than `source`.

    What a crash interrupted is mended first.
    """
    target = parent / slug
    try:
        mend_if_dead(target, desk(parent, slug))
        check_owner(desk(parent, slug), target, source.resolve(), force=True)
    except OSError as problem:
        raise output_error(problem, target) from problem
    return load_release(target) if is_current(target, fingerprint) else None


def publish(  # noqa: PLR0913  # an episode has these six sides
    episode: Episode,
    timeline: Timeline,
    encoded: Path,
    loudness: Loudness,
    *,
    staging: Staging,
    made_from: Fingerprints,
    fallbacks: tuple[Fallback, ...] = (),
) -> Release:
    """Write every file of the episode into `staging` and put them in the old episode's place.

    `encoded` is the untagged MP3, on the same file system (best in `staging.folder`); it is tagged and moved.
    Raises `OutputError`; the old episode then stands as it was.
    """
    marks = chapters.chapter_marks(timeline)
    body = Body(marks, notes.conversation(timeline), timeline.frames, timeline.rate, loudness, fallbacks)
    called = names(episode.slug)
    texts = {
        "vtt": vtt.webvtt(timeline),
        "srt": srt.subrip(timeline),
        "json": json_transcript.json_transcript(timeline),
        "chapters": chapters.chapters_json(marks),
    }
    try:
        for part, text in texts.items():
            write_text(staging.folder / called[part][0], text)
        encoded.replace(staging.folder / called["audio"][0])
        return finish(episode, body, staging, made_from)
    except OSError as problem:
        raise output_error(problem, staging.target) from problem
