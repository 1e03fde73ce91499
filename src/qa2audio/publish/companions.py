"""What surrounds an episode's audio, and can be made anew while that stands: tags, cover, notes, manifest."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NamedTuple

from qa2audio.files.disk_sync import sync_file
from qa2audio.model import Release
from qa2audio.publish import chapters, notes
from qa2audio.publish.captions.known_captions import CAPTIONS, TRANSCRIPT
from qa2audio.publish.cover.cover import draw_cover
from qa2audio.publish.manifest import COVER, MANIFEST, describe, manifest
from qa2audio.publish.milliseconds import milliseconds, seconds
from qa2audio.publish.soundbites import lines_of, soundbites
from qa2audio.publish.tags.known_taggers import tagger_for
from qa2audio.publish.tags.tagger import tags_of

if TYPE_CHECKING:
    from pathlib import Path

    from qa2audio.audio.encoders.encoder import Encoder
    from qa2audio.model import Episode, Fallback, Fingerprints, Listened, Loudness, Soundbite
    from qa2audio.publish.chapters import Mark
    from qa2audio.publish.folder.staging import Staging


class Body(NamedTuple):
    """What of an episode comes from its sound."""

    marks: list[Mark]
    words: str
    """The whole conversation, as tags hold it."""
    encoder: Encoder
    """What the audio was encoded with."""
    frames: int
    rate: int
    loudness: Loudness
    fallbacks: tuple[Fallback, ...] = ()
    listened: Listened | None = None


def finish(episode: Episode, body: Body, staging: Staging, made_from: Fingerprints) -> Release:
    """Write what surrounds the audio, and put the episode in the old one's place; return it.

    The audio, captions and chapters are in `staging.folder`, under the names that `names` gives them.
    """
    folder, called = staging.folder, names(episode.slug, body.encoder)
    write_text(folder / called["notes"][0], notes.show_notes(episode, body.marks))
    small = _draw_cover(episode, folder / COVER)
    tagger = tagger_for(body.encoder)
    if tagger:
        tagger.write(folder / called["audio"][0], tags_of(episode, body.marks, body.words, small))
    files = {part: describe(folder, name, mime) for part, (name, mime) in called.items()}
    marks = [(seconds(mark.start), mark.title) for mark in body.marks]
    release = Release(
        folder=staging.target,
        episode=episode,
        audio=files["audio"],
        files=tuple(sorted(files.values(), key=lambda file: file.name)),
        frames=body.frames,
        rate=body.rate,
        loudness=body.loudness,
        fingerprint=made_from.release,
        audio_fingerprint=made_from.audio,
        traits=made_from.traits,
        soundbites=_soundbites(episode, body, folder / called[TRANSCRIPT.part][0]),
        chapters=chapters.chapters_at(marks, body.rate),
        fallbacks=body.fallbacks,
        listened=body.listened,
    )
    write_text(folder / MANIFEST, manifest(release, files, body.marks), sync=True)
    staging.commit()
    return release


def _soundbites(episode: Episode, body: Body, transcript: Path) -> tuple[Soundbite, ...]:
    """Return them from the transcript as it is published: it stands when only the words around it change."""
    if not episode.soundbites and not episode.soundbites_wanted:
        return ()
    segments = json.loads(transcript.read_text(encoding="utf-8"))["segments"]
    return soundbites(episode, lines_of(segments), milliseconds(body.frames, body.rate))


def names(slug: str, encoder: Encoder) -> dict[str, tuple[str, str]]:
    """Return name and media type of every file of the episode `slug`, by what it is for; `encoder` made its audio."""
    captions = {kind.part: (f"{slug}{kind.suffix}", kind.mime) for kind in CAPTIONS}
    for part, (name, mime) in captions.items():
        if name.casefold() == MANIFEST:  # the input is called release.txt
            captions[part] = (f"{slug}.transcript{name.removeprefix(slug)}", mime)
    return {
        **captions,
        "chapters": (f"{slug}.chapters.json", chapters.MIME),
        "notes": (f"{slug}.txt", notes.MIME),
        "audio": (f"{slug}{encoder.suffix}", encoder.mime),
        "cover": (COVER, "image/jpeg"),
    }


def _draw_cover(episode: Episode, cover: Path) -> bytes:
    """Write it to `cover`; return it small, for tags."""
    drawn = draw_cover(episode)
    cover.write_bytes(drawn.full)
    return drawn.small


def write_text(path: Path, text: str, *, sync: bool = False) -> None:
    """Write `text`; a title from a command line may hold half a character, which becomes a question mark."""
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        file.write(text)
        if sync:
            sync_file(file)
