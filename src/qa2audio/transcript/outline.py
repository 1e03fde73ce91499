"""Where chapters begin: at headings, or else at questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from qa2audio.model import ChapterMark, Heading, Role, Turn
from qa2audio.model.joined_turns import runs
from qa2audio.model.sentences import sentence_ends
from qa2audio.transcript.duration import count_words

if TYPE_CHECKING:
    from qa2audio.model import Transcript

MAX_CHAPTERS = 254
"""ID3 lists at most 255, and the introduction takes one."""
MAX_TITLE = 70
"""Characters; apps show fewer."""
_MIN_WORDS = 4  # "Right?" and "Why so?" open no chapter
_QUESTION_MARKS = "?？؟"


def outline(transcript: Transcript) -> tuple[ChapterMark, ...]:
    """Return the chapters: one for each heading, or where there are none one for each question of a host."""
    headings = [
        ChapterMark(index, shorten(part.title))
        for index, part in enumerate(transcript.parts)
        if isinstance(part, Heading)
    ]
    return _thin(headings or _questions(transcript))


def shorten(title: str) -> str:
    """Return `title`, cut at a word's end if it is too long."""
    if len(title) <= MAX_TITLE:
        return title
    cut = title[:MAX_TITLE]
    word_end = cut.rfind(" ")
    return cut[: word_end if word_end > MAX_TITLE // 2 else MAX_TITLE - 1].rstrip(" ,;:—–-") + "…"


def _questions(transcript: Transcript) -> list[ChapterMark]:
    hosts = {speaker.name for speaker in transcript.speakers if speaker.role is Role.HOST}
    marks = []
    for index, part in runs(transcript.parts):
        if isinstance(part, Turn) and part.labelled and part.speaker in hosts:
            title = _question(part, transcript.spoken_in)
            if title:
                marks.append(ChapterMark(index, shorten(title)))
    return marks


def _question(turn: Turn, language: str) -> str | None:
    """Return the sentence that stands for a host's turn, or None if the turn asks nothing."""
    sentences = _sentences(turn.text, language)
    for sentence in sentences:
        if any(mark in sentence for mark in _QUESTION_MARKS) and count_words(sentence) >= _MIN_WORDS:
            return sentence
    asks = any(mark in turn.text for mark in _QUESTION_MARKS)
    if turn.act and (asks or count_words(turn.text) >= _MIN_WORDS):
        return sentences[0]
    return None


def _sentences(text: str, language: str) -> list[str]:
    sentences = []
    for paragraph in text.split("\n\n"):
        start = 0
        for end in sentence_ends(paragraph, language):
            sentences.append(paragraph[start:end].strip())
            start = end
    return [sentence for sentence in sentences if sentence]


def _thin(marks: list[ChapterMark]) -> tuple[ChapterMark, ...]:
    if len(marks) <= MAX_CHAPTERS:
        return tuple(marks)
    return tuple(marks[number * len(marks) // MAX_CHAPTERS] for number in range(MAX_CHAPTERS))
