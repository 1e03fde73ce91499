"""What the narrator says at the end where a show wants it said: that the voices are synthetic.

These are the show's words and nobody's in the transcript; a transcript's words stay what its parts and omissions are.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import Problem, Role, Utterance
from qa2audio.script.spoken import speak

if TYPE_CHECKING:
    from qa2audio.model import Cast, Speaker, Transcript
    from qa2audio.script.spoken import Lexicon

SENTENCES = {
    "en": "The voices in this episode are synthetic: a computer has read the words.",
    "de": "Die Stimmen in dieser Folge sind synthetisch: Ein Computer hat den Text gesprochen.",
    "fr": "Les voix de cet épisode sont synthétiques : un ordinateur a lu le texte.",
    "es": "Las voces de este episodio son sintéticas: un ordenador ha leído el texto.",
    "it": "Le voci di questo episodio sono sintetiche: il testo è stato letto da un computer.",
    "pt": "As vozes deste episódio são sintéticas: um computador leu o texto.",
    "nl": "De stemmen in deze aflevering zijn synthetisch: een computer heeft de tekst voorgelezen.",
    "sv": "Rösterna i det här avsnittet är syntetiska: en dator har läst texten.",
    "pl": "Głosy w tym odcinku są syntetyczne: tekst przeczytał komputer.",
    "ru": "Голоса в этом выпуске синтетические: текст прочитал компьютер.",
}
"""By the language's first subtag."""
_ORDER = (Role.NARRATOR, Role.HOST)


def disclose(transcript: Transcript, cast: Cast, lexicon: Lexicon | None = None) -> tuple[Utterance, ...]:
    """Return what is said after the transcript's last part; nothing in a language that we have no sentence for.

    The narrator says it; where there is none the host, else whoever speaks first.
    """
    text = SENTENCES.get(_language(transcript))
    if text is None or not transcript.speakers:
        return ()
    speaker = min(transcript.speakers, key=_rank)
    voice = cast.voice_of(speaker.name)
    spoken = speak(text, language=transcript.language, engine=voice.engine, lexicon=lexicon)
    line = max((part.line for part in transcript.parts), default=1)
    return (Utterance(text, spoken, voice, speaker.name, len(transcript.parts), line),)


def cannot_disclose(transcript: Transcript) -> Problem | None:
    """Return what an author should know of a language that we have no sentence for."""
    if _language(transcript) in SENTENCES:
        return None
    hint = f"There is a sentence in {', '.join(SENTENCES)}; write one into the transcript."
    message = f'nobody says that the voices are synthetic: there is no sentence for "{transcript.language}".'
    return Problem(1, message, hint, "disclosure")


def _language(transcript: Transcript) -> str:
    return transcript.language.partition("-")[0].lower()


def _rank(speaker: Speaker) -> int:
    return _ORDER.index(speaker.role) if speaker.role in _ORDER else len(_ORDER)
