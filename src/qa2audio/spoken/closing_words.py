"""What the narrator says at the end where a show wants it said: that the voices are synthetic.

These are the show's words and nobody's in the transcript; a transcript's words stay what its parts and omissions are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Problem, Role, Utterance, disclosure_in
from qa2audio.spoken.notation import tell, words_only

if TYPE_CHECKING:
    from collections.abc import Callable

    from qa2audio.model import Cast, Speaker, Transcript
    from qa2audio.spoken.lexicon.entries import Lexicon
    from qa2audio.spoken.notation import Listener

_ORDER = (Role.NARRATOR, Role.HOST)


def disclose(
    transcript: Transcript,
    cast: Cast,
    lexicon: Lexicon | None = None,
    listeners: Callable[[str], Listener] = words_only,
) -> tuple[Utterance, ...]:
    """Return what is said after the transcript's last part; nothing in a language that we have no sentence for.

    The narrator says it; where there is none the host, else whoever speaks first.
    """
    text = disclosure_in(transcript.spoken_in)
    if text is None or not transcript.speakers:
        return ()
    speaker = min(transcript.speakers, key=_rank)
    voice = cast.voice_of(speaker.name)
    told = tell(
        text, listeners(voice.engine), language=transcript.spoken_in, engine=voice.engine, lexicon=lexicon
    )
    line = max((part.line for part in transcript.parts), default=1)
    return (Utterance(text, told.spoken, voice, speaker.name, len(transcript.parts), line, spans=told.spans),)


def cannot_disclose(transcript: Transcript) -> Problem | None:
    """Return what an author should know of a language that we have no sentence for."""
    if disclosure_in(transcript.spoken_in):
        return None
    hint = "Let the transcript say it at its end."
    message = f'nobody says that the voices are synthetic: there is no sentence for "{transcript.spoken_in}".'
    return Problem("disclosure", 1, "", message, hint)


def _rank(speaker: Speaker) -> int:
    return _ORDER.index(speaker.role) if speaker.role in _ORDER else len(_ORDER)
