"""That the voices are synthetic, in so many words: apps and listeners are to be told."""

from __future__ import annotations

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
DISCLOSURE = SENTENCES["en"]


def disclosure_in(language: str) -> str | None:
    """Return the sentence in `language` (a BCP 47 tag); None where we have none."""
    return SENTENCES.get(language.partition("-")[0].lower())
