"""Who has a voice for another language than they speak: all along, or in a passage."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Problem, Turn
from qa2audio.model.joined_turns import runs
from qa2audio.model.language_tag import ANY_LANGUAGE, primary
from qa2audio.model.person_name import asked_for
from qa2audio.transcript.languages.check_language import language_name, language_tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from qa2audio.model import Cast, Speaker, Transcript, Voice, VoiceRequest

_SHOWN = 40
"""Characters of a passage that are shown."""


def unspoken(transcript: Transcript, cast: Cast, requests: Sequence[VoiceRequest]) -> Iterator[Problem]:
    """Yield a problem for each language that nobody's voice speaks, on the line where it is first needed.

    A voice that somebody asked for is their wish.
    """
    told: set[str] = set()
    for speaker, voice, _ in cast.roles:
        language = primary(speaker.language or transcript.spoken_in)
        if language not in told and not _speaks(voice, language) and not is_asked_for(speaker, requests):
            told.add(language)
            yield _problem(speaker, voice, language, transcript)
    yield from _passages(transcript, cast)


def _passages(transcript: Transcript, cast: Cast) -> Iterator[Problem]:
    """Yield a problem for each passage that is spoken with a voice for another language."""
    texts = {run.first: run.part for run in runs(transcript.parts)} if transcript.passages else {}
    for passage in transcript.passages:
        turn = texts[passage.part]
        if not isinstance(turn, Turn) or _speaks(
            cast.voice_of(turn.speaker, passage.language), passage.language
        ):
            continue
        text = " ".join(turn.text[passage.start : passage.end].split())
        begins = text if len(text) <= _SHOWN else f"{text[:_SHOWN].rstrip()}…"
        usual = language_name(cast.voice_of(turn.speaker).language)
        yield Problem(
            "language",
            passage.line,
            passage.language,
            f'{turn.speaker} speaks {language_name(passage.language)} here, with a voice for {usual}: "{begins}"',
            f'Give the passage to a speaker with "language: {language_tag(passage.language)}" in the front matter,'
            " or end the line with [ok: language].",
        )


def _speaks(voice: Voice, language: str) -> bool:
    return primary(voice.language) in (language, ANY_LANGUAGE) or primary(voice.name) == language


def is_asked_for(speaker: Speaker, requests: Sequence[VoiceRequest]) -> bool:
    """Return whether somebody asked for the voice of `speaker`, by name or by role."""
    named = (request.speaker.strip() for request in requests)
    return any(name.casefold() == speaker.role or bool(asked_for(name, [speaker.name])) for name in named)


def _problem(speaker: Speaker, voice: Voice, language: str, transcript: Transcript) -> Problem:
    line = next(
        (part.line for part in transcript.parts if isinstance(part, Turn) and part.speaker == speaker.name), 1
    )
    name = language_name(language)
    hint = f'Take another engine (--engine), or a voice that speaks {name}: --voice "{speaker.name}=…". '
    return Problem(
        "language",
        line,
        language,
        f'no voice of "{voice.engine}" speaks {name}; {speaker.name} has one for {language_name(voice.language)}.',
        hint + "`qa2audio voices` lists them.",
    )
