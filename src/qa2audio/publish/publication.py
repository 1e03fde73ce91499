"""From audio and timeline to a published episode."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.audio.encoders.known_encoders import encoder_of
from qa2audio.errors import CodecError
from qa2audio.publish import chapters, notes
from qa2audio.publish.captions.known_captions import CAPTIONS
from qa2audio.publish.companions import Body, finish, names, write_text
from qa2audio.publish.os_errors import output_error

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.model import Episode, Fallback, Fingerprints, Listened, Loudness, Release, Timeline
    from qa2audio.publish.folder.staging import Staging


def publish(  # noqa: PLR0913  # an episode has these six sides
    episode: Episode,
    timeline: Timeline,
    encoded: Path,
    loudness: Loudness,
    *,
    staging: Staging,
    made_from: Fingerprints,
    fallbacks: tuple[Fallback, ...] = (),
    listened: Listened | None = None,
) -> Release:
    """Write every file of the episode into `staging` and put them in the old episode's place.

    `encoded` is what an encoder of ours wrote, known by its suffix, on the same file system (best in
    `staging.folder`); it is tagged and moved.
    Raises `OutputError`; the old episode then stands as it was.
    """
    encoder = encoder_of(encoded.name)
    if encoder is None:
        raise CodecError(f"{encoded.name} is no audio file of a kind that can be published.")
    marks = chapters.chapter_marks(timeline)
    words = notes.conversation(timeline)
    body = Body(marks, words, encoder, timeline.frames, timeline.rate, loudness, fallbacks, listened)
    called = names(episode.slug, encoder)
    texts = {kind.part: kind.write(timeline) for kind in CAPTIONS}
    texts["chapters"] = chapters.chapters_json(marks)
    try:
        for part, text in texts.items():
            write_text(staging.folder / called[part][0], text)
        encoded.replace(staging.folder / called["audio"][0])
        return finish(episode, body, staging, made_from)
    except OSError as problem:
        raise output_error(problem, staging.target) from problem
