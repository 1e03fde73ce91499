"""One line for the language of a transcript, and who says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import LanguageSource
from qa2audio.transcript.languages.check_language import language_name

if TYPE_CHECKING:
    from qa2audio.model import Transcript

_FROM = {
    LanguageSource.OPTION: "as --language says",
    LanguageSource.FRONT_MATTER: "as the front matter says",
    LanguageSource.FORMAT: "as the file says",
    LanguageSource.SHOW: "as show.toml says",
    LanguageSource.TEXT: "told from the text",
    LanguageSource.DEFAULT: "nobody says, and the text is too short to tell",
}


def language_line(transcript: Transcript) -> str:
    """Return it, without a line end."""
    return f"  language: {language_name(transcript.spoken_in)} ({_FROM[transcript.language_from]})"
