"""What a release is made from, as hashes."""

from __future__ import annotations

from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from qa2audio.files.value_digest import digest_of_value
from qa2audio.model import Fingerprints, Sound, Trait, TraitKind
from qa2audio.synthesis import voice_catalogue
from qa2audio.version import SOUND

if TYPE_CHECKING:
    from collections.abc import Sequence

    from qa2audio.model import (
        ChapterMark,
        Episode,
        Part,
        Pauses,
        Score,
        Traits,
        Transcript,
        Utterance,
        Voice,
    )

_NOT_HEARD = {"line", "column", "starts", "text", "respellings", "listed"}


def traits(  # noqa: PLR0913 - all that is heard of an episode
    transcript: Transcript,
    utterances: Sequence[Utterance],
    marks: Sequence[ChapterMark],
    sound: Sound,
    *,
    score: Score,
    pauses: Pauses,
) -> Traits:
    """Return the hash of each thing that decides sound, captions and chapters.

    Where something stands in its file decides nothing.
    """
    voices: dict[str, list[Voice]] = {}
    manners: list[int] = []
    for one in utterances:
        known = voices.setdefault(one.speaker, [])
        if one.voice not in known:
            known.append(one.voice)
        manners.append(known.index(one.voice))
    heard: dict[Trait, object] = {
        Trait(TraitKind.PROGRAM): sound_version(),
        **{
            Trait(TraitKind.ENGINE, name): voice_catalogue.engine_version(name)
            for name in {u.voice.engine for u in utterances}
        },
        **{Trait(TraitKind.VOICE, name): [asdict(voice) for voice in known] for name, known in voices.items()},
        Trait(TraitKind.WORDS): [[one.text, one.speaker, one.part, one.paragraph] for one in utterances],
        Trait(TraitKind.PRONUNCIATION): [one.spoken for one in utterances],
        Trait(TraitKind.MANNER): manners,
        Trait(TraitKind.PAUSES): [_pauses(pauses), [_rhythm(part) for part in transcript.parts]],
        Trait(TraitKind.MUSIC): _score(score),
        Trait(TraitKind.CHAPTERS): [asdict(mark) for mark in marks],
        Trait(TraitKind.MASTER): _sound(sound),
    }
    if takes := [[index, one.take] for index, one in enumerate(utterances) if one.take]:
        heard[Trait(TraitKind.TAKES)] = takes  # only then: an episode of usual takes is what it always was
    return {trait: digest_of_value(content) for trait, content in heard.items()}


def sound_version(number: int = SOUND) -> str | int:
    """Return what stands for a version of the sound: its number; for the first, that of the program."""
    return "0.1.0" if number == 1 else number


def traits_of(heard: Traits, fingerprint: str) -> Traits | None:
    """Return the traits of the sound with `fingerprint`, if it is that of `heard` in this version or an earlier one.

    A release of version 0.1.0 says nothing else of what it was made from. None if it was made from something else.
    """
    for number in range(SOUND, 0, -1):
        then = {**heard, Trait(TraitKind.PROGRAM): digest_of_value(sound_version(number))}
        if audio_fingerprint(then) == fingerprint:
            return then
    return None


def audio_fingerprint(heard: Traits) -> str:
    """Return the fingerprint of the sound, captions and chapters that `heard` decide."""
    return digest_of_value({trait.key: content for trait, content in heard.items()})


def fingerprints(heard: Traits, episode: Episode, *, audio: str | None = None) -> Fingerprints:
    """Return the fingerprints of an episode whose traits are `heard`; or whose sound, made before, has `audio`."""
    audio = audio or audio_fingerprint(heard)
    return Fingerprints(digest_of_value({"audio": audio, "episode": _described(episode)}), audio, heard)


def _described(episode: Episode) -> dict[str, object]:
    """Return what files tell of an episode: of its speakers, names and roles."""
    speakers = [(speaker.name, speaker.role) for speaker in episode.speakers]
    return asdict(replace(episode, speakers=())) | {"speakers": speakers}


def _sound(sound: Sound) -> dict[str, object]:
    """Return what is asked of the file; that it is an MP3 was never said before there was a choice."""
    asked = asdict(sound)
    if asked["format"] == Sound().format:
        del asked["format"]
    return asked


_PAUSES = {
    "start": 0.3, "sentence": 0.3, "paragraph": 0.6, "turn": 0.6, "change": 0.45, "answer": 0.65, "chapter": 1.0,
    "section": 1.4, "end": 1.0,
}  # fmt: skip
"""What version 0.1.0 wrote down where nobody said anything; `SOUND` stands for how long these are now."""


def _pauses(pauses: Pauses) -> dict[str, object]:
    """Return what somebody said of the pauses, in the form of version 0.1.0."""
    return _PAUSES | {name: value for name, value in asdict(pauses).items() if value is not None}


def _score(score: Score) -> dict[str, object]:
    """Return which sounds are heard: by their content, wherever the file lies."""
    edges = (score.intro, score.outro, score.sting)
    return {
        "named": [(name, asset.sha256) for name, asset in score.named],
        "edges": [asset and asset.sha256 for asset in edges],
        "overlaps": (score.intro_overlap, score.outro_overlap),
    }


def _rhythm(part: Part) -> dict[str, object]:
    """Return what of a part decides when things are heard; the words are in the utterances, the place is nobody's."""
    said = {key: value for key, value in asdict(part).items() if key not in _NOT_HEARD}
    return {"kind": type(part).__name__} | said
