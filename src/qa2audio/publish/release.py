"""From audio and timeline to a published episode."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from qa2audio.model import Release
from qa2audio.publish import chapters, json_transcript, notes, srt, vtt
from qa2audio.publish.clock import seconds
from qa2audio.publish.failures import output_error
from qa2audio.publish.manifest import MANIFEST, describe, is_current, load_release, manifest
from qa2audio.publish.ownership import check_owner
from qa2audio.publish.staging import Staging, claim
from qa2audio.publish.swap import desk, mend, mend_if_dead

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Episode, Loudness, ReleasedFile, Timeline
    from qa2audio.publish.chapters import Mark

__all__ = ["Staging", "claim", "current_release", "is_current", "load_release", "mend", "publish"]

COVER = "cover.jpg"


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
    fingerprint: str,
) -> Release:
    """Write every file of the episode into `staging` and put them in the old episode's place.

    `encoded` is the untagged MP3, on the same file system (best in `staging.folder`); it is tagged and moved.
    Raises `OutputError`; the old episode then stands as it was.
    """
    try:
        marks = chapters.chapter_marks(timeline)
        files = _files(episode, timeline, marks, encoded, staging.folder)
        release = Release(
            folder=staging.target,
            episode=episode,
            audio=files["audio"],
            files=tuple(sorted(files.values(), key=lambda file: file.name)),
            frames=timeline.frames,
            rate=timeline.rate,
            loudness=loudness,
            fingerprint=fingerprint,
            chapters=chapters.chapters_at([(seconds(m.start), m.title) for m in marks], timeline.rate),
        )
        _write(staging.folder / MANIFEST, manifest(release, files, marks), sync=True)
    except OSError as problem:
        raise output_error(problem, staging.target) from problem
    staging.commit()
    return release


def _files(
    episode: Episode, timeline: Timeline, marks: list[Mark], encoded: Path, folder: Path
) -> dict[str, ReleasedFile]:
    """Write all files but the manifest; return them by what they are for."""
    slug = episode.slug
    texts = {
        "vtt": (f"{slug}.vtt", vtt.MIME, vtt.webvtt(timeline)),
        "srt": (f"{slug}.srt", srt.MIME, srt.subrip(timeline)),
        "json": (_transcript_name(slug), json_transcript.MIME, json_transcript.json_transcript(timeline)),
        "chapters": (f"{slug}.chapters.json", chapters.MIME, chapters.chapters_json(marks)),
        "notes": (f"{slug}.txt", notes.MIME, notes.show_notes(episode, marks)),
    }
    for name, _, text in texts.values():
        _write(folder / name, text)
    _write_audio_and_cover(episode, timeline, marks, encoded, folder)
    names = {part: (name, mime) for part, (name, mime, _) in texts.items()}
    names |= {"audio": (_audio_name(slug), "audio/mpeg"), "cover": (COVER, "image/jpeg")}
    return {part: describe(folder, name, mime) for part, (name, mime) in names.items()}


def _write_audio_and_cover(
    episode: Episode, timeline: Timeline, marks: list[Mark], encoded: Path, folder: Path
) -> None:
    from qa2audio.publish.cover import draw_cover
    from qa2audio.publish.tags import tag

    cover = draw_cover(episode)
    (folder / COVER).write_bytes(cover.full)
    tag(encoded, episode, marks, notes.conversation(timeline), cover.small)
    encoded.replace(folder / _audio_name(episode.slug))


def _audio_name(slug: str) -> str:
    return f"{slug}.mp3"


def _transcript_name(slug: str) -> str:
    """Keep clear of the manifest when the input is called release.txt."""
    name = f"{slug}.json"
    return f"{slug}.transcript.json" if name.casefold() == MANIFEST else name


def _write(path: Path, text: str, *, sync: bool = False) -> None:
    # A title from a command line may hold half a character; in a file it becomes a question mark.
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(text)
        if sync:
            file.flush()
            os.fsync(file.fileno())
